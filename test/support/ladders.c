#include "support/ladders.h"

#include "base/text.h"

#include <string.h>

static struct str unescape(struct arena *mem, struct str text)
{
    struct text out;
    text_open(mem, text.length + 1, &out);
    for (size_t i = 0; i < text.length; i++) {
        bool is_break = text.at[i] == '\\' && i + 1 < text.length
                        && text.at[i + 1] == 'n';
        text_add_char(&out, is_break ? '\n' : text.at[i]);
        i += is_break;
    }
    return text_str(&out);
}

/* The cell that spreads over one at `index`. */
static size_t spreader_of(size_t columns, size_t index, char sign)
{
    return sign == '<' ? index - 1 : index - columns;
}

static void fill_cell(struct arena *mem, struct grid_cell *cells,
                      size_t columns, size_t index, struct str text)
{
    struct grid_cell *cell = &cells[index];
    int line = (int)(index / columns) + 1, column = (int)(index % columns) + 1;
    if (str_is(text, "<") || str_is(text, "^")) {
        size_t from = spreader_of(columns, index, text.at[0]);
        *cell = cells[from];
        cell->line = line;
        cell->column = column;
        cell->is_spanned = true;
        size_t first = from;
        while (cells[first].is_spanned && first > 0)
            first--;
        if (text.at[0] == '<')
            for (size_t i = first; i <= index; i++)
                cells[i].span_columns = (int)(index - first) + 1;
        return;
    }
    bool is_heading = text.length > 1 && text.at[0] == '!';
    text = unescape(mem, str_part(text, is_heading, text.length));
    *cell = (struct grid_cell){.text = text,
                               .content = outline_of_lines(mem, text, line),
                               .line = line,
                               .column = column,
                               .is_heading = is_heading,
                               .span_columns = 1,
                               .span_rows = 1};
}

static size_t count_char(struct str s, char c)
{
    size_t count = 0;
    for (size_t i = 0; i < s.length; i++)
        count += s.at[i] == c;
    return count;
}

struct grid grid_of_text(struct arena *mem, const char *text)
{
    struct str rest = str_of(text), row = {0}, cell = {0};
    str_next(&rest, '\n', &row);
    size_t columns = count_char(row, '|') + 1;
    size_t rows = count_char(str_of(text), '\n') + 1;
    struct grid_cell *cells = ARENA_ARRAY(mem, struct grid_cell,
                                          rows * columns);
    rest = str_of(text);
    for (size_t r = 0; r < rows; r++) {
        str_next(&rest, '\n', &row);
        for (size_t c = 0; c < columns; c++) {
            cell = (struct str){0};
            str_next(&row, '|', &cell);
            fill_cell(mem, cells, columns, r * columns + c, cell);
        }
    }
    return (struct grid){.kind = GRID_TABLE,
                         .cells = cells,
                         .row_count = rows,
                         .column_count = columns};
}

static void add_examples(struct text *out, struct str_list texts)
{
    for (size_t i = 0; i < texts.count; i++)
        text_add(out, "{%.*s}", STR(texts.at[i]));
}

static void add_cell(struct text *out, const struct ladder *ladder,
                     size_t competency, size_t level)
{
    const char *gap = "";
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        if (criterion->competency_index != competency
            || criterion->level_index != level)
            continue;
        if (!gap[0])
            text_add(out, " %.*s=", STR(ladder->levels[level].title));
        text_add(out, "%s%.*s", gap, STR(criterion->text));
        add_examples(out, criterion->examples);
        gap = "|";
    }
}

static void add_ladder(struct text *out, const struct ladder *ladder)
{
    text_add(out, "%.*s [", STR(ladder->title));
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        text_add(out, "%s%.*s", i ? ", " : "", STR(level->title));
        if (level->grade.length)
            text_add(out, " grade %.*s", STR(level->grade));
        if (level->pay.from.minor)
            text_add(out, " pay %lld", (long long)level->pay.from.minor / 100);
        if (level->summary.length)
            text_add(out, " (%.*s)", STR(level->summary));
    }
    text_add(out, "]");
    for (size_t i = 0; i < ladder->competency_count; i++) {
        const struct competency *competency = &ladder->competencies[i];
        text_add(out, " %.*s", STR(competency->title));
        if (competency->area.length)
            text_add(out, "(%.*s)", STR(competency->area));
        if (competency->summary.length)
            text_add(out, "<%.*s>", STR(competency->summary));
        text_add_char(out, ':');
        for (size_t k = 0; k < ladder->level_count; k++)
            add_cell(out, ladder, i, k);
    }
}

struct str drafts_shown(struct arena *mem, const struct reading *reading)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    struct ladder_draft_list drafts = reading_drafts(reading);
    for (size_t i = 0; i < drafts.count; i++) {
        text_add(&out, "%s", i ? "; " : "");
        add_ladder(&out, &drafts.at[i].ladder);
    }
    return text_str(&out);
}

struct str skips_shown(struct arena *mem, const struct reading *reading)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    struct ladder_draft_list drafts = reading_drafts(reading);
    for (size_t i = 0; i < drafts.count; i++)
        for (size_t k = 0; k < drafts.at[i].skipped.count; k++) {
            const struct skip *skip = &drafts.at[i].skipped.at[k];
            size_t colon = str_find(skip->where, STR_LITERAL(":"));
            text_add(&out, "%s%.*s %.*s", out.length ? "; " : "",
                     STR(str_part(skip->where, colon + 1, 20)), STR(skip->why));
        }
    return text_str(&out);
}
