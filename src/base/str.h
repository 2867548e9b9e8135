/* base/str.h - borrowed text: where it starts and how long it is.
 *
 * A str is never freed and never assumed to end in NUL.  Print it with
 *     "%.*s", STR(s)
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct str {
    const char *at; /* shape: [length]; may be NULL when length is 0 */
    size_t length;  /* bytes */
};

#define STR(s) (int)(s).length, (s).at ? (s).at : ""
#define STR_LITERAL(text) ((struct str){(text), sizeof(text) - 1})
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

struct str str_of(const char *text); /* NULL gives the empty str */
struct str str_copy(struct arena *mem, struct str s);

/* A copy that ends in NUL, for calls that need one. */
const char *str_chars(struct arena *mem, struct str s);

__attribute__((format(printf, 2, 3))) struct str str_format(struct arena *mem,
                                                            const char *format,
                                                            ...);

bool str_same(struct str a, struct str b);
bool str_is(struct str s, const char *text);

/* Without regard to case, of ASCII letters only: header names, addresses. */
bool str_same_folded(struct str a, struct str b);

/* By bytes: below, equal to or above 0, as memcmp.  The order of databases
 * with COLLATE "C". */
int str_order(struct str a, struct str b);

bool str_has_prefix(struct str s, const char *prefix);
bool str_has_suffix(struct str s, const char *suffix);

/* Without white space at both ends: ASCII's and the no-break space. */
struct str str_trim(struct str s);

/* The part of `s` from `start`, at most `length` bytes; clamped to `s`. */
struct str str_part(struct str s, size_t start, size_t length);

/* Takes the text up to `separator` off the front of *rest and gives it in
 * *piece; false when nothing is left.
 *     while (str_next(&rest, ',', &piece)) ... */
bool str_next(struct str *rest, char separator, struct str *piece);

/* The same for words: what stands between spaces and line breaks. */
bool str_next_word(struct str *rest, struct str *word);

/* Where `needle` first stands in `s`, or `s.length`. */
size_t str_find(struct str s, struct str needle);

/* With ASCII letters in lower case. */
struct str str_fold(struct arena *mem, struct str s);

/* A name to use in addresses and files: lower-case letters and digits of
 * `s`, runs of anything else as one '-', at most `most_bytes` of them; letters
 * outside ASCII are kept.  "person" when nothing is left is the caller's. */
struct str str_slug(struct arena *mem, struct str s, size_t most_bytes);

/* A decimal number within the bounds; false when `s` is anything else. */
bool str_number(struct str s, int64_t least, int64_t most, int64_t *number);

/* For hash tables; not for secrets. */
uint64_t str_hash(struct str s);

/* Another hash, eight bytes at a step: to tell versions of a page apart.  It
 * is not the same on machines of another byte order. */
uint64_t str_hash_long(struct str s);

struct str_list {
    const struct str *at; /* shape: [count] */
    size_t count;
};

/* The same texts in the same order. */
bool str_list_same(const struct str_list *a, const struct str_list *b);
