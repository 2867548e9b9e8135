/* format/yaml_token.h - which bytes of a text a token of libfyaml stands for.
 *
 * Its marks leave out quotes, and of a block what stands in its first line.
 */
#pragma once

#include "format/node.h"

struct fy_token;

bool yaml_token_is_quoted(struct fy_token *token);

/* The bytes of a scalar, with quotes; of a block from its | or >, which stands
 * behind `after`, to the end of its last line that counts.  Both 0 for a
 * token without marks. */
struct extent yaml_token_extent(struct str bytes, struct fy_token *token,
                                size_t after);

/* The bytes of a block as yaml_block_parse wants them: with the empty lines
 * that follow. */
struct str yaml_token_block(struct str bytes, struct fy_token *token,
                            size_t after);

/* Where the value that is not there would begin: behind the ':' or '-' that
 * stands for it, white space and remarks passed over, or at `after`. */
size_t yaml_empty_at(struct str bytes, size_t after, char sign);
