#include "store/store_person.h"

#include "base/list.h"
#include "store/row.h"

#define PERSON_COLUMNS                                                         \
    "p.id, p.revision, p.name, p.email, q.title, q.department,"                \
    " q.manager_id, q.ladder_key, q.level_key, q.start_day, p.start_day"
#define PERSON_TABLES                                                          \
    "  FROM person p"                                                          \
    "  LEFT JOIN position q ON q.person_id = p.id AND q.end_day IS NULL"

static struct person person_from_row(struct arena *mem,
                                     const struct db_rows *rows)
{
    return (struct person){
        .id = {db_row_int(rows, 0)},
        .revision = db_row_int(rows, 1),
        .name = row_copy(mem, rows, 2),
        .email = row_copy(mem, rows, 3),
        .start = row_day(rows, 10),
        .position =
            {
                .title = row_copy(mem, rows, 4),
                .department = row_copy(mem, rows, 5),
                .manager = {db_row_int(rows, 6)},
                .ladder_key = row_copy(mem, rows, 7),
                .level_key = row_copy(mem, rows, 8),
                .start = row_day(rows, 9),
            },
    };
}

QUERY(PERSON_LIST,
      "SELECT " PERSON_COLUMNS PERSON_TABLES " ORDER BY p.name, p.email");

static bool list_read(struct arena *mem, struct db_rows *rows,
                      struct person_list *people, struct fault *fault)
{
    struct list list;
    LIST_OPEN(mem, struct person, &list);
    while (db_next(rows))
        *LIST_ADD(&list, struct person) = person_from_row(mem, rows);
    if (!db_done(rows, fault))
        return false;
    *people = (struct person_list){list.at, list.count};
    return true;
}

bool store_person_list(struct arena *mem, struct db *db,
                       struct person_list *people, struct fault *fault)
{
    struct db_rows rows;
    return db_find(db, &PERSON_LIST, DB_NO_VALUES, &rows, fault)
           && list_read(mem, &rows, people, fault);
}

QUERY(PERSON_LIST_ON,
      "SELECT " PERSON_COLUMNS PERSON_TABLES " WHERE q.ladder_key = $1"
      " AND (p.id = $2 OR q.manager_id = $2 OR $2 = 0)"
      " ORDER BY p.name, p.email LIMIT $3");

bool store_person_list_on(struct arena *mem, struct db *db,
                          const struct ladder_people *asked,
                          struct person_list *people, struct fault *fault)
{
    struct db_rows rows;
    return db_find(db, &PERSON_LIST_ON,
                   DB_VALUES(db_str(asked->ladder_key),
                             db_int(asked->about.number), db_int(asked->most)),
                   &rows, fault)
           && list_read(mem, &rows, people, fault);
}

struct question {
    const struct query *query;
    struct db_values values;
};

/* The first of those who match, and how many do. */
static bool find_one(struct arena *mem, struct db *db,
                     const struct question *question, struct person *person,
                     size_t *count, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, question->query, question->values, &rows, fault))
        return false;
    struct person found = {0};
    size_t found_count = 0;
    while (db_next(&rows))
        if (found_count++ == 0)
            found = person_from_row(mem, &rows);
    if (!db_done(&rows, fault))
        return false;
    *person = found;
    *count = found_count;
    return true;
}

QUERY(PERSON_BY_ID, "SELECT " PERSON_COLUMNS PERSON_TABLES " WHERE p.id = $1");

bool store_person_by_id(struct arena *mem, struct db *db, person_id id,
                        struct person *person, size_t *count,
                        struct fault *fault)
{
    const struct question question = {&PERSON_BY_ID,
                                      DB_VALUES(db_int(id.number))};
    return find_one(mem, db, &question, person, count, fault);
}

QUERY(PERSON_BY_EMAIL,
      "SELECT " PERSON_COLUMNS PERSON_TABLES " WHERE p.email = $1");

bool store_person_by_email(struct arena *mem, struct db *db, struct str email,
                           struct person *person, size_t *count,
                           struct fault *fault)
{
    const struct question question = {&PERSON_BY_EMAIL,
                                      DB_VALUES(db_str(email))};
    return find_one(mem, db, &question, person, count, fault);
}

