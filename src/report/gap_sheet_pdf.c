#include "report/gap_sheet.h"

#include "base/translate.h"
#include "report/gap_figure.h"
#include "report/paper.h"

#include <math.h>

/* What belongs beside a criterion begins at ASIDE_X, on every part of the
 * page. */
#define TEXT_X (PAPER_LEFT + 16.0)
#define ASIDE_X (PAPER_LEFT + 270.0)
#define ASIDE_WIDTH (PAPER_RIGHT - ASIDE_X)
#define DAY_WIDTH 50.0

static const struct paper_style over_style = {10, ACCENT, PDF_SEMIBOLD, 1,
                                              PDF_LEFT};
static const struct paper_style tag_style = {8.5, INK_2, PDF_REGULAR, 1,
                                             PDF_LEFT};
static const struct paper_style name_style = {23, INK, PDF_BOLD, 2, PDF_LEFT};
static const struct paper_style place_style = {10.5, INK_2, PDF_REGULAR, 2,
                                               PDF_LEFT};
static const struct paper_style move_style = {9.5, INK_3, PDF_REGULAR, 2,
                                              PDF_LEFT};
static const struct paper_style answer_style = {13.5, INK_2, PDF_REGULAR, 4,
                                                PDF_START};
static const struct paper_style heading_style = {12.5, INK, PDF_BOLD, 1,
                                                 PDF_LEFT};
static const struct paper_style aside_style = {9, INK_3, PDF_REGULAR, 1,
                                               PDF_LEFT};
static const struct paper_style group_style = {9, ACCENT, PDF_SEMIBOLD, 1,
                                               PDF_LEFT};
static const struct paper_style criterion_style = {9.7, INK, PDF_SEMIBOLD, 0,
                                                   PDF_START};
static const struct paper_style meta_style = {9, INK_2, PDF_REGULAR, 0,
                                              PDF_START};
static const struct paper_style piece_style = {8.5, INK_2, PDF_REGULAR, 1,
                                               PDF_LEFT};
static const struct paper_style row_style = {9, INK, PDF_REGULAR, 1, PDF_LEFT};
static const struct paper_style word_style = {9, INK_3, PDF_REGULAR, 1,
                                              PDF_RIGHT};
static const struct paper_style sentence_style = {9, INK_2, PDF_REGULAR, 3,
                                                  PDF_START};
static const struct paper_style foot_style = {8.5, INK_3, PDF_REGULAR, 2,
                                              PDF_LEFT};

/* What the ticks mean, for those that appear. */
static void draw_key(struct pen *pen, struct arena *mem, const struct gap *gap)
{
    const double tick = 9.5, between = 14;
    double x = PAPER_LEFT;
    pen_begin(pen, PDF_TEXT);
    for (enum standing s = 0; s < STANDING_COUNT; s++) {
        if (gap->counts[s] == 0)
            continue;
        struct str word = gap_standing_word(s);
        word = str_format(mem, "%.*s %zu", STR(word), gap->counts[s]);
        gap_tick_draw(pen, (struct pdf_box){x, pen->y + 2, 5.5, 7.5}, s);
        pen_set(pen, &aside_style, word,
                (struct column){x + tick, PAPER_RIGHT - x - tick});
        x += tick + pen_width(pen, &aside_style, word) + between;
    }
    pen_end(pen, PDF_TEXT);
    if (x > PAPER_LEFT)
        pen->y += 13;
}

/* "Next rung", and the mark on pages of invented people. */
static void draw_over(struct pen *pen, const struct gap_sheet *sheet,
                      struct column at)
{
    const double padding = 5;
    struct str title = str_of(_("Next rung")), tag = str_of(_("Sample data"));
    pen_begin(pen, PDF_TEXT);
    double height = pen_set(pen, &over_style, title, at);
    if (sheet->is_sample) {
        double x = at.x + pen_width(pen, &over_style, title) + 12;
        double width = pen_width(pen, &tag_style, tag) + 2 * padding;
        struct pen beside = *pen;
        beside.y += 0.9;
        pen_box(pen, (struct pdf_box){x, pen->y - 0.3, width, 12.6},
                (struct pdf_line){0.7, LINE_STRONG, false});
        pen_set(&beside, &tag_style, tag, (struct column){x + padding, width});
    }
    pen_end(pen, PDF_TEXT);
    pen->y += height + 2;
}

