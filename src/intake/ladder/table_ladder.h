/* intake/ladder/table_ladder.h - ladders out of tables.
 *
 * Taken are: levels across and competencies down, or the other way round; a
 * row a criterion (long); rows of group headings; tables that only list the
 * levels, with titles and pay.
 */
#pragma once

#include "format/grid.h"
#include "intake/ladder/reading.h"

/* Where a table stands in its document. */
struct table_place {
    struct str name;  /* for parts: "", "table 2", "sheet IC" */
    struct str title; /* of the ladder, when it is known; may be empty */
    struct str area, competency; /* of the headings above, for tables that do
                                    not tell; may be empty */
    struct str level;            /* the same */
    bool needs_levels;           /* a table without them is no ladder there */
};

struct draft_set;
struct grid;

/* Takes what is in `grid` into `set`; its columns and rows become parts.
 * False when it is no ladder. */
bool table_take(struct draft_set *set, const struct grid *grid,
                const struct table_place *place);

/* What a table is, as far as one can see without corrections. */
struct table_sight {
    bool has_criteria;      /* of levels it names */
    bool has_names;         /* it names the competencies, too */
    struct str_list levels; /* shape: [count], in `mem` */
    size_t bytes;           /* of all its texts */
};

struct table_sight table_look(struct arena *mem, const struct grid *grid);

/* Reads sheets or a CSV file: tables with the same levels make one ladder.
 * Fails  FAULT_INPUT when none of them looks like a ladder, saying what was
 *        looked for; FAULT_LIMIT */
bool tables_read(struct reading *reading, const struct grid_list *grids,
                 struct fault *fault);
