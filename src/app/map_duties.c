#include "app/map_duties.h"

#include "app/roles.h"
#include "app/see_jobs.h"
#include "app/skills.h"
#include "intake/map_question.h"

#include <assert.h>

bool map_duties_open(struct arena *mem, struct db *db,
                     const struct actor *actor, struct duty_mapping *mapping,
                     struct fault *fault)
{
    assert(mem && mapping && fault);
    struct skill_tree *skills = ARENA_NEW(mem, struct skill_tree);
    struct map_ground ground = {.skills = skills};
    if (!app_skills(mem, skills, fault) || !app_roles(mem, &ground.roles, fault)
        || (db && !app_jobs(mem, db, actor, &ground.profiles, fault)))
        return false;
    *mapping = (struct duty_mapping){ground, mapper_make(mem, &ground)};
    return true;
}

bool map_line(struct arena *mem, const struct duty_mapping *mapping,
              struct str line, struct duty_map *map, struct fault *fault)
{
    assert(mem && mapping && map && fault);
    struct map_question question;
    if (!map_question_read(mem, line, &question, fault))
        return false;
    *map = duty_map_make(mem, mapping->mapper, &question);
    return true;
}

bool map_pasted(struct arena *mem, const struct duty_mapping *mapping,
                struct str title, struct str duties, struct duty_map *map,
                struct fault *fault)
{
    assert(mem && mapping && map && fault);
    struct map_question question = {.title = str_trim(title)};
    if (!map_duties_read(mem, duties, &question.duties, fault))
        return false;
    if (question.title.length > MAP_TITLE_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         "a title is at most %d bytes long, not %zu",
                         MAP_TITLE_BYTES, question.title.length);
    if (question.title.length == 0 && question.duties.count == 0)
        return fault_set(fault, FAULT_INPUT,
                         "write down a title or at least one duty");
    *map = duty_map_make(mem, mapping->mapper, &question);
    return true;
}
