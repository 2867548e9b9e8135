/* web/table_view.h - from what came of an import to its page. */
#pragma once

#include "web/page_table.h"

/* What the kind says of itself: title, columns, sample. */
void table_view_open(struct arena *mem, const struct table_kind *kind,
                     struct table_page *page);

/* What came of it, line by line. */
void table_view_fill(struct arena *mem, const struct table_outcome *outcome,
                     struct table_page *page);

/* The same for the same outcome of the same text, but for its line ends: what
 * somebody looked at is what is done. */
struct str table_mark(struct arena *mem, const struct table_outcome *outcome,
                      struct str text);

/* "2 are new. One was changed." */
struct str table_kept_told(struct arena *mem,
                           const struct table_outcome *outcome);