static void draw_answer(struct pen *pen, const struct gap_page *page)
{
    struct pdf_run runs[GAP_ANSWER_MOST];
    for (size_t i = 0; i < page->answer.count; i++)
        runs[i] = (struct pdf_run){page->answer.at[i].text,
                                   page->answer.at[i].is_strong ? PDF_BOLD
                                                                : PDF_REGULAR,
                                   page->answer.at[i].is_strong ? INK : INK_2};
    pen_begin(pen, PDF_TEXT);
    double height = pen_set_runs(pen, &answer_style, runs, page->answer.count,
                                 (struct column){PAPER_LEFT, PAPER_WIDTH});
    pen_end(pen, PDF_TEXT);
    pen->y += height;
}

static void draw_head(struct pen *pen, struct arena *mem,
                      const struct gap_sheet *sheet,
                      const struct gap_page *page)
{
    struct column at = {PAPER_LEFT, PAPER_WIDTH - GAP_LADDER_WIDTH - 24};
    double top = pen->y;
    gap_ladder_draw(pen, sheet);
    draw_over(pen, sheet, at);
    pen_flow(pen, PDF_TITLE, &name_style, sheet->person.name, at);
    pen_flow(pen, PDF_TEXT, &place_style, page->place, at);
    pen_flow(pen, PDF_TEXT, &move_style, page->move, at);
    pen->y = fmax(pen->y + 12, top + GAP_LADDER_HEIGHT + 10);
    draw_answer(pen, page);
    pen->y += 9;
    gap_strip_draw(pen, sheet->gap);
    draw_key(pen, mem, sheet->gap);
}

static void draw_heading(struct pen *pen, const struct gap_part *part)
{
    pen->y += 14;
    if (!pen->is_dry)
        pdf_bookmark(pen->pdf, part->text, pen->y);
    pen_begin(pen, PDF_HEADING);
    double height = pen_set(
        pen, &heading_style, part->text,
        (struct column){PAPER_LEFT, ASIDE_X - PAPER_LEFT - 12});
    pen_end(pen, PDF_HEADING);
    struct pen beside = *pen;
    beside.y += 3.2;
    pen_begin(pen, PDF_TEXT);
    pen_set(&beside, &aside_style, part->aside,
            (struct column){ASIDE_X, ASIDE_WIDTH});
    pen_end(pen, PDF_TEXT);
    pen->y += height + 3;
    pen_rule(pen, LINE_STRONG);
    pen->y += 4;
}

static void draw_group(struct pen *pen, const struct gap_part *part)
{
    pen->y += 3;
    pen_flow(pen, PDF_SUBHEADING, &group_style, part->text,
             (struct column){PAPER_LEFT, PAPER_WIDTH});
    pen->y += 1;
}

static void draw_piece(struct pen *pen, const struct gap_piece *piece,
                       const struct gap_cut *cut)
{
    struct paper_style style = piece_style;
    style.lines_most = cut->piece_lines_most;
    struct pdf_run runs[] = {
        {piece->what, PDF_REGULAR, INK_3},
        {STR_LITERAL(" · "), PDF_REGULAR, INK_3},
        {piece->title, PDF_REGULAR, INK},
    };
    pen_begin(pen, PDF_TEXT);
    pen_set(pen, &piece_style, piece->day, (struct column){ASIDE_X, DAY_WIDTH});
    double height = pen_set_runs(
        pen, &style, runs, COUNT_OF(runs),
        (struct column){ASIDE_X + DAY_WIDTH, ASIDE_WIDTH - DAY_WIDTH});
    pen_end(pen, PDF_TEXT);
    pen->y += height;
}

/* The evidence beside a criterion; gives the height it ends at. */
static double draw_pieces(struct pen pen, const struct gap_part *part,
                          const struct gap_cut *cut)
{
    double indent = part->piece_count ? DAY_WIDTH : 0;
    pen.y += 0.8;
    for (size_t i = 0; i < part->piece_count; i++)
        draw_piece(&pen, &part->pieces[i], cut);
    pen_flow(&pen, PDF_TEXT, &piece_style, part->more,
             (struct column){ASIDE_X + indent, ASIDE_WIDTH - indent});
    return pen.y;
}

