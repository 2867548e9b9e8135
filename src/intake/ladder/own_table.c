#include "intake/ladder/own_table.h"

#include "base/text.h"
#include "base/utf8.h"
#include "format/node_make.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/ladder/own_matrix.h"
#include "intake/ladder/own_row.h"

#include <assert.h>

/* Each row is read once for each ladder of the file. */
enum { LADDERS_MOST = 20 };

/* A level or competency, by the first row that tells of it; its own row
 * stands above those of criteria. */
struct thing {
    struct str key;
    size_t row;
};

/* One ladder while it becomes a tree; the line of a place is the number of
 * its row. */
struct own_reader {
    struct reading *reading;
    const struct grid_list *grids;
    struct own_row_list rows;
    struct str ladder;                /* its key */
    struct list skips;                /* of struct skip */
    struct list levels, competencies; /* of struct thing */
    size_t *found;                    /* room for as many rows as there are */
};

static struct place place_of_cell(size_t row, enum own_column column)
{
    return (struct place){(int)row + 1, (int)column + 1};
}

static struct str cell(const struct own_reader *reader, size_t row,
                       enum own_column column)
{
    return reader->rows.at[row].cells[column];
}

static struct str key(const struct own_reader *reader, size_t row,
                      enum own_column column)
{
    return str_trim(cell(reader, row, column));
}

/* A row without a ladder's key belongs to every one. */
static bool is_of(const struct own_reader *reader, size_t row,
                  struct str ladder)
{
    struct str named = key(reader, row, OWN_COLUMN_LADDER);
    return named.length == 0 || str_same(named, ladder);
}

static bool is_row(const struct own_reader *reader, size_t row,
                   enum own_kind kind)
{
    return reader->rows.at[row].kind == kind
           && is_of(reader, row, reader->ladder);
}

static void note(struct own_reader *reader, size_t row, enum own_column column,
                 struct str why)
{
    *LIST_ADD(&reader->skips, struct skip) = (struct skip){
        own_row_where(reader->reading->mem, &reader->rows.at[row], column),
        why};
}

static void put_cell(struct own_reader *reader, struct node_maker *map,
                     const char *name, size_t row, enum own_column column)
{
    node_put_text(map, name, place_of_cell(row, column),
                  cell(reader, row, column));
}

/* The same of what has no white space around it: keys and numbers. */
static void put_key(struct own_reader *reader, struct node_maker *map,
                    const char *name, size_t row, enum own_column column)
{
    node_put_text(map, name, place_of_cell(row, column),
                  key(reader, row, column));
}

/* "review, talk" */
static void put_keys(struct own_reader *reader, struct node_maker *map,
                     const char *name, size_t row, enum own_column column)
{
    struct str rest = cell(reader, row, column), piece;
    struct place place = place_of_cell(row, column);
    struct node_maker list;
    node_maker_open(reader->reading->mem, place, &list);
    while (str_next(&rest, ',', &piece))
        if (str_trim(piece).length)
            node_add(&list, node_text(place, str_trim(piece)));
    if (list.items.count)
        node_put(map, str_of(name), node_list(&list));
}

static void put_texts(struct own_reader *reader, struct node_maker *map,
                      const char *name, size_t row, enum own_column column)
{
    struct arena *mem = reader->reading->mem;
    struct str rest = cell(reader, row, column);
    struct place place = place_of_cell(row, column);
    struct node_maker list;
    struct text text;
    node_maker_open(mem, place, &list);
    text_open(mem, GRID_CELL_BYTES_MOST, &text);
    while (own_text_next(&rest, &text))
        node_add(&list, node_text(place, str_copy(mem, text_str(&text))));
    if (list.items.count)
        node_put(map, str_of(name), node_list(&list));
}

