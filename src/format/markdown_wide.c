#include "format/markdown_wide.h"

#include "base/text.h"

#include <string.h>

struct shift {
    size_t at; /* in the wide text: what stands from there on... */
    size_t by; /* ...was so much further in front */
};

/* Cells of a row, and whether it is the line below the titles. */
struct row {
    size_t cells;
    bool has_bar, is_line, is_short;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '>' || c == '\r';
}

static struct row row_parse(struct str line)
{
    while (line.length && is_blank(line.at[line.length - 1]))
        line.length--;
    while (line.length && is_blank(line.at[0]))
        line = str_part(line, 1, line.length);
    struct row row = {.is_line = line.length > 0};
    size_t bars = 0, hyphens = 0;
    for (size_t i = 0; i < line.length; i++) {
        char c = line.at[i];
        bool is_bar = c == '|' && (i == 0 || line.at[i - 1] != '\\');
        bars += is_bar;
        row.is_short |= c != '-' && hyphens > 0 && hyphens < 3;
        hyphens = c == '-' ? hyphens + 1 : 0;
        row.is_line = row.is_line && c && strchr("|:- \t", c);
    }
    row.is_short |= hyphens > 0 && hyphens < 3;
    row.has_bar = bars > 0;
    size_t edges = line.length && line.at[0] == '|';
    edges += line.length && line.at[line.length - 1] == '|';
    row.cells = line.length && bars + 1 > edges ? bars + 1 - edges : 0;
    return row;
}

static void wide_add(struct markdown_wide *wide, struct text *out,
                     struct str line, size_t *by)
{
    size_t hyphens = 0;
    for (size_t i = 0; i < line.length; i++) {
        bool ends = i + 1 == line.length || line.at[i + 1] != '-';
        text_add_char(out, line.at[i]);
        hyphens = line.at[i] == '-' ? hyphens + 1 : 0;
        if (!ends || hyphens == 0 || hyphens >= 3)
            continue;
        for (; hyphens < 3; hyphens++, ++*by)
            text_add_char(out, '-');
        *LIST_ADD(&wide->shifts, struct shift) = (struct shift){out->length,
                                                                *by};
    }
}

void markdown_widen(struct arena *mem, struct str text,
                    struct markdown_wide *wide)
{
    struct str rest = text, line;
    struct row above = {0};
    struct text out;
    size_t by = 0;
    bool is_in_table = false;
    LIST_OPEN(mem, struct shift, &wide->shifts);
    text_open(mem, text.length * 3, &out);
    while (str_next(&rest, '\n', &line)) {
        struct row row = row_parse(line);
        bool is_line = row.is_line && row.has_bar && !is_in_table
                       && above.cells == row.cells;
        if (is_line && row.is_short)
            wide_add(wide, &out, line, &by);
        else
            text_add_str(&out, line);
        if (rest.at)
            text_add_char(&out, '\n');
        is_in_table = (is_in_table || is_line) && row.cells;
        above = row;
    }
    wide->bytes = by ? text_str(&out) : text;
}

size_t markdown_wide_offset(const struct markdown_wide *wide, size_t offset)
{
    const struct shift *shifts = wide->shifts.at;
    size_t low = 0, high = wide->shifts.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (shifts[middle].at <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? offset - shifts[low - 1].by : offset;
}
