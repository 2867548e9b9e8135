#include "format/outline_maker.h"

#include "format/grid.h"
#include "format/markdown.h"

#include <string.h>

enum { BLOCK_BYTES_MOST = 1024 * 1024 };

void outline_desk_open(struct arena *mem, struct outline_desk *desk)
{
    *desk = (struct outline_desk){.mem = mem};
    text_open(mem, BLOCK_BYTES_MOST, &desk->words);
}

bool outline_desk_check(const struct outline_desk *desk, struct fault *fault)
{
    if (desk->block_count > OUTLINE_BLOCKS_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "the document has more than %d blocks",
                         OUTLINE_BLOCKS_MOST);
    if (desk->is_over)
        return fault_set(fault, FAULT_LIMIT,
                         "a paragraph of the document has more than %d bytes",
                         BLOCK_BYTES_MOST);
    return true;
}

void outline_maker_open(struct outline_desk *desk, struct outline_maker *maker)
{
    *maker = (struct outline_maker){.desk = desk};
    LIST_OPEN(desk->mem, struct block, &maker->blocks);
}

void outline_maker_begin(struct outline_maker *maker, enum block_kind kind,
                         int depth)
{
    outline_maker_end(maker);
    maker->is_open = true;
    maker->is_bold = true;
    maker->is_apart = false;
    maker->bold_bytes = 0;
    maker->has_slanted = maker->has_upright = false;
    maker->sign = (struct str){0};
    maker->picture = (struct block){0};
    maker->block = (struct block){.kind = kind, .depth = depth};
    text_reset(&maker->desk->words);
}

/* A sign at the front of a line makes an item of it. */
static struct str sign_take(struct outline_maker *maker, struct str words)
{
    size_t sign = outline_sign_bytes(words);
    if (!maker->is_cell || maker->block.kind != BLOCK_PARAGRAPH || sign == 0)
        return words;
    maker->block.kind = BLOCK_ITEM;
    maker->block.depth++;
    maker->sign = str_part(words, 0, sign);
    words = str_part(words, sign, words.length);
    bool is_apart = outline_spaces_off(words).length < words.length;
    maker->block.sign = str_format(maker->desk->mem, "%.*s%s", STR(maker->sign),
                                   is_apart ? " " : "");
    return words;
}

/* One word; `is_bold` ends at the first that is not, but for a colon. */
static void word_add(struct outline_maker *maker, struct str word, bool is_bold)
{
    struct text *out = &maker->desk->words;
    if (maker->is_apart && out->length > 0)
        text_add_char(out, ' ');
    maker->is_apart = false;
    text_add_str(out, word);
    bool is_colon = maker->bold_bytes && str_is(word, ":");
    maker->is_bold = maker->is_bold && (is_bold || is_colon);
    if (maker->is_bold && is_bold)
        maker->bold_bytes = out->length;
}

void outline_maker_add(struct outline_maker *maker, struct str words, int line,
                       bool is_bold)
{
    if (!maker->is_open && outline_spaces_off(words).length == 0)
        return;
    if (!maker->is_open)
        outline_maker_begin(maker, BLOCK_PARAGRAPH, maker->depth);
    if (outline_maker_is_empty(maker) && maker->sign.length == 0) {
        words = sign_take(maker, outline_spaces_off(words));
        maker->block.line = line;
    }
    while (words.length) {
        struct str rest = outline_spaces_off(words);
        maker->is_apart = maker->is_apart || rest.length < words.length;
        size_t length = outline_word_bytes(rest);
        if (length)
            word_add(maker, str_part(rest, 0, length), is_bold);
        words = str_part(rest, length, rest.length);
    }
}

void outline_maker_slant(struct outline_maker *maker, bool is_slanted)
{
    maker->has_slanted = maker->has_slanted || is_slanted;
    maker->has_upright = maker->has_upright || !is_slanted;
}

