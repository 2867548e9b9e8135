#include "intake/ladder/own_row.h"

#include "base/utf8.h"
#include "format/csv_text.h"
#include "intake/ladder/own_matrix.h"

#include <assert.h>
#include <string.h>

/* What the column "Row" says, and what the sheets are called. */
static const struct {
    const char *name, *sheet;
} kinds[] = {
    [OWN_LADDER] = {"ladder", "Ladder"},
    [OWN_LEVEL] = {"level", "Levels"},
    [OWN_COMPETENCY] = {"competency", "Competencies"},
    [OWN_CRITERION] = {"criterion", "Criteria"},
};

static_assert(COUNT_OF(kinds) == OWN_KIND_COUNT, "a name for each kind");

/* `own` is the kind of row a column belongs to; rows of criteria may repeat
 * it.  OWN_KIND_COUNT: to each. */
static const struct {
    const char *title;
    enum own_kind own;
    enum part_role role;
} columns[] = {
    [OWN_ROW] = {"Row", OWN_KIND_COUNT, PART_SKIPPED},
    [OWN_COLUMN_LADDER] = {"Ladder", OWN_KIND_COUNT, PART_LADDER},
    [OWN_COLUMN_LEVEL] = {"Level", OWN_KIND_COUNT, PART_LEVEL},
    [OWN_LEVEL_TITLE] = {"Level title", OWN_LEVEL, PART_TITLE},
    [OWN_EXTERNAL] = {"External title", OWN_LEVEL, PART_EXTERNAL},
    [OWN_GRADE] = {"Grade", OWN_LEVEL, PART_GRADE},
    [OWN_PAY_FROM] = {"Pay from", OWN_LEVEL, PART_PAY},
    [OWN_PAY_TO] = {"Pay to", OWN_LEVEL, PART_PAY},
    [OWN_AFTER] = {"After", OWN_LEVEL, PART_LEVEL},
    [OWN_AREA] = {"Area", OWN_COMPETENCY, PART_AREA},
    [OWN_COLUMN_COMPETENCY] = {"Competency", OWN_KIND_COUNT, PART_COMPETENCY},
    [OWN_COMPETENCY_TITLE] = {"Competency title", OWN_COMPETENCY,
                              PART_COMPETENCY},
    [OWN_COMPETENCY_WEIGHT] = {"Competency weight", OWN_COMPETENCY,
                               PART_WEIGHT},
    [OWN_COLUMN_CRITERION] = {"Criterion", OWN_CRITERION, PART_CRITERION},
    [OWN_KEY] = {"Key", OWN_CRITERION, PART_KEY},
    [OWN_WEIGHT] = {"Weight", OWN_CRITERION, PART_WEIGHT},
    [OWN_EXAMPLES] = {"Examples", OWN_CRITERION, PART_EXAMPLE},
    [OWN_ALTERNATIVES] = {"Alternatives", OWN_CRITERION, PART_ALTERNATIVE},
    [OWN_EVIDENCE] = {"Evidence", OWN_CRITERION, PART_EVIDENCE},
    [OWN_SUMMARY] = {"Summary", OWN_KIND_COUNT, PART_SUMMARY},
    [OWN_TITLE] = {"Ladder title", OWN_LADDER, PART_TITLE},
    [OWN_FAMILY] = {"Family", OWN_LADDER, PART_TITLE},
    [OWN_ADOPTS] = {"Adopts", OWN_LADDER, PART_LADDER},
    [OWN_LANGUAGE] = {"Language", OWN_LADDER, PART_SUMMARY},
    [OWN_SOURCE] = {"Source", OWN_LADDER, PART_SUMMARY},
};

static_assert(COUNT_OF(columns) == OWN_COLUMN_COUNT, "a title for each column");

struct own_table {
    const struct grid *grid;
    enum own_kind kind;          /* of a sheet; OWN_KIND_COUNT: each row says */
    size_t at[OWN_COLUMN_COUNT]; /* COLUMN_ABSENT: there is no such column */
};

#define COLUMN_ABSENT SIZE_MAX

static struct str cell_plain(struct arena *mem, const struct grid *grid,
                             struct str text)
{
    struct text out;
    if (grid->kind == GRID_CSV)
        text = csv_text_plain(text);
    if (str_trim(text).length == 0)
        return (struct str){0};
    if (text.length == 0 || !memchr(text.at, '\r', text.length))
        return text;
    text_open(mem, text.length, &out);
    for (size_t i = 0; i < text.length; i++) {
        bool is_pair = text.at[i] == '\r' && i + 1 < text.length
                       && text.at[i + 1] == '\n';
        if (!is_pair)
            text_add_char(&out, text.at[i] == '\r' ? '\n' : text.at[i]);
    }
    return text_str(&out);
}