static struct node level_node(struct own_reader *reader, struct thing thing)
{
    struct node_maker map, pay;
    size_t row = thing.row;
    struct arena *mem = reader->reading->mem;
    bool is_own = reader->rows.at[row].kind == OWN_LEVEL;
    node_maker_open(mem, place_of_cell(row, OWN_COLUMN_LEVEL), &map);
    node_maker_open(mem, place_of_cell(row, OWN_PAY_FROM), &pay);
    put_key(reader, &map, "level", row, OWN_COLUMN_LEVEL);
    put_cell(reader, &map, "title", row, OWN_LEVEL_TITLE);
    put_cell(reader, &map, "external", row, OWN_EXTERNAL);
    put_cell(reader, &map, "grade", row, OWN_GRADE);
    put_key(reader, &pay, "from", row, OWN_PAY_FROM);
    put_key(reader, &pay, "to", row, OWN_PAY_TO);
    if (pay.items.count)
        node_put(&map, STR_LITERAL("pay"), node_map(&pay));
    put_keys(reader, &map, "after", row, OWN_AFTER);
    if (is_own)
        put_cell(reader, &map, "summary", row, OWN_SUMMARY);
    return node_map(&map);
}

static struct node criterion_node(struct own_reader *reader, size_t row)
{
    struct node_maker map;
    node_maker_open(reader->reading->mem,
                    place_of_cell(row, OWN_COLUMN_CRITERION), &map);
    put_cell(reader, &map, "text", row, OWN_COLUMN_CRITERION);
    put_key(reader, &map, "key", row, OWN_KEY);
    put_key(reader, &map, "weight", row, OWN_WEIGHT);
    put_texts(reader, &map, "examples", row, OWN_EXAMPLES);
    put_texts(reader, &map, "alternatives", row, OWN_ALTERNATIVES);
    put_keys(reader, &map, "evidence", row, OWN_EVIDENCE);
    return node_map(&map);
}

/* Puts the rows of criteria of one competency into reader->found and gives
 * how many there are. */
static size_t criteria_find(struct own_reader *reader, struct str competency)
{
    size_t count = 0;
    for (size_t i = 0; i < reader->rows.count; i++)
        if (is_row(reader, i, OWN_CRITERION)
            && str_same(key(reader, i, OWN_COLUMN_COMPETENCY), competency))
            reader->found[count++] = i;
    return count;
}

static void put_criteria(struct own_reader *reader, struct node_maker *map,
                         struct thing competency)
{
    struct arena *mem = reader->reading->mem;
    size_t count = criteria_find(reader, competency.key);
    const size_t *rows = reader->found;
    struct place place = place_of_cell(competency.row, OWN_COLUMN_COMPETENCY);
    struct node_maker cells;
    node_maker_open(mem, place, &cells);
    for (size_t i = 0; i < reader->levels.count; i++) {
        struct str level = LIST_AT(&reader->levels, struct thing, i)->key;
        struct node_maker list;
        node_maker_open(mem, place, &list);
        for (size_t j = 0; j < count; j++)
            if (str_same(key(reader, rows[j], OWN_COLUMN_LEVEL), level))
                node_add(&list, criterion_node(reader, rows[j]));
        if (list.items.count)
            node_put(&cells, level, node_list(&list));
    }
    if (cells.items.count)
        node_put(map, STR_LITERAL("criteria"), node_map(&cells));
}

static struct node competency_node(struct own_reader *reader,
                                   struct thing thing)
{
    struct node_maker map;
    size_t row = thing.row;
    bool is_own = reader->rows.at[row].kind == OWN_COMPETENCY;
    struct place place = place_of_cell(row, OWN_COLUMN_COMPETENCY);
    node_maker_open(reader->reading->mem, place, &map);
    put_key(reader, &map, "competency", row, OWN_COLUMN_COMPETENCY);
    put_cell(reader, &map, "title", row, OWN_COMPETENCY_TITLE);
    put_cell(reader, &map, "area", row, OWN_AREA);
    put_key(reader, &map, "weight", row, OWN_COMPETENCY_WEIGHT);
    if (is_own)
        put_cell(reader, &map, "summary", row, OWN_SUMMARY);
    put_criteria(reader, &map, thing);
    return node_map(&map);
}

