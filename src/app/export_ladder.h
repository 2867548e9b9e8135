/* app/export_ladder.h - a ladder, or a revision of it, in a form that others
 * take.
 */
#pragma once

#include "app/actor.h"
#include "domain/ladder/ladder.h"
#include "report/ladder_form.h"

struct db;

struct ladder_copy_wish {
    struct ladder_name name;
    const struct ladder_form *form;
};

struct ladder_copy {
    struct str bytes;
    struct str file_name; /* "ospo.xlsx"; of an older revision "ospo-2.xlsx" */
};

/* Writes what `actor` may see of the ladder: for who may not see pay ranges
 * they are in no form.
 * Fails  as app_revision_get; FAULT_LIMIT when the form has no room for it */
bool app_ladder_export(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct ladder_copy_wish *wish,
                       struct ladder_copy *copy, struct fault *fault);