static size_t column_of(const struct grid *grid, const char *title)
{
    for (size_t i = 0; grid->row_count && i < grid->column_count; i++)
        if (str_same_folded(str_trim(grid_cell(grid, 0, i)->text),
                            str_of(title)))
            return i;
    return COLUMN_ABSENT;
}

static bool has_columns(const struct grid *grid, const enum own_column *wanted,
                        size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (column_of(grid, columns[wanted[i]].title) == COLUMN_ABSENT)
            return false;
    return true;
}

/* True for a table whose rows say themselves what they are. */
static bool is_long(const struct grid *grid)
{
    static const enum own_column wanted[] = {OWN_ROW,
                                             OWN_COLUMN_LADDER,
                                             OWN_COLUMN_LEVEL,
                                             OWN_COLUMN_COMPETENCY,
                                             OWN_COLUMN_CRITERION,
                                             OWN_KEY};
    return has_columns(grid, wanted, COUNT_OF(wanted));
}

/* The kind whose sheet it is, or OWN_KIND_COUNT. */
static enum own_kind sheet_kind(const struct grid *grid)
{
    static const enum own_column wanted[][2] = {
        [OWN_LADDER] = {OWN_COLUMN_LADDER, OWN_TITLE},
        [OWN_LEVEL] = {OWN_COLUMN_LEVEL, OWN_LEVEL_TITLE},
        [OWN_COMPETENCY] = {OWN_COLUMN_COMPETENCY, OWN_COMPETENCY_TITLE},
        [OWN_CRITERION] = {OWN_COLUMN_CRITERION, OWN_KEY},
    };
    enum own_kind kind = 0;
    while (kind < OWN_KIND_COUNT
           && !(str_same_folded(grid->name, str_of(kinds[kind].sheet))
                && has_columns(grid, wanted[kind], 2)))
        kind++;
    return kind;
}

bool own_rows_are(const struct grid_list *grids)
{
    assert(grids);
    bool has[OWN_KIND_COUNT + 1] = {false};
    for (size_t i = 0; i < grids->count; i++) {
        if (is_long(&grids->at[i]))
            return true;
        has[sheet_kind(&grids->at[i])] = true;
    }
    return has[OWN_LADDER] && has[OWN_LEVEL] && has[OWN_COMPETENCY]
           && has[OWN_CRITERION];
}

/* The rows of one table while they are found. */
struct finder {
    struct reading *reading;
    struct list *skips;
    struct list rows; /* of struct own_row */
};

static void columns_find_own(struct own_table *table)
{
    for (size_t i = 0; i < OWN_COLUMN_COUNT; i++)
        table->at[i] = column_of(table->grid, columns[i].title);
}

/* Shows a column as a part, and notes one nobody knows. */
static void column_show(struct finder *finder, const struct own_table *table,
                        size_t index)
{
    struct arena *mem = finder->reading->mem;
    const struct grid *grid = table->grid;
    struct str title = str_trim(grid_cell(grid, 0, index)->text);
    size_t known = 0;
    while (known < OWN_COLUMN_COUNT && table->at[known] != index)
        known++;
    bool is_known = known < OWN_COLUMN_COUNT;
    bool is_named = grid->name.length > 0;
    struct str name = str_format(mem, "%s%.*s%scolumn %zu",
                                 is_named ? "sheet " : "", STR(grid->name),
                                 is_named ? " " : "", index + 1);
    reading_role(finder->reading, PART_COLUMN, name, title,
                 is_known ? columns[known].role : PART_SKIPPED);
    if (!is_known && title.length)
        *LIST_ADD(finder->skips, struct skip) = (struct skip){
            grid_where(mem, grid, 0, index),
            str_format(mem, "the column \"%.*s\"", STR(utf8_front(title, 60)))};
}

/* Notes what stands in a row where no column has a title. */
static void nameless_note(struct finder *finder, const struct grid *grid,
                          size_t row_index)
{
    struct arena *mem = finder->reading->mem;
    for (size_t i = 0; i < grid->column_count; i++) {
        struct str text = str_trim(grid_cell(grid, row_index, i)->text);
        if (text.length && str_trim(grid_cell(grid, 0, i)->text).length == 0)
            *LIST_ADD(finder->skips, struct skip) = (struct skip){
                grid_where(mem, grid, row_index, i),
                str_format(mem, "\"%.*s\", below no title",
                           STR(utf8_front(text, 60)))};
    }
}

