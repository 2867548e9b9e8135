#include "intake/ladder/table_fill.h"

#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/level_word.h"
#include "intake/pay_text.h"

#include <assert.h>

enum { NOTE_COLUMNS = 60 };

const struct grid_cell *table_cell(const struct table_fill *fill, size_t row,
                                   size_t column)
{
    return grid_cell(fill->layout.grid, row, column);
}

static struct str text_at(const struct table_fill *fill, size_t row,
                          size_t column)
{
    return str_trim(table_cell(fill, row, column)->text);
}

struct str table_where(const struct table_fill *fill, size_t row, size_t column)
{
    const struct grid *grid = fill->layout.grid;
    if (grid->kind != GRID_SHEET)
        return (struct str){0};
    return grid_where(fill->set->reading->mem, grid, row, column);
}

void table_note(const struct table_fill *fill, struct ladder_maker *maker,
                size_t row, size_t column, struct str why)
{
    struct str where = table_where(fill, row, column);
    if (where.length)
        why = str_format(maker->mem, "%.*s: %.*s", STR(where), STR(why));
    maker_skip(maker, table_cell(fill, row, column)->line, why);
}

struct str table_text(const struct table_fill *fill, size_t row,
                      enum part_role role)
{
    for (size_t i = 0; i < fill->layout.grid->column_count; i++)
        if (fill->layout.columns[i] == role)
            return text_at(fill, row, i);
    return (struct str){0};
}

struct str table_pay(const struct table_fill *fill, struct str text)
{
    const struct table_layout *layout = &fill->layout;
    struct str name = fill->pay;
    for (size_t i = 0; i < layout->grid->column_count && !name.length; i++)
        if (layout->columns[i] == PART_PAY)
            name = table_head(layout, i);
    return pay_with_currency(fill->set->reading->mem, text, name);
}

static void summary_add(struct arena *mem, struct str *summary, struct str text)
{
    *summary = summary->length
                   ? str_format(mem, "%.*s\n\n%.*s", STR(*summary), STR(text))
                   : text;
}

/* What has no place in a level, or was told otherwise before. */
static void note_level(const struct table_fill *fill, struct draft *draft,
                       struct str level, size_t row, size_t column,
                       enum part_role role)
{
    struct str text = text_at(fill, row, column);
    table_note(fill, &draft->maker, row, column,
               str_format(draft->maker.mem,
                          "%s of the level \"%.*s\", not taken: \"%.*s\"",
                          part_role_names[role],
                          STR(utf8_front(level, NOTE_COLUMNS)),
                          STR(utf8_front(text, NOTE_COLUMNS))));
}

void table_fill_level(const struct table_fill *fill, struct draft *draft,
                      struct str level, size_t row, size_t column,
                      enum part_role role)
{
    struct str text = text_at(fill, row, column);
    int line = table_cell(fill, row, column)->line;
    if (text_is_nothing(text))
        return;
    if (role == PART_PAY) {
        draft_level_pay(draft, level, line, table_pay(fill, text));
        return;
    }
    bool is_named = role == PART_TITLE || role == PART_EXTERNAL
                    || role == PART_GRADE || role == PART_KEY;
    text = maker_text(&draft->maker, line, text);
    if (role == PART_SUMMARY)
        summary_add(draft->maker.mem, &draft_level(draft, level)->summary,
                    text);
    else if (!is_named || !draft_level_say(draft, level, role, text))
        note_level(fill, draft, level, row, column, role);
}

/* A column of a level, and the ladder that has it. */
struct level_column {
    struct draft *draft; /* NULL: no level */
    struct str level;
};

struct across {
    struct table_fill *fill;
    struct level_column *columns; /* shape: [column_count] */
    struct draft *first;
    struct str area, competency;
};

/* What a row above the header says of a column, when it names ladders. */
static struct str ladder_of(const struct table_fill *fill, size_t column)
{
    const struct table_layout *layout = &fill->layout;
    for (size_t row = layout->begin; row < layout->header; row++)
        if (layout->rows[row] == PART_LADDER) {
            size_t at = column;
            while (at > 0 && !text_at(fill, row, at).length
                   && layout->columns[at] == PART_LEVEL)
                at--;
            return text_at(fill, row, at);
        }
    return fill->title;
}

static bool names_level(const struct table_fill *fill, size_t column)
{
    return fill->layout.columns[column] == PART_LEVEL
           && table_head(&fill->layout, column).length > 0;
}

/* The levels of one ladder among the columns. */
static struct str_list levels_of(const struct table_fill *fill,
                                 struct str ladder)
{
    size_t columns = fill->layout.grid->column_count, count = 0;
    struct str *names = ARENA_ARRAY(fill->set->reading->mem, struct str,
                                    columns);
    for (size_t i = 0; i < columns; i++)
        if (names_level(fill, i) && str_same(ladder_of(fill, i), ladder))
            names[count++] = table_head(&fill->layout, i);
    return (struct str_list){names, count};
}

