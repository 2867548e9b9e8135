#include "store/store_total.h"

#include "base/list.h"
#include "store/row.h"

/* Days are ISO text: '' stands before all of them. */
QUERY(NEWS_LIST, "SELECT p.id, r.day,"
                 " (SELECT COUNT(*) FROM evidence e"
                 "   WHERE e.person_id = p.id AND e.day > COALESCE(r.day, '')),"
                 " (SELECT COUNT(*) FROM handle h WHERE h.person_id = p.id)"
                 "  FROM person p"
                 "  LEFT JOIN (SELECT person_id, MAX(day) AS day FROM rating"
                 " GROUP BY person_id) r ON r.person_id = p.id"
                 " ORDER BY p.id");

bool store_news_list(struct arena *mem, struct db *db,
                     struct person_news_list *news, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &NEWS_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct person_news, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct person_news) = (struct person_news){
            .person = {db_row_int(&rows, 0)},
            .rated = row_day(&rows, 1),
            .pieces = db_row_int(&rows, 2),
            .handles = db_row_int(&rows, 3),
        };
    if (!db_done(&rows, fault))
        return false;
    *news = (struct person_news_list){list.at, list.count};
    return true;
}

QUERY(PROJECT_TOTALS,
      "SELECT j.name, COUNT(*), COUNT(DISTINCT e.person_id), MAX(e.day)"
      "  FROM evidence e JOIN project j ON j.id = e.project_id"
      " WHERE e.day >= $1"
      " GROUP BY j.name ORDER BY 2 DESC, j.name");

bool store_project_totals(struct arena *mem, struct db *db, struct day since,
                          struct project_total_list *totals,
                          struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &PROJECT_TOTALS, DB_VALUES(db_str(day_format(mem, since))),
                 &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct project_total, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct project_total) = (struct project_total){
            .project = row_copy(mem, &rows, 0),
            .pieces = db_row_int(&rows, 1),
            .people = db_row_int(&rows, 2),
            .newest = row_day(&rows, 3),
        };
    if (!db_done(&rows, fault))
        return false;
    *totals = (struct project_total_list){list.at, list.count};
    return true;
}
