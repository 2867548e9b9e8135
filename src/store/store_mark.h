/* store/store_mark.h - what the office says counts towards a criterion. */
#pragma once

#include "domain/evidence/credit.h"
#include "store/db.h"

/* The marks of one ladder; an empty key: of all. */
bool store_mark_list(struct arena *mem, struct db *db, struct str ladder_key,
                     struct credit_mark_list *marks, struct fault *fault);

/* Keeps a mark in place of what was said of the same criterion and kind. */
bool store_mark_set(struct db *db, const struct credit_mark *mark,
                    struct fault *fault);

/* Fails  FAULT_MISSING when nothing was said */
bool store_mark_remove(struct db *db, const struct credit_mark *mark,
                       struct fault *fault);
