/* intake/ladder/record_source.h - the kinds of files that hold a tree, as rows
 * of ladder_source.c.
 */
#pragma once

#include "intake/ladder/reading.h"

/* Packages Rung wrote are read to the letter, others as items in a tree. */
bool case_source_looks(struct str file_name, struct str bytes);
bool case_source_read(struct reading *reading, struct str bytes,
                      struct fault *fault);

bool yaml_source_looks(struct str file_name, struct str bytes);
bool yaml_source_read(struct reading *reading, struct str bytes,
                      struct fault *fault);

bool json_source_looks(struct str file_name, struct str bytes);
bool json_source_read(struct reading *reading, struct str bytes,
                      struct fault *fault);

bool javascript_source_looks(struct str file_name, struct str bytes);
bool javascript_source_read(struct reading *reading, struct str bytes,
                            struct fault *fault);

/* Where the YAML in front holds no ladder, the headings below it may. */
bool front_source_looks(struct str file_name, struct str bytes);
bool front_source_read(struct reading *reading, struct str bytes,
                       struct fault *fault);
