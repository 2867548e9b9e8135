#include "store/store_evidence.h"

#include "base/list.h"
#include "base/text.h"
#include "store/row.h"

QUERY(PROJECT_FIND, "SELECT id FROM project WHERE name = $1");
QUERY(PROJECT_ADD, "INSERT INTO project (id, name, made_at)"
                   " VALUES ($1, $2, $3)"
                   " ON CONFLICT (name) DO NOTHING");

static bool project_find(struct db *db, struct str name, int64_t *project,
                         struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &PROJECT_FIND, DB_VALUES(db_str(name)), &rows, fault))
        return false;
    while (db_next(&rows))
        *project = db_row_int(&rows, 0);
    return db_done(&rows, fault);
}

bool store_project_get(struct db *db, struct str name, struct moment now,
                       int64_t *project, struct fault *fault)
{
    int64_t found = 0, id;
    if (!project_find(db, name, &found, fault))
        return false;
    if (found == 0
        && (!db_id_next(db, &id, fault)
            || !db_run(db, &PROJECT_ADD,
                       DB_VALUES(db_int(id), db_str(name), db_int(now.ms)),
                       NULL, fault)
            || !project_find(db, name, &found, fault)))
        return false;
    *project = found;
    return true;
}

QUERY(EVIDENCE_ADD,
      "INSERT INTO evidence (id, person_id, project_id, kind, day,"
      " landed_day, reference, title, made_at)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
      " ON CONFLICT (person_id, reference, kind) DO NOTHING");

bool store_evidence_add(struct arena *mem, struct db *db,
                        const struct evidence_batch *batch, int64_t *added,
                        struct fault *fault)
{
    enum { COLUMNS = 9 };
    struct evidence_list pieces = batch->pieces;
    struct db_value *values = ARENA_ARRAY(mem, struct db_value,
                                          pieces.count * COLUMNS);
    for (size_t i = 0; i < pieces.count; i++) {
        const struct evidence *piece = &pieces.at[i];
        struct db_value *row = values + i * COLUMNS;
        int64_t id;
        if (!db_id_next(db, &id, fault))
            return false;
        row[0] = db_int(id);
        row[1] = db_int(piece->person.number);
        row[2] = db_int(batch->project);
        row[3] = db_str(str_of(evidence_kind_names[piece->kind]));
        row[4] = db_str(day_format(mem, piece->day));
        row[5] = db_str(day_format(mem, piece->landed));
        row[6] = db_str(piece->reference);
        row[7] = db_str(piece->title);
        row[8] = db_int(batch->now.ms);
    }
    return db_run_many(db, &EVIDENCE_ADD,
                       (struct db_batch){values, COLUMNS, pieces.count}, added,
                       fault);
}

#define EVIDENCE_COLUMNS                                                       \
    "e.person_id, e.kind, e.day, e.landed_day, j.name, e.reference, e.title"
#define EVIDENCE_WHERE                                                         \
    "  FROM evidence e JOIN project j ON j.id = e.project_id"                  \
    " WHERE e.day >= $1 AND (j.name = $2 OR $2 = '')"
#define EVIDENCE_ORDER " ORDER BY e.day DESC, e.reference, e.kind, e.person_id"

/* Apart, so that one person's are found by the index on person and day. */
QUERY(EVIDENCE_LIST, "SELECT " EVIDENCE_COLUMNS EVIDENCE_WHERE EVIDENCE_ORDER);
QUERY(EVIDENCE_LIST_PERSON, "SELECT " EVIDENCE_COLUMNS EVIDENCE_WHERE
                            " AND e.person_id = $3" EVIDENCE_ORDER);

static bool piece_from_row(struct arena *mem, const struct db_rows *rows,
                           struct evidence *piece)
{
    *piece = (struct evidence){
        .person = {db_row_int(rows, 0)},
        .day = row_day(rows, 2),
        .landed = row_day(rows, 3),
        .project = row_copy(mem, rows, 4),
        .reference = row_copy(mem, rows, 5),
        .title = row_copy(mem, rows, 6),
    };
    return evidence_kind_parse(db_row_str(rows, 1), &piece->kind);
}

static bool pieces_read(struct arena *mem, struct db_rows *rows,
                        struct evidence_list *pieces, struct fault *fault)
{
    struct list list;
    LIST_OPEN(mem, struct evidence, &list);
    while (db_next(rows)) {
        struct evidence piece;
        if (piece_from_row(mem, rows, &piece))
            *LIST_ADD(&list, struct evidence) = piece;
    }
    if (!db_done(rows, fault))
        return false;
    *pieces = (struct evidence_list){list.at, list.count};
    return true;
}

