#include "format/markdown.h"

#include "format/entity.h"
#include "format/markdown_cut.h"
#include "format/markdown_table.h"
#include "format/markdown_wide.h"
#include "format/markup_blocks.h"
#include "format/markup_tree.h"
#include "format/place.h"

#include <assert.h>
#include <limits.h>
#include <md4c.h>
#include <string.h>

/* What a callback gives to end the parsing; above 0 it goes on elsewhere. */
enum { STOP = -1 };

/* A text while the parser tells of its parts. */
struct writer {
    struct arena *mem;
    struct str text; /* as it was given */
    struct markdown_cut_list cuts;
    struct markdown_wide left; /* as the parser sees it, without the cuts */
    struct line_starts lines;
    int first_line;
    int line; /* of the words that came last */
    struct outline_desk desk;
    struct outline_maker document;
    struct outline_maker *maker; /* the document's, or that of a cell */
    struct markdown_table table;
    bool is_in_head;
    int bold, slanted; /* spans around */
    int items;
    int html_lists;
    bool is_in_html;
    size_t html_begin, html_end; /* of the block of HTML; end 0: nothing yet */
    int pictures;                /* around: their words stand for them */
    bool is_local;               /* the link around leads into the page */
    struct outline_mark link;    /* where its words begin */
    size_t address_bytes;        /* of all links so far */
    bool is_broken;
    struct fault *fault;
};

/* Where what the parser tells of stands in the text; SIZE_MAX when nowhere. */
static size_t offset_of(const struct writer *writer, const char *at)
{
    struct str bytes = writer->left.bytes;
    uintptr_t begin = (uintptr_t)bytes.at, here = (uintptr_t)at;
    bool is_inside = here >= begin && here - begin < bytes.length;
    return is_inside ? markdown_wide_offset(&writer->left, here - begin)
                     : SIZE_MAX;
}

static int line_of(const struct writer *writer, size_t offset)
{
    return place_at(&writer->lines, offset).line + writer->first_line - 1;
}

static void words_add(struct writer *writer, struct str words, size_t offset)
{
    bool is_in_cell = writer->maker == &writer->table.maker;
    if (offset != SIZE_MAX)
        writer->line = line_of(writer, offset);
    if (is_in_cell && offset != SIZE_MAX)
        markdown_table_see(&writer->table, writer->line,
                           place_at(&writer->lines, offset).column);
    if (writer->pictures)
        outline_maker_picture(writer->maker, words, writer->line);
    else {
        outline_maker_add(writer->maker, words, writer->line, writer->bold > 0);
        if (outline_spaces_off(words).length)
            outline_maker_slant(writer->maker, writer->slanted > 0);
    }
}

/* A tag within a paragraph or cell. */
struct tag {
    enum markup_tag kind;
    bool closes;
    bool is_address; /* of a link: it leads out of the text */
};

static struct tag tag_parse(struct arena *mem, struct str html)
{
    struct tag tag = {.closes = str_has_prefix(html, "</")};
    struct str rest = str_part(html, tag.closes ? 2 : 1, html.length);
    size_t length = 0, end = html.length;
    int level = 0;
    while (length < rest.length && !strchr(" \t\r\n/>", rest.at[length]))
        length++; /* at NUL, too */
    tag.kind = markup_tag_find(str_fold(mem, str_part(rest, 0, length)),
                               &level);
    tag.is_address = str_find(html, STR_LITERAL("href=")) < end
                     && str_find(html, STR_LITERAL("=\"#")) == end;
    return tag;
}

static void list_tag_take(struct writer *writer, bool closes)
{
    outline_maker_part(writer->maker);
    if (!closes)
        writer->html_lists++;
    else if (writer->html_lists > 0)
        writer->html_lists--;
}

static void item_tag_take(struct writer *writer, bool closes)
{
    struct outline_maker *maker = writer->maker;
    int depth = maker->depth + (writer->html_lists ? writer->html_lists : 1);
    if (closes)
        outline_maker_end(maker);
    else
        outline_maker_begin(maker, BLOCK_ITEM,
                            depth < OUTLINE_DEPTH_MOST ? depth
                                                       : OUTLINE_DEPTH_MOST);
}

static void tag_take(struct writer *writer, struct str html, int line)
{
    struct outline_maker *maker = writer->maker;
    struct tag tag = tag_parse(writer->mem, html);
    switch (tag.kind) {
    case MARKUP_BREAK:
        outline_maker_break(maker);
        break;
    case MARKUP_BOLD:
        writer->bold += tag.closes ? -(writer->bold > 0) : 1;
        break;
    case MARKUP_LIST:
        list_tag_take(writer, tag.closes);
        break;
    case MARKUP_ITEM:
        item_tag_take(writer, tag.closes);
        break;
    case MARKUP_LINK:
        if (tag.is_address)
            outline_maker_link(maker, line);
        break;
    case MARKUP_PICTURE:
        outline_maker_picture(maker, (struct str){0}, line);
        break;
    case MARKUP_INLINE:
        break;
    default:
        outline_maker_part(maker);
    }
}

