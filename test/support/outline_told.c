#include "support/outline_told.h"

#include <assert.h>

static const char *const kinds[] = {"h", "p", "i", "t", "o"};
static_assert(COUNT_OF(kinds) == BLOCK_KIND_COUNT, "a sign for each kind");

static void block_told(const struct block *block, struct text *out)
{
    text_add(out, "%s", kinds[block->kind]);
    if (block->depth)
        text_add(out, "%d", block->depth);
    if (block->text.length)
        text_add(out, " %.*s", STR(block->text));
    if (block->label.length && str_same(block->label, block->text))
        text_add(out, " [=]");
    else if (block->label.length)
        text_add(out, " [%.*s]", STR(block->label));
    if (block->grid)
        text_add(out, " %zux%zu", block->grid->row_count,
                 block->grid->column_count);
}

static void cell_told(const struct grid_cell *cell, struct text *out)
{
    const struct outline *content = &cell->content;
    text_add(out, "|%s%s", cell->is_heading ? "=" : "",
             cell->is_spanned ? "^" : "");
    if (content->count == 1 && content->at[0].kind == BLOCK_PARAGRAPH) {
        text_add_str(out, content->at[0].text);
        return;
    }
    for (size_t i = 0; i < content->count; i++) {
        text_add(out, "%s", i ? ", " : "(");
        block_told(&content->at[i], out);
        if (content->at[i].grid)
            text_add_char(out, '\n');
        if (content->at[i].grid)
            grid_told(content->at[i].grid, out);
    }
    if (content->count)
        text_add_char(out, ')');
}

void grid_told(const struct grid *grid, struct text *out)
{
    for (size_t i = 0; i < grid->row_count; i++) {
        for (size_t j = 0; j < grid->column_count; j++)
            cell_told(grid_cell(grid, i, j), out);
        text_add_char(out, '\n');
    }
}

void outline_told(const struct outline *outline, struct text *out)
{
    for (size_t i = 0; i < outline->count; i++) {
        const struct block *block = &outline->at[i];
        text_add(out, "%d ", block->line);
        block_told(block, out);
        text_add_char(out, '\n');
        if (block->grid)
            grid_told(block->grid, out);
    }
}
