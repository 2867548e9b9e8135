#include "format/yaml_value.h"

#include "base/utf8.h"
#include "format/yaml_text.h"

enum { MAP_STEP = 2, FOLD_COLUMNS = 79 };

bool yaml_value_is_block(const struct yaml_value *value)
{
    return value->kind != NODE_SCALAR && value->count && !value->is_in_line;
}

static void add_line(struct text *out, struct yaml_style style, size_t column)
{
    text_add(out, "%s", style.line_end);
    for (size_t i = 0; i < column; i++)
        text_add_char(out, ' ');
}

/* True for words with one space between each; with `has_breaks` or lines, or
 * empty lines: a block says them back as they are. */
static bool is_made_of_words(struct str text, bool has_breaks)
{
    uint32_t before = ' ', code = ' ';
    for (; utf8_next(&text, &code); before = code) {
        bool is_break = code == '\n' && has_breaks;
        bool is_second = before == ' ' || (before == '\n' && !is_break);
        if (!is_break && yaml_text_is_hidden(code))
            return false;
        if ((is_break || code == ' ') && is_second)
            return false;
    }
    return before != ' ' && before != '\n';
}

static void add_folded(struct text *out, struct str text,
                       struct yaml_style style, size_t column)
{
    text_add(out, ">-");
    size_t width = FOLD_COLUMNS;
    struct str word;
    while (str_next(&text, ' ', &word)) {
        bool is_fitting = width + 1 + word.length <= FOLD_COLUMNS;
        if (is_fitting)
            text_add_char(out, ' ');
        else
            add_line(out, style, column);
        width = (is_fitting ? width + 1 : column) + word.length;
        text_add_str(out, word);
    }
}

static void add_lines(struct text *out, struct str text,
                      struct yaml_style style, size_t column)
{
    text_add(out, "|-");
    struct str line;
    while (str_next(&text, '\n', &line)) {
        add_line(out, style, line.length ? column : 0);
        text_add_str(out, line);
    }
}

/* A text where it may take lines, which begin in `column`. */
static void add_scalar(struct text *out, struct str text,
                       struct yaml_style style, size_t column)
{
    bool is_long = column + text.length > FOLD_COLUMNS;
    if (style.has_folds && is_long && is_made_of_words(text, false))
        add_folded(out, text, style, column);
    else if (style.has_lines && str_find(text, STR_LITERAL("\n")) < text.length
             && is_made_of_words(text, true))
        add_lines(out, text, style, column);
    else
        yaml_text_add(out, text);
}

void yaml_value_add_in_line(struct text *out, const struct yaml_value *value)
{
    if (value->is_bare) {
        text_add_str(out, value->text);
        return;
    }
    if (value->kind == NODE_SCALAR) {
        yaml_text_add_in_line(out, value->text);
        return;
    }
    text_add_char(out, value->kind == NODE_LIST ? '[' : '{');
    for (size_t i = 0; i < value->count; i++) {
        text_add(out, "%s", i ? ", " : "");
        if (value->kind == NODE_MAP) {
            yaml_text_add_in_line(out, value->keys[i]);
            text_add(out, ": ");
        }
        yaml_value_add_in_line(out, &value->items[i]);
    }
    text_add_char(out, value->kind == NODE_LIST ? ']' : '}');
}

void yaml_field_add(struct text *out, struct str name,
                    const struct yaml_value *value, struct yaml_style style,
                    size_t column)
{
    yaml_text_add(out, name);
    text_add_char(out, ':');
    size_t step = value->kind == NODE_LIST ? style.list_step : MAP_STEP;
    if (yaml_value_is_block(value))
        add_line(out, style, column + step);
    else
        text_add_char(out, ' ');
    yaml_value_add(out, value, style, column + step);
}

static void add_part(struct text *out, const struct yaml_value *value,
                     size_t index, struct yaml_style style, size_t column)
{
    const struct yaml_value *item = &value->items[index];
    if (value->kind == NODE_MAP) {
        yaml_field_add(out, value->keys[index], item, style, column);
        return;
    }
    text_add(out, "- ");
    yaml_value_add(out, item, style, column + MAP_STEP);
}

void yaml_value_add(struct text *out, const struct yaml_value *value,
                    struct yaml_style style, size_t column)
{
    if (value->kind == NODE_SCALAR && !value->is_bare) {
        add_scalar(out, value->text, style, column);
        return;
    }
    if (!yaml_value_is_block(value)) {
        yaml_value_add_in_line(out, value);
        return;
    }
    for (size_t i = 0; i < value->count; i++) {
        if (i)
            add_line(out, style, column);
        add_part(out, value, i, style, column);
    }
}
