#include "format/yaml_edit.h"

#include "format/yaml.h"
#include "format/yaml_spot.h"
#include "format/yaml_text.h"
#include "format/yaml_token.h"

#include <assert.h>
#include <string.h>

enum { EDITS_MOST = 4 };

/* Bytes and what takes their place; none of a change overlap. */
struct edit {
    size_t begin, end;
    struct str text;
};

struct edits {
    struct edit at[EDITS_MOST]; /* shape: [count], by where they begin */
    size_t count;
};

static void add_edit(struct edits *edits, size_t begin, size_t end,
                     struct str text)
{
    assert(edits->count < EDITS_MOST && begin <= end);
    size_t i = edits->count++;
    for (; i > 0 && edits->at[i - 1].begin > begin; i--)
        edits->at[i] = edits->at[i - 1];
    edits->at[i] = (struct edit){begin, end, text};
}

static size_t ceiling_of(const struct yaml_draft *draft)
{
    return draft->bytes.length + 4 * 1024 * 1024;
}

static void open_text(const struct yaml_draft *draft, struct text *text)
{
    text_open(draft->mem, ceiling_of(draft), text);
}

static bool take_edits(struct yaml_draft *draft, const struct edits *edits,
                       struct fault *fault)
{
    struct text out;
    size_t done = 0;
    open_text(draft, &out);
    for (size_t i = 0; i < edits->count; i++) {
        const struct edit *edit = &edits->at[i];
        if (edit->begin < done)
            return fault_set(fault, FAULT_INPUT,
                             "two parts of this YAML stand in each other");
        text_add_str(&out, str_part(draft->bytes, done, edit->begin - done));
        text_add_str(&out, edit->text);
        done = edit->end;
    }
    text_add_str(&out, str_part(draft->bytes, done, draft->bytes.length));
    if (text_overflowed(&out))
        return fault_set(fault, FAULT_LIMIT,
                         "the text grows by more than 4 MB");
    struct yaml_style style = draft->style;
    if (!yaml_draft_open(draft->mem, text_str(&out), draft, fault))
        return false;
    draft->style = style;
    return true;
}

/* The first list of blocks tells how far lists stand in. */
static size_t list_step_of(struct str bytes, const struct node *node)
{
    for (size_t i = 0; node->kind == NODE_MAP && i < node->count; i++) {
        const struct node *item = &node->items[i];
        if (item->kind == NODE_LIST && item->count
            && !node_is_in_line(bytes, item)
            && item->place.column >= node->keys[i].place.column)
            return (size_t)(item->place.column - node->keys[i].place.column);
    }
    return 2;
}

bool yaml_draft_open(struct arena *mem, struct str bytes,
                     struct yaml_draft *draft, struct fault *fault)
{
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    if (!yaml_read(mem, bytes, &root, &faults, fault))
        return false;
    if (!root || faults.count)
        return fault_set(
            fault, FAULT_INPUT, "line %d, column %d: %.*s",
            faults.count ? faults.at[0].place.line : 1,
            faults.count ? faults.at[0].place.column : 1,
            STR(faults.count ? faults.at[0].message : STR_LITERAL("no YAML")));
    size_t end = str_find(bytes, STR_LITERAL("\n"));
    bool is_pair = end > 0 && end < bytes.length && bytes.at[end - 1] == '\r';
    *draft = (struct yaml_draft){
        .mem = mem,
        .bytes = bytes,
        .root = root,
        .style = {
            .line_end = is_pair ? "\r\n" : "\n",
            .list_step = list_step_of(bytes, root),
            .has_folds = str_find(bytes, STR_LITERAL(" >")) < bytes.length,
            .has_lines = str_find(bytes, STR_LITERAL(" |")) < bytes.length}};
    return true;
}

static void add_spaces(struct text *out, size_t count)
{
    while (count-- > 0)
        text_add_char(out, ' ');
}

/* Puts `lines`, which do not end their last, between two lines. */
static void add_lines_edit(struct yaml_draft *draft, struct edits *edits,
                           size_t at, struct str lines)
{
    const char *end = draft->style.line_end;
    bool is_open = at > 0 && draft->bytes.at[at - 1] != '\n';
    add_edit(edits, at, at,
             str_format(draft->mem, "%s%.*s%s", is_open ? end : "", STR(lines),
                        is_open ? "" : end));
}

/* Where the value of a part would begin when nothing stood there. */
static size_t value_at(struct str bytes, const struct node *parent,
                       size_t index)
{
    if (parent->kind == NODE_MAP)
        return yaml_empty_at(bytes, parent->keys[index].extent.end, ':');
    return dash_at(bytes, parent, index) + 1;
}

