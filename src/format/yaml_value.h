/* format/yaml_value.h - texts, lists and maps to be written as YAML. */
#pragma once

#include "base/text.h"
#include "format/node.h"

struct yaml_value {
    enum node_kind kind;
    bool is_in_line;                /* a list or map that takes one line */
    bool is_bare;                   /* a number, written without quotes */
    struct str text;                /* of a scalar */
    const struct yaml_value *items; /* of a list or map, shape: [count] */
    const struct str *keys;         /* of a map, shape: [count] */
    size_t count;
};

/* How a text is written of which the value becomes a part. */
struct yaml_style {
    const char *line_end; /* "\n" or "\r\n" */
    size_t list_step;     /* how far a list stands in from the name it has */
    bool has_folds;       /* long texts are folded, as >- */
    bool has_lines;       /* texts of several lines stand as |- */
};

/* True for what takes lines of its own: a list or map that is not empty and
 * is not to stand in one. */
bool yaml_value_is_block(const struct yaml_value *value);

/* Appends `value` on one line, as it may stand in [] and {}. */
void yaml_value_add_in_line(struct text *out, const struct yaml_value *value);

/* Appends `value` where it may take lines: what comes after the first begins
 * in `column`, from 0.  No line end follows the last. */
void yaml_value_add(struct text *out, const struct yaml_value *value,
                    struct yaml_style style, size_t column);

/* The same of "name: value" as a field of a map. */
void yaml_field_add(struct text *out, struct str name,
                    const struct yaml_value *value, struct yaml_style style,
                    size_t column);
