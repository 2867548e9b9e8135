/* format/yaml_block.h - what a YAML block scalar says: | and >.
 *
 * As in yaml_scalar.h the library finds the ends; for some blocks it counts
 * too few bytes (libfyaml 0.7.12) and gives memory nobody wrote to, so its
 * text is not asked for.
 */
#pragma once

#include "base/str.h"

/* Reads a block.  `bytes` begins with its | or > and reaches at least to its
 * last letter; what follows in it are empty lines.  False when its first line
 * gives a number for the indentation: it is not taken.
 * Source YAML 1.2.2, section 8.1 "Block Scalar Styles" */
bool yaml_block_parse(struct arena *mem, struct str bytes, struct str *text);
