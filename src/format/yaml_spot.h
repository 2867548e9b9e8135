/* format/yaml_spot.h - where in a YAML text a part may be put in or taken out,
 * with its line, its dash and the remarks above it.
 */
#pragma once

#include "format/node.h"

/* Where the line of `at` begins, and where the one behind it does; of what
 * ends with its line, `at` itself. */
size_t line_begin(struct str bytes, size_t at);
size_t line_behind(struct str bytes, size_t at);

/* True when only spaces stand before `at` in its line. */
bool is_first_of_line(struct str bytes, size_t at);

/* True for a list or map in brackets, which stands in a line. */
bool node_is_in_line(struct str bytes, const struct node *node);

/* The column, from 0, in which the parts of a block begin. */
size_t block_column(const struct node *block);

/* Where the dash of an item stands, in a list that is a block. */
size_t dash_at(struct str bytes, const struct node *list, size_t index);

/* The same with the remarks right above it that stand in its column. */
size_t item_begin(struct str bytes, const struct node *list, size_t index);

/* The comma behind `at`, white space and remarks passed over, or the length
 * of `bytes` when there is none. */
size_t comma_behind(struct str bytes, size_t at);

/* True when there is a remark in that stretch. */
bool has_remark(struct str bytes, size_t from, size_t to);

/* Where the remarks end that begin in the line at `at` and stand further in
 * than `column`; `at` without any. */
size_t deep_remarks_end(struct str bytes, size_t at, size_t column);

/* True when the last text of a part is a block, | or >, which would take
 * remarks that stand as far in for its own lines. */
bool ends_in_block(struct str bytes, const struct node *node);
