#include "store/store_work.h"

#include "base/list.h"
#include "store/row.h"

/* $4 is the reader; 0 reads everybody's. */
QUERY(WORK_LIST,
      "SELECT e.person_id, e.kind, e.day, e.landed_day, j.name, e.reference,"
      " e.title, p.name"
      "  FROM evidence e JOIN project j ON j.id = e.project_id"
      "  JOIN person p ON p.id = e.person_id"
      " WHERE e.day >= $1 AND (e.day < $7 OR $7 = '')"
      " AND (j.name = $2 OR $2 = '')"
      " AND (e.kind = $3 OR $3 = '')"
      " AND ($4 = 0 OR e.person_id = $4 OR EXISTS (SELECT 1 FROM position s"
      " WHERE s.person_id = e.person_id AND s.end_day IS NULL"
      " AND s.manager_id = $4))"
      " ORDER BY e.day DESC, e.reference, e.kind, e.person_id"
      " LIMIT $5 OFFSET $6");

static bool work_from_row(struct arena *mem, const struct db_rows *rows,
                          struct named_piece *work)
{
    *work = (struct named_piece){
        .piece =
            {
                .person = {db_row_int(rows, 0)},
                .day = row_day(rows, 2),
                .landed = row_day(rows, 3),
                .project = row_copy(mem, rows, 4),
                .reference = row_copy(mem, rows, 5),
                .title = row_copy(mem, rows, 6),
            },
        .name = row_copy(mem, rows, 7),
    };
    return evidence_kind_parse(db_row_str(rows, 1), &work->piece.kind);
}

bool store_work_list(struct arena *mem, struct db *db,
                     const struct work_filter *filter,
                     struct named_piece_list *pieces, struct fault *fault)
{
    struct day_chars from = day_chars(filter->span.from);
    struct day_chars to = day_chars(filter->span.to);
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &WORK_LIST,
                 DB_VALUES(db_str((struct str){from.at, from.length}),
                           db_str(filter->project), db_str(filter->kind),
                           db_int(filter->reader.number), db_int(filter->most),
                           db_int(filter->first),
                           db_str((struct str){to.at, to.length})),
                 &rows, fault))
        return false;
    LIST_OPEN(mem, struct named_piece, &list);
    while (db_next(&rows)) {
        struct named_piece work;
        if (work_from_row(mem, &rows, &work))
            *LIST_ADD(&list, struct named_piece) = work;
    }
    if (!db_done(&rows, fault))
        return false;
    *pieces = (struct named_piece_list){list.at, list.count};
    return true;
}

QUERY(MONTH_TOTALS, "SELECT j.name, substr(e.day, 1, 7), count(*)"
                    "  FROM evidence e JOIN project j ON j.id = e.project_id"
                    " WHERE e.day >= $1"
                    " GROUP BY j.name, substr(e.day, 1, 7)"
                    " ORDER BY 1, 2");

bool store_month_totals(struct arena *mem, struct db *db, struct day since,
                        struct month_total_list *totals, struct fault *fault)
{
    struct day_chars from = day_chars(since);
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &MONTH_TOTALS,
                 DB_VALUES(db_str((struct str){from.at, from.length})), &rows,
                 fault))
        return false;
    LIST_OPEN(mem, struct month_total, &list);
    while (db_next(&rows)) {
        struct day_span month;
        struct month_total total = {.project = row_copy(mem, &rows, 0),
                                    .count = db_row_int(&rows, 2)};
        if (!month_parse(db_row_str(&rows, 1), &month))
            continue;
        total.month = month.from;
        *LIST_ADD(&list, struct month_total) = total;
    }
    if (!db_done(&rows, fault))
        return false;
    *totals = (struct month_total_list){list.at, list.count};
    return true;
}
