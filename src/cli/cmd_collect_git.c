#include "cli/commands.h"

#include "app/collect_git.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>
#include <unistd.h>

static void progress_print(void *to, const struct git_count *count)
{
    (void)to;
    fputc('\r', stderr);
    fprintf(stderr, _("Commits read: %lld"), (long long)count->commits);
}

static void json_print(struct call *call, const struct collect_outcome *outcome)
{
    struct json *object = json_object_make(call->mem);
    json_put_int(object, "commits", outcome->count.commits);
    json_put_int(object, "merges", outcome->count.merges);
    json_put_int(object, "identities", outcome->count.identities);
    json_put_int(object, "pieces_new", outcome->pieces_new);
    json_put_int(object, "pieces_known", outcome->pieces_known);
    json_put_int(object, "unclaimed", outcome->unclaimed);
    print_json(call, object);
}

static void outcome_print(struct call *call,
                          const struct collect_outcome *outcome)
{
    printf(_("Commits read: %lld, merges among them: %lld, identities: "
             "%lld.\n"),
           (long long)outcome->count.commits, (long long)outcome->count.merges,
           (long long)outcome->count.identities);
    printf(call_has(call, "--dry-run")
               ? _("Pieces of evidence: %lld would be new, %lld known "
                   "already.\n")
               : _("Pieces of evidence: %lld new, %lld known already.\n"),
           (long long)outcome->pieces_new, (long long)outcome->pieces_known);
    printf(_("Pieces by people unknown here, not kept: %lld.\n"),
           (long long)outcome->unclaimed);
}

/* What all folders share. */
static struct collect_wish wish_make(struct call *call)
{
    struct arena *mem = call->mem;
    struct str_list named = call_options(call, "--rev");
    const char **revisions = ARENA_ARRAY(mem, const char *, named.count);
    for (size_t i = 0; i < named.count; i++)
        revisions[i] = str_chars(mem, named.at[i]);
    return (struct collect_wish){
        .place = {.revisions = revisions,
                  .revision_count = named.count,
                  .most_record_bytes = setting_size(&call->settings,
                                                    SETTING_GIT_RECORD_BYTES)},
        .project = call_option(call, "--project"),
        .batch_rows = setting_size(&call->settings, SETTING_COLLECT_BATCH),
        .is_dry_run = call_has(call, "--dry-run"),
        .progress = isatty(STDERR_FILENO) ? progress_print : NULL,
    };
}

static bool folder_collect(struct call *call, struct db *db,
                           const struct actor *actor, struct collect_wish *wish,
                           struct fault *fault)
{
    struct arena *mem = arena_open();
    struct collect_outcome outcome;
    bool is_done = app_collect_git(mem, db, actor, wish, &outcome, fault);
    if (wish->progress)
        fputs("\r\033[K", stderr);
    if (is_done && call->is_json)
        json_print(call, &outcome);
    else if (is_done)
        outcome_print(call, &outcome);
    arena_close(mem);
    return is_done;
}

bool cmd_collect_git(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct collect_wish wish = wish_make(call);
    if (!call_day(call, "--since", &wish.place.since, fault)
        || !call_open(call, true, &db, &actor, fault))
        return false;
    for (size_t i = 0; i < call->arguments.count; i++) {
        wish.place.folder = str_chars(call->mem, call->arguments.at[i]);
        if (!call_has(call, "--project"))
            wish.project = git_project_name(call->mem, wish.place.folder);
        if (call->arguments.count > 1 && !call->is_json)
            print_text(call, "%s%s:\n", i ? "\n" : "", wish.place.folder);
        if (!folder_collect(call, db, &actor, &wish, fault))
            return false;
    }
    return true;
}
