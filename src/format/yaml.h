/* format/yaml.h - YAML 1.2 as a tree of our own, each part with its place.
 *
 * A file holds one document of maps, lists and texts.  Anchors, aliases and
 * tags are refused: they make files that no longer say what they seem to.
 * Every scalar is text, as it was written: 1.0 and "yes" stay what they are.
 */
#pragma once

#include "base/fault.h"
#include "base/str.h"
#include "format/yaml_place.h"

enum { YAML_DEPTH_MOST = 32, YAML_NODES_MOST = 200000 };

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP, YAML_KIND_COUNT };

struct yaml_key {
    struct str text;
    struct yaml_place place;
};

struct yaml_node {
    enum yaml_kind kind;
    bool is_plain;                 /* a scalar without quotes */
    struct yaml_place place;       /* where it begins; its key's when empty */
    struct str text;               /* of a scalar */
    const struct yaml_node *items; /* shape: [count], in the file's order */
    const struct yaml_key *keys;   /* of a map, shape: [count], no two alike */
    size_t count;                  /* of a list or map */
};

struct yaml_fault {
    struct yaml_place place;
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
bool yaml_read(struct arena *mem, struct str bytes,
               const struct yaml_node **root, struct yaml_fault_list *faults,
               struct fault *fault);

/* True for what YAML calls null: nothing at all, ~ or null, unquoted. */
bool yaml_is_nothing(const struct yaml_node *node);
