/* app/see_audit.h - who changed what. */
#pragma once

#include "app/actor.h"
#include "store/store_audit.h"

/* The newest lines, at most `most`. */
bool app_audit_list(struct arena *mem, struct db *db, const struct actor *actor,
                    int64_t most, struct audit_list *lines,
                    struct fault *fault);
