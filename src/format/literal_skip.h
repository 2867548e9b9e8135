/* format/literal_skip.h - passes over JavaScript that is no literal: code,
 * types.  What is skipped need not be well-formed.
 */
#pragma once

#include "format/literal_scan.h"

enum literal_skip {
    LITERAL_SKIP_ENTRY,     /* up to a comma or a closing bracket */
    LITERAL_SKIP_STATEMENT, /* or a semicolon, or a line that begins with a
                               word like const */
    LITERAL_SKIP_BLOCK,     /* or behind the brace that closes it */
};

/* Passes over code.  *is_function tells of an arrow.
 * Fails  FAULT_INPUT for a bracket that is never closed */
bool literal_skip_code(struct literal_scan *scan, enum literal_skip way,
                       bool *is_function);

/* Passes over a type, up to what cannot belong to it. */
bool literal_skip_type(struct literal_scan *scan, bool ends_with_line);

/* True where a statement begins: const, export, function and so on. */
bool literal_skip_begins(const struct literal_scan *scan);
