#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

static bool form_check(struct call *call, struct fault *fault)
{
    struct str form = call_option(call, "--as");
    if (form.length == 0 || str_is(form, "yaml"))
        return true;
    return call_usage(call, fault, _("no form is called %.*s; there is: yaml"),
                      STR(form));
}

bool cmd_ladder_export(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_name name;
    struct stored_ladder stored;
    struct str file = call_has(call, "-o") ? call_option(call, "-o")
                                           : STR_LITERAL("-");
    return form_check(call, fault)
           && call_ladder(call, call->arguments.at[0], &name, fault)
           && call_open(call, false, &db, &actor, fault)
           && app_revision_get(call->mem, db, &actor, &name, &stored, fault)
           && file_write(call->mem, str_chars(call->mem, file), stored.document,
                         fault);
}
