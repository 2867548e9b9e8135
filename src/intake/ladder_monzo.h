/* intake/ladder_monzo.h - ladders in the form of Monzo's progression
 * frameworks: Markdown files that begin with YAML.
 *
 * The form and what is taken of it are in docs/formats/monzo.md.
 */
#pragma once

#include "intake/ladder_source.h"

/* True for Markdown that begins with YAML as these files do. */
bool monzo_looks_like(struct str bytes);

/* Reads one file; `file_name` stands in faults and gives the key where the
 * file has no path.
 *
 * Gives  *draft in `mem`; each text of the file is in the ladder or in what
 *        was skipped
 * Fails  FAULT_INPUT when it is no such file or no YAML, with the place;
 *        FAULT_LIMIT
 */
bool monzo_read(struct arena *mem, const char *file_name, struct str bytes,
                struct ladder_draft *draft, struct fault *fault);
