/* intake/ladder/record_tree.h - the tree in a file, whatever it is written in:
 * YAML, JSON, JavaScript, YAML in front of Markdown.
 */
#pragma once

#include "base/fault.h"
#include "format/node.h"
#include "intake/problem.h"

struct record_tree {
    const struct node *root;  /* NULL: nothing stands in front of the body */
    struct skip_list skipped; /* of JavaScript, what is no constant */
    struct str body;          /* of Markdown, what stands below the tree */
    int body_line;            /* from 1 */
};

/* True for Markdown that begins with YAML between two lines of "---". */
bool front_matter_is(struct str bytes);

/* Readers, a kind of file each.
 * Gives  *tree in `mem`
 * Fails  FAULT_INPUT, with file and place; FAULT_LIMIT */
bool record_tree_yaml(struct arena *mem, struct str file_name, struct str bytes,
                      struct record_tree *tree, struct fault *fault);
bool record_tree_json(struct arena *mem, struct str file_name, struct str bytes,
                      struct record_tree *tree, struct fault *fault);
bool record_tree_javascript(struct arena *mem, struct str file_name,
                            struct str bytes, struct record_tree *tree,
                            struct fault *fault);
bool record_tree_front(struct arena *mem, struct str file_name,
                       struct str bytes, struct record_tree *tree,
                       struct fault *fault);

/* As the name of the file says; false without a fault for other files. */
bool record_tree_find(struct arena *mem, struct str file_name, struct str bytes,
                      struct record_tree *tree);
