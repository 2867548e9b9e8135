#include "format/literal_value.h"

#include "base/text.h"
#include "format/literal_map.h"
#include "format/literal_skip.h"

#include <string.h>

struct node_key literal_key_make(const struct literal_scan *scan,
                                 struct str text)
{
    return (struct node_key){text,
                             literal_scan_place(scan, scan->at),
                             {scan->at, scan->at + text.length}};
}

void literal_note_add(struct literal_reader *reader, size_t at, struct str text)
{
    *LIST_ADD(&reader->notes, struct literal_note) = (struct literal_note){
        literal_scan_place(&reader->scan, at), text};
}

const struct literal_constant *literal_constant_find(
    const struct literal_reader *reader, struct str name)
{
    const struct literal_constant *at = reader->constants.at;
    for (size_t i = reader->constants.count; i > 0; i--)
        if (str_same(at[i - 1].key.text, name))
            return &at[i - 1];
    return NULL;
}

static bool fail_at_limit(struct literal_reader *reader, const char *what,
                          int most)
{
    struct place place = literal_scan_place(&reader->scan, reader->scan.at);
    return fault_set(reader->scan.fault, FAULT_LIMIT, "%d:%d: %s %d",
                     place.line, place.column, what, most);
}

static bool count_nodes(struct literal_reader *reader, size_t count)
{
    reader->node_count += count;
    return reader->node_count <= LITERAL_NODES_MOST
           || fail_at_limit(reader, "the parts are more than",
                            LITERAL_NODES_MOST);
}

/* Room for `levels` more of lists and maps. */
static bool reach_depth(struct literal_reader *reader, int levels)
{
    int depth = reader->depth + levels;
    if (depth > reader->deepest)
        reader->deepest = depth;
    return depth <= LITERAL_DEPTH_MOST
           || fail_at_limit(reader, "lists and maps stand deeper than",
                            LITERAL_DEPTH_MOST);
}

/* Takes a constant that is named; *is_literal is false when there is none. */
static bool named_take(struct literal_reader *reader, struct str name,
                       struct node *node, bool *is_literal)
{
    const struct literal_constant *found = literal_constant_find(reader, name);
    *is_literal = found != NULL;
    if (!found)
        return true;
    struct place place = node->place;
    *node = found->value;
    node->place = place;
    return reach_depth(reader, found->depth)
           && count_nodes(reader, found->node_count);
}

static bool value_add(struct literal_reader *reader, struct literal_map *map,
                      struct node_key key)
{
    struct node node = {0};
    bool is_literal = true, is_function = false;
    if (!literal_value_read(reader, &node, &is_literal, &is_function))
        return false;
    if (is_literal)
        literal_map_add(map, key, &node);
    else
        literal_note_add(reader, key.extent.begin,
                         str_format(reader->scan.mem,
                                    is_function ? "the function %.*s"
                                                : "the value of %.*s, which "
                                                  "is computed",
                                    STR(key.text)));
    return true;
}

/* Reads a key in quotes. */
static bool quoted_key_read(struct literal_scan *scan, struct node_key *key)
{
    struct node_key found = literal_key_make(scan, (struct str){0});
    bool has_code = false;
    if (!literal_scan_text(scan, &found.text, &has_code))
        return false;
    found.extent.end = scan->at;
    *key = found;
    return true;
}

static bool json_entry_read(struct literal_reader *reader,
                            struct literal_map *map)
{
    struct literal_scan *scan = &reader->scan;
    struct node_key key;
    if (literal_scan_byte(scan, 0) != '"')
        return literal_scan_fail(scan, scan->at,
                                 "a key in double quotes is missing here");
    if (!quoted_key_read(scan, &key))
        return false;
    literal_scan_space(scan);
    if (!literal_scan_sign(scan, ':'))
        return literal_scan_fail(scan, scan->at, "a colon is missing here");
    return value_add(reader, map, key);
}

