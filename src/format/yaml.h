/* format/yaml.h - YAML 1.2 as a tree of our own, each part with its place.
 *
 * A file holds one document of maps, lists and texts.  Anchors, aliases and
 * tags are refused: they make files that no longer say what they seem to.
 * Every scalar is text, as it was written: 1.0 and "yes" stay what they are.
 */
#pragma once

#include "base/fault.h"
#include "base/str.h"
#include "format/node.h"

enum { YAML_DEPTH_MOST = 32, YAML_NODES_MOST = 200000 };

struct yaml_fault {
    struct place place;
    struct str message;
};

struct yaml_fault_list {
    const struct yaml_fault *at; /* shape: [count], by place */
    size_t count;
};

/* Reads `bytes`, which may begin with a byte order mark.
 *
 * Gives  *root in `mem`, or NULL where the text is no YAML or is empty, and
 *        what is wrong in *faults; a tree with faults lacks what they name
 * Fails  FAULT_LIMIT beyond YAML_DEPTH_MOST or YAML_NODES_MOST
 * Cost   n log n
 */
bool yaml_read(struct arena *mem, struct str bytes, const struct node **root,
               struct yaml_fault_list *faults, struct fault *fault);

/* True for what YAML calls null: nothing at all, ~ or null, unquoted. */
bool yaml_is_nothing(const struct node *node);
