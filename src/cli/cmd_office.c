#include "cli/commands.h"

#include "app/keep_office.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static void office_print(struct call *call, const struct office *office)
{
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_text(object, "name", office->name);
        json_put_bool(object, "sample", office->is_sample);
        print_json(call, object);
    } else if (office->name.length)
        print_text(call, "%.*s%s\n", STR(office->name),
                   office->is_sample ? _(" (a sample: all of it is invented)")
                                     : "");
    else
        puts(_("The office has no name yet: rung office set NAME"));
}

bool cmd_office_show(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct office office;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_office_get(call->mem, db, &actor, &office, fault))
        return false;
    office_print(call, &office);
    return true;
}

bool cmd_office_set(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    const struct office office = {str_trim(call->arguments.at[0]),
                                  call_has(call, "--sample")};
    if (office.name.length == 0)
        return call_usage(call, fault, _("the name is empty"));
    if (!call_open(call, true, &db, &actor, fault)
        || !app_office_set(db, &actor, &office, fault))
        return false;
    office_print(call, &office);
    return true;
}
