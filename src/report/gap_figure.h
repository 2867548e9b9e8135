/* report/gap_figure.h - standings as pictures: ticks, a strip, a ladder. */
#pragma once

#include "report/gap_sheet.h"
#include "report/paper.h"

#define GAP_LADDER_WIDTH 30.0 /* points */
#define GAP_LADDER_HEIGHT 74.0

/* Draws one tick.  Its form says the standing, in black and white as well:
 * full, half, hollow, dotted, a dash. */
void gap_tick_draw(const struct pen *pen, struct pdf_box box,
                   enum standing standing);

/* Draws a tick for each criterion of the level, as the ladder has them, and
 * goes below them.  Too many to tell apart become a bar with their shares. */
void gap_strip_draw(struct pen *pen, const struct gap *gap);

/* Draws rails and a rung for each level at the right margin: full up to the
 * level held, the next one filled as far as it is met.  Nothing for ladders
 * of more rungs than can be told apart. */
void gap_ladder_draw(const struct pen *pen, const struct gap_sheet *sheet);
