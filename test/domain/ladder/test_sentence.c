#include "domain/ladder/sentence.h"

#include "support/unit.h"

/* Sentences by '|', words by ' '; in front of a word ';' where a clause
 * begins, ',' where a comma stands, '(' within brackets; behind it '\'' where
 * it owns. */
static struct str told(struct arena *mem, const char *text)
{
    struct str all = {0}, rest = str_of(text);
    struct sentence sentence;
    while (sentence_next(&rest, &sentence)) {
        for (size_t i = 0; i < sentence.count; i++) {
            const struct said *said = &sentence.at[i];
            all = str_format(mem, "%.*s%s%s%s%s%s%s", STR(all),
                             i ? " " : (all.length ? "|" : ""),
                             said->is_first && i ? ";" : "",
                             said->has_comma ? "," : "",
                             said->is_in_brackets ? "(" : "", said->plain,
                             said->is_owner ? "'" : "");
        }
    }
    return all;
}

static void cuts_texts(void **state)
{
    static const struct {
        const char *says, *text, *told;
    } cases[] = {
        {"words", "Writes C++ code", "writes c++ code"},
        {"sentences", "Plans. Writes! Why?", "plans|writes|why"},
        {"a line each", "Plans\nWrites", "plans|writes"},
        {"a point within", "Uses node.js 1.5 now", "uses node js 1 5 now"},
        {"shortened words", "Talks (e.g. posts). Ends",
         "talks ;(e (g (posts|ends"},
        {"clauses", "Plans: writes; reads", "plans ;writes ;reads"},
        {"commas", "Plans, writes and reads", "plans ,writes and reads"},
        {"brackets end", "A (b c) d", "a ;(b (c ;d"},
        {"hyphens join", "End-to-end tests", "end to end tests"},
        {"a hyphen alone is a dash", "Plans - writes", "plans ;writes"},
        {"dashes", "Plans \xE2\x80\x94 writes", "plans ;writes"},
        {"who owns", "The team's and engineers' code",
         "the team' and engineers' code"},
        {"who owns, set well", "The team\xE2\x80\x99s code", "the team' code"},
        {"what is left out", "It doesn't", "it doesn"},
        {"other scripts",
         "\xC3\x9C"
         "bt Kritik",
         "\xC3\x9C"
         "bt kritik"},
        {"a long word is known by no table",
         "abcdefghijklmnopqrstuvwxyzabcdef b", " b"},
        {"ill-formed bytes", "a \xFF b", "a \xFF b"},
        {"nothing", " ... ", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   str_is(told(*state, cases[i].text), cases[i].told));
}

static void cuts_a_long_sentence(void **state)
{
    struct str text = {0};
    for (size_t i = 0; i < SENTENCE_WORDS_MOST + 5; i++)
        text = str_format(*state, "%.*sa ", STR(text));
    struct sentence sentence;
    assert_true(sentence_next(&text, &sentence));
    assert_int_equal(sentence.count, SENTENCE_WORDS_MOST);
    assert_true(sentence_next(&text, &sentence));
    assert_int_equal(sentence.count, 5);
    assert_false(sentence_next(&text, &sentence));
}

static void gives_a_stretch(void **state)
{
    (void)state;
    struct str text = STR_LITERAL("Plans, (then) writes.");
    struct sentence sentence;
    assert_true(sentence_next(&text, &sentence));
    assert_true(str_is(sentence_stretch(&sentence, 0, 1), "Plans, (then"));
    assert_true(str_is(sentence_stretch(&sentence, 2, 2), "writes"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(cuts_texts),
        UNIT_TEST(cuts_a_long_sentence),
        cmocka_unit_test(gives_a_stretch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
