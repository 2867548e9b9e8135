#include "domain/ladder/duty_topic.h"

#include "support/unit.h"

static void finds_what_a_line_speaks_of(void **state)
{
    static const struct {
        const char *given, *wanted;
    } cases[] = {
        {"Answers licence questions.", "Licences and policy"},
        {"SBOMs of four products", "Dependencies and security"},
        {"Moderating our Slack and forum", "Community health"},
        {"Reviewing PRs that go upstream", "Upstream work"},
        {"Talks at conferences", "Writing and speaking"},
        {"Owns the budget", "Direction"},
        {"Waters the plants", "Other duties"},
        {"", "Other duties"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(
            str_of(duty_topic_titles[duty_topic_find(str_of(cases[i].given))]),
            cases[i].wanted, cases[i].given);
}

static void stands_in_the_order_of_the_alphabet(void **state)
{
    (void)state;
    assert_true(phrase_table_is_sorted(&duty_topic_words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_what_a_line_speaks_of),
        UNIT_TEST(stands_in_the_order_of_the_alphabet)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
