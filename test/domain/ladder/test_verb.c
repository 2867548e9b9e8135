#include "domain/ladder/verb.h"

#include "support/unit.h"

static void knows_the_forms_of_a_verb(void **state)
{
    static const struct {
        const char *says, *base, *third, *gerund;
    } cases[] = {
        {"by rule", "keep", "keeps", "keeping"},
        {"a mute e", "write", "writes", "writing"},
        {"a last letter twice", "plan", "plans", "planning"},
        {"an s that hisses", "teach", "teaches", "teaching"},
        {"an o", "go", "goes", "going"},
        {"a y after a consonant", "carry", "carries", "carrying"},
        {"a y after a vowel", "stay", "stays", "staying"},
        {"two e", "see", "sees", "seeing"},
        {"none but its own", "have", "has", "having"},
        {"the oldest of all", "be", "is", "being"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        static const enum verb_form forms[] = {VERB_BASE, VERB_THIRD,
                                               VERB_GERUND};
        const char *words[] = {cases[i].base, cases[i].third, cases[i].gerund};
        for (size_t j = 0; j < COUNT_OF(forms); j++) {
            struct str base = {0};
            enum verb_form form = VERB_FORM_COUNT;
            UNIT_CLAIM(words[j], verb_find(str_of(words[j]), &base, &form));
            unit_same(base, cases[i].base, cases[i].says);
            UNIT_CLAIM(cases[i].says, form == forms[j]);
            unit_same(verb_make(*state, base, forms[j]), words[j],
                      cases[i].says);
        }
    }
}

static void takes_no_other_word_for_a_verb(void **state)
{
    static const char *const words[] = {"",
                                        "others",
                                        "its",
                                        "always",
                                        "during",
                                        "thing",
                                        "s",
                                        "ing",
                                        "this",
                                        "a",
                                        "process-wide",
                                        "pr\303\251pare",
                                        "averyverylongwordwithoutanend"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        struct str base;
        enum verb_form form;
        UNIT_CLAIM(words[i], !verb_find(str_of(words[i]), &base, &form));
    }
}

static void tells_what_may_be_a_noun(void **state)
{
    (void)state;
    assert_true(verb_is_noun(STR_LITERAL("plan")));
    assert_true(verb_is_noun(STR_LITERAL("report")));
    assert_false(verb_is_noun(STR_LITERAL("teach")));
    assert_false(verb_is_noun(STR_LITERAL("zebra")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_the_forms_of_a_verb),
        UNIT_TEST(takes_no_other_word_for_a_verb),
        UNIT_TEST(tells_what_may_be_a_noun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
