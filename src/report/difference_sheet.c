#include "report/difference_sheet.h"

#include "base/translate.h"
#include "report/paper.h"

#include <assert.h>
#include <math.h>

/* Both sides stand in columns of the same width. */
#define GUTTER 18.0
#define SIDE_WIDTH ((PAPER_WIDTH - GUTTER) / 2)
#define SECOND_X (PAPER_LEFT + SIDE_WIDTH + GUTTER)

static const struct paper_style over_style = {10, ACCENT, PDF_SEMIBOLD, 1,
                                              PDF_LEFT};
static const struct paper_style title_style = {19, INK, PDF_BOLD, 4, PDF_START};
static const struct paper_style counts_style = {11.5, INK_2, PDF_REGULAR, 4,
                                                PDF_START};
static const struct paper_style side_style = {9, INK_3, PDF_SEMIBOLD, 2,
                                              PDF_START};
static const struct paper_style group_style = {12.5, INK, PDF_BOLD, 3,
                                               PDF_START};
static const struct paper_style kind_style = {9, ACCENT, PDF_SEMIBOLD, 1,
                                              PDF_LEFT};
static const struct paper_style text_style = {9.7, INK, PDF_REGULAR, 0,
                                              PDF_START};
static const struct paper_style quiet_style = {9, INK_3, PDF_REGULAR, 2,
                                               PDF_START};
static const struct paper_style foot_style = {8.5, INK_3, PDF_REGULAR, 2,
                                              PDF_LEFT};

enum { RUNS_MOST = 400 };

/* Where the sheet has come to. */
struct writer {
    struct arena *mem;
    const struct difference_sheet *sheet;
    struct pen pen;
    size_t page;     /* from 1 */
    double end_y;    /* below it stands the foot */
    size_t left_out; /* rows */
};

static const struct column sides[] = {{PAPER_LEFT, SIDE_WIDTH},
                                      {SECOND_X, SIDE_WIDTH}};

static void draw_foot(struct writer *writer)
{
    const struct difference_sheet *sheet = writer->sheet;
    struct pen pen = writer->pen;
    struct str day = day_format(writer->mem, sheet->today);
    struct str page = str_format(writer->mem, _("Page %zu"), writer->page);
    pen.y = writer->end_y + 6;
    pen_rule(&pen, LINE);
    pen.y += 5;
    if (pdf_unknown_count(pen.pdf))
        pen_flow(&pen, PDF_TEXT, &foot_style,
                 str_of(_("Some characters have no font on this machine: "
                          "install a font for them.")),
                 (struct column){PAPER_LEFT, PAPER_WIDTH});
    pen_flow(&pen, PDF_TEXT, &foot_style,
             str_format(writer->mem, "%.*s%s%.*s%s%s · %.*s",
                        STR(sheet->office), sheet->office.length ? " · " : "",
                        STR(day), sheet->is_sample ? " · " : "",
                        sheet->is_sample ? _("Sample data") : "", STR(page)),
             (struct column){PAPER_LEFT, PAPER_WIDTH});
}

/* The heads of the two columns, anew on each page. */
static void draw_sides(struct writer *writer)
{
    struct pen *pen = &writer->pen;
    double height = 0;
    for (size_t i = 0; i < COUNT_OF(sides); i++) {
        pen_begin(pen, PDF_TEXT);
        height = fmax(height, pen_set(pen, &side_style, writer->sheet->names[i],
                                      sides[i]));
        pen_end(pen, PDF_TEXT);
    }
    pen->y += height + 3;
    pen_rule(pen, LINE_STRONG);
    pen->y += 2;
}

static void draw_head(struct writer *writer)
{
    const struct difference_sheet *sheet = writer->sheet;
    struct column all = {PAPER_LEFT, PAPER_WIDTH};
    struct pen *pen = &writer->pen;
    pen_flow(pen, PDF_TEXT, &over_style,
             str_of(sheet->is_sample ? _("What differs · Sample data")
                                     : _("What differs")),
             all);
    pen->y += 2;
    pen_flow(pen, PDF_TITLE, &title_style, sheet->title, all);
    pen->y += 6;
    pen_flow(pen, PDF_TEXT, &counts_style,
             difference_counts_text(writer->mem, sheet->difference, sheet->of),
             all);
    pen->y += 14;
    draw_sides(writer);
}

/* Goes on to the next page when `height` does not fit on this one.
 * Gives  false when there is no page left */
static bool has_room(struct writer *writer, double height)
{
    if (writer->pen.y + height <= writer->end_y)
        return true;
    if (writer->page == DIFFERENCE_PAGES_MOST)
        return false;
    draw_foot(writer);
    pdf_page_next(writer->pen.pdf);
    writer->page++;
    writer->pen.y = PAPER_TOP;
    draw_sides(writer);
    return true;
}

/* The text of one side; words the other has not stand out, where it has any. */
static double set_words(const struct pen *pen, const struct marked_text *words,
                        bool is_marked, struct column column)
{
    struct pdf_run runs[RUNS_MOST];
    size_t count = 0;
    for (size_t i = 0; i < words->count && i < RUNS_MOST; i++) {
        bool is_shown = is_marked && words->at[i].is_marked;
        runs[count++] = (struct pdf_run){words->at[i].text,
                                         is_shown ? PDF_SEMIBOLD : PDF_REGULAR,
                                         is_shown ? ACCENT : INK};
    }
    return count ? pen_set_runs(pen, &text_style, runs, count, column) : 0;
}

