#include "cli/commands.h"

#include "app/credit_rules.h"
#include "app/make_gap_sheet.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>
#include <string.h>

bool cmd_report_gap(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct str pdf;
    struct gap_wish wish = {.person = call->arguments.at[0],
                            .level = call_option(call, "--level")};
    const char *file_name = str_chars(call->mem, call_option(call, "-o"));
    if (!*file_name)
        return call_usage(call, fault, _("say where the PDF goes: -o FILE"));
    if (!call_open(call, false, &db, &actor, fault))
        return false;
    wish.ladder = call_option(call, "--ladder");
    if (!app_credit_rules(call->mem, &wish.rules, fault)
        || !app_gap_sheet(call->mem, db, &actor, &wish, &pdf, fault)
        || !file_write(call->mem, file_name, pdf, fault))
        return false;
    if (strcmp(file_name, "-") == 0)
        return true;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "file", str_of(file_name));
        json_put_int(object, "bytes", (int64_t)pdf.length);
        print_json(call, object);
    } else
        print_text(call, _("Written: %s\n"), file_name);
    return true;
}
