#include "intake/ladder/strict_place.h"

#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

static const char document[] =
    "rung: ladder/1\n"
    "ladder: w\n"
    "title: W\n"
    "levels:\n"
    "  - level: a\n"
    "    title: A\n"
    "    summary: Excellent people\n"
    "  - level: b\n"
    "    title: B\n"
    "competencies:\n"
    "  - competency: c\n"
    "    title: C\n"
    "    summary: What is great\n"
    "    criteria:\n"
    "      b:\n"
    "        - \"Holds \\\"five years\\\" of experience\"\n"
    "        - 'Asks, as needed'\n"
    "        - |\n"
    "          Keeps a list.\n"
    "          Drives it.\n"
    "      a: [Plans one thing, Leverages it]\n"
    "  - competency: d\n"
    "    title: D\n"
    "    criteria:\n"
    "      a:\n"
    "        - text: >-\n"
    "            Speaks well, and\n"
    "            drives whatever drives it,\n"
    "            at a strong\n"
    "            pace.\n"
    "          weight: 2\n"
    "        - \"With an escape: \\u0065xcellent\"\n";

static void finds_the_words_in_the_file(void **state)
{
    static const struct {
        const char *words;
        struct place place;
    } cases[] = {
        {"Leverages", {21, 28}},
        {"five years\" of experience", {16, 20}},
        {"as needed", {17, 18}},
        {"Drives", {20, 11}},
        {"drives", {28, 13}},
        {"drives", {28, 29}},
        {"strong", {29, 18}},
        {"excellent", {32, 11}}, /* written otherwise: where its text begins */
        {"Excellent", {7, 14}},
        {"great", {13, 22}},
    };
    struct ladder ladder;
    struct problem_list problems;
    struct fault fault;
    struct str bytes = STR_LITERAL(document);
    assert_true(ladder_yaml_read(*state, bytes, &ladder, &problems, &fault));
    assert_int_equal(problems.count, 0);
    struct strict_list found = strict_find(*state, &ladder);
    assert_int_equal(found.count, COUNT_OF(cases));
    struct place places[COUNT_OF(cases)];
    assert_true(
        strict_places_find(*state, bytes, &ladder, found, places, &fault));
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        unit_same(found.at[i].words, cases[i].words, "words");
        UNIT_CLAIM(cases[i].words, places[i].line == cases[i].place.line);
        UNIT_CLAIM(cases[i].words, places[i].column == cases[i].place.column);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(finds_the_words_in_the_file)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
