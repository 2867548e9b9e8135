#include "store/store_user.h"

#include "base/list.h"
#include "store/row.h"

/* To the end of the transaction.  In SQLite the writer holds the only lock
 * there is.  The number is of Rung's own. */
QUERY_TWO(USER_LOCK, "SELECT 1", "SELECT pg_advisory_xact_lock(1383427688)");

bool store_user_lock(struct db *db, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &USER_LOCK, DB_NO_VALUES, &rows, fault))
        return false;
    while (db_next(&rows))
        continue;
    return db_done(&rows, fault);
}

#define USER_COLUMNS                                                           \
    "a.id, a.email, a.role, a.person_id, p.name, a.password_hash,"             \
    " a.disabled_at, a.signed_in_at, a.made_at"
#define USER_TABLES                                                            \
    "  FROM account a"                                                         \
    "  LEFT JOIN person p ON p.id = a.person_id"

static struct stored_user user_from_row(struct arena *mem,
                                        const struct db_rows *rows)
{
    return (struct stored_user){
        .id = db_row_int(rows, 0),
        .email = row_copy(mem, rows, 1),
        .role = row_copy(mem, rows, 2),
        .person = {db_row_int(rows, 3)},
        .person_name = row_copy(mem, rows, 4),
        .password_hash = row_copy(mem, rows, 5),
        .disabled_at = {db_row_int(rows, 6)},
        .signed_in_at = {db_row_int(rows, 7)},
        .made_at = {db_row_int(rows, 8)},
    };
}

QUERY(USER_LIST, "SELECT " USER_COLUMNS USER_TABLES " ORDER BY a.email");

bool store_user_list(struct arena *mem, struct db *db,
                     struct stored_user_list *users, struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &USER_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    LIST_OPEN(mem, struct stored_user, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct stored_user) = user_from_row(mem, &rows);
    if (!db_done(&rows, fault))
        return false;
    *users = (struct stored_user_list){list.at, list.count};
    return true;
}

static bool find_one(struct arena *mem, struct db *db,
                     const struct query *query, struct db_value key,
                     struct stored_user_list *found, struct fault *fault)
{
    struct db_rows rows;
    struct stored_user *user = ARENA_NEW(mem, struct stored_user);
    if (!db_find(db, query, DB_VALUES(key), &rows, fault))
        return false;
    bool is_there = db_next(&rows);
    if (is_there)
        *user = user_from_row(mem, &rows);
    if (!db_done(&rows, fault))
        return false;
    *found = (struct stored_user_list){user, is_there ? 1 : 0};
    return true;
}

QUERY(USER_BY_ID, "SELECT " USER_COLUMNS USER_TABLES " WHERE a.id = $1");

bool store_user_by_id(struct arena *mem, struct db *db, int64_t id,
                      struct stored_user *user, size_t *count,
                      struct fault *fault)
{
    struct stored_user_list found;
    if (!find_one(mem, db, &USER_BY_ID, db_int(id), &found, fault))
        return false;
    *user = found.at[0];
    *count = found.count;
    return true;
}

QUERY(USER_BY_EMAIL, "SELECT " USER_COLUMNS USER_TABLES " WHERE a.email = $1");

bool store_user_by_email(struct arena *mem, struct db *db, struct str email,
                         struct stored_user *user, size_t *count,
                         struct fault *fault)
{
    struct stored_user_list found;
    if (!find_one(mem, db, &USER_BY_EMAIL, db_str(email), &found, fault))
        return false;
    *user = found.at[0];
    *count = found.count;
    return true;
}

QUERY(USER_COUNT, "SELECT sum(CASE WHEN role = $1 AND disabled_at IS NULL"
                  " THEN 1 ELSE 0 END), count(*) FROM account");

bool store_user_count(struct db *db, struct str role, int64_t *enabled,
                      int64_t *all, struct fault *fault)
{
    struct db_rows rows;
    int64_t counts[2] = {0};
    if (!db_find(db, &USER_COUNT, DB_VALUES(db_str(role)), &rows, fault))
        return false;
    if (db_next(&rows)) {
        counts[0] = db_row_int(&rows, 0);
        counts[1] = db_row_int(&rows, 1);
    }
    if (!db_done(&rows, fault))
        return false;
    *enabled = counts[0];
    *all = counts[1];
    return true;
}

/* NULL stands for nobody and for never. */
static struct db_value db_number(int64_t number)
{
    return number ? db_int(number) : db_null();
}

QUERY(USER_ADD, "INSERT INTO account (id, email, role, person_id,"
                " password_hash, disabled_at, signed_in_at, made_at)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");

bool store_user_add(struct db *db, struct stored_user *user,
                    struct fault *fault)
{
    int64_t id;
    if (!db_id_next(db, &id, fault)
        || !db_run(db, &USER_ADD,
                   DB_VALUES(db_int(id), db_str(user->email),
                             db_str(user->role), db_number(user->person.number),
                             db_str(user->password_hash),
                             db_number(user->disabled_at.ms),
                             db_number(user->signed_in_at.ms),
                             db_int(user->made_at.ms)),
                   NULL, fault))
        return false;
    user->id = id;
    return true;
}

QUERY(USER_CHANGE, "UPDATE account"
                   "   SET role = $1, person_id = $2, password_hash = $3,"
                   "       disabled_at = $4, signed_in_at = $5"
                   " WHERE id = $6");

bool store_user_change(struct db *db, const struct stored_user *user,
                       struct fault *fault)
{
    return db_run(db, &USER_CHANGE,
                  DB_VALUES(db_str(user->role), db_number(user->person.number),
                            db_str(user->password_hash),
                            db_number(user->disabled_at.ms),
                            db_number(user->signed_in_at.ms), db_int(user->id)),
                  NULL, fault);
}

QUERY(USER_TIE, "UPDATE account SET person_id = $1"
                " WHERE email = $2 AND person_id IS NULL");

bool store_user_tie(struct db *db, struct str email, person_id person,
                    struct fault *fault)
{
    return db_run(db, &USER_TIE,
                  DB_VALUES(db_int(person.number), db_str(email)), NULL, fault);
}

QUERY(USER_REMOVE, "DELETE FROM account WHERE id = $1");

bool store_user_remove(struct db *db, int64_t id, struct fault *fault)
{
    return db_run(db, &USER_REMOVE, DB_VALUES(db_int(id)), NULL, fault);
}
