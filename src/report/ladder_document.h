/* report/ladder_document.h - a ladder as a document to keep and exchange. */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/ladder.h"

/* Appends `ladder` in Rung's own YAML, docs/formats/ladder.md: one text a
 * line, so that two revisions compare well; nothing that is empty or says
 * what is understood.  ladder_yaml_read gives back the same ladder.
 * Fails  FAULT_LIMIT when `out` overflows */
bool ladder_yaml_write(struct arena *mem, const struct ladder *ladder,
                       struct text *out, struct fault *fault);

/* The same as a text in `mem`. */
bool ladder_document_make(struct arena *mem, const struct ladder *ladder,
                          struct str *document, struct fault *fault);
