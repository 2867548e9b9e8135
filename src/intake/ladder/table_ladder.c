#include "intake/ladder/table_ladder.h"

#include "base/utf8.h"
#include "intake/ladder/draft_set.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/table_fill.h"
#include "intake/ladder/table_frame.h"
#include "intake/ladder/table_roles.h"

#include <assert.h>

enum { TEXT_COLUMNS = 60, ROW_PARTS_MOST = 400 };

/* "A" for 1, "Z" for 26, "AA" for 27. */
static struct str letters_of(struct arena *mem, size_t number)
{
    struct str letters = {0};
    for (; number > 0; number = (number - 1) / 26)
        letters = str_format(mem, "%c%.*s", (int)('A' + (number - 1) % 26),
                             STR(letters));
    return letters;
}

/* "column C", "table 2 column 3", "sheet IC row 4"; a table that stands below
 * another in the same grid says so. */
static struct str part_name(const struct table_fill *fill, const char *kind,
                            size_t index)
{
    struct arena *mem = fill->set->reading->mem;
    const struct grid *grid = fill->layout.grid;
    struct str place = fill->place->name;
    const char *gap = place.length ? " " : "";
    if (kind[0] == 'r')
        return str_format(mem, "%.*s%srow %zu", STR(place), gap, index + 1);
    struct str below = {0};
    if (fill->layout.begin > 0)
        below = str_format(mem, " below row %zu", fill->layout.begin);
    if (grid->kind == GRID_TABLE)
        return str_format(mem, "%.*s%scolumn %zu%.*s", STR(place), gap,
                          index + 1, STR(below));
    return str_format(mem, "%.*s%scolumn %.*s%.*s", STR(place), gap,
                      STR(letters_of(mem, index + 1)), STR(below));
}

static bool is_empty_column(const struct table_layout *layout, size_t column)
{
    for (size_t row = layout->begin; row < layout->end; row++)
        if (str_trim(grid_cell(layout->grid, row, column)->text).length)
            return false;
    return true;
}

static struct str words_of(struct str text)
{
    struct str line = {0};
    text = str_trim(text);
    str_next(&text, '\n', &line);
    return utf8_front(line, TEXT_COLUMNS);
}

/* Asks whether somebody knows better what the columns are. */
static void ask_columns(struct table_fill *fill)
{
    struct table_layout *layout = &fill->layout;
    for (size_t i = 0; i < layout->grid->column_count; i++)
        if (!is_empty_column(layout, i))
            layout->columns[i] = reading_role(
                fill->set->reading, PART_COLUMN, part_name(fill, "column", i),
                words_of(table_head(layout, i)), layout->columns[i]);
}

/* The same of rows.  An ordinary row is a part where there are few: it names
 * a competency or a level. */
static void ask_rows(struct table_fill *fill, enum table_shape shape)
{
    struct table_layout *layout = &fill->layout;
    bool has_names = shape == TABLE_ACROSS || shape == TABLE_DOWN;
    enum part_role ordinary = shape == TABLE_DOWN ? PART_LEVEL
                                                  : PART_COMPETENCY;
    for (size_t row = layout->begin; row < layout->end; row++) {
        struct str text = table_row_text(layout->grid, row);
        bool is_ordinary = layout->rows[row] == PART_ROLE_COUNT;
        if (!text.length
            || (is_ordinary
                && (!has_names || row - layout->begin > ROW_PARTS_MOST)))
            continue;
        enum part_role guess = is_ordinary ? ordinary : layout->rows[row];
        enum part_role role = reading_role(fill->set->reading, PART_ROW,
                                           part_name(fill, "row", row),
                                           words_of(text), guess);
        if (!is_ordinary || role != guess)
            layout->rows[row] = role;
    }
}

/* All that stands in a row, without what spreads over further cells. */
static struct str row_words(struct arena *mem, const struct grid *grid,
                            size_t row)
{
    struct str words = {0};
    for (size_t i = 0; i < grid->column_count; i++) {
        const struct grid_cell *cell = grid_cell(grid, row, i);
        struct str text = words_of(cell->text);
        if (text.length && !cell->is_spanned && cell->span_rows < 2)
            words = str_format(mem, "%.*s%s%.*s", STR(words),
                               words.length ? ", " : "", STR(text));
    }
    return utf8_front(words, TEXT_COLUMNS);
}

/* Titles above the table; what else stands there is noted. */
static void read_above(struct table_fill *fill)
{
    const struct table_layout *layout = &fill->layout;
    for (size_t row = layout->begin; row < layout->header; row++) {
        struct str text = row_words(fill->set->reading->mem, layout->grid, row);
        if (layout->rows[row] == PART_TITLE)
            fill->section = words_of(table_row_text(layout->grid, row));
        else if (layout->rows[row] == PART_SKIPPED && text.length)
            table_note(fill, &fill->set->notes, row, 0,
                       str_format(fill->set->reading->mem,
                                  "it stands above the table: \"%.*s\"",
                                  STR(text)));
    }
}

