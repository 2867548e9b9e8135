/* report/gap_sheet.h - one person against one level, on one page.
 *
 * The sheet is chosen and cut in gap_sheet.c and drawn in gap_sheet_pdf.c;
 * every figure on it can be counted from the rows below it.
 */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/assessment/gap.h"
#include "domain/assessment/gap_answer.h"
#include "domain/evidence/evidence.h"
#include "report/gap_cut.h"

struct gap_sheet {
    struct str office; /* whose page it is; may be empty */
    struct person person;
    struct str present_level; /* title of the level held; may be empty */
    const struct gap *gap;
    size_t evidence_count; /* pieces the store holds of this person */
    struct day today;      /* stands in the foot; must be a day */
    bool is_sample;        /* says so on the page */
};

/* Appends the PDF's bytes: A4, the same bytes for the same sheet.  What does
 * not fit one page is told in fewer words: met rows are summed up, there are
 * fewer pieces of evidence, then shorter notes, then one row a criterion; only
 * then are the words of criteria cut, and at last criteria are left out; how
 * many is said.
 * Fails  FAULT_LIMIT when `out` overflows; FAULT_SYSTEM */
bool gap_sheet_pdf(struct arena *mem, const struct gap_sheet *sheet,
                   struct text *out, struct fault *fault);

enum gap_part_kind {
    GAP_HEADING,   /* text, aside */
    GAP_GROUP,     /* text */
    GAP_CRITERION, /* text, standing, word, note, pieces, more, form */
    GAP_ROW,       /* text, aside, standing, word, note, more: the same */
    GAP_SENTENCE,  /* text */
    GAP_PART_KIND_COUNT
};

struct gap_piece {
    struct str day;
    struct str what; /* "review in quarry" */
    struct str title;
};

/* One thing below another on the page. */
struct gap_part {
    enum gap_part_kind kind;
    enum standing standing;
    struct str text;
    struct str aside;               /* second text; may be empty */
    struct str word;                /* the standing in words, when, who; may be
                                       empty */
    struct str note;                /* why it was rated so; may be empty */
    const struct gap_piece *pieces; /* shape: [piece_count], newest first */
    size_t piece_count;
    struct str more; /* "and 12 more", "no evidence yet"; may be empty */
    const struct gap_form *form;
};

struct gap_page {
    struct str place; /* position and department; may be empty */
    struct str move;  /* from which level to which, on which ladder */
    struct gap_answer answer;
    const struct gap_part *parts; /* shape: [part_count], what is missing
                                     first */
    size_t part_count;
    size_t open_count; /* criteria not met, of all levels, before the cut */
    struct str foot;   /* how it was computed */
    struct str made;   /* day, office, whether it is a sample */
};

/* Chooses, sorts and cuts what stands on the page. */
struct gap_page gap_page_make(struct arena *mem, const struct gap_sheet *sheet,
                              const struct gap_cut *cut);
