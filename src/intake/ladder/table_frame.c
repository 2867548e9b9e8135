#include "intake/ladder/table_frame.h"

#include <assert.h>
#include <string.h>

enum { LETTERS = 26, NUMBERED_MOST = 9999 };

static struct str text_at(const struct grid *grid, size_t row, size_t column)
{
    return str_trim(grid_cell(grid, row, column)->text);
}

/* "A", "B" and so on behind an empty corner; a column that is frozen may stand
 * between them without a letter. */
static bool has_letters(const struct grid *grid)
{
    size_t letters = 0;
    for (size_t i = 1; i < grid->column_count && letters < LETTERS; i++) {
        struct str text = text_at(grid, 0, i);
        if (text.length == 0)
            continue;
        if (text.length != 1 || text.at[0] != (char)('A' + letters))
            return false;
        letters++;
    }
    return letters >= 2 && text_at(grid, 0, 0).length == 0;
}

static bool has_numbers(const struct grid *grid)
{
    int64_t last = 0, number = 0;
    for (size_t row = 1; row < grid->row_count; row++) {
        struct str text = text_at(grid, row, 0);
        if (text.length == 0)
            continue;
        if (!str_number(text, 1, NUMBERED_MOST, &number) || number <= last)
            return false;
        last = number;
    }
    return last > 0;
}

const struct grid *table_without_frame(struct arena *mem,
                                       const struct grid *grid)
{
    assert(mem && grid);
    if (grid->column_count < 3 || grid->row_count < 3 || !has_letters(grid)
        || !has_numbers(grid))
        return grid;
    struct grid *inner = ARENA_NEW(mem, struct grid);
    *inner = *grid;
    inner->row_count--;
    inner->column_count--;
    inner->heading_rows = 0;
    struct grid_cell *cells = ARENA_ARRAY(
        mem, struct grid_cell, inner->row_count * inner->column_count);
    for (size_t row = 0; row < inner->row_count; row++)
        memcpy(&cells[row * inner->column_count], grid_cell(grid, row + 1, 1),
               inner->column_count * sizeof *cells);
    inner->cells = cells;
    return inner;
}
