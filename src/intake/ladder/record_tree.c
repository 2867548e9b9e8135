#include "intake/ladder/record_tree.h"

#include "base/utf8.h"
#include "format/literal.h"
#include "format/yaml.h"
#include "intake/ladder/file_look.h"

#include <assert.h>
#include <string.h>

typedef bool tree_reader(struct arena *mem, struct str file_name,
                         struct str bytes, struct record_tree *tree,
                         struct fault *fault);

static const struct {
    const char *suffixes;
    tree_reader *read;
} readers[] = {
    {" .yml .yaml", record_tree_yaml},
    {" .json", record_tree_json},
    {" .js .ts .mjs .jsx", record_tree_javascript},
    {" .md .markdown", record_tree_front},
};

static struct str without_mark(struct str bytes)
{
    return str_has_prefix(bytes, "\xEF\xBB\xBF")
               ? str_part(bytes, 3, bytes.length)
               : bytes;
}

static bool is_text(struct str file_name, struct str bytes, struct fault *fault)
{
    size_t at = utf8_fault_at(bytes);
    return at == bytes.length
           || fault_set(fault, FAULT_INPUT, "%.*s: byte %zu is not UTF-8 text",
                        STR(file_name), at + 1);
}

/* Puts the file's name in front of what a reader says. */
static bool failed(struct str file_name, const struct fault *why,
                   struct fault *fault)
{
    return fault_set(fault, why->kind, "%.*s: %s", STR(file_name),
                     why->message);
}

bool record_tree_yaml(struct arena *mem, struct str file_name, struct str bytes,
                      struct record_tree *tree, struct fault *fault)
{
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    struct fault why = {0};
    if (!is_text(file_name, bytes, fault))
        return false;
    if (!yaml_read(mem, bytes, &root, &faults, &why))
        return failed(file_name, &why, fault);
    if (faults.count)
        return fault_set(fault, FAULT_INPUT, "%.*s:%d:%d: %.*s", STR(file_name),
                         faults.at[0].place.line, faults.at[0].place.column,
                         STR(faults.at[0].message));
    if (!root)
        return fault_set(fault, FAULT_INPUT, "%.*s: the file is empty",
                         STR(file_name));
    *tree = (struct record_tree){.root = root};
    return true;
}

bool record_tree_json(struct arena *mem, struct str file_name, struct str bytes,
                      struct record_tree *tree, struct fault *fault)
{
    const struct node *root = NULL;
    struct fault why = {0};
    if (!is_text(file_name, bytes, fault))
        return false;
    if (!literal_read_json(mem, without_mark(bytes), &root, &why))
        return failed(file_name, &why, fault);
    *tree = (struct record_tree){.root = root};
    return true;
}

bool record_tree_javascript(struct arena *mem, struct str file_name,
                            struct str bytes, struct record_tree *tree,
                            struct fault *fault)
{
    struct literal_file file = {0};
    struct fault why = {0};
    if (!is_text(file_name, bytes, fault))
        return false;
    if (!literal_read_javascript(mem, without_mark(bytes), &file, &why))
        return failed(file_name, &why, fault);
    struct skip *skips = ARENA_ARRAY(mem, struct skip, file.skipped_count);
    for (size_t i = 0; i < file.skipped_count; i++)
        skips[i] = (struct skip){
            str_format(mem, "%d", file.skipped[i].place.line),
            file.skipped[i].text};
    *tree = (struct record_tree){.root = file.constants,
                                 .skipped = {skips, file.skipped_count}};
    return true;
}

static bool is_fence(struct str line)
{
    while (line.length && strchr(" \t\r", line.at[line.length - 1]))
        line.length--;
    return str_is(line, "---");
}

/* Cuts the front off *bytes; it keeps its first line, for places. */
static bool cut_front(struct str bytes, struct str *front,
                      struct record_tree *tree)
{
    struct str rest = without_mark(bytes), line = {0}, whole = rest;
    if (!str_next(&rest, '\n', &line) || !is_fence(line))
        return false;
    for (int number = 2; str_next(&rest, '\n', &line); number++) {
        if (!is_fence(line))
            continue;
        *front = str_part(whole, 0, (size_t)(line.at - whole.at));
        *tree = (struct record_tree){.body = rest, .body_line = number + 1};
        return true;
    }
    return false;
}

bool front_matter_is(struct str bytes)
{
    struct str front = {0};
    struct record_tree tree = {0};
    return cut_front(bytes, &front, &tree);
}

bool record_tree_front(struct arena *mem, struct str file_name,
                       struct str bytes, struct record_tree *tree,
                       struct fault *fault)
{
    struct str front = {0};
    struct record_tree halves = {0}, made = {0};
    if (!is_text(file_name, bytes, fault))
        return false;
    if (!cut_front(bytes, &front, &halves))
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: no YAML between two lines of --- at its top",
                         STR(file_name));
    if (!record_tree_yaml(mem, file_name, front, &made, fault))
        return false;
    if (made.root->kind != NODE_MAP)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s:2: no fields between the lines of ---",
                         STR(file_name));
    made.body = halves.body;
    made.body_line = halves.body_line;
    *tree = made;
    return true;
}

bool record_tree_find(struct arena *mem, struct str file_name, struct str bytes,
                      struct record_tree *tree)
{
    struct fault ignored = {0};
    for (size_t i = 0; i < COUNT_OF(readers); i++)
        if (file_suffix_is(file_name, readers[i].suffixes))
            return readers[i].read(mem, file_name, bytes, tree, &ignored);
    return false;
}
