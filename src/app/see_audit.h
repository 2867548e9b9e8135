/* app/see_audit.h - who changed what. */
#pragma once

#include "app/actor.h"
#include "store/store_audit.h"

/* The newest lines, at most `most`, with the names of those people that the
 * actor may see.  What one collection wrote in many transactions is one line
 * here, its counts summed: "N new of M".
 * Cost   the lines given and those they sum up; all people */
bool app_audit_list(struct arena *mem, struct db *db, const struct actor *actor,
                    int64_t most, struct audit_list *lines,
                    struct fault *fault);
