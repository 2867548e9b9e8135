/* base/text.h - growing text with a ceiling.
 *
 * Appending never fails: past the ceiling the text stops growing and
 * remembers, and whoever sends it asks `text_overflowed` once.
 *
 *     struct text out;
 *     text_open(mem, 64 * 1024, &out);
 *     text_add(&out, "%zu people", count);
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

struct text {
    char *at;        /* shape: [length], then a NUL */
    size_t length;   /* bytes */
    size_t capacity; /* bytes, without the NUL */
    size_t ceiling;  /* bytes */
    bool is_over;
    char **held; /* where the arena looks for what it must free */
};

/* An empty text whose memory is given back when `mem` closes. */
void text_open(struct arena *mem, size_t ceiling_bytes, struct text *text);

/* Empties `text` and keeps its memory, for loops. */
void text_reset(struct text *text);

__attribute__((format(printf, 2, 3))) void text_add(struct text *text,
                                                    const char *format, ...);
void text_add_str(struct text *text, struct str s);
void text_add_char(struct text *text, char c);

bool text_overflowed(const struct text *text);

/* What it holds; borrowed until the next append. */
struct str text_str(const struct text *text);
