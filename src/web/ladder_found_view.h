/* web/ladder_found_view.h - what the page of a read file shows of its ladders
 * and parts.
 */
#pragma once

#include "app/keep_ladder.h"
#include "web/page_ladder_found.h"

/* Sets page->parts, the first of them. */
void found_parts_fill(struct arena *mem, struct part_list parts,
                      struct found_page *page);

/* The one of that number, which names its fields of the form, of `count`: all
 * words of one alone are shown. */
struct found_ladder found_ladder_make(struct arena *mem, size_t number,
                                      size_t count,
                                      const struct taken_ladder *taken,
                                      const struct ladder_preview *preview);

/* What a format is, in a sentence; empty for one nobody knows. */
struct str found_words(const char *format);
