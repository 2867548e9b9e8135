#include "intake/ladder/table_rows.h"

#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/level_order.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/notice_text.h"
#include "intake/ladder/role_word.h"

#include <assert.h>

enum { TITLE_COLUMNS = 100, GROUP_COLUMNS = 60 };

static struct str text_at(const struct grid *grid, size_t row, size_t column)
{
    return str_trim(grid_cell(grid, row, column)->text);
}

static bool is_blank(const struct grid *grid, size_t row)
{
    return table_row_text(grid, row).length == 0;
}

/* What a row of headings over columns says of one of them. */
static struct str group_at(const struct table_layout *layout, size_t row,
                           size_t column)
{
    while (column > 0 && !text_at(layout->grid, row, column).length
           && layout->columns[column] == PART_LEVEL)
        column--;
    return text_at(layout->grid, row, column);
}

/* False when the levels go on counting across what the row calls groups: that
 * is one ladder. */
static bool begin_anew(const struct table_layout *layout, size_t row)
{
    size_t before = layout->grid->column_count;
    for (size_t i = 0; i < layout->grid->column_count; i++) {
        if (layout->columns[i] != PART_LEVEL)
            continue;
        bool is_edge = before < i
                       && !str_same(group_at(layout, row, before),
                                    group_at(layout, row, i));
        if (is_edge
            && !level_begins_anew(table_head(layout, before),
                                  table_head(layout, i)))
            return false;
        before = i;
    }
    return true;
}

/* What stands above the header: titles, and rows that group the columns. */
static void guess_above(struct table_layout *layout, enum table_shape shape)
{
    const struct grid *grid = layout->grid;
    bool has_title = false;
    for (size_t row = layout->begin; row < layout->header; row++) {
        bool is_single = table_row_is_single(grid, row);
        if (is_blank(grid, row) || layout->header >= layout->end)
            continue;
        layout->rows[row] = PART_SKIPPED;
        if (is_single && !has_title
            && !text_is_nothing(table_row_text(grid, row))
            && utf8_columns(table_row_text(grid, row)) < TITLE_COLUMNS) {
            layout->rows[row] = PART_TITLE;
            has_title = true;
        } else if (!is_single && row + 1 == layout->header) {
            if (shape == TABLE_DOWN)
                layout->rows[row] = PART_AREA;
            else if (begin_anew(layout, row))
                layout->rows[row] = PART_LADDER;
        }
    }
}

/* A row that names what stands below it, for sure. */
static bool is_marked_group(const struct grid *grid, size_t row)
{
    for (size_t column = 0; column < grid->column_count; column++) {
        const struct grid_cell *cell = grid_cell(grid, row, column);
        if (str_trim(cell->text).length)
            return cell->is_heading || cell->span_columns > 1;
    }
    return false;
}

static bool is_group(const struct grid *grid, size_t row)
{
    struct str text = table_row_text(grid, row);
    return table_row_is_single(grid, row) && utf8_columns(text) <= GROUP_COLUMNS
           && !text_is_nothing(text);
}

/* What a row is called: by the column of competencies, if there is one. */
static struct str row_name(const struct table_layout *layout, size_t row)
{
    for (size_t i = layout->grid->column_count; i-- > 0;)
        if (layout->columns[i] == PART_COMPETENCY
            && text_at(layout->grid, row, i).length)
            return text_at(layout->grid, row, i);
    return table_row_text(layout->grid, row);
}

static enum part_role row_word(const struct table_layout *layout, size_t row)
{
    static const enum part_role known[] = {PART_SUMMARY,  PART_TITLE,
                                           PART_EXTERNAL, PART_GRADE,
                                           PART_PAY,      PART_SKIPPED};
    enum part_role word = role_word_find(row_name(layout, row));
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (word == known[i])
            return word;
    return word == PART_LEVEL ? PART_GRADE : PART_ROLE_COUNT;
}

/* Every other cell of the row only counts years. */
static bool counts_years(const struct grid *grid, size_t row)
{
    size_t texts = 0, years = 0;
    for (size_t column = 1; column < grid->column_count; column++) {
        struct str text = text_at(grid, row, column);
        texts += text.length > 0;
        years += text.length > 0 && text_counts_years(text);
    }
    return texts > 0 && years == texts;
}

/* True for the row that tells criteria and examples of a level apart. */
static bool heads_again(const struct table_layout *layout, size_t row)
{
    size_t words = 0;
    for (size_t i = 0; i < layout->grid->column_count; i++) {
        bool is_level = layout->columns[i] == PART_LEVEL
                        || layout->columns[i] == PART_EXAMPLE;
        struct str text = text_at(layout->grid, row, i);
        if (!is_level || !text.length)
            continue;
        if (role_word_find(text) == PART_ROLE_COUNT)
            return false;
        words++;
    }
    return row == layout->header + 1 && words >= 2;
}

/* Numbers and check marks, and nothing that asks for something: "TOTAL 5 4
 * 6". */
