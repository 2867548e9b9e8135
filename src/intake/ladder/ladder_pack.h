/* intake/ladder/ladder_pack.h - a folder of files that somebody packed, such
 * as a repository as a zip.
 */
#pragma once

#include "intake/ladder/reading.h"

/* True for a packed folder; a workbook or document, which is packed too, is
 * none. */
bool ladder_pack_is(struct str bytes);

/* Unpacks to *files, by name, without the folder that all of them are in.
 * Fails  FAULT_INPUT; FAULT_LIMIT beyond 2,000 files of at most 64 MB */
bool ladder_pack_read(struct arena *mem, struct str bytes,
                      struct source_file_list *files, struct fault *fault);
