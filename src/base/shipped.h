/* base/shipped.h - files that travel inside the program.
 *
 * The build turns them into C (tools/embed); src/meson.build lists them.
 */
#pragma once

#include "base/str.h"

struct shipped_file {
    const char *name; /* as in the source: "ladders/ospo.yaml" */
    struct str bytes;
};

struct shipped_file_list {
    const struct shipped_file *at; /* shape: [count], as listed there */
    size_t count;
};

struct shipped_file_list shipped_file_list(void);

/* The bytes of that file; it must be one of the list. */
struct str shipped_file(const char *name);
