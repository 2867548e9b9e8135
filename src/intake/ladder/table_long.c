#include "intake/ladder/criterion_text.h"
#include "intake/ladder/table_fill.h"

#include "base/utf8.h"

#include <assert.h>

enum { NAME_COLUMNS = 40, NOTE_COLUMNS = 60 };

/* A table with a row for each criterion, while it is read. */
struct rows {
    struct table_fill *fill;
    struct draft *draft;
    struct str_list levels;
    struct str area, competency, level; /* of the row, or of one above */
    size_t head; /* the column that names criteria; column_count: none */
};

static size_t column_of(const struct table_fill *fill, enum part_role role,
                        size_t from)
{
    size_t i = from;
    while (i < fill->layout.grid->column_count
           && fill->layout.columns[i] != role)
        i++;
    return i;
}

static size_t first_row(const struct table_fill *fill)
{
    const struct table_layout *layout = &fill->layout;
    return layout->header < layout->end ? layout->header + 1 : layout->begin;
}

static bool is_ordinary(const struct table_fill *fill, size_t row)
{
    enum part_role role = fill->layout.rows[row];
    return table_row_text(fill->layout.grid, row).length > 0
           && (role == PART_ROLE_COUNT || role == PART_CRITERION
               || role == PART_LEVEL);
}

/* The levels of the table in the order they come; one more than a ladder may
 * have tells that there are too many. */
static struct str_list find_levels(const struct table_fill *fill)
{
    struct list found;
    LIST_OPEN(fill->set->reading->mem, struct str, &found);
    if (column_of(fill, PART_LEVEL, 0) == fill->layout.grid->column_count
        && fill->place->level.length)
        *LIST_ADD(&found, struct str) = fill->place->level;
    for (size_t row = first_row(fill); row < fill->layout.end; row++) {
        struct str text = table_text(fill, row, PART_LEVEL);
        bool is_known = !text.length || !is_ordinary(fill, row);
        for (size_t i = 0; i < found.count && !is_known; i++)
            is_known = str_same(*LIST_AT(&found, struct str, i), text);
        if (!is_known && found.count <= LADDER_LEVELS_MOST)
            *LIST_ADD(&found, struct str) = text;
    }
    return (struct str_list){found.at, found.count};
}

/* The first of two columns of criteria names them when its texts are short
 * and those of the second are not. */
static size_t find_head(const struct table_fill *fill)
{
    size_t none = fill->layout.grid->column_count;
    size_t first = column_of(fill, PART_CRITERION, 0);
    if (first == none || column_of(fill, PART_CRITERION, first + 1) == none)
        return none;
    size_t second = column_of(fill, PART_CRITERION, first + 1);
    size_t width = 0, other = 0, count = 0;
    for (size_t row = first_row(fill); row < fill->layout.end; row++) {
        struct str text = str_trim(table_cell(fill, row, first)->text);
        count += text.length > 0;
        width += utf8_columns(text);
        other += utf8_columns(str_trim(table_cell(fill, row, second)->text));
    }
    return count && width < count * NAME_COLUMNS && other > width ? first
                                                                  : none;
}

static size_t competency_of(struct rows *rows, int line)
{
    struct table_fill *fill = rows->fill;
    struct str area = rows->area.length ? rows->area : fill->place->area;
    struct str title = rows->competency.length ? rows->competency
                                               : fill->place->competency;
    if (str_same(area, title))
        area = (struct str){0};
    return draft_competency(rows->draft, line, title, area);
}

static struct str_list texts_of(const struct table_fill *fill, size_t row,
                                enum part_role role)
{
    struct list texts;
    LIST_OPEN(fill->set->reading->mem, struct str, &texts);
    for (size_t i = 0; i < fill->layout.grid->column_count; i++) {
        const struct outline *content = &table_cell(fill, row, i)->content;
        for (size_t k = 0;
             fill->layout.columns[i] == role && k < content->count; k++)
            if (!text_is_nothing(content->at[k].text))
                *LIST_ADD(&texts, struct str) = content->at[k].text;
    }
    return (struct str_list){texts.at, texts.count};
}

/* Without control characters, which are noted. */
static struct str_list sound(struct ladder_maker *maker, int line,
                             struct str_list texts)
{
    struct str *out = ARENA_ARRAY(maker->mem, struct str, texts.count);
    size_t count = 0;
    for (size_t i = 0; i < texts.count; i++) {
        out[count] = maker_text(maker, line, texts.at[i]);
        count += out[count].length > 0;
    }
    return (struct str_list){out, count};
}

