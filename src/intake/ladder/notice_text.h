/* intake/ladder/notice_text.h - texts in a table that ask for nothing. */
#pragma once

#include "base/str.h"

/* Numbers and check marks without a letter: "5", "✓", "1-3". */
bool text_is_mark(struct str text);

/* "Note", "Hinweis": what people wrote beside the ladder; and the same as the
 * first word of a longer text: "Notes for managers". */
bool text_names_remark(struct str text);
bool text_begins_as_remark(struct str text);

/* What stands beside a table and is about the file: "Last updated: 12 Jan
 * 2026", "Version 3", "Legend: ...", "(c) 2026 Example Corp.". */
bool text_is_notice(struct str text);
