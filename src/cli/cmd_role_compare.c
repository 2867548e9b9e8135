#include "cli/commands.h"

#include "app/roles.h"
#include "app/skills.h"
#include "app/tell_role.h"
#include "base/translate.h"
#include "cli/role_print.h"

#include <stdio.h>

static struct json *pair_json(struct arena *mem,
                              const struct role_skill_pair *pair,
                              const struct skill_tree *tree)
{
    struct json *one = json_object_make(mem);
    json_put_str(one, "id", pair->id);
    json_put_str(one, "title", role_skill_title(tree, pair->id));
    json_put_int(one, "a", pair->a);
    json_put_int(one, "b", pair->b);
    return one;
}

static struct json *pairs_json(struct arena *mem,
                               const struct role_comparison *made, size_t first,
                               size_t count, const struct skill_tree *tree)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < count; i++)
        json_add(list, pair_json(mem, &made->pairs[first + i], tree));
    return list;
}

static struct json *comparison_json(struct arena *mem,
                                    const struct role_comparison *made,
                                    const struct skill_tree *tree)
{
    struct json *one = json_object_make(mem);
    json_put_str(one, "a", made->a->id);
    json_put_str(one, "b", made->b->id);
    json_put_str(one, "nearness", str_of(role_nearness_names[made->nearness]));
    json_put_share(one, "common_share", made->common_share);
    json_put_str(one, "answer", role_answer(mem, made, tree));
    json_put(one, "shared", pairs_json(mem, made, 0, made->shared, tree));
    json_put(one, "only_a",
             pairs_json(mem, made, made->shared, made->only_a, tree));
    json_put(
        one, "only_b",
        pairs_json(mem, made, made->shared + made->only_a, made->only_b, tree));
    return one;
}

static struct str weight_text(struct arena *mem, int weight)
{
    return weight ? str_format(mem, "%d", weight) : STR_LITERAL("-");
}

static void comparison_print(struct call *call,
                             const struct role_comparison *made,
                             const struct skill_tree *tree)
{
    const struct table_column columns[] = {
        {.title = _("Skill"), .may_shrink = true},
        {.title = str_chars(call->mem, made->a->title), .is_number = true},
        {.title = str_chars(call->mem, made->b->title), .is_number = true}};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    made->pair_count * COUNT_OF(columns));
    for (size_t i = 0; i < made->pair_count; i++) {
        struct str *row = cells + i * COUNT_OF(columns);
        row[0] = role_skill_title(tree, made->pairs[i].id);
        row[1] = weight_text(call->mem, made->pairs[i].a);
        row[2] = weight_text(call->mem, made->pairs[i].b);
    }
    print_wrapped(call, 0, role_answer(call->mem, made, tree));
    printf("\n");
    print_table(call, columns, COUNT_OF(columns), cells, made->pair_count);
}

bool cmd_role_compare(struct call *call, struct fault *fault)
{
    struct office_role_list roles;
    struct skill_tree tree;
    const struct office_role *a, *b;
    if (!app_roles(call->mem, &roles, fault)
        || !app_skills(call->mem, &tree, fault)
        || !app_role_get(roles, call->arguments.at[0], &a, fault)
        || !app_role_get(roles, call->arguments.at[1], &b, fault))
        return false;
    struct role_comparison made = role_comparison_make(call->mem, a, b);
    if (call->is_json)
        print_json(call, comparison_json(call->mem, &made, &tree));
    else
        comparison_print(call, &made, &tree);
    return true;
}
