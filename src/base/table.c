#include "base/table.h"

#include "base/utf8.h"

#include <assert.h>

enum { MOST_COLUMNS = 32, LEAST_SHRUNK = 12, GAP = 2 };

struct layout {
    struct text *out;
    const struct table_style *style;
    const struct table_column *columns;
    size_t count;
    size_t wide[MOST_COLUMNS];
};

/* White space at the end would only make lines wrap on narrow terminals. */
static struct str without_end_space(struct str s)
{
    while (s.length
           && (s.at[s.length - 1] == ' ' || s.at[s.length - 1] == '\r'))
        s.length--;
    return s;
}

static size_t widest_line(struct str cell)
{
    size_t widest = 0;
    for (struct str line; str_next(&cell, '\n', &line);) {
        size_t wide = utf8_columns(without_end_space(line));
        widest = wide > widest ? wide : widest;
    }
    return widest;
}

static size_t whole_width(const struct layout *layout)
{
    size_t whole = (layout->count - 1) * GAP;
    for (size_t i = 0; i < layout->count; i++)
        whole += layout->wide[i];
    return whole;
}

/* The widest column that may still shrink, or `count`. */
static size_t shrinkable(const struct layout *layout)
{
    size_t best = layout->count;
    for (size_t i = 0; i < layout->count; i++) {
        if (!layout->columns[i].may_shrink || layout->wide[i] <= LEAST_SHRUNK)
            continue;
        if (best == layout->count || layout->wide[i] >= layout->wide[best])
            best = i;
    }
    return best;
}

static void shrink(struct layout *layout)
{
    size_t most = layout->style->columns_wide;
    if (most == 0)
        return;
    for (size_t i = 0; i < layout->count; i++)
        if (layout->columns[i].may_shrink && layout->wide[i] > most
            && most > LEAST_SHRUNK)
            layout->wide[i] = most; /* so that the next loop stays short */
    while (whole_width(layout) > most) {
        size_t widest = shrinkable(layout);
        if (widest == layout->count)
            return;
        layout->wide[widest]--;
    }
}

/* Bytes of the next line of `s`, broken between words where that can be. */
static size_t line_length(struct str s, size_t wide)
{
    size_t end = utf8_front(s, wide).length;
    if (end == s.length || s.at[end] == ' ')
        return end;
    for (size_t i = end; i > 0; i--)
        if (s.at[i - 1] == ' ' && without_end_space(str_part(s, 0, i)).length)
            return i;
    if (end > 0)
        return end;
    struct str rest = s; /* a wide character in a column of one */
    uint32_t code;
    utf8_next(&rest, &code);
    return s.length - rest.length;
}

static struct str take_line(struct str *rest, size_t wide)
{
    struct str whole = str_part(*rest, 0, str_find(*rest, STR_LITERAL("\n")));
    struct str given = without_end_space(whole);
    size_t length = line_length(given, wide);
    bool is_broken = length < given.length;
    size_t used = is_broken ? length : whole.length + 1;
    while (is_broken && used < whole.length && rest->at[used] == ' ')
        used++;
    *rest = str_part(*rest, used, rest->length);
    return without_end_space(str_part(given, 0, length));
}

static bool is_control(uint32_t code)
{
    return code < ' ' || (code >= 0x7F && code <= 0x9F) || utf8_turns(code);
}

/* A cell may come from anybody: it must not steer the terminal. */
static void add_safely(struct text *out, struct str s)
{
    for (struct str rest = s; rest.length;) {
        struct str before = rest;
        uint32_t code;
        utf8_next(&rest, &code);
        if (code == '\t')
            text_add_char(out, ' ');
        else if (is_control(code) || code == 0xFFFD)
            text_add_str(out, STR_LITERAL("\xEF\xBF\xBD"));
        else
            text_add_str(out, str_part(before, 0, before.length - rest.length));
    }
}

/* Adds one cell behind the spaces owed; gives those owed to the next one. */
static size_t add_cell(const struct layout *layout, size_t i, struct str line,
                       size_t owed, bool is_bold)
{
    if (!line.length)
        return owed + layout->wide[i] + GAP;
    size_t taken = utf8_columns(line);
    size_t spare = layout->wide[i] > taken ? layout->wide[i] - taken : 0;
    bool is_right = layout->columns[i].is_number;
    text_add(layout->out, "%*s%s", (int)(owed + (is_right ? spare : 0)), "",
             is_bold ? "\033[1m" : "");
    add_safely(layout->out, line);
    text_add(layout->out, "%s", is_bold ? "\033[0m" : "");
    return (is_right ? 0 : spare) + GAP;
}

static void add_line(const struct layout *layout, struct str *rests,
                     bool is_title)
{
    bool is_bold = is_title && layout->style->has_colour;
    size_t owed = 0; /* spaces, given only when something follows */
    for (size_t i = 0; i < layout->count; i++) {
        struct str line = take_line(&rests[i], layout->wide[i]);
        owed = add_cell(layout, i, line, owed, is_bold);
    }
    text_add_char(layout->out, '\n');
}

static void add_row(const struct layout *layout, struct str *rests,
                    bool is_title)
{
    bool has_more = true;
    while (has_more) {
        add_line(layout, rests, is_title);
        has_more = false;
        for (size_t i = 0; i < layout->count; i++)
            has_more |= rests[i].length > 0;
    }
}

static void add_rule(const struct layout *layout)
{
    for (size_t i = whole_width(layout); i > 0; i--)
        text_add_str(layout->out, STR_LITERAL("\xE2\x94\x80"));
    text_add_char(layout->out, '\n');
}

void table_format(struct text *out, const struct table_style *style,
                  const struct table_column *columns, size_t column_count,
                  const struct str *cells, size_t row_count)
{
    assert(column_count > 0 && column_count <= MOST_COLUMNS);
    struct layout layout = {out, style, columns, column_count, {0}};
    struct str rests[MOST_COLUMNS];
    for (size_t i = 0; i < column_count; i++) {
        rests[i] = str_of(columns[i].title);
        layout.wide[i] = widest_line(rests[i]);
    }
    for (size_t i = 0; i < row_count * column_count; i++) {
        size_t wide = widest_line(cells[i]);
        size_t *widest = &layout.wide[i % column_count];
        *widest = wide > *widest ? wide : *widest;
    }
    shrink(&layout);

    add_row(&layout, rests, true);
    for (size_t row = 0; row < row_count; row++) {
        for (size_t i = 0; i < column_count; i++)
            rests[i] = cells[row * column_count + i];
        if (style->has_rules)
            add_rule(&layout);
        add_row(&layout, rests, false);
    }
}
