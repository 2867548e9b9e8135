#include "store/store_position.h"

#include "base/list.h"
#include "store/row.h"

QUERY(POSITION_LIST,
      "SELECT q.title, q.department, q.manager_id, q.ladder_key, q.level_key,"
      " q.start_day, q.end_day, m.name"
      "  FROM position q"
      "  LEFT JOIN person m ON m.id = q.manager_id"
      " WHERE q.person_id = $1"
      " ORDER BY coalesce(q.end_day, '9999-12-31') DESC,"
      " coalesce(q.start_day, '') DESC, q.made_at DESC, q.id DESC");

bool store_position_list(struct arena *mem, struct db *db, person_id person,
                         struct held_position_list *positions,
                         struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &POSITION_LIST, DB_VALUES(db_int(person.number)), &rows,
                 fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct held_position, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct held_position) = (struct held_position){
            .position =
                {
                    .title = row_copy(mem, &rows, 0),
                    .department = row_copy(mem, &rows, 1),
                    .manager = {db_row_int(&rows, 2)},
                    .ladder_key = row_copy(mem, &rows, 3),
                    .level_key = row_copy(mem, &rows, 4),
                    .start = row_day(&rows, 5),
                },
            .end = row_day(&rows, 6),
            .manager_name = row_copy(mem, &rows, 7),
        };
    if (!db_done(&rows, fault))
        return false;
    *positions = (struct held_position_list){list.at, list.count};
    return true;
}

QUERY(POSITION_END, "UPDATE position SET end_day = $1"
                    " WHERE person_id = $2 AND end_day IS NULL");
QUERY(POSITION_ADD,
      "INSERT INTO position (id, person_id, title, department, manager_id,"
      " ladder_key, level_key, start_day, end_day, made_at)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $9)");

bool store_position_set(struct db *db, person_id person,
                        const struct position *position, struct moment now,
                        struct fault *fault)
{
    struct day_chars end = day_chars(
        day_is_none(position->start) ? day_of(now) : position->start);
    struct day_chars start = day_chars(position->start);
    int64_t manager = position->manager.number;
    int64_t id;
    return db_id_next(db, &id, fault)
           && db_run(db, &POSITION_END,
                     DB_VALUES(db_day(&end), db_int(person.number)), NULL,
                     fault)
           && db_run(db, &POSITION_ADD,
                     DB_VALUES(db_int(id), db_int(person.number),
                               db_str(position->title),
                               db_str(position->department),
                               manager ? db_int(manager) : db_null(),
                               db_str(position->ladder_key),
                               db_str(position->level_key), db_day(&start),
                               db_int(now.ms)),
                     NULL, fault);
}

QUERY(POSITION_CORRECT,
      "UPDATE position SET title = $1, department = $2, manager_id = $3,"
      " ladder_key = $4, level_key = $5, start_day = $6"
      " WHERE person_id = $7 AND end_day IS NULL");

bool store_position_correct(struct db *db, person_id person,
                            const struct position *position,
                            struct fault *fault)
{
    struct day_chars start = day_chars(position->start);
    int64_t manager = position->manager.number;
    return db_run(
        db, &POSITION_CORRECT,
        DB_VALUES(db_str(position->title), db_str(position->department),
                  manager ? db_int(manager) : db_null(),
                  db_str(position->ladder_key), db_str(position->level_key),
                  db_day(&start), db_int(person.number)),
        NULL, fault);
}
