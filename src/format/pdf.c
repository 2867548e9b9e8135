#include "format/pdf.h"

#include <assert.h>
#include <math.h>

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

struct pdf {
    struct arena *mem;
    struct text *out;
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoFontMap *fonts;
    PangoContext *context;
    PangoFontDescription *font;
    double size_share; /* of the size asked for */
    bool is_done;
};

/* The project installs DejaVu Sans; the pages are drawn for Source Sans. */
static const char families[] =
    "Source Sans 3,Source Sans Pro,DejaVu Sans,Noto Sans,sans";

/* x-height of Source Sans 3 in ems: its OS/2 table, sxHeight 486. */
static const double x_height_share = 0.486;

/* Line to line, in sizes of the type. */
static const double leading = 1.3;

enum { LAYOUT_BYTES_MOST = 8 * PDF_RUN_BYTES_MOST };

/* Cut between two characters, with an ellipsis; always well-formed. */
static char *well_formed(struct str s)
{
    bool is_cut = s.length > PDF_RUN_BYTES_MOST;
    if (is_cut) {
        s.length = PDF_RUN_BYTES_MOST;
        while (s.length > 0 && ((unsigned char)s.at[s.length] & 0xC0) == 0x80)
            s.length--;
    }
    char *valid = g_utf8_make_valid(s.at ? s.at : "", (gssize)s.length);
    if (!is_cut)
        return valid;
    char *whole = g_strconcat(valid, "…", NULL);
    g_free(valid);
    return whole;
}

static bool is_blank(gunichar c)
{
    enum { NO_BREAK = 0xA0, FIGURE = 0x2007, NARROW_NO_BREAK = 0x202F };
    if (c == NO_BREAK || c == FIGURE || c == NARROW_NO_BREAK)
        return false;
    return g_unichar_isspace(c) || c == 0x85;
}

static void add_code(struct text *text, gunichar c)
{
    char bytes[6];
    int length = g_unichar_to_utf8(c, bytes);
    text_add_str(text, (struct str){bytes, (size_t)length});
}

static bool is_behind_blank(const struct text *text)
{
    return text->length > 0 && text->at[text->length - 1] == ' ';
}

static void add_clean(struct text *text, const char *valid)
{
    for (const char *c = valid; *c; c = g_utf8_next_char(c)) {
        gunichar code = g_utf8_get_char(c);
        if (!is_blank(code))
            add_code(text, g_unichar_iscntrl(code) ? 0xFFFD : code);
        else if (!is_behind_blank(text))
            text_add_char(text, ' ');
    }
}

