#include "intake/ladder/ladder_maker.h"

#include "support/unit.h"

static struct str competency_key(const struct ladder_maker *maker, size_t index)
{
    return ((const struct competency *)maker->competencies.at)[index].key;
}

static void makes_keys_no_two_alike(void **state)
{
    struct ladder_maker maker;
    maker_open(*state, "folder/x.md", &maker);
    static const char long_name[] =
        "a name that is longer than any key may be, to see where it is cut";
    const struct {
        const char *name, *key;
    } cases[] = {
        {"Talks", "talks"},
        {"talks!", "talks-2"},
        {"TALKS", "talks-3"},
        {"\xF0\x9F\x8E\xAF", "competency-4"},
        {long_name,
         "a-name-that-is-longer-than-any-key-may-be-to-see-where-it-is-cut"},
        {long_name,
         "a-name-that-is-longer-than-any-key-may-be-to-see-where-i-2"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str name = str_of(cases[i].name);
        assert_int_equal(maker_competency(&maker, name, name), i);
        unit_same(competency_key(&maker, i), cases[i].key, cases[i].name);
        assert_true(ladder_key_is_valid(competency_key(&maker, i)));
    }
    assert_int_equal(maker_competency_find(&maker, STR_LITERAL("TALKS")), 2);
    assert_int_equal(maker_competency_find(&maker, STR_LITERAL("none")), 6);
}

static void orders_what_comes_in_any_order(void **state)
{
    struct ladder_maker maker;
    struct ladder ladder = {0};
    struct fault fault = {0};
    maker_open(*state, "x.md", &maker);
    struct str a = STR_LITERAL("a"), b = STR_LITERAL("b");
    maker_level(&maker, 10, a);
    maker_level(&maker, 2, b);
    maker_level(&maker, 10, b);
    maker_competency(&maker, a, a);
    maker_competency(&maker, b, b);
    const struct {
        size_t competency_index;
        int64_t level_number;
        const char *text;
    } criteria[] = {
        {1, 2, "4"}, {0, 10, "2"}, {0, 2, "1"}, {0, 10, "3"}, {0, 2, " "}};
    for (size_t i = 0; i < COUNT_OF(criteria); i++)
        maker_criterion(&maker,
                        (struct maker_cell){criteria[i].competency_index,
                                            criteria[i].level_number},
                        9, str_of(criteria[i].text), (struct str_list){0});
    assert_true(maker_done(&maker, &ladder, &fault));
    assert_int_equal(ladder.level_count, 2);
    unit_same(ladder.levels[0].key, "2", "the lower level");
    unit_same(ladder.levels[1].title, "a", "the title given first");
    const char *const keys[] = {"a.2.1", "a.10.1", "a.10.2", "b.2.1"};
    const char *const texts[] = {"1", "2", "3", "4"};
    assert_int_equal(ladder.criterion_count, COUNT_OF(keys));
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        unit_same(ladder.criteria[i].key, keys[i], keys[i]);
        unit_same(ladder.criteria[i].text, texts[i], keys[i]);
    }
    struct skip_list notes = maker_skips(&maker);
    assert_int_equal(notes.count, 1);
    unit_same(notes.at[0].where, "x.md:9", "the place");
    unit_same(notes.at[0].why, "an empty criterion", "the reason");
}

static void shows_control_characters(void **state)
{
    struct ladder_maker maker;
    maker_open(*state, "x.md", &maker);
    unit_same(maker_text(&maker, 1, STR_LITERAL(" a\tb\nc ")), " a\tb\nc ",
              "as it is");
    unit_same(maker_text(&maker, 1, STR_LITERAL(" \t\n")), "", "nothing");
    assert_int_equal(maker_skips(&maker).count, 0);
    unit_same(maker_text(&maker, 1, STR_LITERAL("\x1B[2J\r\xC2\x85x")),
              "\xEF\xBF\xBD[2J\xEF\xBF\xBD\xEF\xBF\xBDx", "replaced");
    assert_int_equal(maker_skips(&maker).count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(makes_keys_no_two_alike),
        UNIT_TEST(orders_what_comes_in_any_order),
        UNIT_TEST(shows_control_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
