/* app/see_jobs.h - the company's own job profiles, as the actor may see them. */
#pragma once

#include "app/actor.h"
#include "domain/role/job_profile.h"

struct db;

/* Lists those HR has, without withdrawn ones, and without pay ranges for who
 * may not see them.
 * Fails  FAULT_DENIED */
bool app_jobs(struct arena *mem, struct db *db, const struct actor *actor,
              struct job_profile_list *profiles, struct fault *fault);

/* The one of that code, withdrawn or not.
 * Fails  FAULT_MISSING, FAULT_DENIED */
bool app_job_get(struct arena *mem, struct db *db, const struct actor *actor,
                 struct str code, struct job_profile *profile,
                 struct fault *fault);
