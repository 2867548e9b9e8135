#include "report/gap_sheet.h"

#include "base/str.h"
#include "base/translate.h"
#include "report/gap_figure.h"
#include "report/paper.h"

#include <math.h>

/* What belongs beside a criterion begins at ASIDE_X, on every part of the
 * page. */
#define TEXT_X (PAPER_LEFT + 16.0)
#define ASIDE_X (PAPER_LEFT + 270.0)
#define ASIDE_WIDTH (PAPER_RIGHT - ASIDE_X)
#define DAY_WIDTH 56.0

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
static const struct paper_style group_style = {9, ACCENT, PDF_SEMIBOLD, 2,
                                               PDF_LEFT};
static const struct paper_style criterion_style = {9.7, INK, PDF_SEMIBOLD, 0,
                                                   PDF_START};
static const struct paper_style meta_style = {9, INK_2, PDF_REGULAR, 0,
                                              PDF_START};
static const struct paper_style piece_style = {8.5, INK_2, PDF_REGULAR, 1,
                                               PDF_LEFT};
static const struct paper_style row_style = {9, INK, PDF_REGULAR, 0, PDF_START};
static const struct paper_style word_style = {9, INK_3, PDF_REGULAR, 2,
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
                       int lines_most)
{
    struct paper_style style = piece_style;
    style.lines_most = lines_most;
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
static double draw_pieces(struct pen pen, const struct gap_part *part)
{
    pen.y += 0.8;
    for (size_t i = 0; i < part->piece_count; i++)
        draw_piece(&pen, &part->pieces[i], part->form->piece_lines_most);
    pen_flow(&pen, PDF_TEXT, &piece_style, part->more,
             (struct column){ASIDE_X + DAY_WIDTH, ASIDE_WIDTH - DAY_WIDTH});
    return pen.y;
}

enum { RUNS_MOST = 5 };

struct run_list {
    struct pdf_run at[RUNS_MOST];
    size_t count;
};

/* Adds a run, behind `between` when it is not the first. */
static void add_run(struct run_list *runs, struct str between,
                    struct pdf_run run)
{
    if (run.text.length == 0)
        return;
    if (runs->count)
        runs->at[runs->count++] = (struct pdf_run){between, PDF_REGULAR, INK_3};
    runs->at[runs->count++] = run;
}

/* Where it stands, why, and what is said of evidence when none is beside. */
static double draw_meta(const struct pen *pen, const struct gap_part *part,
                        struct column at)
{
    struct paper_style meta = meta_style;
    meta.lines_most = part->form->note_lines_most;
    struct str dot = STR_LITERAL(" · ");
    struct run_list runs = {.count = 0};
    add_run(&runs, dot, (struct pdf_run){part->word, PDF_SEMIBOLD, INK_2});
    if (part->piece_count == 0)
        add_run(&runs, dot, (struct pdf_run){part->more, PDF_REGULAR, INK_3});
    add_run(&runs, dot, (struct pdf_run){part->note, PDF_REGULAR, INK_2});
    if (runs.count == 0)
        return 0;
    pen_begin(pen, PDF_TEXT);
    double height = pen_set_runs(pen, &meta, runs.at, runs.count, at);
    pen_end(pen, PDF_TEXT);
    return height;
}

static void draw_criterion(struct pen *pen, const struct gap_part *part,
                           int text_lines_most)
{
    bool has_pieces = part->piece_count > 0;
    struct column at = {TEXT_X,
                        (has_pieces ? ASIDE_X - 16 : PAPER_RIGHT) - TEXT_X};
    struct paper_style words = criterion_style;
    words.lines_most = text_lines_most;
    struct pen beside = *pen;
    gap_tick_draw(pen, (struct pdf_box){PAPER_LEFT + 1, pen->y + 2, 7, 9.5},
                  part->standing);
    pen_flow(pen, PDF_TEXT, &words, part->text, at);
    pen->y += draw_meta(pen, part, at);
    if (has_pieces)
        pen->y = fmax(pen->y, draw_pieces(beside, part));
    pen->y += 5;
}

/* What stands at the right of a row; gives its width. */
static double row_word_width(const struct pen *pen, const struct run_list *runs)
{
    const double most = 215;
    struct pdf_paragraph p = {.runs = runs->at,
                              .run_count = runs->count,
                              .size_points = word_style.size_points,
                              .width_points = PAPER_WIDTH,
                              .lines_most = 1};
    /* A hair wider, so that measuring does not make it wrap. */
    return runs->count ? fmin(pdf_paragraph_width(pen->pdf, &p) + 0.5, most)
                       : 0;
}

/* A criterion in few words: where it stands, since when. */
static void draw_row(struct pen *pen, const struct gap_part *part,
                     int text_lines_most)
{
    const double gap = 12;
    struct paper_style words = row_style;
    words.lines_most = text_lines_most;
    struct str dot = STR_LITERAL(" · ");
    struct run_list word = {.count = 0}, text = {.count = 0};
    add_run(&word, dot, (struct pdf_run){part->word, PDF_REGULAR, INK_2});
    add_run(&word, dot, (struct pdf_run){part->more, PDF_REGULAR, INK_3});
    add_run(&text, dot, (struct pdf_run){part->aside, PDF_SEMIBOLD, ACCENT});
    add_run(&text, dot, (struct pdf_run){part->text, PDF_REGULAR, INK});
    add_run(&text, dot, (struct pdf_run){part->note, PDF_REGULAR, INK_3});
    double width = row_word_width(pen, &word);
    double room = PAPER_RIGHT - TEXT_X - (width > 0 ? width + gap : 0);
    gap_tick_draw(pen, (struct pdf_box){PAPER_LEFT + 1, pen->y + 1.7, 5.5, 7.5},
                  part->standing);
    pen_begin(pen, PDF_TEXT);
    double height = pen_set_runs(pen, &words, text.at, text.count,
                                 (struct column){TEXT_X, room});
    if (word.count)
        height = fmax(
            height, pen_set_runs(pen, &word_style, word.at, word.count,
                                 (struct column){PAPER_RIGHT - width, width}));
    pen_end(pen, PDF_TEXT);
    pen->y += height + 1.5;
}

static void draw_part(struct pen *pen, const struct gap_part *part,
                      int text_lines_most)
{
    switch (part->kind) {
    case GAP_HEADING:
        draw_heading(pen, part);
        return;
    case GAP_GROUP:
        draw_group(pen, part);
        return;
    case GAP_CRITERION:
        draw_criterion(pen, part, text_lines_most);
        return;
    case GAP_ROW:
        draw_row(pen, part, text_lines_most);
        return;
    default:
        pen->y += 3;
        pen_flow(pen, PDF_TEXT, &sentence_style, part->text,
                 (struct column){PAPER_LEFT, PAPER_WIDTH});
    }
}

static void draw_foot(struct pen *pen, const struct gap_page *page,
                      bool lacks_font)
{
    struct column at = {PAPER_LEFT, PAPER_WIDTH};
    pen_rule(pen, LINE);
    pen->y += 5;
    if (lacks_font)
        pen_flow(pen, PDF_TEXT, &foot_style,
                 str_of(_("Some characters have no font on this machine: "
                          "install a font for them.")),
                 at);
    pen_flow(pen, PDF_TEXT, &foot_style, page->foot, at);
    pen_flow(pen, PDF_TEXT, &foot_style, page->made, at);
}

/* A page chosen, and the room it leaves between criteria. */
struct layout {
    struct gap_cut cut;
    double row_room, criterion_room; /* points, below each */
    bool lacks_font;                 /* for some of its characters */
};

/* Goes over the page until it is done or below `end_y`. */
static void draw_page(struct pen *pen, struct arena *mem,
                      const struct gap_sheet *sheet,
                      const struct gap_page *page, const struct layout *layout,
                      double end_y)
{
    draw_head(pen, mem, sheet, page);
    for (size_t i = 0; i < page->part_count && pen->y <= end_y; i++) {
        draw_part(pen, &page->parts[i], layout->cut.text_lines_most);
        if (page->parts[i].kind == GAP_ROW)
            pen->y += layout->row_room;
        if (page->parts[i].kind == GAP_CRITERION)
            pen->y += layout->criterion_room;
    }
}

static double foot_height(struct pdf *pdf, const struct gap_page *page,
                          bool lacks_font)
{
    struct pen dry = {.pdf = pdf, .is_dry = true};
    draw_foot(&dry, page, lacks_font);
    return dry.y;
}

/* Shares out what is left of the page; a criterion takes two lines' part. */
static void share_room(struct layout *layout, const struct gap_page *page,
                       double room)
{
    const double row_most = 4, criterion_most = 5;
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
    size_t unknown = pdf_unknown_count(pdf);
    double end_y = PAPER_BOTTOM - foot_height(pdf, &page, false) - 8;
    struct pen dry = {.pdf = pdf, .y = PAPER_TOP, .is_dry = true};
    draw_page(&dry, mem, sheet, &page, layout, end_y);
    layout->lacks_font = pdf_unknown_count(pdf) > unknown;
    if (layout->lacks_font)
        end_y = PAPER_BOTTOM - foot_height(pdf, &page, true) - 8;
    bool is_fit = dry.y <= end_y;
    if (is_fit)
        share_room(layout, &page, end_y - dry.y);
    arena_close(mem);
    return is_fit;
}

/* Open criteria are not set larger than those that are missing. */
static bool is_over(const struct gap_cut *cut, const struct gap_step *step)
{
    bool is_open = step->choice == GAP_UNRATED || step->choice == GAP_BELOW;
    return is_open && !gap_forms[step->form].is_row
           && gap_forms[cut->forms[GAP_MISSING]].is_row;
}

/* Takes the steps for which there is room, each section's in turn until one
 * does not fit. */
static struct layout richer_layout(struct pdf *pdf,
                                   const struct gap_sheet *sheet,
                                   struct layout best)
{
    bool is_full[GAP_CHOICE_COUNT] = {false};
    for (size_t i = 0; i < gap_step_count; i++) {
        const struct gap_step *step = &gap_steps[i];
        struct layout next = {.cut = best.cut};
        next.cut.forms[step->choice] = step->form;
        if (is_full[step->choice] || is_over(&best.cut, step))
            continue;
        if (is_fitting(pdf, sheet, &next))
            best = next;
        else
            is_full[step->choice] = true;
    }
    return best;
}

/* In the fewest words, with as many criteria as fit. */
static struct layout tightest_layout(struct pdf *pdf,
                                     const struct gap_sheet *sheet)
{
    enum { LINES_A_PAGE_MOST = 128 };
    struct layout best = {.cut = {.text_lines_most = 1, .open_most = 1}};
    size_t fits = 1, over = LINES_A_PAGE_MOST;
    while (over - fits > 1) {
        struct layout next = {.cut = best.cut};
        next.cut.open_most = fits + (over - fits) / 2;
        bool is_fit = is_fitting(pdf, sheet, &next);
        *(is_fit ? &fits : &over) = next.cut.open_most;
        best = is_fit ? next : best;
    }
    return best;
}

/* Everything; else all words of all criteria, and what has room beside them;
 * else as many lines of each as fit. */
static struct layout fitting_layout(struct pdf *pdf,
                                    const struct gap_sheet *sheet)
{
    static const int lines[] = {16, 8, 6, 5, 4, 3, 2, 1};
    struct layout whole = {.cut = gap_cut_none()}, least = {.row_room = 0};
    if (is_fitting(pdf, sheet, &whole))
        return whole;
    if (is_fitting(pdf, sheet, &least))
        return richer_layout(pdf, sheet, least);
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        struct layout cut = {.cut = {.text_lines_most = lines[i]}};
        if (is_fitting(pdf, sheet, &cut))
            return cut;
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
    pen.y = PAPER_BOTTOM - foot_height(pdf, &page, layout.lacks_font);
    draw_foot(&pen, &page, layout.lacks_font);
    pen_end(&pen, PDF_DOCUMENT);
    return pdf_close(pdf, fault);
}
