/* Commands that change one user, who must sign in again. */
#include "cli/commands.h"

#include "app/change_user.h"
#include "base/translate.h"
#include "cli/password.h"
#include "cli/user_print.h"

/* The store, and the user that is meant as they are now. */
struct target {
    struct db *db;
    struct actor actor;
    struct str name;
};

static bool target_open(struct call *call, struct target *target,
                        struct fault *fault)
{
    target->name = call->arguments.at[0];
    return call_open(call, true, &target->db, &target->actor, fault);
}

static void done_print(struct call *call, const struct target *target,
                       const char *text)
{
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "user", target->name);
        print_json(call, object);
        return;
    }
    print_text(call, "%.*s: %s\n", STR(target->name), text);
}

bool cmd_user_role(struct call *call, struct fault *fault)
{
    struct target target;
    enum role role;
    if (!call_role(call, call->arguments.at[1], &role, fault)
        || !target_open(call, &target, fault)
        || !app_user_set_role(call->mem, target.db, &target.actor, target.name,
                              role, fault))
        return false;
    done_print(
        call, &target,
        str_format(call->mem, _("%s now, and signed out"), role_names[role])
            .at);
    return true;
}

static void password_print(struct call *call, const struct target *target,
                           struct str password)
{
    bool is_told = call_has(call, "--generate");
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "user", target->name);
        if (is_told)
            json_put_str(object, "password", password);
        print_json(call, object);
        return;
    }
    done_print(call, target, _("has another password, and is signed out"));
    if (is_told)
        print_text(call, _("Password, shown this once: %.*s\n"), STR(password));
}

bool cmd_user_password(struct call *call, struct fault *fault)
{
    struct target target;
    struct str password;
    if (!call_password(call, &password, fault)
        || !target_open(call, &target, fault)
        || !app_user_set_password(call->mem, target.db, &target.actor,
                                  target.name, password, fault))
        return false;
    password_print(call, &target, password);
    return true;
}

bool cmd_user_disable(struct call *call, struct fault *fault)
{
    struct target target;
    if (!target_open(call, &target, fault)
        || !app_user_disable(call->mem, target.db, &target.actor, target.name,
                             true, fault))
        return false;
    done_print(call, &target, _("may not sign in any more"));
    return true;
}

bool cmd_user_enable(struct call *call, struct fault *fault)
{
    struct target target;
    if (!target_open(call, &target, fault)
        || !app_user_disable(call->mem, target.db, &target.actor, target.name,
                             false, fault))
        return false;
    done_print(call, &target, _("may sign in again"));
    return true;
}

bool cmd_user_remove(struct call *call, struct fault *fault)
{
    struct target target;
    if (!target_open(call, &target, fault)
        || !app_user_remove(call->mem, target.db, &target.actor, target.name,
                            fault))
        return false;
    done_print(call, &target, _("is no user any more"));
    return true;
}
