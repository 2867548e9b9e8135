#include "intake/job_table.h"

#include "intake/pay_text.h"
#include "intake/sheet.h"

#include <assert.h>

enum job_column {
    COLUMN_CODE,
    COLUMN_FAMILY,
    COLUMN_TITLE,
    COLUMN_LEVEL,
    COLUMN_GRADE,
    COLUMN_DESCRIPTION,
    COLUMN_PAY,
    COLUMN_PAY_FROM,
    COLUMN_PAY_TO,
    COLUMN_CURRENCY,
    COLUMN_REGION,
    COLUMN_SURVEY,
    COLUMN_RADFORD,
    COLUMN_MERCER,
    JOB_COLUMN_COUNT
};

/* In the order of enum job_column. */
static const struct column columns[] = {
    {"Code",
     "job code|job id|job profile id|job profile code|profile code|profile id|"
     "position code|id",
     true},
    {"Family", "job family|function|job function|job family group|job group",
     false},
    {"Title",
     "job title|job profile|job profile name|profile|name|business title|"
     "job name|position",
     true},
    {"Level", "job level|career level|management level|career stage", false},
    {"Grade",
     "job grade|pay grade|salary grade|compensation grade|band|pay band|"
     "salary band",
     false},
    {"Description",
     "job description|summary|job summary|purpose|profile description|"
     "responsibilities",
     false},
    {"Pay",
     "pay range|salary|salary range|compensation|compensation range|base pay",
     false},
    {"Pay from",
     "minimum|min|pay min|min pay|pay minimum|minimum pay|salary min|"
     "min salary|minimum salary|range minimum|range min|salary from",
     false},
    {"Pay to",
     "maximum|max|pay max|max pay|pay maximum|maximum pay|salary max|"
     "max salary|maximum salary|range maximum|range max|salary to",
     false},
    {"Currency", "pay currency|salary currency", false},
    {"Region", "country|location|geo|geography|market|pay region|pay zone",
     false},
    {"Survey code", "survey|survey job code|market code|benchmark code", false},
    {"Radford", "radford code|radford job code", false},
    {"Mercer", "mercer code|mercer job code|ipe", false},
};
static_assert(COUNT_OF(columns) == JOB_COLUMN_COUNT,
              "every column has its titles");

static struct str line_of(struct sheet *sheet, size_t row, size_t column)
{
    struct str line;
    sheet_line(sheet, row, column, SHEET_LINE_BYTES, &line);
    return line;
}

/* What the cells say of pay, as one text: "85k - 110k EUR". */
static struct str pay_told(struct sheet *sheet, size_t row, size_t *column)
{
    struct arena *mem = sheet->mem;
    struct str whole = line_of(sheet, row, COLUMN_PAY);
    struct str from = line_of(sheet, row, COLUMN_PAY_FROM);
    struct str to = line_of(sheet, row, COLUMN_PAY_TO);
    struct str currency = line_of(sheet, row, COLUMN_CURRENCY);
    *column = whole.length  ? COLUMN_PAY
              : from.length ? COLUMN_PAY_FROM
                            : COLUMN_PAY_TO;
    if (whole.length == 0 && from.length && to.length)
        whole = str_format(mem, "%.*s - %.*s", STR(from), STR(to));
    if (whole.length == 0)
        whole = from.length ? from : to;
    if (whole.length && currency.length)
        whole = pay_with_currency(mem, whole,
                                  str_format(mem, "Pay (%.*s)", STR(currency)));
    return whole;
}

/* False when the row tells no pay, or one nobody can read. */
static bool pay_read(struct sheet *sheet, size_t row, struct job_pay *pay)
{
    size_t column;
    struct str told = pay_told(sheet, row, &column);
    pay->region = line_of(sheet, row, COLUMN_REGION);
    if (told.length == 0)
        return false;
    if (pay_parse(sheet->mem, told, &pay->pay))
        return true;
    sheet_problem(sheet, row, column, told,
                  str_of("a pay range is two amounts with a currency, the "
                         "smaller first: 85,000 - 110,000 EUR"));
    return false;
}

static void survey_add(struct sheet *sheet, size_t row, size_t column,
                       struct list *surveys)
{
    struct str code = line_of(sheet, row, column);
    struct str name = column == COLUMN_SURVEY ? (struct str){0}
                                              : str_of(columns[column].title);
    if (code.length)
        *LIST_ADD(surveys, struct job_survey) = (struct job_survey){name, code};
}

static struct job_profile profile_read(struct sheet *sheet, size_t row)
{
    struct job_profile job = {.code = line_of(sheet, row, COLUMN_CODE),
                              .family = line_of(sheet, row, COLUMN_FAMILY),
                              .title = line_of(sheet, row, COLUMN_TITLE),
                              .level = line_of(sheet, row, COLUMN_LEVEL),
                              .grade = line_of(sheet, row, COLUMN_GRADE)};
    struct job_pay *pay = ARENA_NEW(sheet->mem, struct job_pay);
    struct list surveys;
    LIST_OPEN(sheet->mem, struct job_survey, &surveys);
    sheet_text(sheet, row, COLUMN_DESCRIPTION, &job.description);
    job.pays = pay;
    job.pay_count = pay_read(sheet, row, pay);
    for (size_t i = COLUMN_SURVEY; i < JOB_COLUMN_COUNT; i++)
        survey_add(sheet, row, i, &surveys);
    job.surveys = surveys.at;
    job.survey_count = surveys.count;
    return job;
}

