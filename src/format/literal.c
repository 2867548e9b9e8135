#include "format/literal.h"

#include "format/literal_map.h"
#include "format/literal_skip.h"
#include "format/literal_value.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { CONSTANTS_MOST = 2000 };

static bool reader_open(struct arena *mem, struct str bytes, bool is_javascript,
                        struct literal_reader *reader, struct fault *fault)
{
    *reader = (struct literal_reader){0};
    LIST_OPEN(mem, struct literal_constant, &reader->constants);
    LIST_OPEN(mem, struct literal_note, &reader->notes);
    return literal_scan_open(mem, bytes, is_javascript, fault, &reader->scan);
}

bool literal_read_json(struct arena *mem, struct str bytes,
                       const struct node **root, struct fault *fault)
{
    assert(mem && root && fault);
    struct literal_reader reader;
    bool is_literal = true, is_function = false;
    struct node *node = ARENA_NEW(mem, struct node);
    if (!reader_open(mem, bytes, false, &reader, fault)
        || !literal_value_read(&reader, node, &is_literal, &is_function))
        return false;
    literal_scan_space(&reader.scan);
    if (!literal_scan_ended(&reader.scan))
        return literal_scan_fail(&reader.scan, reader.scan.at,
                                 "text behind the end of the value");
    *root = node;
    return true;
}

static bool word_take(struct literal_scan *scan, const char *word)
{
    bool is_there = str_is(literal_scan_name(scan), word);
    if (is_there) {
        scan->at += strlen(word);
        literal_scan_space(scan);
    }
    return is_there;
}

/* True for a constant that was only named: nothing of it is written here. */
static bool is_named(const struct literal_reader *reader,
                     const struct node *node)
{
    struct str written = str_part(reader->scan.bytes, node->extent.begin,
                                  node->extent.end - node->extent.begin);
    return literal_constant_find(reader, written) != NULL;
}

/* What a file gives to others names once more what it holds already. */
static void named_drop(const struct literal_reader *reader, struct node *node)
{
    if (node->kind != NODE_MAP || is_named(reader, node))
        return;
    struct literal_map map;
    literal_map_open(reader->scan.mem, &map);
    for (size_t i = 0; i < node->count; i++)
        if (!is_named(reader, &node->items[i]))
            literal_map_add(&map, node->keys[i], &node->items[i]);
    node->keys = map.keys.at;
    node->items = map.values.at;
    node->count = map.keys.count;
}

static bool constant_keep(struct literal_reader *reader,
                          const struct literal_constant *constant)
{
    if (reader->constants.count == CONSTANTS_MOST)
        return fault_set(reader->scan.fault, FAULT_LIMIT,
                         "%d:%d: more than %d constants",
                         constant->key.place.line, constant->key.place.column,
                         CONSTANTS_MOST);
    *LIST_ADD(&reader->constants, struct literal_constant) = *constant;
    return true;
}

/* Reads the value of a constant, behind its name and sign. */
static bool constant_read(struct literal_reader *reader, struct node_key key,
                          bool is_for_others)
{
    struct literal_scan *scan = &reader->scan;
    struct literal_constant constant = {.key = key};
    struct node *value = &constant.value;
    bool is_literal = true, is_function = false;
    size_t before = reader->node_count;
    reader->deepest = 0;
    if (!literal_value_read(reader, value, &is_literal, &is_function))
        return false;
    if (!is_literal) {
        struct str what = is_function
                              ? str_format(scan->mem, "the function %.*s",
                                           STR(key.text))
                              : str_format(scan->mem,
                                           "the value of %.*s, which is "
                                           "computed",
                                           STR(key.text));
        *LIST_ADD(&reader->notes,
                  struct literal_note) = (struct literal_note){key.place, what};
        return true;
    }
    constant.node_count = reader->node_count - before;
    constant.depth = reader->deepest;
    size_t written = value->count;
    if (is_for_others)
        named_drop(reader, value);
    bool says_nothing = is_named(reader, value)
                        || (written > 0 && value->count == 0);
    return (is_for_others && says_nothing) || constant_keep(reader, &constant);
}

/* Behind const, let or var. */
static bool declaration_read(struct literal_reader *reader)
{
    struct literal_scan *scan = &reader->scan;
    do {
        literal_scan_space(scan);
        struct str name = literal_scan_name(scan);
        struct node_key key = literal_key_make(scan, name);
        bool is_function = false;
        if (name.length == 0) {
            literal_note_add(reader, scan->at,
                             STR_LITERAL("constants that are computed"));
            return literal_skip_code(scan, LITERAL_SKIP_STATEMENT,
                                     &is_function);
        }
        scan->at += name.length;
        literal_scan_space(scan);
        if (literal_scan_sign(scan, ':') && !literal_skip_type(scan, false))
            return false;
        if (literal_scan_sign(scan, '=') && !constant_read(reader, key, false))
            return false;
        literal_scan_space(scan);
    } while (literal_scan_sign(scan, ','));
    return true;
}

static bool assignment_read(struct literal_reader *reader, struct str target)
{
    static const char *const prefixes[] = {"module.exports.", "exports."};
    struct literal_scan *scan = &reader->scan;
    struct node_key key = literal_key_make(scan, target);
    for (size_t i = 0; i < COUNT_OF(prefixes); i++)
        if (str_has_prefix(key.text, prefixes[i]))
            key.text = str_part(key.text, strlen(prefixes[i]), key.text.length);
    scan->at += target.length;
    literal_scan_space(scan);
    scan->at++;
    return constant_read(reader, key, true);
}