/* Where it stood or stands, in a small line: the level, and the competency
 * when it is not that of the group. */
static struct str place_of(const struct writer *writer,
                           const struct difference_row *row, bool is_second)
{
    const struct competency *competency = is_second || !row->before
                                              ? row->competency
                                              : row->old_competency;
    const struct level *level = is_second || !row->before ? row->level
                                                          : row->old_level;
    bool has_part = !str_same(competency->title, row->group->title);
    struct str part = has_part ? competency->title : (struct str){0};
    if (!writer->sheet->has_levels)
        return part;
    return str_format(writer->mem, "%.*s%s%.*s", STR(level_name(level)),
                      has_part ? ", " : "", STR(part));
}

static double set_side(struct writer *writer, const struct difference_row *row,
                       bool is_second)
{
    struct pen pen = writer->pen;
    double top = pen.y;
    struct column column = sides[is_second];
    pen_begin(&pen, PDF_TEXT);
    if (is_second ? row->after : row->before) {
        pen.y += set_words(
            &pen, is_second ? &row->wording.after : &row->wording.before,
            row->before && row->after, column);
        pen.y += pen_set(&pen, &quiet_style, place_of(writer, row, is_second),
                         column);
    } else if (writer->sheet->of == DIFFERENCE_OF_LEVELS)
        pen.y += pen_set(&pen, &quiet_style,
                         str_of(is_second ? _("still expected") : _("new")),
                         column);
    pen_end(&pen, PDF_TEXT);
    return pen.y - top;
}

static double set_row(struct writer *writer, const struct difference_row *row)
{
    const double below = 7;
    double first = set_side(writer, row, false);
    double second = set_side(writer, row, true);
    return fmax(first, second) + below;
}

static double row_height(struct writer *writer,
                         const struct difference_row *row)
{
    writer->pen.is_dry = true;
    double height = set_row(writer, row);
    writer->pen.is_dry = false;
    return height;
}

/* Competency and kind, which stay with the row below them. */
struct heads {
    const struct competency *group; /* NULL: it stands above already */
    const char *kind;               /* the same */
};

static void draw_heads(struct writer *writer, const struct heads *heads)
{
    struct column all = {PAPER_LEFT, PAPER_WIDTH};
    struct pen *pen = &writer->pen;
    if (heads->group) {
        pen->y += 9;
        pen_flow(pen, PDF_HEADING, &group_style, heads->group->title, all);
        pen->y += 2;
    }
    if (heads->kind) {
        pen->y += 2;
        pen_flow(pen, PDF_SUBHEADING, &kind_style, str_of(heads->kind), all);
        pen->y += 2;
    }
}

static double heads_height(struct writer *writer, const struct heads *heads)
{
    struct writer dry = *writer;
    dry.pen.is_dry = true;
    draw_heads(&dry, heads);
    return dry.pen.y - writer->pen.y;
}

static void draw_row(struct writer *writer, const struct difference_row *row,
                     struct heads *heads)
{
    double height = heads_height(writer, heads) + row_height(writer, row);
    double page = writer->end_y - PAPER_TOP;
    if (!has_room(writer, fmin(height, page * 0.8))) {
        writer->left_out++;
        return;
    }
    draw_heads(writer, heads);
    *heads = (struct heads){.group = NULL};
    writer->pen.y += set_row(writer, row);
}

/* Rows first .. end are of one competency; what is the same is not drawn. */
static void draw_group(struct writer *writer, size_t first, size_t end)
{
    const struct difference_row *rows = writer->sheet->difference->rows;
    struct heads heads = {.group = rows[first].group};
    for (size_t k = 0; k < DIFFERENCE_KIND_COUNT; k++) {
        enum difference_kind kind = difference_order[k];
        heads.kind = difference_word(kind, writer->sheet->of);
        for (size_t i = first; i < end && kind != DIFFERENCE_SAME; i++)
            if (rows[i].kind == kind)
                draw_row(writer, &rows[i], &heads);
    }
}

static void draw_groups(struct writer *writer)
{
    const struct difference *all = writer->sheet->difference;
    for (size_t first = 0, end = 0; first < all->row_count; first = end) {
        while (end < all->row_count
               && all->rows[end].group == all->rows[first].group)
            end++;
        draw_group(writer, first, end);
    }
    if (writer->left_out)
        pen_flow(&writer->pen, PDF_TEXT, &quiet_style,
                 str_format(writer->mem, _("Left out: %zu."), writer->left_out),
                 (struct column){PAPER_LEFT, PAPER_WIDTH});
}

bool difference_sheet_pdf(struct arena *mem,
                          const struct difference_sheet *sheet,
                          struct text *out, struct fault *fault)
{
    assert(mem && sheet && sheet->difference && out && fault);
    const double foot = 34;
    const struct pdf_about about = {.title = sheet->title,
                                    .author = sheet->office,
                                    .subject = str_of(_("What differs")),
                                    .language = sheet->language,
                                    .day = sheet->today};
    struct writer writer = {
        .mem = mem, .sheet = sheet, .page = 1, .end_y = PAPER_BOTTOM - foot};
    if (!pdf_open(mem, &about, out, &writer.pen.pdf, fault))
        return false;
    writer.pen.y = PAPER_TOP;
    pdf_part_begin(writer.pen.pdf, PDF_DOCUMENT);
    draw_head(&writer);
    draw_groups(&writer);
    draw_foot(&writer);
    pdf_part_end(writer.pen.pdf, PDF_DOCUMENT);
    return pdf_close(writer.pen.pdf, fault);
}
