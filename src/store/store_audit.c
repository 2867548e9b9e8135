#include "store/store_audit.h"

#include "base/list.h"
#include "store/row.h"

QUERY(AUDIT_ADD, "INSERT INTO audit (id, made_at, actor, action, thing,"
                 " person_id, detail)"
                 " VALUES ($1, $2, $3, $4, $5, $6, $7)");

bool store_audit_add(struct db *db, const struct audit_line *line,
                     struct fault *fault)
{
    int64_t id;
    int64_t person = line->person.number;
    return db_id_next(db, &id, fault)
           && db_run(db, &AUDIT_ADD,
                     DB_VALUES(db_int(id), db_int(line->made_at.ms),
                               db_str(line->actor), db_str(line->action),
                               db_str(line->thing),
                               person ? db_int(person) : db_null(),
                               db_str(line->detail)),
                     NULL, fault);
}

QUERY(AUDIT_LIST, "SELECT made_at, actor, action, thing, person_id, detail"
                  "  FROM audit ORDER BY made_at DESC, id DESC LIMIT $1");

bool store_audit_list(struct arena *mem, struct db *db, int64_t most,
                      struct audit_list *lines, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &AUDIT_LIST, DB_VALUES(db_int(most)), &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct audit_line, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct audit_line) = (struct audit_line){
            .made_at = {db_row_int(&rows, 0)},
            .actor = row_copy(mem, &rows, 1),
            .action = row_copy(mem, &rows, 2),
            .thing = row_copy(mem, &rows, 3),
            .person = {db_row_int(&rows, 4)},
            .detail = row_copy(mem, &rows, 5),
        };
    if (!db_done(&rows, fault))
        return false;
    *lines = (struct audit_list){list.at, list.count};
    return true;
}