void outline_maker_break(struct outline_maker *maker)
{
    if (maker->is_cell && maker->is_open)
        outline_maker_begin(maker, BLOCK_PARAGRAPH, maker->depth);
    maker->is_apart = true;
}

static struct str label_of(const struct outline_maker *maker, struct str text)
{
    return maker->is_bold ? text
                          : outline_label(str_part(text, 0, maker->bold_bytes));
}

static void block_keep(struct outline_maker *maker, const struct block *block)
{
    if (++maker->desk->block_count <= OUTLINE_BLOCKS_MOST)
        *LIST_ADD(&maker->blocks, struct block) = *block;
}

void outline_maker_end(struct outline_maker *maker)
{
    struct outline_desk *desk = maker->desk;
    if (!maker->is_open)
        return;
    maker->is_open = false;
    desk->is_over = desk->is_over || text_overflowed(&desk->words);
    if (desk->words.length == 0 && maker->sign.length) {
        maker->block.kind = BLOCK_PARAGRAPH;
        maker->block.sign = (struct str){0};
        maker->block.depth--;
        maker->is_bold = false;
        text_add_str(&desk->words, maker->sign);
    }
    if (desk->words.length == 0 && maker->picture.line)
        block_keep(maker, &maker->picture);
    if (desk->words.length == 0)
        return;
    maker->block.text = str_copy(desk->mem, text_str(&desk->words));
    maker->block.label = label_of(maker, maker->block.text);
    maker->block.is_emphasis = maker->has_slanted && !maker->has_upright;
    block_keep(maker, &maker->block);
}

void outline_maker_put(struct outline_maker *maker, const struct block *block)
{
    outline_maker_end(maker);
    block_keep(maker, block);
    if (!block->grid)
        return;
    size_t count = block->grid->row_count * block->grid->column_count;
    for (size_t i = 0; i < count; i++) {
        const struct grid_cell *cell = &block->grid->cells[i];
        if (cell->is_spanned || cell->content.link_count == 0)
            continue;
        if (maker->link_count == 0)
            maker->link_line = cell->content.link_line;
        maker->link_count += cell->content.link_count;
    }
}

void outline_maker_link(struct outline_maker *maker, int line)
{
    if (maker->link_count++ == 0)
        maker->link_line = line;
}

void outline_maker_picture(struct outline_maker *maker, struct str words,
                           int line)
{
    struct arena *mem = maker->desk->mem;
    struct block picture = {.kind = BLOCK_OTHER,
                            .depth = maker->depth,
                            .line = line,
                            .text = outline_words(mem, words)};
    if (maker->is_open && !maker->picture.line)
        maker->picture = picture;
    else if (!maker->is_open)
        outline_maker_put(maker, &picture);
}

void outline_maker_part(struct outline_maker *maker)
{
    if (!outline_maker_is_empty(maker))
        outline_maker_end(maker);
}

struct outline_mark outline_maker_mark(const struct outline_maker *maker)
{
    if (!maker->is_open)
        return (struct outline_mark){.is_bold = true};
    return (struct outline_mark){maker->desk->words.length, maker->bold_bytes,
                                 maker->is_bold, maker->is_apart};
}

void outline_maker_back(struct outline_maker *maker, struct outline_mark mark)
{
    struct text *words = &maker->desk->words;
    if (mark.bytes >= words->length)
        return;
    words->length = mark.bytes;
    words->at[mark.bytes] = '\0';
    maker->bold_bytes = mark.bold_bytes;
    maker->is_bold = mark.is_bold;
    maker->is_apart = mark.is_apart;
}

bool outline_maker_is_empty(const struct outline_maker *maker)
{
    return maker->is_open && maker->desk->words.length == 0;
}

struct outline outline_maker_outline(const struct outline_maker *maker)
{
    return (struct outline){.at = maker->blocks.at,
                            .count = maker->blocks.count,
                            .link_count = maker->link_count,
                            .link_line = maker->link_line};
}
