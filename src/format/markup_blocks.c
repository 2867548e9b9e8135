#include "format/markup_blocks.h"

#include "format/markdown.h"
#include "format/markup_table.h"
#include "format/markup_tree.h"

#include <assert.h>

/* A page while its blocks are added. */
struct writer {
    struct outline_maker *maker;
    struct fault *fault;
    int bold; /* elements around */
    bool is_broken;
};

static bool has_words(const struct markup_node *node)
{
    if (node->tag == MARKUP_TEXT)
        return outline_spaces_off(node->text).length > 0;
    for (const struct markup_node *at = node->first; at; at = at->next)
        if (at->tag != MARKUP_SKIPPED && has_words(at))
            return true;
    return false;
}

/* True when all words stand in links to places of the page. */
static bool is_local(const struct markup_node *node)
{
    if (node->tag == MARKUP_LINK)
        return !node->is_address;
    if (node->tag == MARKUP_TEXT)
        return !has_words(node);
    for (const struct markup_node *at = node->first; at; at = at->next)
        if (at->tag != MARKUP_SKIPPED && at->tag != MARKUP_COMMENT
            && !is_local(at))
            return false;
    return true;
}

/* "#" and the like, which lead to the heading they stand in. */
static bool is_anchor_sign(const struct markup_node *link)
{
    const struct markup_node *only = link->first;
    return !link->is_address && only && !only->next && only->tag == MARKUP_TEXT
           && outline_is_anchor(only->text);
}

static void walk(struct writer *writer, const struct markup_node *node);

static void walk_children(struct writer *writer, const struct markup_node *node)
{
    for (const struct markup_node *at = node->first; at && !writer->is_broken;
         at = at->next)
        walk(writer, at);
}

/* Words that stand apart from those around; an item that has none yet takes
 * them. */
static void walk_apart(struct writer *writer, const struct markup_node *node)
{
    outline_maker_part(writer->maker);
    walk_children(writer, node);
    outline_maker_part(writer->maker);
}

static void walk_block(struct writer *writer, const struct markup_node *node,
                       enum block_kind kind, int depth)
{
    outline_maker_begin(writer->maker, kind, depth);
    walk_children(writer, node);
    outline_maker_end(writer->maker);
}

static void walk_item(struct writer *writer, const struct markup_node *node)
{
    struct outline_maker *maker = writer->maker;
    int before = maker->depth;
    if (maker->depth < OUTLINE_DEPTH_MOST)
        maker->depth++;
    walk_block(writer, node, BLOCK_ITEM, maker->depth);
    maker->depth = before;
}

static void walk_paragraph(struct writer *writer,
                           const struct markup_node *node)
{
    struct outline_maker *maker = writer->maker;
    if (!outline_maker_is_empty(maker))
        outline_maker_begin(maker, BLOCK_PARAGRAPH, maker->depth);
    walk_children(writer, node);
    outline_maker_part(maker);
}

static void walk_bold(struct writer *writer, const struct markup_node *node)
{
    writer->bold++;
    walk_children(writer, node);
    writer->bold--;
}

static void walk_term(struct writer *writer, const struct markup_node *node)
{
    writer->bold++;
    walk_block(writer, node, BLOCK_PARAGRAPH, writer->maker->depth);
    writer->bold--;
}

static void walk_link(struct writer *writer, const struct markup_node *node)
{
    if (is_anchor_sign(node))
        return;
    if (node->is_address && has_words(node))
        outline_maker_link(writer->maker, node->line);
    walk_children(writer, node);
}

/* A list whose words all lead to places of the page says nothing new. */
static void walk_list(struct writer *writer, const struct markup_node *node)
{
    if (has_words(node) && is_local(node))
        return;
    walk_apart(writer, node);
}

static void walk_comment(struct writer *writer, const struct markup_node *node)
{
    struct outline_maker *maker = writer->maker;
    struct block block = {.kind = BLOCK_OTHER,
                          .depth = maker->depth,
                          .line = node->line,
                          .text = outline_words(maker->desk->mem, node->text)};
    if (!maker->is_open && !maker->is_cell)
        outline_maker_put(maker, &block);
}

