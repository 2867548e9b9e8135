#include "cli/commands.h"

#include "base/translate.h"
#include "cli/password.h"
#include "cli/user_print.h"

static void outcome_print(struct call *call, const struct user *user,
                          struct str password)
{
    bool is_told = call_has(call, "--generate");
    if (call->is_json) {
        struct json *object = user_json(call->mem, user);
        if (is_told)
            json_put_str(object, "password", password);
        print_json(call, object);
        return;
    }
    print_text(call, _("%.*s, may sign in"), STR(user_words(call->mem, user)));
    print_text(call, "%s\n",
               user->has_password ? "" : _(" once they have a password"));
    if (is_told)
        print_text(call, _("Password, shown this once: %.*s\n"), STR(password));
}

bool cmd_user_add(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct user user;
    struct user_wish wish = {
        .email = call->arguments.at[0],
        .person = call_option(call, "--person"),
    };
    if (!call_has(call, "--role"))
        return call_usage(call, fault, _("say which role: --role ROLE"));
    if (!call_role(call, call_option(call, "--role"), &wish.role, fault)
        || (!call_has(call, "--no-password")
            && !call_password(call, &wish.password, fault))
        || !call_open(call, true, &db, &actor, fault)
        || !app_user_add(call->mem, db, &actor, &wish, &user, fault))
        return false;
    outcome_print(call, &user, wish.password);
    return true;
}
