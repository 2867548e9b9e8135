/* format/pdf_font.h - the letters of one document. */
#pragma once

#include <pango/pangocairo.h>

#include "base/fault.h"

struct pdf_font {
    PangoFontMap *map;
    PangoContext *context;
    PangoFontDescription *description;
    PangoFontset *set; /* of all that may be fallen back on; NULL before the
                          first question */
    double size_share; /* of the size asked for */
};

/* Opens fonts for pages drawn by `cairo`; `language` may be empty. */
void pdf_font_open(struct pdf_font *font, cairo_t *cairo, const char *language);
void pdf_font_close(struct pdf_font *font);

/* Whether any font at hand has the character `code`. */
bool pdf_font_has(struct pdf_font *font, gunichar code);
