/* intake/ladder/record_make.h - a ladder out of what a tree said. */
#pragma once

#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/reading.h"
#include "intake/ladder/record_draft.h"

/* True when there is something a ladder can be made of. */
bool record_has_criteria(const struct record_draft *draft);

/* What the file is called without folders and suffix: "backend". */
struct str record_file_stem(struct str file_name);

/* Puts levels, competencies, criteria and notes of `draft` into `maker`; with
 * numbers for names, levels are in their order. */
void record_fill(struct ladder_maker *maker, struct record_draft *draft);

/* Adds what `maker` holds as a ladder of `reading`, named by `draft`, which
 * is `is_file` when it is the file's own and not one of several in it.
 * Fails  FAULT_INPUT, FAULT_LIMIT */
bool record_make(struct reading *reading, struct ladder_maker *maker,
                 struct record_draft *draft, bool is_file, struct fault *fault);
