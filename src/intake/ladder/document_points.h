/* intake/ladder/document_points.h - levels as the labels of items under
 * competencies: "- **IC1**: follows runbooks".
 */
#pragma once

#include "intake/ladder/document_level.h"

/* Marks the sections whose items are labelled so, when there are two or
 * more, and tells it in *sections. */
void document_points_mark(const struct outline *outline,
                          struct section_list *sections);

/* Takes the own items of such a section. */
void document_points_take(struct document *document, int index);
