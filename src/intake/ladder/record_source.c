#include "intake/ladder/record_source.h"

#include "intake/ladder/case_ladder.h"
#include "intake/ladder/document_file.h"
#include "intake/ladder/heading_matrix.h"
#include "intake/ladder/own_case.h"
#include "intake/ladder/record_ladder.h"
#include "intake/ladder/record_make.h"
#include "intake/ladder/record_tree.h"

#include <assert.h>

enum { LOOK_BYTES = 64 * 1024 };

typedef bool tree_reader(struct arena *mem, struct str file_name,
                         struct str bytes, struct record_tree *tree,
                         struct fault *fault);

static bool read_with(tree_reader *read, struct reading *reading,
                      struct str bytes, struct fault *fault)
{
    struct record_tree tree = {0};
    return read(reading->mem, reading->file_name, bytes, &tree, fault)
           && record_read(reading, tree.root, tree.skipped, fault);
}

/* A map, read as YAML; only so much is looked at. */
static bool is_yaml_map(struct str bytes)
{
    struct arena *mem = arena_open();
    struct record_tree tree = {0};
    struct fault ignored = {0};
    bool is_map = bytes.length <= LOOK_BYTES
                  && record_tree_yaml(mem, (struct str){0}, bytes, &tree,
                                      &ignored)
                  && tree.root->kind == NODE_MAP && tree.root->count > 0;
    arena_close(mem);
    return is_map;
}

/* "rung: ladder/1" begins a line of our own form, whatever is wrong with the
 * rest of it. */
static bool is_own(struct str bytes)
{
    struct str rest = str_part(bytes, 0, LOOK_BYTES), line = {0};
    while (str_next(&rest, '\n', &line))
        if (str_has_prefix(line, "rung:"))
            return true;
    return false;
}

bool yaml_source_looks(struct str file_name, struct str bytes)
{
    if (is_own(bytes))
        return false;
    return file_is_nameless(file_name)
               ? is_yaml_map(bytes)
               : file_suffix_is(file_name, " .yml .yaml");
}

bool yaml_source_read(struct reading *reading, struct str bytes,
                      struct fault *fault)
{
    assert(reading && fault);
    return read_with(record_tree_yaml, reading, bytes, fault);
}

bool json_source_looks(struct str file_name, struct str bytes)
{
    struct str text = str_trim(bytes);
    return file_suffix_is(file_name, " .json")
           && (str_has_prefix(text, "{") || str_has_prefix(text, "[")
               || str_has_prefix(text, "\xEF\xBB\xBF"));
}

bool json_source_read(struct reading *reading, struct str bytes,
                      struct fault *fault)
{
    assert(reading && fault);
    struct record_tree tree = {0};
    if (!record_tree_json(reading->mem, reading->file_name, bytes, &tree,
                          fault))
        return false;
    return own_case_is(tree.root)
               ? own_case_read(reading, tree.root, fault)
               : record_read(reading, tree.root, tree.skipped, fault);
}

bool case_source_looks(struct str file_name, struct str bytes)
{
    struct str name = STR_LITERAL("\"CFDocument\"");
    return json_source_looks(file_name, bytes)
           && str_find(bytes, name) < bytes.length;
}

bool case_source_read(struct reading *reading, struct str bytes,
                      struct fault *fault)
{
    assert(reading && fault);
    struct record_tree tree = {0};
    if (!record_tree_json(reading->mem, reading->file_name, bytes, &tree,
                          fault))
        return false;
    if (own_case_is(tree.root))
        return own_case_read(reading, tree.root, fault);
    if (case_is(tree.root))
        return case_read(reading, tree.root, fault);
    return fault_set(fault, FAULT_INPUT,
                     "%.*s: a package without a CFDocument, which names it",
                     STR(reading->file_name));
}

bool javascript_source_looks(struct str file_name, struct str bytes)
{
    if (!file_is_nameless(file_name))
        return file_suffix_is(file_name, " .js .ts .mjs .jsx");
    static const char *const signs[] = {"export const ", "export default {",
                                        "module.exports"};
    struct str front = str_part(bytes, 0, LOOK_BYTES);
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        if (str_find(front, str_of(signs[i])) < front.length)
            return true;
    return false;
}

bool javascript_source_read(struct reading *reading, struct str bytes,
                            struct fault *fault)
{
    assert(reading && fault);
    return read_with(record_tree_javascript, reading, bytes, fault);
}

bool front_source_looks(struct str file_name, struct str bytes)
{
    return file_suffix_is(file_name, " .md .markdown")
           && front_matter_is(bytes);
}

/* The key and title that a draft out of the body gets from the front. */
static void name_from_front(struct reading *reading, const struct node *root,
                            struct ladder *ladder)
{
    const struct node *title = node_find(root, "title");
    const struct node *path = node_find(root, "path");
    struct str end = path && path->kind == NODE_SCALAR
                         ? record_key_end(path->text)
                         : (struct str){0};
    struct str key = ladder_key_make(reading->mem, end);
    if (key.length == 0)
        key = ladder_key_make(reading->mem,
                              record_file_stem(reading->file_name));
    ladder->key = key.length ? key : STR_LITERAL("ladder");
    ladder->title = ladder->key;
    if (title && title->kind == NODE_SCALAR && !node_is_nothing(title))
        ladder->title = title->text;
    ladder->language = STR_LITERAL("en");
    ladder->source = record_key_end(reading->file_name);
}

/* Notes the fields in front, but for those that name the ladder. */
static void note_front(struct ladder_maker *maker, const struct node *root)
{
    for (size_t i = 0; i < root->count; i++) {
        struct str name = root->keys[i].text;
        if (str_is(name, "title") || str_is(name, "path")
            || node_is_nothing(&root->items[i]))
            continue;
        maker_skip(maker, root->keys[i].place.line,
                   str_format(maker->mem,
                              "the field %.*s has no place in a ladder",
                              STR(str_part(name, 0, 60))));
    }
}

static bool read_body(struct reading *reading, const struct record_tree *tree,
                      struct ladder_maker *maker, struct fault *fault)
{
    struct ladder ladder = {0};
    note_front(maker, tree->root);
    if (!maker_done(maker, &ladder, fault))
        return false;
    name_from_front(reading, tree->root, &ladder);
    reading_draft(reading, &ladder, maker_skips(maker));
    return true;
}

bool front_source_read(struct reading *reading, struct str bytes,
                       struct fault *fault)
{
    assert(reading && fault);
    struct record_tree tree = {0};
    struct fault why = {0}, ignored = {0};
    if (!record_tree_front(reading->mem, reading->file_name, bytes, &tree,
                           fault))
        return false;
    struct ladder_maker body;
    maker_open(reading->mem, str_chars(reading->mem, reading->file_name),
               &body);
    heading_matrix_read(&body, tree.body, tree.body_line);
    if (body.criteria.count)
        maker_skip(&body, tree.body_line,
                   str_format(reading->mem,
                              "the headings below have %zu criteria; those of "
                              "the fields above are taken",
                              body.criteria.count));
    if (record_read(reading, tree.root, maker_skips(&body), &why))
        return true;
    maker_open(reading->mem, str_chars(reading->mem, reading->file_name),
               &body);
    heading_matrix_read(&body, tree.body, tree.body_line);
    if (why.kind == FAULT_INPUT && read_body(reading, &tree, &body, &ignored))
        return true;
    if (why.kind == FAULT_INPUT
        && markdown_ladder_read_from(reading, tree.body, tree.body_line,
                                     &ignored))
        return true;
    return fault_set(fault, why.kind, "%s", why.message);
}
