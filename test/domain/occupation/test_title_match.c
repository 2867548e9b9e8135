#include "domain/occupation/title_match.h"

#include "support/onet.h"
#include "support/unit.h"

static void matches_titles(void **state)
{
    static const struct {
        const char *says, *title, *code;
        bool is_known;
        size_t known_to;
    } cases[] = {
        {"the occupation's own title", "Harbour Masters", "10-1011.00", true,
         1},
        {"another title, in capitals", "LOCK-OPERATOR", "10-1012.00", true, 1},
        {"a title people reported", "tide analyst", "20-2012.00", true, 1},
        {"a title of two occupations", "Port Captain", NULL, true, 2},
        {"a title nobody listed", "Senior Harbour Manager", "10-1011.00", false,
         0},
        {"words of several titles", "Sail Repairer and Sail Cutter",
         "30-3012.00", false, 0},
    };
    struct arena *mem = *state;
    struct occupation_standard standard = onet_invented_read(mem);
    const struct title_matcher *matcher = title_matcher_make(mem, &standard);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct title_match match;
        title_match(matcher, str_of(cases[i].title), &match);
        UNIT_CLAIM(cases[i].says, match.is_known == cases[i].is_known);
        UNIT_CLAIM(cases[i].says, match.answer_count > 0);
        const struct occupation *first =
            &standard.occupations.at[match.answers[0].occupation];
        if (cases[i].code)
            unit_same(first->code, cases[i].code, cases[i].says);
        if (cases[i].is_known)
            UNIT_CLAIM(cases[i].says, match.answer_count == cases[i].known_to);
        if (cases[i].known_to == 1)
            UNIT_CLAIM(cases[i].says,
                       match.confidence > 0.99 && !match.needs_review);
        UNIT_CLAIM(cases[i].says, match.nearest_count > 0);
        UNIT_CLAIM(cases[i].says, match.nearest[0].occupations.count > 0);
        UNIT_CLAIM(cases[i].says, match.nearest[0].likeness > 0.2);
    }
}

static void says_when_no_word_is_known(void **state)
{
    struct arena *mem = *state;
    struct occupation_standard standard = onet_invented_read(mem);
    const struct title_matcher *matcher = title_matcher_make(mem, &standard);
    static const char *const titles[] = {"", "!?", "\u6e2f\u6e7e", "\xFF\xFE"};
    for (size_t i = 0; i < COUNT_OF(titles); i++) {
        struct title_match match;
        title_match(matcher, str_of(titles[i]), &match);
        UNIT_CLAIM(titles[i], match.answer_count == 0 && match.needs_review);
        UNIT_CLAIM(titles[i], match.nearest_count == 0 && !match.is_known);
    }
}

static void makes_keys_of_titles(void **state)
{
    static const struct {
        const char *says, *title, *key;
    } cases[] = {
        {"signs and spaces", "  Sr. Harbour-Master / (HM) ",
         "sr harbour master hm"},
        {"what names have", "C++ and C# Developer", "c++ and c# developer"},
        {"accents and other scripts", "M\u00fcller \u6e2f", "muller \u6e2f"},
        {"signs alone", "--", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(title_key(*state, str_of(cases[i].title)), cases[i].key,
                  cases[i].says);
}

static void makes_none_of_an_empty_standard(void **state)
{
    const struct occupation_standard nothing = {.version = {0}};
    assert_null(title_matcher_make(*state, &nothing));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(matches_titles),
        UNIT_TEST(says_when_no_word_is_known),
        UNIT_TEST(makes_keys_of_titles),
        UNIT_TEST(makes_none_of_an_empty_standard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
