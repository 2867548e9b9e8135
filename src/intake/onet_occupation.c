#include "intake/onet_occupation.h"

#include <stdlib.h>

enum { JOB_ZONES = 5 };

struct onet_draft {
    struct occupation occupation; /* its lists are empty until the end */
    struct list alternates;       /* of struct str */
    struct list reported;         /* of struct str */
    struct list tasks;            /* of struct task_draft */
    struct list related;          /* of uint32_t, places in drafts */
};

struct task_draft {
    struct occupation_task task;
    struct list detailed; /* of uint32_t */
};

struct task_place {
    size_t draft, task;
};

void onet_occupations_open(struct arena *mem,
                           struct onet_occupations *occupations)
{
    *occupations = (struct onet_occupations){.mem = mem};
    name_index_open(mem, &occupations->codes);
    name_index_open(mem, &occupations->task_ids);
    LIST_OPEN(mem, struct onet_draft, &occupations->drafts);
    LIST_OPEN(mem, struct task_place, &occupations->task_places);
}

static struct onet_draft *draft_at(const struct onet_occupations *occupations,
                                   size_t place)
{
    return LIST_AT(&occupations->drafts, struct onet_draft, place);
}

static size_t add_draft(struct onet_occupations *occupations, struct str code)
{
    struct arena *mem = occupations->mem;
    size_t place = name_index_add(&occupations->codes, code);
    struct onet_draft *draft = LIST_ADD(&occupations->drafts,
                                        struct onet_draft);
    draft->occupation.code = code;
    LIST_OPEN(mem, struct str, &draft->alternates);
    LIST_OPEN(mem, struct str, &draft->reported);
    LIST_OPEN(mem, struct task_draft, &draft->tasks);
    LIST_OPEN(mem, uint32_t, &draft->related);
    return place;
}

/* The place of the occupation that a cell names, made when it may be. */
static bool find_draft(struct onet_occupations *occupations,
                       const struct onet_file *file, enum onet_column column,
                       size_t *place, struct fault *fault)
{
    struct str code;
    if (!onet_needed(file, column, &code, fault))
        return false;
    long found = name_index_find(&occupations->codes, code);
    if (found == NAME_NONE && occupations->is_complete) {
        onet_wrong(file, column,
                   "it is not in Occupation Data.txt; are the files of one "
                   "release?",
                   fault);
        return false;
    }
    *place = found == NAME_NONE ? add_draft(occupations, code) : (size_t)found;
    return true;
}

static bool take_occupation(struct onet_occupations *occupations,
                            const struct onet_file *file, size_t place,
                            struct fault *fault)
{
    struct occupation *occupation = &draft_at(occupations, place)->occupation;
    if (occupation->title.length)
        return onet_wrong(file, ONET_CODE, "it is there twice", fault);
    occupation->description = onet_cell(file, ONET_DESCRIPTION);
    return onet_needed(file, ONET_TITLE, &occupation->title, fault);
}

static bool take_title(struct onet_occupations *occupations,
                       const struct onet_file *file, size_t place,
                       bool is_reported, struct fault *fault)
{
    struct onet_draft *draft = draft_at(occupations, place);
    struct str title;
    if (!onet_needed(file, ONET_OTHER_TITLE, &title, fault))
        return false;
    *LIST_ADD(is_reported ? &draft->reported : &draft->alternates,
              struct str) = title;
    return true;
}

static bool take_task(struct onet_occupations *occupations,
                      const struct onet_file *file, size_t place,
                      struct fault *fault)
{
    struct onet_draft *draft = draft_at(occupations, place);
    struct occupation_task task = {
        .is_core = !str_is(onet_cell(file, ONET_TASK_TYPE), "Supplemental")};
    if (!onet_needed(file, ONET_TASK_ID, &task.id, fault)
        || !onet_needed(file, ONET_TASK, &task.text, fault))
        return false;
    size_t task_place = name_index_add(&occupations->task_ids, task.id);
    if (task_place < occupations->task_places.count)
        return onet_wrong(file, ONET_TASK_ID, "it is there twice", fault);
    *LIST_ADD(&occupations->task_places,
              struct task_place) = (struct task_place){place,
                                                       draft->tasks.count};
    struct task_draft *made = LIST_ADD(&draft->tasks, struct task_draft);
    made->task = task;
    LIST_OPEN(occupations->mem, uint32_t, &made->detailed);
    return true;
}

static bool take_zone(struct onet_occupations *occupations,
                      const struct onet_file *file, size_t place,
                      struct fault *fault)
{
    struct str cell;
    int64_t zone;
    if (!onet_needed(file, ONET_JOB_ZONE, &cell, fault))
        return false;
    if (!str_number(cell, 1, JOB_ZONES, &zone))
        return onet_wrong(file, ONET_JOB_ZONE, "a job zone is 1 to 5", fault);
    draft_at(occupations, place)->occupation.job_zone = (int)zone;
    return true;
}

static bool take_related(struct onet_occupations *occupations,
                         const struct onet_file *file, size_t place,
                         struct fault *fault)
{
    size_t related;
    if (!find_draft(occupations, file, ONET_RELATED_CODE, &related, fault))
        return false;
    *LIST_ADD(&draft_at(occupations, place)->related,
              uint32_t) = (uint32_t)related;
    return true;
}

