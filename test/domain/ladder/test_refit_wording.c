#include "domain/ladder/refit_wording.h"

#include "support/unit.h"

#define SWAP(from, to)                                                         \
    {                                                                          \
        {(from), sizeof(from) - 1},                                            \
        {                                                                      \
            (to), sizeof(to) - 1                                               \
        }                                                                      \
    }

static const struct word_swap swaps[] = {
    SWAP("engineer", "colleague"),  SWAP("fellow engineer", "colleague"),
    SWAP("developer", "colleague"), SWAP("codebase", "project"),
    SWAP("code base", "project"),   SWAP("engineering team", "team"),
    SWAP("old hand", "adviser"),    SWAP("agency", "body"),
};
static const struct word_swap_list words = {swaps, COUNT_OF(swaps)};

static void exchanges_words_in_good_english(void **state)
{
    static const struct {
        const char *says, *text, *wanted;
    } cases[] = {
        {"a plural", "Helps junior engineers", "Helps junior colleagues"},
        {"an owner", "Reads the engineer's notes",
         "Reads the colleague's notes"},
        {"an article", "Helps an engineer to learn",
         "Helps a colleague to learn"},
        {"an article the other way", "Is a engineer", "Is a colleague"},
        {"a before a vowel", "Asks a old hand", "Asks an adviser"},
        {"an article before another word", "Helps a new engineer",
         "Helps a new colleague"},
        {"a capital at the start", "Engineers around them grow",
         "Colleagues around them grow"},
        {"a capital after a stop", "Learns. Engineers ask",
         "Learns. Colleagues ask"},
        {"a capital article", "An engineer can ask", "A colleague can ask"},
        {"of two words", "Knows the code base well", "Knows the project well"},
        {"the longest", "Learns from fellow engineers",
         "Learns from colleagues"},
        {"a plural in y", "Talks to agencies", "Talks to bodies"},
        {"several", "Shows engineers the codebase",
         "Shows colleagues the project"},
        {"none", "Plans a year", "Plans a year"},
        {"nothing", "", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(words_exchange(*state, str_of(cases[i].text), &words).text,
                  cases[i].wanted, cases[i].says);
}

static void leaves_what_would_read_false(void **state)
{
    static const struct {
        const char *says, *text;
    } cases[] = {
        {"a name", "Is the first Engineer of the year"},
        {"a name that follows", "Knows the engineer Jones"},
        {"a title", "Works with Engineering Managers"},
        {"a trade", "Meets security engineers"},
        {"a rank that is a job", "Grows into a staff engineer"},
        {"whom one hires", "Interviews engineers for the team"},
        {"who is to come", "Is why engineers join the company"},
        {"what somebody is", "Grows as an engineer"},
        {"those of another trade", "Explains bugs to the engineers"},
        {"a longer name", "Uses developer tools"},
        {"glued to another word", "Runs engineer-led talks"},
        {"among other trades", "Works with engineers, designers and lawyers"},
        {"beside the same word", "Helps colleagues and engineers"},
        {"the same word twice", "Helps engineers and developers"},
        {"part of a word", "Engineered the codebases3"},
        {"a trade that stays", "Teaches engineering values to engineers"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct exchanged exchanged = words_exchange(
            *state, str_of(cases[i].text), &words);
        unit_same(exchanged.text, cases[i].text, cases[i].says);
        UNIT_CLAIM(cases[i].says, exchanged.done.count == 0);
    }
}

static void says_what_was_exchanged(void **state)
{
    struct exchanged exchanged = words_exchange(
        *state,
        STR_LITERAL("Helps an engineer, shows the codebase, and asks how "
                    "another engineer works"),
        &words);
    assert_int_equal(exchanged.done.count, 2);
    unit_same(exchanged.done.at[0].from, "engineer", "as it stood");
    unit_same(exchanged.done.at[0].to, "colleague", "as it stands");
    unit_same(exchanged.done.at[1].from, "codebase", "each once");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(exchanges_words_in_good_english),
        UNIT_TEST(leaves_what_would_read_false),
        UNIT_TEST(says_what_was_exchanged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
