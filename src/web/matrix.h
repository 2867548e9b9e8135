/* web/matrix.h - a ladder as a table, competencies by levels: its words, or
 * with them how far one person meets them.
 *
 *     view.matrix = matrix_make(mem, &(struct matrix_wish){...});
 *     {{> matrix_html matrix}}
 */
#pragma once

#include "base/text.h"
#include "domain/assessment/gap.h"
#include "domain/ladder/ladder.h"

struct matrix_cell {
    struct str level_name;
    struct str level_key;     /* the cell leads there, */
    struct str criterion_key; /* to the first of its criteria */
    const char *style;        /* classes: "s2 is-here" */
    const char *glyph;        /* "#rg2"; NULL: none */
    const char *standing;     /* the same in words; NULL: no ratings */
    struct str_list texts;    /* of its criteria; none: nothing is asked */
    size_t more;              /* criteria of a short cell that are not shown */
};

struct matrix_cell_list {
    const struct matrix_cell *at; /* shape: [count], a cell a level */
    size_t count;
};

struct matrix_row {
    struct str key, title;
    struct matrix_cell_list cells;
};

struct matrix_row_list {
    const struct matrix_row *at; /* shape: [count] */
    size_t count;
};

/* The competencies of one area that stand together. */
struct matrix_area {
    size_t number;    /* from 1 */
    struct str title; /* may be empty */
    struct matrix_row_list rows;
};

struct matrix_area_list {
    const struct matrix_area *at; /* shape: [count] */
    size_t count;
};

struct matrix_column {
    struct str key;
    size_t number;       /* of the level, from 1 */
    struct str name;     /* what the level is called */
    struct str external; /* what the world calls it, when that differs */
    struct str grade;
    struct str pay; /* "52,000 to 61,000 EUR"; empty: not given, or
                                not to be seen */
    bool is_here;
};

struct matrix_column_list {
    const struct matrix_column *at; /* shape: [count] */
    size_t count;
};

/* What page/matrix.html shows. */
struct matrix_view {
    struct str ladder_key, title;
    struct str language; /* of the texts; empty: that of the page */
    struct str person;   /* as links name them; empty: no ratings */
    size_t level_count, competency_count;
    size_t width;  /* in columns, with the names */
    bool is_many;  /* more levels than fit the width of a page */
    bool is_long;  /* more criteria than fit a screen or two, */
    bool is_short; /* so that cells show the first words of theirs alone */
    struct matrix_column_list columns;
    struct matrix_area_list areas;
    int64_t revision; /* that links carry on; 0: the present one */
    bool is_still;    /* nothing leads anywhere: it is not in the store */
};

struct matrix_wish {
    const struct ladder *ladder;
    int64_t revision;         /* 0: the present one */
    struct str person;        /* as links name them; empty: words alone */
    struct gap_row_list rows; /* gap_rows_make of theirs */
    const struct level *here; /* the level that is marked, or NULL */
    bool is_still;            /* without links: it is not in the store */
    bool has_all_words;       /* even where it is long */
};

struct matrix_view matrix_make(struct arena *mem,
                               const struct matrix_wish *wish);
void matrix_html(struct text *out, const struct matrix_view *view);

/* What the glyphs mean. */
void matrix_key_html(struct text *out, const struct matrix_view *view);

/* How far the criteria of one cell are met: the five steps. */
enum matrix_step {
    STEP_NONE,    /* none of them */
    STEP_SOME,    /* under half */
    STEP_HALF,    /* half or more; "sometimes" counts half */
    STEP_MOST,    /* three quarters or more */
    STEP_ALL,     /* all of them */
    STEP_UNRATED, /* nobody has said */
    STEP_EXCUSED, /* not applicable, all of them */
    STEP_COUNT
};

/* Counts of standings -> step; excused ones are left out. */
enum matrix_step matrix_step_of(const size_t counts[static STANDING_COUNT]);

/* "s3", "#rg3" and "most of the criteria met". */
const char *matrix_step_style(enum matrix_step step);
const char *matrix_step_glyph(enum matrix_step step); /* NULL: none */
const char *matrix_step_words(enum matrix_step step);

/* The glyph of one criterion: as all, half or none. */
enum matrix_step matrix_step_one(enum standing standing);
