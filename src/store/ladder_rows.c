#include "store/ladder_rows.h"

#include "base/list.h"
#include "store/row.h"

/* The lists of notes a criterion has, and how a row names them. */
static const struct {
    const char *kind;
    size_t offset;
} note_kinds[] = {
    {"alternative", offsetof(struct criterion, alternatives)},
    {"evidence", offsetof(struct criterion, evidence)},
    {"example", offsetof(struct criterion, examples)},
};

static struct str_list *notes_of(struct criterion *criterion, size_t kind)
{
    return (struct str_list *)(void *)((char *)criterion
                                       + note_kinds[kind].offset);
}

static const struct str_list *notes_in(const struct criterion *criterion,
                                       size_t kind)
{
    return (const struct str_list *)(const void *)((const char *)criterion
                                                   + note_kinds[kind].offset);
}

QUERY(LEVEL_LIST, "SELECT key, title, external_title, grade, summary,"
                  " pay_from, pay_to, pay_currency"
                  "  FROM level WHERE revision_id = $1 ORDER BY place");

static struct money money_from_row(const struct db_rows *rows, int column)
{
    struct money money = {0};
    struct str currency = db_row_str(rows, 7);
    if (!db_row_is_null(rows, column) && currency.length == 3) {
        money.minor = db_row_int(rows, column);
        for (size_t i = 0; i < 3; i++)
            money.currency[i] = currency.at[i];
    }
    return money;
}

static bool levels_find(struct arena *mem, struct db *db, int64_t revision_id,
                        struct ladder *ladder, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &LEVEL_LIST, DB_VALUES(db_int(revision_id)), &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct level, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct level) = (struct level){
            .key = row_copy(mem, &rows, 0),
            .title = row_copy(mem, &rows, 1),
            .external_title = row_copy(mem, &rows, 2),
            .grade = row_copy(mem, &rows, 3),
            .summary = row_copy(mem, &rows, 4),
            .pay = {money_from_row(&rows, 5), money_from_row(&rows, 6)},
        };
    ladder->levels = list.at;
    ladder->level_count = list.count;
    return db_done(&rows, fault);
}

QUERY(AFTER_LIST, "SELECT level_place, after_key FROM level_after"
                  " WHERE revision_id = $1 ORDER BY level_place, place");

/* All keys go into one array; each level points at its stretch of it. */
static bool afters_find(struct arena *mem, struct db *db, int64_t revision_id,
                        struct ladder *ladder, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &AFTER_LIST, DB_VALUES(db_int(revision_id)), &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct str, &list);
    while (db_next(&rows)) {
        size_t place = (size_t)db_row_int(&rows, 0);
        if (place < ladder->level_count)
            ladder->levels[place].after.count++;
        *LIST_ADD(&list, struct str) = row_copy(mem, &rows, 1);
    }
    const struct str *at = list.at;
    for (size_t i = 0; i < ladder->level_count; i++) {
        ladder->levels[i].after.at = at;
        at = ladder->levels[i].after.count ? at + ladder->levels[i].after.count
                                           : at;
    }
    return db_done(&rows, fault);
}

QUERY(COMPETENCY_LIST, "SELECT key, title, area, summary, weight"
                       "  FROM competency WHERE revision_id = $1"
                       " ORDER BY place");

static bool competencies_find(struct arena *mem, struct db *db,
                              int64_t revision_id, struct ladder *ladder,
                              struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &COMPETENCY_LIST, DB_VALUES(db_int(revision_id)), &rows,
                 fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct competency, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct competency) = (struct competency){
            .key = row_copy(mem, &rows, 0),
            .title = row_copy(mem, &rows, 1),
            .area = row_copy(mem, &rows, 2),
            .summary = row_copy(mem, &rows, 3),
            .weight = (int)db_row_int(&rows, 4),
        };
    ladder->competencies = list.at;
    ladder->competency_count = list.count;
    return db_done(&rows, fault);
}

QUERY(CRITERION_LIST, "SELECT key, competency_place, level_place, text,"
                      " weight"
                      "  FROM criterion WHERE revision_id = $1"
                      " ORDER BY place");

