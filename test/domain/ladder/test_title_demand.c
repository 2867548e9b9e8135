#include "domain/ladder/title_demand.h"

#include "base/file.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

static struct demand_list unmet(struct arena *mem, const char *title,
                                struct str text, unsigned does)
{
    struct competency competency = {.title = str_of(title)};
    const struct criterion criterion = {.text = text};
    const struct ladder ladder = {.competencies = &competency,
                                  .competency_count = 1};
    return criterion_demands_unmet(mem, &ladder, &criterion, does);
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
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(judges_by_the_title_what_says_nothing_itself),
        UNIT_TEST(passes_over_what_the_role_does),
        UNIT_TEST(asks_nothing_of_the_ready_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
