/* intake/ladder/document_ladder.h - ladders out of a document: headings,
 * lists, and the tables between them.
 *
 * Levels above competencies, competencies above levels, levels with
 * paragraphs alone, a table a competency, a table a ladder.
 */
#pragma once

#include "format/outline.h"
#include "intake/ladder/reading.h"

/* Fails  FAULT_INPUT when there is no ladder in it, FAULT_LIMIT */
bool document_read(struct reading *reading, const struct outline *outline,
                   struct fault *fault);
