#include "report/ladder_csv.h"

#include "format/csv_text.h"
#include "format/grid.h"
#include "report/ladder_row.h"

#include <assert.h>

static bool is_complete(const struct ladder *ladder, const struct text *out,
                        struct fault *fault)
{
    if (text_overflowed(out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder %.*s is larger than %zu bytes as CSV",
                         STR(ladder->key), out->ceiling);
    return true;
}

/* The column that names what a row is about. */
static const enum ladder_column key_columns[] = {
    [LADDER_ROW_LADDER] = LADDER_COLUMN_LADDER,
    [LADDER_ROW_LEVEL] = LADDER_COLUMN_LEVEL,
    [LADDER_ROW_COMPETENCY] = LADDER_COLUMN_COMPETENCY,
    [LADDER_ROW_CRITERION] = LADDER_COLUMN_KEY,
};

static_assert(COUNT_OF(key_columns) == LADDER_ROW_KIND_COUNT,
              "a column for each kind");

/* What is written can be read again: tables that are read have a ceiling. */
static bool is_readable(const struct ladder_row *row, struct fault *fault)
{
    for (size_t i = 0; i < LADDER_COLUMN_COUNT; i++)
        if (row->cells[i].length >= GRID_CELL_BYTES_MOST)
            return fault_set(fault, FAULT_LIMIT,
                             "the %.*s %.*s, \"%s\": longer than the %d bytes "
                             "a cell of a table takes",
                             STR(row->cells[LADDER_COLUMN_ROW]),
                             STR(row->cells[key_columns[row->kind]]),
                             ladder_column_titles[i], GRID_CELL_BYTES_MOST);
    return true;
}

bool ladder_csv_write(struct arena *mem, const struct stored_ladder *stored,
                      struct text *out, struct fault *fault)
{
    assert(mem && stored && out && fault);
    struct str titles[LADDER_COLUMN_COUNT];
    for (size_t i = 0; i < LADDER_COLUMN_COUNT; i++)
        titles[i] = str_of(ladder_column_titles[i]);
    csv_row_add(out, titles, COUNT_OF(titles));
    struct ladder_row_list rows = ladder_rows_make(mem, &stored->ladder);
    for (size_t i = 0; i < rows.count; i++) {
        if (!is_readable(&rows.at[i], fault))
            return false;
        csv_row_add(out, rows.at[i].cells, LADDER_COLUMN_COUNT);
    }
    return is_complete(&stored->ladder, out, fault);
}

bool ladder_pivoted_csv_write(struct arena *mem,
                              const struct stored_ladder *stored,
                              struct text *out, struct fault *fault)
{
    assert(mem && stored && out && fault);
    enum { AREA, COMPETENCY, LEVELS };
    const struct ladder *ladder = &stored->ladder;
    size_t count = LEVELS + ladder->level_count;
    struct str *cells = ARENA_ARRAY(mem, struct str, count);
    cells[AREA] = STR_LITERAL("Area");
    cells[COMPETENCY] = STR_LITERAL("Competency");
    for (size_t i = 0; i < ladder->level_count; i++)
        cells[LEVELS + i] = level_name(&ladder->levels[i]);
    csv_row_add(out, cells, count);
    for (size_t row = 0; row < ladder->competency_count; row++) {
        cells[AREA] = ladder->competencies[row].area;
        cells[COMPETENCY] = ladder->competencies[row].title;
        for (size_t i = 0; i < ladder->level_count; i++)
            cells[LEVELS + i] = ladder_cell_make(mem, ladder, row, i);
        csv_row_add(out, cells, count);
    }
    return is_complete(ladder, out, fault);
}