/* HTML: of a block it is kept until its end, else it is a tag. */
static void html_take(struct writer *writer, struct str html, size_t offset)
{
    if (offset == SIZE_MAX)
        return;
    if (!writer->is_in_html && str_has_prefix(html, "<")
        && !str_has_prefix(html, "<!"))
        tag_take(writer, html, line_of(writer, offset));
    if (!writer->is_in_html)
        return;
    if (writer->html_end == 0)
        writer->html_begin = offset;
    writer->html_end = offset + html.length;
}

static int text_take(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size,
                     void *user)
{
    struct writer *writer = user;
    size_t offset = offset_of(writer, at);
    struct str words = {at, size};
    if (offset != SIZE_MAX && type == MD_TEXT_CODE)
        words = str_part(writer->text, offset, size); /* cuts and all */
    if (type == MD_TEXT_HTML)
        html_take(writer, words, offset);
    else if (type == MD_TEXT_BR)
        outline_maker_break(writer->maker);
    else if (type == MD_TEXT_SOFTBR)
        words_add(writer, STR_LITERAL(" "), SIZE_MAX);
    else if (type == MD_TEXT_NULLCHAR)
        words_add(writer, STR_LITERAL("\xEF\xBF\xBD"), SIZE_MAX);
    else if (type == MD_TEXT_ENTITY)
        words_add(writer, entity_text(writer->mem, words), offset);
    else
        words_add(writer, words, offset);
    return 0;
}

static void link_enter(struct writer *writer, const MD_SPAN_A_DETAIL *link)
{
    writer->is_local = link->href.size == 0 || link->href.text[0] == '#';
    writer->link = outline_maker_mark(writer->maker);
}

static bool ends_with(struct str s, struct str end)
{
    return s.length >= end.length
           && str_same(str_part(s, s.length - end.length, end.length), end);
}

/* A link to where it stands says nothing; one whose words are its address
 * loses none. */
static void link_leave(struct writer *writer, const MD_SPAN_A_DETAIL *link)
{
    struct outline_maker *maker = writer->maker;
    struct str words = text_str(&writer->desk.words);
    words = str_part(words, writer->link.bytes, words.length);
    struct str address = {link->href.text, link->href.size};
    if (!maker->is_open || outline_spaces_off(words).length == 0)
        return;
    if (writer->is_local && outline_is_anchor(words))
        outline_maker_back(maker, writer->link);
    else if (!writer->is_local && !ends_with(address, str_trim(words)))
        outline_maker_link(maker, maker->block.line);
}

/* An address that is defined once costs the parser its length wherever it is
 * used. */
static bool address_count(struct writer *writer, size_t bytes)
{
    writer->address_bytes += bytes;
    if (writer->address_bytes
        <= MARKDOWN_ADDRESS_BYTES_MOST + writer->text.length)
        return true;
    writer->is_broken = true;
    return fault_set(writer->fault, FAULT_LIMIT,
                     "line %d: the addresses of links, each as often as it is "
                     "used, come to more than %d MiB",
                     writer->line, MARKDOWN_ADDRESS_BYTES_MOST / 1024 / 1024);
}

static size_t address_bytes(MD_SPANTYPE type, void *detail)
{
    const MD_SPAN_A_DETAIL *link = detail;
    const MD_SPAN_IMG_DETAIL *picture = detail;
    if (type == MD_SPAN_A)
        return (size_t)link->href.size + link->title.size;
    if (type == MD_SPAN_IMG)
        return (size_t)picture->src.size + picture->title.size;
    return 0;
}

static int span_enter(MD_SPANTYPE type, void *detail, void *user)
{
    struct writer *writer = user;
    if (!address_count(writer, address_bytes(type, detail)))
        return STOP;
    writer->bold += type == MD_SPAN_STRONG;
    writer->slanted += type == MD_SPAN_EM;
    writer->pictures += type == MD_SPAN_IMG;
    if (type == MD_SPAN_A)
        link_enter(writer, detail);
    return 0;
}

static int span_leave(MD_SPANTYPE type, void *detail, void *user)
{
    struct writer *writer = user;
    writer->bold -= type == MD_SPAN_STRONG && writer->bold > 0;
    writer->slanted -= type == MD_SPAN_EM && writer->slanted > 0;
    writer->pictures -= type == MD_SPAN_IMG;
    if (type == MD_SPAN_A)
        link_leave(writer, detail);
    return 0;
}

static void item_enter(struct writer *writer)
{
    struct outline_maker *maker = writer->maker;
    writer->items++;
    maker->depth = writer->items < OUTLINE_DEPTH_MOST ? writer->items
                                                      : OUTLINE_DEPTH_MOST;
    outline_maker_begin(maker, BLOCK_ITEM, maker->depth);
}

static void item_leave(struct writer *writer)
{
    struct outline_maker *maker = writer->maker;
    outline_maker_end(maker);
    writer->items--;
    if (writer->items < OUTLINE_DEPTH_MOST)
        maker->depth = writer->items;
}