static bool open_columns(struct across *across)
{
    struct table_fill *fill = across->fill;
    size_t count = fill->layout.grid->column_count, levels = 0;
    for (size_t i = 0; i < count; i++)
        levels += names_level(fill, i);
    if (levels == 0 || levels > LADDER_LEVELS_MOST)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!names_level(fill, i))
            continue;
        struct str ladder = ladder_of(fill, i);
        struct draft *draft = draft_get(fill->set, ladder,
                                        levels_of(fill, ladder));
        draft_section(draft, fill->section);
        across->columns[i] = (struct level_column){
            draft, table_head(&fill->layout, i)};
        across->first = across->first ? across->first : draft;
    }
    assert(across->first);
    return true;
}

/* Examples beside a level's criteria, under the same head. */
static void take_examples(struct across *across, size_t row, size_t column,
                          struct criterion_sink *sink)
{
    const struct table_layout *layout = &across->fill->layout;
    struct str level = table_head(layout, column);
    for (size_t i = column + 1; i < layout->grid->column_count; i++) {
        bool is_same = str_same(table_head(layout, i), level)
                       || !table_head(layout, i).length;
        if (layout->columns[i] != PART_EXAMPLE || !is_same)
            break;
        const struct outline *content =
            &table_cell(across->fill, row, i)->content;
        for (size_t k = 0; k < content->count; k++)
            criterion_example(sink, content->at[k].line, content->at[k].text);
    }
}

/* The competency a row is about, in the ladder `draft`. */
static size_t row_competency(struct across *across, struct draft *draft,
                             size_t row)
{
    struct table_fill *fill = across->fill;
    int line = table_cell(fill, row, 0)->line;
    struct str area = across->area.length ? across->area : fill->place->area;
    struct str title = across->competency;
    if (!title.length)
        title = fill->place->competency;
    if (str_same(area, title))
        area = (struct str){0};
    size_t index = draft_competency(draft, line, title, area);
    struct competency *competency = draft_competency_at(draft, index);
    struct str summary = table_text(fill, row, PART_SUMMARY);
    if (summary.length && !competency->summary.length)
        competency->summary = maker_text(&draft->maker, line, summary);
    int64_t weight = 0;
    if (str_number(table_text(fill, row, PART_WEIGHT), 1, 10, &weight))
        competency->weight = (int)weight;
    return index;
}

static void take_criteria(struct across *across, size_t row)
{
    struct table_fill *fill = across->fill;
    for (size_t i = 0; i < fill->layout.grid->column_count; i++) {
        const struct level_column *column = &across->columns[i];
        if (!column->draft)
            continue;
        struct criterion_sink sink;
        size_t index = row_competency(across, column->draft, row);
        criterion_open(
            &column->draft->maker,
            (struct maker_cell){
                index, draft_level_number(column->draft, column->level)},
            &sink);
        sink.where = table_where(fill, row, i);
        criterion_take(&sink, &table_cell(fill, row, i)->content);
        take_examples(across, row, i, &sink);
        criterion_close(&sink);
    }
}

/* The first line names it; what follows describes it. */
static void take_names(struct across *across, size_t row)
{
    struct table_fill *fill = across->fill;
    struct str area = table_text(fill, row, PART_AREA);
    struct str name = table_text(fill, row, PART_COMPETENCY);
    struct str first = {0};
    if (area.length) {
        str_next(&area, '\n', &first);
        across->area = first;
    }
    if (name.length) {
        str_next(&name, '\n', &first);
        across->competency = str_trim(first);
        if (str_trim(name).length) {
            size_t index = row_competency(across, across->first, row);
            draft_competency_at(across->first, index)->summary = maker_text(
                &across->first->maker, table_cell(fill, row, 0)->line,
                str_trim(name));
        }
    }
}

static void take_level_row(struct across *across, size_t row,
                           enum part_role role)
{
    struct table_fill *fill = across->fill;
    for (size_t i = 0; i < fill->layout.grid->column_count; i++)
        if (across->columns[i].draft)
            table_fill_level(fill, across->columns[i].draft,
                             across->columns[i].level, row, i, role);
}

static void skip_row(const struct table_fill *fill, struct draft *draft,
                     size_t row)
{
    struct str text = table_row_text(fill->layout.grid, row);
    table_note(fill, &draft->maker, row, 0,
               str_format(draft->maker.mem, "the row \"%.*s\" is not taken",
                          STR(utf8_front(text, NOTE_COLUMNS))));
}