static struct criterion extras_of(struct rows *rows, size_t row, int line)
{
    struct table_fill *fill = rows->fill;
    struct ladder_maker *maker = &rows->draft->maker;
    struct criterion extra = {
        .key = table_text(fill, row, PART_KEY),
        .examples = sound(maker, line, texts_of(fill, row, PART_EXAMPLE)),
        .alternatives = sound(maker, line,
                              texts_of(fill, row, PART_ALTERNATIVE)),
        .evidence = sound(maker, line, texts_of(fill, row, PART_EVIDENCE))};
    struct str weight = table_text(fill, row, PART_WEIGHT);
    int64_t number = 0;
    if (str_number(weight, 1, 10, &number))
        extra.weight = (int)number;
    else if (weight.length)
        table_note(fill, maker, row, 0,
                   str_format(maker->mem,
                              "the weight \"%.*s\" is none of 1 to "
                              "10",
                              STR(utf8_front(weight, NOTE_COLUMNS))));
    if (!criterion_key_is_valid(extra.key))
        extra.key = ladder_key_make(maker->mem, extra.key);
    return extra;
}

static void note_lone(struct rows *rows, size_t row, const char *what,
                      struct str_list texts)
{
    struct ladder_maker *maker = &rows->draft->maker;
    for (size_t i = 0; i < texts.count; i++)
        table_note(rows->fill, maker, row, 0,
                   str_format(maker->mem,
                              "%s in a row without a criterion: \"%.*s\"", what,
                              STR(utf8_front(texts.at[i], NOTE_COLUMNS))));
}

static void note_extras(struct rows *rows, size_t row,
                        const struct criterion *extra)
{
    note_lone(rows, row, "an example", extra->examples);
    note_lone(rows, row, "an alternative", extra->alternatives);
    note_lone(rows, row, "evidence", extra->evidence);
}

/* "name: text", as the two columns have it. */
static void take_headed(struct rows *rows, size_t row,
                        struct criterion_sink *sink)
{
    struct table_fill *fill = rows->fill;
    const struct grid_cell *head = table_cell(fill, row, rows->head);
    size_t column = column_of(fill, PART_CRITERION, rows->head + 1);
    struct str text = str_trim(table_cell(fill, row, column)->text);
    struct str name = str_trim(head->text);
    if (text.length)
        name = str_format(rows->draft->maker.mem, "%.*s: %.*s", STR(name),
                          STR(text));
    criterion_text(sink, head->line, name);
    for (column++; column < fill->layout.grid->column_count; column++)
        if (fill->layout.columns[column] == PART_CRITERION)
            criterion_take(sink, &table_cell(fill, row, column)->content);
}

/* A row that only describes the competency or the area it names. */
static void take_description(struct rows *rows, size_t row)
{
    struct table_fill *fill = rows->fill;
    size_t column = column_of(fill, PART_CRITERION, rows->head + 1);
    struct str text = str_trim(table_cell(fill, row, column)->text);
    struct ladder_maker *maker = &rows->draft->maker;
    int line = table_cell(fill, row, column)->line;
    if (!text.length)
        return;
    if (!rows->competency.length) {
        table_note(fill, maker, row, column,
                   str_format(maker->mem,
                              "what describes the area \"%.*s\": \"%.*s\"",
                              STR(utf8_front(rows->area, NOTE_COLUMNS)),
                              STR(utf8_front(text, NOTE_COLUMNS))));
        return;
    }
    struct competency *competency = draft_competency_at(
        rows->draft, competency_of(rows, line));
    competency->summary = maker_text(maker, line, text);
}

static void take_criteria(struct rows *rows, size_t row)
{
    struct table_fill *fill = rows->fill;
    int line = table_cell(fill, row, 0)->line;
    size_t none = fill->layout.grid->column_count;
    bool has_head = rows->head < none
                    && str_trim(table_cell(fill, row, rows->head)->text).length;
    struct criterion extra = extras_of(rows, row, line);
    if (rows->head < none && !has_head) {
        take_description(rows, row);
        note_extras(rows, row, &extra);
        return;
    }
    struct criterion_sink sink;
    size_t index = competency_of(rows, line);
    criterion_open(&rows->draft->maker,
                   (struct maker_cell){
                       index, draft_level_number(rows->draft, rows->level)},
                   &sink);
    sink.where = table_where(fill, row, 0);
    sink.extra = extra;
    if (has_head) {
        take_headed(rows, row, &sink);
    } else {
        for (size_t i = 0; i < none; i++)
            if (fill->layout.columns[i] == PART_CRITERION)
                criterion_take(&sink, &table_cell(fill, row, i)->content);
    }
    criterion_close(&sink);
    if (sink.count == 0)
        note_extras(rows, row, &extra);
    struct str summary = table_text(fill, row, PART_SUMMARY);
    struct competency *competency = draft_competency_at(rows->draft, index);
    if (summary.length && !competency->summary.length)
        competency->summary = maker_text(&rows->draft->maker, line, summary);
}

