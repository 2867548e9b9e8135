#include "store/store_ladder.h"

#include "base/list.h"
#include "store/ladder_rows.h"
#include "store/ladder_shelf.h"
#include "store/row.h"

QUERY(LADDER_LIST,
      "SELECT l.key, r.title, l.revision, r.made_at,"
      " (SELECT count(*) FROM level WHERE revision_id = r.id),"
      " (SELECT count(*) FROM competency WHERE revision_id = r.id),"
      " (SELECT count(*) FROM criterion WHERE revision_id = r.id),"
      " r.family, r.adopts_key, r.adopts_revision"
      "  FROM ladder l"
      "  JOIN ladder_revision r"
      "    ON r.ladder_id = l.id AND r.number = l.revision"
      " ORDER BY CASE WHEN r.family = '' THEN 1 ELSE 0 END, r.family, l.key");

bool store_ladder_list(struct arena *mem, struct db *db,
                       struct ladder_head_list *heads, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &LADDER_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct ladder_head, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct ladder_head) = (struct ladder_head){
            .key = row_copy(mem, &rows, 0),
            .title = row_copy(mem, &rows, 1),
            .revision = db_row_int(&rows, 2),
            .made_at = {db_row_int(&rows, 3)},
            .level_count = db_row_int(&rows, 4),
            .competency_count = db_row_int(&rows, 5),
            .criterion_count = db_row_int(&rows, 6),
            .family = row_copy(mem, &rows, 7),
            .adopts = {row_copy(mem, &rows, 8), db_row_int(&rows, 9)},
        };
    if (!db_done(&rows, fault))
        return false;
    *heads = (struct ladder_head_list){list.at, list.count};
    return true;
}

#define REVISION_COLUMNS                                                       \
    "l.id, r.number, r.document, r.author, r.reason, r.made_at, l.key,"        \
    " r.title, r.language, r.summary, r.source, r.family, r.adopts_key,"       \
    " r.adopts_revision"

static struct stored_ladder head_from_row(struct arena *mem,
                                          const struct db_rows *rows)
{
    return (struct stored_ladder){
        .id = db_row_int(rows, 0),
        .revision = db_row_int(rows, 1),
        .document = row_copy(mem, rows, 2),
        .author = row_copy(mem, rows, 3),
        .reason = row_copy(mem, rows, 4),
        .made_at = {db_row_int(rows, 5)},
        .ladder =
            {
                .key = row_copy(mem, rows, 6),
                .title = row_copy(mem, rows, 7),
                .language = row_copy(mem, rows, 8),
                .summary = row_copy(mem, rows, 9),
                .source = row_copy(mem, rows, 10),
                .family = row_copy(mem, rows, 11),
                .adopts = {row_copy(mem, rows, 12), db_row_int(rows, 13)},
            },
    };
}

QUERY(REVISION_GET, "SELECT " REVISION_COLUMNS "  FROM ladder l"
                    "  JOIN ladder_revision r ON r.ladder_id = l.id"
                    " WHERE r.id = $1");

/* Reads all of a revision that is there. */
static bool revision_read(struct arena *mem, struct db *db, int64_t revision_id,
                          struct stored_ladder *stored, struct fault *fault)
{
    struct db_rows rows;
    struct stored_ladder found = {0};
    if (!db_find(db, &REVISION_GET, DB_VALUES(db_int(revision_id)), &rows,
                 fault))
        return false;
    while (db_next(&rows))
        found = head_from_row(mem, &rows);
    if (!db_done(&rows, fault)
        || !ladder_rows_find(mem, db, revision_id, &found.ladder, fault))
        return false;
    *stored = found;
    return true;
}

static bool revision_get(struct arena *mem, struct db *db, int64_t revision_id,
                         struct stored_ladder *stored, struct fault *fault)
{
    const struct stored_ladder *kept = ladder_shelf_find(db, revision_id);
    if (kept) {
        *stored = *kept;
        return true;
    }
    struct arena *to = ladder_shelf_memory(mem, db);
    if (!revision_read(to, db, revision_id, stored, fault))
        return false;
    ladder_shelf_keep(to, db, revision_id, stored);
    return true;
}

QUERY(LADDER_FIND, "SELECT r.id  FROM ladder l"
                   "  JOIN ladder_revision r"
                   "    ON r.ladder_id = l.id AND r.number = l.revision"
                   " WHERE l.key = $1");
QUERY(REVISION_FIND, "SELECT r.id  FROM ladder l"
                     "  JOIN ladder_revision r ON r.ladder_id = l.id"
                     " WHERE l.key = $1 AND r.number = $2");

/* 0 when there is none of that name. */
static bool revision_id_find(struct db *db, const struct ladder_name *name,
                             int64_t *revision_id, struct fault *fault)
{
    bool is_present = name->revision == 0;
    struct db_values key = DB_VALUES(db_str(name->key));
    struct db_values both = DB_VALUES(db_str(name->key),
                                      db_int(name->revision));
    return row_number_find(db, is_present ? &LADDER_FIND : &REVISION_FIND,
                           is_present ? key : both, revision_id, fault);
}