static void take_row(struct across *across, size_t row)
{
    struct table_fill *fill = across->fill;
    enum part_role role = fill->layout.rows[row];
    struct str text = table_row_text(fill->layout.grid, row);
    if (text.length == 0 || role == PART_HEADER)
        return;
    if (role == PART_SKIPPED) {
        skip_row(fill, across->first, row);
    } else if (role == PART_AREA) {
        across->area = text;
        across->competency = (struct str){0};
    } else if (role == PART_COMPETENCY || role == PART_CRITERION
               || role == PART_ROLE_COUNT || role == PART_LEVEL) {
        take_names(across, row);
        take_criteria(across, row);
    } else {
        fill->pay = text;
        take_level_row(across, row, role);
    }
}

bool table_fill_across(struct table_fill *fill)
{
    assert(fill);
    struct across across = {
        .fill = fill,
        .columns = ARENA_ARRAY(fill->set->reading->mem, struct level_column,
                               fill->layout.grid->column_count)};
    if (!open_columns(&across))
        return false;
    for (size_t row = fill->layout.header + 1; row < fill->layout.end; row++)
        take_row(&across, row);
    return true;
}

struct down {
    struct table_fill *fill;
    struct draft *draft;
    struct str level;
};

static struct str_list distinct_texts(const struct table_fill *fill,
                                      enum part_role role)
{
    struct list found;
    const struct table_layout *layout = &fill->layout;
    LIST_OPEN(fill->set->reading->mem, struct str, &found);
    size_t first = layout->header < layout->end ? layout->header + 1
                                                : layout->begin;
    for (size_t row = first; row < layout->end; row++) {
        struct str text = table_text(fill, row, role);
        bool is_known = !text.length || layout->rows[row] == PART_SKIPPED
                        || layout->rows[row] == PART_HEADER
                        || layout->rows[row] == PART_AREA
                        || layout->rows[row] == PART_COMPETENCY;
        for (size_t i = 0; i < found.count && !is_known; i++)
            is_known = str_same(*LIST_AT(&found, struct str, i), text);
        if (!is_known && found.count <= LADDER_LEVELS_MOST)
            *LIST_ADD(&found, struct str) = text;
    }
    return (struct str_list){found.at, found.count};
}

/* A text that spreads over all competencies is about the level. */
static bool spreads(const struct table_fill *fill, size_t row, size_t column)
{
    const struct grid_cell *cell = table_cell(fill, row, column);
    size_t competencies = 0;
    for (size_t i = 0; i < fill->layout.grid->column_count; i++)
        competencies += fill->layout.columns[i] == PART_COMPETENCY;
    return competencies > 1 && cell->span_columns >= (int)competencies;
}

/* What the row above the header says of a competency's column. */
static struct str area_of(const struct table_fill *fill, size_t column)
{
    for (size_t row = fill->layout.begin; row < fill->layout.header; row++)
        if (fill->layout.rows[row] == PART_AREA)
            return text_at(fill, row, column);
    return fill->place->area;
}

static void take_down_cell(struct down *down, size_t row, size_t column)
{
    struct table_fill *fill = down->fill;
    const struct grid_cell *cell = table_cell(fill, row, column);
    enum part_role role = fill->layout.columns[column];
    bool is_repeated = cell->is_spanned && cell->span_columns > 1;
    if (role != PART_COMPETENCY) {
        if (role != PART_LEVEL && role != PART_SKIPPED)
            table_fill_level(fill, down->draft, down->level, row, column, role);
        return;
    }
    if (spreads(fill, row, column)) {
        if (!is_repeated)
            table_fill_level(fill, down->draft, down->level, row, column,
                             PART_SUMMARY);
        return;
    }
    struct criterion_sink sink;
    size_t index = draft_competency(down->draft, cell->line,
                                    table_head(&fill->layout, column),
                                    area_of(fill, column));
    criterion_open(&down->draft->maker,
                   (struct maker_cell){
                       index, draft_level_number(down->draft, down->level)},
                   &sink);
    sink.where = table_where(fill, row, column);
    criterion_take(&sink, &cell->content);
    criterion_close(&sink);
}

bool table_fill_down(struct table_fill *fill)
{
    assert(fill);
    struct str_list levels = distinct_texts(fill, PART_LEVEL);
    if (levels.count == 0 || levels.count > LADDER_LEVELS_MOST)
        return false;
    struct down down = {.fill = fill,
                        .draft = draft_get(fill->set, fill->title, levels)};
    draft_section(down.draft, fill->section);
    for (size_t row = fill->layout.header + 1; row < fill->layout.end; row++) {
        struct str level = table_text(fill, row, PART_LEVEL);
        enum part_role role = fill->layout.rows[row];
        if (role == PART_HEADER
            || !table_row_text(fill->layout.grid, row).length)
            continue;
        if (role == PART_SKIPPED) {
            skip_row(fill, down.draft, row);
            continue;
        }
        down.level = level.length ? level : down.level;
        for (size_t i = 0; i < fill->layout.grid->column_count; i++)
            if (down.level.length)
                take_down_cell(&down, row, i);
    }
    return true;
}
