/* intake/ladder/ladder_patch.h - a ladder's YAML made to say something else,
 * in the bytes of what changed alone.
 *
 * Remarks, order, quotes and white space of all else stay as they were; what
 * is added is written as ladder_yaml_write does, in the style of the text
 * around it.
 */
#pragma once

#include "base/fault.h"
#include "domain/ladder/ladder.h"

/* Changes `document`, which ladder_yaml_read takes, until it reads as
 * `wanted`, a ladder with the same key.
 *
 * A criterion that has no key of its own and would stand under another number
 * afterwards gets its key written out.
 *
 * Gives  *patched, which was read again and is the same as `wanted`
 * Fails  FAULT_INPUT when it is no ladder, or would be none; FAULT_LIMIT;
 *        FAULT_SYSTEM, naming the line, where the text is written so that it
 *        cannot be changed by parts
 */
bool ladder_patch_make(struct arena *mem, struct str document,
                       const struct ladder *wanted, struct str *patched,
                       struct fault *fault);
