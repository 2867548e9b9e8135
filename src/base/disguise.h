/* base/disguise.h - characters that nobody sees, and that make text read as
 * what it is not: a second "Ada" who is another, a name that runs backwards.
 *
 * Source: Unicode Technical Report 36, "Unicode Security Considerations", and
 * Annex 9, "Explicit Directional Embeddings", "Isolates" and "Marks"
 */
#pragma once

#include "base/str.h"

/* Where the first such character stands in `s`, or `s.length`.  The joiners
 * U+200C and U+200D are none inside a word of a script that is written with
 * them, nor is U+200D within an emoji; not so where `is_address`, which has
 * no use for them. */
size_t disguise_find(struct str s, bool is_address);

/* `s`, to show it, with U+FFFD for each of them. */
struct str disguise_show(struct arena *mem, struct str s);
