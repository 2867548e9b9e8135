#include "intake/onet_folder.h"

#include "base/text.h"

#include "support/onet.h"
#include "support/unit.h"

/* All that was read, on lines; without it a test would look at half. */
static struct str told(struct arena *mem,
                       const struct occupation_standard *standard)
{
    const struct work_activities *activities = &standard->activities;
    struct text out;
    text_open(mem, 64 * 1024, &out);
    text_add(&out, "%.*s %.*s", STR(standard->name), STR(standard->version));
    for (size_t i = 0; i < standard->occupations.count; i++) {
        const struct occupation *o = &standard->occupations.at[i];
        text_add(&out, "\n%.*s|%.*s|zone %d", STR(o->code), STR(o->title),
                 o->job_zone);
        for (size_t j = 0; j < o->alternate_titles.count; j++)
            text_add(&out, "|%.*s", STR(o->alternate_titles.at[j]));
        for (size_t j = 0; j < o->reported_titles.count; j++)
            text_add(&out, "|reported %.*s", STR(o->reported_titles.at[j]));
        for (size_t j = 0; j < o->related.count; j++)
            text_add(&out, "|near %u", o->related.at[j]);
        for (size_t j = 0; j < o->tasks.count; j++) {
            const struct occupation_task *task = &o->tasks.at[j];
            text_add(&out, "|%s%.*s:", task->is_core ? "" : "rarely ",
                     STR(task->text));
            for (size_t k = 0; k < task->detailed.count; k++)
                text_add(&out, " %u", task->detailed.at[k]);
        }
    }
    const struct work_activity_list steps[] = {
        activities->general, activities->intermediate, activities->detailed};
    for (size_t s = 0; s < COUNT_OF(steps); s++)
        for (size_t i = 0; i < steps[s].count; i++)
            text_add(&out, "\n%.*s|%.*s|%zu", STR(steps[s].at[i].id),
                     STR(steps[s].at[i].name), steps[s].at[i].above);
    return text_str(&out);
}

static const char all[] =
    "O*NET 1.0\n"
    "10-1011.00|Harbour Masters|zone 4|Port Captain|Harbour Manager|"
    "reported Harbour Master|near 4|near 1|Give each ship a berth.: 1|"
    "rarely Inspect buoys.: 0\n"
    "10-1012.00|Lock Keepers|zone 0|Lock Operator|Canal Keeper|"
    "Open and close lock gates.: 1 2\n"
    "10-1013.00|Ferry Pilots|zone 0|Ferry Captain|Port Captain|"
    "Steer the ferry.: 1\n"
    "20-2011.00|Chart Makers|zone 0|Sea Chart Drafter|Marine Cartographer|"
    "Draw charts of the sea floor.: 4\n"
    "20-2012.00|Tide Analysts|zone 0|Tide Forecaster|reported Tide Analyst|"
    "Calculate tide tables.: 5\n"
    "30-3011.00|Net Menders|zone 2|Net Repairer|Mend torn nets.: 3\n"
    "30-3012.00|Sail Makers|zone 0|Sail Cutter|Sail Loft Hand|"
    "Inspect sails for wear.: 0\n"
    "4.A.1|Watching|0\n"
    "4.A.2|Making|0\n"
    "4.A.1.a|Inspect gear.|0\n"
    "4.A.1.b|Guide traffic.|0\n"
    "4.A.2.a|Mend gear.|1\n"
    "4.A.2.b|Make documents.|1\n"
    "4.A.1.a.1|Inspect sails or buoys.|0\n"
    "4.A.1.b.1|Guide vessels.|1\n"
    "4.A.1.b.2|Operate gates.|1\n"
    "4.A.2.a.1|Mend nets.|2\n"
    "4.A.2.b.1|Draw charts.|3\n"
    "4.A.2.b.2|Calculate tables.|3";

static void reads_a_release_under_old_and_new_names(void **state)
{
    struct occupation_standard standard;
    struct fault fault;
    for (int is_renamed = 0; is_renamed < 2; is_renamed++) {
        struct onet_sources sources = onet_invented(is_renamed);
        UNIT_CLAIM(is_renamed ? "new names" : "old names",
                   onet_sources_read(*state, &sources, &standard, &fault));
        unit_same(told(*state, &standard), all,
                  is_renamed ? "new names" : "old names");
    }
}

/* The invented release with one file in place of its own. */
static struct onet_sources with(enum onet_kind kind, const char *bytes)
{
    struct onet_sources sources = onet_invented(true);
    sources.files[kind].bytes = bytes ? str_of(bytes) : (struct str){0};
    return sources;
}

static struct onet_sources only(enum onet_kind kind, const char *bytes)
{
    struct onet_sources sources = {.version = {0}};
    sources.files[kind] = onet_invented(true).files[kind];
    if (bytes)
        sources.files[kind].bytes = str_of(bytes);
    return sources;
}

