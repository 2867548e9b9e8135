#include "store/store_match.h"

#include "base/list.h"
#include "store/row.h"

QUERY(MATCH_LIST, "SELECT id, first_ladder, first_level, second_ladder,"
                  " second_level, author, reason, made_at"
                  "  FROM level_match ORDER BY made_at, id");

bool store_match_list(struct arena *mem, struct db *db,
                      struct level_match_list *matches, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &MATCH_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct level_match, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct level_match) = (struct level_match){
            .id = db_row_int(&rows, 0),
            .a = {row_copy(mem, &rows, 1), row_copy(mem, &rows, 2)},
            .b = {row_copy(mem, &rows, 3), row_copy(mem, &rows, 4)},
            .author = row_copy(mem, &rows, 5),
            .reason = row_copy(mem, &rows, 6),
            .made_at = {db_row_int(&rows, 7)},
        };
    if (!db_done(&rows, fault))
        return false;
    *matches = (struct level_match_list){list.at, list.count};
    return true;
}

QUERY(MATCH_COUNT, "SELECT count(*) FROM level_match"
                   " WHERE first_ladder = $1 AND first_level = $2"
                   "   AND second_ladder = $3 AND second_level = $4");
QUERY(MATCH_ADD, "INSERT INTO level_match (id, first_ladder, first_level,"
                 " second_ladder, second_level, author, reason, made_at)"
                 " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");

bool store_match_add(struct db *db, struct level_match *match, bool *is_new,
                     struct fault *fault)
{
    int64_t count;
    if (!row_number_find(
            db, &MATCH_COUNT,
            DB_VALUES(db_str(match->a.ladder), db_str(match->a.level),
                      db_str(match->b.ladder), db_str(match->b.level)),
            &count, fault))
        return false;
    *is_new = count == 0;
    return count > 0
           || (db_id_next(db, &match->id, fault)
               && db_run(
                   db, &MATCH_ADD,
                   DB_VALUES(db_int(match->id), db_str(match->a.ladder),
                             db_str(match->a.level), db_str(match->b.ladder),
                             db_str(match->b.level), db_str(match->author),
                             db_str(match->reason), db_int(match->made_at.ms)),
                   NULL, fault));
}

QUERY(MATCH_REMOVE, "DELETE FROM level_match"
                    " WHERE first_ladder = $1 AND first_level = $2"
                    "   AND second_ladder = $3 AND second_level = $4");

bool store_match_remove(struct db *db, const struct rung_name *a,
                        const struct rung_name *b, struct fault *fault)
{
    int64_t removed = 0;
    if (!db_run(db, &MATCH_REMOVE,
                DB_VALUES(db_str(a->ladder), db_str(a->level),
                          db_str(b->ladder), db_str(b->level)),
                &removed, fault))
        return false;
    return removed > 0
           || fault_set(fault, FAULT_MISSING,
                        "nobody has said that %.*s:%.*s equals %.*s:%.*s",
                        STR(a->ladder), STR(a->level), STR(b->ladder),
                        STR(b->level));
}
