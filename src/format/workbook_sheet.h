/* format/workbook_sheet.h - one sheet of a workbook. */
#pragma once

#include "format/grid.h"
#include "format/workbook_style.h"
#include "format/workbook_text.h"

/* What the sheets share. */
struct workbook_ground {
    struct arena *mem;
    struct workbook_text_list texts;
    struct workbook_style_list styles;
    size_t text_bytes; /* of all cells so far */
    size_t cell_count; /* of all grids so far */
};

/* Reads the part `bytes`, which is called `part`, of the sheet `name`.
 * Gives  *grid in ground->mem
 * Fails  FAULT_INPUT, FAULT_LIMIT, naming the sheet and mostly the cell */
bool workbook_sheet_read(struct workbook_ground *ground, struct str name,
                         struct str part, struct str bytes, struct grid *grid,
                         struct fault *fault);
