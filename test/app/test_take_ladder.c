#include "app/take_ladder.h"

#include "support/unit.h"

#define GOOD                                                                   \
    "rung: ladder/1\nladder: crew\ntitle: Crew\nlevels:\n  - level: mate\n"    \
    "competencies:\n  - competency: craft\n    title: Craft\n"                 \
    "    criteria:\n      mate:\n        - Brings the boat home.\n"

#define THEIRS                                                                          \
    "---\nyaml: true\npath: \"/crew\"\ntitle: \"Crew\"\ntopics:\n  - name: \"craft\"\n" \
    "    title: \"Craft\"\n    content:\n      - level: 1\n"                            \
    "        criteria:\n          - \"Brings the boat home\"\n---\n"

static void takes_what_it_is_given(void **state)
{
    const struct {
        const char *says, *bytes, *format;
        bool is_read;
        size_t problems, skips;
        const char *document;
    } cases[] = {
        {"our own", GOOD, "rung", true, 0, 0, GOOD},
        {"with a byte order mark", "\xEF\xBB\xBF" GOOD, "rung", true, 0, 0,
         GOOD},
        {"with line ends of a form",
         "rung: ladder/1\r\nladder: a\r\ntitle: A\r\nlevels:\r\n"
         "  - level: b\r\ncompetencies:\r\n  - competency: c\r\n"
         "    title: C\r\n",
         "rung", true, 0, 0,
         "rung: ladder/1\nladder: a\ntitle: A\nlevels:\n  - level: b\n"
         "competencies:\n  - competency: c\n    title: C\n"},
        {"our own with a mistake", "rung: ladder/1\ntitel: A\n", "rung", false,
         4, 0, NULL},
        {"somebody else's", THEIRS, "front-matter", true, 0, 1, NULL},
        {"something else", "Dear Ada,\n", NULL, false, 1, 0, NULL},
        {"nothing", "", NULL, false, 1, 0, NULL},
        {"no text at all", "\xFF\xFE\x01", NULL, false, 1, 0, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder_reading reading = {0};
        struct fault fault = {0};
        const struct ladder_given given = {.bytes = str_of(cases[i].bytes)};
        UNIT_CLAIM(cases[i].says,
                   app_ladder_take(*state, &given, &reading, &fault));
        UNIT_CLAIM(cases[i].says,
                   (reading.ladders.count == 1) == cases[i].is_read);
        unit_same(str_of(reading.format),
                  cases[i].format ? cases[i].format : "", cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   (reading.problems.count > 0) == (cases[i].problems > 0));
        if (!cases[i].is_read)
            continue;
        const struct taken_ladder *taken = &reading.ladders.at[0];
        UNIT_CLAIM(cases[i].says, taken->skipped.count == cases[i].skips);
        if (cases[i].document)
            unit_same(taken->document, cases[i].document, cases[i].says);
    }
}

static void makes_our_own_of_somebody_elses(void **state)
{
    struct ladder_reading reading = {0}, again = {0};
    struct fault fault = {0};
    const struct ladder_given given = {.bytes = str_of(THEIRS),
                                       .file_name = str_of("crew.md")};
    assert_true(app_ladder_take(*state, &given, &reading, &fault));
    const struct ladder_given ours = {.bytes = reading.ladders.at[0].document};
    assert_true(app_ladder_take(*state, &ours, &again, &fault));
    assert_string_equal(again.format, "rung");
    assert_true(ladder_same(&reading.ladders.at[0].ladder,
                            &again.ladders.at[0].ladder));
}

static void says_why_somebody_elses_is_not_taken(void **state)
{
    struct ladder_reading reading = {0};
    struct fault fault = {0};
    const struct ladder_given given = {
        .bytes = str_of("---\npath: \"/crew\"\ntitle: \"Crew\"\n"
                        "topics:\n  - name: \"craft\"\n---\n"),
        .file_name = str_of("crew.md")};
    assert_true(app_ladder_take(*state, &given, &reading, &fault));
    assert_int_equal(reading.ladders.count, 0);
    assert_string_equal(reading.format, "front-matter");
    assert_true(reading.why_not.length > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(takes_what_it_is_given),
        UNIT_TEST(makes_our_own_of_somebody_elses),
        UNIT_TEST(says_why_somebody_elses_is_not_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