QUERY(PERSON_BY_HANDLE, "SELECT " PERSON_COLUMNS PERSON_TABLES
                        "  JOIN handle h ON h.person_id = p.id"
                        " WHERE h.kind = $1 AND h.value = $2");

bool store_person_by_handle(struct arena *mem, struct db *db,
                            const struct handle *handle, struct person *person,
                            size_t *count, struct fault *fault)
{
    const struct question question = {
        &PERSON_BY_HANDLE,
        DB_VALUES(db_str(handle->kind), db_str(handle->value))};
    return find_one(mem, db, &question, person, count, fault);
}

QUERY(PERSON_BY_LOGIN,
      "SELECT " PERSON_COLUMNS PERSON_TABLES
      " WHERE p.id IN (SELECT person_id FROM handle WHERE value = $1)"
      " ORDER BY p.name, p.email");

bool store_person_by_login(struct arena *mem, struct db *db, struct str login,
                           struct person *person, size_t *count,
                           struct fault *fault)
{
    const struct question question = {&PERSON_BY_LOGIN,
                                      DB_VALUES(db_str(login))};
    return find_one(mem, db, &question, person, count, fault);
}

QUERY(PERSON_ADD, "INSERT INTO person (id, revision, name, email, start_day,"
                  " made_at) VALUES ($1, 1, $2, $3, $4, $5)");

bool store_person_add(struct db *db, struct person *person, struct moment now,
                      struct fault *fault)
{
    struct day_chars start = day_chars(person->start);
    int64_t id;
    if (!db_id_next(db, &id, fault)
        || !db_run(db, &PERSON_ADD,
                   DB_VALUES(db_int(id), db_str(person->name),
                             db_str(person->email), db_day(&start),
                             db_int(now.ms)),
                   NULL, fault))
        return false;
    person->id.number = id;
    person->revision = 1;
    return true;
}

QUERY(PERSON_CHANGE, "UPDATE person"
                     "   SET name = $1, email = $2, start_day = $3,"
                     "       revision = revision + 1"
                     " WHERE id = $4 AND revision = $5");

bool store_person_change(struct db *db, const struct person *person,
                         struct fault *fault)
{
    struct day_chars start = day_chars(person->start);
    int64_t changed = 0;
    if (!db_run(db, &PERSON_CHANGE,
                DB_VALUES(db_str(person->name), db_str(person->email),
                          db_day(&start), db_int(person->id.number),
                          db_int(person->revision)),
                &changed, fault))
        return false;
    if (changed == 0)
        return fault_set(fault, FAULT_CLASH,
                         "%.*s was changed by somebody else meanwhile",
                         STR(person->name));
    return true;
}

QUERY(HANDLE_LIST, "SELECT person_id, kind, value FROM handle"
                   " WHERE person_id = $1 OR $1 = 0"
                   " ORDER BY kind, value");

bool store_handle_list(struct arena *mem, struct db *db, person_id person,
                       struct handle_list *handles, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &HANDLE_LIST, DB_VALUES(db_int(person.number)), &rows,
                 fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct handle, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct handle) = (struct handle){
            .person = {db_row_int(&rows, 0)},
            .kind = row_copy(mem, &rows, 1),
            .value = row_copy(mem, &rows, 2),
        };
    if (!db_done(&rows, fault))
        return false;
    *handles = (struct handle_list){list.at, list.count};
    return true;
}

QUERY(HANDLE_ADD, "INSERT INTO handle (id, person_id, kind, value, made_at)"
                  " VALUES ($1, $2, $3, $4, $5)");

bool store_handle_add(struct db *db, const struct handle *handle,
                      struct moment now, struct fault *fault)
{
    int64_t id;
    return db_id_next(db, &id, fault)
           && db_run(db, &HANDLE_ADD,
                     DB_VALUES(db_int(id), db_int(handle->person.number),
                               db_str(handle->kind), db_str(handle->value),
                               db_int(now.ms)),
                     NULL, fault);
}
