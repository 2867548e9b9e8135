/* cli/user_print.h - users as commands print them. */
#pragma once

#include "app/keep_user.h"
#include "cli/print.h"

struct json *user_json(struct arena *mem, const struct user *user);

/* "Ada Lovelace <ada@example.org>, lead" */
struct str user_words(struct arena *mem, const struct user *user);

/* Reads the name of a role.
 * Fails  as wrong usage, naming the roles there are */
bool call_role(struct call *call, struct str name, enum role *role,
               struct fault *fault);
