/* intake/ladder_monzo.h - ladders in the form of Monzo's progression
 * frameworks: Markdown files that begin with YAML.
 *
 * The form and what is taken of it are in docs/formats/monzo.md.
 */
#pragma once

#include "intake/ladder/reading.h"

/* True for Markdown that begins with YAML as these files do. */
bool monzo_looks_like(struct str file_name, struct str bytes);

/* Reads one file; its name gives the key where it has no path.
 *
 * Gives  a draft in *reading; each text of the file is in the ladder or in
 *        what was skipped
 * Fails  FAULT_INPUT when it is no such file or no YAML, with the place;
 *        FAULT_LIMIT
 */
bool monzo_read(struct reading *reading, struct str bytes, struct fault *fault);
