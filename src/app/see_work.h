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

/* Those on a ladder whose ratings somebody may see, to choose from. */
struct rated_people {
    struct person_list people; /* by name, RATED_PEOPLE_MOST at most */
    bool is_cut;               /* there are more */
};

enum { RATED_PEOPLE_MOST = 100 };

bool app_rated_people(struct arena *mem, struct db *db,
                      const struct actor *actor, struct str ladder_key,
                      struct rated_people *rated, struct fault *fault);

/* All ratings of a person, older ones too. */
bool app_rating_list(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct person *person,
                     struct rated_list *ratings, struct fault *fault);
