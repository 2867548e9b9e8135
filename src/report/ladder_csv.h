/* report/ladder_csv.h - a ladder as CSV, for spreadsheets and statistics. */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/revision.h"

/* Appends a row for each thing of the ladder: docs/formats/ladder-csv.md.
 * own_table_read gives back the same ladder.
 * Fails  FAULT_LIMIT for a text that is longer than a cell that is read may
 *        be, or when `out` overflows */
bool ladder_csv_write(struct arena *mem, const struct stored_ladder *stored,
                      struct text *out, struct fault *fault);

/* Appends the matrix: competencies down, levels across, in each cell what is
 * asked for, a line each.  Examples, keys, weights and pay are not in it.
 * Fails  FAULT_LIMIT when `out` overflows */
bool ladder_pivoted_csv_write(struct arena *mem,
                              const struct stored_ladder *stored,
                              struct text *out, struct fault *fault);
