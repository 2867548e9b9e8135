/* base/editor.h - the person's own editor on a file. */
#pragma once

#include "base/arena.h"
#include "base/fault.h"

/* Opens `file_name` with $VISUAL, else $EDITOR, else vi, on the terminal, and
 * waits until it is closed.  What the variable says may have arguments: a
 * shell reads it.
 * Fails  FAULT_SYSTEM when it cannot be run, or ends badly */
bool editor_open(struct arena *mem, const char *file_name, struct fault *fault);
