#include "cli/commands.h"

#include "app/see_audit.h"
#include "base/translate.h"
#include "cli/print.h"

enum { LINES_DEFAULT = 50, LINES_MOST = 1000000 };

static struct json *line_json(struct arena *mem, const struct audit_line *line)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "at", moment_format(mem, line->made_at));
    json_put_str(object, "actor", line->actor);
    json_put_str(object, "action", line->action);
    json_put_text(object, "thing", line->thing);
    if (line->person.number)
        json_put_int(object, "person", line->person.number);
    else
        json_put_null(object, "person");
    json_put_text(object, "name", line->person_name);
    json_put_text(object, "detail", line->detail);
    return object;
}

static void table_print(struct call *call, struct audit_list lines)
{
    const struct table_column columns[] = {
        {.title = _("When")},
        {.title = _("Who"), .may_shrink = true},
        {.title = _("Did")},
        {.title = _("To what"), .may_shrink = true},
        {.title = _("Person"), .may_shrink = true},
        {.title = _("Detail"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, lines.count * wide);
    for (size_t i = 0; i < lines.count; i++) {
        const struct audit_line *line = &lines.at[i];
        struct str *row = cells + i * wide;
        row[0] = moment_format(call->mem, line->made_at);
        row[1] = line->actor;
        row[2] = line->action;
        row[3] = line->thing;
        row[4] = line->person_name;
        if (line->person.number && line->person_name.length == 0)
            row[4] = str_format(call->mem, "%lld",
                                (long long)line->person.number);
        row[5] = line->detail;
    }
    print_table(call, columns, wide, cells, lines.count);
}

bool cmd_audit_list(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct audit_list lines;
    int64_t most = LINES_DEFAULT;
    if (call_has(call, "--most")
        && !str_number(call_option(call, "--most"), 1, LINES_MOST, &most))
        return call_usage(call, fault, _("--most takes a number from 1 to %d"),
                          LINES_MOST);
    if (!call_open(call, false, &db, &actor, fault)
        || !app_audit_list(call->mem, db, &actor, most, &lines, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < lines.count; i++)
            print_json(call, line_json(call->mem, &lines.at[i]));
    else
        table_print(call, lines);
    return true;
}
