#include "app/see_jobs.h"

#include "store/store_job.h"

#include <assert.h>

static bool jobs_read(struct arena *mem, struct db *db,
                      const struct actor *actor, struct job_profile **profiles,
                      size_t *count, struct fault *fault)
{
    struct job_profile_list all;
    if (!actor_check(actor, ACTION_SEE_JOBS, RELATION_NONE, fault)
        || !store_job_list(mem, db, &all, fault))
        return false;
    *profiles = ARENA_ARRAY(mem, struct job_profile, all.count);
    *count = all.count;
    for (size_t i = 0; i < all.count; i++) {
        (*profiles)[i] = all.at[i];
        if (!actor_may(actor, ACTION_SEE_PAY, RELATION_NONE))
            (*profiles)[i].pay_count = 0;
    }
    return true;
}

bool app_jobs(struct arena *mem, struct db *db, const struct actor *actor,
              struct job_profile_list *profiles, struct fault *fault)
{
    assert(mem && db && actor && profiles && fault);
    struct job_profile *all;
    size_t count, kept = 0;
    if (!jobs_read(mem, db, actor, &all, &count, fault))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!all[i].is_withdrawn)
            all[kept++] = all[i];
    *profiles = (struct job_profile_list){all, kept};
    return true;
}

bool app_job_get(struct arena *mem, struct db *db, const struct actor *actor,
                 struct str code, struct job_profile *profile,
                 struct fault *fault)
{
    assert(mem && db && actor && profile && fault);
    struct job_profile *all;
    size_t count;
    if (!jobs_read(mem, db, actor, &all, &count, fault))
        return false;
    const struct job_profile *found = job_profile_find(
        (struct job_profile_list){all, count}, code);
    if (!found)
        return fault_set(fault, FAULT_MISSING,
                         "no job profile has the code %.*s; rung job list "
                         "tells those there are",
                         STR(code));
    *profile = *found;
    return true;
}