static void reads_any_subset(void **state)
{
    const struct {
        const char *says;
        struct onet_sources sources;
        const char *wanted;
    } cases[] = {
        {"occupations that only titles speak of",
         only(ONET_ALTERNATE_TITLES,
              "O*NET-SOC Code\tTitle\tAlternate Title\n2\tTwo\tDeux\n"
              "1\tn/a\tUn\n2\tTwo\tZwei\n"),
         "O*NET \n1|1|zone 0|Un\n2|Two|zone 0|Deux|Zwei"},
        {"relatives that stand before their code is met",
         only(ONET_RELATED, "O*NET-SOC Code\tRelated O*NET-SOC Code\n"
                            "2\t3\n2\t1\n"),
         "O*NET \n1|1|zone 0\n2|2|zone 0|near 2|near 0\n3|3|zone 0"},
        {"links without tasks", only(ONET_TASKS_TO_DETAILED, NULL), "O*NET "},
        {"names of activities in the file itself",
         only(ONET_INTERMEDIATE,
              "Element ID\tElement Name\tIWA ID\tIWA Title\nG\tSee\tI\tLook\n"
              "H\t\tJ\tHear\n"),
         "O*NET \nG|See|0\nH|H|0\nI|Look|0\nJ|Hear|1"},
        {"detailed activities without the file of those above",
         only(ONET_DETAILED, "Element ID\tIWA ID\tDWA ID\tDWA Title\n"
                             "G\tI\tD\tLook up\n"),
         "O*NET \nG|G|0\nI|I|0\nD|Look up|0"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct occupation_standard standard;
        struct fault fault;
        UNIT_CLAIM(cases[i].says, onet_sources_read(*state, &cases[i].sources,
                                                    &standard, &fault));
        unit_same(told(*state, &standard), cases[i].wanted, cases[i].says);
    }
}

#define CODE "O*NET-SOC Code\t"

static void names_the_place_of_what_is_wrong(void **state)
{
    const struct {
        const char *says;
        struct onet_sources sources;
        const char *wanted;
    } cases[] = {
        {"another layout", with(ONET_TASKS, "Task,Text\n"),
         "Task Statements.txt:1: there is no column \"O*NET-SOC Code\"; is "
         "this the tab-separated file of the same name from O*NET?"},
        {"a column that is called otherwise", with(ONET_TASKS, CODE "Task\n"),
         "Task Statements.txt:1: there is no column \"Task ID\"; is this the "
         "tab-separated file of the same name from O*NET?"},
        {"bytes of something else", with(ONET_JOB_ZONES, "\x01\x02\xFF\x81"),
         "Job Zones.txt: this is no text"},
        {"no code", with(ONET_OCCUPATIONS, CODE "Title\n\tHarbour Masters\n"),
         "Occupation Data.txt:2:1: \"O*NET-SOC Code\", \"\": it is empty"},
        {"a code twice", with(ONET_OCCUPATIONS, CODE "Title\n1\tOne\n1\tUno\n"),
         "Occupation Data.txt:3:1: \"O*NET-SOC Code\", \"1\": it is there "
         "twice"},
        {"titles of another release",
         with(ONET_ALTERNATE_TITLES, CODE "Job Title\n99-0000.00\tX\n"),
         "Job Titles.txt:2:1: \"O*NET-SOC Code\", \"99-0000.00\": it is not in "
         "Occupation Data.txt; are the files of one release?"},
        {"a task id twice",
         with(ONET_TASKS, CODE "Task ID\tTask\n10-1011.00\t1\tA\n"
                               "10-1012.00\t1\tB\n"),
         "Task Statements.txt:3:2: \"Task ID\", \"1\": it is there twice"},
        {"a zone that is none",
         with(ONET_JOB_ZONES, CODE "Job Zone\n10-1011.00\t6\n"),
         "Job Zones.txt:2:2: \"Job Zone\", \"6\": a job zone is 1 to 5"},
        {"a link to no task",
         with(ONET_TASKS_TO_DETAILED,
              CODE "Task ID\tDWA ID\n10-1011.00\t99\t4.A.1.a.1\n"),
         "Tasks to DWAs.txt:2:2: \"Task ID\", \"99\": no task has this id; are "
         "the files of one release?"},
        {"a link by an id of an earlier release",
         with(ONET_TASKS_TO_DETAILED,
              CODE "Task ID\tDWA ID\n10-1011.00\t1\t4.A.1.a.I01.D01\n"),
         "Tasks to DWAs.txt:2:3: \"DWA ID\", \"4.A.1.a.I01.D01\": no activity "
         "has this id; are the files of one release?"},
        {"an activity in two places",
         with(ONET_DETAILED, "Element ID\tIWA ID\tDWA ID\tDWA Title\n"
                             "4.A.1\t4.A.1.a\tD\tX\n4.A.1\t4.A.1.b\tD\tX\n"),
         "GWAs to IWAs to DWAs.txt:3:3: \"DWA ID\", \"D\": it stood below "
         "another intermediate activity before"},
        {"one above in two places",
         with(ONET_INTERMEDIATE, "Element ID\tIWA ID\tIWA Title\n"
                                 "4.A.1\tI\tX\n4.A.2\tI\tX\n"),
         "GWAs to IWAs.txt:3:2: \"IWA ID\", \"I\": it stood below another "
         "general activity before"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct occupation_standard standard = {.version = str_of("kept")};
        struct fault fault;
        UNIT_CLAIM(cases[i].says, !onet_sources_read(*state, &cases[i].sources,
                                                     &standard, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_INPUT);
        UNIT_CLAIM(cases[i].says, str_is(standard.version, "kept"));
        unit_same(str_of(fault.message), cases[i].wanted, cases[i].says);
    }
}

static void reads_folders_and_says_their_release(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says, *folder, *notes, *wanted;
    } cases[] = {
        {"notes beside the files", "", "The O*NET 30.3 Database\n", "30.3"},
        {"notes with another number first", "", "O*NET 5\nO*NET 28.10 x",
         "28.10"},
        {"the name of the folder", "/db_29_1_text", NULL, "29.1"},
        {"neither", "/db_29_text", "about O*NET", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct occupation_standard standard;
        struct fault fault;
        const char *folder =
            str_format(mem, "%s%s", unit_folder(mem), cases[i].folder).at;
        unit_file(mem, folder, "Occupation Data.txt",
                  str_of(CODE "Title\n1\tOne\n"));
        unit_file(mem, folder, "Abilities.txt", str_of("\x01"));
        if (cases[i].notes)
            unit_file(mem, folder, "Read Me.txt", str_of(cases[i].notes));
        UNIT_CLAIM(cases[i].says,
                   onet_folder_read(mem, folder, &standard, &fault));
        unit_same(standard.version, cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, standard.occupations.count == 1);
    }
}

static void refuses_folders_without_a_release(void **state)
{
    struct arena *mem = *state;
    struct occupation_standard standard;
    struct fault fault;
    const char *folder = unit_folder(mem);
    assert_false(onet_folder_read(mem, str_format(mem, "%s/none", folder).at,
                                  &standard, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    unit_file(mem, folder, "Notes.txt", str_of("x"));
    assert_false(onet_folder_read(mem, folder, &standard, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    unit_file(mem, folder, "a/DWA Reference.txt", str_of("x"));
    unit_file(mem, folder, "b/GWAs to IWAs to DWAs.txt", str_of("x"));
    assert_false(onet_folder_read(mem, folder, &standard, &fault));
    assert_true(str_has_suffix(str_of(fault.message),
                               "DWA Reference.txt says the same of another "
                               "release; name a folder with one release in "
                               "it"));
}

static void reads_the_official_files(void **state)
{
    struct arena *mem = *state;
    const char *folder = onet_shared_folder(mem);
    struct occupation_standard standard;
    struct fault fault;
    if (!folder || !onet_folder_read(mem, folder, &standard, &fault))
        skip();
    size_t alternates = 0, reported = 0, tasks = 0, links = 0, related = 0;
    size_t zones = 0;
    for (size_t i = 0; i < standard.occupations.count; i++) {
        const struct occupation *o = &standard.occupations.at[i];
        alternates += o->alternate_titles.count;
        reported += o->reported_titles.count;
        tasks += o->tasks.count;
        related += o->related.count;
        zones += o->job_zone > 0;
        for (size_t j = 0; j < o->tasks.count; j++)
            links += o->tasks.at[j].detailed.count;
    }
    /* Counted with awk: rows without the header. */
    assert_int_equal(standard.occupations.count, 1016);
    assert_int_equal(alternates, 44565);
    assert_int_equal(reported, 6228);
    assert_int_equal(tasks, 14984);
    assert_int_equal(links, 18580);
    assert_int_equal(related, 18460);
    assert_int_equal(zones, 923);
    assert_int_equal(standard.activities.general.count, 37);
    assert_int_equal(standard.activities.intermediate.count, 332);
    assert_int_equal(standard.activities.detailed.count, 2087);
    const struct occupation *developer = occupation_find(standard.occupations,
                                                         str_of("15-1252.00"));
    assert_non_null(developer);
    unit_same(developer->title, "Software Developers", "a code");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_a_release_under_old_and_new_names),
        UNIT_TEST(reads_any_subset),
        UNIT_TEST(names_the_place_of_what_is_wrong),
        UNIT_TEST(reads_folders_and_says_their_release),
        UNIT_TEST(refuses_folders_without_a_release),
        UNIT_TEST(reads_the_official_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
