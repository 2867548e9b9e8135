/* store/store_job.h - the company's own job profiles. */
#pragma once

#include "base/day.h"
#include "domain/role/job_profile.h"
#include "store/db.h"

/* Lists all of them, withdrawn ones too, in the order of job_profile_order. */
bool store_job_list(struct arena *mem, struct db *db,
                    struct job_profile_list *profiles, struct fault *fault);

/* Adds one with its pay and survey codes, and sets its id and revision.
 * Fails  FAULT_CLASH when its code is taken, in any case */
bool store_job_add(struct db *db, struct job_profile *profile,
                   struct moment now, struct fault *fault);

/* Writes all of the profile of profile->id, which is in the catalogue again if
 * it was withdrawn, and sets its revision.
 * Fails  FAULT_CLASH when its revision is another than profile->revision */
bool store_job_change(struct db *db, struct job_profile *profile,
                      struct fault *fault);

bool store_job_withdraw(struct db *db, job_profile_id id, struct fault *fault);