/* Where lines of a part's value begin, from 0: an item that becomes a map has
 * its fields where it began itself. */
static size_t value_column(struct str bytes, const struct node *parent,
                           const struct node *old)
{
    bool is_there = old->extent.end > old->extent.begin;
    if (parent->kind == NODE_LIST && is_there)
        return old->extent.begin - line_begin(bytes, old->extent.begin);
    return block_column(parent) + 2;
}

/* A value in a line, or in lines that begin behind the dash. */
static struct str written(struct yaml_draft *draft, const struct node *parent,
                          size_t index, const struct yaml_value *value)
{
    struct text out;
    open_text(draft, &out);
    if (node_is_in_line(draft->bytes, parent))
        yaml_value_add_in_line(&out, value);
    else
        yaml_value_add(
            &out, value, draft->style,
            value_column(draft->bytes, parent, &parent->items[index]));
    return text_str(&out);
}

/* A list or map in lines of its own below the name of a field. */
static void add_block_edits(struct yaml_draft *draft, struct edits *edits,
                            const struct node *map, size_t index,
                            const struct yaml_value *value)
{
    const struct node *old = &map->items[index];
    bool is_block = old->kind != NODE_SCALAR
                    && !node_is_in_line(draft->bytes, old);
    size_t step = value->kind == NODE_LIST ? draft->style.list_step : 2;
    size_t column = is_block ? block_column(old) : block_column(map) + step;
    struct text out;
    open_text(draft, &out);
    if (!is_block)
        add_spaces(&out, column);
    yaml_value_add(&out, value, draft->style, column);
    if (is_block) {
        add_edit(edits, old->extent.begin, old->extent.end, text_str(&out));
        return;
    }
    size_t behind = line_behind(draft->bytes, old->extent.end);
    if (old->extent.end > old->extent.begin)
        add_edit(edits, value_at(draft->bytes, map, index), old->extent.end,
                 (struct str){0});
    add_lines_edit(draft, edits, behind, text_str(&out));
}

/* What stands in one line becomes a map in several: a remark behind it stays
 * in its line. */
static bool add_first_line(struct yaml_draft *draft, struct edits *edits,
                           struct extent old, struct str text)
{
    struct str bytes = draft->bytes, rest = text, line = {0};
    size_t behind = line_behind(bytes, old.end);
    size_t line_length = str_find(text, str_of(draft->style.line_end));
    bool is_one_line = line_behind(bytes, old.begin) == behind
                       && old.end > old.begin;
    if (!is_one_line || line_length == text.length
        || !has_remark(bytes, old.end, behind))
        return false;
    str_next(&rest, '\n', &line);
    add_edit(edits, old.begin, old.end, str_part(text, 0, line_length));
    add_lines_edit(draft, edits, behind, rest);
    return true;
}

/* A value behind its name or dash that takes no lines of its own. */
static void add_value_edits(struct yaml_draft *draft, struct edits *edits,
                            const struct node *parent, size_t index,
                            const struct yaml_value *value)
{
    struct str bytes = draft->bytes;
    struct str text = written(draft, parent, index, value);
    struct extent old = parent->items[index].extent;
    size_t at = value_at(bytes, parent, index);
    bool has_sign = at > 0 && strchr(":-", bytes.at[at - 1]) != NULL;
    bool is_lower = parent->items[index].kind != NODE_SCALAR
                    && !node_is_in_line(bytes, parent)
                    && is_first_of_line(bytes, old.begin);
    if (is_lower && parent->kind == NODE_MAP) {
        add_edit(edits, at, at, str_format(draft->mem, " %.*s", STR(text)));
        add_edit(edits, line_begin(bytes, old.begin),
                 line_behind(bytes, old.end), (struct str){0});
    } else if (old.begin == old.end) {
        add_edit(
            edits, old.begin, old.end,
            str_format(draft->mem, "%s%.*s", has_sign ? " " : ": ", STR(text)));
    } else if (!add_first_line(draft, edits, old, text)) {
        add_edit(edits, old.begin, old.end, text);
    }
}

bool yaml_part_change(struct yaml_draft *draft, const struct node *parent,
                      size_t index, const struct yaml_value *value,
                      struct fault *fault)
{
    assert(index < parent->count);
    struct edits edits = {.count = 0};
    if (parent->kind == NODE_MAP && yaml_value_is_block(value)
        && !node_is_in_line(draft->bytes, parent))
        add_block_edits(draft, &edits, parent, index, value);
    else
        add_value_edits(draft, &edits, parent, index, value);
    return take_edits(draft, &edits, fault);
}

