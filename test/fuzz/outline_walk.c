#include "fuzz/outline_walk.h"

#include "format/markdown.h"

#include <assert.h>

static void text_walk(struct str text, struct str label)
{
    assert(label.length <= text.length);
    assert(text.length == 0 || text.at[0] != ' ');
    assert(text.length == 0 || text.at[text.length - 1] != ' ');
}

static void block_walk(const struct block *block)
{
    assert(block->kind < BLOCK_KIND_COUNT && block->line >= 1);
    assert(block->depth >= 0 && block->depth <= OUTLINE_DEPTH_MOST);
    assert(block->kind != BLOCK_ITEM || block->depth >= 1);
    assert(block->kind != BLOCK_HEADING
           || (block->depth >= 1 && block->depth <= 6));
    assert((block->kind == BLOCK_TABLE) == (block->grid != NULL));
    assert(block->text.length || block->grid || block->kind == BLOCK_OTHER);
    text_walk(block->text, block->label);
    if (block->grid)
        grid_walk(block->grid);
}

void outline_walk(const struct outline *outline)
{
    assert(outline->count <= OUTLINE_BLOCKS_MOST);
    assert((outline->link_count > 0) == (outline->link_line > 0));
    for (size_t i = 0; i < outline->count; i++)
        block_walk(&outline->at[i]);
}

static void cell_walk(const struct grid *grid, size_t row, size_t column)
{
    const struct grid_cell *cell = grid_cell(grid, row, column);
    assert(cell->text.length <= GRID_CELL_BYTES_MOST);
    assert(cell->line >= 1 && cell->column >= 1);
    assert(cell->span_rows >= 1 && cell->span_columns >= 1);
    if (!cell->is_spanned) {
        assert(row + (size_t)cell->span_rows <= grid->row_count);
        assert(column + (size_t)cell->span_columns <= grid->column_count);
        outline_walk(&cell->content);
    }
}

void grid_walk(const struct grid *grid)
{
    assert(grid->row_count <= GRID_ROWS_MOST
           && grid->column_count <= GRID_COLUMNS_MOST
           && grid->row_count * grid->column_count <= GRID_CELLS_MOST);
    assert(grid->heading_rows <= grid->row_count);
    for (size_t i = 0; i < grid->row_count; i++)
        for (size_t j = 0; j < grid->column_count; j++)
            cell_walk(grid, i, j);
}
