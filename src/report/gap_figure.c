#include "report/gap_figure.h"

#include <math.h>

#include "domain/ladder/level_step.h"

void gap_tick_draw(const struct pen *pen, struct pdf_box box,
                   enum standing standing)
{
    struct pdf_line edge = {0.8, ACCENT, false};
    struct pdf_box low = box, middle = box;
    low.height /= 2;
    low.y += low.height;
    middle.y += box.height / 2;
    middle.height = 0;
    switch (standing) {
    case STANDING_MET:
        pen_fill(pen, box, ACCENT);
        return;
    case STANDING_PARTLY:
        pen_fill(pen, low, ACCENT);
        pen_box(pen, box, edge);
        return;
    case STANDING_MISSING:
        pen_box(pen, box, edge);
        return;
    case STANDING_UNRATED:
        edge = (struct pdf_line){0.7, LINE_STRONG, true};
        pen_box(pen, box, edge);
        return;
    default:
        pen_line(pen, middle, (struct pdf_line){1, INK_3, false});
    }
}

/* More ticks than the page is wide become a bar with the same shares. */
static void draw_bar(const struct pen *pen, const struct gap *gap,
                     double height)
{
    double x = PAPER_LEFT;
    for (enum standing s = 0; s < STANDING_COUNT; s++) {
        double width = PAPER_WIDTH * (double)gap->counts[s]
                       / (double)gap->level_row_count;
        if (gap->counts[s])
            gap_tick_draw(
                pen, (struct pdf_box){x, pen->y, fmax(width - 1, 1), height},
                s);
        x += width;
    }
}

void gap_strip_draw(struct pen *pen, const struct gap *gap)
{
    enum { TICKS_MOST = 130 };
    const double height = 13, widest = 11.5;
    size_t count = gap->level_row_count;
    if (count > TICKS_MOST)
        draw_bar(pen, gap, height);
    double step = fmin(widest, PAPER_WIDTH / (double)(count ? count : 1));
    for (size_t i = 0; i < count && count <= TICKS_MOST; i++)
        gap_tick_draw(pen,
                      (struct pdf_box){PAPER_LEFT + step * (double)i, pen->y,
                                       step * 0.74, height},
                      gap->rows[i].standing);
    pen->y += height + 5;
}

/* Which rung is held; level_count when it is on another ladder. */
static size_t present_rung(const struct gap_sheet *sheet)
{
    const struct ladder *ladder = sheet->gap->ladder;
    size_t i = 0;
    while (i < ladder->level_count
           && !str_same(level_name(&ladder->levels[i]), sheet->present_level))
        i++;
    return i;
}

/* The rung that comes next: filled as far as its criteria are met. */
static void draw_next_rung(const struct pen *pen, struct pdf_box rung,
                           const struct gap *gap)
{
    size_t counted = gap_counted(gap);
    double share = counted ? (double)gap->counts[STANDING_MET] / (double)counted
                           : 0;
    rung.y -= 2.5;
    rung.height = 5;
    struct pdf_box filled = rung;
    filled.width *= share;
    pen_fill(pen, filled, HERE);
    pen_box(pen, rung, (struct pdf_line){0.8, INK_2, false});
}

void gap_ladder_draw(const struct pen *pen, const struct gap_sheet *sheet)
{
    enum { RUNGS_MOST = 12 };
    const struct gap *gap = sheet->gap;
    size_t rungs = gap->ladder->level_count, held = present_rung(sheet);
    if (rungs == 0 || rungs > RUNGS_MOST)
        return;
    bool is_below[LADDER_LEVELS_MOST] = {false};
    if (held < rungs)
        levels_below_find(gap->ladder, held, is_below);
    const struct pdf_line rail = {1.8, INK_2, false};
    double x = PAPER_RIGHT - GAP_LADDER_WIDTH;
    double step = GAP_LADDER_HEIGHT / (double)(rungs + 1);
    for (size_t i = 0; i < rungs; i++) {
        struct pdf_box rung = {
            x, pen->y + GAP_LADDER_HEIGHT - step * (double)(i + 1),
            GAP_LADDER_WIDTH, 0};
        if (i == gap->level_index)
            draw_next_rung(pen, rung, gap);
        else if (held < rungs && (i == held || is_below[i]))
            pen_line(pen, rung, (struct pdf_line){3, ACCENT, false});
        else
            pen_line(pen, rung, (struct pdf_line){0.8, LINE_STRONG, true});
    }
    struct pdf_box side = {x, pen->y, 0, GAP_LADDER_HEIGHT};
    pen_line(pen, side, rail);
    side.x += GAP_LADDER_WIDTH;
    pen_line(pen, side, rail);
}
