/* cli/help.h - help, the manual page and completion, from the tables. */
#pragma once

#include "base/text.h"
#include "cli/command.h"

/* Prints the overview, or what call->command does. */
void help_print(const struct call *call);

/* Appends the manual page rung(1), in mdoc. */
void help_manual(struct text *out);

/* Appends a completion script; false when `shell` is none we know. */
bool help_completion(struct text *out, struct str shell);
