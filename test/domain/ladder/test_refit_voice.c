#include "domain/ladder/refit_voice.h"

#include "support/unit.h"

#include <assert.h>

static void hears_how_a_ladder_speaks(void **state)
{
    static const struct {
        const char *says;
        enum voice voice;
        const char *texts[3];
    } cases[] = {
        {"he or she writes", VOICE_THIRD, {"Writes", "Plans", "You see"}},
        {"you write", VOICE_YOU, {"You write", "Your plans hold", "Plans"}},
        {"I write", VOICE_I, {"I write", "I'm there", "Plans"}},
        {"write", VOICE_BASE, {"Write a plan", "Keep it", "Plans"}},
        {"can write", VOICE_CAN, {"Can write", "Able to plan", "Plans"}},
        {"writing", VOICE_GERUND, {"Writing", "Planning", "Plans"}},
        {"an adverb in front",
         VOICE_THIRD,
         {"Proactively helps", "Regularly writes", "You see"}},
        {"as many of each", VOICE_THIRD, {"Writes", "You write", "Thing"}},
        {"nothing that tells", VOICE_THIRD, {"A thing", "", "3"}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct criterion criteria[COUNT_OF(cases[i].texts)] = {0};
        for (size_t j = 0; j < COUNT_OF(criteria); j++)
            criteria[j].text = str_of(cases[i].texts[j]);
        const struct ladder ladder = {.criteria = criteria,
                                      .criterion_count = COUNT_OF(criteria)};
        UNIT_CLAIM(cases[i].says, voice_find(&ladder) == cases[i].voice);
    }
}

static void says_a_sentence_in_each_voice(void **state)
{
    static const char *const wanted[] = {
        [VOICE_THIRD] = "Plans a year, is there and keeps their own list.",
        [VOICE_YOU] = "You plan a year, are there and keep your own list.",
        [VOICE_I] = "I plan a year, am there and keep my own list.",
        [VOICE_BASE] = "Plan a year, be there and keep your own list.",
        [VOICE_CAN] = "Can plan a year, be there and keep their own list.",
        [VOICE_GERUND] = ("Planning a year, being there and keeping their own "
                          "list."),
    };
    static_assert(COUNT_OF(wanted) == VOICE_COUNT, "each voice has its row");
    struct str text = str_of(wanted[VOICE_THIRD]);
    for (enum voice i = 0; i < VOICE_COUNT; i++)
        unit_same(voice_turn(*state, text, i), wanted[i], wanted[i]);
}

static void turns_what_the_person_does_and_no_more(void **state)
{
    static const struct {
        const char *says, *text, *wanted;
    } cases[] = {
        {"a second verb", "Plans a year and reports what failed.",
         "You plan a year and report what failed."},
        {"a second verb at once", "Builds and tests several projects.",
         "You build and test several projects."},
        {"after a comma", "Says what is missing, has it done and reports it.",
         "You say what is missing, have it done and report it."},
        {"after a clause", "Asks what was unclear and changes that.",
         "You ask what was unclear and change that."},
        {"a noun that sounds like a verb", "Reviews plans and reports.",
         "You review plans and reports."},
        {"a noun with more behind it",
         "Writes lessons and answers to their questions.",
         "You write lessons and answers to their questions."},
        {"what others do", "Settles what each gives and gets.",
         "You settle what each gives and gets."},
        {"what a thing does", "Says when it is late or has to wait.",
         "You say when it is late or has to wait."},
        {"a subject of its own", "Drafts it; an executive signs and sends it.",
         "You draft it; an executive signs and sends it."},
        {"verbs behind a colon", "Fills the seats: chooses and tells why.",
         "You fill the seats: choose and tell why."},
        {"what is one's own", "Goes through their own page.",
         "You go through your own page."},
        {"what is others' own", "Trains people to run their own meetings.",
         "You train people to run their own meetings."},
        {"one's own among others'",
         "Frees seats of companies, their own "
         "included.",
         "You free seats of companies, your own included."},
        {"what one is given", "Keeps a list of the tasks given to them.",
         "You keep a list of the tasks given to you."},
        {"what others are given", "Tells users what was promised to them.",
         "You tell users what was promised to them."},
        {"no verb in front", "Their work is known.", "Their work is known."},
        {"a voice that is another's", "You write.", "You write."},
        {"nothing", "", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(voice_turn(*state, str_of(cases[i].text), VOICE_YOU),
                  cases[i].wanted, cases[i].says);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(hears_how_a_ladder_speaks),
        UNIT_TEST(says_a_sentence_in_each_voice),
        UNIT_TEST(turns_what_the_person_does_and_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
