/* intake/ladder/document_file.h - ladders in documents: Markdown, HTML pages
 * and their templates.
 *
 * What is taken of them is in docs/formats/documents.md.
 */
#pragma once

#include "intake/ladder/reading.h"

/* True for a name that says so, or a text with headings or a pipe table. */
bool markdown_ladder_looks_like(struct str file_name, struct str bytes);

/* Fails  FAULT_INPUT when there is no ladder in it, FAULT_LIMIT */
bool markdown_ladder_read(struct reading *reading, struct str bytes,
                          struct fault *fault);

/* The same of a text that begins in line `first_line` of its file. */
bool markdown_ladder_read_from(struct reading *reading, struct str bytes,
                               int first_line, struct fault *fault);

/* True for a name that says so, or a text that begins with an element. */
bool html_ladder_looks_like(struct str file_name, struct str bytes);

/* Fails  FAULT_INPUT when there is no ladder in it, FAULT_LIMIT */
bool html_ladder_read(struct reading *reading, struct str bytes,
                      struct fault *fault);
