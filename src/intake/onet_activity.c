#include "intake/onet_activity.h"

static void step_open(struct arena *mem, struct onet_step *step)
{
    name_index_open(mem, &step->ids);
    LIST_OPEN(mem, struct work_activity, &step->list);
}

void onet_activities_open(struct arena *mem, struct onet_activities *activities)
{
    name_index_open(mem, &activities->model_ids);
    LIST_OPEN(mem, struct str, &activities->model_names);
    step_open(mem, &activities->general);
    step_open(mem, &activities->intermediate);
    step_open(mem, &activities->detailed);
}

bool onet_model_read(struct arena *mem, const struct onet_source *source,
                     struct onet_activities *activities, struct fault *fault)
{
    struct onet_file file;
    bool has_row;
    if (!onet_file_open(mem, ONET_CONTENT_MODEL, source, &file, fault))
        return false;
    while (onet_file_next(&file, &has_row, fault)) {
        struct str id;
        if (!has_row)
            return true;
        if (!onet_needed(&file, ONET_GENERAL_ID, &id, fault))
            return false;
        size_t place = name_index_add(&activities->model_ids, id);
        if (place == activities->model_names.count)
            *LIST_ADD(&activities->model_names,
                      struct str) = onet_cell(&file, ONET_GENERAL_NAME);
    }
    return false;
}

static struct str name_in_model(const struct onet_activities *activities,
                                struct str id)
{
    long place = name_index_find(&activities->model_ids, id);
    return place == NAME_NONE
               ? (struct str){0}
               : *LIST_AT(&activities->model_names, struct str, place);
}

/* Adds an activity, or the name that one of that id still lacks. */
static bool add(struct onet_step *step, const struct work_activity *activity,
                size_t *place)
{
    *place = name_index_add(&step->ids, activity->id);
    if (*place == step->list.count) {
        *LIST_ADD(&step->list, struct work_activity) = *activity;
        return true;
    }
    struct work_activity *known = LIST_AT(&step->list, struct work_activity,
                                          *place);
    if (known->name.length == 0)
        known->name = activity->name;
    return known->above == activity->above;
}

static bool read_row(struct onet_activities *activities, enum onet_kind kind,
                     const struct onet_file *file, struct fault *fault)
{
    struct work_activity general = {.name = onet_cell(file, ONET_GENERAL_NAME)};
    struct work_activity middle = {
        .name = onet_cell(file, ONET_INTERMEDIATE_NAME)};
    struct work_activity detail = {.name = onet_cell(file, ONET_DETAILED_NAME)};
    size_t place;
    if (!onet_needed(file, ONET_GENERAL_ID, &general.id, fault)
        || !onet_needed(file, ONET_INTERMEDIATE_ID, &middle.id, fault))
        return false;
    if (general.name.length == 0)
        general.name = name_in_model(activities, general.id);
    add(&activities->general, &general, &middle.above);
    if (!add(&activities->intermediate, &middle, &detail.above))
        return onet_wrong(file, ONET_INTERMEDIATE_ID,
                          "it stood below another general activity before",
                          fault);
    if (kind == ONET_INTERMEDIATE)
        return true;
    if (!onet_needed(file, ONET_DETAILED_ID, &detail.id, fault))
        return false;
    return add(&activities->detailed, &detail, &place)
           || onet_wrong(file, ONET_DETAILED_ID,
                         "it stood below another intermediate activity before",
                         fault);
}

bool onet_activities_read(struct arena *mem, enum onet_kind kind,
                          const struct onet_source *source,
                          struct onet_activities *activities,
                          struct fault *fault)
{
    struct onet_file file;
    bool has_row;
    if (!onet_file_open(mem, kind, source, &file, fault))
        return false;
    while (onet_file_next(&file, &has_row, fault)) {
        if (!has_row)
            return true;
        if (!read_row(activities, kind, &file, fault))
            return false;
    }
    return false;
}

/* A step as a list, with the id for a name where there is none. */
static struct work_activity_list list_of(const struct onet_step *step)
{
    struct work_activity *at = step->list.at;
    for (size_t i = 0; i < step->list.count; i++)
        if (at[i].name.length == 0)
            at[i].name = at[i].id;
    return (struct work_activity_list){at, step->list.count};
}

struct work_activities onet_activities_made(
    const struct onet_activities *activities)
{
    return (struct work_activities){
        .general = list_of(&activities->general),
        .intermediate = list_of(&activities->intermediate),
        .detailed = list_of(&activities->detailed),
    };
}