static bool criteria_find(struct arena *mem, struct db *db, int64_t revision_id,
                          struct ladder *ladder, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &CRITERION_LIST, DB_VALUES(db_int(revision_id)), &rows,
                 fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct criterion, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct criterion) = (struct criterion){
            .key = row_copy(mem, &rows, 0),
            .competency_index = (size_t)db_row_int(&rows, 1),
            .level_index = (size_t)db_row_int(&rows, 2),
            .text = row_copy(mem, &rows, 3),
            .weight = (int)db_row_int(&rows, 4),
        };
    ladder->criteria = list.at;
    ladder->criterion_count = list.count;
    return db_done(&rows, fault);
}

QUERY(NOTE_LIST, "SELECT criterion_place, text FROM criterion_note"
                 " WHERE revision_id = $1 AND kind = $2"
                 " ORDER BY criterion_place, place");

/* All texts of one kind go into one array; each criterion points at its
 * stretch of it. */
static bool notes_find(struct arena *mem, struct db *db, int64_t revision_id,
                       size_t kind, struct ladder *ladder, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &NOTE_LIST,
                 DB_VALUES(db_int(revision_id),
                           db_str(str_of(note_kinds[kind].kind))),
                 &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct str, &list);
    while (db_next(&rows)) {
        size_t place = (size_t)db_row_int(&rows, 0);
        if (place < ladder->criterion_count)
            notes_of(&ladder->criteria[place], kind)->count++;
        *LIST_ADD(&list, struct str) = row_copy(mem, &rows, 1);
    }
    const struct str *at = list.at;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        struct str_list *notes = notes_of(&ladder->criteria[i], kind);
        notes->at = at;
        at = notes->count ? at + notes->count : at;
    }
    return db_done(&rows, fault);
}

bool ladder_rows_find(struct arena *mem, struct db *db, int64_t revision_id,
                      struct ladder *ladder, struct fault *fault)
{
    if (!levels_find(mem, db, revision_id, ladder, fault)
        || !afters_find(mem, db, revision_id, ladder, fault)
        || !competencies_find(mem, db, revision_id, ladder, fault)
        || !criteria_find(mem, db, revision_id, ladder, fault))
        return false;
    for (size_t kind = 0; kind < COUNT_OF(note_kinds); kind++)
        if (!notes_find(mem, db, revision_id, kind, ladder, fault))
            return false;
    return true;
}

QUERY(LEVEL_ADD, "INSERT INTO level (revision_id, place, key, title,"
                 " external_title, grade, summary, pay_from, pay_to,"
                 " pay_currency)"
                 " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");

static struct db_value db_money(const struct money *money)
{
    return money_is_none(*money) ? db_null() : db_int(money->minor);
}

static bool levels_add(struct db *db, int64_t revision_id,
                       const struct ladder *ladder, struct fault *fault)
{
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        const struct money *priced = money_is_none(level->pay.from)
                                         ? &level->pay.to
                                         : &level->pay.from;
        struct db_value currency = money_is_none(*priced)
                                       ? db_null()
                                       : db_str(str_of(priced->currency));
        if (!db_run(db, &LEVEL_ADD,
                    DB_VALUES(db_int(revision_id), db_int((int64_t)i),
                              db_str(level->key), db_str(level->title),
                              db_str(level->external_title),
                              db_str(level->grade), db_str(level->summary),
                              db_money(&level->pay.from),
                              db_money(&level->pay.to), currency),
                    NULL, fault))
            return false;
    }
    return true;
}

QUERY(AFTER_ADD, "INSERT INTO level_after (revision_id, level_place, place,"
                 " after_key) VALUES ($1, $2, $3, $4)");

