/* app/change_user.h - another role or password for a user; their end.
 *
 * Each finds its user as app_user_get does, and ends all sessions of that
 * user: nobody goes on with rights that are no longer theirs.  There is
 * always an owner who may sign in: taking the last one away fails with
 * FAULT_CLASH.
 */
#pragma once

#include "app/keep_user.h"

bool app_user_set_role(struct arena *mem, struct db *db,
                       const struct actor *actor, struct str name,
                       enum role role, struct fault *fault);
bool app_user_set_password(struct arena *mem, struct db *db,
                           const struct actor *actor, struct str name,
                           struct str password, struct fault *fault);
bool app_user_disable(struct arena *mem, struct db *db,
                      const struct actor *actor, struct str name,
                      bool is_disabled, struct fault *fault);
bool app_user_remove(struct arena *mem, struct db *db,
                     const struct actor *actor, struct str name,
                     struct fault *fault);
