/* format/pdf_text.h - text as a page can bear it. */
#pragma once

#include "base/text.h"
#include "format/pdf_font.h"

/* `s` as UTF-8, cut between two characters, with an ellipsis, when it is
 * longer than PDF_RUN_BYTES_MOST.
 * Gives  what the caller gives back with g_free */
char *pdf_well_formed(struct str s);

/* Appends `s` with white space made one space, and without the emoji that no
 * font has; those that are one picture of several are left out whole. */
void pdf_text_add(struct pdf_font *font, struct text *text, struct str s);
