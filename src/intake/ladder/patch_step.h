/* intake/ladder/patch_step.h - one edit of a ladder's text after the other,
 * for ladder_patch.c only.
 *
 * Each step looks at the text anew, finds the first thing that is not as it
 * is wanted, and makes one edit.
 */
#pragma once

#include "domain/ladder/ladder.h"
#include "format/yaml_edit.h"

enum step { STEP_NONE, STEP_DONE, STEP_FAILED };

struct patch {
    struct yaml_draft draft;
    const struct ladder *before, *wanted;
    bool is_anew;  /* values are written anew where they could be mended */
    bool is_plain; /* and texts as they stand, without > and | */
    struct fault *fault;
};

struct field_wishes;

/* Fails where a part that says the same before and afterwards does not do so
 * now: an edit beside it reached into it. */
enum step step_untouched(struct patch *patch,
                         const struct field_wishes *wishes);

/* Of the fields of an item of a list; of a map alone `parent` is it and
 * `index` SIZE_MAX. */
enum step step_fields(struct patch *patch, const struct node *parent,
                      size_t index, const struct field_wishes *wishes);

/* The criteria: keys, then what goes, what moves, what is new, what changed. */
enum step step_criteria_out(struct patch *patch);
enum step step_criteria_in(struct patch *patch);

enum step step_result(bool is_done);
