#include "base/text.h"

#include "support/unit.h"

#include <string.h>

static void adds_up_to_the_ceiling_and_remembers(void **state)
{
    static const struct {
        const char *says;
        size_t ceiling;
        const char *parts[4];
        const char *wanted;
        bool is_over;
    } cases[] = {
        {"nothing", 5, {NULL}, "", false},
        {"less", 5, {"ab", "c"}, "abc", false},
        {"just as much", 5, {"ab", "cde"}, "abcde", false},
        {"one byte more", 5, {"ab", "cdef"}, "ab", true},
        {"nothing after that", 5, {"ab", "cdef", "g"}, "ab", true},
        {"the first is too long", 5, {"abcdef", "g"}, "", true},
        {"empty parts are no matter", 2, {"", "ab", ""}, "ab", false},
        {"no room at all", 0, {"", "a"}, "", true},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        for (int way = 0; way < 2; way++) {
            struct text text;
            text_open(*state, cases[i].ceiling, &text);
            for (size_t j = 0; cases[i].parts[j]; j++)
                if (way == 0)
                    text_add_str(&text, str_of(cases[i].parts[j]));
                else
                    text_add(&text, "%s", cases[i].parts[j]);
            unit_same(text_str(&text), cases[i].wanted, cases[i].says);
            UNIT_CLAIM(cases[i].says, strlen(text.at) == text.length);
            UNIT_CLAIM(cases[i].says,
                       text_overflowed(&text) == cases[i].is_over);
        }
}

static void grows_far_beyond_its_first_bytes(void **state)
{
    struct text text;
    text_open(*state, 100000, &text);
    for (int i = 0; i < 10000; i++)
        text_add(&text, "%05d", i);
    for (int i = 0; i < 50000; i++)
        text_add_char(&text, 'x');
    assert_false(text_overflowed(&text));
    assert_int_equal(text_str(&text).length, 100000);
    assert_memory_equal(text.at + 49995, "09999xx", 7);
    assert_int_equal(text.at[100000], '\0');
    text_add_char(&text, 'x');
    assert_true(text_overflowed(&text));
    assert_int_equal(text_str(&text).length, 100000);
}

static void adds_a_format_longer_than_its_room(void **state)
{
    struct arena *mem = *state;
    char *wide = ARENA_ARRAY(mem, char, 1001);
    struct text text;
    memset(wide, 'w', 1000);
    text_open(mem, 2000, &text);
    text_add_str(&text, str_of("front "));
    text_add(&text, "%s!", wide);
    assert_int_equal(text_str(&text).length, 1007);
    assert_memory_equal(text.at, "front w", 7);
    assert_string_equal(text.at + 1004, "ww!");
}

static void starts_again_when_reset(void **state)
{
    struct text text;
    text_open(*state, 3, &text);
    text_add(&text, "%s", "abcd");
    assert_true(text_overflowed(&text));
    text_reset(&text);
    assert_false(text_overflowed(&text));
    text_add(&text, "%s", "xyz");
    unit_same(text_str(&text), "xyz", "after the reset");
}

static void takes_bytes_of_any_value(void **state)
{
    struct text text;
    text_open(*state, 10, &text);
    text_add_str(&text, STR_LITERAL("a\0b"));
    text_add_char(&text, '\0');
    assert_int_equal(text_str(&text).length, 4);
    assert_memory_equal(text.at, "a\0b\0", 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(adds_up_to_the_ceiling_and_remembers),
        UNIT_TEST(grows_far_beyond_its_first_bytes),
        UNIT_TEST(adds_a_format_longer_than_its_room),
        UNIT_TEST(starts_again_when_reset),
        UNIT_TEST(takes_bytes_of_any_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
