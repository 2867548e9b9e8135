/* intake/ladder/section_look.h - what sections of a document have in common,
 * and what their words tell of the whole.
 */
#pragma once

#include "intake/ladder/document_sections.h"

/* True when headings or labels below both say the same. */
bool sections_are_alike(const struct outline *outline,
                        const struct section_list *sections,
                        const struct section *a, const struct section *b);

/* True when the file's name or a heading has a word of ladders. */
bool sections_tell_ladders(const struct reading *reading,
                           const struct section_list *sections);

/* "All levels" and the like. */
bool section_tells_all_levels(struct str text);

/* True when `text` has a word of competencies: what a document is about that
 * has no levels. */
bool section_tells_competencies(struct str text);

/* The label of an item or a bold paragraph, without what differs from level
 * to level: "Responsibilities" of "Additional responsibilities include:".
 * Empty when it has none. */
struct str block_label(struct arena *mem, const struct outline *outline,
                       size_t index);
