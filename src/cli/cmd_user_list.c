#include "cli/commands.h"

#include "base/translate.h"
#include "cli/user_print.h"

#include <stdio.h>

static struct str state_of(struct arena *mem, const struct user *user)
{
    if (user->is_disabled)
        return str_of(_("disabled"));
    if (user->signed_in_at.ms)
        return day_format(mem, day_of(user->signed_in_at));
    return str_of(user->has_password ? _("never yet") : _("no password"));
}

static void table_print(struct call *call, struct user_list users)
{
    const struct table_column columns[] = {
        {.title = _("Email")},
        {.title = _("Role")},
        {.title = _("Person"), .may_shrink = true},
        {.title = _("Signed in")},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, users.count * wide);
    for (size_t i = 0; i < users.count; i++) {
        const struct user *user = &users.at[i];
        struct str *row = cells + i * wide;
        row[0] = user->email;
        row[1] = str_of(role_names[user->role]);
        row[2] = user->person.number ? user->name : (struct str){0};
        row[3] = state_of(call->mem, user);
    }
    print_table(call, columns, wide, cells, users.count);
}

bool cmd_user_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct user_list users;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_user_list(call->mem, db, &actor, &users, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < users.count; i++)
            print_json(call, user_json(call->mem, &users.at[i]));
    else if (users.count == 0)
        puts(_("Nobody can sign in yet.  Begin with: rung user add EMAIL "
               "--role owner"));
    else
        table_print(call, users);
    return true;
}