static void draw_criterion(struct pen *pen, const struct gap_part *part,
                           const struct gap_cut *cut)
{
    struct column at = {TEXT_X, ASIDE_X - TEXT_X - 16};
    struct paper_style words = criterion_style, meta = meta_style;
    words.lines_most = cut->text_lines_most;
    meta.lines_most = cut->note_lines_most;
    struct pdf_run runs[] = {
        {part->word, PDF_SEMIBOLD, INK_2},
        {part->note.length ? STR_LITERAL(" · ") : (struct str){0}, PDF_REGULAR,
         INK_3},
        {part->note, PDF_REGULAR, INK_2},
    };
    struct pen beside = *pen;
    gap_tick_draw(pen, (struct pdf_box){PAPER_LEFT + 1, pen->y + 2, 7, 9.5},
                  part->standing);
    pen_flow(pen, PDF_TEXT, &words, part->text, at);
    pen_begin(pen, PDF_TEXT);
    pen->y += pen_set_runs(pen, &meta, runs, COUNT_OF(runs), at);
    pen_end(pen, PDF_TEXT);
    pen->y = fmax(pen->y, draw_pieces(beside, part, cut)) + 5;
}

/* A criterion in few words: where it stands, since when. */
static void draw_row(struct pen *pen, const struct gap_part *part,
                     const struct gap_cut *cut)
{
    const double word_width = 150, gap = 8;
    struct paper_style words = row_style, aside = aside_style;
    words.lines_most = aside.lines_most = cut->row_lines_most;
    struct pdf_run word[] = {
        {part->word, PDF_REGULAR, INK_2},
        {part->more.length ? STR_LITERAL(" · ") : (struct str){0}, PDF_REGULAR,
         INK_3},
        {part->more, PDF_REGULAR, INK_3},
    };
    gap_tick_draw(pen, (struct pdf_box){PAPER_LEFT + 1, pen->y + 1.7, 5.5, 7.5},
                  part->standing);
    pen_begin(pen, PDF_TEXT);
    double height = pen_set(pen, &words, part->text,
                            (struct column){TEXT_X, ASIDE_X - TEXT_X - 16});
    pen_set(pen, &aside, part->aside,
            (struct column){ASIDE_X, ASIDE_WIDTH - word_width - gap});
    pen_set_runs(pen, &word_style, word, COUNT_OF(word),
                 (struct column){PAPER_RIGHT - word_width, word_width});
    pen_end(pen, PDF_TEXT);
    pen->y += height;
}

static void draw_part(struct pen *pen, const struct gap_part *part,
                      const struct gap_cut *cut)
{
    switch (part->kind) {
    case GAP_HEADING:
        draw_heading(pen, part);
        return;
    case GAP_GROUP:
        draw_group(pen, part);
        return;
    case GAP_CRITERION:
        draw_criterion(pen, part, cut);
        return;
    case GAP_ROW:
        draw_row(pen, part, cut);
        return;
    default:
        pen->y += 3;
        pen_flow(pen, PDF_TEXT, &sentence_style, part->text,
                 (struct column){PAPER_LEFT, PAPER_WIDTH});
    }
}

static void draw_foot(struct pen *pen, const struct gap_page *page)
{
    struct column at = {PAPER_LEFT, PAPER_WIDTH};
    pen_rule(pen, LINE);
    pen->y += 5;
    pen_flow(pen, PDF_TEXT, &foot_style, page->foot, at);
    pen_flow(pen, PDF_TEXT, &foot_style, page->made, at);
}

/* A page chosen, and the room it leaves between criteria. */
struct layout {
    struct gap_cut cut;
    double row_room, criterion_room; /* points, below each */
};

/* Goes over the page until it is done or below `end_y`. */
static void draw_page(struct pen *pen, struct arena *mem,
                      const struct gap_sheet *sheet,
                      const struct gap_page *page, const struct layout *layout,
                      double end_y)
{
    draw_head(pen, mem, sheet, page);
    for (size_t i = 0; i < page->part_count && pen->y <= end_y; i++) {
        draw_part(pen, &page->parts[i], &layout->cut);
        if (page->parts[i].kind == GAP_ROW)
            pen->y += layout->row_room;
        if (page->parts[i].kind == GAP_CRITERION)
            pen->y += layout->criterion_room;
    }
}

