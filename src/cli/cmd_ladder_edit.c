#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "app/open_store.h"
#include "app/read_ladders.h"
#include "base/editor.h"
#include "base/file.h"
#include "base/translate.h"
#include "cli/lines_print.h"
#include "cli/print.h"

#include <stdio.h>

/* True when the person wants to go on editing what is wrong. */
static bool wants_more(void)
{
    char answer[16] = "";
    fprintf(stderr, "%s ", _("Edit it again? [Y/n]"));
    if (!fgets(answer, sizeof(answer), stdin))
        return false;
    return answer[0] != 'n' && answer[0] != 'N';
}

/* The text as it comes out of the editor, once it is a ladder, or unchanged;
 * false in *is_ladder when the person gives up. */
static bool edit_until_right(struct call *call, struct str before,
                             struct ladder_file *file, bool *is_ladder,
                             struct fault *fault)
{
    size_t most = setting_size(&call->settings, SETTING_LADDER_BYTES);
    do {
        if (!editor_open(call->mem, file->file_name, fault)
            || !app_ladder_read(call->mem, most, file, fault))
            return false;
        *is_ladder = file->problems.count == 0;
        if (*is_ladder || str_same(file->document, before))
            return true;
        print_ladder_problems(call, file);
    } while (wants_more());
    return true;
}

/* What somebody wrote is not lost because it could not be kept. */
static bool text_put_by(struct call *call, struct str key, struct str text,
                        struct fault *fault)
{
    const char *name = str_format(call->mem, "%.*s-edited.yaml", STR(key)).at;
    struct fault fault_of_file = {0};
    if (!file_write(call->mem, name, text, &fault_of_file))
        return false;
    struct fault why = *fault;
    return fault_set(fault, why.kind, _("%s; your text is in %s"), why.message,
                     name);
}

static void outcome_print(struct call *call, struct str key,
                          const struct ladder_outcome *outcome)
{
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "ladder", key);
        json_put_int(object, "revision", outcome->revision);
        json_put_bool(object, "changed", !outcome->is_same);
        print_json(call, object);
        return;
    }
    print_text(call, "%.*s: %s %lld\n", STR(key),
               outcome->is_same              ? _("unchanged, revision")
               : call_has(call, "--dry-run") ? _("would become revision")
                                             : _("kept as revision"),
               (long long)outcome->revision);
}

static bool keep(struct call *call, struct db *db, const struct actor *actor,
                 const struct stored_ladder *before,
                 const struct ladder_file *file, struct fault *fault)
{
    struct ladder_outcome outcome = {before->revision, true};
    const struct ladder_wish wish = {
        .ladder = &file->ladder,
        .document = file->document,
        .reason = call_option(call, "--reason"),
        .follows = before->revision,
        .is_dry_run = call_has(call, "--dry-run"),
    };
    if (!str_same(file->ladder.key, before->ladder.key)) {
        fault_set(fault, FAULT_INPUT,
                  _("its key became %.*s, which would be another ladder: rung "
                    "ladder add"),
                  STR(file->ladder.key));
        return text_put_by(call, before->ladder.key, file->document, fault);
    }
    if (!app_ladder_add(call->mem, db, actor, &wish, &outcome, fault))
        return text_put_by(call, before->ladder.key, file->document, fault);
    if (!call->is_json)
        lines_print(call, before->document, file->document);
    outcome_print(call, before->ladder.key, &outcome);
    return true;
}

static bool present_find(struct call *call, struct db *db,
                         const struct actor *actor,
                         struct stored_ladder *stored, struct fault *fault)
{
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !actor_check(actor, ACTION_SEE_PAY, RELATION_NONE, fault)
        || !app_view_begin(db, fault))
        return false;
    bool is_found = app_ladder_get(call->mem, db, actor, call->arguments.at[0],
                                   stored, fault);
    app_view_end(db);
    return is_found;
}

bool cmd_ladder_edit(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct stored_ladder before;
    struct ladder_file file = {0};
    const char *folder;
    bool is_ladder = false;
    if (!call_open(call, true, &db, &actor, fault)
        || !present_find(call, db, &actor, &before, fault)
        || !folder_make_temporary(call->mem, &folder, fault))
        return false;
    file.file_name = str_format(call->mem, "%s/%.*s.yaml", folder,
                                STR(before.ladder.key))
                         .at;
    if (!file_write(call->mem, file.file_name, before.document, fault)
        || !edit_until_right(call, before.document, &file, &is_ladder, fault))
        return false;
    if (str_same(file.document, before.document)) {
        const struct ladder_outcome same = {before.revision, true};
        outcome_print(call, before.ladder.key, &same);
        return true;
    }
    if (is_ladder)
        return keep(call, db, &actor, &before, &file, fault);
    fault_set(fault, FAULT_INPUT, "%s", _("nothing was kept"));
    return text_put_by(call, before.ladder.key, file.document, fault);
}
