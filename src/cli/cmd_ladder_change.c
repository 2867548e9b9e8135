#include "cli/commands.h"

#include "app/edit_ladder.h"
#include "app/open_store.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/ladder_part.h"
#include "cli/lines_print.h"
#include "cli/print.h"

static void json_print(struct call *call, const struct ladder_outcome *kept,
                       struct str ladder, bool is_on_top)
{
    struct json *object = json_object_make(call->mem);
    json_put_str(object, "ladder", ladder);
    json_put_int(object, "revision", kept->revision);
    json_put_bool(object, "changed", !kept->is_same);
    json_put_bool(object, "on_top_of_others", is_on_top);
    print_json(call, object);
}

static void kept_print(struct call *call, struct str ladder,
                       const struct ladder_outcome *kept)
{
    const char *says = kept->is_same ? _("unchanged, revision")
                       : call_has(call, "--dry-run")
                           ? _("would become revision")
                           : _("kept as revision");
    print_text(call, "%.*s: %s %lld\n", STR(ladder), says,
               (long long)kept->revision);
}

static void outcome_print(struct call *call, struct str ladder,
                          const struct edit_outcome *outcome)
{
    if (call->is_json) {
        json_print(call, &outcome->kept, ladder, outcome->is_on_top);
        return;
    }
    lines_print(call, outcome->before.document, outcome->document);
    if (outcome->is_on_top)
        print_text(call, _("Somebody else changed something else meanwhile; "
                           "this stands on it.\n"));
    kept_print(call, ladder, &outcome->kept);
}

/* The present revision, which tells what the options leave as it is. */
static bool present_find(struct call *call, struct db *db,
                         const struct actor *actor, struct str key,
                         struct stored_ladder *stored, struct fault *fault)
{
    if (!app_view_begin(db, fault))
        return false;
    bool is_found = app_ladder_get(call->mem, db, actor, key, stored, fault);
    app_view_end(db);
    return is_found;
}

typedef bool change_reader(struct call *call, const struct ladder *ladder,
                           struct ladder_change *change, struct fault *fault);

static bool edit(struct call *call, enum change_verb verb,
                 change_reader *change_read, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct stored_ladder stored;
    struct edit_outcome outcome;
    struct ladder_change change = {.verb = verb};
    call_part(call->arguments.count > 1 ? call->arguments.at[1]
                                        : (struct str){0},
              &change);
    if (!call_open(call, true, &db, &actor, fault)
        || !present_find(call, db, &actor, call->arguments.at[0], &stored,
                         fault)
        || !change_read(call, &stored.ladder, &change, fault))
        return false;
    const struct edit_wish wish = {
        .key = stored.ladder.key,
        .change = &change,
        .reason = call_option(call, "--reason"),
        .follows = stored.revision,
        .is_dry_run = call_has(call, "--dry-run"),
    };
    if (!app_ladder_edit(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    outcome_print(call, wish.key, &outcome);
    return true;
}

static bool change_read(struct call *call, const struct ladder *ladder,
                        struct ladder_change *change, struct fault *fault)
{
    bool is_moved = false;
    struct ladder_change before = {.part = change->part, .key = change->key};
    return call_part_fill(call, ladder, change, fault)
           && call_spot(call, ladder, &before, &is_moved, fault)
           && (!is_moved
               || call_usage(call, fault, "%s",
                             _("--competency, --level and --place move "
                               "something: rung ladder move")));
}

static bool move_read(struct call *call, const struct ladder *ladder,
                      struct ladder_change *change, struct fault *fault)
{
    bool is_given = false;
    return call_spot(call, ladder, change, &is_given, fault)
           && (is_given
               || call_usage(call, fault, "%s",
                             _("where to? Say --place, --level or "
                               "--competency")));
}

static bool insert_read(struct call *call, const struct ladder *ladder,
                        struct ladder_change *change, struct fault *fault)
{
    bool is_given = false;
    if (call->arguments.count == 1)
        change->part = PART_OF_CRITERIA;
    else if (change->part == PART_OF_CRITERIA)
        return call_usage(call, fault,
                          _("a part to add is level:%.*s or competency:%.*s; "
                            "a criterion needs --competency, --level, --text"),
                          STR(change->key), STR(change->key));
    return call_part_fill(call, ladder, change, fault)
           && call_spot(call, ladder, change, &is_given, fault);
}

static bool remove_read(struct call *call, const struct ladder *ladder,
                        struct ladder_change *change, struct fault *fault)
{
    (void)ladder;
    return change->part != PART_OF_HEAD
           || call_usage(call, fault, "%s", _("which part is to go?"));
}

bool cmd_ladder_change(struct call *call, struct fault *fault)
{
    return edit(call, VERB_CHANGE, change_read, fault);
}

bool cmd_ladder_insert(struct call *call, struct fault *fault)
{
    return edit(call, VERB_ADD, insert_read, fault);
}

bool cmd_ladder_move(struct call *call, struct fault *fault)
{
    return edit(call, VERB_MOVE, move_read, fault);
}

bool cmd_ladder_remove(struct call *call, struct fault *fault)
{
    return edit(call, VERB_REMOVE, remove_read, fault);
}

bool cmd_ladder_restore(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_outcome kept;
    struct restore_wish wish = {.reason = call_option(call, "--reason"),
                                .is_dry_run = call_has(call, "--dry-run")};
    if (str_trim(wish.reason).length == 0)
        return call_usage(call, fault, "%s",
                          _("say why it is to be in force again: --reason "
                            "TEXT"));
    if (!call_open(call, true, &db, &actor, fault)
        || !call_ladder(call, call->arguments.at[0], &wish.name, fault)
        || !app_ladder_restore(call->mem, db, &actor, &wish, &kept, fault))
        return false;
    if (call->is_json)
        json_print(call, &kept, wish.name.key, false);
    else
        kept_print(call, wish.name.key, &kept);
    return true;
}
