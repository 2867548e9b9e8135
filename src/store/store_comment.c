#include "store/store_comment.h"

#include "base/list.h"
#include "store/row.h"

QUERY(COMMENT_LIST,
      "SELECT id, answers_id, criterion_key, body, author, made_at,"
      " resolved_by, resolved_at, resolution, author_id FROM proposal_comment"
      " WHERE proposal_id = $1"
      " ORDER BY coalesce(answers_id, id),"
      " CASE WHEN answers_id IS NULL THEN 0 ELSE 1 END, made_at, id");

bool store_comment_list(struct arena *mem, struct db *db, int64_t proposal_id,
                        struct comment_list *comments, struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &COMMENT_LIST, DB_VALUES(db_int(proposal_id)), &rows,
                 fault))
        return false;
    LIST_OPEN(mem, struct comment, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct comment) = (struct comment){
            .id = db_row_int(&rows, 0),
            .answers = db_row_int(&rows, 1),
            .criterion_key = row_copy(mem, &rows, 2),
            .body = row_copy(mem, &rows, 3),
            .author = row_copy(mem, &rows, 4),
            .made_at = {db_row_int(&rows, 5)},
            .resolved_by = row_copy(mem, &rows, 6),
            .resolved_at = {db_row_int(&rows, 7)},
            .resolution = row_copy(mem, &rows, 8),
            .author_id = db_row_int(&rows, 9),
        };
    if (!db_done(&rows, fault))
        return false;
    *comments = (struct comment_list){list.at, list.count};
    return true;
}

/* Holds the row of an open proposal until the transaction ends, so that nobody
 * closes it under what is said meanwhile. */
QUERY(PROPOSAL_TALK, "UPDATE proposal SET changed_at = $1"
                     " WHERE id = $2 AND state = 'open'");

static bool open_hold(struct db *db, int64_t proposal_id, struct moment now,
                      struct fault *fault)
{
    int64_t changed = 0;
    if (!db_run(db, &PROPOSAL_TALK,
                DB_VALUES(db_int(now.ms), db_int(proposal_id)), &changed,
                fault))
        return false;
    return changed || fault_set(fault, FAULT_CLASH, "this proposal is closed");
}

QUERY(COMMENT_ADD,
      "INSERT INTO proposal_comment (id, proposal_id, answers_id,"
      " criterion_key, body, author, made_at, resolved_by, resolved_at,"
      " resolution, author_id) VALUES ($1, $2, $3, $4, $5, $6, $7, '', 0, '',"
      " $8)");

bool store_comment_add(struct db *db, int64_t proposal_id,
                       struct comment *comment, struct fault *fault)
{
    return open_hold(db, proposal_id, comment->made_at, fault)
           && db_id_next(db, &comment->id, fault)
           && db_run(db, &COMMENT_ADD,
                     DB_VALUES(db_int(comment->id), db_int(proposal_id),
                               comment->answers ? db_int(comment->answers)
                                                : db_null(),
                               db_str(comment->criterion_key),
                               db_str(comment->body), db_str(comment->author),
                               db_int(comment->made_at.ms),
                               db_int(comment->author_id)),
                     NULL, fault);
}

QUERY(THREAD_OPEN_COUNT,
      "SELECT count(*) FROM proposal_comment WHERE proposal_id = $1"
      " AND answers_id IS NULL AND resolved_by = ''");

bool store_thread_open_count(struct db *db, int64_t proposal_id, int64_t *count,
                             struct fault *fault)
{
    return row_number_find(db, &THREAD_OPEN_COUNT,
                           DB_VALUES(db_int(proposal_id)), count, fault);
}

QUERY(COMMENT_RESOLVE,
      "UPDATE proposal_comment SET resolved_by = $1, resolved_at = $2,"
      " resolution = $3 WHERE id = $4 AND proposal_id = $5");

bool store_comment_resolve(struct db *db, int64_t proposal_id,
                           const struct comment *comment, struct fault *fault)
{
    return open_hold(db, proposal_id, comment->resolved_at, fault)
           && db_run(db, &COMMENT_RESOLVE,
                     DB_VALUES(db_str(comment->resolved_by),
                               db_int(comment->resolved_at.ms),
                               db_str(comment->resolution), db_int(comment->id),
                               db_int(proposal_id)),
                     NULL, fault);
}
