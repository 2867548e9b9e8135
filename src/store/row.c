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
