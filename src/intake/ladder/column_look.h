/* intake/ladder/column_look.h - what stands in the cells of a column. */
#pragma once

#include "format/grid.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/reading.h"

struct column_look {
    enum part_role word;   /* what its head says; PART_ROLE_COUNT: nothing */
    enum level_word level; /* how far its head names a level */
    bool has_head;
    size_t count;        /* of cells with text */
    size_t own;          /* of cells with text of their own, not spread over */
    size_t distinct;     /* of different ones, up to a ceiling */
    double columns_mean; /* how wide the texts are */
    double level_share;  /* of different texts that name levels, 0..1 */
    bool has_numbers;    /* most of them are nothing but numbers */
    bool has_codes;      /* most of them are codes: "IC4" */
    bool is_remark;      /* its head says that these are notes */
    bool has_people;     /* its head or its texts name people: addresses */
    bool is_prose;       /* most say something, rather than name it */
    bool is_wide;        /* most are sentences or lists: no names */
};

/* Looks at rows `begin` to `end` of column `column` under `header`, which is
 * `end` when there is none. */
struct column_look column_look(const struct grid *grid, size_t column,
                               size_t header, size_t begin, size_t end);
