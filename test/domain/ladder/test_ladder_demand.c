#include "domain/ladder/ladder_demand.h"

#include "base/file.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

static struct demand_list unmet(struct arena *mem, const char *title,
                                struct str text, unsigned does)
{
    struct competency competency = {.title = str_of(title)};
    struct criterion criterion = {.text = text};
    const struct ladder ladder = {.competencies = &competency,
                                  .competency_count = 1,
                                  .criteria = &criterion,
                                  .criterion_count = 1};
    return ladder_demands_unmet(mem, &ladder, does)[0];
}

/* The same under a title of its own, behind three criteria of engineers and
 * `others` that speak of nothing. */
static struct demand_list among_engineers(struct arena *mem, struct str text,
                                          size_t others)
{
    struct competency competencies[] = {{.title = STR_LITERAL("Craft")},
                                        {.title = STR_LITERAL("Design")}};
    struct criterion criteria[40] = {{.text = STR_LITERAL("Writes code.")},
                                     {.text = STR_LITERAL("Reviews code.")},
                                     {.text = STR_LITERAL("Is on call.")}};
    const struct ladder ladder = {.competencies = competencies,
                                  .competency_count = COUNT_OF(competencies),
                                  .criteria = criteria,
                                  .criterion_count = 4 + others};
    assert_in_range(ladder.criterion_count, 4, COUNT_OF(criteria));
    criteria[ladder.criterion_count - 1] = (struct criterion){
        .text = text, .competency_index = 1};
    return ladder_demands_unmet(mem, &ladder, 0)[ladder.criterion_count - 1];
}

