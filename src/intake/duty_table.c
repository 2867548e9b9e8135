#include "intake/duty_table.h"

#include "intake/sheet.h"

#include <assert.h>
#include <stdlib.h>

enum duty_column {
    COLUMN_PERSON,
    COLUMN_KIND,
    COLUMN_TEXT,
    COLUMN_SKILL,
    COLUMN_DAY,
    COLUMN_LINK,
    DUTY_COLUMN_COUNT
};

/* In the order of enum duty_column. */
static const struct column columns[] = {
    {"Person",
     "email|mail|email address|person email|employee|employee email|who", true},
    {"Kind", "type", false},
    {"Text",
     "duty|duties|accomplishment|duty or accomplishment|responsibility|"
     "description|what",
     true},
    {"Skill", "skills", false},
    {"Day", "date|since|on|when|start|start date|done on", false},
    {"Link", "url|web address|evidence", false},
};
static_assert(COUNT_OF(columns) == DUTY_COLUMN_COUNT,
              "every column has its titles");

static void kind_read(struct sheet *sheet, size_t row_index,
                      enum duty_kind *kind)
{
    struct str line;
    *kind = DUTY_ONGOING;
    if (!sheet_line(sheet, row_index, COLUMN_KIND, SHEET_LINE_BYTES, &line)
        || line.length == 0 || duty_kind_parse(line, kind))
        return;
    sheet_problem(sheet, row_index, COLUMN_KIND, line,
                  str_format(sheet->mem,
                             "it is no kind of duty; there are %s and %s",
                             duty_kind_names[DUTY_ONGOING],
                             duty_kind_names[DUTY_ACCOMPLISHMENT]));
}

static struct duty_draft duty_read(struct sheet *sheet, size_t row_index)
{
    struct duty_draft draft = {.line = sheet->csv.rows[row_index].line};
    struct duty *duty = &draft.duty;
    sheet_line(sheet, row_index, COLUMN_PERSON, EMAIL_BYTES, &draft.person);
    kind_read(sheet, row_index, &duty->kind);
    sheet_line(sheet, row_index, COLUMN_TEXT, SHEET_DUTY_BYTES, &duty->text);
    sheet_line(sheet, row_index, COLUMN_SKILL, SHEET_LINE_BYTES, &duty->skill);
    sheet_day(sheet, row_index, COLUMN_DAY, &duty->day);
    sheet_link(sheet, row_index, COLUMN_LINK, &duty->link);
    return draft;
}

static int by_duty(const void *left, const void *right)
{
    const struct duty_draft *a = *(const struct duty_draft *const *)left;
    const struct duty_draft *b = *(const struct duty_draft *const *)right;
    int order = str_order(a->person, b->person);
    if (order == 0)
        order = (int)a->duty.kind - (int)b->duty.kind;
    if (order == 0)
        order = str_order(a->duty.text, b->duty.text);
    return order ? order : (a > b) - (a < b);
}

static bool is_repeat(const struct duty_draft *a, const struct duty_draft *b)
{
    return a->duty.text.length && str_same(a->person, b->person)
           && a->duty.kind == b->duty.kind
           && str_same(a->duty.text, b->duty.text);
}

static void repeats_check(struct sheet *sheet, const struct duty_draft *duties)
{
    size_t count = sheet->csv.row_count;
    const struct duty_draft **sorted = ARENA_ARRAY(
        sheet->mem, const struct duty_draft *, count);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &duties[i];
    qsort(sorted, count, sizeof(sorted[0]), by_duty);
    size_t first = 0;
    for (size_t i = 1; i < count; i++)
        if (!is_repeat(sorted[first], sorted[i]))
            first = i;
        else
            sheet_problem(sheet, (size_t)(sorted[i] - duties), COLUMN_TEXT,
                          sorted[i]->duty.text,
                          str_format(sheet->mem,
                                     "lines %d and %d say the same of the same "
                                     "person",
                                     sorted[first]->line, sorted[i]->line));
}

/* The duties of good rows, moved together. */
static struct duty_draft_list good_ones(const struct sheet *sheet,
                                        struct duty_draft *duties)
{
    size_t count = 0;
    for (size_t i = 0; i < sheet->csv.row_count; i++)
        if (!sheet->is_bad[i])
            duties[count++] = duties[i];
    return (struct duty_draft_list){duties, count};
}

bool duty_table_read(struct arena *mem, struct str bytes,
                     struct duties_draft *draft, struct fault *fault)
{
    assert(mem && draft && fault);
    struct sheet sheet;
    if (!sheet_read(mem, bytes,
                    (struct column_list){columns, COUNT_OF(columns)}, &sheet,
                    fault))
        return false;

    size_t count = sheet.csv.row_count;
    struct duty_draft *duties = ARENA_ARRAY(mem, struct duty_draft, count);
    for (size_t i = 0; i < count; i++)
        duties[i] = duty_read(&sheet, i);
    repeats_check(&sheet, duties);

    struct duty_draft_list good = good_ones(&sheet, duties);
    *draft = (struct duties_draft){
        .duties = good,
        .refused_count = count - good.count,
        .problems = problem_list(&sheet.problems),
        .mapped = sheet.map.mapped,
        .ignored = sheet.map.ignored,
    };
    return true;
}
