/* report/ladder_markdown.h - a ladder as a document in Markdown: for a wiki, a
 * repository, a mail.
 */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/revision.h"

/* Appends headings, the tables of levels and competencies, and a list for
 * each level of each competency: docs/formats/ladder-document.md.  Texts are
 * on one line each; all else own_document_read gives back.
 * Fails  FAULT_LIMIT when `out` overflows */
bool ladder_markdown_write(struct arena *mem,
                           const struct stored_ladder *stored, struct text *out,
                           struct fault *fault);
