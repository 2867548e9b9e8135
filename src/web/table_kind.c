#include "web/table_kind.h"

#include "base/text.h"
#include "base/translate.h"
#include "format/csv_text.h"

static const struct table_column_text people_columns[] = {
    {"Name", "Amara Okafor", N_("What they are called"), true},
    {"Email", "amara@example.org",
     N_("Finds them again: the same email is the same person"), true},
    {"Title", "Community architect", N_("What they are employed as"), false},
    {"Department", "Open source office", N_("Where they work"), false},
    {"Manager", "noor@example.org",
     N_("Who leads them: an email, or the name of somebody in the table"),
     false},
    {"Ladder", "ospo", N_("Their ladder, by key or by title"), false},
    {"Level", "pm-3", N_("Their level on it, by key or by title"), false},
    {"Start", "2023-04-01", N_("Since when they are at the company"), false},
    {"Handles", "github:amara-o",
     N_("Where their work is found: github:ada, gitlab:ada, an email"), false},
};

static const struct table_column_text duty_columns[] = {
    {"Person", "amara@example.org", N_("Whose it is: an email or a handle"),
     true},
    {"Kind", "ongoing",
     N_("ongoing, a duty that goes on; or accomplishment, something done"),
     false},
    {"Text", "Runs the monthly community call", N_("What they do or did"),
     true},
    {"Skill", "Community building", N_("The skill it shows"), false},
    {"Day", "2024-01-15", N_("Since when, or when it was done"), false},
    {"Link", "https://example.org/call", N_("Where it can be seen"), false},
};

static const struct table_column_text rating_columns[] = {
    {"Person", "amara@example.org", N_("Who is rated: an email or a handle"),
     true},
    {"Ladder", "ospo", N_("The key of the ladder"), true},
    {"Criterion", "named-role",
     N_("The key of the criterion, as the ladder's document has it"), true},
    {"Rating", "always", N_("always, sometimes, not-yet or not-applicable"),
     true},
    {"Note", "Reviewer in two projects since March", N_("Why, in words"),
     false},
    {"Day", "2026-10-08", N_("When it was agreed; else today"), false},
};

static const struct table_column_text job_columns[] = {
    {"Code", "PGM-3", N_("HR's code: the same code is the same profile"), true},
    {"Title", "Program manager", N_("What HR calls the job"), true},
    {"Family", "Program management", N_("Which jobs it belongs with"), false},
    {"Level", "3", N_("HR's level of the job"), false},
    {"Grade", "C", N_("Its step in the pay system"), false},
    {"Description", "Runs programs of several teams.",
     N_("What the job is; duties are held against it"), false},
    {"Pay", "66,000 - 82,000 EUR", N_("The pay range, with its currency"),
     false},
    {"Region", "Germany", N_("Where that is paid; a further row a region"),
     false},
    {"Survey code", "5123", N_("What a survey of the market calls it"), false},
};

const struct table_kind table_of_people = {
    .address = "/import/people",
    .file_name = "people.csv",
    .title = N_("People"),
    .heading = N_("Bring in people"),
    .text = N_("Who is in the office, where they work, who leads them, and "
               "which level they have."),
    .columns = people_columns,
    .column_count = COUNT_OF(people_columns),
    .import = app_people_import,
    .action = ACTION_IMPORT_PEOPLE,
};

const struct table_kind table_of_duties = {
    .address = "/import/duties",
    .file_name = "duties.csv",
    .title = N_("Duties and accomplishments"),
    .heading = N_("Bring in duties and accomplishments"),
    .text = N_("What people do all year and what they have done, for job "
               "profiles and justifications."),
    .columns = duty_columns,
    .column_count = COUNT_OF(duty_columns),
    .import = app_duties_import,
    .action = ACTION_CHANGE_DUTIES,
};

const struct table_kind table_of_ratings = {
    .address = "/import/ratings",
    .file_name = "ratings.csv",
    .title = N_("Ratings"),
    .heading = N_("Bring in ratings"),
    .text = N_("What was agreed about criteria before, in another tool or on "
               "paper."),
    .columns = rating_columns,
    .column_count = COUNT_OF(rating_columns),
    .has_rater = true,
    .import = app_ratings_import,
    .action = ACTION_RATE,
};

const struct table_kind table_of_jobs = {
    .address = "/import/jobs",
    .file_name = "jobs.csv",
    .title = N_("Job profiles"),
    .heading = N_("Bring in job profiles"),
    .text = N_("HR's catalogue: codes, levels, grades and pay ranges, so that "
               "duties find the profile they are."),
    .columns = job_columns,
    .column_count = COUNT_OF(job_columns),
    .import = app_jobs_import,
    .action = ACTION_IMPORT_JOBS,
};

struct str table_kind_csv(struct arena *mem, const struct table_kind *kind,
                          bool has_sample)
{
    enum { SAMPLE_BYTES = 4096 };
    struct text out;
    struct str *cells = ARENA_ARRAY(mem, struct str, kind->column_count);
    text_open(mem, SAMPLE_BYTES, &out);
    for (size_t i = 0; i < kind->column_count; i++)
        cells[i] = str_of(kind->columns[i].title);
    csv_row_add(&out, cells, kind->column_count);
    for (size_t i = 0; i < kind->column_count; i++)
        cells[i] = str_of(kind->columns[i].sample);
    if (has_sample)
        csv_row_add(&out, cells, kind->column_count);
    return text_str(&out);
}
