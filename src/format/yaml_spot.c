#include "format/yaml_spot.h"

#include "format/yaml_token.h"

#include <string.h>

size_t line_begin(struct str bytes, size_t at)
{
    while (at > 0 && bytes.at[at - 1] != '\n')
        at--;
    return at;
}

size_t line_behind(struct str bytes, size_t at)
{
    if (at > 0 && bytes.at[at - 1] == '\n')
        return at;
    while (at < bytes.length && bytes.at[at] != '\n')
        at++;
    return at < bytes.length ? at + 1 : at;
}

bool is_first_of_line(struct str bytes, size_t at)
{
    for (size_t i = line_begin(bytes, at); i < at; i++)
        if (bytes.at[i] != ' ')
            return false;
    return true;
}

bool node_is_in_line(struct str bytes, const struct node *node)
{
    return node->kind != NODE_SCALAR && node->extent.begin < bytes.length
           && strchr("[{", bytes.at[node->extent.begin]) != NULL;
}

size_t block_column(const struct node *block)
{
    struct place place = block->kind == NODE_MAP && block->count
                             ? block->keys[0].place
                             : block->place;
    return (size_t)place.column - 1;
}

size_t dash_at(struct str bytes, const struct node *list, size_t index)
{
    if (index == 0)
        return list->extent.begin;
    return yaml_empty_at(bytes, list->items[index - 1].extent.end, '-') - 1;
}

/* True when the line that begins at `from` holds a remark in `column`. */
static bool is_remark_at(struct str bytes, size_t from, size_t column)
{
    size_t at = from + column;
    return at < bytes.length && bytes.at[at] == '#'
           && is_first_of_line(bytes, at) && line_begin(bytes, at) == from;
}

size_t item_begin(struct str bytes, const struct node *list, size_t index)
{
    size_t begin = line_begin(bytes, dash_at(bytes, list, index));
    size_t column = dash_at(bytes, list, index) - begin;
    while (begin > 0) {
        size_t above = line_begin(bytes, begin - 1);
        if (!is_remark_at(bytes, above, column))
            break;
        begin = above;
    }
    return begin;
}

size_t comma_behind(struct str bytes, size_t at)
{
    bool is_remark = false;
    for (; at < bytes.length; at++) {
        is_remark = bytes.at[at] != '\n' && (is_remark || bytes.at[at] == '#');
        if (!is_remark && !strchr(" \t\r\n", bytes.at[at]))
            break;
    }
    return at < bytes.length && bytes.at[at] == ',' ? at : bytes.length;
}

bool has_remark(struct str bytes, size_t from, size_t to)
{
    return from < to && to <= bytes.length
           && memchr(bytes.at + from, '#', to - from) != NULL;
}

size_t deep_remarks_end(struct str bytes, size_t at, size_t column)
{
    size_t end = at;
    while (at < bytes.length) {
        size_t first = at;
        while (first < bytes.length && bytes.at[first] == ' ')
            first++;
        bool is_empty = first < bytes.length
                        && strchr("\r\n", bytes.at[first]) != NULL;
        bool is_remark = first < bytes.length && bytes.at[first] == '#';
        if (!is_empty && (!is_remark || first - at <= column))
            break;
        at = line_behind(bytes, first + 1);
        end = is_remark ? at : end;
    }
    return end;
}

bool ends_in_block(struct str bytes, const struct node *node)
{
    while (node->count)
        node = &node->items[node->count - 1];
    return node->kind == NODE_SCALAR && node->extent.end > node->extent.begin
           && strchr("|>", bytes.at[node->extent.begin]) != NULL;
}
