#include "format/markdown_wide.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

struct shift {
    size_t at; /* in the wide text: what stands from there on... */
    size_t by; /* ...was so much further in front */
};

/* Cells of a row, and whether it is the line below the titles. */
struct row {
    size_t cells;
    bool has_bar, is_line;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '>' || c == '\r';
}

/* True for a bar that parts cells, not "\\|". */
static bool is_bar_at(struct str line, size_t i)
{
    return line.at[i] == '|' && (i == 0 || line.at[i - 1] != '\\');
}

static struct row row_parse(struct str line)
{
    while (line.length && is_blank(line.at[line.length - 1]))
        line.length--;
    while (line.length && is_blank(line.at[0]))
        line = str_part(line, 1, line.length);
    struct row row = {.is_line = line.length > 0};
    size_t bars = 0;
    for (size_t i = 0; i < line.length; i++) {
        char c = line.at[i];
        bars += is_bar_at(line, i);
        row.is_line = row.is_line && c && strchr("|:- \t", c);
    }
    row.has_bar = bars > 0;
    size_t edges = line.length && is_bar_at(line, 0);
    edges += line.length && is_bar_at(line, line.length - 1);
    row.cells = line.length && bars + 1 > edges ? bars + 1 - edges : 0;
    return row;
}

/* Cells of a row up to the last one with a text. */
static size_t cells_with_text(struct str line)
{
    size_t end = line.length;
    while (end && (is_blank(line.at[end - 1]) || is_bar_at(line, end - 1)))
        end--;
    return row_parse(str_part(line, 0, end)).cells;
}

/* The cells that rows below the line of hyphens have beyond `cells`. */
static size_t cells_beyond(struct str rest, size_t cells)
{
    struct str line;
    size_t most = cells;
    while (str_next(&rest, '\n', &line) && row_parse(line).cells) {
        size_t found = cells_with_text(line);
        most = found > most ? found : most;
    }
    size_t beyond = most - cells;
    return beyond < MARKDOWN_BEYOND_MOST ? beyond : MARKDOWN_BEYOND_MOST;
}

/* A text while it is widened. */
struct widening {
    struct markdown_wide *wide;
    struct text out;
    size_t by; /* bytes put in so far */
};

static void put_in(struct widening *widening, const char *what)
{
    text_add_str(&widening->out, str_of(what));
    widening->by += strlen(what);
    *LIST_ADD(&widening->wide->shifts, struct shift) = (struct shift){
        widening->out.length, widening->by};
}

/* Every run of hyphens gets three of them at least. */
static void hyphens_add(struct widening *widening, struct str line)
{
    static const char *const missing[] = {"", "--", "-"};
    size_t hyphens = 0;
    for (size_t i = 0; i < line.length; i++) {
        bool ends = i + 1 == line.length || line.at[i + 1] != '-';
        text_add_char(&widening->out, line.at[i]);
        hyphens = line.at[i] == '-' ? hyphens + 1 : 0;
        if (ends && hyphens > 0 && hyphens < COUNT_OF(missing))
            put_in(widening, missing[hyphens]);
    }
}

/* A line with `count` more cells at its end, each `cell`. */
static void cells_add(struct widening *widening, struct str line, bool is_line,
                      size_t count)
{
    size_t end = line.length;
    while (count && end && is_blank(line.at[end - 1]))
        end--;
    struct str front = str_part(line, 0, end);
    if (is_line)
        hyphens_add(widening, front);
    else
        text_add_str(&widening->out, front);
    if (count && !is_bar_at(front, end - 1))
        put_in(widening, "|");
    for (size_t i = 0; i < count; i++)
        put_in(widening, is_line ? "---|" : " |");
    text_add_str(&widening->out, str_part(line, end, line.length));
}

/* True for titles above a line of hyphens. */
static bool is_head(struct row row, struct str rest)
{
    struct str line = {0};
    if (!row.cells || !str_next(&rest, '\n', &line))
        return false;
    struct row below = row_parse(line);
    return below.is_line && below.has_bar && below.cells == row.cells;
}

void markdown_widen(struct arena *mem, struct str text,
                    struct markdown_wide *wide)
{
    struct str rest = text, line;
    struct widening widening = {.wide = wide};
    bool is_in_table = false;
    LIST_OPEN(mem, struct shift, &wide->shifts);
    text_open(mem, text.length * MARKDOWN_WIDER_MOST, &widening.out);
    while (str_next(&rest, '\n', &line)) {
        struct row row = row_parse(line);
        size_t beyond = 0;
        bool has_head = !is_in_table && is_head(row, rest);
        if (has_head) {
            struct str below = rest, hyphens;
            str_next(&below, '\n', &hyphens);
            beyond = cells_beyond(below, row.cells);
            cells_add(&widening, line, false, beyond);
            text_add_char(&widening.out, '\n');
            line = hyphens;
            rest = below;
        }
        cells_add(&widening, line, has_head, beyond);
        if (rest.at)
            text_add_char(&widening.out, '\n');
        is_in_table = (is_in_table || has_head) && row.cells;
    }
    assert(!text_overflowed(&widening.out));
    wide->bytes = widening.by ? text_str(&widening.out) : text;
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
