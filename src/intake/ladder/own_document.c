#include "intake/ladder/own_document.h"

#include "format/grid.h"
#include "format/node_make.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/ladder/own_section.h"

#include <assert.h>

/* Where the tables stand among the blocks. */
struct tables {
    size_t about, levels, competencies;
};

struct own_reader {
    struct reading *reading;
    const struct outline *outline;
    struct tables tables;
    struct list skips;                /* of struct skip */
    struct list levels, competencies; /* of struct own_thing */
};

static struct str cell(const struct grid *grid, size_t row, size_t column)
{
    if (row >= grid->row_count || column >= grid->column_count)
        return (struct str){0};
    return str_trim(grid_cell(grid, row, column)->text);
}

static size_t column_of(const struct grid *grid, const char *title)
{
    size_t column = 0;
    while (column < grid->column_count && !str_is(cell(grid, 0, column), title))
        column++;
    return column;
}

static bool is_heading(const struct block *block, const char *text)
{
    return block->kind == BLOCK_HEADING && block->depth == 2
           && str_is(block->text, text);
}

/* The table behind the heading that says `text`, from `from` on. */
static bool table_find(const struct outline *outline, const char *text,
                       size_t from, size_t *at)
{
    for (size_t i = from; i + 1 < outline->count; i++)
        if (is_heading(&outline->at[i], text)) {
            const struct block *next = &outline->at[i + 1];
            *at = i + 1;
            return next->kind == BLOCK_TABLE
                   && column_of(next->grid, "Title") == 0
                   && column_of(next->grid, "Key") == 1;
        }
    return false;
}

static bool tables_find(const struct outline *outline, struct tables *tables)
{
    if (outline->count == 0 || outline->at[0].kind != BLOCK_HEADING
        || outline->at[0].depth != 1)
        return false;
    size_t about = 1;
    while (about < outline->count && outline->at[about].kind == BLOCK_PARAGRAPH)
        about++;
    if (about == outline->count || outline->at[about].kind != BLOCK_TABLE
        || !str_is(cell(outline->at[about].grid, 0, 0), "Ladder"))
        return false;
    tables->about = about;
    return table_find(outline, "Levels", about, &tables->levels)
           && table_find(outline, "Competencies", tables->levels,
                         &tables->competencies);
}

bool own_document_is(const struct outline *outline)
{
    assert(outline);
    struct tables tables;
    return tables_find(outline, &tables);
}

/* "A to B", "from A", "up to B" */
static void put_pay(struct own_reader *reader, struct node_maker *map,
                    struct place place, struct str text)
{
    const struct str from = STR_LITERAL("from "), to = STR_LITERAL(" to ");
    const struct str up_to = STR_LITERAL("up to ");
    size_t middle = str_find(text, to);
    struct node_maker pay;
    if (text.length == 0)
        return;
    node_maker_open(reader->reading->mem, place, &pay);
    if (str_has_prefix(text, up_to.at))
        node_put_text(&pay, "to", place,
                      str_part(text, up_to.length, text.length));
    else if (str_has_prefix(text, from.at))
        node_put_text(&pay, "from", place,
                      str_part(text, from.length, text.length));
    else {
        node_put_text(&pay, "from", place, str_part(text, 0, middle));
        node_put_text(&pay, "to", place,
                      str_part(text, middle + to.length, text.length));
    }
    node_put(map, STR_LITERAL("pay"), node_map(&pay));
}

static void put_cell(struct node_maker *map, const char *name,
                     const struct grid *grid, size_t row, const char *title)
{
    node_put_text(map, name, map->place,
                  cell(grid, row, column_of(grid, title)));
}

static void level_take(struct own_reader *reader, const struct grid *grid,
                       size_t row, struct place place)
{
    struct own_thing *level = LIST_ADD(&reader->levels, struct own_thing);
    struct node_maker *map = &level->map;
    struct str title = cell(grid, row, 0);
    struct str outside = cell(grid, row, column_of(grid, "Outside"));
    level->key = cell(grid, row, 1);
    level->name = title.length ? title : outside.length ? outside : level->key;
    node_maker_open(reader->reading->mem, place, map);
    put_cell(map, "level", grid, row, "Key");
    put_cell(map, "title", grid, row, "Title");
    put_cell(map, "external", grid, row, "Outside");
    put_cell(map, "grade", grid, row, "Grade");
    put_pay(reader, map, place, cell(grid, row, column_of(grid, "Pay")));
    own_keys_put(reader->reading->mem, map, "after",
                 cell(grid, row, column_of(grid, "After")));
    put_cell(map, "summary", grid, row, "Summary");
}

static void competency_take(struct own_reader *reader, const struct grid *grid,
                            size_t row, struct place place)
{
    struct own_thing *competency = LIST_ADD(&reader->competencies,
                                            struct own_thing);
    struct node_maker *map = &competency->map;
    competency->key = cell(grid, row, 1);
    competency->name = cell(grid, row, 0);
    node_maker_open(reader->reading->mem, place, map);
    put_cell(map, "competency", grid, row, "Key");
    put_cell(map, "title", grid, row, "Title");
    put_cell(map, "area", grid, row, "Area");
    put_cell(map, "weight", grid, row, "Weight");
}

