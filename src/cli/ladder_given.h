/* cli/ladder_given.h - a ladder a call names by a file of whatever form. */
#pragma once

#include "cli/command.h"
#include "domain/ladder/ladder.h"

/* True for a name with a slash in it, or of a file or folder there is; "-" is
 * standard input.  Else it is a key of the store. */
bool call_ladder_is_file(const char *name);

/* Reads it in Rung's own form or any that `ladder import` knows; --ladder says
 * which where it holds several.
 * Fails  as file_read and app_ladders_import; FAULT_INPUT when it holds none,
 *        or several and none is named, naming them */
bool call_file_ladder(struct call *call, const char *name,
                      struct ladder *ladder, struct fault *fault);
