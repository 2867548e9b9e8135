#include "base/str.h"

#include "support/unit.h"

#include <string.h>

#define BYTES(text)                                                            \
    {                                                                          \
        (text), sizeof(text) - 1                                               \
    }

static const struct str nothing = {NULL, 0};

static void copies_what_it_is_given(void **state)
{
    struct str s = BYTES("a\0b"), copy = str_copy(*state, s);
    assert_true(str_same(s, copy));
    assert_ptr_not_equal(s.at, copy.at);
    assert_int_equal(copy.at[copy.length], '\0');
    assert_string_equal(str_chars(*state, nothing), "");
    unit_same(str_of(NULL), "", "NULL is the empty text");
    unit_same(str_format(*state, "%d of %.*s", 3, STR(nothing)), "3 of ",
              "the empty text prints as nothing");
}

static void compares(void **state)
{
    static const struct {
        const char *says;
        struct str a, b;
        int order;
        bool is_same_folded;
    } cases[] = {
        {"nothing and nothing", {NULL, 0}, BYTES(""), 0, true},
        {"nothing and something", {NULL, 0}, BYTES("a"), -1, false},
        {"something and nothing", BYTES("a"), {NULL, 0}, 1, false},
        {"the same", BYTES("abc"), BYTES("abc"), 0, true},
        {"a front comes first", BYTES("ab"), BYTES("abc"), -1, false},
        {"a whole comes after its front", BYTES("abc"), BYTES("ab"), 1, false},
        {"the last byte counts", BYTES("abc"), BYTES("abd"), -1, false},
        {"upper case comes first", BYTES("Z"), BYTES("a"), -1, false},
        {"case may be no matter", BYTES("AbZ"), BYTES("aBz"), -1, true},
        {"bytes have no sign", BYTES("\xC3"), BYTES("a"), 1, false},
        {"NUL is a byte", BYTES("a\0b"), BYTES("a\0c"), -1, false},
        {"@ is no letter", BYTES("@"), BYTES("`"), -1, false},
        {"[ is no letter", BYTES("["), BYTES("{"), -1, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int order = str_order(cases[i].a, cases[i].b);
        UNIT_CLAIM(cases[i].says, (order > 0) - (order < 0) == cases[i].order);
        UNIT_CLAIM(cases[i].says,
                   str_same(cases[i].a, cases[i].b) == (order == 0));
        UNIT_CLAIM(cases[i].says, str_same_folded(cases[i].a, cases[i].b)
                                      == cases[i].is_same_folded);
    }
}

static void knows_front_and_end(void **state)
{
    static const struct {
        const char *s, *part;
        bool is_front, is_end;
    } cases[] = {
        {"ladder.yml", ".yml", false, true},
        {"ladder.yml", "lad", true, false},
        {"aba", "aba", true, true},
        {"a", "aa", false, false},
        {"a", "", true, true},
        {"", "", true, true},
        {"", "a", false, false},
        {"abc", "abd", false, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str s = str_of(cases[i].s);
        UNIT_CLAIM(cases[i].s,
                   str_has_prefix(s, cases[i].part) == cases[i].is_front);
        UNIT_CLAIM(cases[i].s,
                   str_has_suffix(s, cases[i].part) == cases[i].is_end);
    }
}

static void trims_white_space(void **state)
{
    static const struct {
        const char *says;
        struct str s;
        const char *wanted;
    } cases[] = {
        {"nothing", {NULL, 0}, ""},
        {"nothing but space", BYTES(" \t\r\n\v\f "), ""},
        {"at both ends, not within", BYTES("\t a b \n"), "a b"},
        {"no-break spaces", BYTES("\xC2\xA0 a\xC2\xA0\xC2\xA0"), "a"},
        {"a no-break space alone", BYTES("\xC2\xA0"), ""},
        {"half a no-break space stays", BYTES("\xC2"), "\xC2"},
        {"the end of another letter stays", BYTES("\xC3\xA0"), "\xC3\xA0"},
        {"NUL is no space", BYTES("\0"), NULL},
        {"a backspace is no space", BYTES("\x08"), "\x08"},
        {"a shift-out is no space", BYTES("\x0E"), "\x0E"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str got = str_trim(cases[i].s);
        if (cases[i].wanted)
            unit_same(got, cases[i].wanted, cases[i].says);
        else
            UNIT_CLAIM(cases[i].says, got.length == 1);
    }
}

static void takes_parts_within_bounds(void **state)
{
    static const struct {
        const char *says, *s;
        size_t start, length;
        const char *wanted;
    } cases[] = {
        {"the whole", "abc", 0, 3, "abc"},
        {"the middle", "abc", 1, 1, "b"},
        {"no more than there is", "abc", 1, 9, "bc"},
        {"all there is", "abc", 1, SIZE_MAX, "bc"},
        {"from the end", "abc", 3, 1, ""},
        {"from beyond the end", "abc", 4, 1, ""},
        {"of nothing", NULL, 2, 2, ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(str_part(str_of(cases[i].s), cases[i].start, cases[i].length),
                  cases[i].wanted, cases[i].says);
}

static void takes_piece_after_piece(void **state)
{
    static const struct {
        const char *says, *s;
        const char *wanted[5];
    } cases[] = {
        {"no text has no piece", NULL, {NULL}},
        {"an empty text is an empty piece", "", {""}},
        {"one", "a", {"a"}},
        {"three", "a,bc,d", {"a", "bc", "d"}},
        {"empty ones count", ",,", {"", "", ""}},
        {"an end gives one more", "a,", {"a", ""}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str rest = str_of(cases[i].s), piece;
        for (size_t j = 0; cases[i].wanted[j]; j++) {
            UNIT_CLAIM(cases[i].says, str_next(&rest, ',', &piece));
            unit_same(piece, cases[i].wanted[j], cases[i].says);
        }
        UNIT_CLAIM(cases[i].says, !str_next(&rest, ',', &piece));
    }
}

static void finds_where_it_first_stands(void **state)
{
    static const struct {
        const char *s, *needle;
        size_t wanted;
    } cases[] = {
        {"abcabc", "bc", 1}, {"abc", "abc", 0}, {"abc", "x", 3},
        {"abc", "abcd", 3},  {"", "a", 0},      {"abc", "", 3},
        {"abc", "c", 2},     {NULL, "a", 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].needle,
                   str_find(str_of(cases[i].s), str_of(cases[i].needle))
                       == cases[i].wanted);
}

static void makes_slugs(void **state)
{
    static const struct {
        const char *says, *s;
        size_t most;
        const char *wanted;
    } cases[] = {
        {"words", "Site Reliability", 99, "site-reliability"},
        {"runs are one hyphen", "a -- b__c", 99, "a-b-c"},
        {"none at the ends", " (A) ", 99, "a"},
        {"digits stay", "L3/L4", 99, "l3-l4"},
        {"letters outside ASCII stay",
         "\xC3\x89"
         "cole",
         99,
         "\xC3\x89"
         "cole"},
        {"nothing is left", "!?", 99, ""},
        {"nothing at all", "", 99, ""},
        {"as long as may be", "abcdef", 6, "abcdef"},
        {"cut", "abcdef", 5, "abcde"},
        {"cut behind a word", "abc def", 4, "abc"},
        {"cut before a letter of two", "abc\xC3\xA9", 4, "abc"},
        {"cut behind a letter of two", "abc\xC3\xA9z", 5, "abc\xC3\xA9"},
        {"cut within a letter of four", "a\xF0\x9F\x98\x80", 4, "a"},
        {"cut to nothing", "abc", 0, ""},
        {"neighbours of letters and digits", "a@z[0/9:`{", 99, "a-z-0-9"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(str_slug(*state, str_of(cases[i].s), cases[i].most),
                  cases[i].wanted, cases[i].says);
}

static void folds_ascii_letters_only(void **state)
{
    unit_same(str_fold(*state, str_of("AZ@[az09\xC3\x89")), "az@[az09\xC3\x89",
              "only A to Z change");
}

static void takes_numbers_within_bounds(void **state)
{
    static const struct {
        const char *s;
        int64_t least, most;
        bool is_number;
        int64_t wanted;
    } cases[] = {
        {"0", 0, 9, true, 0},
        {"9", 0, 9, true, 9},
        {"10", 0, 9, false, 0},
        {"007", 0, 9, true, 7},
        {"-3", -3, 3, true, -3},
        {"-4", -3, 3, false, 0},
        {"-1", 0, 9, false, 0},
        {"999999999999999999", 0, INT64_MAX, true, 999999999999999999},
        {"1000000000000000000", 0, INT64_MAX, false, 0},
        {"99999999999999999999", 0, INT64_MAX, false, 0},
        {"", 0, 9, false, 0},
        {"-", -9, 9, false, 0},
        {"+1", 0, 9, false, 0},
        {"--1", -9, 9, false, 0},
        {" 1", 0, 9, false, 0},
        {"1 ", 0, 9, false, 0},
        {"1.0", 0, 9, false, 0},
        {"0x1", 0, 9, false, 0},
        {"1/", 0, 99, false, 0},
        {"1:", 0, 99, false, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int64_t number = 77;
        bool is_number = str_number(str_of(cases[i].s), cases[i].least,
                                    cases[i].most, &number);
        UNIT_CLAIM(cases[i].s, is_number == cases[i].is_number);
        UNIT_CLAIM(cases[i].s, number == (is_number ? cases[i].wanted : 77));
    }
}

static void hashes_as_fnv_1a_does(void **state)
{
    (void)state;
    assert_true(str_hash(nothing) == 0xcbf29ce484222325u);
    assert_true(str_hash(str_of("a")) == 0xaf63dc4c8601ec8cu);
    assert_true(str_hash(str_of("foobar")) == 0x85944171f73967e8u);
    assert_true(str_hash(str_of("\xFF")) != str_hash(str_of("\x7F")));
}

static void hashes_long_text_by_every_byte(void **state)
{
    char bytes[67];
    memset(bytes, 'a', sizeof(bytes));
    struct str text = {bytes, sizeof(bytes)};
    uint64_t all = str_hash_long(text);
    (void)state;
    assert_true(str_hash_long(text) == all);
    assert_true(str_hash_long(str_part(text, 0, 66)) != all);
    for (size_t i = 0; i < sizeof(bytes); i++) {
        bytes[i] ^= 0x40;
        assert_true(str_hash_long(text) != all);
        bytes[i] ^= 0x40;
    }
    assert_true(str_hash_long(nothing) == str_hash_long(str_of("")));
}

static void takes_words_off_the_front(void **state)
{
    (void)state;
    struct str rest = str_of("  two\nwords "), word;
    assert_true(str_next_word(&rest, &word));
    unit_same(word, "two", "the first");
    assert_true(str_next_word(&rest, &word));
    unit_same(word, "words", "the second");
    assert_false(str_next_word(&rest, &word));
    rest = (struct str){0};
    assert_false(str_next_word(&rest, &word));
}

static void holds_lists_against_each_other(void **state)
{
    (void)state;
    const struct str ab[] = {STR_LITERAL("a"), STR_LITERAL("b")};
    const struct str ba[] = {STR_LITERAL("b"), STR_LITERAL("a")};
    const struct str_list two = {ab, 2}, one = {ab, 1}, other = {ba, 2};
    assert_true(str_list_same(&two, &two));
    assert_false(str_list_same(&two, &one));
    assert_false(str_list_same(&two, &other));
    assert_true(str_list_same(&(struct str_list){0}, &(struct str_list){0}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(copies_what_it_is_given),
        UNIT_TEST(compares),
        UNIT_TEST(knows_front_and_end),
        UNIT_TEST(trims_white_space),
        UNIT_TEST(takes_parts_within_bounds),
        UNIT_TEST(takes_piece_after_piece),
        UNIT_TEST(finds_where_it_first_stands),
        UNIT_TEST(makes_slugs),
        UNIT_TEST(folds_ascii_letters_only),
        UNIT_TEST(takes_numbers_within_bounds),
        UNIT_TEST(hashes_as_fnv_1a_does),
        UNIT_TEST(hashes_long_text_by_every_byte),
        UNIT_TEST(takes_words_off_the_front),
        UNIT_TEST(holds_lists_against_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
