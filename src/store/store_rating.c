#include "store/store_rating.h"

#include "base/list.h"
#include "store/row.h"

#include <stdlib.h>

#define RATING_COLUMNS                                                         \
    "t.ladder_key, t.ladder_revision, t.criterion_key, c.text, t.rating,"      \
    " t.note, t.day, t.rater, t.person_id"
#define RATING_TABLES                                                          \
    "  FROM rating t"                                                          \
    "  LEFT JOIN ladder l ON l.key = t.ladder_key"                             \
    "  LEFT JOIN ladder_revision r"                                            \
    "    ON r.ladder_id = l.id AND r.number = t.ladder_revision"               \
    "  LEFT JOIN criterion c"                                                  \
    "    ON c.revision_id = r.id AND c.key = t.criterion_key"
#define RATING_ORDER                                                           \
    " ORDER BY t.person_id, t.ladder_key, t.criterion_key, t.day DESC,"        \
    " t.made_at DESC, t.id DESC"

static struct rated rated_from_row(struct arena *mem,
                                   const struct db_rows *rows)
{
    struct rated rated = {
        .person = {db_row_int(rows, 8)},
        .ladder_key = row_copy(mem, rows, 0),
        .ladder_revision = db_row_int(rows, 1),
        .criterion_key = row_copy(mem, rows, 2),
        .wording = row_copy(mem, rows, 3),
        .note = row_copy(mem, rows, 5),
        .day = row_day(rows, 6),
        .rater = row_copy(mem, rows, 7),
    };
    /* The table's CHECK admits the four names and no other. */
    rating_parse(db_row_str(rows, 4), &rated.rating);
    return rated;
}

static bool list_by(struct arena *mem, struct db *db, const struct query *query,
                    struct db_values values, struct rated_list *ratings,
                    struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, query, values, &rows, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct rated, &list);
    while (db_next(&rows))
        *LIST_ADD(&list, struct rated) = rated_from_row(mem, &rows);
    if (!db_done(&rows, fault))
        return false;
    *ratings = (struct rated_list){list.at, list.count};
    return true;
}

QUERY(RATING_LIST, "SELECT " RATING_COLUMNS RATING_TABLES
                   " WHERE t.person_id = $1" RATING_ORDER);

bool store_rating_list(struct arena *mem, struct db *db, person_id person,
                       struct rated_list *ratings, struct fault *fault)
{
    return list_by(mem, db, &RATING_LIST, DB_VALUES(db_int(person.number)),
                   ratings, fault);
}

/* The words of one revision's criteria, by key. */
struct wordings {
    struct str ladder_key;
    int64_t revision;
    struct list texts; /* of struct wording */
};

struct wording {
    struct str key, text;
};

QUERY(CRITERION_TEXTS, "SELECT c.key, c.text FROM criterion c"
                       "  JOIN ladder_revision r ON r.id = c.revision_id"
                       "  JOIN ladder l ON l.id = r.ladder_id"
                       " WHERE l.key = $1 AND r.number = $2"
                       " ORDER BY c.key");

static bool wordings_read(struct arena *mem, struct db *db,
                          struct wordings *wordings, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(
            db, &CRITERION_TEXTS,
            DB_VALUES(db_str(wordings->ladder_key), db_int(wordings->revision)),
            &rows, fault))
        return false;
    LIST_OPEN(mem, struct wording, &wordings->texts);
    while (db_next(&rows))
        *LIST_ADD(&wordings->texts, struct wording) = (struct wording){
            row_copy(mem, &rows, 0), row_copy(mem, &rows, 1)};
    return db_done(&rows, fault);
}

/* Those of that ladder and revision, read once; the last one asked for is
 * mostly the next one, too. */
static bool wordings_of(struct list *read, struct db *db,
                        const struct rated *rated,
                        const struct wordings **wordings, struct fault *fault)
{
    for (size_t i = read->count; i-- > 0;) {
        *wordings = LIST_AT(read, struct wordings, i);
        if ((*wordings)->revision == rated->ladder_revision
            && str_same((*wordings)->ladder_key, rated->ladder_key))
            return true;
    }
    struct wordings *new = LIST_ADD(read, struct wordings);
    new->ladder_key = rated->ladder_key;
    new->revision = rated->ladder_revision;
    *wordings = new;
    return wordings_read(read->mem, db, new, fault);
}

