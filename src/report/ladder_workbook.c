#include "report/ladder_workbook.h"

#include "base/list.h"
#include "format/workbook_write.h"
#include "report/ladder_row.h"

#include <assert.h>

enum { SHEET_COLUMNS_MOST = 10, NARROW = 12, MEDIUM = 24, WIDE = 60 };

/* A sheet behind the matrix: a table of one kind of row. */
struct sheet_plan {
    const char *name;
    enum ladder_row_kind kind;
    enum ladder_column columns[SHEET_COLUMNS_MOST];
    double widths[SHEET_COLUMNS_MOST]; /* 0: no further column */
};

static const struct sheet_plan plans[] = {
    {"Criteria",
     LADDER_ROW_CRITERION,
     {LADDER_COLUMN_LEVEL, LADDER_COLUMN_LEVEL_TITLE, LADDER_COLUMN_COMPETENCY,
      LADDER_COLUMN_COMPETENCY_TITLE, LADDER_COLUMN_CRITERION,
      LADDER_COLUMN_KEY, LADDER_COLUMN_WEIGHT, LADDER_COLUMN_EXAMPLES,
      LADDER_COLUMN_ALTERNATIVES, LADDER_COLUMN_EVIDENCE},
     {NARROW, MEDIUM, MEDIUM, MEDIUM, WIDE, MEDIUM, NARROW, WIDE, WIDE,
      MEDIUM}},
    {"Competencies",
     LADDER_ROW_COMPETENCY,
     {LADDER_COLUMN_COMPETENCY, LADDER_COLUMN_COMPETENCY_TITLE,
      LADDER_COLUMN_AREA, LADDER_COLUMN_COMPETENCY_WEIGHT,
      LADDER_COLUMN_SUMMARY},
     {MEDIUM, MEDIUM, MEDIUM, NARROW, WIDE}},
    {"Levels",
     LADDER_ROW_LEVEL,
     {LADDER_COLUMN_LEVEL, LADDER_COLUMN_LEVEL_TITLE, LADDER_COLUMN_EXTERNAL,
      LADDER_COLUMN_GRADE, LADDER_COLUMN_PAY_FROM, LADDER_COLUMN_PAY_TO,
      LADDER_COLUMN_AFTER, LADDER_COLUMN_SUMMARY},
     {NARROW, MEDIUM, MEDIUM, NARROW, MEDIUM, MEDIUM, NARROW, WIDE}},
    {"Ladder",
     LADDER_ROW_LADDER,
     {LADDER_COLUMN_LADDER, LADDER_COLUMN_TITLE, LADDER_COLUMN_FAMILY,
      LADDER_COLUMN_ADOPTS, LADDER_COLUMN_LANGUAGE, LADDER_COLUMN_SUMMARY,
      LADDER_COLUMN_SOURCE},
     {MEDIUM, MEDIUM, MEDIUM, MEDIUM, NARROW, WIDE, WIDE}},
};

enum { SHEET_COUNT = 1 + COUNT_OF(plans) };

/* Rows of cells while they are put together, all of the same length. */
struct sheet_maker {
    struct arena *mem;
    const struct ladder *ladder;
    struct list cells; /* of struct sheet_cell */
    size_t column_count;
};

static void cell_add(struct sheet_maker *maker, struct str text,
                     enum cell_style style)
{
    *LIST_ADD(&maker->cells, struct sheet_cell) = (struct sheet_cell){text,
                                                                      style};
}

/* A row with nothing behind its first cell. */
static void line_add(struct sheet_maker *maker, struct str text,
                     enum cell_style style)
{
    cell_add(maker, text, style);
    for (size_t i = 1; i < maker->column_count; i++)
        cell_add(maker, (struct str){0}, style);
}

/* A row about the levels, if any of them has something to say. */
static void levels_add(struct sheet_maker *maker, const char *title,
                       struct str (*say)(struct arena *mem,
                                         const struct level *level))
{
    const struct ladder *ladder = maker->ladder;
    bool has_any = false;
    for (size_t i = 0; i < ladder->level_count; i++)
        has_any |= say(maker->mem, &ladder->levels[i]).length > 0;
    if (!has_any)
        return;
    cell_add(maker, str_of(title), CELL_NOTE);
    for (size_t i = 0; i < ladder->level_count; i++)
        cell_add(maker, say(maker->mem, &ladder->levels[i]), CELL_NOTE);
}

static struct str external_of(struct arena *mem, const struct level *level)
{
    (void)mem;
    return level->title.length ? level->external_title : (struct str){0};
}

static struct str grade_of(struct arena *mem, const struct level *level)
{
    (void)mem;
    return level->grade;
}

static struct str pay_of(struct arena *mem, const struct level *level)
{
    return ladder_pay_make(mem, level->pay);
}

