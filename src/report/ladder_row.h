/* report/ladder_row.h - a ladder as rows of one table: what its CSV and its
 * sheets hold.
 *
 * There is a row for the ladder, each level, each competency and each
 * criterion; together they carry everything.  The form is
 * docs/formats/ladder-csv.md; intake/ladder/own_table.h reads it.
 */
#pragma once

#include "domain/ladder/ladder.h"

enum ladder_row_kind {
    LADDER_ROW_LADDER,
    LADDER_ROW_LEVEL,
    LADDER_ROW_COMPETENCY,
    LADDER_ROW_CRITERION,
    LADDER_ROW_KIND_COUNT
};

enum ladder_column {
    LADDER_COLUMN_ROW, /* what the row is about: "level" */
    LADDER_COLUMN_LADDER,
    LADDER_COLUMN_LEVEL,
    LADDER_COLUMN_LEVEL_TITLE,
    LADDER_COLUMN_EXTERNAL,
    LADDER_COLUMN_GRADE,
    LADDER_COLUMN_PAY_FROM,
    LADDER_COLUMN_PAY_TO,
    LADDER_COLUMN_AFTER, /* keys of levels, with commas */
    LADDER_COLUMN_AREA,
    LADDER_COLUMN_COMPETENCY,
    LADDER_COLUMN_COMPETENCY_TITLE,
    LADDER_COLUMN_COMPETENCY_WEIGHT,
    LADDER_COLUMN_CRITERION,
    LADDER_COLUMN_KEY,
    LADDER_COLUMN_WEIGHT,
    LADDER_COLUMN_EXAMPLES,     /* a line each, as ladder_lines_make */
    LADDER_COLUMN_ALTERNATIVES, /* the same */
    LADDER_COLUMN_EVIDENCE,     /* keys, with commas */
    LADDER_COLUMN_SUMMARY,      /* of what the row is about */
    LADDER_COLUMN_TITLE,        /* of the ladder */
    LADDER_COLUMN_FAMILY,
    LADDER_COLUMN_ADOPTS, /* "ospo@3" */
    LADDER_COLUMN_LANGUAGE,
    LADDER_COLUMN_SOURCE,
    LADDER_COLUMN_COUNT
};

enum { LADDER_CELL_BYTES_MOST = 16 * 1024 * 1024 };

extern const char *const ladder_column_titles[LADDER_COLUMN_COUNT];

struct ladder_row {
    enum ladder_row_kind kind;
    struct str cells[LADDER_COLUMN_COUNT];
};

struct ladder_row_list {
    const struct ladder_row *at; /* shape: [count], by kind, then as in the
                                    ladder */
    size_t count;
};

/* A criterion's row repeats what its level and its competency are called, so
 * that it can be filtered and counted by itself. */
struct ladder_row_list ladder_rows_make(struct arena *mem,
                                        const struct ladder *ladder);

/* Texts in one cell: a line each behind a bullet, further lines of a text
 * behind two spaces.  Nothing when there are none. */
struct str ladder_lines_make(struct arena *mem, struct str_list texts);

/* What one level asks for in one competency: a text alone as it stands,
 * several as ladder_lines_make. */
struct str ladder_cell_make(struct arena *mem, const struct ladder *ladder,
                            size_t competency_index, size_t level_index);

/* "52000.00 EUR to 61000.00 EUR", "from ...", "up to ..."; empty when nothing
 * is given. */
struct str ladder_pay_make(struct arena *mem, struct pay_range pay);

/* "ospo@3", or the key alone where no revision is named. */
struct str ladder_name_make(struct arena *mem, struct ladder_name name);

/* True for a language that is written from right to left, by its tag. */
bool language_is_right_to_left(struct str language);

/* "review, talk": keys in one cell. */
struct str ladder_keys_make(struct arena *mem, struct str_list keys);
