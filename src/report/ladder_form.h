/* report/ladder_form.h - the forms a ladder is written in.
 *
 * A form is a row in the table; the command, the page and the manual are made
 * of it.
 */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/revision.h"

enum { LADDER_FORM_BYTES = 16 * 1024 * 1024 };

struct ladder_form {
    const char *name;   /* what --as takes: "csv-pivoted" */
    const char *suffix; /* of its files: ".yaml" */
    const char *media_type;
    bool is_whole;  /* carries everything: read again, it is the same ladder
                     */
    bool is_binary; /* nothing for a terminal */
    bool (*write)(struct arena *mem, const struct stored_ladder *stored,
                  struct text *out, struct fault *fault);
    const char *title; /* "Workbook (XLSX)" */
    const char *text;  /* what it is good for, a sentence without its end */
    const char *lost;  /* what it does not carry; NULL: it is whole */
};

struct ladder_form_list {
    const struct ladder_form *at; /* shape: [count], the most used first */
    size_t count;
};

struct ladder_form_list ladder_form_list(void);

/* The form with that name, or NULL. */
const struct ladder_form *ladder_form_find(struct str name);

/* Writes `stored`, which is what its reader may see of it; the same ladder
 * gives the same bytes.
 * Gives  *bytes in `mem`
 * Fails  FAULT_LIMIT when it is too large for the form; FAULT_SYSTEM */
bool ladder_form_write(struct arena *mem, const struct ladder_form *form,
                       const struct stored_ladder *stored, struct str *bytes,
                       struct fault *fault);