bool store_evidence_list(struct arena *mem, struct db *db,
                         const struct evidence_wish *wish,
                         struct evidence_list *pieces, struct fault *fault)
{
    enum { VALUES_OF_ALL = 2, VALUES_OF_ONE };
    struct day_chars since = day_chars(wish->since);
    const struct db_value values[VALUES_OF_ONE] = {
        db_str((struct str){since.at, since.length}),
        db_str(wish->project),
        db_int(wish->person.number),
    };
    bool is_of_one = wish->person.number != 0;
    struct db_rows rows;
    if (!db_find(db, is_of_one ? &EVIDENCE_LIST_PERSON : &EVIDENCE_LIST,
                 (struct db_values){values,
                                    is_of_one ? VALUES_OF_ONE : VALUES_OF_ALL},
                 &rows, fault))
        return false;
    return pieces_read(mem, &rows, pieces, fault);
}

QUERY(TALLY_LIST, "SELECT j.name, substr(e.day, 1, 7), e.kind, count(*)"
                  "  FROM evidence e JOIN project j ON j.id = e.project_id"
                  " WHERE e.person_id = $1"
                  " GROUP BY j.name, substr(e.day, 1, 7), e.kind"
                  " ORDER BY 1, 2, 3");

static bool tally_from_row(struct arena *mem, const struct db_rows *rows,
                           struct tally *tally)
{
    struct day_span month = {DAY_NONE, DAY_NONE};
    *tally = (struct tally){.project = row_copy(mem, rows, 0),
                            .count = db_row_int(rows, 3)};
    bool is_read = month_parse(db_row_str(rows, 1), &month)
                   && evidence_kind_parse(db_row_str(rows, 2), &tally->kind);
    tally->month = month.from;
    return is_read;
}

bool store_tally_list(struct arena *mem, struct db *db, person_id person,
                      struct tally_list *tallies, struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &TALLY_LIST, DB_VALUES(db_int(person.number)), &rows,
                 fault))
        return false;
    LIST_OPEN(mem, struct tally, &list);
    while (db_next(&rows)) {
        struct tally tally;
        if (tally_from_row(mem, &rows, &tally))
            *LIST_ADD(&list, struct tally) = tally;
    }
    if (!db_done(&rows, fault))
        return false;
    *tallies = (struct tally_list){list.at, list.count};
    return true;
}

/* $5 names the kinds, with a comma before and behind each. */
#define LEDGER_WHERE                                                           \
    "  FROM evidence e JOIN project j ON j.id = e.project_id"                  \
    " WHERE e.person_id = $1 AND e.day >= $2 AND (e.day < $3 OR $3 = '')"      \
    " AND (j.name = $4 OR $4 = '') AND $5 LIKE '%,' || e.kind || ',%'"

QUERY(LEDGER_COUNT, "SELECT count(*)" LEDGER_WHERE);
QUERY(LEDGER_LIST, "SELECT " EVIDENCE_COLUMNS LEDGER_WHERE EVIDENCE_ORDER
                   " LIMIT $6 OFFSET $7");

/* ",commit,review," */
static struct str kinds_named(struct arena *mem, unsigned kinds)
{
    enum { NAMES_BYTES = 400 };
    struct text names;
    text_open(mem, NAMES_BYTES, &names);
    text_add_char(&names, ',');
    for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++)
        if (kinds >> kind & 1)
            text_add(&names, "%s,", evidence_kind_names[kind]);
    return text_str(&names);
}

/* What both of them bind; the last two are of the list alone. */
enum { LEDGER_COUNTED = 5, LEDGER_LISTED = 7 };

struct ledger_values {
    struct day_chars from, to;
    struct db_value at[LEDGER_LISTED];
};

static void ledger_bind(struct arena *mem, const struct ledger_wish *wish,
                        struct ledger_values *values)
{
    values->from = day_chars(wish->span.from);
    values->to = day_chars(wish->span.to);
    const struct str from = {values->from.at, values->from.length};
    const struct str to = {values->to.at, values->to.length};
    values->at[0] = db_int(wish->person.number);
    values->at[1] = db_str(from);
    values->at[2] = db_str(to);
    values->at[3] = db_str(wish->project);
    values->at[4] = db_str(kinds_named(mem, wish->kinds));
    values->at[5] = db_int(wish->most);
    values->at[6] = db_int(wish->first);
}

bool store_ledger_count(struct arena *mem, struct db *db,
                        const struct ledger_wish *wish, int64_t *count,
                        struct fault *fault)
{
    struct ledger_values values;
    ledger_bind(mem, wish, &values);
    return row_number_find(db, &LEDGER_COUNT,
                           (struct db_values){values.at, LEDGER_COUNTED}, count,
                           fault);
}

bool store_ledger_list(struct arena *mem, struct db *db,
                       const struct ledger_wish *wish,
                       struct evidence_list *pieces, struct fault *fault)
{
    struct ledger_values values;
    struct db_rows rows;
    ledger_bind(mem, wish, &values);
    return db_find(db, &LEDGER_LIST,
                   (struct db_values){values.at, LEDGER_LISTED}, &rows, fault)
           && pieces_read(mem, &rows, pieces, fault);
}