static double foot_height(struct pdf *pdf, const struct gap_page *page)
{
    struct pen dry = {.pdf = pdf, .is_dry = true};
    draw_foot(&dry, page);
    return dry.y;
}

/* Shares out what is left of the page; a criterion takes two lines' part. */
static void share_room(struct layout *layout, const struct gap_page *page,
                       double room)
{
    const double row_most = layout->cut.is_dense ? 6 : 2.5;
    const double criterion_most = 5;
    double places = 1;
    for (size_t i = 0; i < page->part_count; i++) {
        places += page->parts[i].kind == GAP_ROW ? 1 : 0;
        places += page->parts[i].kind == GAP_CRITERION ? 2 : 0;
    }
    layout->row_room = fmin(room / places, row_most);
    layout->criterion_room = fmin(2 * room / places, criterion_most);
}

static bool is_fitting(struct pdf *pdf, const struct gap_sheet *sheet,
                       struct layout *layout)
{
    struct arena *mem = arena_open();
    struct gap_page page = gap_page_make(mem, sheet, &layout->cut);
    double end_y = PAPER_BOTTOM - foot_height(pdf, &page) - 8;
    struct pen dry = {.pdf = pdf, .y = PAPER_TOP, .is_dry = true};
    draw_page(&dry, mem, sheet, &page, layout, end_y);
    bool is_fit = dry.y <= end_y;
    if (is_fit)
        share_room(layout, &page, end_y - dry.y);
    arena_close(mem);
    return is_fit;
}

/* Of the tightest cut, with as many criteria as fit. */
static struct layout tightest_layout(struct pdf *pdf,
                                     const struct gap_sheet *sheet)
{
    enum { LINES_A_PAGE_MOST = 128 };
    const struct gap_cut tightest = gap_cuts[gap_cut_count - 1];
    struct layout best = {.cut = tightest};
    size_t fits = 1, over = LINES_A_PAGE_MOST;
    best.cut.open_most = fits;
    while (over - fits > 1) {
        struct layout next = {.cut = tightest};
        next.cut.open_most = fits + (over - fits) / 2;
        bool is_fit = is_fitting(pdf, sheet, &next);
        *(is_fit ? &fits : &over) = next.cut.open_most;
        best = is_fit ? next : best;
    }
    return best;
}

static struct layout fitting_layout(struct pdf *pdf,
                                    const struct gap_sheet *sheet)
{
    for (size_t i = 0; i < gap_cut_count; i++) {
        struct layout layout = {.cut = gap_cuts[i]};
        if (is_fitting(pdf, sheet, &layout))
            return layout;
    }
    return tightest_layout(pdf, sheet);
}

static bool open_sheet(struct arena *mem, const struct gap_sheet *sheet,
                       struct text *out, struct pdf **pdf, struct fault *fault)
{
    const struct ladder *ladder = sheet->gap->ladder;
    struct str name = pdf_isolated(mem, sheet->person.name);
    struct str level = pdf_isolated(
        mem, level_name(&ladder->levels[sheet->gap->level_index]));
    const struct pdf_about about = {
        .title = str_format(mem, _("Next rung: %.*s"), STR(name)),
        .author = sheet->office,
        .subject = str_format(mem, _("Held against %.*s"), STR(level)),
        .language = ladder->language,
        .day = sheet->today,
    };
    return pdf_open(mem, &about, out, pdf, fault);
}

bool gap_sheet_pdf(struct arena *mem, const struct gap_sheet *sheet,
                   struct text *out, struct fault *fault)
{
    struct pdf *pdf = NULL;
    if (!open_sheet(mem, sheet, out, &pdf, fault))
        return false;
    struct layout layout = fitting_layout(pdf, sheet);
    struct gap_page page = gap_page_make(mem, sheet, &layout.cut);
    struct pen pen = {.pdf = pdf, .y = PAPER_TOP};
    pen_begin(&pen, PDF_DOCUMENT);
    draw_page(&pen, mem, sheet, &page, &layout, PAPER_BOTTOM);
    pen.y = PAPER_BOTTOM - foot_height(pdf, &page);
    draw_foot(&pen, &page);
    pen_end(&pen, PDF_DOCUMENT);
    return pdf_close(pdf, fault);
}
