/* intake/ladder/document_tables.h - the tables of a document, and what the
 * headings above them are to them.
 */
#pragma once

#include "intake/ladder/document_sections.h"
#include "intake/ladder/draft_set.h"
#include "intake/ladder/table_ladder.h"

struct document_table {
    const struct block *block;
    int section; /* an index, or SECTION_NONE */
    struct table_sight sight;
    bool is_overview; /* of levels that have their own sections */
};

struct document_tables {
    const struct section_list *sections;
    struct document_table *at; /* shape: [count] */
    size_t count;
    bool is_about_competencies; /* as the title or the file's name says */
};

/* Finds the tables and guesses the roles of the headings above them. */
void document_tables_find(struct reading *reading,
                          const struct outline *outline,
                          struct section_list *sections,
                          struct document_tables *tables);

/* Takes those of a section, or of none, into the ladders. */
void document_tables_take(const struct document_tables *tables, int section,
                          struct draft_set *set);

/* True when one of them has criteria of levels. */
bool document_tables_have_criteria(const struct document_tables *tables);

/* True when a table with criteria stands right under that heading. */
bool document_tables_in(const struct document_tables *tables,
                        const struct section *section);