/* Texts a further row of a code may leave out, but not change. */
static bool is_same_or_empty(struct sheet *sheet, size_t row,
                             const struct job_profile *known,
                             const struct job_profile *more)
{
    const struct {
        size_t column;
        struct str known, more;
    } pairs[] = {{COLUMN_FAMILY, known->family, more->family},
                 {COLUMN_TITLE, known->title, more->title},
                 {COLUMN_LEVEL, known->level, more->level},
                 {COLUMN_GRADE, known->grade, more->grade},
                 {COLUMN_DESCRIPTION, known->description, more->description}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        if (pairs[i].more.length && !str_same(pairs[i].known, pairs[i].more)) {
            sheet_problem(sheet, row, pairs[i].column, pairs[i].more,
                          str_format(sheet->mem,
                                     "another row of %.*s says \"%.*s\"",
                                     STR(known->code), STR(pairs[i].known)));
            return false;
        }
    return true;
}

static bool has_region(const struct job_profile *job, struct str region)
{
    for (size_t i = 0; i < job->pay_count; i++)
        if (str_same_folded(job->pays[i].region, region))
            return true;
    return false;
}

/* Adds the pay of a further row of the same code. */
static void pay_join(struct sheet *sheet, size_t row, struct job_profile *known,
                     const struct job_profile *more)
{
    if (more->pay_count == 0 || has_region(known, more->pays[0].region)) {
        sheet_problem(sheet, row, COLUMN_CODE, more->code,
                      str_of("another row has that code; several rows of one "
                             "code tell the pay of different regions"));
        return;
    }
    if (known->pay_count == JOB_PAYS_MOST) {
        sheet_problem(
            sheet, row, COLUMN_CODE, more->code,
            str_format(sheet->mem, "at most %d regions", JOB_PAYS_MOST));
        return;
    }
    struct job_pay *pays = ARENA_ARRAY(sheet->mem, struct job_pay,
                                       known->pay_count + 1);
    for (size_t i = 0; i < known->pay_count; i++)
        pays[i] = known->pays[i];
    pays[known->pay_count++] = more->pays[0];
    known->pays = pays;
}

/* Rows to jobs, each in the order of its first row. */
struct gathering {
    struct sheet *sheet;
    struct list jobs; /* of struct job_draft */
    bool *is_bad;     /* shape: [row_count], of jobs */
    size_t *job_of;   /* shape: [row_count] */
};

static struct job_draft *draft_of(struct gathering *gathering, struct str code)
{
    struct job_draft *drafts = gathering->jobs.at;
    for (size_t i = gathering->jobs.count; i-- > 0;)
        if (str_same_folded(drafts[i].profile.code, code))
            return &drafts[i];
    return NULL;
}

static void row_gather(struct gathering *gathering, size_t row)
{
    struct sheet *sheet = gathering->sheet;
    struct job_profile job = profile_read(sheet, row);
    struct job_draft *known = job.code.length ? draft_of(gathering, job.code)
                                              : NULL;
    if (known) {
        if (!sheet->is_bad[row]
            && is_same_or_empty(sheet, row, &known->profile, &job))
            pay_join(sheet, row, &known->profile, &job);
    } else {
        known = LIST_ADD(&gathering->jobs, struct job_draft);
        *known = (struct job_draft){sheet->csv.rows[row].line, job};
    }
    size_t index = (size_t)(known - (struct job_draft *)gathering->jobs.at);
    gathering->job_of[row] = index;
    gathering->is_bad[index] |= sheet->is_bad[row];
}

/* Jobs none of whose rows is wrong. */
static struct job_draft_list good_ones(struct gathering *gathering)
{
    struct job_draft *drafts = gathering->jobs.at;
    size_t count = 0;
    for (size_t i = 0; i < gathering->jobs.count; i++)
        if (!gathering->is_bad[i])
            drafts[count++] = drafts[i];
    return (struct job_draft_list){drafts, count};
}

bool job_table_read(struct arena *mem, struct str bytes,
                    struct jobs_draft *draft, struct fault *fault)
{
    assert(mem && draft && fault);
    struct sheet sheet;
    if (!sheet_read(mem, bytes,
                    (struct column_list){columns, COUNT_OF(columns)}, &sheet,
                    fault))
        return false;
    const size_t count = sheet.csv.row_count;
    if (count > JOB_PROFILES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "a catalogue has at most %d rows, not %zu",
                         JOB_PROFILES_MOST, count);
    struct gathering gathering = {.sheet = &sheet,
                                  .is_bad = ARENA_ARRAY(mem, bool, count),
                                  .job_of = ARENA_ARRAY(mem, size_t, count)};
    LIST_OPEN(mem, struct job_draft, &gathering.jobs);
    for (size_t i = 0; i < count; i++)
        row_gather(&gathering, i);
    size_t refused = 0;
    for (size_t i = 0; i < count; i++)
        refused += gathering.is_bad[gathering.job_of[i]];
    *draft = (struct jobs_draft){
        .jobs = good_ones(&gathering),
        .refused_count = refused,
        .problems = problem_list(&sheet.problems),
        .mapped = sheet.map.mapped,
        .ignored = sheet.map.ignored,
    };
    return true;
}
