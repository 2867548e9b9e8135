#include "format/csv_text.h"

#include <string.h>

/* How many apostrophes stand in front, and whether a formula is behind
 * them. */
static bool is_formula(struct str s, size_t *apostrophes)
{
    *apostrophes = 0;
    while (*apostrophes < s.length && s.at[*apostrophes] == '\'')
        ++*apostrophes;
    return *apostrophes < s.length
           && strchr("=+-@\t\r", s.at[*apostrophes]) != NULL;
}

static bool needs_quotes(struct str s)
{
    for (size_t i = 0; i < s.length; i++)
        if (strchr("\",;\t\r\n'", s.at[i]))
            return true;
    return false;
}

static void cell_add(struct text *out, struct str cell)
{
    size_t apostrophes;
    bool is_quoted = needs_quotes(cell);
    if (is_quoted)
        text_add_char(out, '"');
    if (is_formula(cell, &apostrophes))
        text_add_char(out, '\'');
    for (size_t i = 0; i < cell.length; i++) {
        if (cell.at[i] == '"')
            text_add_char(out, '"');
        text_add_char(out, cell.at[i]);
    }
    if (is_quoted)
        text_add_char(out, '"');
}

void csv_row_add(struct text *out, const struct str *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            text_add_char(out, ',');
        cell_add(out, cells[i]);
    }
    text_add_str(out, STR_LITERAL("\r\n"));
}

struct str csv_text_plain(struct str cell)
{
    size_t apostrophes;
    bool is_guarded = is_formula(cell, &apostrophes) && apostrophes > 0;
    return is_guarded ? str_part(cell, 1, cell.length) : cell;
}
