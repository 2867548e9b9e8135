/* format/yaml_scalar.h - what a plain or quoted YAML scalar says.
 *
 * The library finds where a scalar begins and ends; what it makes of the
 * bytes between is wrong for some quoted texts that hold white space behind a
 * quote or an escape (libfyaml 0.7.12), so they are read here.
 */
#pragma once

#include "base/str.h"

enum yaml_style { YAML_PLAIN, YAML_SINGLE_QUOTED, YAML_DOUBLE_QUOTED };

/* Reads the bytes of a scalar, without its quotes: lines are folded, escapes
 * resolved.  False when an escape is none or gives half a character.
 * Source YAML 1.2.2, sections 5.7 "Escaped Characters", 6.5 "Line Folding",
 *        7.3 "Flow Scalar Styles" */
bool yaml_scalar_parse(struct arena *mem, struct str bytes,
                       enum yaml_style style, struct str *text);
