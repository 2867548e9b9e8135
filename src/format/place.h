/* format/place.h - where something stands in a text. */
#pragma once

#include "base/list.h"
#include "base/str.h"

struct place {
    int line;   /* from 1 */
    int column; /* from 1, in bytes */
};

/* Where the lines of a text begin. */
struct line_starts {
    struct list starts; /* of size_t */
};

/* Finds the lines of `bytes`.  They end with line feed, carriage return, or
 * both. */
void line_starts_find(struct arena *mem, struct str bytes,
                      struct line_starts *lines);

/* The place of the byte at `offset`.
 * Cost  log n */
struct place place_at(const struct line_starts *lines, size_t offset);

/* Below, equal to or above 0 as `a` stands before, at or behind `b`. */
int place_order(struct place a, struct place b);
