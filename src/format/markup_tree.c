#include "format/markup_tree.h"

#include "base/text.h"
#include "format/markup_guard.h"
#include "format/outline.h"

#include <assert.h>
#include <libxml/HTMLparser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const struct element {
    const char *name; /* sorted */
    enum markup_tag tag;
    int level;
} elements[] = {
    {"a", MARKUP_LINK, 0},           {"address", MARKUP_BLOCK, 0},
    {"article", MARKUP_BLOCK, 0},    {"aside", MARKUP_BLOCK, 0},
    {"b", MARKUP_BOLD, 0},           {"blockquote", MARKUP_BLOCK, 0},
    {"body", MARKUP_BLOCK, 0},       {"br", MARKUP_BREAK, 0},
    {"caption", MARKUP_CAPTION, 0},  {"center", MARKUP_BLOCK, 0},
    {"dd", MARKUP_MEANING, 0},       {"details", MARKUP_BLOCK, 0},
    {"dir", MARKUP_LIST, 0},         {"div", MARKUP_BLOCK, 0},
    {"dl", MARKUP_BLOCK, 0},         {"dt", MARKUP_TERM, 0},
    {"fieldset", MARKUP_BLOCK, 0},   {"figcaption", MARKUP_BLOCK, 0},
    {"figure", MARKUP_BLOCK, 0},     {"footer", MARKUP_BLOCK, 0},
    {"form", MARKUP_BLOCK, 0},       {"h1", MARKUP_HEADING, 1},
    {"h2", MARKUP_HEADING, 2},       {"h3", MARKUP_HEADING, 3},
    {"h4", MARKUP_HEADING, 4},       {"h5", MARKUP_HEADING, 5},
    {"h6", MARKUP_HEADING, 6},       {"head", MARKUP_BLOCK, 0},
    {"header", MARKUP_BLOCK, 0},     {"hr", MARKUP_BLOCK, 0},
    {"html", MARKUP_BLOCK, 0},       {"iframe", MARKUP_PICTURE, 0},
    {"img", MARKUP_PICTURE, 0},      {"legend", MARKUP_BLOCK, 0},
    {"li", MARKUP_ITEM, 0},          {"main", MARKUP_BLOCK, 0},
    {"menu", MARKUP_LIST, 0},        {"nav", MARKUP_NAVIGATION, 0},
    {"object", MARKUP_PICTURE, 0},   {"ol", MARKUP_LIST, 0},
    {"p", MARKUP_PARAGRAPH, 0},      {"pre", MARKUP_CODE, 0},
    {"script", MARKUP_SKIPPED, 0},   {"section", MARKUP_BLOCK, 0},
    {"strong", MARKUP_BOLD, 0},      {"style", MARKUP_SKIPPED, 0},
    {"summary", MARKUP_BLOCK, 0},    {"svg", MARKUP_PICTURE, 0},
    {"table", MARKUP_TABLE, 0},      {"tbody", MARKUP_TABLE_PART, 0},
    {"td", MARKUP_CELL, 0},          {"template", MARKUP_BLOCK, 0},
    {"tfoot", MARKUP_TABLE_PART, 0}, {"th", MARKUP_HEADING_CELL, 0},
    {"thead", MARKUP_TABLE_HEAD, 0}, {"title", MARKUP_SKIPPED, 0},
    {"tr", MARKUP_ROW, 0},           {"ul", MARKUP_LIST, 0},
    {"video", MARKUP_PICTURE, 0},
};

static int order_name(const void *key, const void *item)
{
    const struct str *name = key;
    const struct element *element = item;
    return str_order(*name, str_of(element->name));
}

enum markup_tag markup_tag_find(struct str name, int *level)
{
    const struct element *found = bsearch(&name, elements, COUNT_OF(elements),
                                          sizeof(elements[0]), order_name);
    *level = found ? found->level : 0;
    return found ? found->tag : MARKUP_INLINE;
}

struct builder {
    struct arena *mem;
    htmlParserCtxtPtr parser;
    int first_line;
    struct markup_node *root;
    struct markup_node *open; /* the innermost element */
    int depth;
    bool is_over;
};

/* The line where the parser stands, which is behind what it tells of. */
static int line_of(const struct builder *builder)
{
    const struct _xmlParserInput *input = builder->parser->input;
    return builder->first_line + (input ? input->line : 1) - 1;
}

static struct markup_node *node_add(struct builder *builder,
                                    enum markup_tag tag)
{
    struct markup_node *parent = builder->open;
    struct markup_node *node = ARENA_NEW(builder->mem, struct markup_node);
    *node = (struct markup_node){
        .tag = tag, .line = line_of(builder), .parent = parent};
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    return node;
}

static int span_of(struct str value)
{
    int64_t span = 1;
    if (str_number(str_trim(value), 0, INT_MAX, &span))
        return (int)span;
    return 1;
}

