/* format/pdf.h - documents as PDF, set by cairo and pango.
 *
 * Lengths are points from the upper left corner of an A4 page; colours are
 * 0xRRGGBB.  Text is always text, never markup: whatever stands in it is
 * shown.  Each document has its own fonts and state, so that documents may
 * be made side by side.
 */
#pragma once

#include "base/arena.h"
#include "base/day.h"
#include "base/fault.h"
#include "base/text.h"

#include <stdint.h>

#define PDF_A4_WIDTH 595.276 /* 210 mm */
#define PDF_A4_HEIGHT 841.89 /* 297 mm */

/* Nothing is set smaller, whatever is asked for. */
#define PDF_LEAST_POINTS 7.5

/* More of one run of text is cut off, with an ellipsis. */
enum { PDF_RUN_BYTES_MOST = 4000 };

struct pdf;

/* What the file says about itself.  Any of the texts may be empty. */
struct pdf_about {
    struct str title;
    struct str author;
    struct str subject;
    struct str language; /* BCP 47, of most of the text: chooses letter forms */
    struct day day;      /* when it was made; must be a day */
};

/* Begins a document, and its first page, whose bytes are appended to `out`.  The same
 * calls with the same fonts give the same bytes.  What is not closed when
 * `mem` closes is given back and its bytes are dropped.
 *
 * Gives  *pdf, which lives in `mem`; `out` must outlive it
 * Fails  FAULT_SYSTEM when the libraries refuse
 */
bool pdf_open(struct arena *mem, const struct pdf_about *about,
              struct text *out, struct pdf **pdf, struct fault *fault);

/* Ends the page; what follows stands on another. */
void pdf_page_next(struct pdf *pdf);

/* Writes what is left.
 * Fails  FAULT_LIMIT when `out` overflowed; FAULT_SYSTEM */
bool pdf_close(struct pdf *pdf, struct fault *fault);

enum pdf_weight { PDF_REGULAR, PDF_SEMIBOLD, PDF_BOLD, PDF_WEIGHT_COUNT };

enum pdf_side {
    PDF_START, /* where the text's own direction begins */
    PDF_LEFT,  /* at the left, whatever its direction */
    PDF_RIGHT,
    PDF_SIDE_COUNT
};

/* A piece of a paragraph that looks the same throughout.  Runs of white
 * space become one space; ill-formed bytes become U+FFFD; emoji that no font
 * has are left out; the direction of one run does not reach into the next. */
struct pdf_run {
    struct str text;
    enum pdf_weight weight;
    uint32_t colour;
};

struct pdf_paragraph {
    const struct pdf_run *runs; /* shape: [run_count] */
    size_t run_count;
    double size_points; /* of Source Sans 3; a font with taller small letters
                           is set smaller, down to PDF_LEAST_POINTS */
    double width_points;
    int lines_most; /* what goes beyond is cut, with an ellipsis; 0: no end */
    enum pdf_side side;
};

/* `s` as it stands in a sentence without turning the text around it: a name
 * in Arabic inside English.  For texts put together before they are set;
 * runs of a paragraph are kept apart anyway. */
struct str pdf_isolated(struct arena *mem, struct str s);

/* How high the paragraph stands, and how wide its widest line is. */
double pdf_paragraph_height(struct pdf *pdf, const struct pdf_paragraph *p);
double pdf_paragraph_width(struct pdf *pdf, const struct pdf_paragraph *p);

/* Sets it with its upper left corner at x, y; gives its height. */
double pdf_paragraph_set(struct pdf *pdf, const struct pdf_paragraph *p,
                         double x, double y);

/* How often a character that no font has was measured or set so far: it shows
 * as a box with its number. */
size_t pdf_unknown_count(const struct pdf *pdf);

struct pdf_box {
    double x, y, width, height;
};

void pdf_box_fill(struct pdf *pdf, struct pdf_box box, uint32_t colour);

struct pdf_line {
    double width_points;
    uint32_t colour;
    bool is_dotted;
};

/* Draws inside the edges of the box. */
void pdf_box_draw(struct pdf *pdf, struct pdf_box box, struct pdf_line line);

/* From the upper left corner of the box to the lower right one. */
void pdf_line_draw(struct pdf *pdf, struct pdf_box box, struct pdf_line line);

/* What a reader that speaks the page is told about the text set in between.
 * Parts may stand in parts and are ended in reverse order. */
enum pdf_part {
    PDF_DOCUMENT,
    PDF_TITLE,
    PDF_HEADING,
    PDF_SUBHEADING,
    PDF_TEXT,
    PDF_PART_COUNT
};

void pdf_part_begin(struct pdf *pdf, enum pdf_part part);
void pdf_part_end(struct pdf *pdf, enum pdf_part part);

/* An entry in the list of contents that viewers show beside the page; it
 * leads to the height y. */
void pdf_bookmark(struct pdf *pdf, struct str title, double y);

/* Makes the box lead to `address`; anything but http:, https: and mailto: is
 * passed over.  A page of links alone has none. */
void pdf_link(struct pdf *pdf, struct pdf_box box, struct str address);