static bool has_marks_alone(const struct table_layout *layout, size_t row)
{
    size_t texts = 0, marks = 0;
    for (size_t i = 0; i < layout->grid->column_count; i++) {
        struct str text = text_at(layout->grid, row, i);
        if (layout->columns[i] != PART_LEVEL || !text.length)
            continue;
        texts++;
        marks += text_is_mark(text);
    }
    return texts > 0 && marks == texts;
}

/* True for the row below the header that has a title for each of its codes,
 * and names no competency. */
static bool gives_titles(const struct table_layout *layout, size_t row)
{
    const struct grid *grid = layout->grid;
    size_t titles = 0, levels = 0;
    for (size_t i = 0; i < grid->column_count; i++) {
        struct str text = text_at(grid, row, i);
        bool is_level = layout->columns[i] == PART_LEVEL;
        levels += is_level;
        if (!text.length || (!is_level && grid_cell(grid, row, i)->is_spanned))
            continue;
        if (!is_level || text_is_mark(text)
            || level_word_of(text) == LEVEL_WORD_NOT)
            return false;
        titles++;
    }
    return row == layout->header + 1 && titles >= 2 && titles * 2 > levels;
}

/* "Legend: | M = manager": a notice, with at most one text beside it. */
static bool is_notice(const struct table_layout *layout, size_t row)
{
    const struct grid *grid = layout->grid;
    return text_is_notice(table_row_text(grid, row))
           && table_row_texts(grid, row) <= 2;
}

/* What the rows above say about the next ones. */
struct rows_seen {
    bool has_area;   /* a column names the groups */
    bool has_names;  /* a column names the competencies */
    bool has_groups; /* a row alone in its line was a group */
    bool is_first;   /* no competency came yet */
};

static bool is_skipped_among_names(const struct table_layout *layout,
                                   size_t row)
{
    return counts_years(layout->grid, row) || has_marks_alone(layout, row)
           || level_word_is_unused(table_row_text(layout->grid, row));
}

/* PART_ROLE_COUNT is a row of the table's own. */
static enum part_role role_of_row(const struct table_layout *layout, size_t row,
                                  const struct rows_seen *seen)
{
    const struct grid *grid = layout->grid;
    bool is_single = is_group(grid, row);
    if (is_notice(layout, row))
        return PART_SKIPPED;
    if (seen->has_names && gives_titles(layout, row))
        return PART_TITLE;
    if (heads_again(layout, row)
        || (table_rows_same(grid, layout->header, row) && !is_single))
        return PART_HEADER;
    if (!seen->has_names)
        return PART_ROLE_COUNT;
    if (is_single && !seen->has_area
        && (is_marked_group(grid, row) || seen->is_first || seen->has_groups))
        return PART_AREA;
    if (table_row_is_single(grid, row) && is_marked_group(grid, row))
        return PART_SKIPPED;
    enum part_role word = row_word(layout, row);
    if (word != PART_ROLE_COUNT)
        return word;
    return is_skipped_among_names(layout, row) ? PART_SKIPPED : PART_ROLE_COUNT;
}

static void guess_across_rows(struct table_layout *layout)
{
    const struct grid *grid = layout->grid;
    struct rows_seen seen = {
        .has_area = table_count(layout, PART_AREA) > 0,
        .has_names = table_count(layout, PART_COMPETENCY) > 0,
        .is_first = true,
    };
    for (size_t row = layout->header + 1; row < layout->end; row++) {
        if (is_blank(grid, row))
            continue;
        enum part_role role = role_of_row(layout, row, &seen);
        layout->rows[row] = role;
        seen.has_groups |= role == PART_AREA && !is_marked_group(grid, row);
        seen.is_first &= role != PART_ROLE_COUNT && role != PART_AREA;
    }
}

static void guess_other_rows(struct table_layout *layout,
                             enum table_shape shape)
{
    const struct grid *grid = layout->grid;
    bool has_competency = table_count(layout, PART_COMPETENCY) > 0;
    size_t first = layout->header < layout->end ? layout->header + 1
                                                : layout->begin;
    for (size_t row = first; row < layout->end; row++) {
        bool is_own = !is_blank(grid, row) && is_group(grid, row)
                      && is_marked_group(grid, row) && grid->column_count > 1;
        if (layout->header < layout->end && !is_blank(grid, row)
            && table_rows_same(grid, layout->header, row)
            && str_same(text_at(grid, layout->header, 0),
                        text_at(grid, row, 0)))
            layout->rows[row] = PART_HEADER;
        else if (is_own && shape == TABLE_LONG)
            layout->rows[row] = has_competency ? PART_AREA : PART_COMPETENCY;
        else if (is_own
                 && level_word_of(table_row_text(grid, row))
                        < LEVEL_WORD_RANKED)
            layout->rows[row] = PART_SKIPPED;
    }
}

void table_guess_rows(struct table_layout *layout, enum table_shape shape)
{
    assert(layout);
    for (size_t row = 0; row < layout->grid->row_count; row++)
        layout->rows[row] = PART_ROLE_COUNT;
    if (layout->header < layout->end) {
        layout->rows[layout->header] = PART_HEADER;
        guess_above(layout, shape);
    }
    if (shape == TABLE_ACROSS)
        guess_across_rows(layout);
    else
        guess_other_rows(layout, shape);
}
