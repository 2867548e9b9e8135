#include "format/markup_table.h"

#include "format/grid_maker.h"
#include "format/markup_blocks.h"

#include <limits.h>

/* A table while it is made. */
struct table {
    struct outline_maker *around;
    struct grid_maker rows;
    struct str caption;
    bool has_row;  /* one is open */
    bool has_body; /* a row stands below the headings */
    bool is_in_head;
    struct fault *fault;
};

static bool write_content(struct table *table, const struct markup_node *node,
                          struct outline *content)
{
    struct outline_maker maker;
    outline_maker_end(table->around);
    outline_maker_open(table->around->desk, &maker);
    maker.is_cell = true;
    if (!markup_blocks_write(&maker, node, 0, table->fault))
        return false;
    outline_maker_end(&maker);
    *content = outline_maker_outline(&maker);
    return true;
}

static void begin_row(struct table *table, int line)
{
    outline_maker_end(table->around);
    grid_maker_row(&table->rows, line);
    table->has_row = true;
    if (!table->is_in_head)
        table->has_body = true;
    else if (!table->has_body)
        table->rows.heading_rows = table->rows.rows.count;
}

static bool take_cell(struct table *table, const struct markup_node *node)
{
    struct grid_cell cell = {.line = node->line,
                             .column = 1,
                             .is_heading = node->tag == MARKUP_HEADING_CELL,
                             .span_rows = node->span_rows ? node->span_rows
                                                          : INT_MAX,
                             .span_columns = node->span_columns};
    if (!write_content(table, node, &cell.content))
        return false;
    if (!table->has_row)
        begin_row(table, node->line);
    grid_maker_cell(&table->rows, &cell);
    return true;
}

static bool take_caption(struct table *table, const struct markup_node *node)
{
    struct outline content;
    if (!write_content(table, node, &content))
        return false;
    if (content.count)
        table->caption = content.at[0].text;
    return true;
}

static bool take_parts(struct table *table, const struct markup_node *node);

static bool take_row(struct table *table, const struct markup_node *node)
{
    begin_row(table, node->line);
    bool is_fine = take_parts(table, node);
    table->has_row = false;
    return is_fine;
}

static bool take_group(struct table *table, const struct markup_node *node)
{
    grid_maker_group(&table->rows);
    table->has_row = false;
    table->is_in_head = node->tag == MARKUP_TABLE_HEAD;
    bool is_fine = take_parts(table, node);
    table->has_row = table->is_in_head = false;
    grid_maker_group(&table->rows);
    return is_fine;
}

/* Words that stand in no cell; cells in what is no part of a table. */
static bool take_stray(struct table *table, const struct markup_node *node)
{
    if (node->tag != MARKUP_TEXT)
        return take_parts(table, node);
    outline_maker_add(table->around, node->text, node->line, false);
    return true;
}

static bool take_part(struct table *table, const struct markup_node *node)
{
    switch (node->tag) {
    case MARKUP_TABLE_HEAD:
    case MARKUP_TABLE_PART:
        return take_group(table, node);
    case MARKUP_ROW:
        return take_row(table, node);
    case MARKUP_CELL:
    case MARKUP_HEADING_CELL:
        return take_cell(table, node);
    case MARKUP_CAPTION:
        return take_caption(table, node);
    case MARKUP_COMMENT:
    case MARKUP_SKIPPED:
        return true;
    default:
        return take_stray(table, node);
    }
}

static bool take_parts(struct table *table, const struct markup_node *node)
{
    for (const struct markup_node *at = node->first; at; at = at->next)
        if (!take_part(table, at))
            return false;
    return true;
}

bool markup_table_make(struct outline_maker *maker,
                       const struct markup_node *node, struct grid *grid,
                       struct fault *fault)
{
    struct table *table = ARENA_NEW(maker->desk->mem, struct table);
    *table = (struct table){.around = maker, .fault = fault};
    grid_maker_open(maker->desk->mem, &table->rows);
    if (!take_parts(table, node))
        return false;
    outline_maker_end(maker);
    if (!grid_maker_end(&table->rows, grid, fault))
        return false;
    grid->name = table->caption;
    return true;
}
