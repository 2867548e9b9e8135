/* cli/proposal_name.h - proposals and comments as a call names them: "3". */
#pragma once

#include "cli/command.h"

/* Takes the first argument.
 * Fails  as wrong usage, when it is no number */
bool call_proposal(struct call *call, int64_t *id, struct fault *fault);

/* The same of a comment, from an argument or an option. */
bool call_comment(struct call *call, struct str word, int64_t *id,
                  struct fault *fault);

/* Tells how the proposal that was made is called, and how to look at it. */
void proposal_name_print(struct call *call, int64_t id);