static bool skip_entry(struct literal_reader *reader, size_t at,
                       struct str what)
{
    bool is_function = false;
    literal_note_add(reader, at, what);
    return literal_skip_code(&reader->scan, LITERAL_SKIP_ENTRY, &is_function);
}

/* ...others: the entries of another map. */
static bool spread_read(struct literal_reader *reader, struct literal_map *map)
{
    struct literal_scan *scan = &reader->scan;
    size_t at = scan->at;
    scan->at += strlen("...");
    struct str name = literal_scan_name(scan);
    struct node node = {0};
    bool is_literal = false;
    if (!named_take(reader, name, &node, &is_literal))
        return false;
    if (!is_literal || node.kind != NODE_MAP)
        return skip_entry(reader, at,
                          str_format(scan->mem,
                                     "the entries of %.*s, which are computed",
                                     STR(name)));
    scan->at += name.length;
    for (size_t i = 0; i < node.count; i++)
        literal_map_add(map, node.keys[i], &node.items[i]);
    return true;
}

/* A key as JavaScript has it; false, and nothing passed over, when there is
 * none. */
static bool key_read(struct literal_scan *scan, struct node_key *key)
{
    struct literal_scan ahead = *scan;
    struct fault unheard;
    char c = literal_scan_byte(scan, 0);
    ahead.fault = &unheard;
    if (c == '"' || c == '\'') {
        if (!quoted_key_read(&ahead, key))
            return false;
        scan->at = ahead.at;
        return true;
    }
    *key = literal_key_make(scan, literal_scan_name(scan));
    if (key->text.length == 0)
        *key = literal_key_make(scan, literal_scan_number(scan));
    scan->at += key->text.length;
    return key->text.length > 0;
}

static bool is_before_name(struct str word)
{
    return str_is(word, "get") || str_is(word, "set") || str_is(word, "async")
           || str_is(word, "readonly") || str_is(word, "static");
}

static bool javascript_entry_read(struct literal_reader *reader,
                                  struct literal_map *map)
{
    struct literal_scan *scan = &reader->scan;
    size_t at = scan->at;
    struct node_key key;
    if (literal_scan_starts(scan, "..."))
        return spread_read(reader, map);
    if (!key_read(scan, &key))
        return skip_entry(reader, at,
                          STR_LITERAL("an entry whose key is computed"));
    literal_scan_space(scan);
    if (is_before_name(key.text) && literal_scan_name(scan).length)
        key_read(scan, &key);
    literal_scan_space(scan);
    char c = literal_scan_byte(scan, 0);
    if (c == ':') {
        scan->at++;
        return value_add(reader, map, key);
    }
    if (c != ',' && c != '}')
        return skip_entry(
            reader, at,
            str_format(scan->mem, "the function %.*s", STR(key.text)));
    scan->at = at; /* {levels}: the name is the value, too */
    return value_add(reader, map, key);
}

/* In JSON a key that stands again is refused, in JavaScript noted. */
static bool map_end(struct literal_reader *reader, struct literal_map *map,
                    struct node *node)
{
    struct literal_scan *scan = &reader->scan;
    return literal_map_end(map, scan->is_javascript ? &reader->notes : NULL,
                           node, scan->fault);
}

static bool map_read(struct literal_reader *reader, struct node *node)
{
    struct literal_scan *scan = &reader->scan;
    struct literal_map map;
    literal_map_open(scan->mem, &map);
    scan->at++;
    literal_scan_space(scan);
    if (literal_scan_sign(scan, '}'))
        return map_end(reader, &map, node);
    for (;;) {
        bool is_read = scan->is_javascript ? javascript_entry_read(reader, &map)
                                           : json_entry_read(reader, &map);
        if (!is_read)
            return false;
        literal_scan_space(scan);
        bool has_comma = literal_scan_sign(scan, ',');
        literal_scan_space(scan);
        bool may_end = !has_comma || scan->is_javascript;
        if (may_end && literal_scan_sign(scan, '}'))
            return map_end(reader, &map, node);
        if (!has_comma)
            return literal_scan_fail(scan, scan->at,
                                     "a comma or } is missing here");
    }
}

