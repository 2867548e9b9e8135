#include "intake/ladder/table_head.h"

#include "intake/ladder/criterion_text.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/notice_text.h"
#include "intake/ladder/role_word.h"
#include "intake/ladder/table_rows.h"

enum { HEADER_WITHIN = 12, NOTICES_MOST = 3 };

static struct str text_at(const struct grid *grid, size_t row, size_t column)
{
    return str_trim(grid_cell(grid, row, column)->text);
}

struct str table_head(const struct table_layout *layout, size_t column)
{
    if (layout->header >= layout->end)
        return (struct str){0};
    return text_at(layout->grid, layout->header, column);
}

struct str table_row_text(const struct grid *grid, size_t row)
{
    for (size_t column = 0; column < grid->column_count; column++)
        if (text_at(grid, row, column).length)
            return text_at(grid, row, column);
    return (struct str){0};
}

static bool repeats(const struct grid *grid, size_t row, size_t column)
{
    return column > 0 && grid_cell(grid, row, column)->is_spanned
           && str_same(text_at(grid, row, column),
                       text_at(grid, row, column - 1));
}

size_t table_row_texts(const struct grid *grid, size_t row)
{
    size_t texts = 0;
    for (size_t column = 0; column < grid->column_count; column++)
        texts += text_at(grid, row, column).length > 0
                 && !repeats(grid, row, column);
    return texts;
}

bool table_row_is_single(const struct grid *grid, size_t row)
{
    return table_row_texts(grid, row) == 1;
}

struct head_look head_look(const struct grid *grid, size_t row)
{
    struct head_look look = {.corner = PART_ROLE_COUNT};
    for (size_t column = 0; column < grid->column_count; column++) {
        struct str text = text_at(grid, row, column);
        if (text.length == 0 || repeats(grid, row, column))
            continue;
        enum level_word level = level_word_of(text);
        enum part_role word = role_word_find(text);
        look.texts++;
        look.levels += level >= LEVEL_WORD_RANKED;
        look.possible += level == LEVEL_WORD_POSSIBLE;
        look.words += word != PART_ROLE_COUNT;
        if (column == 0)
            look.corner = word;
    }
    return look;
}

bool head_has_levels(const struct head_look *look)
{
    size_t others = look->texts - look->levels - look->words;
    if (look->levels >= 2)
        return others <= look->levels + 1;
    return look->levels == 1 && look->texts <= 2
           && look->words + look->levels == look->texts;
}

/* True for a row that names the columns of a table for sure: levels and words
 * for columns, and nothing else. */
static bool heads_other_levels(const struct grid *grid, size_t row)
{
    size_t levels = 0;
    for (size_t column = 0; column < grid->column_count; column++) {
        struct str text = text_at(grid, row, column);
        if (text.length == 0 || repeats(grid, row, column))
            continue;
        bool is_level = level_word_of(text) >= LEVEL_WORD_RANKED;
        levels += is_level;
        enum part_role word = is_level ? PART_ROLE_COUNT : role_word_find(text);
        if (column == 0 ? word != PART_LEVEL && word != PART_COMPETENCY
                        : !is_level && word == PART_ROLE_COUNT)
            return false;
    }
    return levels >= 2;
}

bool table_rows_same(const struct grid *grid, size_t a, size_t b)
{
    for (size_t column = 1; column < grid->column_count; column++)
        if (!str_same(text_at(grid, a, column), text_at(grid, b, column)))
            return false;
    return true;
}

/* A row of levels with another one below it lists them and heads nothing. */
static bool lists_levels(const struct grid *grid, size_t row, size_t end)
{
    if (row + 1 >= end
        || level_word_of(text_at(grid, row + 1, 0)) < LEVEL_WORD_RANKED)
        return false;
    struct head_look next = head_look(grid, row + 1);
    return head_has_levels(&next);
}

/* The row that the file itself calls the heading, when it has names and the
 * one below it does not head levels. */
static bool is_told_header(const struct grid *grid, size_t row, size_t end)
{
    struct head_look told = head_look(grid, row);
    if (told.texts < 2)
        return false;
    if (row + 1 >= end)
        return true;
    struct head_look next = head_look(grid, row + 1);
    bool is_below = next.levels >= 2 && next.levels > told.levels
                    && next.levels + next.words == next.texts
                    && !lists_levels(grid, row, end);
    return !is_below;
}

/* A text alone names no columns where a fuller row stands below it: it is a
 * title, a date, a note. */
static bool is_title_row(const struct grid *grid, size_t row, size_t end)
{
    if (!table_row_is_single(grid, row))
        return false;
    for (size_t below = row + 1; below < end && below < row + HEADER_WITHIN;
         below++)
        if (head_look(grid, below).texts >= 2)
            return true;
    return false;
}

/* True for a row of notices: "Version 3 | Last updated: 12 Jan 2026". */
static bool is_notice_row(const struct grid *grid, size_t row)
{
    return text_is_notice(table_row_text(grid, row))
           && head_look(grid, row).texts <= NOTICES_MOST;
}

static size_t told_header(const enum part_role *told, size_t begin, size_t end)
{
    size_t row = told ? begin : end;
    while (row < end && told[row] != PART_HEADER)
        row++;
    return row;
}

/* False for a row of which somebody said that it is something else. */
static bool may_head(const enum part_role *told, size_t row)
{
    return !told || told[row] == PART_ROLE_COUNT;
}

/* With none that names levels or columns, the first row that has several
 * texts. */
static size_t first_header(const struct grid *grid, const enum part_role *told,
                           size_t begin, size_t end)
{
    while (begin < end && !may_head(told, begin))
        begin++;
    return begin < end && head_look(grid, begin).texts >= 2 ? begin : end;
}

size_t head_find(const struct grid *grid, const enum part_role *told,
                 size_t begin, size_t end)
{
    size_t words = end, said = told_header(told, begin, end);
    if (said < end)
        return said;
    bool is_told = begin == 0 && grid->heading_rows > 0
                   && grid->heading_rows <= end
                   && may_head(told, grid->heading_rows - 1);
    if (is_told && is_told_header(grid, grid->heading_rows - 1, end))
        return grid->heading_rows - 1;
    for (size_t row = begin; row < end && row < begin + HEADER_WITHIN; row++) {
        struct head_look look = head_look(grid, row);
        if (!may_head(told, row) || is_title_row(grid, row, end)
            || is_notice_row(grid, row))
            continue;
        bool is_named = look.words >= 2 || (look.words == 1 && look.texts == 2);
        if (head_has_levels(&look) && words == end
            && !lists_levels(grid, row, end))
            return row;
        if (is_named && words == end)
            words = row;
    }
    if (words < end)
        return words;
    return first_header(grid, told, begin, end);
}

size_t table_end(const struct grid *grid, size_t begin)
{
    size_t header = head_find(grid, NULL, begin, grid->row_count);
    if (header >= grid->row_count || !heads_other_levels(grid, header))
        return grid->row_count;
    for (size_t row = header + 2; row + 1 < grid->row_count; row++)
        if (heads_other_levels(grid, row) && !table_rows_same(grid, header, row)
            && !text_is_sentence(text_at(grid, row, 1))) {
            while (row > header + 1
                   && (table_row_is_single(grid, row - 1)
                       || table_row_text(grid, row - 1).length == 0))
                row--;
            return row;
        }
    return grid->row_count;
}
