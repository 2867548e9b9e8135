#include "cli/commands.h"

#include "app/roles.h"
#include "app/skills.h"
#include "app/tell_role.h"
#include "base/translate.h"
#include "cli/role_print.h"

#include <stdio.h>

enum { ALIASES_BYTES = 16 * 1024 };

static void title_print(const struct call *call, const char *who,
                        const struct role_title *title)
{
    print_item(call, 2, "",
               str_format(call->mem, "%s: %.*s.  %.*s", who, STR(title->title),
                          STR(title->why)));
}

static void aliases_print(const struct call *call, struct str_list aliases)
{
    struct text out;
    text_open(call->mem, ALIASES_BYTES, &out);
    for (size_t i = 0; i < aliases.count; i++)
        text_add(&out, "%s%.*s", i ? ", " : "", STR(aliases.at[i]));
    print_item(call, 2, "",
               str_format(call->mem, _("also: %.*s"), STR(text_str(&out))));
}

static void skills_print(struct call *call, struct role_skill_list skills,
                         const struct skill_tree *tree)
{
    const struct table_column columns[] = {
        {.title = _("Skill"), .may_shrink = true},
        {.title = _("Category"), .may_shrink = true},
        {.title = _("Weight"), .is_number = true}};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    skills.count * COUNT_OF(columns));
    for (size_t i = 0; i < skills.count; i++) {
        struct str *row = cells + i * COUNT_OF(columns);
        const struct skill *skill = skill_find(tree, skills.at[i].id);
        row[0] = role_skill_title(tree, skills.at[i].id);
        row[1] = skill ? skill_category_of(tree, skill)->title
                       : (struct str){0};
        row[2] = str_format(call->mem, "%d", skills.at[i].weight);
    }
    print_table(call, columns, COUNT_OF(columns), cells, skills.count);
}

static void heading_print(const struct call *call, const char *heading)
{
    printf("\n");
    print_heading(call, str_of(heading));
}

static void role_print(struct call *call, const struct office_role *role,
                       const struct skill_tree *tree)
{
    print_heading(call, role->title);
    print_wrapped(call, 0, role->summary);
    heading_print(call, _("Titles"));
    title_print(call, _("in HR's words"), &role->internal);
    title_print(call, _("outside"), &role->external);
    if (role->aliases.count)
        aliases_print(call, role->aliases);
    heading_print(call, _("Usual skills"));
    skills_print(call, role->skills, tree);
    heading_print(call, _("Standard occupations that fit"));
    role_fits_print(call, role->fits);
    heading_print(call, _("What it is not"));
    role_traps_print(call, role->ruled_out);
    printf("\n");
    print_wrapped(call, 0, str_of(role_occupation_source()));
    print_text(call, _("\nIts ladder: rung ladder ready %.*s\n"),
               STR(role->ladder_key));
}

bool cmd_role_show(struct call *call, struct fault *fault)
{
    struct office_role_list roles;
    struct skill_tree tree;
    const struct office_role *role;
    if (!app_roles(call->mem, &roles, fault)
        || !app_skills(call->mem, &tree, fault)
        || !app_role_get(roles, call->arguments.at[0], &role, fault))
        return false;
    if (call->is_json)
        print_json(call, role_json(call->mem, role, &tree));
    else
        role_print(call, role, &tree);
    return true;
}