static struct str first_line(struct str text)
{
    struct str line = {0};
    str_next(&text, '\n', &line);
    return str_trim(line);
}

/* A blank cell means what stands above it. */
static void move_on(struct rows *rows, size_t row)
{
    struct table_fill *fill = rows->fill;
    struct str area = first_line(table_text(fill, row, PART_AREA));
    struct str competency = first_line(table_text(fill, row, PART_COMPETENCY));
    struct str level = table_text(fill, row, PART_LEVEL);
    if (area.length && !str_same(area, rows->area)) {
        rows->area = area;
        rows->competency = (struct str){0};
    }
    if (competency.length)
        rows->competency = competency;
    if (level.length)
        rows->level = level;
}

static void take_titles(struct rows *rows, size_t row)
{
    struct table_fill *fill = rows->fill;
    for (size_t i = 0; i < fill->layout.grid->column_count; i++) {
        enum part_role role = fill->layout.columns[i];
        if (role == PART_TITLE || role == PART_EXTERNAL || role == PART_GRADE
            || role == PART_PAY)
            table_fill_level(fill, rows->draft, rows->level, row, i, role);
    }
}

static void take_row(struct rows *rows, size_t row)
{
    struct table_fill *fill = rows->fill;
    struct str text = table_row_text(fill->layout.grid, row);
    enum part_role role = fill->layout.rows[row];
    if (!text.length || role == PART_HEADER)
        return;
    if (role == PART_AREA) {
        rows->area = text;
    } else if (role == PART_COMPETENCY) {
        rows->competency = text;
    } else if (!is_ordinary(fill, row)) {
        table_note(fill, &rows->draft->maker, row, 0,
                   str_format(rows->draft->maker.mem,
                              "the row \"%.*s\" is not taken",
                              STR(utf8_front(text, NOTE_COLUMNS))));
    } else {
        move_on(rows, row);
        take_titles(rows, row);
        take_criteria(rows, row);
    }
}

bool table_fill_long(struct table_fill *fill)
{
    assert(fill);
    struct rows rows = {
        .fill = fill, .levels = find_levels(fill), .head = find_head(fill)};
    bool has_column = column_of(fill, PART_COMPETENCY, 0)
                      < fill->layout.grid->column_count;
    if (rows.levels.count > LADDER_LEVELS_MOST)
        return false;
    if (rows.levels.count == 0 && (fill->place->needs_levels || !has_column))
        return false;
    if (rows.levels.count) {
        rows.draft = draft_get(fill->set, fill->title, rows.levels);
        rows.level = rows.levels.at[0];
    } else {
        rows.draft = draft_get_flat(fill->set, fill->title);
        rows.level = STR_LITERAL("All levels");
    }
    draft_section(rows.draft, fill->section);
    for (size_t row = first_row(fill); row < fill->layout.end; row++)
        take_row(&rows, row);
    return true;
}

/* The nearest column with a code. */
static struct str code_beside(const struct table_fill *fill, size_t row,
                              size_t column)
{
    size_t count = fill->layout.grid->column_count;
    for (size_t distance = 1; distance < count; distance++)
        for (int side = -1; side <= 1; side += 2) {
            size_t at = side < 0 ? column - distance : column + distance;
            if (at >= count)
                continue;
            enum part_role role = fill->layout.columns[at];
            struct str text = str_trim(table_cell(fill, row, at)->text);
            if ((role == PART_LEVEL || role == PART_KEY) && text.length)
                return text;
        }
    return (struct str){0};
}

static void add_entry(struct table_fill *fill, size_t row, size_t column)
{
    const struct grid_cell *cell = table_cell(fill, row, column);
    struct str title = str_trim(cell->text);
    if (!title.length)
        return;
    *LIST_ADD(&fill->set->entries, struct level_entry) = (struct level_entry){
        .title = title,
        .code = code_beside(fill, row, column),
        .external = table_text(fill, row, PART_EXTERNAL),
        .grade = table_text(fill, row, PART_GRADE),
        .pay = table_pay(fill, table_text(fill, row, PART_PAY)),
        .summary = table_text(fill, row, PART_SUMMARY),
        .line = cell->line};
}

bool table_fill_levels(struct table_fill *fill)
{
    assert(fill);
    bool has_title = column_of(fill, PART_TITLE, 0)
                     < fill->layout.grid->column_count;
    enum part_role names = has_title ? PART_TITLE : PART_LEVEL;
    size_t before = fill->set->entries.count;
    if (fill->layout.end - first_row(fill) > LADDER_LEVELS_MOST)
        return false;
    for (size_t row = first_row(fill); row < fill->layout.end; row++)
        for (size_t i = 0; i < fill->layout.grid->column_count; i++)
            if (fill->layout.columns[i] == names && is_ordinary(fill, row))
                add_entry(fill, row, i);
    return fill->set->entries.count > before;
}
