#include "cli/commands.h"

#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "app/read_ladders.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

/* What is to be proposed, and what it was made from. */
struct source {
    const struct ladder *ladder;
    struct str document;
    struct ladder_name base;
};

/* The ladder of that key in the store; false when there is none. */
static bool stored_find(struct call *call, struct db *db,
                        const struct actor *actor,
                        const struct ladder_name *name,
                        struct stored_ladder *stored, struct fault *fault)
{
    if (!app_view_begin(db, fault))
        return false;
    bool is_found = app_revision_get(call->mem, db, actor, name, stored, fault);
    app_view_end(db);
    return is_found;
}

static bool file_read(struct call *call, struct ladder_file *file,
                      struct fault *fault)
{
    struct fault why = {0};
    struct str word = call->arguments.at[0];
    file->file_name = str_chars(call->mem, word);
    if (!app_ladder_read(call->mem,
                         setting_size(&call->settings, SETTING_LADDER_BYTES),
                         file, &why))
        return why.kind == FAULT_MISSING
                   ? fault_set(fault, FAULT_MISSING,
                               _("no ladder and no file is called %.*s"),
                               STR(word))
                   : fault_set(fault, why.kind, "%s", why.message);
    print_ladder_problems(call, file);
    return file->problems.count == 0
           || fault_set(fault, FAULT_INPUT, _("nothing was kept"));
}

/* A file is held against the ladder of its key, else the one it adopts. */
static bool file_source(struct call *call, struct db *db,
                        const struct actor *actor, struct source *source,
                        struct fault *fault)
{
    struct ladder_file *file = ARENA_NEW(call->mem, struct ladder_file);
    struct stored_ladder stored;
    struct fault why = {0};
    if (!file_read(call, file, fault))
        return false;
    const struct ladder_name own = {file->ladder.key, 0};
    const struct ladder_name adopted = file->ladder.adopts;
    if (stored_find(call, db, actor, &own, &stored, &why))
        source->base = (struct ladder_name){own.key, stored.revision};
    else if (adopted.key.length
             && stored_find(call, db, actor, &adopted, &stored, &why))
        source->base = (struct ladder_name){adopted.key, stored.revision};
    source->ladder = &file->ladder;
    source->document = file->document;
    return true;
}

static bool source_find(struct call *call, struct db *db,
                        const struct actor *actor, struct source *source,
                        struct fault *fault)
{
    struct stored_ladder *stored = ARENA_NEW(call->mem, struct stored_ladder);
    struct ladder_name name;
    struct fault why = {0};
    if (!call_ladder(call, call->arguments.at[0], &name, &why)
        || !stored_find(call, db, actor, &name, stored, &why)) {
        call->is_usage_fault = false;
        return file_source(call, db, actor, source, fault);
    }
    source->ladder = &stored->ladder;
    source->document = stored->document;
    source->base = (struct ladder_name){stored->ladder.key, stored->revision};
    return true;
}

bool cmd_proposal_add(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct source source = {0};
    struct str key = call_option(call, "--as");
    int64_t id;
    if (str_trim(call_option(call, "--title")).length == 0)
        return call_usage(call, fault, "%s",
                          _("a proposal needs a title: --title TEXT"));
    if (!call_open(call, true, &db, &actor, fault)
        || !source_find(call, db, &actor, &source, fault))
        return false;
    const struct proposal_wish wish = {
        .title = call_option(call, "--title"),
        .reason = call_option(call, "--reason"),
        .ladder_key = key.length ? key : source.ladder->key,
        .base = source.base,
        .candidate = source.ladder,
        .document = source.document,
    };
    if (!app_proposal_add(call->mem, db, &actor, &wish, &id, fault))
        return false;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "proposal", id);
        json_put_str(object, "ladder", wish.ladder_key);
        print_json(call, object);
    } else
        print_text(call, _("Proposal %lld, %.*s: open to comment\n"),
                   (long long)id, STR(str_trim(wish.title)));
    return true;
}
