#include "format/pdf_font.h"

#include <math.h>

/* The project installs DejaVu Sans; the pages are drawn for Source Sans. */
static const char families[] =
    "Source Sans 3,Source Sans Pro,DejaVu Sans,Noto Sans,sans";

/* x-height of Source Sans 3 in ems: its OS/2 table, sxHeight 486. */
static const double x_height_share = 0.486;

/* How much smaller the font at hand must be set to look as large as Source
 * Sans, for which the pages are drawn. */
static double measure_share(struct pdf_font *font)
{
    enum { EM = 100 };
    PangoRectangle ink;
    PangoLayout *layout = pango_layout_new(font->context);
    pango_font_description_set_absolute_size(font->description,
                                             EM * PANGO_SCALE);
    pango_layout_set_font_description(layout, font->description);
    pango_layout_set_text(layout, "x", 1);
    pango_layout_get_extents(layout, &ink, NULL);
    g_object_unref(layout);
    double share = ink.height ? x_height_share * EM * PANGO_SCALE / ink.height
                              : 1;
    return fmin(fmax(share, 0.85), 1);
}

void pdf_font_open(struct pdf_font *font, cairo_t *cairo, const char *language)
{
    font->map = pango_cairo_font_map_new();
    font->context = pango_font_map_create_context(font->map);
    font->description = pango_font_description_from_string(families);
    pango_cairo_update_context(cairo, font->context);
    pango_context_set_round_glyph_positions(font->context, FALSE);
    if (*language)
        pango_context_set_language(font->context,
                                   pango_language_from_string(language));
    font->size_share = measure_share(font);
}

void pdf_font_close(struct pdf_font *font)
{
    if (font->set)
        g_object_unref(font->set);
    pango_font_description_free(font->description);
    g_object_unref(font->context);
    g_object_unref(font->map);
}

bool pdf_font_has(struct pdf_font *font, gunichar code)
{
    if (!font->set)
        font->set = pango_context_load_fontset(
            font->context, font->description,
            pango_context_get_language(font->context));
    PangoFont *best = pango_fontset_get_font(font->set, code);
    bool has_it = best && pango_font_has_char(best, code);
    if (best)
        g_object_unref(best);
    return has_it;
}
