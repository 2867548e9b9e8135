/* report/ladder_workbook.h - a ladder as an XLSX workbook: a matrix to read
 * and to print, and behind it tables that carry everything.
 */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/revision.h"

/* Appends the bytes of the file; its form is docs/formats/ladder-xlsx.md.
 * own_table_read gives back the same ladder.
 * Fails  FAULT_LIMIT for a text that is longer than a cell holds, or when
 *        `out` overflows; FAULT_SYSTEM */
bool ladder_workbook_write(struct arena *mem,
                           const struct stored_ladder *stored, struct text *out,
                           struct fault *fault);
