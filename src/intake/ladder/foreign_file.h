/* intake/ladder/foreign_file.h - files of other programs that are not read, and
 * what to do with them instead.
 */
#pragma once

#include "base/str.h"

/* "this is a PDF; ..." for the bytes of a PDF, of a Word, PowerPoint or
 * OpenDocument file, and of an old or a binary workbook; else NULL. */
const char *foreign_file_advice(struct str bytes);
