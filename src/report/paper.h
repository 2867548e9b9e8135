/* report/paper.h - the look of the pages on paper: colours, margins, a pen
 * that goes down the page.
 */
#pragma once

#include "format/pdf.h"

/* Those of the pages by daylight; HERE marks where one is and what is next. */
enum paper_colour {
    INK = 0x112028,
    INK_2 = 0x394B52,
    INK_3 = 0x51646B,
    LINE = 0xDAE1E3,
    LINE_STRONG = 0x748389,
    ACCENT = 0x00576E,
    HERE = 0xF7AD30
};

/* Margins, in points. */
#define PAPER_LEFT 43.0
#define PAPER_TOP 40.0
#define PAPER_RIGHT (PDF_A4_WIDTH - PAPER_LEFT)
#define PAPER_BOTTOM (PDF_A4_HEIGHT - 34.0)
#define PAPER_WIDTH (PAPER_RIGHT - PAPER_LEFT)

/* How a paragraph looks; as in struct pdf_paragraph. */
struct paper_style {
    double size_points;
    uint32_t colour;
    enum pdf_weight weight;
    int lines_most;
    enum pdf_side side;
};

/* Where the next thing stands.  A dry pen measures and leaves no mark, so
 * that what is measured and what is drawn cannot differ. */
struct pen {
    struct pdf *pdf;
    double y;
    bool is_dry;
};

/* Where a column begins, and how wide it is. */
struct column {
    double x, width;
};

/* Sets text in a column at the pen's height, which stays; gives the height of
 * the text, none for the empty text. */
double pen_set(const struct pen *pen, const struct paper_style *style,
               struct str text, struct column column);
double pen_set_runs(const struct pen *pen, const struct paper_style *style,
                    const struct pdf_run *runs, size_t run_count,
                    struct column column);

/* How wide the text would stand in one line. */
double pen_width(const struct pen *pen, const struct paper_style *style,
                 struct str text);

/* Sets text as a part of its own and goes below it. */
void pen_flow(struct pen *pen, enum pdf_part part,
              const struct paper_style *style, struct str text,
              struct column column);

/* As those of pdf.h, but a dry pen leaves them out. */
void pen_begin(const struct pen *pen, enum pdf_part part);
void pen_end(const struct pen *pen, enum pdf_part part);
void pen_fill(const struct pen *pen, struct pdf_box box, uint32_t colour);
void pen_box(const struct pen *pen, struct pdf_box box, struct pdf_line line);
void pen_line(const struct pen *pen, struct pdf_box box, struct pdf_line line);

/* A hairline from margin to margin, at the pen's height. */
void pen_rule(const struct pen *pen, uint32_t colour);
