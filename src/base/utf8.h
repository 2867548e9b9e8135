/* base/utf8.h - is it text, and how wide is it. */
#pragma once

#include "base/str.h"

/* Where the first byte stands that is not well-formed UTF-8, or is NUL, or
 * s.length when all is well. */
size_t utf8_fault_at(struct str s);

/* True for what turns the direction of the text behind it, so that it can be
 * shown in another order than it has: embeddings, overrides and isolates.  The
 * marks U+200E and U+200F do not. */
bool utf8_turns(uint32_t code);

/* `s` with each ill-formed byte, and each control character but tab and
 * line feed, replaced by U+FFFD; `s` itself when there is none. */
struct str utf8_clean(struct arena *mem, struct str s);

/* The same for a terminal, and what turns the direction is replaced, too. */
struct str utf8_tame(struct arena *mem, struct str s);

/* True for 1..most_bytes bytes of well-formed UTF-8 without a control
 * character: what a name that somebody types may be. */
bool utf8_is_line(struct str s, size_t most_bytes);

/* Columns on a terminal: 2 for wide characters, 0 for combining ones, 1 for
 * all else, control characters, what turns the direction and ill-formed bytes
 * too.  U+FE0F, which makes an emoji of the character before it, makes it 2
 * wide. */
size_t utf8_columns(struct str s);

/* The longest front of `s` that is at most `columns` wide, never half a
 * character. */
struct str utf8_front(struct str s, size_t columns);

/* `s`, which must be well-formed, with the letters of every script in lower
 * case: for names, where str_fold is for addresses. */
struct str utf8_fold(struct arena *mem, struct str s);

/* As utf8_fold, and without accents: what is looked up by typing, so that
 * "ni" finds "Ní".  Not for names that must differ. */
struct str utf8_plain(struct arena *mem, struct str s);

/* Takes the next code point off the front of *rest; false at the end.  An
 * ill-formed byte is taken alone and gives U+FFFD. */
bool utf8_next(struct str *rest, uint32_t *code);
