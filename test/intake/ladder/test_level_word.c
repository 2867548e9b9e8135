#include "intake/ladder/level_word.h"

#include "support/unit.h"

static void judges_texts(void **state)
{
    (void)state;
    const struct {
        const char *text;
        enum level_word word;
    } cases[] = {
        {"Level 3", LEVEL_WORD_NUMBERED},
        {"Level 3: Senior", LEVEL_WORD_NUMBERED},
        {"3", LEVEL_WORD_NUMBERED},
        {"IV", LEVEL_WORD_NUMBERED},
        {"IC4", LEVEL_WORD_NUMBERED},
        {"IC 4", LEVEL_WORD_NUMBERED},
        {"PM-2", LEVEL_WORD_NUMBERED},
        {"D1 - Developer 1", LEVEL_WORD_NUMBERED},
        {"Senior Engineer (IC4)", LEVEL_WORD_NUMBERED},
        {"Commercial (P2) (not in use)", LEVEL_WORD_NUMBERED},
        {"Engineer II", LEVEL_WORD_NUMBERED},
        {"Technical Writer I", LEVEL_WORD_NUMBERED},
        {"Open Source Contributor II", LEVEL_WORD_NUMBERED},
        {"Stufe 2", LEVEL_WORD_NUMBERED},
        {"3. Stufe", LEVEL_WORD_NUMBERED},
        {"Niveau 3", LEVEL_WORD_NUMBERED},
        {"Nivel 1", LEVEL_WORD_NUMBERED},
        {"Livello 2", LEVEL_WORD_NUMBERED},
        {"Poziom 2", LEVEL_WORD_NUMBERED},
        {"Nivå 1", LEVEL_WORD_NUMBERED},
        {"Seviye 2", LEVEL_WORD_NUMBERED},
        {"Уровень 3", LEVEL_WORD_NUMBERED},
        {"Рівень 3", LEVEL_WORD_NUMBERED},
        {"レベル 2", LEVEL_WORD_NUMBERED},
        {"レベル2", LEVEL_WORD_NUMBERED},
        {"等级 3", LEVEL_WORD_NUMBERED},
        {"3级", LEVEL_WORD_NUMBERED},
        {"레벨 1", LEVEL_WORD_NUMBERED},
        {"Senior Engineer", LEVEL_WORD_RANKED},
        {"Sr. Enterprise", LEVEL_WORD_RANKED},
        {"Leading Expert", LEVEL_WORD_RANKED},
        {"Beginner", LEVEL_WORD_RANKED},
        {"Director of Engineering", LEVEL_WORD_RANKED},
        {"Reviewer", LEVEL_WORD_RANKED},
        {"Einsteiger", LEVEL_WORD_RANKED},
        {"Débutant", LEVEL_WORD_RANKED},
        {"Experta", LEVEL_WORD_RANKED},
        {"Młodszy programista", LEVEL_WORD_RANKED},
        {"Старший разработчик", LEVEL_WORD_RANKED},
        {"シニアエンジニア", LEVEL_WORD_RANKED},
        {"高级工程师", LEVEL_WORD_RANKED},
        {"수석 엔지니어", LEVEL_WORD_RANKED},
        {"Member", LEVEL_WORD_POSSIBLE},
        {"Communication", LEVEL_WORD_POSSIBLE},
        {"Contributor Ladder", LEVEL_WORD_POSSIBLE},
        {"Individual Contributor", LEVEL_WORD_POSSIBLE},
        {"Phase 2", LEVEL_WORD_POSSIBLE},
        {"Q3", LEVEL_WORD_POSSIBLE},
        {"Changes in 4.1", LEVEL_WORD_POSSIBLE},
        {"htmx 2", LEVEL_WORD_POSSIBLE},
        {"Htmx 2 config", LEVEL_WORD_POSSIBLE},
        {"Rows 1-3", LEVEL_WORD_POSSIBLE},
        {"pbkdf2Params.hash", LEVEL_WORD_POSSIBLE},
        {"Developer 1 - Backend", LEVEL_WORD_NUMBERED},
        {"Lead by example", LEVEL_WORD_POSSIBLE},
        {"", LEVEL_WORD_NOT},
        {"Level", LEVEL_WORD_NOT},
        {"Role", LEVEL_WORD_NOT},
        {"Niveau", LEVEL_WORD_NOT},
        {"How do I get to level 3", LEVEL_WORD_NOT},
        {"Is a senior engineer.", LEVEL_WORD_NOT},
        {"Completes well-defined tasks with guidance of others",
         LEVEL_WORD_NOT},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].text,
                   level_word_of(str_of(cases[i].text)) == cases[i].word);
}

static void weighs_texts(void **state)
{
    (void)state;
    const struct str all[] = {STR_LITERAL("IC1"), STR_LITERAL("IC2")};
    const struct str some[] = {STR_LITERAL("IC1"), STR_LITERAL("Member"), {0}};
    const struct str twice[] = {STR_LITERAL("IC1"), STR_LITERAL("ic1 ")};
    assert_true(level_words_share(all, 2) > 0.99);
    assert_true(level_words_share(some, 3) > 0.62
                && level_words_share(some, 3) < 0.63);
    assert_true(level_words_share(twice, 2) < 0.51);
    assert_true(level_words_share(NULL, 0) < 0.01);
}

static void finds_what_is_not_in_use(void **state)
{
    (void)state;
    assert_true(level_word_is_unused(STR_LITERAL("IC1 (not in use)")));
    assert_true(level_word_is_unused(STR_LITERAL("TBD")));
    assert_true(level_word_is_unused(STR_LITERAL("Level 7 [deprecated]")));
    assert_true(level_word_is_unused(STR_LITERAL("N/A")));
    assert_false(level_word_is_unused(STR_LITERAL("Senior")));
    assert_false(level_word_is_unused(STR_LITERAL("unusedly")));
}

static void finds_codes(void **state)
{
    (void)state;
    const struct {
        const char *text, *code;
    } cases[] = {
        {"Senior Engineer (IC4)", "IC4"},
        {"D1 - Developer 1", "D1"},
        {"PM-2 Product Manager", "PM-2"},
        {"IC 4", "IC 4"},
        {"Level 3", ""},
        {"Engineer 2", ""},
        {"A 4", ""},
        {"IC2024", ""},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(level_word_code(str_of(cases[i].text)), cases[i].code,
                  cases[i].text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(judges_texts),
        UNIT_TEST(weighs_texts),
        UNIT_TEST(finds_what_is_not_in_use),
        UNIT_TEST(finds_codes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
