#include "cli/map_json.h"

#include "cli/print.h"

static struct json *reasons_json(struct arena *mem,
                                 struct map_reason_list reasons)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < reasons.count; i++) {
        struct json *one = json_object_make(mem);
        json_put_str(one, "words", reasons.at[i].words);
        json_put_str(one, "like", reasons.at[i].like);
        json_put_share(one, "weight", reasons.at[i].weight);
        json_add(list, one);
    }
    return list;
}

static struct json *roles_json(struct arena *mem, const struct duty_map *map)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < map->role_count; i++) {
        struct json *one = json_object_make(mem);
        json_put_str(one, "id", map->roles[i].role->id);
        json_put_str(one, "title", map->roles[i].role->title);
        json_put_share(one, "score", map->roles[i].score);
        json_put(one, "evidence", reasons_json(mem, map->roles[i].reasons));
        json_add(list, one);
    }
    return list;
}

static struct json *profiles_json(struct arena *mem, const struct duty_map *map)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < map->profile_count; i++) {
        const struct map_profile *profile = &map->profiles[i];
        struct json *one = json_object_make(mem);
        json_put_str(one, "code", profile->profile->code);
        json_put_str(one, "title", profile->profile->title);
        json_put_text(one, "level", profile->profile->level);
        json_put_share(one, "score", profile->score);
        json_put(one, "evidence", reasons_json(mem, profile->reasons));
        json_add(list, one);
    }
    return list;
}

static struct json *occupations_json(struct arena *mem,
                                     const struct duty_map *map)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < map->occupation_count; i++) {
        const struct map_occupation *occupation = &map->occupations[i];
        struct json *one = json_object_make(mem);
        json_put_str(one, "scheme",
                     str_of(occupation_scheme_names[occupation->scheme]));
        json_put_str(one, "code", occupation->code);
        json_put_str(one, "title", occupation->title);
        json_put_share(one, "score", occupation->score);
        json_put(one, "evidence", reasons_json(mem, occupation->reasons));
        json_add(list, one);
    }
    return list;
}

static struct json *step_json(struct arena *mem,
                              const struct work_activity_list *activities,
                              const struct duty_step *step)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < step->answer_count; i++) {
        const struct work_activity *activity =
            &activities->at[step->answers[i].activity];
        struct json *one = json_object_make(mem);
        json_put_str(one, "id", activity->id);
        json_put_str(one, "title", activity->name);
        json_put_share(one, "score", step->answers[i].share);
        json_add(list, one);
    }
    return list;
}

static struct json *activities_json(struct arena *mem,
                                    const struct map_ground *ground,
                                    const struct duty_map *map)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; ground->onet && i < map->duty_count; i++) {
        const struct work_activities *all = &ground->onet->activities;
        const struct map_duty *duty = &map->duties[i];
        struct json *one = json_object_make(mem);
        json_put_str(one, "duty", duty->text);
        json_put(one, "gwa",
                 step_json(mem, &all->general, &duty->activities.general));
        json_put(
            one, "iwa",
            step_json(mem, &all->intermediate, &duty->activities.intermediate));
        json_put(one, "dwa",
                 step_json(mem, &all->detailed, &duty->activities.detailed));
        json_add(list, one);
    }
    return list;
}

static struct json *skills_json(struct arena *mem,
                                const struct map_ground *ground,
                                const struct duty_map *map)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < map->duty_count; i++)
        for (size_t j = 0; j < map->duties[i].skill_count; j++) {
            const struct map_skill *skill = &map->duties[i].skills[j];
            struct json *one = json_object_make(mem);
            json_put_str(one, "duty", map->duties[i].text);
            json_put_str(one, "id", skill->skill->id);
            json_put_str(one, "category",
                         skill_category_of(ground->skills, skill->skill)->id);
            json_put_share(one, "score", skill->score);
            json_put_str(one, "like", skill->like);
            json_put_bool(one, "confirmed", skill->ruling != NULL);
            json_put_bool(one, "needs_review", map->duties[i].needs_review);
            json_add(list, one);
        }
    return list;
}

static struct json *categories_json(struct arena *mem,
                                    const struct duty_map *map)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < map->category_count; i++) {
        struct json *one = json_object_make(mem);
        json_put_str(one, "id", map->categories[i].category->id);
        json_put_share(one, "share", map->categories[i].share);
        json_add(list, one);
    }
    return list;
}

struct json *map_json(struct arena *mem, const struct map_ground *ground,
                      const struct duty_map *map)
{
    struct json *one = json_object_make(mem);
    json_put(one, "role", roles_json(mem, map));
    json_put(one, "job_profiles", profiles_json(mem, map));
    json_put(one, "occupations", occupations_json(mem, map));
    json_put(one, "activities", activities_json(mem, ground, map));
    json_put(one, "skills", skills_json(mem, ground, map));
    json_put(one, "categories", categories_json(mem, map));
    json_put_share(one, "confidence", map->confidence);
    json_put_bool(one, "needs_review", map->needs_review);
    json_put_text(one, "rather",
                  map->rather ? map->rather->called : (struct str){0});
    return one;
}
