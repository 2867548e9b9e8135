/* web/page_part.h - change one part of a ladder: a criterion, a level, a
 * competency, or its own title and summary; add one, move it, take it out.
 *
 * What would change is looked at before it is kept.  Nothing is held between
 * the pages: values travel in the form, with the revision it began with.
 */
#pragma once

#include "app/edit_ladder.h"
#include "domain/ladder/change_field.h"
#include "web/page_ladder_revisions.h"

enum { PART_FIELDS_MOST = 8 };

/* What stands in the form of a part, by change_field_list(): lists a text a
 * line. */
struct part_values {
    struct str at[PART_FIELDS_MOST];
    const struct change_field *fields; /* shape: [count] */
    size_t count;
    struct str key; /* of a level or competency that is added */
    struct str reason;
};

struct part_input {
    const char *name, *label;
    const char *hint; /* or NULL */
    struct str value;
    int rows; /* of a text in several lines; 0: one line */
    bool is_needed;
    struct str wrong; /* or empty */
};

struct part_input_list {
    const struct part_input *at; /* shape: [count] */
    size_t count;
};

/* What somebody else kept meanwhile, where it is not what was typed. */
struct part_clash {
    const char *label;
    struct str kept, typed;
};

struct part_clash_list {
    const struct part_clash *at; /* shape: [count] */
    size_t count;
};

struct part_page {
    struct frame frame;
    struct ladder_top top;
    struct str heading, answer;
    struct str address, back; /* of the part, and where it is shown */
    struct part_input_list inputs, more; /* `more` folds away */
    struct str reason;
    bool is_reason_missing;
    struct str wrong; /* with the whole of it; or empty */
    int64_t follows;
    struct str mark; /* of the values that were looked at */
    bool is_new, is_criterion, is_level, is_head, may_go;
    struct str level_key, competency_key; /* where a new criterion goes */

    bool is_clash;
    struct part_clash_list clashes;

    /* What would change. */
    bool is_looked_at, is_same, is_on_top, is_changed_since;
    int64_t next; /* revision */
    struct difference_view difference;
    struct part_lines parts;
    bool is_retitled;
    bool is_reworded; /* other words, on which nobody is rated yet */

    /* Where it stands. */
    bool may_move, is_first, is_last;
    struct choice_list levels, competencies;
    struct str text; /* of a criterion, or a name */
    size_t goes;     /* criteria that go with a level or competency */
    int64_t people;  /* rated on it, or on the level */
};

/* The inputs of a part, with what stands in them. */
void part_inputs_fill(struct arena *mem, const struct ladder_change *change,
                      const struct part_values *values,
                      const struct change_field *wrong_field, struct str wrong,
                      struct part_page *page);

/* What stands in the form when nobody wrote in it yet, and what somebody
 * did. */
struct part_values part_values_of(struct arena *mem,
                                  const struct ladder_change *change);
struct part_values part_values_read(const struct request *request,
                                    enum ladder_part part);

/* Sets what `change` says from what was typed.
 * Gives  *wrong, the field that is to blame for a fault
 * Fails  FAULT_INPUT */
bool part_values_take(struct arena *mem, const struct part_values *values,
                      struct ladder_change *change,
                      const struct change_field **wrong, struct fault *fault);

/* The fields in which they differ. */
struct part_clash_list part_clashes_make(struct arena *mem,
                                         const struct part_values *kept,
                                         const struct part_values *typed);

/* Tells whether the values are those that were looked at. */
struct str part_mark(struct arena *mem, const struct part_values *values,
                     int64_t follows);

void part_html(struct text *out, const struct part_page *view);
void part_remove_html(struct text *out, const struct part_page *view);