/* Adds ", name: value" behind a part of [] or {}. */
static void add_in_line_edit(struct yaml_draft *draft, struct edits *edits,
                             size_t at, struct str name,
                             const struct yaml_value *value)
{
    struct text out;
    open_text(draft, &out);
    text_add(&out, ", ");
    if (name.length) {
        yaml_text_add_in_line(&out, name);
        text_add(&out, ": ");
    }
    yaml_value_add_in_line(&out, value);
    add_edit(edits, at, at, text_str(&out));
}

bool yaml_field_put(struct yaml_draft *draft, const struct node *map,
                    size_t after, struct str name,
                    const struct yaml_value *value, struct fault *fault)
{
    assert(map->kind == NODE_MAP && after < map->count);
    struct edits edits = {.count = 0};
    size_t end = map->items[after].extent.end;
    struct text out;
    if (node_is_in_line(draft->bytes, map)) {
        add_in_line_edit(draft, &edits, end, name, value);
        return take_edits(draft, &edits, fault);
    }
    open_text(draft, &out);
    add_spaces(&out, block_column(map));
    yaml_field_add(&out, name, value, draft->style, block_column(map));
    add_lines_edit(draft, &edits, line_behind(draft->bytes, end),
                   text_str(&out));
    return take_edits(draft, &edits, fault);
}

static size_t part_begin(struct str bytes, const struct node *parent,
                         size_t index)
{
    if (parent->kind == NODE_MAP)
        return parent->keys[index].extent.begin;
    return node_is_in_line(bytes, parent) ? parent->items[index].extent.begin
                                          : dash_at(bytes, parent, index);
}

/* Out of [] or {}: the part and one of the commas beside it. */
static void add_part_cut(struct yaml_draft *draft, struct edits *edits,
                         const struct node *parent, size_t index)
{
    struct str bytes = draft->bytes;
    size_t begin = part_begin(bytes, parent, index);
    size_t end = parent->items[index].extent.end;
    size_t comma = comma_behind(bytes, end);
    size_t before = index ? parent->items[index - 1].extent.end : begin;
    bool is_last = index + 1 == parent->count;
    if (is_last && !has_remark(bytes, before, begin)) {
        add_edit(edits, before, end, (struct str){0});
        return;
    }
    if (is_last || comma == bytes.length || has_remark(bytes, end, comma)) {
        add_edit(edits, begin, end, (struct str){0});
        if (!is_last && comma < bytes.length)
            add_edit(edits, comma, comma + 1, (struct str){0});
        return;
    }
    size_t behind = comma + 1;
    while (behind < bytes.length && bytes.at[behind] == ' ')
        behind++;
    if (behind < bytes.length && bytes.at[behind] == '#')
        behind = comma + 1; /* a remark needs a space before it */
    add_edit(edits, begin, behind, (struct str){0});
}

static size_t spaces_before(struct str line)
{
    size_t spaces = 0;
    while (spaces < line.length && line.at[spaces] == ' ')
        spaces++;
    return spaces;
}

/* `lines` as they stand when `from` columns become `to`; without the end of
 * the last. */
static struct str lines_moved(struct yaml_draft *draft, struct str lines,
                              size_t from, size_t to)
{
    struct text out;
    struct str line;
    bool is_first = true;
    size_t least = from > to ? from - to : 0;
    open_text(draft, &out);
    if (str_has_suffix(lines, "\n"))
        lines.length--;
    for (; str_next(&lines, '\n', &line); is_first = false) {
        size_t spaces = spaces_before(line);
        if (!is_first)
            text_add_char(&out, '\n');
        if (to > from && str_trim(line).length)
            add_spaces(&out, to - from);
        text_add_str(
            &out, str_part(line, spaces < least ? spaces : least, line.length));
    }
    struct str made = text_str(&out);
    return str_has_suffix(made, "\r") ? str_part(made, 0, made.length - 1)
                                      : made;
}

/* Whole lines that begin in `column`. */
static struct str lines_pulled(struct yaml_draft *draft, struct str lines,
                               size_t column)
{
    struct text out;
    open_text(draft, &out);
    while (lines.length) {
        size_t length = line_behind(lines, 1);
        size_t spaces = spaces_before(str_part(lines, 0, length));
        add_spaces(&out, lines.at[spaces] == '#' ? column : 0);
        text_add_str(&out, str_part(lines, spaces, length - spaces));
        lines = str_part(lines, length, lines.length);
    }
    return text_str(&out);
}

