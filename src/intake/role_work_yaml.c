#include "intake/role_work_yaml.h"

#include "base/list.h"
#include "base/utf8.h"
#include "intake/yaml_form.h"

#include <assert.h>

enum { SHOWN_COLUMNS = 60 };

enum { TITLE, WHY };
static const struct yaml_field title_fields[] = {
    [TITLE] = {"title", FIELD_TEXT, true},
    [WHY] = {"why", FIELD_TEXT, true},
};

/* The first of them are the schemes. */
enum {
    OCCUPATION_TITLE = SCHEME_COUNT,
    OCCUPATION_CALLED,
    OCCUPATION_WHY,
    OCCUPATION_COUNT
};
#define OCCUPATION_FIELDS(is_ruled_out)                                        \
    [SCHEME_ONET] = {"onet", FIELD_TEXT, false},                               \
    [SCHEME_ESCO] = {"esco", FIELD_TEXT, false},                               \
    [SCHEME_ISCO] = {"isco", FIELD_TEXT, false},                               \
    [SCHEME_NICE] = {"nice", FIELD_TEXT, false},                               \
    [OCCUPATION_TITLE] = {"title", FIELD_TEXT, true},                          \
    [OCCUPATION_CALLED] = {"called", FIELD_TEXT, (is_ruled_out)},              \
    [OCCUPATION_WHY] = {"why", FIELD_TEXT, true}
static const struct yaml_field fit_fields[] = {OCCUPATION_FIELDS(false)};
static const struct yaml_field trap_fields[] = {OCCUPATION_FIELDS(true)};
static_assert(COUNT_OF(fit_fields) == OCCUPATION_COUNT, "each has its field");

static const struct yaml_form title_form = YAML_FORM("title", title_fields);
static const struct yaml_form fit_form = YAML_FORM("standard occupation",
                                                   fit_fields);
static const struct yaml_form trap_form = YAML_FORM("occupation ruled out",
                                                    trap_fields);

struct role_title role_title_read(struct problem_sink *problems,
                                  const struct node *map,
                                  struct role_title otherwise)
{
    const struct node *values[COUNT_OF(title_fields)];
    if (!map || !yaml_form_read(problems, &title_form, map, values))
        return otherwise;
    return (struct role_title){str_trim(yaml_text(values[TITLE])),
                               str_trim(yaml_text(values[WHY]))};
}

static int read_weight(struct problem_sink *problems, const struct node *value)
{
    int64_t weight = 1;
    if (value->kind != NODE_SCALAR
        || !str_number(value->text, 1, ROLE_WEIGHT_MOST, &weight))
        problem_at(problems, value->place,
                   str_format(problems->mem,
                              "a weight is a whole number from 1 to %d, not "
                              "\"%.*s\"",
                              ROLE_WEIGHT_MOST,
                              STR(utf8_front(value->text, SHOWN_COLUMNS))));
    return (int)weight;
}

/* Behind all that weigh as much or more. */
static void skill_put(struct role_skill *skills, size_t count,
                      struct role_skill skill)
{
    size_t at = count;
    for (; at > 0 && skills[at - 1].weight < skill.weight; at--)
        skills[at] = skills[at - 1];
    skills[at] = skill;
}

struct role_skill_list role_skills_read(struct problem_sink *problems,
                                        const struct node *map,
                                        struct role_skill_list otherwise)
{
    if (!map || !yaml_room_check(problems, map, ROLE_SKILLS_MOST, "skills are"))
        return otherwise;
    struct role_skill *skills = ARENA_ARRAY(problems->mem, struct role_skill,
                                            map->count);
    for (size_t i = 0; i < map->count; i++) {
        struct role_skill skill = {str_trim(map->keys[i].text),
                                   read_weight(problems, &map->items[i])};
        if (skill.id.length == 0)
            problem_at(problems, map->keys[i].place,
                       STR_LITERAL("the skill is empty"));
        skill_put(skills, i, skill);
    }
    return (struct role_skill_list){skills, map->count};
}

/* The one scheme whose code is said. */
static void read_code(struct problem_sink *problems, const struct node *node,
                      const struct node *const *values,
                      struct role_occupation *occupation)
{
    int count = 0;
    for (int i = 0; i < SCHEME_COUNT; i++)
        if (values[i]) {
            count++;
            occupation->scheme = (enum occupation_scheme)i;
            occupation->code = str_trim(values[i]->text);
        }
    if (count != 1)
        problem_at(problems, node->place,
                   STR_LITERAL("an occupation has one code: \"onet\", "
                               "\"esco\", \"isco\" or \"nice\""));
}

struct role_occupation_list role_occupations_read(
    struct problem_sink *problems, const struct node *list, bool are_ruled_out,
    struct role_occupation_list otherwise)
{
    if (!list
        || !yaml_room_check(problems, list, ROLE_OCCUPATIONS_MOST,
                            "occupations are"))
        return otherwise;
    struct list made;
    LIST_OPEN(problems->mem, struct role_occupation, &made);
    for (size_t i = 0; i < list->count; i++) {
        const struct node *values[OCCUPATION_COUNT];
        const struct node *node = &list->items[i];
        struct role_occupation one = {.scheme = SCHEME_ONET};
        if (!yaml_form_read(problems, are_ruled_out ? &trap_form : &fit_form,
                            node, values))
            continue;
        read_code(problems, node, values, &one);
        one.title = str_trim(yaml_text(values[OCCUPATION_TITLE]));
        one.called = str_trim(yaml_text(values[OCCUPATION_CALLED]));
        one.why = str_trim(yaml_text(values[OCCUPATION_WHY]));
        *LIST_ADD(&made, struct role_occupation) = one;
    }
    return (struct role_occupation_list){made.at, made.count};
}
