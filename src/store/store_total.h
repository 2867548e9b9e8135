/* store/store_total.h - sums over tables, for pages that look over an office.
 */
#pragma once

#include "base/day.h"
#include "domain/evidence/evidence.h"
#include "store/db.h"

/* What came in about somebody since they were last rated. */
struct person_news {
    person_id person;
    struct day rated; /* the newest rating's; DAY_NONE: never */
    int64_t pieces;   /* of evidence done after that day; all, if never */
    int64_t handles;  /* they are known by */
};

struct person_news_list {
    const struct person_news *at; /* shape: [count], by person's id */
    size_t count;
};

/* One line for everybody. */
bool store_news_list(struct arena *mem, struct db *db,
                     struct person_news_list *news, struct fault *fault);

/* Lists what came in from each project since that day (DAY_NONE: ever), most
 * pieces first, then by name; projects without any are left out. */
bool store_project_totals(struct arena *mem, struct db *db, struct day since,
                          struct project_total_list *totals,
                          struct fault *fault);
