#include "intake/ladder/own_matrix.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/own_row.h"

#include <assert.h>

bool own_matrix_is(const struct grid *grid)
{
    assert(grid);
    return str_is(grid->name, "Matrix");
}

/* True when a competency called `title` asks for that. */
static bool is_asked(const struct ladder *ladder, struct str title,
                     struct str text)
{
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        if (str_same(at->text, text)
            && str_same(ladder->competencies[at->competency_index].title,
                        title))
            return true;
    }
    return false;
}

static bool is_competency(const struct ladder *ladder, struct str title)
{
    for (size_t i = 0; i < ladder->competency_count; i++)
        if (str_same(ladder->competencies[i].title, title))
            return true;
    return false;
}

/* One text as it stands, or several behind bullets. */
static bool says_the_same(struct arena *mem, const struct ladder *ladder,
                          struct str title, struct str cell)
{
    struct text text;
    if (cell.length == 0 || is_asked(ladder, title, cell))
        return true;
    text_open(mem, GRID_CELL_BYTES_MOST, &text);
    while (own_text_next(&cell, &text))
        if (!is_asked(ladder, title, text_str(&text)))
            return false;
    return true;
}

/* The first row below the heads of the columns: what levels are called, and
 * what they are called outside, their grades and their pay. */
static size_t first_row(const struct grid *grid)
{
    static const char *const heads[] = {"Outside", "Grade", "Pay"};
    size_t row = 0;
    while (row < grid->row_count
           && !str_is(grid_cell(grid, row, 0)->text, "Competency"))
        row++;
    row += row < grid->row_count;
    for (size_t i = 0; i < COUNT_OF(heads); i++)
        row += row < grid->row_count
               && str_is(grid_cell(grid, row, 0)->text, heads[i]);
    return row;
}

void own_matrix_compare(struct arena *mem, const struct grid *grid,
                        const struct ladder *ladder, struct list *skips)
{
    assert(mem && grid && ladder && skips);
    for (size_t row = first_row(grid); row < grid->row_count; row++) {
        struct str title = grid_cell(grid, row, 0)->text;
        for (size_t i = 1;
             is_competency(ladder, title) && i < grid->column_count; i++) {
            struct str cell = grid_cell(grid, row, i)->text;
            if (says_the_same(mem, ladder, title, cell))
                continue;
            *LIST_ADD(skips, struct skip) = (struct skip){
                grid_where(mem, grid, row, i),
                str_format(mem,
                           "\"%.*s\": changed in the matrix, which is for "
                           "reading; the sheet Criteria is taken",
                           STR(utf8_front(cell, 60)))};
        }
    }
}
