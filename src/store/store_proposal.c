#include "store/store_proposal.h"

#include "base/list.h"
#include "store/row.h"
#include "store/store_comment.h"

#include <assert.h>

/* Threads are counted, not answers. */
#define HEAD_COLUMNS                                                           \
    "p.id, p.revision, p.state, p.title, p.reason, p.ladder_key, p.base_key,"  \
    " p.base_revision, p.role_id, p.author, p.made_at, p.changed_at,"          \
    " p.closed_by, p.closed_at, p.closing, p.adopted_revision,"                \
    " (SELECT count(*) FROM proposal_comment c WHERE c.proposal_id = p.id"     \
    "   AND c.answers_id IS NULL AND c.resolved_by = ''),"                     \
    " (SELECT count(*) FROM proposal_comment c WHERE c.proposal_id = p.id),"   \
    " p.author_id"
enum { HEAD_COLUMN_COUNT = 19 };

static struct proposal_head head_from_row(struct arena *mem,
                                          const struct db_rows *rows)
{
    struct proposal_head head = {
        .id = db_row_int(rows, 0),
        .revision = db_row_int(rows, 1),
        .title = row_copy(mem, rows, 3),
        .reason = row_copy(mem, rows, 4),
        .ladder_key = row_copy(mem, rows, 5),
        .base = {row_copy(mem, rows, 6), db_row_int(rows, 7)},
        .role_id = row_copy(mem, rows, 8),
        .author = row_copy(mem, rows, 9),
        .made_at = {db_row_int(rows, 10)},
        .changed_at = {db_row_int(rows, 11)},
        .closed_by = row_copy(mem, rows, 12),
        .closed_at = {db_row_int(rows, 13)},
        .closing = row_copy(mem, rows, 14),
        .adopted_revision = db_row_int(rows, 15),
        .open_threads = db_row_int(rows, 16),
        .comments = db_row_int(rows, 17),
        .author_id = db_row_int(rows, 18),
    };
    /* The table's CHECK admits the names and no other. */
    proposal_state_parse(db_row_str(rows, 2), &head.state);
    return head;
}

QUERY(PROPOSAL_LIST, "SELECT " HEAD_COLUMNS "  FROM proposal p"
                     " ORDER BY CASE p.state WHEN 'open' THEN 0 ELSE 1 END,"
                     " p.made_at DESC, p.id DESC");

bool store_proposal_list(struct arena *mem, struct db *db,
                         struct proposal_head_list *heads, struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &PROPOSAL_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    LIST_OPEN(mem, struct proposal_head, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct proposal_head) = head_from_row(mem, &rows);
    if (!db_done(&rows, fault))
        return false;
    *heads = (struct proposal_head_list){list.at, list.count};
    return true;
}

QUERY(PROPOSAL_OPEN_COUNT,
      "SELECT count(*) FROM proposal WHERE state = 'open'");

bool store_proposal_open_count(struct db *db, int64_t *count,
                               struct fault *fault)
{
    return row_number_find(db, &PROPOSAL_OPEN_COUNT, DB_NO_VALUES, count,
                           fault);
}

QUERY(LINE_LIST, "SELECT criterion_key, verdict, why, made_from, choice,"
                 " chosen_by, chosen_at FROM proposal_line"
                 " WHERE proposal_id = $1 ORDER BY place");

static bool lines_find(struct arena *mem, struct db *db,
                       struct proposal *proposal, struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &LINE_LIST, DB_VALUES(db_int(proposal->head.id)), &rows,
                 fault))
        return false;
    LIST_OPEN(mem, struct proposal_line, &list);
    while (db_next(&rows)) {
        struct proposal_line *line = LIST_ADD(&list, struct proposal_line);
        *line = (struct proposal_line){
            .criterion_key = row_copy(mem, &rows, 0),
            .why = row_copy(mem, &rows, 2),
            .from = row_copy(mem, &rows, 3),
            .chosen_by = row_copy(mem, &rows, 5),
            .chosen_at = {db_row_int(&rows, 6)},
        };
        verdict_parse(db_row_str(&rows, 1), &line->verdict);
        offer_choice_parse(db_row_str(&rows, 4), &line->choice);
    }
    if (!db_done(&rows, fault))
        return false;
    proposal->lines = (struct proposal_line_list){list.at, list.count};
    return true;
}

QUERY(PROPOSAL_FIND, "SELECT " HEAD_COLUMNS ", p.document, p.offered_document"
                     "  FROM proposal p WHERE p.id = $1");

