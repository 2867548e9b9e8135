#include "base/disguise.h"

#include "support/unit.h"

#define R "\xEF\xBF\xBD"
#define ZWSP "\xE2\x80\x8B"
#define ZWNJ "\xE2\x80\x8C"
#define ZWJ "\xE2\x80\x8D"
#define MI "\xD9\x85\xDB\x8C"
#define KHAHAM "\xD8\xAE\xD9\x88"
#define KA "\xE0\xB6\x9A"
#define VIRAMA "\xE0\xB7\x8A"
#define NA "\xE0\xB4\xA8"
#define CHANDRAKKALA "\xE0\xB5\x8D"
#define WOMAN "\xF0\x9F\x91\xA9"
#define LAPTOP "\xF0\x9F\x92\xBB"

static void shows_what_nobody_sees(void **state)
{
    static const struct {
        const char *says, *s, *wanted;
    } cases[] = {
        {"nothing", "", ""},
        {"letters and a no-break space",
         "\xC3\x89va\xC2\xA0"
         "B",
         "\xC3\x89va\xC2\xA0"
         "B"},
        {"a soft hyphen",
         "A\xC2\xAD"
         "da",
         "A" R "da"},
        {"the sign before it", "\xC2\xAC", "\xC2\xAC"},
        {"an Arabic letter mark", "\xD8\x9C", R},
        {"a zero-width space", "A" ZWSP "da", "A" R "da"},
        {"the space before it", "\xE2\x80\x8A", "\xE2\x80\x8A"},
        {"left to right", "\xE2\x80\x8E", R},
        {"right to left", "\xE2\x80\x8F", R},
        {"the hyphen behind it", "\xE2\x80\x90", "\xE2\x80\x90"},
        {"the first embedding", "\xE2\x80\xAA", R},
        {"the last override",
         "ada\xE2\x80\xAE"
         "adb",
         "ada" R "adb"},
        {"the narrow space behind it", "\xE2\x80\xAF", "\xE2\x80\xAF"},
        {"a word joiner", "\xE2\x81\xA0", R},
        {"the last unseen operator", "\xE2\x81\xA4", R},
        {"the first isolate", "\xE2\x81\xA6", R},
        {"the last isolate", "\xE2\x81\xA9", R},
        {"a byte order mark inside", "A\xEF\xBB\xBF", "A" R},
        {"several", ZWSP "a" ZWSP ZWSP, R "a" R R},
        {"a joiner in Latin", "A" ZWJ "da", "A" R "da"},
        {"a non-joiner in Latin", "A" ZWNJ "da", "A" R "da"},
        {"a joiner at both ends", ZWJ "a" ZWJ, R "a" R},
        {"a non-joiner in Persian", MI ZWNJ KHAHAM, MI ZWNJ KHAHAM},
        {"the same behind a vowel sign", MI "\xD9\x8E" ZWNJ KHAHAM,
         MI "\xD9\x8E" ZWNJ KHAHAM},
        {"one non-joiner too many", MI ZWNJ ZWNJ KHAHAM, MI R R KHAHAM},
        {"a non-joiner at the end", MI ZWNJ, MI R},
        {"a non-joiner before Latin", MI ZWNJ "a", MI R "a"},
        {"a non-joiner behind Latin", "a" ZWNJ MI, "a" R MI},
        {"a joiner in Sinhala", KA VIRAMA ZWJ KA, KA VIRAMA ZWJ KA},
        {"the last letter in Malayalam", NA CHANDRAKKALA ZWJ,
         NA CHANDRAKKALA ZWJ},
        {"no virama before the joiner", NA ZWJ, NA R},
        {"a non-joiner in its place", NA CHANDRAKKALA ZWNJ, NA CHANDRAKKALA R},
        {"a woman at her laptop", WOMAN ZWJ LAPTOP, WOMAN ZWJ LAPTOP},
        {"with a colour of skin", WOMAN "\xF0\x9F\x8F\xBF" ZWJ LAPTOP,
         WOMAN "\xF0\x9F\x8F\xBF" ZWJ LAPTOP},
        {"with a sign made emoji", "\xE2\x9D\xA4\xEF\xB8\x8F" ZWJ LAPTOP,
         "\xE2\x9D\xA4\xEF\xB8\x8F" ZWJ LAPTOP},
        {"a non-joiner between pictures", WOMAN ZWNJ LAPTOP, WOMAN R LAPTOP},
        {"a picture joined to a letter", WOMAN ZWJ "a", WOMAN R "a"},
        {"a letter joined to a picture", "a" ZWJ WOMAN, "a" R WOMAN},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(disguise_show(*state, str_of(cases[i].s)), cases[i].wanted,
                  cases[i].says);
}

static void allows_no_joiner_in_addresses(void **state)
{
    struct str name = STR_LITERAL(MI ZWNJ KHAHAM);
    (void)state;
    assert_int_equal(disguise_find(name, false), name.length);
    assert_int_equal(disguise_find(name, true), 4);
    assert_int_equal(disguise_find(STR_LITERAL("ada@x"), true), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(shows_what_nobody_sees),
        UNIT_TEST(allows_no_joiner_in_addresses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
