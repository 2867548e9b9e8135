#include "domain/ladder/duty_text.h"

#include "support/unit.h"

static void says_a_duty_as_a_ladder_does(void **state)
{
    static const struct {
        const char *given, *wanted;
    } cases[] = {
        {"Runs the monthly call", "Runs the monthly call."},
        {"run the monthly call.", "Runs the monthly call."},
        {"Running the monthly call", "Runs the monthly call."},
        {"I run the monthly call", "Runs the monthly call."},
        {"- I am responsible for running the call", "Runs the call."},
        {"Responsible for the monthly call", "Looks after the monthly call."},
        {"In charge of the budget", "Looks after the budget."},
        {"To publish the notes", "Publishes the notes."},
        {"* Plan the year", "Plans the year."},
        {"Monthly community call", "Monthly community call."},
        {"newcomers: first tasks", "Newcomers: first tasks."},
        {"\xC3\xA9"
         "crit les notes",
         "\xC3\xA9"
         "crit les notes."},
        {"2) Answering questions!!", "Answers questions."},
        {"I'm responsible for moderating the forum", "Moderates the forum."},
        {"Release requests: intake", "Release requests: intake."},
        {"Release the libraries", "Releases the libraries."},
        {"Owner of the budget", "Looks after the budget."},
        {"Will also help with notices", "Helps with notices."},
        {"  ", ""},
        {"--", ""},
        {"42", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(duty_text_make(*state, str_of(cases[i].given)),
                  cases[i].wanted, cases[i].given);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(says_a_duty_as_a_ladder_does)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