static void judges_by_the_ladder_what_says_nothing_itself(void **state)
{
    static const struct {
        const char *says, *text, *words; /* "": demands nothing */
        size_t others;
        enum demand demand;
    } cases[] = {
        {"incidents", "Leads the answer to incidents", "incidents", 0,
         DEMAND_OPERATE},
        {"a review of one", "Leads incident reviews", "", 0, 0},
        {"one of conduct", "Answers a code of conduct incident", "", 0, 0},
        {"incidents where few write code", "Leads the answer to incidents", "",
         30, 0},
        {"a test of what is made", "Tests what is soon forgotten", "Tests", 0,
         DEMAND_TEST},
        {"a test of what is none", "Tests an idea with users", "", 0, 0},
        {"a design of what has no name", "Designs what the company will need",
         "Designs", 0, DEMAND_DESIGN},
        {"the same where few write code", "Designs what the company will need",
         "", 30, 0},
        {"a design of something else", "Designs workshops for them", "", 0, 0},
        {"work of another kind", "Builds trust", "", 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct demand_list found = among_engineers(
            *state, str_of(cases[i].text), cases[i].others);
        unit_same(found.count ? found.at[0].words : (struct str){0},
                  cases[i].words, cases[i].says);
        if (found.count)
            UNIT_CLAIM(cases[i].says, found.at[0].demand == cases[i].demand);
    }
}

static void judges_by_the_title_what_says_nothing_itself(void **state)
{
    static const struct {
        const char *says, *title, *text, *words; /* "": demands nothing */
        enum demand demand;
    } cases[] = {
        {"its own words", "People", "Writes code.", "Writes code", DEMAND_CODE},
        {"a review under code review", "Code review",
         "Your reviews teach, and find design flaws", "reviews", DEMAND_REVIEW},
        {"to be asked for one", "Code Reviews",
         "You are asked to review by other teams", "review", DEMAND_REVIEW},
        {"a review of something else", "Code review", "Reviews pages.", "", 0},
        {"a review elsewhere", "People", "Your reviews teach.", "", 0},
        {"something else under it", "Code review", "Asks for help early.", "",
         0},
        {"libraries under coding", "Coding",
         "You choose libraries and keep them up to date", "libraries",
         DEMAND_CODE},
        {"libraries elsewhere", "Community", "Opens two libraries.", "", 0},
        {"one of two titles", "Testing & Reliability",
         "Accountable for the resilience strategy", "resilience",
         DEMAND_OPERATE},
        {"with a hyphen", "On-Call", "Reads dashboards to spot trouble",
         "dashboards", DEMAND_OPERATE},
        {"an act under writing code", "Writing code", "Tests what they write",
         "Tests", DEMAND_CODE},
        {"the second word", "Coding", "They build it at the second try",
         "build", DEMAND_CODE},
        {"tests behind another word", "Writing code", "Keeps tests fast",
         "tests", DEMAND_CODE},
        {"writing what the title says", "Writing code",
         "Writes small changes that pass at the second try", "Writes",
         DEMAND_CODE},
        {"an act on something else", "Writing code", "Writes articles about it",
         "", 0},
        {"the same elsewhere", "People", "Tests what they write", "", 0},
        {"what others are helped to", "Testing", "Helps others write them", "",
         0},
        {"a longer title is another", "Code of conduct", "Sorts out bugs.", "",
         0},
        {"a title that a refit made", "Review, in place of Code review",
         "Your reviews teach.", "", 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct demand_list found = unmet(*state, cases[i].title,
                                         str_of(cases[i].text), 0);
        unit_same(found.count ? found.at[0].words : (struct str){0},
                  cases[i].words, cases[i].says);
        if (found.count)
            UNIT_CLAIM(cases[i].says, found.at[0].demand == cases[i].demand);
    }
}

/* Half of a competency or more decides, three criteria at least. */
static void judges_by_what_else_stands_under_the_title(void **state)
{
    static const struct {
        const char *says;
        size_t asking, others;
        bool wanted;
    } cases[] = {
        {"most of it asks", 4, 1, true},
        {"half of it", 3, 2, true},
        {"less than half", 3, 3, false},
        {"two are too few", 2, 0, false},
    };
    struct competency craft = {.title = STR_LITERAL("Craft")};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct criterion criteria[8] = {
            {.text = STR_LITERAL("Builds what is needed next")}};
        size_t count = 1;
        for (size_t j = 0; j < cases[i].asking; j++)
            criteria[count++].text = STR_LITERAL("Writes code.");
        for (size_t j = 0; j < cases[i].others; j++)
            criteria[count++].text = STR_LITERAL("Is kind.");
        const struct ladder ladder = {.competencies = &craft,
                                      .competency_count = 1,
                                      .criteria = criteria,
                                      .criterion_count = count};
        unit_claim(ladder_demands_unmet(*state, &ladder, 0)[0].count
                       == cases[i].wanted,
                   cases[i].says, "found");
    }
}

static void passes_over_what_the_role_does(void **state)
{
    assert_int_equal(unmet(*state, "Code review",
                           STR_LITERAL("Your reviews teach."),
                           1U << DEMAND_REVIEW)
                         .count,
                     0);
}

/* What a refit offers must stop nobody under the old title.  Tests run at the
 * top of the repository. */
static void asks_nothing_of_the_ready_family(void **state)
{
    static const char *const files[] = {
        "ladders/ospo-advocate.yaml", "ladders/ospo-community.yaml",
        "ladders/ospo-compliance.yaml", "ladders/ospo-lead.yaml",
        "ladders/ospo-program.yaml"};
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct str bytes;
        struct ladder ladder;
        struct problem_list problems;
        struct fault fault = {0};
        if (!file_read(*state, files[i], 1024 * 1024, &bytes, &fault)
            || !ladder_yaml_read(*state, bytes, &ladder, &problems, &fault))
            fail_msg("%s", fault.message);
        for (size_t c = 0; c < ladder.criterion_count; c++) {
            struct demand_list found = unmet(
                *state,
                "Code review, coding, testing, reliability, architecture",
                ladder.criteria[c].text, 0);
            unit_claim(found.count == 0,
                       str_chars(*state, ladder.criteria[c].text), files[i]);
            found = among_engineers(*state, ladder.criteria[c].text, 0);
            unit_claim(found.count == 0,
                       str_chars(*state, ladder.criteria[c].text),
                       "in a ladder of engineers");
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(judges_by_the_title_what_says_nothing_itself),
        UNIT_TEST(judges_by_what_else_stands_under_the_title),
        UNIT_TEST(judges_by_the_ladder_what_says_nothing_itself),
        UNIT_TEST(passes_over_what_the_role_does),
        UNIT_TEST(asks_nothing_of_the_ready_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
