/* web/page_ratings.h - what was said of somebody: as the ladder's matrix, and
 * day by day.
 */
#pragma once

#include "web/matrix.h"
#include "web/person_top.h"

struct rating_line {
    struct day on;
    struct str day;       /* in words */
    bool is_new_day;      /* the first line of its day */
    struct str criterion; /* the words that were judged */
    struct str ladder;    /* of another ladder than the matrix's; or empty */
    const char *glyph;    /* or NULL */
    struct str rating, note, rater;
};

struct rating_line_list {
    const struct rating_line *at; /* shape: [count], newest first */
    size_t count;
};

struct ratings_page {
    struct person_top top;
    bool has_matrix;
    struct matrix_view matrix;
    struct str ladder;
    struct str aim;      /* the level that is marked */
    size_t met, counted; /* of its criteria */
    bool is_top;         /* it is the level they hold */
    struct rating_line_list lines;
    size_t rated_count; /* lines in all */
    struct str next_address;
    bool may_rate;
};

void ratings_html(struct text *out, const struct ratings_page *view);

/* The history, newest first; `ladder` is the matrix's key, or empty. */
struct rating_line_list rating_lines_make(struct arena *mem,
                                          struct rated_list ratings,
                                          struct str ladder, struct day today);