static bool is_empty(const struct own_row *row)
{
    for (size_t i = 0; i < OWN_COLUMN_COUNT; i++)
        if (row->cells[i].length)
            return false;
    return true;
}

static bool kind_find(struct finder *finder, struct own_row *row,
                      struct fault *fault)
{
    struct str name = str_trim(row->cells[OWN_ROW]);
    row->kind = 0;
    while (row->kind < OWN_KIND_COUNT
           && !str_same_folded(name, str_of(kinds[row->kind].name)))
        row->kind++;
    if (row->kind < OWN_KIND_COUNT)
        return true;
    return fault_set(
        fault, FAULT_INPUT,
        "%.*s: %.*s: \"%.*s\" is no row of a ladder; there are: ladder, "
        "level, competency, criterion",
        STR(finder->reading->file_name),
        STR(own_row_where(finder->reading->mem, row, OWN_ROW)),
        STR(utf8_front(name, 40)));
}

static bool row_add(struct finder *finder, const struct own_table *table,
                    size_t row_index, struct fault *fault)
{
    struct own_row row = {
        .kind = table->kind, .table = table, .row_index = row_index};
    for (size_t i = 0; i < OWN_COLUMN_COUNT; i++)
        if (table->at[i] != COLUMN_ABSENT)
            row.cells[i] = cell_plain(
                finder->reading->mem, table->grid,
                grid_cell(table->grid, row_index, table->at[i])->text);
    nameless_note(finder, table->grid, row_index);
    if (is_empty(&row))
        return true;
    if (row.kind == OWN_KIND_COUNT && !kind_find(finder, &row, fault))
        return false;
    *LIST_ADD(&finder->rows, struct own_row) = row;
    return true;
}

/* Notes a sheet that somebody added; the matrix says what the others say. */
static void sheet_note(struct finder *finder, const struct grid *grid)
{
    struct arena *mem = finder->reading->mem;
    if (grid->row_count && grid->column_count && !own_matrix_is(grid))
        *LIST_ADD(finder->skips, struct skip) = (struct skip){
            grid_where(mem, grid, 0, 0),
            STR_LITERAL("a sheet that is none of a ladder's")};
}

static bool table_take(struct finder *finder, const struct grid *grid,
                       struct fault *fault)
{
    struct own_table *table = ARENA_NEW(finder->reading->mem, struct own_table);
    *table = (struct own_table){.grid = grid, .kind = sheet_kind(grid)};
    if (table->kind == OWN_KIND_COUNT && !is_long(grid)) {
        sheet_note(finder, grid);
        return true;
    }
    columns_find_own(table);
    for (size_t i = 0; i < grid->column_count; i++)
        column_show(finder, table, i);
    for (size_t i = 1; i < grid->row_count; i++)
        if (!row_add(finder, table, i, fault))
            return false;
    return true;
}

bool own_rows_find(struct reading *reading, const struct grid_list *grids,
                   struct list *skips, struct own_row_list *rows,
                   struct fault *fault)
{
    assert(reading && grids && skips && rows && fault);
    struct finder finder = {reading, skips, {0}};
    LIST_OPEN(reading->mem, struct own_row, &finder.rows);
    for (size_t i = 0; i < grids->count; i++)
        if (!table_take(&finder, &grids->at[i], fault))
            return false;
    *rows = (struct own_row_list){finder.rows.at, finder.rows.count};
    return true;
}

struct str own_row_where(struct arena *mem, const struct own_row *row,
                         enum own_column column)
{
    size_t at = row->table->at[column];
    return grid_where(mem, row->table->grid, row->row_index,
                      at == COLUMN_ABSENT ? 0 : at);
}

const char *own_column_title(enum own_column column)
{
    return columns[column].title;
}

enum own_kind own_column_kind(enum own_column column)
{
    return columns[column].own;
}

#define BULLET "\xE2\x80\xA2"

bool own_text_next(struct str *rest, struct text *text)
{
    struct str line;
    text_reset(text);
    do
        if (!str_next(rest, '\n', &line))
            return false;
    while (str_trim(line).length == 0);
    bool has_bullet = str_has_prefix(line, BULLET);
    size_t front = !has_bullet                        ? 0
                   : str_has_prefix(line, BULLET " ") ? sizeof(BULLET)
                                                      : sizeof(BULLET) - 1;
    text_add_str(text, str_part(line, front, line.length));
    while (has_bullet && str_has_prefix(*rest, "  ")) {
        str_next(rest, '\n', &line);
        text_add(text, "\n%.*s", STR(str_part(line, 2, line.length)));
    }
    return true;
}