static int block_enter(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct writer *writer = user;
    struct outline_maker *maker = writer->maker;
    writer->bold = writer->slanted = writer->html_lists = 0;
    if (type == MD_BLOCK_LI)
        item_enter(writer);
    else if (type == MD_BLOCK_H)
        outline_maker_begin(maker, BLOCK_HEADING,
                            (int)((MD_BLOCK_H_DETAIL *)detail)->level);
    else if (type == MD_BLOCK_CODE)
        outline_maker_begin(maker, BLOCK_OTHER, maker->depth);
    else if (type == MD_BLOCK_P && !outline_maker_is_empty(maker))
        outline_maker_begin(maker, BLOCK_PARAGRAPH, maker->depth);
    else if (type == MD_BLOCK_TABLE)
        markdown_table_open(&writer->desk, &writer->table);
    else if (type == MD_BLOCK_TR)
        markdown_table_row(&writer->table, writer->is_in_head);
    else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        markdown_table_cell(&writer->table);
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        writer->maker = &writer->table.maker;
    if (type == MD_BLOCK_HTML || type == MD_BLOCK_TABLE)
        outline_maker_end(maker);
    writer->is_in_html = type == MD_BLOCK_HTML;
    writer->is_in_head = type == MD_BLOCK_THEAD;
    writer->html_end = 0;
    return 0;
}

/* "Delivery {#delivery}": the name of a place is no word of the heading. */
static void heading_leave(struct writer *writer)
{
    struct str words = text_str(&writer->desk.words);
    struct outline_mark mark = outline_maker_mark(writer->maker);
    size_t name = str_find(words, STR_LITERAL("{#"));
    if (writer->maker->is_open && str_has_suffix(words, "}")) {
        mark.bytes = str_trim(str_part(words, 0, name)).length;
        outline_maker_back(writer->maker, mark);
    }
    outline_maker_end(writer->maker);
}

static bool html_leave(struct writer *writer)
{
    size_t begin = writer->html_begin;
    if (writer->html_end == 0)
        return true;
    size_t end = markdown_cut_reach(&writer->cuts, begin, writer->html_end);
    return markup_blocks_add(writer->maker,
                             str_part(writer->text, begin, end - begin),
                             line_of(writer, begin), writer->fault);
}

static bool table_leave(struct writer *writer)
{
    struct grid *grid = ARENA_NEW(writer->mem, struct grid);
    if (!markdown_table_end(&writer->table, grid, writer->fault))
        return false;
    struct block block = {.kind = BLOCK_TABLE,
                          .depth = writer->maker->depth,
                          .line = writer->table.first_line,
                          .grid = grid};
    if (grid->row_count)
        outline_maker_put(writer->maker, &block);
    return true;
}

static int block_leave(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct writer *writer = user;
    bool is_fine = true;
    (void)detail;
    if (type == MD_BLOCK_LI)
        item_leave(writer);
    else if (type == MD_BLOCK_H)
        heading_leave(writer);
    else if (type == MD_BLOCK_CODE || type == MD_BLOCK_P)
        outline_maker_end(writer->maker);
    else if (type == MD_BLOCK_HTML)
        is_fine = html_leave(writer);
    else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        markdown_table_cell_end(&writer->table);
    else if (type == MD_BLOCK_TABLE)
        is_fine = table_leave(writer);
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        writer->maker = &writer->document;
    writer->is_in_html = false;
    writer->is_broken = writer->is_broken || !is_fine;
    return writer->is_broken ? STOP : 0;
}

static bool parse(struct writer *writer)
{
    static const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
        .enter_block = block_enter,
        .leave_block = block_leave,
        .enter_span = span_enter,
        .leave_span = span_leave,
        .text = text_take};
    if (writer->left.bytes.length == 0)
        return true;
    int result = md_parse(writer->left.bytes.at,
                          (MD_SIZE)writer->left.bytes.length, &parser, writer);
    assert(result >= 0 || writer->is_broken); /* else it lacks memory */
    return !writer->is_broken;
}

bool markdown_read(struct arena *mem, struct str bytes, int first_line,
                   struct outline *outline, struct fault *fault)
{
    assert(mem && outline && fault && first_line > 0);
    if (bytes.length > INT_MAX / MARKDOWN_WIDER_MOST)
        return fault_set(fault, FAULT_LIMIT, "the text has more than 250 MiB");
    struct writer *writer = ARENA_NEW(mem, struct writer);
    *writer = (struct writer){.mem = mem,
                              .text = bytes,
                              .maker = &writer->document,
                              .first_line = first_line,
                              .line = first_line,
                              .fault = fault};
    line_starts_find(mem, bytes, &writer->lines);
    struct str left;
    writer->cuts = markdown_cut(mem, bytes, &left);
    markdown_widen(mem, left, &writer->left);
    outline_desk_open(mem, &writer->desk);
    outline_maker_open(&writer->desk, &writer->document);
    if (!parse(writer) || !outline_desk_check(&writer->desk, fault))
        return false;
    *outline = outline_maker_outline(&writer->document);
    return true;
}
