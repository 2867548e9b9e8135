/* format/literal.h - JSON, and the constants of a JavaScript file, as trees
 * with places.
 *
 * JavaScript is never run: of `export const tracks = {...}` the literal is
 * read, and what is no literal (a function, a type, a call) is passed over.
 */
#pragma once

#include "base/fault.h"
#include "format/node.h"

enum { LITERAL_DEPTH_MOST = 64, LITERAL_NODES_MOST = 400000 };

/* Reads one JSON value; JSON alone, with no key twice in an object.
 * Gives  *root in `mem`
 * Fails  FAULT_INPUT, "line:column: what is wrong"; FAULT_LIMIT
 * Source RFC 8259 */
bool literal_read_json(struct arena *mem, struct str bytes,
                       const struct node **root, struct fault *fault);

struct literal_note {
    struct place place;
    struct str text; /* "the function milestoneToPoints" */
};

struct literal_file {
    const struct node *constants;       /* a map: name -> value */
    const struct literal_note *skipped; /* shape: [skipped_count] */
    size_t skipped_count;
};

/* Reads the constants of a JavaScript or TypeScript file: objects and lists
 * of texts, numbers, true, false and null, with comments, trailing commas,
 * names and quotes of all kinds; templates without ${}.
 * Fails  FAULT_INPUT where a literal breaks off; FAULT_LIMIT */
bool literal_read_javascript(struct arena *mem, struct str bytes,
                             struct literal_file *file, struct fault *fault);
