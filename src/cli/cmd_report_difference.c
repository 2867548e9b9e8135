#include "cli/commands.h"

#include "base/file.h"
#include "base/translate.h"
#include "cli/ladder_places.h"
#include "cli/print.h"

#include <string.h>

bool cmd_report_difference(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct difference_copy copy;
    struct ladder_place places[2] = {{.level = {0}}, {.level = {0}}};
    const char *file_name = str_chars(call->mem, call_option(call, "-o"));
    if (!*file_name)
        return call_usage(call, fault, _("say where the PDF goes: -o FILE"));
    if (!call_ladder_places_check(call, fault)
        || !call_open(call, false, &db, &actor, fault)
        || !call_ladder_places(call, db, &actor, places, fault)
        || !app_difference_sheet(call->mem, db, &actor, places, &copy, fault)
        || !file_write(call->mem, file_name, copy.pdf, fault))
        return false;
    if (strcmp(file_name, "-") == 0)
        return true;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "file", str_of(file_name));
        json_put_int(object, "bytes", (int64_t)copy.pdf.length);
        print_json(call, object);
    } else
        print_text(call, _("Written: %s\n"), file_name);
    return true;
}
