/* app/see_work.h - what somebody is to do, has done, and did outside. */
#pragma once

#include "app/actor.h"
#include "domain/assessment/rating.h"
#include "domain/evidence/evidence.h"
#include "domain/person/duty.h"

struct db;

bool app_duty_list(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct person *person, struct duty_list *duties,
                   struct fault *fault);

struct work_wish {
    person_id person;   /* nobody: everybody whose evidence one may see */
    struct day since;   /* DAY_NONE: all */
    struct str project; /* empty: all */
};

bool app_evidence_list(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct work_wish *wish,
                       struct evidence_list *pieces, struct fault *fault);

/* All ratings of a person, older ones too. */
bool app_rating_list(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct person *person,
                     struct rated_list *ratings, struct fault *fault);
