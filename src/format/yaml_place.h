/* format/yaml_place.h - where something stands in a text. */
#pragma once

#include "base/list.h"
#include "base/str.h"

struct yaml_place {
    int line;   /* from 1 */
    int column; /* from 1, in bytes */
};

/* Where the lines of a text begin. */
struct yaml_lines {
    struct list starts; /* of size_t */
};

/* Finds the lines of `bytes`.  They end as YAML ends them: line feed,
 * carriage return, or both. */
void yaml_lines_find(struct arena *mem, struct str bytes,
                     struct yaml_lines *lines);

/* The place of the byte at `offset`.
 * Cost  log n */
struct yaml_place yaml_place_at(const struct yaml_lines *lines, size_t offset);

/* Below, equal to or above 0 as `a` stands before, at or behind `b`. */
int yaml_place_order(struct yaml_place a, struct yaml_place b);
