#include "store/store_duty.h"

#include "base/list.h"
#include "store/row.h"

QUERY(DUTY_LIST, "SELECT kind, text, skill, day, link, id FROM duty"
                 " WHERE person_id = $1"
                 " ORDER BY kind DESC, coalesce(day, ''), text");

static struct duty duty_from_row(struct arena *mem, person_id person,
                                 const struct db_rows *rows)
{
    struct str kind = db_row_str(rows, 0);
    return (struct duty){
        .id = {db_row_int(rows, 5)},
        .person = person,
        .kind = str_is(kind, duty_kind_names[DUTY_ACCOMPLISHMENT])
                    ? DUTY_ACCOMPLISHMENT
                    : DUTY_ONGOING,
        .text = row_copy(mem, rows, 1),
        .skill = row_copy(mem, rows, 2),
        .day = row_day(rows, 3),
        .link = row_copy(mem, rows, 4),
    };
}

bool store_duty_list(struct arena *mem, struct db *db, person_id person,
                     struct duty_list *duties, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &DUTY_LIST, DB_VALUES(db_int(person.number)), &rows,
                 fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct duty, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct duty) = duty_from_row(mem, person, &rows);
    if (!db_done(&rows, fault))
        return false;
    *duties = (struct duty_list){list.at, list.count};
    return true;
}

QUERY(DUTY_ADD, "INSERT INTO duty (id, person_id, kind, text, skill, day,"
                " link, made_at)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                " ON CONFLICT (person_id, kind, text) DO NOTHING");

bool store_duty_add(struct db *db, struct duty *duty, struct moment now,
                    bool *is_new, struct fault *fault)
{
    struct day_chars day = day_chars(duty->day);
    int64_t id, changed = 0;
    if (!db_id_next(db, &id, fault)
        || !db_run(db, &DUTY_ADD,
                   DB_VALUES(db_int(id), db_int(duty->person.number),
                             db_str(str_of(duty_kind_names[duty->kind])),
                             db_str(duty->text), db_str(duty->skill),
                             db_day(&day), db_str(duty->link), db_int(now.ms)),
                   &changed, fault))
        return false;
    *is_new = changed == 1;
    duty->id.number = *is_new ? id : 0;
    return true;
}

QUERY(DUTY_SAME, "SELECT id FROM duty"
                 " WHERE person_id = $1 AND kind = $2 AND text = $3");

/* The duty of that kind and text, or 0. */
static bool same_find(struct db *db, const struct duty *duty, int64_t *id,
                      struct fault *fault)
{
    struct db_rows rows;
    *id = 0;
    if (!db_find(db, &DUTY_SAME,
                 DB_VALUES(db_int(duty->person.number),
                           db_str(str_of(duty_kind_names[duty->kind])),
                           db_str(duty->text)),
                 &rows, fault))
        return false;
    while (db_next(&rows))
        *id = db_row_int(&rows, 0);
    return db_done(&rows, fault);
}

QUERY(DUTY_CHANGE, "UPDATE duty SET kind = $1, text = $2, skill = $3,"
                   " day = $4, link = $5"
                   " WHERE id = $6 AND person_id = $7");

bool store_duty_change(struct db *db, const struct duty *duty,
                       enum duty_change *outcome, struct fault *fault)
{
    struct day_chars day = day_chars(duty->day);
    int64_t same, changed = 0;
    if (!same_find(db, duty, &same, fault))
        return false;
    if (same && same != duty->id.number) {
        *outcome = DUTY_REPEATS;
        return true;
    }
    if (!db_run(db, &DUTY_CHANGE,
                DB_VALUES(db_str(str_of(duty_kind_names[duty->kind])),
                          db_str(duty->text), db_str(duty->skill), db_day(&day),
                          db_str(duty->link), db_int(duty->id.number),
                          db_int(duty->person.number)),
                &changed, fault))
        return false;
    *outcome = changed ? DUTY_CHANGED : DUTY_GONE;
    return true;
}

QUERY(DUTY_REMOVE, "DELETE FROM duty WHERE id = $1 AND person_id = $2");

bool store_duty_remove(struct db *db, const struct duty *duty, bool *was_there,
                       struct fault *fault)
{
    int64_t changed = 0;
    if (!db_run(db, &DUTY_REMOVE,
                DB_VALUES(db_int(duty->id.number), db_int(duty->person.number)),
                &changed, fault))
        return false;
    *was_there = changed == 1;
    return true;
}