static void put_adopts(struct own_reader *reader, struct node_maker *map,
                       size_t row)
{
    struct str rest = key(reader, row, OWN_ADOPTS), name, revision = {0};
    struct place place = place_of_cell(row, OWN_ADOPTS);
    struct node_maker adopts;
    if (!str_next(&rest, '@', &name))
        return;
    str_next(&rest, '@', &revision);
    node_maker_open(reader->reading->mem, place, &adopts);
    node_put_text(&adopts, "ladder", place, str_trim(name));
    node_put_text(&adopts, "revision", place, str_trim(revision));
    node_put(map, STR_LITERAL("adopts"), node_map(&adopts));
}

static void put_head(struct own_reader *reader, struct node_maker *map)
{
    size_t row = 0;
    while (row < reader->rows.count && !is_row(reader, row, OWN_LADDER))
        row++;
    node_put_text(map, "rung", map->place, STR_LITERAL("ladder/1"));
    node_put_text(map, "ladder", map->place, reader->ladder);
    if (row == reader->rows.count) { /* left out by whoever sorted the rows */
        node_put_text(map, "title", map->place, reader->ladder);
        return;
    }
    put_cell(reader, map, "title", row, OWN_TITLE);
    put_cell(reader, map, "family", row, OWN_FAMILY);
    put_adopts(reader, map, row);
    put_key(reader, map, "language", row, OWN_LANGUAGE);
    put_cell(reader, map, "summary", row, OWN_SUMMARY);
    put_cell(reader, map, "source", row, OWN_SOURCE);
}

static const struct thing *thing_find(const struct list *things, struct str key)
{
    for (size_t i = 0; i < things->count; i++)
        if (str_same(LIST_AT(things, struct thing, i)->key, key))
            return LIST_AT(things, struct thing, i);
    return NULL;
}

/* Notes where the row of a criterion calls its level or competency otherwise
 * than the row of that does, which is taken. */
static void compare(struct own_reader *reader, size_t row, size_t taken,
                    enum own_kind kind)
{
    struct arena *mem = reader->reading->mem;
    for (enum own_column i = 0; i < OWN_COLUMN_COUNT; i++) {
        struct str said = cell(reader, row, i);
        if (own_column_kind(i) == kind && said.length
            && !str_same(said, cell(reader, taken, i)))
            note(reader, row, i,
                 str_format(mem, "\"%.*s\"; %.*s says \"%.*s\", and is taken",
                            STR(utf8_front(said, 40)),
                            STR(own_row_where(mem, &reader->rows.at[taken], i)),
                            STR(utf8_front(cell(reader, taken, i), 40))));
    }
}

/* Finds the levels or competencies: those with rows of their own first, then
 * those that only criteria name. */
static bool things_find(struct own_reader *reader, enum own_kind kind,
                        enum own_column column, struct list *things,
                        size_t most)
{
    LIST_OPEN(reader->reading->mem, struct thing, things);
    for (size_t i = 0; i < reader->rows.count && things->count <= most; i++)
        if (is_row(reader, i, kind))
            *LIST_ADD(things,
                      struct thing) = (struct thing){key(reader, i, column), i};
    for (size_t i = 0; i < reader->rows.count && things->count <= most; i++) {
        if (!is_row(reader, i, OWN_CRITERION))
            continue;
        struct str named = key(reader, i, column);
        const struct thing *thing = thing_find(things, named);
        if (!thing)
            *LIST_ADD(things, struct thing) = (struct thing){named, i};
        else if (thing->row != i)
            compare(reader, i, thing->row, kind);
    }
    return things->count <= most;
}

static bool draft_refuse(struct own_reader *reader, struct problem problem,
                         struct fault *fault)
{
    struct reading *reading = reader->reading;
    size_t row = problem.line > 0 ? (size_t)problem.line - 1 : 0;
    struct str where = own_row_where(reading->mem, &reader->rows.at[row],
                                     (enum own_column)(problem.column - 1));
    return fault_set(fault, FAULT_INPUT, "%.*s: %.*s: %.*s",
                     STR(reading->file_name), STR(where), STR(problem.message));
}

