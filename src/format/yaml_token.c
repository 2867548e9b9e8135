#include "format/yaml_token.h"

#include <libfyaml.h>
#include <string.h>

bool yaml_token_is_quoted(struct fy_token *token)
{
    enum fy_scalar_style style = token ? fy_token_scalar_style(token)
                                       : FYSS_PLAIN;
    return style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
}

/* Where a token begins and ends by its own marks; both 0: nowhere. */
static struct extent marks_of(struct fy_token *token)
{
    const struct fy_mark *from = token ? fy_token_start_mark(token) : NULL;
    const struct fy_mark *to = token ? fy_token_end_mark(token) : NULL;
    if (!from || !to || to->input_pos < from->input_pos)
        return (struct extent){0};
    return (struct extent){from->input_pos, to->input_pos};
}

/* Where one of `signs` stands first, remarks passed over, but before `end`. */
static size_t sign_find(struct str bytes, size_t from, size_t end,
                        const char *signs)
{
    bool is_comment = false;
    for (; from < end; from++) {
        if (bytes.at[from] == '#')
            is_comment = true;
        if (bytes.at[from] == '\n')
            is_comment = false;
        else if (!is_comment && strchr(signs, bytes.at[from]))
            break;
    }
    return from;
}

struct str yaml_token_block(struct str bytes, struct fy_token *token,
                            size_t after)
{
    const struct fy_mark *mark = fy_token_end_mark(token);
    size_t to = mark ? mark->input_pos : 0;
    size_t from = sign_find(bytes, after, to, "|>");
    while (to < bytes.length && strchr(" \r\n", bytes.at[to]))
        to++;
    while (to > from && bytes.at[to - 1] == ' ')
        to--;
    return str_part(bytes, from, to - from);
}

/* True for |+ and >+, whose empty lines at the end are text. */
static bool keeps_empty_lines(struct str block)
{
    struct str line = {0};
    str_next(&block, '\n', &line);
    return str_find(line, STR_LITERAL("+")) < str_find(line, STR_LITERAL(" "));
}

static struct extent block_extent(struct str bytes, struct fy_token *token,
                                  size_t after)
{
    struct str block = yaml_token_block(bytes, token, after);
    size_t begin = block.at ? (size_t)(block.at - bytes.at) : after;
    size_t length = block.length;
    while (!keeps_empty_lines(block) && block.at && length > 0
           && strchr(" \r\n", block.at[length - 1]))
        length--;
    return (struct extent){begin, begin + length};
}

struct extent yaml_token_extent(struct str bytes, struct fy_token *token,
                                size_t after)
{
    struct extent extent = marks_of(token);
    if (extent.end == 0)
        return extent;
    enum fy_scalar_style style = fy_token_scalar_style(token);
    if (style == FYSS_LITERAL || style == FYSS_FOLDED)
        return block_extent(bytes, token, after);
    if (yaml_token_is_quoted(token) && extent.begin > 0)
        return (struct extent){extent.begin - 1, extent.end + 1};
    return extent;
}

size_t yaml_empty_at(struct str bytes, size_t after, char sign)
{
    size_t i = after;
    bool is_comment = false;
    for (; i < bytes.length; i++) {
        is_comment = bytes.at[i] != '\n' && (is_comment || bytes.at[i] == '#');
        if (!is_comment && !strchr(" \t\r\n", bytes.at[i]))
            break;
    }
    return i < bytes.length && bytes.at[i] == sign ? i + 1 : after;
}
