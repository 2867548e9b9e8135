#include "store/store_office.h"

#include "store/row.h"

QUERY(OFFICE_FIND, "SELECT name, is_sample FROM office WHERE id = 1");

bool store_office_find(struct arena *mem, struct db *db, struct office *office,
                       struct fault *fault)
{
    struct db_rows rows;
    struct office found = {0};
    if (!db_find(db, &OFFICE_FIND, DB_NO_VALUES, &rows, fault))
        return false;
    if (db_next(&rows))
        found = (struct office){row_copy(mem, &rows, 0),
                                db_row_int(&rows, 1) != 0};
    if (!db_done(&rows, fault))
        return false;
    *office = found;
    return true;
}

QUERY(OFFICE_SET, "INSERT INTO office (id, name, is_sample)"
                  " VALUES (1, $1, $2)"
                  " ON CONFLICT (id) DO UPDATE"
                  " SET name = excluded.name, is_sample = excluded.is_sample");

bool store_office_set(struct db *db, const struct office *office,
                      struct fault *fault)
{
    return db_run(
        db, &OFFICE_SET,
        DB_VALUES(db_str(office->name), db_int(office->is_sample ? 1 : 0)),
        NULL, fault);
}