/* The texts of a column from the row `begin` on; gives *first, their row. */
static size_t texts_in(const struct table_layout *layout, size_t column,
                       size_t begin, size_t *first)
{
    size_t texts = 0;
    for (size_t row = begin; row < layout->end; row++) {
        const struct grid_cell *cell = grid_cell(layout->grid, row, column);
        if (cell->is_spanned || !str_trim(cell->text).length)
            continue;
        *first = texts++ ? *first : row;
    }
    return texts;
}

/* A note for each column that is left out, with how many texts it has. */
static void note_columns(struct table_fill *fill)
{
    const struct table_layout *layout = &fill->layout;
    struct arena *mem = fill->set->reading->mem;
    size_t row = layout->header < layout->end ? layout->header : layout->begin;
    for (size_t i = 0; i < layout->grid->column_count; i++) {
        size_t first = 0;
        size_t texts = texts_in(layout, i, row + 1, &first);
        struct str head = words_of(table_head(layout, i));
        if (layout->columns[i] != PART_SKIPPED || texts == 0)
            continue;
        table_note(
            fill, &fill->set->notes, head.length ? row : first, i,
            head.length
                ? str_format(mem,
                             "the column \"%.*s\" is not taken; texts in "
                             "it: %zu",
                             STR(head), texts)
                : str_format(
                    mem,
                    "a column without a title, from \"%.*s\" on, is not "
                    "taken; texts in it: %zu",
                    STR(words_of(grid_cell(layout->grid, first, i)->text)),
                    texts));
    }
}

static bool take_one(struct table_fill *fill, bool is_several)
{
    static bool (*const takers[])(struct table_fill * fill) = {
        [TABLE_ACROSS] = table_fill_across,
        [TABLE_DOWN] = table_fill_down,
        [TABLE_LONG] = table_fill_long,
        [TABLE_LEVELS] = table_fill_levels,
    };
    enum table_shape shape = TABLE_NOT;
    ask_columns(fill);
    shape = table_shape(&fill->layout);
    ask_rows(fill, shape);
    bool has_header = fill->layout.header < fill->layout.end;
    if (shape == TABLE_NOT || (!has_header && shape != TABLE_LONG))
        return false;
    fill->section = fill->place->title;
    read_above(fill);
    if (is_several)
        fill->title = fill->section;
    if (!takers[shape](fill))
        return false;
    note_columns(fill);
    return true;
}

/* What corrections say of rows: columns are judged by it. */
static const enum part_role *told_rows(const struct table_fill *fill)
{
    const struct reading *reading = fill->set->reading;
    size_t count = fill->layout.grid->row_count;
    if (reading->corrections.count == 0)
        return NULL;
    enum part_role *told = ARENA_ARRAY(reading->mem, enum part_role, count);
    for (size_t row = 0; row < count; row++)
        told[row] = reading_told(reading, part_name(fill, "row", row));
    return told;
}

bool table_take(struct draft_set *set, const struct grid *grid,
                const struct table_place *place)
{
    assert(set && grid && place);
    bool is_taken = false;
    size_t begin = 0;
    grid = table_without_frame(set->reading->mem, grid);
    while (begin < grid->row_count) {
        struct table_fill fill = {
            .set = set, .place = place, .layout.grid = grid};
        size_t end = table_end(grid, begin);
        table_guess(set->reading->mem, grid, told_rows(&fill), begin, end,
                    &fill.layout);
        bool is_several = begin > 0 || end < grid->row_count;
        is_taken = take_one(&fill, is_several) || is_taken;
        begin = end;
    }
    return is_taken;
}

/* The heads of the columns of levels, or the texts of the one that lists
 * them. */
static struct str_list levels_in(struct arena *mem,
                                 const struct table_layout *layout,
                                 enum table_shape shape)
{
    struct str *names = ARENA_ARRAY(mem, struct str, LADDER_LEVELS_MOST);
    size_t count = 0;
    for (size_t i = 0; i < layout->grid->column_count; i++) {
        if (layout->columns[i] != PART_LEVEL)
            continue;
        if (shape == TABLE_ACROSS && count < LADDER_LEVELS_MOST)
            names[count++] = table_head(layout, i);
        for (size_t row = layout->header + 1;
             shape != TABLE_ACROSS && row < layout->end
             && count < LADDER_LEVELS_MOST;
             row++)
            names[count++] = str_trim(grid_cell(layout->grid, row, i)->text);
    }
    return (struct str_list){names, count};
}

struct table_sight table_look(struct arena *mem, const struct grid *grid)
{
    struct table_layout layout;
    struct table_sight sight = {0};
    grid = table_without_frame(mem, grid);
    table_guess(mem, grid, NULL, 0, table_end(grid, 0), &layout);
    enum table_shape shape = table_shape(&layout);
    for (size_t row = 0; row < grid->row_count; row++)
        for (size_t i = 0; i < grid->column_count; i++)
            sight.bytes += grid_cell(grid, row, i)->text.length;
    sight.levels = levels_in(mem, &layout, shape);
    for (size_t i = 0; i < grid->column_count; i++)
        sight.has_names = sight.has_names
                          || layout.columns[i] == PART_COMPETENCY;
    sight.has_criteria = sight.levels.count > 0 && shape != TABLE_NOT
                         && shape != TABLE_LEVELS;
    return sight;
}

