/* intake/ladder/workbook_file.h - ladders in workbooks (XLSX).
 *
 * What is taken of them is in docs/formats/tables.md, of those Rung wrote in
 * docs/formats/ladder-xlsx.md.
 */
#pragma once

#include "intake/ladder/reading.h"

/* True for a zip with a workbook in it. */
bool workbook_ladder_looks_like(struct str file_name, struct str bytes);

/* Gives  drafts in *reading
 * Fails  FAULT_INPUT for bytes that are no workbook, or hold no ladder;
 *        FAULT_LIMIT */
bool workbook_ladder_read(struct reading *reading, struct str bytes,
                          struct fault *fault);
