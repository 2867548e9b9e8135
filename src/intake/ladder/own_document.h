/* intake/ladder/own_document.h - the documents Rung writes, Markdown and HTML
 * alike.
 *
 * They begin with a title and three tables: of the ladder, its levels and its
 * competencies; a section a competency follows.  People may have edited them.
 * The form is docs/formats/ladder-document.md.
 */
#pragma once

#include "format/outline.h"
#include "intake/ladder/reading.h"

/* True when the tables are there, in their order. */
bool own_document_is(const struct outline *outline);

/* What stands where nothing of a ladder does is noted.
 * Gives  a draft in *reading
 * Fails  FAULT_INPUT, with the line */
bool own_document_read(struct reading *reading, const struct outline *outline,
                       struct fault *fault);