static bool item_add(struct literal_reader *reader, struct list *items)
{
    struct node node = {0};
    bool is_literal = true, is_function = false;
    size_t at = reader->scan.at;
    if (!literal_value_read(reader, &node, &is_literal, &is_function))
        return false;
    if (is_literal)
        *LIST_ADD(items, struct node) = node;
    else
        literal_note_add(reader, at, STR_LITERAL("an item that is computed"));
    return true;
}

static bool list_read(struct literal_reader *reader, struct node *node)
{
    struct literal_scan *scan = &reader->scan;
    struct list items;
    LIST_OPEN(scan->mem, struct node, &items);
    scan->at++;
    literal_scan_space(scan);
    bool is_over = literal_scan_sign(scan, ']');
    while (!is_over) {
        if (!item_add(reader, &items))
            return false;
        literal_scan_space(scan);
        bool has_comma = literal_scan_sign(scan, ',');
        literal_scan_space(scan);
        bool may_end = !has_comma || scan->is_javascript;
        is_over = may_end && literal_scan_sign(scan, ']');
        if (!is_over && !has_comma)
            return literal_scan_fail(scan, scan->at,
                                     "a comma or ] is missing here");
    }
    node->kind = NODE_LIST;
    node->items = items.at;
    node->count = items.count;
    return true;
}

static bool bracket_read(struct literal_reader *reader, struct node *node)
{
    if (!reach_depth(reader, 1))
        return false;
    reader->depth++;
    bool is_map = literal_scan_byte(&reader->scan, 0) == '{';
    bool is_read = is_map ? map_read(reader, node) : list_read(reader, node);
    reader->depth--;
    return is_read;
}

/* (value) or Object.freeze(value); what stands before the value is passed
 * over. */
static bool wrapped_read(struct literal_reader *reader, struct node *node,
                         bool *is_literal)
{
    struct literal_scan *scan = &reader->scan;
    bool is_function = false;
    if (!reach_depth(reader, 1))
        return false;
    reader->depth++;
    bool is_fine = literal_value_read(reader, node, is_literal, &is_function);
    reader->depth--;
    if (!is_fine)
        return false;
    *is_literal = literal_scan_sign(scan, ')') && *is_literal;
    return true;
}

static bool word_read(struct literal_reader *reader, struct node *node,
                      bool *is_literal)
{
    static const char freeze[] = "Object.freeze(";
    struct literal_scan *scan = &reader->scan;
    struct str name = literal_scan_name(scan);
    bool is_nothing = scan->is_javascript && str_is(name, "undefined");
    if (scan->is_javascript && literal_scan_starts(scan, freeze)) {
        scan->at += strlen(freeze);
        return wrapped_read(reader, node, is_literal);
    }
    scan->at += name.length;
    node->is_plain = true;
    if (str_is(name, "true") || str_is(name, "false") || str_is(name, "null"))
        node->text = name;
    else if (!is_nothing)
        return named_take(reader, name, node, is_literal);
    return true;
}

/* What begins here, without what may stand behind it. */
static bool literal_read(struct literal_reader *reader, struct node *node,
                         bool *is_literal)
{
    struct literal_scan *scan = &reader->scan;
    char c = literal_scan_byte(scan, 0);
    struct str number = literal_scan_number(scan);
    bool is_quote = c == '"'
                    || (scan->is_javascript && (c == '\'' || c == '`'));
    if (c == '{' || c == '[')
        return bracket_read(reader, node);
    if (number.length) {
        scan->at += number.length;
        node->text = number;
        node->is_plain = true;
        return true;
    }
    if (is_quote) {
        bool has_code = false;
        bool is_read = literal_scan_text(scan, &node->text, &has_code);
        *is_literal = !has_code;
        return is_read;
    }
    if (c == '(' && scan->is_javascript) {
        scan->at++;
        return wrapped_read(reader, node, is_literal);
    }
    return word_read(reader, node, is_literal);
}

