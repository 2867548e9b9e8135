/* web/person_form.h - between the form of a person and what the app takes. */
#pragma once

#include "app/look_over.h"
#include "web/page_person_edit.h"

/* The values a form holds, by field; PERSON_LADDER holds ladder and level as
 * "ospo:pm-3", PERSON_LEVEL nothing. */
struct person_values {
    struct str at[PERSON_FIELD_COUNT];
};

struct person_values person_values_of(struct arena *mem,
                                      const struct person *person);
struct person_values person_values_read(const struct request *request);

/* What the app is to take; ladder and level only when they are not what the
 * form came with: these may be of a ladder that is not in the store. */
struct person_entry person_entry_of(const struct request *request,
                                    const struct person_values *values);

/* Fills inputs and choices; `wrong` has PERSON_FIELD_COUNT texts or is
 * NULL. */
void person_form_fill(struct arena *mem, const struct person_values *values,
                      const struct str *wrong, struct person_form *form);
void person_form_choices(struct arena *mem, const struct person_values *values,
                         person_id self, const struct person_list *people,
                         const struct staircase_list *stairs,
                         struct person_form *form);

/* Lists where what is kept is not what was typed. */
void person_form_clash(struct arena *mem, const struct person_values *kept,
                       const struct person_values *typed,
                       struct person_form *form);
