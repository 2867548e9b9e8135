/* store/store_rating.h - ratings, old ones too: they are the history. */
#pragma once

#include "base/day.h"
#include "domain/assessment/rating.h"
#include "store/db.h"

/* Lists those of one person, by ladder and criterion, the newest first:
 * by day, then by the order they were given in. */
bool store_rating_list(struct arena *mem, struct db *db, person_id person,
                       struct rated_list *ratings, struct fault *fault);

/* As store_rating_list, for everybody: by person's id, then as there.  Notes
 * and who said so are left empty: sums do not need them. */
bool store_rating_list_all(struct arena *mem, struct db *db,
                           struct rated_list *ratings, struct fault *fault);

/* Adds one; *is_new is false when the newest rating of that criterion and day
 * says the same in the same words, and nothing is added: so a table that is
 * read again adds nothing, whatever the order of its days. */
bool store_rating_add(struct db *db, const struct rated *rated,
                      struct moment now, bool *is_new, struct fault *fault);

/* Counts the people who were ever rated on the criterion of that key. */
bool store_rated_count(struct db *db, struct str ladder_key,
                       struct str criterion_key, int64_t *count,
                       struct fault *fault);
