#include "base/utf8.h"

#include "support/unit.h"

#define BYTES(text)                                                            \
    {                                                                          \
        (text), sizeof(text) - 1                                               \
    }
#define R "\xEF\xBF\xBD"

static void finds_the_first_ill_formed_byte(void **state)
{
    static const struct {
        const char *says;
        struct str s;
        size_t wanted;
    } cases[] = {
        {"nothing is well", {NULL, 0}, 0},
        {"ASCII is well", BYTES("plain"), 5},
        {"a line feed is well", BYTES("a\nb"), 3},
        {"a delete character is well", BYTES("\x7F"), 1},
        {"NUL is not", BYTES("ab\0c"), 2},
        {"the least of two bytes", BYTES("\xC2\x80"), 2},
        {"the most of two bytes", BYTES("\xDF\xBF"), 2},
        {"the least of three bytes", BYTES("\xE0\xA0\x80"), 3},
        {"the last before surrogates", BYTES("\xED\x9F\xBF"), 3},
        {"the first behind surrogates", BYTES("\xEE\x80\x80"), 3},
        {"U+FFFF", BYTES("\xEF\xBF\xBF"), 3},
        {"the least of four bytes", BYTES("\xF0\x90\x80\x80"), 4},
        {"U+10FFFF", BYTES("\xF4\x8F\xBF\xBF"), 4},
        {"a lone follower", BYTES("a\x80"), 1},
        {"overlong slash of two", BYTES("\xC0\xAF"), 0},
        {"overlong of two, the most", BYTES("\xC1\xBF"), 0},
        {"overlong of three, the most", BYTES("\xE0\x9F\xBF"), 0},
        {"overlong of four, the most", BYTES("\xF0\x8F\xBF\xBF"), 0},
        {"the first surrogate", BYTES("\xED\xA0\x80"), 0},
        {"the last surrogate", BYTES("\xED\xBF\xBF"), 0},
        {"beyond U+10FFFF", BYTES("\xF4\x90\x80\x80"), 0},
        {"a form of five", BYTES("\xF8\x88\x80\x80\x80"), 0},
        {"F5 starts nothing", BYTES("\xF5\x80\x80\x80"), 0},
        {"FF starts nothing", BYTES("ok\xFF"), 2},
        {"two cut after one", BYTES("a\xC3"), 1},
        {"three cut after two", BYTES("a\xE2\x82"), 1},
        {"four cut after three", BYTES("a\xF0\x9F\x98"), 1},
        {"a second byte that is none", BYTES("\xC3("), 0},
        {"a third byte that is none", BYTES("\xE2\x82("), 0},
        {"a third byte too high", BYTES("\xE2\x82\xC0"), 0},
        {"a fourth byte that is none", BYTES("\xF0\x9F\x98("), 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says, utf8_fault_at(cases[i].s) == cases[i].wanted);
}

static void cleans_what_is_no_text(void **state)
{
    static const struct {
        const char *says;
        struct str s;
        const char *wanted;
    } cases[] = {
        {"nothing stays nothing", {NULL, 0}, ""},
        {"tab and line feed stay", BYTES("a\tb\n"), "a\tb\n"},
        {"letters stay", BYTES("\xC3\xA9\xE2\x82\xAC"), "\xC3\xA9\xE2\x82\xAC"},
        {"an escape goes", BYTES("\x1B[1m"), R "[1m"},
        {"a return goes", BYTES("a\r\n"), "a" R "\n"},
        {"delete goes", BYTES("\x7F"), R},
        {"NUL goes", BYTES("a\0b"), "a" R "b"},
        {"the last C1 control goes", BYTES("\xC2\x9F"), R},
        {"what turns the direction stays", BYTES("\u202E"), "\u202E"},
        {"a no-break space stays", BYTES("\xC2\xA0"), "\xC2\xA0"},
        {"a replacement for each ill byte", BYTES("\xED\xA0\x80"), R R R},
        {"a cut character in front of text", BYTES("\xE2\x82!"), R R "!"},
        {"faults at both ends", BYTES("\xFFok\xFF"), R "ok" R},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(utf8_clean(*state, cases[i].s), cases[i].wanted,
                  cases[i].says);
}

static void tames_what_turns_the_direction(void **state)
{
    static const struct {
        const char *says, *s, *wanted;
    } cases[] = {
        {"an override and its end", "a\u202Eb\u202C", "a" R "b" R},
        {"the first embedding and the last isolate", "\u202A\u2069", R R},
        {"marks of direction stay", "\u200E\u200F", "\u200E\u200F"},
        {"what stands beside them stays", "\u2029\u202F\u2065\u206A",
         "\u2029\u202F\u2065\u206A"},
        {"an escape goes, too", "\x1B[1m", R "[1m"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(utf8_tame(*state, str_of(cases[i].s)), cases[i].wanted,
                  cases[i].says);
}

static void gives_clean_text_without_copying(void **state)
{
    struct str s = STR_LITERAL("clean");
    assert_ptr_equal(utf8_clean(*state, s).at, s.at);
}

static void counts_columns(void **state)
{
    static const struct {
        const char *says, *s;
        size_t wanted;
    } cases[] = {
        {"nothing", "", 0},
        {"ASCII", "abc", 3},
        {"a letter with its accent", "\xC3\xA9", 1},
        {"a letter and a combining accent", "e\xCC\x81", 1},
        {"an override, which is replaced", "\u202E", 1},
        {"the first combining accent", "a\xCC\x80", 1},
        {"two ideographs", "\xE6\xBC\xA2\xE5\xAD\x97", 4},
        {"a full-width letter", "\xEF\xBC\xA1", 2},
        {"a half-width kana", "\xEF\xBD\xB1", 1},
        {"a face", "\xF0\x9F\x98\x80", 2},
        {"a zero-width joiner", "\xE2\x80\x8D", 0},
        {"Hebrew with a point", "\xD7\xA9\xD6\xBC", 1},
        {"an ill-formed byte", "\xFF", 1},
        {"the euro sign", "\xE2\x82\xAC", 1},
        {"a tool as a sign", "\xF0\x9F\x9B\xA0", 1},
        {"a tool as an emoji", "\xF0\x9F\x9B\xA0\xEF\xB8\x8F!", 3},
        {"a key cap", "1\xEF\xB8\x8F\xE2\x83\xA3", 2},
        {"a face that is wide already", "\xF0\x9F\x98\x80\xEF\xB8\x8F", 2},
        {"an emoji sign behind an accent", "e\xCC\x81\xEF\xB8\x8F", 1},
        {"an emoji sign alone", "\xEF\xB8\x8F", 0},
        {"the other variation sign", "\xF0\x9F\x9B\xA0\xEF\xB8\x8E", 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   utf8_columns(str_of(cases[i].s)) == cases[i].wanted);
}

static void takes_a_front_of_whole_characters(void **state)
{
    static const struct {
        const char *says, *s;
        size_t columns;
        const char *wanted;
    } cases[] = {
        {"nothing of nothing", "", 5, ""},
        {"all when it fits", "abc", 3, "abc"},
        {"as many as fit", "abc", 2, "ab"},
        {"none when there is no room", "abc", 0, ""},
        {"a wide character needs two", "\xE6\xBC\xA2", 1, ""},
        {"a wide character in two", "\xE6\xBC\xA2\xE5\xAD\x97", 3,
         "\xE6\xBC\xA2"},
        {"an emoji of two parts needs two", "a\xF0\x9F\x9B\xA0\xEF\xB8\x8F", 2,
         "a"},
        {"an emoji of two parts in two", "\xF0\x9F\x9B\xA0\xEF\xB8\x8Fz", 2,
         "\xF0\x9F\x9B\xA0\xEF\xB8\x8F"},
        {"the accent stays with its letter", "ae\xCC\x81z", 2, "ae\xCC\x81"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(utf8_front(str_of(cases[i].s), cases[i].columns),
                  cases[i].wanted, cases[i].says);
}

static void folds_letters_of_every_script(void **state)
{
    static const struct {
        const char *says, *s, *wanted;
    } cases[] = {
        {"nothing", "", ""},
        {"ASCII", "Bob L1", "bob l1"},
        {"Latin with an accent", "\xC3\x89mile", "\xC3\xA9mile"},
        {"Cyrillic", "\xD0\x90\xD0\xB4\xD0\xB0", "\xD0\xB0\xD0\xB4\xD0\xB0"},
        {"a letter that grows by a byte", "\xC8\xBA\xC8\xBA",
         "\xE2\xB1\xA5\xE2\xB1\xA5"},
        {"a script without case", "\xE6\xBC\xA2", "\xE6\xBC\xA2"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(utf8_fold(*state, str_of(cases[i].s)), cases[i].wanted,
                  cases[i].says);
}

static void plain_text_has_no_case_and_no_accents(void **state)
{
    static const struct {
        const char *says, *s, *wanted;
    } cases[] = {
        {"ASCII", "Ada", "ada"},
        {"an accent in one code point", "N\xC3\xAD", "ni"},
        {"an accent in two", "Ni\xCC\x81", "ni"},
        {"two accents", "Ph\xE1\xBA\xA1m Th\xE1\xBB\x8B", "pham thi"},
        {"another script", "\xD0\x90\xD0\x99", "\xD0\xB0\xD0\xB8"},
        {"nothing", "", ""},
        {"a byte that is no text", "a\xFF", "a\xEF\xBF\xBD"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(utf8_plain(*state, str_of(cases[i].s)), cases[i].wanted,
                  cases[i].says);
}

static void takes_code_points_in_turn(void **state)
{
    static const uint32_t wanted[] = {'a', 0xE9, 0x20AC, 0x1F600, 0xFFFD, 'z'};
    struct str rest = str_of("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFFz");
    (void)state;
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        uint32_t code = 0;
        assert_true(utf8_next(&rest, &code));
        assert_int_equal(code, wanted[i]);
    }
    uint32_t code;
    assert_false(utf8_next(&rest, &code));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_the_first_ill_formed_byte),
        UNIT_TEST(cleans_what_is_no_text),
        UNIT_TEST(tames_what_turns_the_direction),
        UNIT_TEST(gives_clean_text_without_copying),
        UNIT_TEST(counts_columns),
        UNIT_TEST(takes_a_front_of_whole_characters),
        UNIT_TEST(folds_letters_of_every_script),
        UNIT_TEST(plain_text_has_no_case_and_no_accents),
        UNIT_TEST(takes_code_points_in_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
