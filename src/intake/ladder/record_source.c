#include "intake/ladder/record_source.h"

#include "base/utf8.h"
#include "format/markdown.h"
#include "intake/ladder/case_ladder.h"
#include "intake/ladder/document_file.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/own_case.h"
#include "intake/ladder/record_ladder.h"
#include "intake/ladder/record_make.h"
#include "intake/ladder/record_tree.h"

#include <assert.h>

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
    bool is_map = bytes.length <= FILE_LOOK_BYTES
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
    struct str rest = file_front(bytes), line = {0};
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
    return file_suffix_may_be(file_name, " .json")
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
    struct str front = file_front(bytes);
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
    return file_suffix_may_be(file_name, " .md .markdown")
           && front_matter_is(bytes);
}

/* What a draft out of the body gets from the front: its key and title. */
static void name_from_front(struct reading *reading, const struct node *root,
                            struct ladder *ladder)
{
    const struct node *title = node_find(root, "title");
    const struct node *path = node_find(root, "path");
    if (path && path->kind == NODE_SCALAR) {
        struct str key = ladder_key_make(reading->mem,
                                         file_last_part(path->text));
        ladder->key = key.length ? key : ladder->key;
    }
    if (title && title->kind == NODE_SCALAR && !node_is_nothing(title))
        ladder->title = utf8_clean(reading->mem, str_trim(title->text));
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
                              STR(utf8_front(name, 60))));
    }
}

static bool read_body(struct reading *reading, const struct record_tree *tree,
                      struct fault *fault)
{
    struct ladder_maker notes;
    if (!markdown_ladder_read_from(reading, tree->body, tree->body_line, fault))
        return false;
    maker_open(reading->mem, str_chars(reading->mem, reading->file_name),
               &notes);
    note_front(&notes, tree->root);
    struct ladder_draft *first = LIST_AT(&reading->drafts, struct ladder_draft,
                                         0);
    if (reading->drafts.count == 1)
        name_from_front(reading, tree->root, &first->ladder);
    reading_skip(reading, maker_skips(&notes));
    return true;
}

/* One note for each heading below a ladder of fields, and what stands under
 * it.
 * Fails  FAULT_LIMIT */
static bool note_body(struct reading *reading, const struct record_tree *tree,
                      struct skip_list *skips, struct fault *fault)
{
    struct outline outline = {0};
    struct ladder_maker notes;
    maker_open(reading->mem, str_chars(reading->mem, reading->file_name),
               &notes);
    if (!markdown_read(reading->mem, tree->body, tree->body_line, &outline,
                       fault))
        return false;
    for (size_t i = 0; i < outline.count;) {
        const struct block *first = &outline.at[i];
        size_t end = i + 1;
        while (end < outline.count && outline.at[end].kind != BLOCK_HEADING)
            end++;
        bool is_heading = first->kind == BLOCK_HEADING;
        maker_skip(&notes, first->line,
                   is_heading
                       ? str_format(reading->mem,
                                    "\"%.*s\" stands below the ladder; texts "
                                    "under it: %zu",
                                    STR(utf8_front(first->text, 60)),
                                    end - i - 1)
                       : str_format(reading->mem, "texts below the ladder: %zu",
                                    end - i));
        i = end;
    }
    *skips = maker_skips(&notes);
    return true;
}

bool front_source_read(struct reading *reading, struct str bytes,
                       struct fault *fault)
{
    assert(reading && fault);
    struct record_tree tree = {0};
    struct skip_list below = {0};
    struct fault why = {0}, ignored = {0};
    if (!record_tree_front(reading->mem, reading->file_name, bytes, &tree,
                           fault)
        || !note_body(reading, &tree, &below, fault))
        return false;
    if (record_read(reading, tree.root, below, &why))
        return true;
    if (why.kind == FAULT_INPUT && read_body(reading, &tree, &ignored))
        return true;
    return fault_set(fault, why.kind, "%s", why.message);
}
