/* app/keep_office.h - the office itself: its name, and is it a sample. */
#pragma once

#include "app/actor.h"
#include "domain/office/office.h"

struct db;

/* Everybody may see it: it stands on every page. */
bool app_office_get(struct arena *mem, struct db *db, const struct actor *actor,
                    struct office *office, struct fault *fault);

bool app_office_set(struct db *db, const struct actor *actor,
                    const struct office *office, struct fault *fault);
