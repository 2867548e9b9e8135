#include "intake/job_table.h"

#include "support/unit.h"

static struct jobs_draft read_table(struct arena *mem, const char *table)
{
    struct jobs_draft draft = {0};
    struct fault fault = {0};
    if (!job_table_read(mem, str_of(table), &draft, &fault))
        fail_msg("%s", fault.message);
    return draft;
}

static void reads_hr_s_own_names(void **state)
{
    static const struct {
        const char *says, *table;
    } cases[] = {
        {"Workday's", "Job Profile ID,Job Profile,Job Family,Management Level,"
                      "Compensation Grade,Job Summary,Pay Range\n"
                      "PGM-4,Program manager,Programs,4,D,Runs programs.,"
                      "\"80,000 - 98,000 EUR\"\n"},
        {"with a column for each end",
         "Code;Title;Function;Career level;Grade;Description;Min;Max;"
         "Currency\n"
         "PGM-4;Program manager;Programs;4;D;Runs programs.;80.000;98.000;"
         "EUR\n"},
        {"pasted, in thousands",
         "Job code\tJob title\tFamily\tLevel\tBand\tSummary\tSalary range\n"
         "PGM-4\tProgram manager\tPrograms\t4\tD\tRuns programs.\t"
         "80k-98k EUR\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct jobs_draft draft = read_table(*state, cases[i].table);
        UNIT_CLAIM(cases[i].says, draft.problems.count == 0);
        UNIT_CLAIM(cases[i].says, draft.jobs.count == 1);
        const struct job_profile *job = &draft.jobs.at[0].profile;
        unit_same(job->code, "PGM-4", cases[i].says);
        unit_same(job->title, "Program manager", cases[i].says);
        unit_same(job->family, "Programs", cases[i].says);
        unit_same(job->level, "4", cases[i].says);
        unit_same(job->grade, "D", cases[i].says);
        unit_same(job->description, "Runs programs.", cases[i].says);
        UNIT_CLAIM(cases[i].says, job->pay_count == 1);
        UNIT_CLAIM(cases[i].says, job->pays[0].pay.from.minor == 8000000);
        UNIT_CLAIM(cases[i].says, job->pays[0].pay.to.minor == 9800000);
        unit_same(str_of(job->pays[0].pay.to.currency), "EUR", cases[i].says);
    }
}

static void joins_regions_and_survey_codes(void **state)
{
    struct jobs_draft draft = read_table(
        *state, "Code,Title,Region,Pay,Radford,Survey code\n"
                "A-1,Clerk,Germany,40k-50k EUR,5123,X1\n"
                "a-1,Clerk,Japan,\"4,000,000 - 5,000,000 JPY\",,\n"
                "B-1,Cook,,,,\n");
    assert_int_equal(draft.problems.count, 0);
    assert_int_equal(draft.jobs.count, 2);
    const struct job_profile *job = &draft.jobs.at[0].profile;
    assert_int_equal(job->pay_count, 2);
    unit_same(job->pays[1].region, "Japan", "the second region");
    assert_int_equal(job->pays[1].pay.to.minor, 5000000);
    assert_int_equal(job->survey_count, 2);
    unit_same(job->surveys[1].name, "Radford", "the survey's name");
    unit_same(job->surveys[1].code, "5123", "the survey's code");
    assert_int_equal(draft.jobs.at[1].profile.pay_count, 0);
}

static void says_which_cell_is_wrong(void **state)
{
    static const struct {
        const char *says, *table, *message;
        size_t refused, kept;
    } cases[] = {
        {"no currency", "Code,Title,Pay\nA-1,Clerk,\"40,000-50,000\"\n",
         "row 2, column \"Pay\", \"40,000-50,000\": a pay range is two amounts "
         "with a currency, the smaller first: 85,000 - 110,000 EUR",
         1, 0},
        {"the larger first", "Code,Title,Pay\nA-1,Clerk,50k-40k EUR\n",
         "row 2, column \"Pay\", \"50k-40k EUR\": a pay range is two amounts "
         "with a currency, the smaller first: 85,000 - 110,000 EUR",
         1, 0},
        {"no title", "Code,Title\nA-1,\n",
         "row 2, column \"Title\": it is empty", 1, 0},
        {"the same code twice", "Code,Title\nA-1,Clerk\nB-1,Cook\na-1,Clerk\n",
         "row 4, column \"Code\", \"a-1\": another row has that code; several "
         "rows of one code tell the pay of different regions",
         2, 1},
        {"two titles of a code",
         "Code,Title,Region,Pay\nA-1,Clerk,X,1k-2k EUR\n"
         "A-1,Cook,Y,1k-2k EUR\n",
         "row 3, column \"Title\", \"Cook\": another row of A-1 says \"Clerk\"",
         2, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct jobs_draft draft = read_table(*state, cases[i].table);
        UNIT_CLAIM(cases[i].says, draft.problems.count == 1);
        unit_same(draft.problems.at[0].message, cases[i].message,
                  cases[i].says);
        UNIT_CLAIM(cases[i].says, draft.refused_count == cases[i].refused);
        UNIT_CLAIM(cases[i].says, draft.jobs.count == cases[i].kept);
    }
}

static void refuses_what_is_no_catalogue(void **state)
{
    struct jobs_draft draft;
    struct fault fault = {0};
    assert_false(job_table_read(*state, str_of("Name,Email\nAda,a@b.example\n"),
                                &draft, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_hr_s_own_names),
        UNIT_TEST(joins_regions_and_survey_codes),
        UNIT_TEST(says_which_cell_is_wrong),
        UNIT_TEST(refuses_what_is_no_catalogue),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
