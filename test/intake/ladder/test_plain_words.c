#include "intake/ladder/plain_words.h"

#include "base/text.h"
#include "support/unit.h"

static void cuts_words(void **state)
{
    const struct {
        const char *says, *text, *plain;
    } cases[] = {
        {"nothing", " -- ", ""},
        {"words between marks", "Role / Summary:", "role summary"},
        {"a name of a field", "sample_behaviors", "sample behaviors"},
        {"small letters and a capital", "exampleCriteria", "example criteria"},
        {"letters and digits", "IC4", "ic 4"},
        {"accents", "Compétences É", "competences e"},
        {"letters of their own", "МЛАДШИЙ", "младший"},
        {"no spaces, but a number", "レベル2", "レベル 2"},
        {"marks of other scripts", "「能力」：級", "能力 級"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct plain_words words;
        plain_words_cut(*state, str_of(cases[i].text), &words);
        UNIT_CLAIM(cases[i].says, words.is_whole);
        unit_same(plain_words_text(*state, &words), cases[i].plain,
                  cases[i].says);
    }
}

static void tells_words_apart(void **state)
{
    struct plain_words words;
    plain_words_cut(*state, STR_LITERAL("IC4 Ab"), &words);
    assert_int_equal(words.count, 3);
    assert_true(words.at[0].is_upper && !words.at[0].is_number);
    assert_true(words.at[1].is_number && words.at[1].is_joined);
    assert_true(!words.at[2].is_upper && !words.at[2].is_joined);
    unit_same(words.at[2].source, "Ab", "the source");
}

static void cuts_colons(void **state)
{
    (void)state;
    unit_same(text_without_colon(STR_LITERAL(" Levels : ")), "Levels", "ours");
    unit_same(text_without_colon(STR_LITERAL("レベル2：")), "レベル2", "wide");
    unit_same(text_without_colon(STR_LITERAL("a: b")), "a: b", "amid a text");
    unit_same(text_without_colon(STR_LITERAL(":")), "", "alone");
}

static void gives_up_on_long_texts(void **state)
{
    struct plain_words words;
    plain_words_cut(*state, STR_LITERAL("a b c d e f g h i j k l m n o p"),
                    &words);
    assert_true(words.is_whole);
    plain_words_cut(*state, STR_LITERAL("a b c d e f g h i j k l m n o p q"),
                    &words);
    assert_false(words.is_whole);
    struct text wide;
    text_open(*state, PLAIN_TEXT_BYTES_MOST + 1, &wide);
    for (size_t i = 0; i < PLAIN_TEXT_BYTES_MOST + 1; i++)
        text_add_char(&wide, 'a');
    plain_words_cut(*state, text_str(&wide), &words);
    assert_false(words.is_whole);
}

static void finds_words_in_lists(void **state)
{
    (void)state;
    assert_true(plain_is_listed(STR_LITERAL("b"), "a|b|c"));
    assert_false(plain_is_listed(STR_LITERAL("bc"), "a|b|c"));
    assert_false(plain_is_listed(STR_LITERAL(""), "a||c"));
}

static void finds_texts_in_lists(void **state)
{
    (void)state;
    const struct {
        const char *says, *text;
        bool is, begins, has;
    } cases[] = {
        {"the whole of a text", "All-Levels:", true, false, false},
        {"its first word", "Notes for managers", false, true, true},
        {"another word", "(Our notes)", false, false, true},
        {"part of a word", "Notebook", false, false, false},
        {"a word behind sixteen others",
         "a b c d e f g h i j k l m n o p q notes", false, false, true},
        {"nothing", "", false, false, false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        static const char listed[] = "any level|all levels|notes";
        struct str text = str_of(cases[i].text);
        UNIT_CLAIM(cases[i].says,
                   plain_text_is_listed(text, listed) == cases[i].is);
        UNIT_CLAIM(cases[i].says,
                   plain_text_begins_listed(text, listed) == cases[i].begins);
        UNIT_CLAIM(cases[i].says,
                   plain_text_has_listed(text, listed) == cases[i].has);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(cuts_words),           UNIT_TEST(tells_words_apart),
        UNIT_TEST(cuts_colons),          UNIT_TEST(gives_up_on_long_texts),
        UNIT_TEST(finds_words_in_lists), UNIT_TEST(finds_texts_in_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
