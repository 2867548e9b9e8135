/* support/fonts.h - the same letters on every machine, and what a PDF says. */
#pragma once

#include "support/unit.h"

/* A group setup: fontconfig sees DejaVu Sans alone. */
int fonts_open(void **state);
int fonts_close(void **state);

/* False when DejaVu Sans is not installed. */
bool fonts_are_there(void);

/* What `program option file -` prints of the PDF `bytes`; skips the test when
 * the program is not installed. */
struct str pdf_told(struct arena *mem, struct str bytes, const char *program,
                    const char *option);
