#include "store/store_mark.h"

#include "base/list.h"
#include "store/row.h"

#define MARK_COLUMNS                                                           \
    "ladder_key, criterion_key, kind, is_refused, why, wording, author,"       \
    " made_at"

QUERY(MARK_LIST, "SELECT " MARK_COLUMNS
                 "  FROM credit_mark WHERE ladder_key = $1 OR $1 = ''"
                 " ORDER BY ladder_key, criterion_key, kind");

bool store_mark_list(struct arena *mem, struct db *db, struct str ladder_key,
                     struct credit_mark_list *marks, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &MARK_LIST, DB_VALUES(db_str(ladder_key)), &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct credit_mark, &list);
    while (db_next(&rows)) {
        struct credit_mark mark = {
            .ladder_key = row_copy(mem, &rows, 0),
            .criterion_key = row_copy(mem, &rows, 1),
            .is_refused = db_row_int(&rows, 3) != 0,
            .why = row_copy(mem, &rows, 4),
            .wording = row_copy(mem, &rows, 5),
            .author = row_copy(mem, &rows, 6),
            .made_at = {db_row_int(&rows, 7)},
        };
        /* A kind of a later version of the program is nothing to us. */
        if (evidence_kind_parse(row_copy(mem, &rows, 2), &mark.kind))
            *LIST_ADD(&list, struct credit_mark) = mark;
    }
    if (!db_done(&rows, fault))
        return false;
    *marks = (struct credit_mark_list){list.at, list.count};
    return true;
}

static struct db_value kind_value(const struct credit_mark *mark)
{
    return db_str(str_of(evidence_kind_names[mark->kind]));
}

QUERY(MARK_SET, "INSERT INTO credit_mark (" MARK_COLUMNS ")"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                " ON CONFLICT (ladder_key, criterion_key, kind) DO UPDATE"
                " SET is_refused = excluded.is_refused, why = excluded.why,"
                "     wording = excluded.wording, author = excluded.author,"
                "     made_at = excluded.made_at");

bool store_mark_set(struct db *db, const struct credit_mark *mark,
                    struct fault *fault)
{
    return db_run(db, &MARK_SET,
                  DB_VALUES(db_str(mark->ladder_key),
                            db_str(mark->criterion_key), kind_value(mark),
                            db_int(mark->is_refused), db_str(mark->why),
                            db_str(mark->wording), db_str(mark->author),
                            db_int(mark->made_at.ms)),
                  NULL, fault);
}

QUERY(MARK_REMOVE, "DELETE FROM credit_mark"
                   " WHERE ladder_key = $1 AND criterion_key = $2"
                   "   AND kind = $3");

bool store_mark_remove(struct db *db, const struct credit_mark *mark,
                       struct fault *fault)
{
    int64_t removed = 0;
    if (!db_run(db, &MARK_REMOVE,
                DB_VALUES(db_str(mark->ladder_key), db_str(mark->criterion_key),
                          kind_value(mark)),
                &removed, fault))
        return false;
    return removed > 0
           || fault_set(fault, FAULT_MISSING,
                        "nothing was said of %s for the criterion %.*s",
                        evidence_kind_names[mark->kind],
                        STR(mark->criterion_key));
}
