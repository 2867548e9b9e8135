#include "cli/role_print.h"

#include "app/tell_role.h"
#include "base/translate.h"

static struct json *texts_json(struct arena *mem, struct str_list texts)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < texts.count; i++)
        json_add_str(list, texts.at[i]);
    return list;
}

static struct json *title_json(struct arena *mem,
                               const struct role_title *title)
{
    struct json *one = json_object_make(mem);
    json_put_str(one, "title", title->title);
    json_put_str(one, "why", title->why);
    return one;
}

static struct json *does_json(struct arena *mem, unsigned does)
{
    struct json *list = json_array_make(mem);
    for (int i = 0; i < DEMAND_COUNT; i++)
        if (does & 1U << i)
            json_add_str(list, str_of(demand_names[i]));
    return list;
}

static struct json *skills_json(struct arena *mem,
                                struct role_skill_list skills,
                                const struct skill_tree *tree)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < skills.count; i++) {
        struct json *one = json_object_make(mem);
        const struct skill *skill = skill_find(tree, skills.at[i].id);
        json_put_str(one, "id", skills.at[i].id);
        if (skill) {
            json_put_str(one, "title", skill->title);
            json_put_str(one, "category", skill_category_of(tree, skill)->id);
        }
        json_put_int(one, "weight", skills.at[i].weight);
        json_add(list, one);
    }
    return list;
}

struct json *role_occupations_json(struct arena *mem,
                                   struct role_occupation_list occupations)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < occupations.count; i++) {
        const struct role_occupation *occupation = &occupations.at[i];
        struct json *one = json_object_make(mem);
        json_put_str(one, "scheme",
                     str_of(occupation_scheme_names[occupation->scheme]));
        json_put_str(one, "code", occupation->code);
        json_put_str(one, "title", occupation->title);
        if (occupation->called.length)
            json_put_str(one, "called", occupation->called);
        json_put_str(one, "why", occupation->why);
        json_add(list, one);
    }
    return list;
}

struct json *role_json(struct arena *mem, const struct office_role *role,
                       const struct skill_tree *tree)
{
    struct json *one = json_object_make(mem);
    json_put_str(one, "id", role->id);
    json_put_text(one, "under", role->under);
    json_put_str(one, "title", role->title);
    json_put_str(one, "summary", role->summary);
    json_put(one, "aliases", texts_json(mem, role->aliases));
    json_put(one, "internal", title_json(mem, &role->internal));
    json_put(one, "external", title_json(mem, &role->external));
    json_put(one, "skills", skills_json(mem, role->skills, tree));
    json_put(one, "occupations", role_occupations_json(mem, role->fits));
    json_put(one, "ruled_out", role_occupations_json(mem, role->ruled_out));
    json_put(one, "does", does_json(mem, role->refit.does));
    json_put_str(one, "ladder", role->ladder_key);
    return one;
}

void role_fits_print(const struct call *call, struct role_occupation_list fits)
{
    for (size_t i = 0; i < fits.count; i++)
        print_item(call, 2, "",
                   str_format(call->mem, "%.*s (%.*s): %.*s",
                              STR(fits.at[i].title),
                              STR(role_occupation_code(call->mem, &fits.at[i])),
                              STR(fits.at[i].why)));
}

void role_traps_print(const struct call *call,
                      struct role_occupation_list ruled_out)
{
    for (size_t i = 0; i < ruled_out.count; i++)
        print_item(
            call, 2, "",
            str_format(call->mem, _("no %.*s (%.*s): %.*s"),
                       STR(ruled_out.at[i].called),
                       STR(role_occupation_code(call->mem, &ruled_out.at[i])),
                       STR(ruled_out.at[i].why)));
}
