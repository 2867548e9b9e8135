/* intake/ladder/field_word.h - what a field of a tree is called: "topics",
 * "displayName", "competency_domain".
 *
 * Fields are named by programmers, so they say more than the headings of
 * role_word.h do: there are keys, groups, and things that only a site needs.
 */
#pragma once

#include "intake/ladder/reading.h"

struct field_word {
    enum part_role role; /* PART_ROLE_COUNT: the name does not tell; of a
                            group PART_HEADER */
    int rank;            /* from 0: the lower, the surer, where several fields
                            of a record have the same role */
};

/* What `name` says of what stands under it.  PART_SKIPPED is said of what
 * ladders have no place for: "url", "tags", "optional". */
struct field_word field_word_find(struct arena *mem, struct str name);

/* "learningGoals" as "Learning goals", for titles. */
struct str field_word_title(struct arena *mem, struct str name);

/* The same for one of them: "Milestone" of "milestones". */
struct str field_word_one(struct arena *mem, struct str name);