/* True when most of what `a` has in its first column stands there in `b`,
 * too: the same competencies, of another role. */
static bool has_same_names(const struct grid *a, const struct grid *b)
{
    size_t same = 0, count = 0;
    for (size_t row = 1; row < a->row_count && row < ROW_PARTS_MOST; row++) {
        struct str name = str_trim(grid_cell(a, row, 0)->text);
        bool is_found = false;
        count += name.length > 0;
        for (size_t k = 1; k < b->row_count && k < ROW_PARTS_MOST && !is_found;
             k++)
            is_found = name.length
                       && str_same(name, str_trim(grid_cell(b, k, 0)->text));
        same += is_found;
    }
    return count > 0 && same * 2 > count;
}

static bool are_variants(const struct grid_list *grids)
{
    for (size_t i = 1; i < grids->count; i++)
        if (grids->at[i].column_count && grids->at[i - 1].column_count
            && has_same_names(&grids->at[i - 1], &grids->at[i]))
            return true;
    return false;
}

/* "Sheet1" is no name that somebody gave. */
static bool is_given(struct str name)
{
    static const char *const programs[] = {
        "Sheet", "Tabelle", "Feuil", "Hoja",   "Foglio", "Planilha",
        "Blad",  "Arkusz",  "Лист",  "シート", "工作表"};
    for (size_t i = 0; i < COUNT_OF(programs); i++)
        if (str_has_prefix(name, programs[i]) && name.length
            && name.at[name.length - 1] >= '0'
            && name.at[name.length - 1] <= '9')
            return false;
    return name.length > 0;
}

static struct table_place place_of(struct arena *mem, const struct grid *grid,
                                   bool is_alone)
{
    struct table_place place = {0};
    if (is_given(grid->name))
        place.title = grid->name;
    if (grid->kind == GRID_SHEET && grid->name.length)
        place.name = str_format(mem, "sheet %.*s", STR(grid->name));
    if (!is_alone && place.title.length)
        place.area = place.competency = grid->name;
    return place;
}

/* Takes a sheet as a ladder of its own. */
static bool take_variant(struct draft_set *set, const struct grid *grid,
                         struct table_place place)
{
    place.area = place.competency = (struct str){0};
    size_t before = set->drafts.count;
    struct list others = set->drafts;
    LIST_OPEN(set->reading->mem, struct draft *, &set->drafts);
    bool is_taken = table_take(set, grid, &place);
    for (size_t i = 0; i < set->drafts.count; i++)
        *LIST_ADD(&others, struct draft *) = *LIST_AT(&set->drafts,
                                                      struct draft *, i);
    set->drafts = others;
    assert(set->drafts.count >= before);
    return is_taken;
}

/* True for a sheet that is called as a level and has none in it. */
static bool is_level_sheet(struct arena *mem, const struct grid *grid)
{
    return is_given(grid->name)
           && level_word_of(grid->name) >= LEVEL_WORD_RANKED
           && grid->row_count > 1 && table_look(mem, grid).levels.count == 0;
}

/* The levels of a file with a sheet for each; empty when it has none. */
static struct str_list level_sheets(struct arena *mem,
                                    const struct grid_list *grids)
{
    struct list names;
    LIST_OPEN(mem, struct str, &names);
    for (size_t i = 0; i < grids->count; i++)
        if (names.count < LADDER_LEVELS_MOST
            && is_level_sheet(mem, &grids->at[i]))
            *LIST_ADD(&names, struct str) = grids->at[i].name;
    return (struct str_list){names.at, names.count < 2 ? 0 : names.count};
}

/* What is in a sheet is what its level asks for. */
static struct table_place place_of_level(struct arena *mem,
                                         const struct grid *grid)
{
    return (struct table_place){
        .name = str_format(mem, "sheet %.*s", STR(grid->name)),
        .level = grid->name};
}

bool tables_read(struct reading *reading, const struct grid_list *grids,
                 struct fault *fault)
{
    assert(reading && grids && fault);
    struct draft_set set;
    draft_set_open(reading, &set);
    struct str_list levels = level_sheets(reading->mem, grids);
    bool is_variants = levels.count == 0 && are_variants(grids);
    if (levels.count)
        draft_get(&set, (struct str){0}, levels);
    for (size_t i = 0; i < grids->count; i++) {
        const struct grid *grid = &grids->at[i];
        struct table_place place = place_of(reading->mem, grid,
                                            grids->count == 1);
        if (levels.count && is_level_sheet(reading->mem, grid))
            place = place_of_level(reading->mem, grid);
        bool is_taken = is_variants ? take_variant(&set, grid, place)
                                    : table_take(&set, grid, &place);
        if (!is_taken && grid->row_count > 0 && grid->name.length)
            draft_set_skip(&set, 1,
                           str_format(reading->mem,
                                      "the sheet \"%.*s\" is no ladder",
                                      STR(grid->name)));
    }
    return draft_set_close(&set, fault);
}
