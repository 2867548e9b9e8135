/* intake/ladder/competency_page.h - a document about one competency, without
 * levels: "Competency - Banking", and below it how to prove it.
 *
 * It gives a ladder with one level, "all", and one competency; the files of a
 * folder of such become one ladder together.
 */
#pragma once

#include "intake/ladder/document_sections.h"
#include "intake/ladder/draft_set.h"

/* The name of the competency when the document is such a page, else the
 * empty str; a title that leaves it out takes it from the file's name. */
struct str competency_page_name(const struct reading *reading,
                                const struct section_list *sections);

/* Takes it, with or without criteria. */
void competency_page_take(struct reading *reading,
                          const struct outline *outline,
                          const struct section_list *sections,
                          struct draft_set *set);