bool store_proposal_find(struct arena *mem, struct db *db, int64_t id,
                         struct proposal *proposal, size_t *count,
                         struct fault *fault)
{
    struct db_rows rows;
    struct proposal found = {0};
    size_t found_count = 0;
    if (!db_find(db, &PROPOSAL_FIND, DB_VALUES(db_int(id)), &rows, fault))
        return false;
    while (db_next(&rows)) {
        found.head = head_from_row(mem, &rows);
        found.document = row_copy(mem, &rows, HEAD_COLUMN_COUNT);
        found.offered_document = row_copy(mem, &rows, HEAD_COLUMN_COUNT + 1);
        found_count++;
    }
    if (!db_done(&rows, fault)
        || (found_count
            && (!lines_find(mem, db, &found, fault)
                || !store_comment_list(mem, db, id, &found.comments, fault))))
        return false;
    *proposal = found;
    *count = found_count;
    return true;
}

QUERY(LINE_ADD, "INSERT INTO proposal_line (proposal_id, place, criterion_key,"
                " verdict, why, made_from, choice, chosen_by, chosen_at)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
enum { LINE_COLUMN_COUNT = 9 };

static bool lines_add(struct arena *mem, struct db *db,
                      const struct proposal *proposal, struct fault *fault)
{
    const struct proposal_line_list *lines = &proposal->lines;
    struct db_value *values = ARENA_ARRAY(mem, struct db_value,
                                          lines->count * LINE_COLUMN_COUNT);
    struct db_value *value = values;
    for (size_t i = 0; i < lines->count; i++) {
        const struct proposal_line *line = &lines->at[i];
        *value++ = db_int(proposal->head.id);
        *value++ = db_int((int64_t)i);
        *value++ = db_str(line->criterion_key);
        *value++ = db_str(str_of(verdict_names[line->verdict]));
        *value++ = db_str(line->why);
        *value++ = db_str(line->from);
        *value++ = db_str(str_of(offer_choice_names[line->choice]));
        *value++ = db_str(line->chosen_by);
        *value++ = db_int(line->chosen_at.ms);
    }
    return lines->count == 0
           || db_run_many(
               db, &LINE_ADD,
               (struct db_batch){values, LINE_COLUMN_COUNT, lines->count}, NULL,
               fault);
}

/* People say "proposal 3" to each other: so they are counted. */
QUERY(PROPOSAL_NEXT, "SELECT coalesce(max(id), 0) + 1 FROM proposal");

QUERY(PROPOSAL_ADD,
      "INSERT INTO proposal (id, revision, state, title, reason, ladder_key,"
      " base_key, base_revision, role_id, document, offered_document, author,"
      " made_at, changed_at, closed_by, closed_at, closing, adopted_revision,"
      " author_id) VALUES ($1, 1, 'open', $2, $3, $4, $5, $6, $7, $8, $9, $10,"
      " $11, $11, '', 0, '', 0, $12)");

bool store_proposal_add(struct arena *mem, struct db *db,
                        struct proposal *proposal, struct fault *fault)
{
    struct proposal_head *head = &proposal->head;
    assert(head->title.length && head->ladder_key.length);
    return row_number_find(db, &PROPOSAL_NEXT, DB_NO_VALUES, &head->id, fault)
           && db_run(
               db, &PROPOSAL_ADD,
               DB_VALUES(db_int(head->id), db_str(head->title),
                         db_str(head->reason), db_str(head->ladder_key),
                         db_str(head->base.key), db_int(head->base.revision),
                         db_str(head->role_id), db_str(proposal->document),
                         db_str(proposal->offered_document),
                         db_str(head->author), db_int(head->made_at.ms),
                         db_int(head->author_id)),
               NULL, fault)
           && lines_add(mem, db, proposal, fault);
}

static bool is_late(struct fault *fault)
{
    return fault_set(fault, FAULT_CLASH,
                     "somebody else changed this proposal meanwhile");
}

QUERY(LINE_CHOOSE, "UPDATE proposal_line SET choice = $1, chosen_by = $2,"
                   " chosen_at = $3"
                   " WHERE proposal_id = $4 AND criterion_key = $5");
enum { CHOOSE_COLUMN_COUNT = 5 };

static bool lines_choose(struct arena *mem, struct db *db,
                         const struct proposal_step *step, struct fault *fault)
{
    const struct proposal_line_list *lines = &step->lines;
    struct db_value *values = ARENA_ARRAY(mem, struct db_value,
                                          lines->count * CHOOSE_COLUMN_COUNT);
    struct db_value *value = values;
    for (size_t i = 0; i < lines->count; i++) {
        const struct proposal_line *line = &lines->at[i];
        *value++ = db_str(str_of(offer_choice_names[line->choice]));
        *value++ = db_str(line->chosen_by);
        *value++ = db_int(line->chosen_at.ms);
        *value++ = db_int(step->id);
        *value++ = db_str(line->criterion_key);
    }
    return lines->count == 0
           || db_run_many(
               db, &LINE_CHOOSE,
               (struct db_batch){values, CHOOSE_COLUMN_COUNT, lines->count},
               NULL, fault);
}

QUERY(TOUCH_ADD, "INSERT INTO proposal_touch (proposal_id, revision, part, key,"
                 " author, made_at) VALUES ($1, $2, $3, $4, $5, $6)");
enum { TOUCH_COLUMN_COUNT = 6 };

static bool touches_add(struct arena *mem, struct db *db,
                        const struct proposal_step *step, struct fault *fault)
{
    const struct touch_list *touches = &step->touches;
    struct db_value *values = ARENA_ARRAY(mem, struct db_value,
                                          touches->count * TOUCH_COLUMN_COUNT);
    struct db_value *value = values;
    for (size_t i = 0; i < touches->count; i++) {
        *value++ = db_int(step->id);
        *value++ = db_int(step->revision + 1);
        *value++ = db_str(str_of(touch_part_names[touches->at[i].part]));
        *value++ = db_str(touches->at[i].key);
        *value++ = db_str(step->author);
        *value++ = db_int(step->now.ms);
    }
    return touches->count == 0
           || db_run_many(
               db, &TOUCH_ADD,
               (struct db_batch){values, TOUCH_COLUMN_COUNT, touches->count},
               NULL, fault);
}

QUERY(PROPOSAL_STEP,
      "UPDATE proposal SET revision = revision + 1, document = $1,"
      " changed_at = $2 WHERE id = $3 AND revision = $4 AND state = 'open'");

bool store_proposal_step(struct arena *mem, struct db *db,
                         const struct proposal_step *step, struct fault *fault)
{
    int64_t changed = 0;
    if (!db_run(db, &PROPOSAL_STEP,
                DB_VALUES(db_str(step->document), db_int(step->now.ms),
                          db_int(step->id), db_int(step->revision)),
                &changed, fault))
        return false;
    return changed ? lines_choose(mem, db, step, fault)
                         && touches_add(mem, db, step, fault)
                   : is_late(fault);
}

QUERY(TOUCH_LIST, "SELECT DISTINCT part, key FROM proposal_touch"
                  " WHERE proposal_id = $1 AND revision > $2"
                  " ORDER BY part, key");

bool store_touch_list(struct arena *mem, struct db *db, int64_t proposal_id,
                      int64_t since, struct touch_list *touches,
                      struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &TOUCH_LIST, DB_VALUES(db_int(proposal_id), db_int(since)),
                 &rows, fault))
        return false;
    LIST_OPEN(mem, struct touch, &list);
    while (db_next(&rows)) {
        struct touch *touch = LIST_ADD(&list, struct touch);
        touch_part_parse(db_row_str(&rows, 0), &touch->part);
        touch->key = row_copy(mem, &rows, 1);
    }
    if (!db_done(&rows, fault))
        return false;
    *touches = (struct touch_list){list.at, list.count};
    return true;
}

QUERY(PROPOSAL_CLOSE,
      "UPDATE proposal SET state = $1, closed_by = $2, closed_at = $3,"
      " closing = $4, adopted_revision = $5, changed_at = $3,"
      " revision = revision + 1"
      " WHERE id = $6 AND revision = $7 AND state = 'open'");

bool store_proposal_close(struct db *db, const struct proposal_head *head,
                          struct fault *fault)
{
    int64_t changed = 0;
    if (!db_run(db, &PROPOSAL_CLOSE,
                DB_VALUES(db_str(str_of(proposal_state_names[head->state])),
                          db_str(head->closed_by), db_int(head->closed_at.ms),
                          db_str(head->closing), db_int(head->adopted_revision),
                          db_int(head->id), db_int(head->revision)),
                &changed, fault))
        return false;
    return changed || is_late(fault);
}
