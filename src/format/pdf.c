#include "format/pdf.h"

#include <assert.h>
#include <math.h>

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

#include "format/pdf_font.h"
#include "format/pdf_text.h"

struct pdf {
    struct arena *mem;
    struct text *out;
    cairo_surface_t *surface;
    cairo_t *cairo;
    struct pdf_font font;
    size_t unknown_count; /* characters that no font has, so far */
    int page;             /* from 1 */
    bool is_done;
};

/* Line to line, in sizes of the type. */
static const double leading = 1.3;

enum { LAYOUT_BYTES_MOST = 8 * PDF_RUN_BYTES_MOST };

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

static void set_text(struct pdf_font *font, PangoLayout *layout,
                     const struct pdf_paragraph *p, double points)
{
    PangoAttrList *looks = pango_attr_list_new();
    struct arena *mem = arena_open();
    struct text text;
    text_open(mem, LAYOUT_BYTES_MOST, &text);
    for (size_t i = 0; i < p->run_count; i++) {
        size_t start = text.length;
        struct str run = p->runs[i].text;
        pdf_text_add(font, &text,
                     p->run_count == 1 ? run : pdf_isolated(mem, run));
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
    struct pdf_font *font = &pdf->font;
    double points = fmax(p->size_points * font->size_share, PDF_LEAST_POINTS);
    PangoLayout *layout = pango_layout_new(font->context);
    pango_font_description_set_absolute_size(font->description,
                                             points * PANGO_SCALE);
    pango_layout_set_font_description(layout, font->description);
    set_text(font, layout, p, points);
    pango_layout_set_width(layout, (int)(p->width_points * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (p->lines_most > 0) {
        pango_layout_set_height(layout, -p->lines_most);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    set_side(layout, p->side);
    pdf->unknown_count += (size_t)pango_layout_get_unknown_glyphs_count(layout);
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

size_t pdf_unknown_count(const struct pdf *pdf)
{
    return pdf->unknown_count;
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
    char *valid = pdf_well_formed(title);
    const char *place =
        str_format(pdf->mem, "page=%d pos=[0 %.2f]", pdf->page, y).at;
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
    pdf_font_close(&pdf->font);
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
    char *valid = pdf_well_formed(s);
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

bool pdf_open(struct arena *mem, const struct pdf_about *about,
              struct text *out, struct pdf **pdf, struct fault *fault)
{
    assert(!day_is_none(about->day));
    struct pdf *made = ARENA_NEW(mem, struct pdf);
    *made = (struct pdf){.mem = mem, .out = out, .page = 1};
    made->surface = cairo_pdf_surface_create_for_stream(
        take_bytes, made, PDF_A4_WIDTH, PDF_A4_HEIGHT);
    cairo_pdf_surface_restrict_to_version(made->surface, CAIRO_PDF_VERSION_1_5);
    made->cairo = cairo_create(made->surface);
    pdf_font_open(&made->font, made->cairo, str_chars(mem, about->language));
    arena_defer(mem, give_back, made);
    say_about(made, about);
    cairo_status_t status = cairo_status(made->cairo);
    if (status != CAIRO_STATUS_SUCCESS)
        return fault_set(fault, FAULT_SYSTEM, "the PDF could not be begun: %s",
                         cairo_status_to_string(status));
    *pdf = made;
    return true;
}

void pdf_page_next(struct pdf *pdf)
{
    cairo_show_page(pdf->cairo);
    pdf->page++;
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
