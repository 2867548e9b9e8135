/* intake/ladder/document_level.h - moves what stands under a level of a
 * document into its ladder.  For document_ladder.c only.
 */
#pragma once

#include "intake/ladder/document_labels.h"
#include "intake/ladder/document_sections.h"
#include "intake/ladder/document_tables.h"
#include "intake/ladder/draft_set.h"

/* One document while its ladders are made. */
struct document {
    struct reading *reading;
    struct arena *mem;
    const struct outline *outline;
    struct section_list sections;
    struct document_labels labels;
    struct document_tables tables;
    struct draft_set set;
};

/* Where a text stands in its ladder. */
struct spot {
    struct draft *draft;
    struct str level; /* empty: none */
    struct str competency, area;
};

const struct section *document_section(const struct document *document,
                                       int index);

/* Where the own texts of a section stand. */
struct spot document_spot(struct document *document, int index);

/* True when they stand in a level of a ladder that may have so many. */
bool spot_has_level(const struct spot *spot);

/* Takes blocks `begin` to `end` as criteria; not their tables. */
void document_take_criteria(struct document *document, const struct spot *spot,
                            size_t begin, size_t end);

/* Takes the own texts of a level. */
void document_take_level(struct document *document, int index);

/* Adds a block to a summary. */
struct str document_joined(struct document *document, struct str summary,
                           const struct block *block);

/* Notes a text that is not taken. */
void document_note(struct document *document, int line, const char *what,
                   struct str text);