static int by_key(const void *key, const void *item)
{
    return str_order(*(const struct str *)key,
                     ((const struct wording *)item)->key);
}

static bool wordings_fill(struct arena *mem, struct db *db,
                          struct list *ratings, struct fault *fault)
{
    struct list read;
    LIST_OPEN(mem, struct wordings, &read);
    for (size_t i = 0; i < ratings->count; i++) {
        struct rated *rated = LIST_AT(ratings, struct rated, i);
        const struct wordings *wordings;
        if (!wordings_of(&read, db, rated, &wordings, fault))
            return false;
        if (wordings->texts.count == 0)
            continue;
        const struct wording *found = bsearch(
            &rated->criterion_key, wordings->texts.at, wordings->texts.count,
            sizeof(*found), by_key);
        if (found)
            rated->wording = found->text;
    }
    return true;
}

/* Ordered as the index has them; a join would be asked for each rating. */
QUERY(RATING_LIST_ALL,
      "SELECT t.person_id, t.ladder_key, t.ladder_revision, t.criterion_key,"
      " t.rating, t.day FROM rating t" RATING_ORDER);

bool store_rating_list_all(struct arena *mem, struct db *db,
                           struct rated_list *ratings, struct fault *fault)
{
    struct db_rows rows;
    struct list list;
    if (!db_find(db, &RATING_LIST_ALL, DB_NO_VALUES, &rows, fault))
        return false;
    LIST_OPEN(mem, struct rated, &list);
    while (db_next(&rows)) {
        struct rated *rated = LIST_ADD(&list, struct rated);
        *rated = (struct rated){
            .person = {db_row_int(&rows, 0)},
            .ladder_key = row_copy(mem, &rows, 1),
            .ladder_revision = db_row_int(&rows, 2),
            .criterion_key = row_copy(mem, &rows, 3),
            .day = row_day(&rows, 5),
        };
        rating_parse(db_row_str(&rows, 4), &rated->rating);
    }
    if (!db_done(&rows, fault) || !wordings_fill(mem, db, &list, fault))
        return false;
    *ratings = (struct rated_list){list.at, list.count};
    return true;
}

QUERY(RATING_ADD,
      "INSERT INTO rating (id, person_id, ladder_key, ladder_revision,"
      " criterion_key, rating, note, day, rater, made_at)"
      " SELECT CAST($1 AS BIGINT), $2, $3, $4, $5, $6, $7, $8, $9, $10"
      " WHERE NOT EXISTS (SELECT 1 FROM rating"
      " WHERE person_id = $2 AND ladder_key = $3 AND ladder_revision = $4"
      " AND criterion_key = $5 AND rating = $6 AND note = $7 AND day = $8"
      " AND id = (SELECT id FROM rating"
      " WHERE person_id = $2 AND ladder_key = $3 AND criterion_key = $5"
      " AND day = $8 ORDER BY made_at DESC, id DESC LIMIT 1))");

bool store_rating_add(struct db *db, const struct rated *rated,
                      struct moment now, bool *is_new, struct fault *fault)
{
    struct day_chars day = day_chars(rated->day);
    int64_t id, changed = 0;
    if (!db_id_next(db, &id, fault)
        || !db_run(db, &RATING_ADD,
                   DB_VALUES(db_int(id), db_int(rated->person.number),
                             db_str(rated->ladder_key),
                             db_int(rated->ladder_revision),
                             db_str(rated->criterion_key),
                             db_str(str_of(rating_names[rated->rating])),
                             db_str(rated->note), db_day(&day),
                             db_str(rated->rater), db_int(now.ms)),
                   &changed, fault))
        return false;
    *is_new = changed == 1;
    return true;
}

QUERY(RATED_COUNT, "SELECT COUNT(DISTINCT person_id)"
                   "  FROM rating"
                   " WHERE ladder_key = $1 AND criterion_key = $2");

bool store_rated_count(struct db *db, struct str ladder_key,
                       struct str criterion_key, int64_t *count,
                       struct fault *fault)
{
    return row_number_find(db, &RATED_COUNT,
                           DB_VALUES(db_str(ladder_key), db_str(criterion_key)),
                           count, fault);
}