static void walk_table(struct writer *writer, const struct markup_node *node)
{
    struct grid grid;
    struct outline_maker *maker = writer->maker;
    outline_maker_end(maker);
    if (!markup_table_make(maker, node, &grid, writer->fault)) {
        writer->is_broken = true;
        return;
    }
    struct grid *kept = ARENA_NEW(maker->desk->mem, struct grid);
    *kept = grid;
    struct block block = {.kind = BLOCK_TABLE,
                          .depth = maker->depth,
                          .line = node->line,
                          .grid = kept};
    if (grid.row_count)
        outline_maker_put(maker, &block);
}

static void walk_text(struct writer *writer, const struct markup_node *node)
{
    outline_maker_add(writer->maker, node->text, node->line, writer->bold > 0);
}

static void walk_heading(struct writer *writer, const struct markup_node *node)
{
    walk_block(writer, node, BLOCK_HEADING, node->level);
}

static void walk_code(struct writer *writer, const struct markup_node *node)
{
    walk_block(writer, node, BLOCK_OTHER, writer->maker->depth);
}

static void walk_picture(struct writer *writer, const struct markup_node *node)
{
    outline_maker_picture(writer->maker, node->text, node->line);
}

static void walk_break(struct writer *writer, const struct markup_node *node)
{
    outline_maker_break(writer->maker);
    walk_children(writer, node);
}

static void walk_skipped(struct writer *writer, const struct markup_node *node)
{
    (void)writer;
    (void)node;
}

static void walk(struct writer *writer, const struct markup_node *node)
{
    static void (*const walks[])(struct writer *,
                                 const struct markup_node *) = {
        [MARKUP_BLOCK] = walk_apart,         [MARKUP_INLINE] = walk_children,
        [MARKUP_TEXT] = walk_text,           [MARKUP_COMMENT] = walk_comment,
        [MARKUP_SKIPPED] = walk_skipped,     [MARKUP_HEADING] = walk_heading,
        [MARKUP_PARAGRAPH] = walk_paragraph, [MARKUP_LIST] = walk_list,
        [MARKUP_ITEM] = walk_item,           [MARKUP_TERM] = walk_term,
        [MARKUP_MEANING] = walk_item,        [MARKUP_NAVIGATION] = walk_list,
        [MARKUP_CODE] = walk_code,           [MARKUP_PICTURE] = walk_picture,
        [MARKUP_BREAK] = walk_break,         [MARKUP_BOLD] = walk_bold,
        [MARKUP_LINK] = walk_link,           [MARKUP_TABLE] = walk_table,
        [MARKUP_CAPTION] = walk_apart,       [MARKUP_TABLE_HEAD] = walk_apart,
        [MARKUP_TABLE_PART] = walk_apart,    [MARKUP_ROW] = walk_apart,
        [MARKUP_CELL] = walk_apart,          [MARKUP_HEADING_CELL] = walk_apart,
    };
    static_assert(COUNT_OF(walks) == MARKUP_TAG_COUNT, "a way for each tag");
    walks[node->tag](writer, node);
}

bool markup_blocks_write(struct outline_maker *maker,
                         const struct markup_node *node, int bold,
                         struct fault *fault)
{
    struct writer writer = {.maker = maker, .fault = fault, .bold = bold};
    walk_children(&writer, node);
    return !writer.is_broken;
}

bool markup_blocks_add(struct outline_maker *maker, struct str bytes,
                       int first_line, struct fault *fault)
{
    struct markup_node *root;
    if (!markup_tree_read(maker->desk->mem, bytes, first_line, &root, fault))
        return false;
    outline_maker_end(maker);
    if (!markup_blocks_write(maker, root, 0, fault))
        return false;
    outline_maker_end(maker);
    return true;
}