bool store_revision_find(struct arena *mem, struct db *db,
                         const struct ladder_name *name,
                         struct stored_ladder *stored, size_t *count,
                         struct fault *fault)
{
    int64_t revision_id;
    struct stored_ladder found = {0};
    if (!revision_id_find(db, name, &revision_id, fault)
        || (revision_id && !revision_get(mem, db, revision_id, &found, fault)))
        return false;
    *stored = found;
    *count = revision_id != 0;
    return true;
}

bool store_ladder_find(struct arena *mem, struct db *db, struct str key,
                       struct stored_ladder *stored, size_t *count,
                       struct fault *fault)
{
    const struct ladder_name name = {key, 0};
    return store_revision_find(mem, db, &name, stored, count, fault);
}

QUERY(REVISION_LIST, "SELECT r.number, r.title, r.author, r.reason, r.made_at"
                     "  FROM ladder l"
                     "  JOIN ladder_revision r ON r.ladder_id = l.id"
                     " WHERE l.key = $1 ORDER BY r.number DESC");

bool store_revision_list(struct arena *mem, struct db *db, struct str key,
                         struct revision_head_list *heads, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &REVISION_LIST, DB_VALUES(db_str(key)), &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct revision_head, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct revision_head) = (struct revision_head){
            .number = db_row_int(&rows, 0),
            .title = row_copy(mem, &rows, 1),
            .author = row_copy(mem, &rows, 2),
            .reason = row_copy(mem, &rows, 3),
            .made_at = {db_row_int(&rows, 4)},
        };
    if (!db_done(&rows, fault))
        return false;
    *heads = (struct revision_head_list){list.at, list.count};
    return true;
}

QUERY(LEVEL_HOLDERS, "SELECT ladder_key, level_key, count(*) FROM position"
                     " WHERE end_day IS NULL AND ladder_key <> ''"
                     " GROUP BY ladder_key, level_key"
                     " ORDER BY ladder_key, level_key");

bool store_level_holders(struct arena *mem, struct db *db,
                         struct level_holders_list *holders,
                         struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &LEVEL_HOLDERS, DB_NO_VALUES, &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct level_holders, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct level_holders) = (struct level_holders){
            .ladder_key = row_copy(mem, &rows, 0),
            .level_key = row_copy(mem, &rows, 1),
            .count = db_row_int(&rows, 2),
        };
    if (!db_done(&rows, fault))
        return false;
    *holders = (struct level_holders_list){list.at, list.count};
    return true;
}

QUERY(LADDER_ADD, "INSERT INTO ladder (id, key, revision, made_at)"
                  " VALUES ($1, $2, 1, $3)");
QUERY(LADDER_CHANGE, "UPDATE ladder SET revision = revision + 1"
                     " WHERE key = $1 AND revision = $2");
QUERY(LADDER_ID, "SELECT id FROM ladder WHERE key = $1");

static bool head_add(struct db *db, struct stored_ladder *stored,
                     struct fault *fault)
{
    return db_id_next(db, &stored->id, fault)
           && db_run(db, &LADDER_ADD,
                     DB_VALUES(db_int(stored->id), db_str(stored->ladder.key),
                               db_int(stored->made_at.ms)),
                     NULL, fault);
}

static bool head_change(struct db *db, struct stored_ladder *stored,
                        struct fault *fault)
{
    int64_t changed = 0;
    struct str key = stored->ladder.key;
    if (!db_run(db, &LADDER_CHANGE,
                DB_VALUES(db_str(key), db_int(stored->revision - 1)), &changed,
                fault))
        return false;
    if (changed == 0)
        return fault_set(fault, FAULT_CLASH,
                         "somebody else changed the ladder %.*s meanwhile",
                         STR(key));
    struct db_rows rows;
    if (!db_find(db, &LADDER_ID, DB_VALUES(db_str(key)), &rows, fault))
        return false;
    while (db_next(&rows))
        stored->id = db_row_int(&rows, 0);
    return db_done(&rows, fault);
}

QUERY(REVISION_ADD,
      "INSERT INTO ladder_revision (id, ladder_id, number, title, language,"
      " summary, source, document, author, reason, made_at, family,"
      " adopts_key, adopts_revision)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,"
      " $14)");

bool store_ladder_add(struct arena *mem, struct db *db,
                      struct stored_ladder *stored, struct fault *fault)
{
    bool is_new = stored->revision == 1;
    if (!(is_new ? head_add : head_change)(db, stored, fault))
        return false;

    const struct ladder *ladder = &stored->ladder;
    int64_t revision_id;
    return db_id_next(db, &revision_id, fault)
           && db_run(
               db, &REVISION_ADD,
               DB_VALUES(db_int(revision_id), db_int(stored->id),
                         db_int(stored->revision), db_str(ladder->title),
                         db_str(ladder->language), db_str(ladder->summary),
                         db_str(ladder->source), db_str(stored->document),
                         db_str(stored->author), db_str(stored->reason),
                         db_int(stored->made_at.ms), db_str(ladder->family),
                         db_str(ladder->adopts.key),
                         db_int(ladder->adopts.revision)),
               NULL, fault)
           && ladder_rows_add(mem, db, revision_id, ladder, fault);
}
