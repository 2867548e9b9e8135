#include "domain/ladder/likeness.h"

#include "support/unit.h"

static void tells_how_alike_texts_are(void **state)
{
    static const struct {
        const char *says, *a, *b;
        double least, most;
    } cases[] = {
        {"the same", "Plans one project", "Plans one project", 1, 1},
        {"capitals and points", "Plans: one project.", "plans ONE project", 1,
         1},
        {"English endings", "planning projects", "plans project", 1, 1},
        {"nothing in common", "Plans one project", "Speaks well", 0, 0},
        {"half", "Plans one project", "Plans two budgets", 0.1, 0.6},
        {"no words", "", "", 0, 0},
        {"signs without spaces", "\xE5\x8D\x8F\xE4\xBD\x9C",
         "\xE5\x8D\x8F\xE5\x8A\xA9", 0.1, 0.9},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct str texts[] = {str_of(cases[i].a), str_of(cases[i].b)};
        double found = likeness_of(
            likeness_make(*state, (struct str_list){texts, 2}), 0, 1);
        UNIT_CLAIM(cases[i].says, found >= cases[i].least - 1e-9
                                      && found <= cases[i].most + 1e-9);
    }
}

static void a_rare_word_weighs_more(void **state)
{
    const struct str texts[] = {
        STR_LITERAL("the team plans budgets"), STR_LITERAL("the team sings"),
        STR_LITERAL("someone plans budgets"), STR_LITERAL("the team runs"),
        STR_LITERAL("the team swims")};
    const struct likeness *likeness = likeness_make(
        *state, (struct str_list){texts, COUNT_OF(texts)});
    assert_true(likeness_of(likeness, 0, 2) > likeness_of(likeness, 0, 1));
    assert_true(likeness_of(likeness, 1, 0) == likeness_of(likeness, 0, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(tells_how_alike_texts_are),
        UNIT_TEST(a_rare_word_weighs_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