static bool afters_add(struct db *db, int64_t revision_id,
                       const struct ladder *ladder, struct fault *fault)
{
    for (size_t i = 0; i < ladder->level_count; i++) {
        struct str_list after = ladder->levels[i].after;
        for (size_t j = 0; j < after.count; j++)
            if (!db_run(db, &AFTER_ADD,
                        DB_VALUES(db_int(revision_id), db_int((int64_t)i),
                                  db_int((int64_t)j), db_str(after.at[j])),
                        NULL, fault))
                return false;
    }
    return true;
}

QUERY(COMPETENCY_ADD, "INSERT INTO competency (revision_id, place, key,"
                      " title, area, summary, weight)"
                      " VALUES ($1, $2, $3, $4, $5, $6, $7)");

static bool competencies_add(struct db *db, int64_t revision_id,
                             const struct ladder *ladder, struct fault *fault)
{
    for (size_t i = 0; i < ladder->competency_count; i++) {
        const struct competency *competency = &ladder->competencies[i];
        if (!db_run(
                db, &COMPETENCY_ADD,
                DB_VALUES(db_int(revision_id), db_int((int64_t)i),
                          db_str(competency->key), db_str(competency->title),
                          db_str(competency->area), db_str(competency->summary),
                          db_int(competency->weight)),
                NULL, fault))
            return false;
    }
    return true;
}

QUERY(CRITERION_ADD, "INSERT INTO criterion (revision_id, place, key,"
                     " competency_place, level_place, text, weight)"
                     " VALUES ($1, $2, $3, $4, $5, $6, $7)");

static bool criteria_add(struct arena *mem, struct db *db, int64_t revision_id,
                         const struct ladder *ladder, struct fault *fault)
{
    enum { COLUMNS = 7 };
    struct db_value *values = ARENA_ARRAY(mem, struct db_value,
                                          ladder->criterion_count * COLUMNS);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        struct db_value *row = values + i * COLUMNS;
        row[0] = db_int(revision_id);
        row[1] = db_int((int64_t)i);
        row[2] = db_str(criterion->key);
        row[3] = db_int((int64_t)criterion->competency_index);
        row[4] = db_int((int64_t)criterion->level_index);
        row[5] = db_str(criterion->text);
        row[6] = db_int(criterion->weight);
    }
    return db_run_many(
        db, &CRITERION_ADD,
        (struct db_batch){values, COLUMNS, ladder->criterion_count}, NULL,
        fault);
}

QUERY(NOTE_ADD, "INSERT INTO criterion_note (revision_id, criterion_place,"
                " kind, place, text)"
                " VALUES ($1, $2, $3, $4, $5)");

enum { NOTE_COLUMNS = 5 };

static void note_rows_make(int64_t revision_id, const struct ladder *ladder,
                           size_t criterion, size_t kind, struct list *rows)
{
    const struct str_list *notes = notes_in(&ladder->criteria[criterion], kind);
    for (size_t i = 0; i < notes->count; i++) {
        struct db_value *row = list_add(rows);
        row[0] = db_int(revision_id);
        row[1] = db_int((int64_t)criterion);
        row[2] = db_str(str_of(note_kinds[kind].kind));
        row[3] = db_int((int64_t)i);
        row[4] = db_str(notes->at[i]);
    }
}

static bool notes_add(struct arena *mem, struct db *db, int64_t revision_id,
                      const struct ladder *ladder, struct fault *fault)
{
    struct list rows;
    list_open(mem, sizeof(struct db_value[NOTE_COLUMNS]), &rows);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        for (size_t kind = 0; kind < COUNT_OF(note_kinds); kind++)
            note_rows_make(revision_id, ladder, i, kind, &rows);
    return db_run_many(db, &NOTE_ADD,
                       (struct db_batch){rows.at, NOTE_COLUMNS, rows.count},
                       NULL, fault);
}

bool ladder_rows_add(struct arena *mem, struct db *db, int64_t revision_id,
                     const struct ladder *ladder, struct fault *fault)
{
    return levels_add(db, revision_id, ladder, fault)
           && afters_add(db, revision_id, ladder, fault)
           && competencies_add(db, revision_id, ladder, fault)
           && criteria_add(mem, db, revision_id, ladder, fault)
           && notes_add(mem, db, revision_id, ladder, fault);
}