static const struct skipped {
    const char *word, *what;
    bool has_name; /* behind the word */
    enum literal_skip way;
} skipped[] = {
    {"import", "an import", false, LITERAL_SKIP_STATEMENT},
    {"function", "the function", true, LITERAL_SKIP_BLOCK},
    {"class", "the class", true, LITERAL_SKIP_BLOCK},
    {"enum", "the enum", true, LITERAL_SKIP_BLOCK},
    {"interface", "the type", true, LITERAL_SKIP_BLOCK},
    {"namespace", "the namespace", true, LITERAL_SKIP_BLOCK},
    {"type", "the type", true, LITERAL_SKIP_STATEMENT},
    {"if", "code", false, LITERAL_SKIP_BLOCK},
    {"for", "code", false, LITERAL_SKIP_BLOCK},
    {"*", "what another file holds", false, LITERAL_SKIP_STATEMENT},
};

/* 'use strict' */
static bool is_wish(const struct literal_scan *scan)
{
    char c = literal_scan_byte(scan, 0);
    return c == '"' || c == '\'';
}

/* Passes over a statement that is no constant, and notes it. */
static bool statement_skip(struct literal_reader *reader)
{
    struct literal_scan *scan = &reader->scan;
    const struct skipped *kind = NULL;
    size_t begin = scan->at;
    struct str what = STR_LITERAL("code");
    for (size_t i = 0; i < COUNT_OF(skipped) && !kind; i++)
        if (word_take(scan, skipped[i].word)
            || (skipped[i].word[0] == '*' && literal_scan_sign(scan, '*')))
            kind = &skipped[i];
    if (kind)
        what = str_of(kind->what);
    if (kind && kind->has_name) {
        literal_scan_sign(scan, '*');
        literal_scan_space(scan);
        what = str_format(scan->mem, "%s %.*s", kind->what,
                          STR(literal_scan_name(scan)));
    }
    bool is_given_again = !kind && literal_scan_byte(scan, 0) == '{';
    if (!is_given_again)
        literal_note_add(reader, begin, what);
    bool is_function = false;
    return literal_skip_code(scan, kind ? kind->way : LITERAL_SKIP_STATEMENT,
                             &is_function);
}

static bool statement_read(struct literal_reader *reader)
{
    static const char *const before[] = {"declare", "abstract", "async",
                                         "opaque"};
    struct literal_scan *scan = &reader->scan;
    struct str wish;
    bool has_code = false;
    if (is_wish(scan))
        return literal_scan_text(scan, &wish, &has_code);
    bool is_export = word_take(scan, "export");
    struct node_key key = literal_key_make(scan, STR_LITERAL("default"));
    if (is_export && word_take(scan, "default"))
        return constant_read(reader, key, true);
    struct str target = literal_scan_target(scan);
    if (target.length)
        return assignment_read(reader, target);
    for (size_t i = 0; i < COUNT_OF(before); i++)
        word_take(scan, before[i]);
    struct literal_scan ahead = *scan;
    bool is_enum = word_take(&ahead, "const") && word_take(&ahead, "enum");
    if (is_enum)
        word_take(scan, "const");
    else if (word_take(scan, "const") || word_take(scan, "let")
             || word_take(scan, "var"))
        return declaration_read(reader);
    return statement_skip(reader);
}

static bool statements_read(struct literal_reader *reader)
{
    struct literal_scan *scan = &reader->scan;
    for (;;) {
        literal_scan_space(scan);
        if (literal_scan_ended(scan))
            return true;
        size_t begin = scan->at;
        bool is_sign = strchr(";,)]}", literal_scan_byte(scan, 0));
        if (!is_sign && !statement_read(reader))
            return false;
        scan->at += scan->at == begin;
    }
}

static int order_notes(const void *a, const void *b)
{
    const struct literal_note *x = a, *y = b;
    int order = place_order(x->place, y->place);
    return order ? order : str_order(x->text, y->text);
}

bool literal_read_javascript(struct arena *mem, struct str bytes,
                             struct literal_file *file, struct fault *fault)
{
    assert(mem && file && fault);
    struct literal_reader reader;
    struct literal_map map;
    struct node *constants = ARENA_NEW(mem, struct node);
    literal_map_open(mem, &map);
    if (!reader_open(mem, bytes, true, &reader, fault)
        || !statements_read(&reader))
        return false;
    for (size_t i = 0; i < reader.constants.count; i++) {
        const struct literal_constant *at = LIST_AT(&reader.constants,
                                                    struct literal_constant, i);
        literal_map_add(&map, at->key, &at->value);
    }
    if (!literal_map_end(&map, &reader.notes, constants, fault))
        return false;
    constants->place = (struct place){1, 1};
    constants->extent = (struct extent){0, bytes.length};
    if (reader.notes.count)
        qsort(reader.notes.at, reader.notes.count, sizeof(struct literal_note),
              order_notes);
    *file = (struct literal_file){.constants = constants,
                                  .skipped = reader.notes.at,
                                  .skipped_count = reader.notes.count};
    return true;
}