/* Characters that run from right to left, and those that turn others. */
static bool is_turning(gunichar c)
{
    static const struct {
        gunichar first, last;
    } ranges[] = {{0x590, 0x8FF},   {0x200E, 0x200F},   {0xFB1D, 0xFDFF},
                  {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
                  {0x202A, 0x202E}, {0x2066, 0x2069}};
    for (size_t i = 0; i < COUNT_OF(ranges); i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

/* Marks that could end an isolate early are left out. */
static bool is_mark(gunichar c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

struct str pdf_isolated(struct arena *mem, struct str s)
{
    enum { FIRST_STRONG_ISOLATE = 0x2068, POP_ISOLATE = 0x2069 };
    bool is_turned = false;
    char *valid = well_formed(s);
    struct text text;
    text_open(mem, 2 * PDF_RUN_BYTES_MOST, &text);
    add_code(&text, FIRST_STRONG_ISOLATE);
    for (const char *c = valid; *c; c = g_utf8_next_char(c)) {
        gunichar code = g_utf8_get_char(c);
        is_turned = is_turned || is_turning(code);
        if (!is_mark(code))
            add_code(&text, code);
    }
    g_free(valid);
    add_code(&text, POP_ISOLATE);
    return is_turned ? text_str(&text) : s;
}

static void add_run(struct arena *mem, struct text *text, struct str s,
                    bool is_alone)
{
    char *valid = well_formed(is_alone ? s : pdf_isolated(mem, s));
    add_clean(text, valid);
    g_free(valid);
}

static void add_attribute(PangoAttrList *list, PangoAttribute *attribute,
                          size_t start, size_t end)
{
    attribute->start_index = (guint)start;
    attribute->end_index = (guint)end;
    pango_attr_list_insert(list, attribute);
}

static guint16 channel(uint32_t colour, int shift)
{
    return (guint16)(((colour >> shift) & 0xFF) * 0x101);
}

static void add_look(PangoAttrList *list, const struct pdf_run *run,
                     size_t start, size_t end)
{
    static const PangoWeight weights[] = {
        PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_SEMIBOLD, PANGO_WEIGHT_BOLD};
    static_assert(COUNT_OF(weights) == PDF_WEIGHT_COUNT, "a weight is missing");
    uint32_t colour = run->colour;
    add_attribute(list, pango_attr_weight_new(weights[run->weight]), start,
                  end);
    add_attribute(list,
                  pango_attr_foreground_new(channel(colour, 16),
                                            channel(colour, 8),
                                            channel(colour, 0)),
                  start, end);
}

static void set_text(PangoLayout *layout, const struct pdf_paragraph *p,
                     double points)
{
    PangoAttrList *looks = pango_attr_list_new();
    struct arena *mem = arena_open();
    struct text text;
    text_open(mem, LAYOUT_BYTES_MOST, &text);
    for (size_t i = 0; i < p->run_count; i++) {
        size_t start = text.length;
        add_run(mem, &text, p->runs[i].text, p->run_count == 1);
        add_look(looks, &p->runs[i], start, text.length);
    }
    int height = (int)(points * leading * PANGO_SCALE);
    pango_attr_list_insert(looks, pango_attr_line_height_new_absolute(height));
    pango_layout_set_text(layout, text.at, (int)text.length);
    pango_layout_set_attributes(layout, looks);
    pango_attr_list_unref(looks);
    arena_close(mem);
}

/* Pango turns "left" into "right" for lines that run from right to left. */
static void set_side(PangoLayout *layout, enum pdf_side side)
{
    if (side == PDF_START)
        return;
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    bool is_turned = pango_layout_line_get_resolved_direction(line)
                     == PANGO_DIRECTION_RTL;
    bool is_right = (side == PDF_RIGHT) != is_turned;
    pango_layout_set_alignment(layout,
                               is_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static PangoLayout *layout_open(struct pdf *pdf, const struct pdf_paragraph *p)
{
    double points = fmax(p->size_points * pdf->size_share, PDF_LEAST_POINTS);
    PangoLayout *layout = pango_layout_new(pdf->context);
    pango_font_description_set_absolute_size(pdf->font, points * PANGO_SCALE);
    pango_layout_set_font_description(layout, pdf->font);
    set_text(layout, p, points);
    pango_layout_set_width(layout, (int)(p->width_points * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (p->lines_most > 0) {
        pango_layout_set_height(layout, -p->lines_most);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    set_side(layout, p->side);
    return layout;
}

static double layout_height(PangoLayout *layout)
{
    int height = 0;
    pango_layout_get_size(layout, NULL, &height);
    return (double)height / PANGO_SCALE;
}

double pdf_paragraph_height(struct pdf *pdf, const struct pdf_paragraph *p)
{
    PangoLayout *layout = layout_open(pdf, p);
    double height = layout_height(layout);
    g_object_unref(layout);
    return height;
}

double pdf_paragraph_width(struct pdf *pdf, const struct pdf_paragraph *p)
{
    PangoLayout *layout = layout_open(pdf, p);
    PangoRectangle logical;
    pango_layout_get_extents(layout, NULL, &logical);
    g_object_unref(layout);
    return (double)logical.width / PANGO_SCALE;
}

double pdf_paragraph_set(struct pdf *pdf, const struct pdf_paragraph *p,
                         double x, double y)
{
    PangoLayout *layout = layout_open(pdf, p);
    cairo_move_to(pdf->cairo, x, y);
    pango_cairo_show_layout(pdf->cairo, layout);
    double height = layout_height(layout);
    g_object_unref(layout);
    return height;
}

static void take_colour(struct pdf *pdf, uint32_t colour)
{
    cairo_set_source_rgb(pdf->cairo, ((colour >> 16) & 0xFF) / 255.0,
                         ((colour >> 8) & 0xFF) / 255.0,
                         (colour & 0xFF) / 255.0);
}

void pdf_box_fill(struct pdf *pdf, struct pdf_box box, uint32_t colour)
{
    take_colour(pdf, colour);
    cairo_rectangle(pdf->cairo, box.x, box.y, box.width, box.height);
    cairo_fill(pdf->cairo);
}

static void draw_path(struct pdf *pdf, struct pdf_line line)
{
    const double dots[] = {line.width_points, line.width_points * 1.6};
    take_colour(pdf, line.colour);
    cairo_set_line_width(pdf->cairo, line.width_points);
    cairo_set_dash(pdf->cairo, dots, line.is_dotted ? 2 : 0, 0);
    cairo_stroke(pdf->cairo);
}

void pdf_box_draw(struct pdf *pdf, struct pdf_box box, struct pdf_line line)
{
    double inset = line.width_points / 2;
    cairo_rectangle(pdf->cairo, box.x + inset, box.y + inset,
                    box.width - line.width_points,
                    box.height - line.width_points);
    draw_path(pdf, line);
}

void pdf_line_draw(struct pdf *pdf, struct pdf_box box, struct pdf_line line)
{
    cairo_move_to(pdf->cairo, box.x, box.y);
    cairo_line_to(pdf->cairo, box.x + box.width, box.y + box.height);
    draw_path(pdf, line);
}

/* Names of ISO 32000-1, 14.8.4. */
static const char *const part_names[] = {"Document", "H1", "H2", "H3", "P"};
static_assert(COUNT_OF(part_names) == PDF_PART_COUNT, "a part has no name");

void pdf_part_begin(struct pdf *pdf, enum pdf_part part)
{
    cairo_tag_begin(pdf->cairo, part_names[part], NULL);
}

void pdf_part_end(struct pdf *pdf, enum pdf_part part)
{
    cairo_tag_end(pdf->cairo, part_names[part]);
}

void pdf_bookmark(struct pdf *pdf, struct str title, double y)
{
    char *valid = well_formed(title);
    const char *place = str_format(pdf->mem, "page=1 pos=[0 %.2f]", y).at;
    cairo_pdf_surface_add_outline(pdf->surface, CAIRO_PDF_OUTLINE_ROOT, valid,
                                  place, 0);
    g_free(valid);
}

static bool is_address(struct str address)
{
    for (size_t i = 0; i < address.length; i++)
        if (address.at[i] <= ' ' || address.at[i] > '~')
            return false;
    return str_has_prefix(address, "https://")
           || str_has_prefix(address, "http://")
           || str_has_prefix(address, "mailto:");
}

void pdf_link(struct pdf *pdf, struct pdf_box box, struct str address)
{
    if (!is_address(address))
        return;
    struct text text;
    text_open(pdf->mem, 2 * PDF_RUN_BYTES_MOST, &text);
    text_add(&text, "rect=[%.2f %.2f %.2f %.2f] uri='", box.x, box.y, box.width,
             box.height);
    for (size_t i = 0; i < address.length; i++) {
        if (address.at[i] == '\'' || address.at[i] == '\\')
            text_add_char(&text, '\\');
        text_add_char(&text, address.at[i]);
    }
    text_add(&text, "'");
    if (text_overflowed(&text))
        return;
    cairo_tag_begin(pdf->cairo, CAIRO_TAG_LINK, text.at);
    cairo_tag_end(pdf->cairo, CAIRO_TAG_LINK);
}

static void give_back(void *thing)
{
    struct pdf *pdf = thing;
    pdf->is_done = true;
    pango_font_description_free(pdf->font);
    g_object_unref(pdf->context);
    g_object_unref(pdf->fonts);
    cairo_destroy(pdf->cairo);
    cairo_surface_destroy(pdf->surface);
}

/* Always a success: the text remembers that it is over, and cairo 1.16 does
 * not live through finishing a document whose writing failed. */
static cairo_status_t take_bytes(void *thing, const unsigned char *bytes,
                                 unsigned length)
{
    struct pdf *pdf = thing;
    if (!pdf->is_done)
        text_add_str(pdf->out, (struct str){(const char *)bytes, length});
    return CAIRO_STATUS_SUCCESS;
}

static void say(struct pdf *pdf, cairo_pdf_metadata_t what, struct str s)
{
    if (s.length == 0)
        return;
    char *valid = well_formed(s);
    cairo_pdf_surface_set_metadata(pdf->surface, what, valid);
    g_free(valid);
}

static void say_about(struct pdf *pdf, const struct pdf_about *about)
{
    struct str day = day_format(pdf->mem, about->day);
    say(pdf, CAIRO_PDF_METADATA_TITLE, about->title);
    say(pdf, CAIRO_PDF_METADATA_AUTHOR, about->author);
    say(pdf, CAIRO_PDF_METADATA_SUBJECT, about->subject);
    say(pdf, CAIRO_PDF_METADATA_CREATOR, STR_LITERAL("Rung"));
    /* Without it cairo writes the clock's. */
    say(pdf, CAIRO_PDF_METADATA_CREATE_DATE,
        str_format(pdf->mem, "%.*sT00:00:00Z", STR(day)));
}

static void open_fonts(struct pdf *pdf, struct str language)
{
    pdf->fonts = pango_cairo_font_map_new();
    pdf->context = pango_font_map_create_context(pdf->fonts);
    pdf->font = pango_font_description_from_string(families);
    pango_cairo_update_context(pdf->cairo, pdf->context);
    pango_context_set_round_glyph_positions(pdf->context, FALSE);
    if (language.length)
        pango_context_set_language(
            pdf->context,
            pango_language_from_string(str_chars(pdf->mem, language)));
}

/* How much smaller the font at hand must be set to look as large as Source
 * Sans, for which the pages are drawn. */
static double measure_share(struct pdf *pdf)
{
    enum { EM = 100 };
    PangoRectangle ink;
    PangoLayout *layout = pango_layout_new(pdf->context);
    pango_font_description_set_absolute_size(pdf->font, EM * PANGO_SCALE);
    pango_layout_set_font_description(layout, pdf->font);
    pango_layout_set_text(layout, "x", 1);
    pango_layout_get_extents(layout, &ink, NULL);
    g_object_unref(layout);
    double share = ink.height ? x_height_share * EM * PANGO_SCALE / ink.height
                              : 1;
    return fmin(fmax(share, 0.85), 1);
}

bool pdf_open(struct arena *mem, const struct pdf_about *about,
              struct text *out, struct pdf **pdf, struct fault *fault)
{
    assert(!day_is_none(about->day));
    struct pdf *made = ARENA_NEW(mem, struct pdf);
    *made = (struct pdf){.mem = mem, .out = out};
    made->surface = cairo_pdf_surface_create_for_stream(
        take_bytes, made, PDF_A4_WIDTH, PDF_A4_HEIGHT);
    cairo_pdf_surface_restrict_to_version(made->surface, CAIRO_PDF_VERSION_1_5);
    made->cairo = cairo_create(made->surface);
    open_fonts(made, about->language);
    arena_defer(mem, give_back, made);
    made->size_share = measure_share(made);
    say_about(made, about);
    cairo_status_t status = cairo_status(made->cairo);
    if (status != CAIRO_STATUS_SUCCESS)
        return fault_set(fault, FAULT_SYSTEM, "the PDF could not be begun: %s",
                         cairo_status_to_string(status));
    *pdf = made;
    return true;
}

bool pdf_close(struct pdf *pdf, struct fault *fault)
{
    cairo_status_t status = cairo_status(pdf->cairo);
    cairo_surface_finish(pdf->surface);
    pdf->is_done = true;
    if (text_overflowed(pdf->out))
        return fault_set(fault, FAULT_LIMIT, "the PDF is larger than %zu bytes",
                         pdf->out->ceiling);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(pdf->surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return fault_set(fault, FAULT_SYSTEM,
                         "the PDF could not be written: %s",
                         cairo_status_to_string(status));
    return true;
}
