/* intake/ladder/table_file.h - ladders in files that are tables: CSV, cells
 * somebody pasted, workbooks.
 *
 * What is taken of them is in docs/formats/tables.md.
 */
#pragma once

#include "intake/ladder/reading.h"

/* True for cells apart by tabs, commas or semicolons; without a name that
 * says so, only where the lines have as many of them.  Prose has not. */
bool csv_ladder_looks_like(struct str file_name, struct str bytes);

/* Gives  drafts in *reading
 * Fails  FAULT_INPUT for bytes that are no such table, with the place, or
 *        hold no ladder; FAULT_LIMIT */
bool csv_ladder_read(struct reading *reading, struct str bytes,
                     struct fault *fault);