/* "one " + "text": texts of several lines. */
static bool chain_read(struct literal_reader *reader, struct node *node,
                       bool *is_literal)
{
    struct literal_scan *scan = &reader->scan;
    struct text chain;
    text_open(scan->mem, scan->bytes.length, &chain);
    text_add_str(&chain, node->text);
    while (*is_literal && literal_scan_sign(scan, '+')) {
        struct node next = {0};
        literal_scan_space(scan);
        if (!literal_read(reader, &next, is_literal))
            return false;
        node->extent.end = scan->at;
        literal_scan_space(scan);
        text_add_str(&chain, next.text);
        *is_literal = *is_literal && next.kind == NODE_SCALAR
                      && !text_overflowed(&chain);
    }
    node->text = str_copy(scan->mem, text_str(&chain));
    return true;
}

/* What may stand behind a literal without changing it: a type. */
static bool types_skip(struct literal_reader *reader)
{
    struct literal_scan *scan = &reader->scan;
    for (;;) {
        literal_scan_space(scan);
        struct str name = literal_scan_name(scan);
        bool is_cast = reader->depth > 0 && literal_scan_byte(scan, 0) == ':';
        if (!is_cast && !str_is(name, "as") && !str_is(name, "satisfies"))
            return true;
        scan->at += is_cast ? 1 : name.length;
        if (!literal_skip_type(scan, reader->depth == 0))
            return false;
    }
}

static bool is_on_new_line(const struct literal_scan *scan)
{
    size_t i = scan->at;
    while (i > 0
           && (scan->bytes.at[i - 1] == ' ' || scan->bytes.at[i - 1] == '\t'))
        i--;
    return i == 0 || scan->bytes.at[i - 1] == '\n'
           || scan->bytes.at[i - 1] == '\r';
}

/* True where a value may end: else it was the beginning of code. */
static bool is_at_end(const struct literal_reader *reader)
{
    const struct literal_scan *scan = &reader->scan;
    char c = literal_scan_byte(scan, 0);
    return literal_scan_ended(scan) || strchr(",)]};", c)
           || (reader->depth == 0 && is_on_new_line(scan)
               && !strchr(".(+-*/?&|=<>%`", c));
}

/* Reads what stands behind a literal in JavaScript. */
static bool tail_read(struct literal_reader *reader, struct node *node,
                      bool *is_literal)
{
    struct literal_scan *scan = &reader->scan;
    literal_scan_space(scan);
    bool is_text = node->kind == NODE_SCALAR && !node->is_plain;
    if (is_text && literal_scan_byte(scan, 0) == '+'
        && !chain_read(reader, node, is_literal))
        return false;
    if (!types_skip(reader))
        return false;
    *is_literal = *is_literal && is_at_end(reader);
    return true;
}

bool literal_value_read(struct literal_reader *reader, struct node *node,
                        bool *is_literal, bool *is_function)
{
    struct literal_scan *scan = &reader->scan;
    literal_scan_space(scan);
    size_t begin = scan->at, notes = reader->notes.count;
    struct str name = literal_scan_name(scan);
    *is_literal = true;
    node->place = literal_scan_place(scan, begin);
    if (!count_nodes(reader, 1) || !literal_read(reader, node, is_literal))
        return false;
    node->extent = (struct extent){begin, scan->at};
    if (!scan->is_javascript)
        return *is_literal
               || literal_scan_fail(scan, begin, "a value is missing here");
    if (*is_literal && !tail_read(reader, node, is_literal))
        return false;
    if (*is_literal)
        return true;
    scan->at = begin;
    reader->notes.count = notes;
    *is_function = str_is(name, "function") || str_is(name, "async");
    return literal_skip_code(
        scan, reader->depth ? LITERAL_SKIP_ENTRY : LITERAL_SKIP_STATEMENT,
        is_function);
}
