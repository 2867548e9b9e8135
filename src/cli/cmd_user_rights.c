#include "cli/commands.h"

#include "app/tell_rights.h"
#include "base/translate.h"
#include "cli/print.h"

static void roles_put(struct arena *mem, struct json *object, const char *key,
                      unsigned roles)
{
    struct json *names = json_array_make(mem);
    for (int role = 0; role < ROLE_COUNT; role++)
        if ((roles >> role) & 1)
            json_add_str(names, str_of(role_names[role]));
    json_put(object, key, names);
}

static struct json *right_json(struct arena *mem, const struct right *right)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "action", str_of(right->name));
    roles_put(mem, object, "anybody", right->roles);
    roles_put(mem, object, "self", right->roles_as_self);
    roles_put(mem, object, "manager", right->roles_as_manager);
    return object;
}

bool cmd_user_rights(struct call *call, struct fault *fault)
{
    struct right_list rights = app_right_list(call->mem);
    const struct table_column columns[] = {
        {.title = _("May"), .may_shrink = true},
        {.title = _("Whoever it is about"), .may_shrink = true},
        {.title = _("Oneself, also"), .may_shrink = true},
        {.title = _("Those one manages, also"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, rights.count * wide);
    (void)fault;
    for (size_t i = 0; i < rights.count; i++) {
        const struct right *right = &rights.at[i];
        struct str *row = cells + i * wide;
        if (call->is_json)
            print_json(call, right_json(call->mem, right));
        row[0] = str_of(_(right->name));
        row[1] = right->anybody;
        row[2] = right->self;
        row[3] = right->manager;
    }
    if (!call->is_json)
        print_table(call, columns, wide, cells, rights.count);
    return true;
}