/* Gives how many rows stand above the competencies. */
static size_t matrix_head_add(struct sheet_maker *maker,
                              const struct stored_ladder *stored)
{
    const struct ladder *ladder = maker->ladder;
    line_add(maker, ladder->title, CELL_TITLE);
    line_add(maker,
             str_format(maker->mem,
                        "%.*s, revision %lld of %.*s. To read; what is changed "
                        "in the other sheets is read back.",
                        STR(ladder->key), (long long)stored->revision,
                        STR(day_format(maker->mem, day_of(stored->made_at)))),
             CELL_NOTE);
    cell_add(maker, STR_LITERAL("Competency"), CELL_HEAD);
    for (size_t i = 0; i < ladder->level_count; i++)
        cell_add(maker, level_name(&ladder->levels[i]), CELL_HEAD);
    levels_add(maker, "Outside", external_of);
    levels_add(maker, "Grade", grade_of);
    levels_add(maker, "Pay", pay_of);
    return maker->cells.count / maker->column_count;
}

static void competency_add(struct sheet_maker *maker, size_t index)
{
    const struct ladder *ladder = maker->ladder;
    cell_add(maker, ladder->competencies[index].title, CELL_NAME);
    for (size_t i = 0; i < ladder->level_count; i++)
        cell_add(maker, ladder_cell_make(maker->mem, ladder, index, i),
                 CELL_PLAIN);
}

static struct sheet_page page_done(const struct sheet_maker *maker,
                                   const char *name, const double *widths)
{
    return (struct sheet_page){
        .name = str_of(name),
        .cells = maker->cells.at,
        .row_count = maker->cells.count / maker->column_count,
        .column_count = maker->column_count,
        .widths = widths,
        .is_right_to_left = language_is_right_to_left(maker->ladder->language)};
}

static struct sheet_maker sheet_begin(struct arena *mem,
                                      const struct ladder *ladder,
                                      size_t column_count)
{
    struct sheet_maker maker = {
        .mem = mem, .ladder = ladder, .column_count = column_count};
    LIST_OPEN(mem, struct sheet_cell, &maker.cells);
    return maker;
}

static struct sheet_page matrix_make(struct arena *mem,
                                     const struct stored_ladder *stored)
{
    enum { LEVEL_WIDTH = 30 };
    const struct ladder *ladder = &stored->ladder;
    struct sheet_maker maker = sheet_begin(mem, ladder,
                                           1 + ladder->level_count);
    double *widths = ARENA_ARRAY(mem, double, maker.column_count);
    for (size_t i = 0; i < maker.column_count; i++)
        widths[i] = i ? LEVEL_WIDTH : MEDIUM;
    size_t heading_rows = matrix_head_add(&maker, stored);
    struct str area = {0};
    for (size_t i = 0; i < ladder->competency_count; i++) {
        struct str next = ladder->competencies[i].area;
        if (next.length && !str_same(next, area))
            line_add(&maker, next, CELL_GROUP);
        area = next;
        competency_add(&maker, i);
    }
    struct sheet_page page = page_done(&maker, "Matrix", widths);
    page.heading_rows = heading_rows;
    page.heading_columns = 1;
    return page;
}

static bool is_number(enum ladder_column column)
{
    return column == LADDER_COLUMN_WEIGHT
           || column == LADDER_COLUMN_COMPETENCY_WEIGHT;
}

static struct sheet_page table_make(struct arena *mem,
                                    const struct ladder *ladder,
                                    const struct sheet_plan *plan,
                                    struct ladder_row_list rows)
{
    size_t count = 0;
    while (count < SHEET_COLUMNS_MOST && plan->widths[count] > 0)
        count++;
    struct sheet_maker maker = sheet_begin(mem, ladder, count);
    for (size_t i = 0; i < count; i++)
        cell_add(&maker, str_of(ladder_column_titles[plan->columns[i]]),
                 CELL_HEAD);
    for (size_t row = 0; row < rows.count; row++)
        for (size_t i = 0; rows.at[row].kind == plan->kind && i < count; i++)
            cell_add(&maker, rows.at[row].cells[plan->columns[i]],
                     is_number(plan->columns[i]) ? CELL_NUMBER : CELL_PLAIN);
    struct sheet_page page = page_done(&maker, plan->name, plan->widths);
    page.heading_rows = 1;
    page.is_table = true;
    return page;
}

bool ladder_workbook_write(struct arena *mem,
                           const struct stored_ladder *stored, struct text *out,
                           struct fault *fault)
{
    assert(mem && stored && out && fault);
    const struct ladder *ladder = &stored->ladder;
    struct sheet_page pages[SHEET_COUNT] = {matrix_make(mem, stored)};
    struct ladder_row_list rows = ladder_rows_make(mem, ladder);
    for (size_t i = 0; i < COUNT_OF(plans); i++)
        pages[1 + i] = table_make(mem, ladder, &plans[i], rows);
    const struct workbook_about about = {ladder->title, stored->made_at};
    const struct sheet_page_list list = {pages, SHEET_COUNT};
    struct str bytes;
    if (!workbook_write(mem, &about, &list, &bytes, fault))
        return false;
    text_add_str(out, bytes);
    if (text_overflowed(out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder %.*s is larger than %zu bytes as a "
                         "workbook",
                         STR(ladder->key), out->ceiling);
    return true;
}