static struct node things_node(struct own_reader *reader,
                               const struct list *things,
                               struct node (*make)(struct own_reader *,
                                                   struct thing))
{
    struct node_maker list;
    node_maker_open(reader->reading->mem, (struct place){1, 1}, &list);
    for (size_t i = 0; i < things->count; i++)
        node_add(&list, make(reader, *LIST_AT(things, struct thing, i)));
    return node_list(&list);
}

static bool draft_make(struct own_reader *reader, struct fault *fault)
{
    struct arena *mem = reader->reading->mem;
    struct node_maker map;
    struct ladder ladder;
    struct problem_list problems;
    if (!things_find(reader, OWN_LEVEL, OWN_COLUMN_LEVEL, &reader->levels,
                     LADDER_LEVELS_MOST)
        || !things_find(reader, OWN_COMPETENCY, OWN_COLUMN_COMPETENCY,
                        &reader->competencies, LADDER_COMPETENCIES_MOST))
        return fault_set(fault, FAULT_LIMIT,
                         "%.*s: the ladder \"%.*s\" has more than %d levels or "
                         "%d competencies",
                         STR(reader->reading->file_name),
                         STR(utf8_front(reader->ladder, 60)),
                         LADDER_LEVELS_MOST, LADDER_COMPETENCIES_MOST);
    node_maker_open(mem, (struct place){1, 1}, &map);
    put_head(reader, &map);
    node_put(&map, STR_LITERAL("levels"),
             things_node(reader, &reader->levels, level_node));
    node_put(&map, STR_LITERAL("competencies"),
             things_node(reader, &reader->competencies, competency_node));
    struct node root = node_map(&map);
    ladder_node_read(mem, &root, &ladder, &problems);
    if (problems.count)
        return draft_refuse(reader, problems.at[0], fault);
    for (size_t i = 0; i < reader->grids->count; i++)
        if (own_matrix_is(&reader->grids->at[i]))
            own_matrix_compare(mem, &reader->grids->at[i], &ladder,
                               &reader->skips);
    reading_draft(reader->reading, &ladder,
                  (struct skip_list){reader->skips.at, reader->skips.count});
    return true;
}

/* The keys of the ladders; shape: [count]. */
static struct str_list ladders_find(struct own_reader *reader)
{
    struct str *keys = ARENA_ARRAY(reader->reading->mem, struct str,
                                   LADDERS_MOST + 1);
    size_t count = 0;
    for (size_t i = 0; i < reader->rows.count && count <= LADDERS_MOST; i++) {
        struct str named = key(reader, i, OWN_COLUMN_LADDER);
        size_t j = 0;
        while (j < count && !str_same(keys[j], named))
            j++;
        if (named.length && j == count)
            keys[count++] = named;
    }
    return (struct str_list){keys, count};
}

bool own_table_is(const struct grid_list *grids)
{
    return own_rows_are(grids);
}

bool own_table_read(struct reading *reading, const struct grid_list *grids,
                    struct fault *fault)
{
    assert(reading && grids && fault);
    struct own_reader reader = {.reading = reading, .grids = grids};
    LIST_OPEN(reading->mem, struct skip, &reader.skips);
    if (!own_rows_find(reading, grids, &reader.skips, &reader.rows, fault))
        return false;
    reader.found = ARENA_ARRAY(reading->mem, size_t, reader.rows.count);
    struct str_list ladders = ladders_find(&reader);
    if (ladders.count == 0)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: no row has the key of a ladder",
                         STR(reading->file_name));
    if (ladders.count > LADDERS_MOST)
        return fault_set(fault, FAULT_LIMIT, "%.*s: more than %d ladders",
                         STR(reading->file_name), LADDERS_MOST);
    for (size_t i = 0; i < ladders.count; i++) {
        reader.ladder = ladders.at[i];
        if (!draft_make(&reader, fault))
            return false;
        LIST_OPEN(reading->mem, struct skip, &reader.skips);
    }
    return true;
}
