/* intake/ladder/document_sections.h - the headings of a document, and what
 * each of them names in a ladder.
 *
 * A paragraph that is nothing but a few bold words is a heading below the one
 * before it.
 */
#pragma once

#include "format/outline.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/reading.h"

enum { SECTION_NONE = -1 };

struct section {
    size_t block;   /* the heading's */
    size_t body;    /* where its own text begins: the block behind it */
    size_t own_end; /* behind its own text, before the first heading below */
    size_t end;     /* behind all that stands under it */
    int depth;
    int parent; /* an index, or SECTION_NONE */
    struct str text;
    enum level_word level;
    enum part_role role; /* PART_HEADER: it leads to what stands below it and
                            names nothing of the ladder */
};

struct section_list {
    struct section *at; /* shape: [count], in the order of the document */
    size_t count;
    size_t level_count;          /* of those that name levels */
    bool has_competencies_above; /* the same levels stand under several */
    bool has_competencies_below; /* most levels have some as headings */
    bool has_points;       /* levels are labels of items below competencies */
    bool is_about_ladders; /* its title or headings say so */
};

/* Finds the headings and guesses their roles. */
void sections_find(struct reading *reading, const struct outline *outline,
                   struct section_list *sections);

/* Asks whether somebody knows better. */
void sections_ask(struct reading *reading, const struct outline *outline,
                  struct section_list *sections);

/* The section whose own text the block is, or SECTION_NONE. */
int section_of(const struct section_list *sections, size_t block);

/* The nearest section from `index` up with that role, or SECTION_NONE. */
int section_up(const struct section_list *sections, int index,
               enum part_role role);
