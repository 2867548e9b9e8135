#include "cli/commands.h"

#include "app/roles.h"
#include "base/translate.h"
#include "cli/print.h"

static struct json *texts_json(struct arena *mem, struct str_list texts)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < texts.count; i++)
        json_add_str(list, texts.at[i]);
    return list;
}

static struct json *role_json(struct arena *mem, const struct office_role *role)
{
    struct json *one = json_object_make(mem);
    struct json *does = json_array_make(mem);
    for (int i = 0; i < DEMAND_COUNT; i++)
        if (role->refit.does & 1U << i)
            json_add_str(does, str_of(demand_names[i]));
    json_put_str(one, "id", role->id);
    json_put_str(one, "title", role->title);
    json_put_str(one, "summary", role->summary);
    json_put(one, "aliases", texts_json(mem, role->aliases));
    json_put(one, "does", does);
    json_put_str(one, "ladder", role->ladder_key);
    return one;
}

static struct str does_words(struct arena *mem, unsigned does)
{
    struct text out;
    text_open(mem, 256, &out);
    for (int i = 0; i < DEMAND_COUNT; i++)
        if (does & 1U << i)
            text_add(&out, "%s%s", out.length ? ", " : "", demand_names[i]);
    return out.length ? text_str(&out) : STR_LITERAL("-");
}

bool cmd_role_list(struct call *call, struct fault *fault)
{
    const struct table_column columns[] = {
        {.title = _("Role")},
        {.title = _("Title"), .may_shrink = true},
        {.title = _("Does"), .may_shrink = true},
        {.title = _("Ladder")}};
    struct office_role_list roles;
    if (!app_roles(call->mem, &roles, fault))
        return false;
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    roles.count * COUNT_OF(columns));
    for (size_t i = 0; i < roles.count; i++) {
        const struct office_role *role = &roles.at[i];
        struct str *row = cells + i * COUNT_OF(columns);
        if (call->is_json)
            print_json(call, role_json(call->mem, role));
        row[0] = role->id;
        row[1] = role->title;
        row[2] = does_words(call->mem, role->refit.does);
        row[3] = role->ladder_key;
    }
    if (!call->is_json)
        print_table(call, columns, COUNT_OF(columns), cells, roles.count);
    return true;
}
