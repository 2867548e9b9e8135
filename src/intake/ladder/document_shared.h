/* intake/ladder/document_shared.h - what a document says of its competencies
 * apart from their levels: what all levels share, what a name means.  It is
 * the summary of the competency.
 */
#pragma once

#include "intake/ladder/document_sections.h"
#include "intake/ladder/draft_set.h"

/* True for a section whose items have the competencies of the ladders as
 * labels. */
bool shared_is(struct arena *mem, const struct draft_set *set,
               const struct outline *outline, const struct section *section);

/* Puts such sections, and the texts right below the heading of a competency,
 * into summaries; notes what has no place there. */
void shared_take(struct reading *reading, struct draft_set *set,
                 const struct outline *outline,
                 const struct section_list *sections);
