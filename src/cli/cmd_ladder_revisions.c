#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "base/translate.h"
#include "cli/print.h"

static struct json *head_json(struct arena *mem,
                              const struct revision_head *head)
{
    struct json *object = json_object_make(mem);
    json_put_int(object, "revision", head->number);
    json_put_str(object, "title", head->title);
    json_put_str(object, "author", head->author);
    json_put_text(object, "reason", head->reason);
    json_put_str(object, "made_at", moment_format(mem, head->made_at));
    return object;
}

static void table_print(struct call *call, struct revision_head_list heads)
{
    const struct table_column columns[] = {
        {.title = _("Revision"), .is_number = true},
        {.title = _("Day")},
        {.title = _("By"), .may_shrink = true},
        {.title = _("Why"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    struct str *cells = ARENA_ARRAY(call->mem, struct str, heads.count * wide);
    for (size_t i = 0; i < heads.count; i++) {
        const struct revision_head *head = &heads.at[i];
        struct str *row = cells + i * wide;
        row[0] = str_format(call->mem, "%lld", (long long)head->number);
        row[1] = day_format(call->mem, day_of(head->made_at));
        row[2] = head->author;
        row[3] = head->reason;
    }
    print_table(call, columns, wide, cells, heads.count);
}

bool cmd_ladder_revisions(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct revision_head_list heads;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_revision_list(call->mem, db, &actor, call->arguments.at[0],
                              &heads, fault))
        return false;
    if (call->is_json)
        for (size_t i = 0; i < heads.count; i++)
            print_json(call, head_json(call->mem, &heads.at[i]));
    else
        table_print(call, heads);
    return true;
}
