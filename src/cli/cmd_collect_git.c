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
    print_json(call->mem, object);
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

bool cmd_collect_git(struct call *call, struct fault *fault)
{
    struct arena *mem = call->mem;
    struct db *db;
    struct actor actor;
    struct collect_outcome outcome;
    struct str_list named = call_options(call, "--rev");
    const char **revisions = ARENA_ARRAY(mem, const char *, named.count);
    for (size_t i = 0; i < named.count; i++)
        revisions[i] = str_chars(mem, named.at[i]);

    const char *folder = str_chars(mem, call->arguments.at[0]);
    struct collect_wish wish = {
        .place = {.folder = folder,
                  .revisions = revisions,
                  .revision_count = named.count,
                  .most_record_bytes = setting_size(&call->settings,
                                                    SETTING_GIT_RECORD_BYTES)},
        .project = call_has(call, "--project") ? call_option(call, "--project")
                                               : git_project_name(mem, folder),
        .batch_rows = setting_size(&call->settings, SETTING_COLLECT_BATCH),
        .is_dry_run = call_has(call, "--dry-run"),
        .progress = isatty(STDERR_FILENO) ? progress_print : NULL,
    };
    if (!call_day(call, "--since", &wish.place.since, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !app_collect_git(mem, db, &actor, &wish, &outcome, fault))
        return false;
    if (wish.progress)
        fputs("\r\033[K", stderr);
    if (call->is_json)
        json_print(call, &outcome);
    else
        outcome_print(call, &outcome);
    return true;
}