/* Cuts lines from `begin` to the end of a part.  Remarks behind it that stood
 * as far in as its own parts do not become lines of a text before it. */
static void add_cut(struct yaml_draft *draft, struct edits *edits,
                    const struct node *parent, size_t index, size_t begin)
{
    struct str bytes = draft->bytes, remarks = {0};
    size_t column = block_column(parent);
    size_t end = line_behind(bytes, parent->items[index].extent.end);
    size_t behind = end;
    if (index > 0 && ends_in_block(bytes, &parent->items[index - 1]))
        behind = deep_remarks_end(bytes, end, column);
    if (behind > end)
        remarks = lines_pulled(draft, str_part(bytes, end, behind - end),
                               column);
    add_edit(edits, begin, behind, remarks);
}

/* Out of a block: its lines; or, of what stands behind a dash, what there is
 * up to the next field. */
static void add_lines_cut(struct yaml_draft *draft, struct edits *edits,
                          const struct node *parent, size_t index)
{
    struct str bytes = draft->bytes;
    size_t begin = part_begin(bytes, parent, index);
    size_t end = parent->items[index].extent.end;
    if (is_first_of_line(bytes, begin)) {
        add_cut(draft, edits, parent, index, line_begin(bytes, begin));
        return;
    }
    size_t next = index + 1 < parent->count
                      ? part_begin(bytes, parent, index + 1)
                      : end;
    bool has_words = has_remark(bytes, end, next);
    add_edit(edits, begin, has_words ? end : next, (struct str){0});
}

bool yaml_part_remove(struct yaml_draft *draft, const struct node *parent,
                      size_t index, struct fault *fault)
{
    assert(index < parent->count
           && (parent->count > 1 || parent->kind == NODE_LIST));
    struct edits edits = {.count = 0};
    if (node_is_in_line(draft->bytes, parent))
        add_part_cut(draft, &edits, parent, index);
    else
        add_lines_cut(draft, &edits, parent, index);
    return take_edits(draft, &edits, fault);
}

/* Where lines for a new item at `index` of a block go. */
static size_t new_item_at(struct str bytes, const struct node *list,
                          size_t index)
{
    return index == 0 ? item_begin(bytes, list, 0)
                      : line_behind(bytes, list->items[index - 1].extent.end);
}

/* Items of [] are put behind the one before, or before the first. */
static void add_in_line_item(struct yaml_draft *draft, struct edits *edits,
                             const struct node *list, size_t index,
                             const struct yaml_value *value)
{
    struct text out;
    if (index > 0) {
        add_in_line_edit(draft, edits, list->items[index - 1].extent.end,
                         (struct str){0}, value);
        return;
    }
    open_text(draft, &out);
    yaml_value_add_in_line(&out, value);
    text_add(&out, ", ");
    add_edit(edits, list->items[0].extent.begin, list->items[0].extent.begin,
             text_str(&out));
}

bool yaml_item_put(struct yaml_draft *draft, const struct node *list,
                   size_t index, const struct yaml_value *value,
                   struct fault *fault)
{
    assert(list->kind == NODE_LIST && list->count && index <= list->count);
    struct edits edits = {.count = 0};
    struct text out;
    if (node_is_in_line(draft->bytes, list)) {
        add_in_line_item(draft, &edits, list, index, value);
        return take_edits(draft, &edits, fault);
    }
    open_text(draft, &out);
    add_spaces(&out, block_column(list));
    text_add(&out, "- ");
    yaml_value_add(&out, value, draft->style, block_column(list) + 2);
    add_lines_edit(draft, &edits, new_item_at(draft->bytes, list, index),
                   text_str(&out));
    return take_edits(draft, &edits, fault);
}

bool yaml_item_move(struct yaml_draft *draft, struct yaml_spot from,
                    struct yaml_spot to, const struct yaml_spot *whole,
                    struct fault *fault)
{
    const struct node *list = from.parent;
    assert(from.index < list->count && to.parent->count
           && to.index <= to.parent->count);
    struct str bytes = draft->bytes;
    struct edits edits = {.count = 0};
    size_t begin = item_begin(bytes, list, from.index);
    size_t end = line_behind(bytes, list->items[from.index].extent.end);
    struct str lines = lines_moved(draft, str_part(bytes, begin, end - begin),
                                   block_column(list), block_column(to.parent));
    if (whole)
        add_lines_cut(draft, &edits, whole->parent, whole->index);
    else
        add_cut(draft, &edits, list, from.index, begin);
    add_lines_edit(draft, &edits, new_item_at(bytes, to.parent, to.index),
                   lines);
    return take_edits(draft, &edits, fault);
}
