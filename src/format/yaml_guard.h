/* format/yaml_guard.h - what libfyaml 0.7.12 must not be given.
 *
 * It trusts its input more than a hostile file deserves.
 */
#pragma once

#include "base/str.h"

/* '[', '{' and ',' in one line: the library takes a flow of values in memory
 * until its line ends, for it may be a key. */
enum { YAML_SIGNS_MOST = 50000 };

/* The first reason not to hand over `bytes`, a sentence, with its offset in
 * *at; NULL when there is none.  Reasons are: bytes that are not UTF-8, NUL,
 * more than YAML_SIGNS_MOST, and a tab between ':' and a sign of block
 * structure in a text that may hold a key behind '?', which makes the library
 * free a key twice. */
const char *yaml_guard_find(struct str bytes, size_t *at);

/* `bytes` with a line feed at the end: the library looks behind a backslash
 * that ends the text. */
struct str yaml_guard_end(struct arena *mem, struct str bytes);
