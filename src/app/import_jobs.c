#include "app/import.h"

#include "app/change.h"
#include "intake/job_table.h"
#include "store/store_job.h"

/* The place of what is told of a job that is not in the table. */
static const int header_line = 1;

static bool job_keep(struct db *db, const struct actor *actor,
                     const struct job_profile *known,
                     struct job_profile *profile, enum row_verdict *verdict,
                     struct fault *fault)
{
    if (!known) {
        *verdict = ROW_NEW;
        return store_job_add(db, profile, actor->now, fault);
    }
    profile->id = known->id;
    profile->revision = known->revision;
    *verdict = job_profile_same(known, profile) && !known->is_withdrawn
                   ? ROW_SAME
                   : ROW_CHANGED;
    return *verdict == ROW_SAME || store_job_change(db, profile, fault);
}

static bool draft_keep(struct table_import *import, struct db *db,
                       const struct actor *actor, struct job_profile_list known,
                       const struct job_draft *draft, struct fault *fault)
{
    struct job_profile profile = draft->profile;
    enum row_verdict verdict;
    if (!job_keep(db, actor, job_profile_find(known, profile.code), &profile,
                  &verdict, fault))
        return false;
    import_row(import,
               &(struct table_row){.line = draft->line,
                                   .verdict = verdict,
                                   .what = str_format(import->mem, "%.*s: %.*s",
                                                      STR(profile.code),
                                                      STR(profile.title))});
    return true;
}

static bool has_draft(struct job_draft_list drafts, struct str code)
{
    for (size_t i = 0; i < drafts.count; i++)
        if (str_same_folded(drafts.at[i].profile.code, code))
            return true;
    return false;
}

static bool others_withdraw(struct table_import *import, struct db *db,
                            struct job_profile_list known,
                            struct job_draft_list drafts, struct fault *fault)
{
    for (size_t i = 0; i < known.count; i++) {
        const struct job_profile *one = &known.at[i];
        if (one->is_withdrawn || has_draft(drafts, one->code))
            continue;
        if (!store_job_withdraw(db, one->id, fault))
            return false;
        import_row(import,
                   &(struct table_row){
                       .line = header_line,
                       .verdict = ROW_CHANGED,
                       .what = str_format(
                           import->mem,
                           "%.*s: %.*s, withdrawn: it is not in the table",
                           STR(one->code), STR(one->title))});
    }
    return true;
}

/* A row that is wrong is no reason to withdraw what it was about. */
static bool jobs_keep(struct table_import *import, struct db *db,
                      const struct actor *actor, const struct jobs_draft *draft,
                      struct fault *fault)
{
    struct job_profile_list known;
    if (!actor_check(actor, ACTION_IMPORT_JOBS, RELATION_NONE, fault)
        || !store_job_list(import->mem, db, &known, fault))
        return false;
    for (size_t i = 0; i < draft->jobs.count; i++)
        if (!draft_keep(import, db, actor, known, &draft->jobs.at[i], fault))
            return false;
    return !import->wish->is_replacing || import->refused_count > 0
           || others_withdraw(import, db, known, draft->jobs, fault);
}

bool app_jobs_import(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct table_wish *wish,
                     struct table_outcome *outcome, struct fault *fault)
{
    struct jobs_draft draft;
    struct table_import import;
    if (!actor_check(actor, ACTION_IMPORT_JOBS, RELATION_NONE, fault)
        || !job_table_read(mem, wish->bytes, &draft, fault)
        || !change_begin(db, fault))
        return false;
    import_open(mem, "job import", wish, &draft.problems, draft.refused_count,
                &import);
    import.mapped = draft.mapped;
    import.ignored = draft.ignored;
    bool is_done = jobs_keep(&import, db, actor, &draft, fault);
    return import_end(&import, db, actor, is_done, outcome, fault);
}