static bool table_take(struct own_reader *reader, size_t at, size_t most,
                       void (*take)(struct own_reader *, const struct grid *,
                                    size_t, struct place))
{
    const struct block *block = &reader->outline->at[at];
    for (size_t row = 1; row < block->grid->row_count; row++)
        take(reader, block->grid, row,
             (struct place){grid_cell(block->grid, row, 0)->line, 1});
    return block->grid->row_count <= most + 1;
}

static struct node things_node(struct own_reader *reader, struct list *things,
                               size_t table)
{
    const struct block *block = &reader->outline->at[table];
    struct node_maker list;
    node_maker_open(reader->reading->mem, (struct place){block->line, 1},
                    &list);
    for (size_t i = 0; i < things->count; i++)
        node_add(&list, node_map(&LIST_AT(things, struct own_thing, i)->map));
    return node_list(&list);
}

/* The paragraphs between the title and the first table. */
static struct str summary_of(struct own_reader *reader)
{
    struct str summary = reader->outline->at[1].text;
    if (reader->tables.about == 1)
        return (struct str){0};
    for (size_t i = 2; i < reader->tables.about; i++)
        summary = str_format(reader->reading->mem, "%.*s\n\n%.*s", STR(summary),
                             STR(reader->outline->at[i].text));
    return summary;
}

/* The value beside `name` in the table of the ladder. */
static struct str about(struct own_reader *reader, const char *name)
{
    const struct grid *grid = reader->outline->at[reader->tables.about].grid;
    for (size_t row = 0; row < grid->row_count; row++)
        if (str_is(cell(grid, row, 0), name))
            return cell(grid, row, 1);
    return (struct str){0};
}

/* "ospo@3" */
static void put_adopts(struct own_reader *reader, struct node_maker *map)
{
    struct str rest = about(reader, "Adopts"), key = {0}, revision = {0};
    struct node_maker adopts;
    if (!str_next(&rest, '@', &key))
        return;
    str_next(&rest, '@', &revision);
    node_maker_open(reader->reading->mem, map->place, &adopts);
    node_put_text(&adopts, "ladder", map->place, key);
    node_put_text(&adopts, "revision", map->place, revision);
    node_put(map, STR_LITERAL("adopts"), node_map(&adopts));
}

static struct node ladder_node(struct own_reader *reader)
{
    const struct tables *tables = &reader->tables;
    struct place place = {reader->outline->at[0].line, 1};
    struct node_maker map;
    node_maker_open(reader->reading->mem, place, &map);
    node_put_text(&map, "rung", place, STR_LITERAL("ladder/1"));
    node_put_text(&map, "ladder", place, about(reader, "Ladder"));
    node_put_text(&map, "title", place, reader->outline->at[0].text);
    node_put_text(&map, "family", place, about(reader, "Family"));
    put_adopts(reader, &map);
    node_put_text(&map, "language", place, about(reader, "Language"));
    node_put_text(&map, "summary", place, summary_of(reader));
    node_put_text(&map, "source", place, about(reader, "Source"));
    node_put(&map, STR_LITERAL("levels"),
             things_node(reader, &reader->levels, tables->levels));
    node_put(&map, STR_LITERAL("competencies"),
             things_node(reader, &reader->competencies, tables->competencies));
    return node_map(&map);
}

static void sections_take(struct own_reader *reader)
{
    const struct own_sections sections = {
        .reading = reader->reading,
        .outline = outline_part(reader->outline,
                                reader->tables.competencies + 1,
                                reader->outline->count),
        .levels = {reader->levels.at, reader->levels.count},
        .competencies = {reader->competencies.at, reader->competencies.count},
        .skips = &reader->skips};
    own_sections_take(&sections);
}

bool own_document_read(struct reading *reading, const struct outline *outline,
                       struct fault *fault)
{
    assert(reading && outline && fault);
    struct own_reader reader = {.reading = reading, .outline = outline};
    bool is_own = tables_find(outline, &reader.tables);
    assert(is_own);
    LIST_OPEN(reading->mem, struct skip, &reader.skips);
    LIST_OPEN(reading->mem, struct own_thing, &reader.levels);
    LIST_OPEN(reading->mem, struct own_thing, &reader.competencies);
    if (!table_take(&reader, reader.tables.levels, LADDER_LEVELS_MOST,
                    level_take)
        || !table_take(&reader, reader.tables.competencies,
                       LADDER_COMPETENCIES_MOST, competency_take))
        return fault_set(fault, FAULT_LIMIT,
                         "%.*s: more than %d levels or %d competencies",
                         STR(reading->file_name), LADDER_LEVELS_MOST,
                         LADDER_COMPETENCIES_MOST);
    sections_take(&reader);
    struct node tree = ladder_node(&reader);
    struct ladder ladder;
    struct problem_list problems;
    ladder_node_read(reading->mem, &tree, &ladder, &problems);
    if (problems.count)
        return fault_set(fault, FAULT_INPUT, "%.*s:%d: %.*s",
                         STR(reading->file_name), problems.at[0].line,
                         STR(problems.at[0].message));
    reading_draft(reading, &ladder,
                  (struct skip_list){reader.skips.at, reader.skips.count});
    return true;
}
