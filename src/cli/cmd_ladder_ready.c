#include "cli/commands.h"

#include "app/ready_ladders.h"
#include "base/translate.h"
#include "cli/print.h"

static void ready_json(struct call *call, const struct ready_ladder *one)
{
    struct json *object = json_object_make(call->mem);
    json_put_str(object, "ladder", one->ladder.key);
    json_put_str(object, "title", one->ladder.title);
    json_put_text(object, "family", one->ladder.family);
    json_put_str(object, "language", one->ladder.language);
    json_put_int(object, "levels", (int64_t)one->ladder.level_count);
    json_put_int(object, "criteria", (int64_t)one->ladder.criterion_count);
    json_put_bool(object, "here", one->is_here);
    print_json(call, object);
}

static void ready_print(struct call *call, const struct ready_ladder_list *all)
{
    enum { COLUMNS = 5 };
    static const struct table_column columns[COLUMNS] = {
        {.title = N_("Ladder"), .may_shrink = true},
        {.title = N_("Title"), .may_shrink = true},
        {.title = N_("Language")},
        {.title = N_("Criteria"), .is_number = true},
        {.title = N_("Here")}};
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    all->count * COLUMNS);
    for (size_t i = 0; i < all->count; i++) {
        const struct ready_ladder *one = &all->at[i];
        struct str *row = &cells[i * COLUMNS];
        row[0] = one->ladder.key;
        row[1] = one->ladder.title;
        row[2] = one->ladder.language;
        row[3] = str_format(call->mem, "%zu", one->ladder.criterion_count);
        row[4] = str_of(one->is_here ? _("yes") : _("no"));
    }
    print_table(call, columns, COLUMNS, cells, all->count);
}

static bool ready_take(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    size_t kept;
    if (!call_open(call, true, &db, &actor, fault)
        || !app_ready_take(call->mem, db, &actor, call->arguments, &kept,
                           fault))
        return false;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "kept", (int64_t)kept);
        print_json(call, object);
    } else
        print_text(call, _("Kept: %zu; here already: %zu\n"), kept,
                   call->arguments.count - kept);
    return true;
}

bool cmd_ladder_ready(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ready_ladder_list ready;
    if (call->arguments.count)
        return ready_take(call, fault);
    if (!call_open(call, false, &db, &actor, fault)
        || !app_ready_list(call->mem, db, &actor, &ready, fault))
        return false;
    if (!call->is_json)
        ready_print(call, &ready);
    for (size_t i = 0; call->is_json && i < ready.count; i++)
        ready_json(call, &ready.at[i]);
    return true;
}
