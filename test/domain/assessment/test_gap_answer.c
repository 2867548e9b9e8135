#include "domain/assessment/gap_answer.h"

#include "base/text.h"
#include "support/gap_case.h"
#include "support/unit.h"

static void answers_in_a_sentence(void **state)
{
    const struct {
        const char *says, *standings, *wanted;
    } cases[] = {
        {"some of each", "mms?n?",
         "Meets *2 of 6* criteria of Senior program manager; 1 sometimes, "
         "1 not yet, 2 not rated."},
        {"all met", "mmm", "Meets *all 3* criteria of Senior program manager."},
        {"one of one", "m",
         "Meets *1 of 1* criterion of Senior program manager."},
        {"none of one", "n",
         "Meets *0 of 1* criterion of Senior program manager; 1 not yet."},
        {"nothing rated", "???",
         "Nothing is rated yet: *3* criteria of Senior program manager to "
         "talk about."},
        {"one, not rated", "?",
         "Nothing is rated yet: *1* criterion of Senior program manager to "
         "talk about."},
        {"nothing rated but excused", "-??",
         "Nothing is rated yet: *2* criteria of Senior program manager to "
         "talk about. 1 is not applicable and left out of the sum."},
        {"excused are out of the sum", "mn-",
         "Meets *1 of 2* criteria of Senior program manager; 1 not yet. 1 is "
         "not applicable and left out of the sum."},
        {"two excused, the rest met", "mm--",
         "Meets *all 2* criteria of Senior program manager. 2 are not "
         "applicable and left out of the sum."},
        {"all excused", "--",
         "No criterion counts at Senior program manager: none is "
         "applicable."},
        {"nothing asked", "",
         "No criterion counts at Senior program manager: the ladder names "
         "none."},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct gap_sheet sheet = gap_case_make(
            *state, &(struct gap_case){.standings = cases[i].standings});
        struct gap_answer answer = gap_answer_make(*state, sheet.gap);
        struct text text;
        text_open(*state, 1000, &text);
        for (size_t j = 0; j < answer.count; j++) {
            const char *mark = answer.at[j].is_strong ? "*" : "";
            text_add(&text, "%s%.*s%s", mark, STR(answer.at[j].text), mark);
        }
        unit_same(text_str(&text), cases[i].wanted, cases[i].says);
    }
}

static void names_a_level(void **state)
{
    (void)state;
    struct level level = {.key = STR_LITERAL("k")};
    unit_same(level_name(&level), "k", "the key when there is no title");
    level.external_title = STR_LITERAL("outside");
    unit_same(level_name(&level), "outside", "then the external title");
    level.title = STR_LITERAL("inside");
    unit_same(level_name(&level), "inside", "the title first");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(answers_in_a_sentence),
        UNIT_TEST(names_a_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
