#include "cli/commands.h"

#include "app/keep_ladder.h"
#include "app/read_ladders.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

/* All files are read before the first is kept, so that one that is wrong
 * keeps none from being stored half. */
static bool files_read(struct call *call, struct ladder_file *files,
                       bool *are_good, struct fault *fault)
{
    *are_good = true;
    for (size_t i = 0; i < call->arguments.count; i++) {
        files[i].file_name = str_chars(call->mem, call->arguments.at[i]);
        if (!app_ladder_read(
                call->mem, setting_size(&call->settings, SETTING_LADDER_BYTES),
                &files[i], fault))
            return false;
        print_ladder_problems(call, &files[i]);
        *are_good = *are_good && files[i].problems.count == 0;
    }
    return true;
}

/* Two files that are the same ladder: one would silently replace the other. */
static bool keys_check(const struct ladder_file *files, size_t count,
                       struct fault *fault)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (str_same(files[i].ladder.key, files[j].ladder.key))
                return fault_set(fault, FAULT_INPUT,
                                 _("%s and %s are both the ladder %.*s; "
                                   "nothing was kept"),
                                 files[j].file_name, files[i].file_name,
                                 STR(files[i].ladder.key));
    return true;
}

static void outcome_print(struct call *call, const struct ladder_file *file,
                          const struct ladder_outcome *outcome)
{
    const struct ladder *ladder = &file->ladder;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "ladder", ladder->key);
        json_put_int(object, "revision", outcome->revision);
        json_put_bool(object, "changed", !outcome->is_same);
        print_json(call, object);
        return;
    }
    const char *says = outcome->is_same ? _("unchanged, revision")
                       : call_has(call, "--dry-run")
                           ? _("would become revision")
                           : _("kept as revision");
    print_text(call, "%.*s: %.*s, %s %lld\n", STR(ladder->key),
               STR(ladder->title), says, (long long)outcome->revision);
}

bool cmd_ladder_add(struct call *call, struct fault *fault)
{
    struct ladder_file *files = ARENA_ARRAY(call->mem, struct ladder_file,
                                            call->arguments.count);
    struct db *db;
    struct actor actor;
    bool are_good;
    if (!files_read(call, files, &are_good, fault))
        return false;
    if (!are_good) {
        fprintf(stderr, "rung: %s\n", _("nothing was kept"));
        call->exit_code = fault_exit_code(FAULT_INPUT);
        return true;
    }
    if (!keys_check(files, call->arguments.count, fault)
        || !call_open(call, true, &db, &actor, fault))
        return false;
    for (size_t i = 0; i < call->arguments.count; i++) {
        struct ladder_outcome outcome;
        const struct ladder_wish wish = {
            .ladder = &files[i].ladder,
            .document = files[i].document,
            .reason = call_option(call, "--reason"),
            .is_dry_run = call_has(call, "--dry-run"),
        };
        if (!app_ladder_add(call->mem, db, &actor, &wish, &outcome, fault))
            return false;
        outcome_print(call, &files[i], &outcome);
    }
    return true;
}
