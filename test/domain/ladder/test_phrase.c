#include "domain/ladder/phrase.h"

#include "support/unit.h"

static const struct phrase rows[] = {
    {"code", 1, 0},
    {"code of conduct", 2, 0},
    {"codebase", 3, 0},
    {"e g", 4, 0},
    {"plan", 5, 0},
    {"release", 6, 0},
    {"Rust", 7, 0},
    {"try", 8, 0},
    {"unit test", 9, 0},
    {"\xC3\xBC"
     "ber",
     10, 0},
};
static const struct phrase_table english = {rows, COUNT_OF(rows), PHRASE_EACH};
static const struct phrase_table last = {rows, COUNT_OF(rows), PHRASE_LAST};
static const struct phrase_table exact = {rows, COUNT_OF(rows), PHRASE_EXACT};

/* The kind at the first word; 0: none. */
static int kind_of(const struct phrase_table *table, const char *text,
                   size_t *word_count)
{
    struct str rest = str_of(text);
    struct sentence sentence;
    assert_true(sentence_next(&rest, &sentence));
    const struct phrase *found = phrase_find(table, &sentence, 0, word_count);
    return found ? found->kind : 0;
}

static void finds_phrases(void **state)
{
    (void)state;
    static const struct {
        const char *says, *text;
        int kind;
        size_t word_count;
    } cases[] = {
        {"a word", "code rules", 1, 1},
        {"the longest phrase", "Code of conduct first", 2, 3},
        {"not half a phrase", "code of ethics", 1, 1},
        {"not the front of a word", "codex", 0, 0},
        {"nor a word's front in the table", "unit", 0, 0},
        {"the end of the text", "code of", 1, 1},
        {"many", "codes of conducts", 2, 3},
        {"twins", "planning", 5, 1},
        {"an e", "releasing", 6, 1},
        {"an e and a d", "released", 6, 1},
        {"a y", "tries", 8, 1},
        {"short words", "e.g. this", 4, 2},
        {"a capital", "Rust is learnt", 7, 1},
        {"the same word without one", "rust is removed", 0, 0},
        {"letters of other scripts",
         "\xC3\xBC"
         "ber alles",
         10, 1},
        {"and those near them",
         "\xC3\xB6"
         "ber alles",
         0, 0},
        {"a comma parts", "unit, test", 0, 0},
        {"an owner parts", "unit's test", 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t word_count = 0;
        int kind = kind_of(&english, cases[i].text, &word_count);
        UNIT_CLAIM(cases[i].says,
                   kind == cases[i].kind && word_count == cases[i].word_count);
    }
}

static void without_endings_a_word_is_itself(void **state)
{
    (void)state;
    size_t word_count = 0;
    assert_int_equal(kind_of(&exact, "codes", &word_count), 0);
    assert_int_equal(kind_of(&exact, "code", &word_count), 1);
}

static void an_ending_may_stand_at_the_last_word_alone(void **state)
{
    (void)state;
    size_t word_count = 0;
    assert_int_equal(kind_of(&last, "codes", &word_count), 1);
    assert_int_equal(kind_of(&last, "unit tests", &word_count), 9);
    assert_int_equal(kind_of(&last, "units test", &word_count), 0);
    assert_int_equal(kind_of(&last, "codes of conduct", &word_count), 1);
    assert_int_equal(word_count, 1);
}

static void tells_a_table_out_of_order(void **state)
{
    (void)state;
    static const struct phrase wrong[] = {{"b", 0, 0}, {"a", 0, 0}};
    static const struct phrase twice[] = {{"a", 0, 0}, {"A", 0, 0}};
    assert_true(phrase_table_is_sorted(&english));
    assert_false(phrase_table_is_sorted(
        &(struct phrase_table){wrong, COUNT_OF(wrong), PHRASE_EXACT}));
    assert_false(phrase_table_is_sorted(
        &(struct phrase_table){twice, COUNT_OF(twice), PHRASE_EXACT}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_phrases),
        cmocka_unit_test(without_endings_a_word_is_itself),
        cmocka_unit_test(an_ending_may_stand_at_the_last_word_alone),
        cmocka_unit_test(tells_a_table_out_of_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