static bool take_row(struct onet_occupations *occupations, enum onet_kind kind,
                     const struct onet_file *file, struct fault *fault)
{
    size_t place;
    if (!find_draft(occupations, file, ONET_CODE, &place, fault))
        return false;
    struct occupation *occupation = &draft_at(occupations, place)->occupation;
    if (kind != ONET_OCCUPATIONS && occupation->title.length == 0)
        occupation->title = onet_cell(file, ONET_TITLE);
    switch (kind) {
    case ONET_OCCUPATIONS:
        return take_occupation(occupations, file, place, fault);
    case ONET_ALTERNATE_TITLES:
    case ONET_REPORTED_TITLES:
        return take_title(occupations, file, place,
                          kind == ONET_REPORTED_TITLES, fault);
    case ONET_TASKS:
        return take_task(occupations, file, place, fault);
    case ONET_JOB_ZONES:
        return take_zone(occupations, file, place, fault);
    default:
        return take_related(occupations, file, place, fault);
    }
}

bool onet_occupations_read(struct onet_occupations *occupations,
                           enum onet_kind kind,
                           const struct onet_source *source,
                           struct fault *fault)
{
    struct onet_file file;
    bool has_row;
    if (!onet_file_open(occupations->mem, kind, source, &file, fault))
        return false;
    while (onet_file_next(&file, &has_row, fault)) {
        if (!has_row) {
            occupations->is_complete |= kind == ONET_OCCUPATIONS;
            return true;
        }
        if (!take_row(occupations, kind, &file, fault))
            return false;
    }
    return false;
}

static bool take_link(struct onet_occupations *occupations,
                      const struct name_index *detailed,
                      const struct onet_file *file, struct fault *fault)
{
    struct str task_id, detailed_id;
    if (!onet_needed(file, ONET_TASK_ID, &task_id, fault)
        || !onet_needed(file, ONET_DETAILED_ID, &detailed_id, fault))
        return false;
    long task = name_index_find(&occupations->task_ids, task_id);
    long activity = name_index_find(detailed, detailed_id);
    if (task == NAME_NONE)
        return onet_wrong(file, ONET_TASK_ID,
                          "no task has this id; are the files of one release?",
                          fault);
    if (activity == NAME_NONE)
        return onet_wrong(file, ONET_DETAILED_ID,
                          "no activity has this id; are the files of one "
                          "release?",
                          fault);
    const struct task_place *place = LIST_AT(&occupations->task_places,
                                             struct task_place, task);
    struct onet_draft *draft = draft_at(occupations, place->draft);
    *LIST_ADD(&LIST_AT(&draft->tasks, struct task_draft, place->task)->detailed,
              uint32_t) = (uint32_t)activity;
    return true;
}

bool onet_task_links_read(struct onet_occupations *occupations,
                          const struct name_index *detailed,
                          const struct onet_source *source, struct fault *fault)
{
    struct onet_file file;
    bool has_row;
    if (occupations->task_ids.count == 0 || detailed->count == 0)
        return true;
    if (!onet_file_open(occupations->mem, ONET_TASKS_TO_DETAILED, source, &file,
                        fault))
        return false;
    while (onet_file_next(&file, &has_row, fault)) {
        if (!has_row)
            return true;
        if (!take_link(occupations, detailed, &file, fault))
            return false;
    }
    return false;
}

static int place_order(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Ascending, each once. */
static struct place_list places_sorted(const struct list *list)
{
    uint32_t *at = list->at;
    size_t count = 0;
    if (list->count)
        qsort(at, list->count, sizeof *at, place_order);
    for (size_t i = 0; i < list->count; i++)
        if (count == 0 || at[count - 1] != at[i])
            at[count++] = at[i];
    return (struct place_list){at, count};
}

static struct occupation_task_list tasks_of(struct arena *mem,
                                            const struct list *drafts)
{
    struct occupation_task *tasks = ARENA_ARRAY(mem, struct occupation_task,
                                                drafts->count);
    for (size_t i = 0; i < drafts->count; i++) {
        const struct task_draft *draft = LIST_AT(drafts, struct task_draft, i);
        tasks[i] = draft->task;
        tasks[i].detailed = places_sorted(&draft->detailed);
    }
    return (struct occupation_task_list){tasks, drafts->count};
}

static int code_order(const void *a, const void *b)
{
    const struct onet_draft *const *x = a;
    const struct onet_draft *const *y = b;
    return str_order((*x)->occupation.code, (*y)->occupation.code);
}

static struct occupation made_of(struct arena *mem,
                                 const struct onet_draft *draft,
                                 const uint32_t *new_places)
{
    struct occupation made = draft->occupation;
    uint32_t *related = draft->related.at;
    for (size_t i = 0; i < draft->related.count; i++)
        related[i] = new_places[related[i]];
    if (made.title.length == 0)
        made.title = made.code;
    made.alternate_titles = (struct str_list){draft->alternates.at,
                                              draft->alternates.count};
    made.reported_titles = (struct str_list){draft->reported.at,
                                             draft->reported.count};
    made.tasks = tasks_of(mem, &draft->tasks);
    made.related = (struct place_list){related, draft->related.count};
    return made;
}

struct occupation_list onet_occupations_made(
    const struct onet_occupations *occupations)
{
    struct arena *mem = occupations->mem;
    size_t count = occupations->drafts.count;
    struct occupation *at = ARENA_ARRAY(mem, struct occupation, count);
    const struct onet_draft **order = ARENA_ARRAY(
        mem, const struct onet_draft *, count);
    uint32_t *new_places = ARENA_ARRAY(mem, uint32_t, count);
    for (size_t i = 0; i < count; i++)
        order[i] = draft_at(occupations, i);
    qsort(order, count, sizeof(const struct onet_draft *), code_order);
    const struct onet_draft *first = occupations->drafts.at;
    for (size_t i = 0; i < count; i++)
        new_places[order[i] - first] = (uint32_t)i;
    for (size_t i = 0; i < count; i++)
        at[i] = made_of(mem, order[i], new_places);
    return (struct occupation_list){at, count};
}
