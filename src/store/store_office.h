/* store/store_office.h - the office a store belongs to. */
#pragma once

#include "domain/office/office.h"
#include "store/db.h"

/* Gives an office without a name when none was set. */
bool store_office_find(struct arena *mem, struct db *db, struct office *office,
                       struct fault *fault);

bool store_office_set(struct db *db, const struct office *office,
                      struct fault *fault);
