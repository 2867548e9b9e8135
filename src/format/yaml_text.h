/* format/yaml_text.h - any text as a YAML scalar on one line. */
#pragma once

#include "base/text.h"

/* Appends `text`, which must be UTF-8 without NUL: as it is where YAML reads
 * it back as the same text, and in double quotes where it would not, be it in
 * a block or as a key; not made for [] and {}.  What other programs would
 * take for a number, a day, true or null is quoted, too. */
void yaml_text_add(struct text *out, struct str text);

/* The same for a text that stands in [] or {}. */
void yaml_text_add_in_line(struct text *out, struct str text);

/* Line ends, the byte order mark and what cannot be seen, which only an escape
 * can write.  Source: YAML 1.2, section 5.1 "Character Set", and the line
 * separators of YAML 1.1 */
bool yaml_text_is_hidden(uint32_t code);