static void take_attribute(struct builder *builder, struct markup_node *node,
                           struct str name, struct str value)
{
    if (str_is(name, "rowspan"))
        node->span_rows = span_of(value);
    else if (str_is(name, "colspan"))
        node->span_columns = span_of(value);
    else if (str_is(name, "href"))
        node->is_address = value.length && value.at[0] != '#';
    else if (str_is(name, "alt") && node->tag == MARKUP_PICTURE)
        node->text = str_copy(builder->mem, value);
}

static void open_element(void *user, const xmlChar *name,
                         const xmlChar **attributes)
{
    struct builder *builder = user;
    if (++builder->depth > MARKUP_DEPTH_MOST) {
        builder->is_over = true;
        xmlStopParser(builder->parser);
    }
    if (builder->is_over)
        return;
    int level = 0;
    enum markup_tag tag = markup_tag_find(str_of((const char *)name), &level);
    struct markup_node *node = node_add(builder, tag);
    node->level = level;
    node->span_rows = node->span_columns = 1;
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        take_attribute(builder, node, str_of((const char *)attributes[i]),
                       str_of((const char *)attributes[i + 1]));
    if (node->span_columns == 0)
        node->span_columns = 1;
    builder->open = node;
}

static void close_element(void *user, const xmlChar *name)
{
    struct builder *builder = user;
    (void)name; /* the parser pairs them */
    if (builder->is_over || !builder->open->parent)
        return;
    builder->depth--;
    builder->open = builder->open->parent;
}

static size_t count_lines(struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += text.at[i] == '\n';
    return count;
}

static void take_text(void *user, const xmlChar *at, int length)
{
    struct builder *builder = user;
    struct str text = {(const char *)at, (size_t)length};
    if (builder->is_over || builder->open->tag == MARKUP_SKIPPED)
        return;
    struct markup_node *node = node_add(builder, MARKUP_TEXT);
    node->text = str_copy(builder->mem, text);
    node->line -= (int)count_lines(outline_spaces_off(text));
}

static void take_comment(void *user, const xmlChar *at)
{
    struct builder *builder = user;
    struct str text = str_of((const char *)at);
    if (builder->is_over)
        return;
    struct markup_node *node = node_add(builder, MARKUP_COMMENT);
    node->text = str_copy(builder->mem, text);
    node->line -= (int)count_lines(text);
}

/* With line feeds alone at the ends of lines, and without NUL, at which the
 * parser would stop. */
static struct str lines_make(struct arena *mem, struct str bytes)
{
    char *at = ARENA_ARRAY(mem, char, bytes.length);
    size_t length = 0;
    for (size_t i = 0; i < bytes.length; i++) {
        struct str pair = str_part(bytes, i, 2);
        if (str_is(pair, "\r\n"))
            continue;
        char c = bytes.at[i];
        at[length++] = (char)(c == '\r' ? '\n' : c ? c : ' ');
    }
    return (struct str){at, length};
}

static void parse(struct builder *builder, struct str bytes)
{
    xmlSAXHandler taking = {
        .startElement = open_element,
        .endElement = close_element,
        .characters = take_text,
        .ignorableWhitespace = take_text,
        .cdataBlock = take_text,
        .comment = take_comment,
    };
    enum {
        WISHES = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                 | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC
    };
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    assert(parser && parser->sax);
    *parser->sax = taking;
    parser->userData = builder;
    builder->parser = parser;
    htmlDocPtr document = htmlCtxtReadMemory(
        parser, bytes.length ? bytes.at : "", (int)bytes.length, NULL, "UTF-8",
        WISHES);
    xmlFreeDoc(document);
    htmlFreeParserCtxt(parser);
}

static bool attributes_check(struct str bytes, int first_line,
                             struct fault *fault)
{
    size_t at = markup_guard_find(bytes);
    if (at == bytes.length)
        return true;
    size_t line = (size_t)first_line + count_lines(str_part(bytes, 0, at));
    return fault_set(fault, FAULT_LIMIT,
                     "line %zu: a tag with more than %d attributes", line,
                     MARKUP_ATTRIBUTES_MOST);
}

bool markup_tree_read(struct arena *mem, struct str bytes, int first_line,
                      struct markup_node **root, struct fault *fault)
{
    if (bytes.length > INT_MAX)
        return fault_set(fault, FAULT_LIMIT, "the page has more than 2 GiB");
    if (str_has_prefix(bytes, "\xEF\xBB\xBF"))
        bytes = str_part(bytes, 3, bytes.length);
    struct builder builder = {.mem = mem, .first_line = first_line};
    builder.root = builder.open = ARENA_NEW(mem, struct markup_node);
    builder.root->line = first_line;
    bytes = lines_make(mem, bytes);
    if (!attributes_check(bytes, first_line, fault))
        return false;
    parse(&builder, bytes);
    if (builder.is_over)
        return fault_set(fault, FAULT_LIMIT,
                         "line %d: more than %d elements within each other",
                         builder.open->line, MARKUP_DEPTH_MOST);
    *root = builder.root;
    return true;
}
