/* app/roles.h - the open source roles, each with its own ladder. */
#pragma once

#include "base/fault.h"
#include "domain/role/office_role.h"

/* Reads the roles that ship with the program, ladders/roles.yaml; their
 * refit.own is NULL. */
bool app_roles(struct arena *mem, struct office_role_list *roles,
               struct fault *fault);

/* Reads the ladder of the ready family that serves the role. */
bool app_role_ladder(struct arena *mem, const struct office_role *role,
                     struct ladder *own, struct fault *fault);

/* The role of that id, title or alias.
 * Fails  FAULT_MISSING, naming the roles there are */
bool app_role_get(struct office_role_list roles, struct str name,
                  const struct office_role **role, struct fault *fault);
