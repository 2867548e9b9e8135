#include "store/row.h"

#include <string.h>

struct str row_copy(struct arena *mem, const struct db_rows *rows, int column)
{
    return str_copy(mem, db_row_str(rows, column));
}

struct day row_day(const struct db_rows *rows, int column)
{
    struct day day;
    return day_parse(db_row_str(rows, column), &day) ? day : DAY_NONE;
}

bool row_number_find(struct db *db, const struct query *query,
                     struct db_values values, int64_t *number,
                     struct fault *fault)
{
    struct db_rows rows;
    int64_t found = 0;
    if (!db_find(db, query, values, &rows, fault))
        return false;
    while (db_next(&rows))
        found = db_row_int(&rows, 0);
    if (!db_done(&rows, fault))
        return false;
    *number = found;
    return true;
}

struct day_chars day_chars(struct day day)
{
    struct day_chars chars = {0};
    if (!day_is_none(day)) {
        day_write(day, chars.at);
        chars.length = DAY_CHARS;
    }
    return chars;
}

struct db_value db_day(const struct day_chars *day)
{
    return day->length ? db_str((struct str){day->at, day->length}) : db_null();
}
