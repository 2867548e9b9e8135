/* app/ready_ladders.h - the ladders that come with the program, ready to use
 * or to change.
 */
#pragma once

#include "app/keep_ladder.h"

struct ready_ladder {
    struct ladder ladder;
    struct str document; /* its YAML */
    bool is_here;        /* there is a ladder of that key */
};

struct ready_ladder_list {
    const struct ready_ladder *at; /* shape: [count]: the one of the whole
                                      office, then the family, then
                                      translations */
    size_t count;
};

bool app_ready_list(struct arena *mem, struct db *db, const struct actor *actor,
                    struct ready_ladder_list *ready, struct fault *fault);

/* Keeps those of the keys, all of them or none; of one that is here already
 * nothing is changed.
 * Gives  *kept, how many are new
 * Fails  FAULT_DENIED; FAULT_MISSING, naming those there are; FAULT_INPUT
 *        without any key */
bool app_ready_take(struct arena *mem, struct db *db, const struct actor *actor,
                    struct str_list keys, size_t *kept, struct fault *fault);
