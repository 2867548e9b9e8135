#include "cli/commands.h"

#include "app/roles.h"
#include "app/skills.h"
#include "base/translate.h"
#include "cli/role_print.h"

static struct str does_words(struct arena *mem, unsigned does)
{
    struct text out;
    text_open(mem, 256, &out);
    for (int i = 0; i < DEMAND_COUNT; i++)
        if (does & 1U << i)
            text_add(&out, "%s%s", out.length ? ", " : "", demand_names[i]);
    return out.length ? text_str(&out) : STR_LITERAL("-");
}

/* Finer ones stand in from the one they stand under. */
static void row_fill(struct arena *mem, const struct office_role *role,
                     struct str *row)
{
    bool is_finer = role->under.length > 0;
    row[0] = is_finer ? str_format(mem, "  %.*s", STR(role->id)) : role->id;
    row[1] = role->title;
    row[2] = does_words(mem, role->refit.does);
    row[3] = role->ladder_key;
}

bool cmd_role_list(struct call *call, struct fault *fault)
{
    const struct table_column columns[] = {
        {.title = _("Role")},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Does"), .may_shrink = true},
        {.title = _("Ladder")}};
    struct office_role_list roles;
    struct skill_tree tree;
    if (!app_roles(call->mem, &roles, fault)
        || !app_skills(call->mem, &tree, fault))
        return false;
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    roles.count * COUNT_OF(columns));
    for (size_t i = 0; i < roles.count; i++)
        if (call->is_json)
            print_json(call, role_json(call->mem, &roles.at[i], &tree));
        else
            row_fill(call->mem, &roles.at[i], cells + i * COUNT_OF(columns));
    if (!call->is_json)
        print_table(call, columns, COUNT_OF(columns), cells, roles.count);
    return true;
}
