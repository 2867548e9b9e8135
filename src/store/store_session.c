#include "store/store_session.h"

#include "base/list.h"
#include "store/row.h"

QUERY(SESSION_ADD, "INSERT INTO session (token_digest, account_id, made_at,"
                   " seen_at) VALUES ($1, $2, $3, $4)");

bool store_session_add(struct db *db, const struct stored_session *session,
                       struct fault *fault)
{
    return db_run(db, &SESSION_ADD,
                  DB_VALUES(db_str(session->digest), db_int(session->user),
                            db_int(session->made_at.ms),
                            db_int(session->seen_at.ms)),
                  NULL, fault);
}

#define SESSION_COLUMNS "token_digest, account_id, made_at, seen_at"

static struct stored_session session_from_row(struct arena *mem,
                                              const struct db_rows *rows)
{
    return (struct stored_session){
        .digest = row_copy(mem, rows, 0),
        .user = db_row_int(rows, 1),
        .made_at = {db_row_int(rows, 2)},
        .seen_at = {db_row_int(rows, 3)},
    };
}

QUERY(SESSION_FIND,
      "SELECT " SESSION_COLUMNS "  FROM session WHERE token_digest = $1");

bool store_session_find(struct arena *mem, struct db *db, struct str digest,
                        struct stored_session *session, size_t *count,
                        struct fault *fault)
{
    struct db_rows rows;
    struct stored_session found = {0};
    if (!db_find(db, &SESSION_FIND, DB_VALUES(db_str(digest)), &rows, fault))
        return false;
    bool is_there = db_next(&rows);
    if (is_there)
        found = session_from_row(mem, &rows);
    if (!db_done(&rows, fault))
        return false;
    *session = found;
    *count = is_there ? 1 : 0;
    return true;
}

QUERY(SESSION_LIST,
      "SELECT " SESSION_COLUMNS "  FROM session WHERE account_id = $1"
      " ORDER BY seen_at DESC, made_at DESC, token_digest");

bool store_session_list(struct arena *mem, struct db *db, int64_t user,
                        struct stored_session_list *sessions,
                        struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &SESSION_LIST, DB_VALUES(db_int(user)), &rows, fault))
        return false;
    LIST_OPEN(mem, struct stored_session, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct stored_session) = session_from_row(mem, &rows);
    if (!db_done(&rows, fault))
        return false;
    *sessions = (struct stored_session_list){list.at, list.count};
    return true;
}

/* PostgreSQL would wait for another page of the same browser. */
QUERY_TWO(SESSION_SEE,
          "UPDATE session SET seen_at = $1 WHERE token_digest = $2",
          "UPDATE session SET seen_at = $1 WHERE token_digest IN"
          " (SELECT token_digest FROM session WHERE token_digest = $2"
          "     FOR UPDATE SKIP LOCKED)");

bool store_session_see(struct db *db, struct str digest, struct moment now,
                       struct fault *fault)
{
    return db_run(db, &SESSION_SEE, DB_VALUES(db_int(now.ms), db_str(digest)),
                  NULL, fault);
}

QUERY(SESSION_REMOVE, "DELETE FROM session WHERE token_digest = $1");

bool store_session_remove(struct db *db, struct str digest, struct fault *fault)
{
    return db_run(db, &SESSION_REMOVE, DB_VALUES(db_str(digest)), NULL, fault);
}

QUERY(SESSION_REMOVE_OF,
      "DELETE FROM session WHERE account_id = $1 AND token_digest <> $2");

bool store_session_remove_of(struct db *db, int64_t user, struct str kept,
                             int64_t *removed, struct fault *fault)
{
    return db_run(db, &SESSION_REMOVE_OF, DB_VALUES(db_int(user), db_str(kept)),
                  removed, fault);
}

QUERY(SESSION_REMOVE_OLD,
      "DELETE FROM session WHERE seen_at < $1 OR made_at < $2");

bool store_session_remove_old(struct db *db, struct moment seen_before,
                              struct moment made_before, struct fault *fault)
{
    return db_run(db, &SESSION_REMOVE_OLD,
                  DB_VALUES(db_int(seen_before.ms), db_int(made_before.ms)),
                  NULL, fault);
}
