#include "intake/ladder/ladder_source.h"

#include "support/unit.h"

static void lists_formats_by_name(void **state)
{
    (void)state;
    struct ladder_source_list sources = ladder_source_list();
    assert_true(sources.count > 0);
    for (size_t i = 0; i < sources.count; i++) {
        const struct ladder_source *source = &sources.at[i];
        UNIT_CLAIM(source->name,
                   source->text[0]
                       && str_has_prefix(str_of(source->suffixes), " ."));
        UNIT_CLAIM(source->name, source->read && source->looks_like);
        UNIT_CLAIM(source->name,
                   ladder_source_find(str_of(source->name)) == source);
        if (i > 0)
            UNIT_CLAIM(source->name, str_order(str_of(sources.at[i - 1].name),
                                               str_of(source->name))
                                         < 0);
    }
    assert_null(ladder_source_find(STR_LITERAL("none")));
}

static void guesses_by_the_bytes(void **state)
{
    (void)state;
    const struct ladder_source *guess = ladder_source_guess(
        STR_LITERAL("a.md"), STR_LITERAL("---\ntopics:\n---\n"));
    assert_non_null(guess);
    unit_same(str_of(guess->name), "front-matter", "topics in front");
    assert_null(
        ladder_source_guess(STR_LITERAL("a.md"), STR_LITERAL("# A page\n")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(lists_formats_by_name),
        UNIT_TEST(guesses_by_the_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
