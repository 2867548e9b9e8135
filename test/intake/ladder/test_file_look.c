#include "intake/ladder/file_look.h"

#include "support/unit.h"

static void knows_files_by_their_ends(void **state)
{
    (void)state;
    const struct {
        const char *says, *file;
        bool is, may_be;
    } cases[] = {
        {"the first suffix", "ladder.md", true, true},
        {"another one", "docs/ladder.markdown", true, true},
        {"in large letters", "README.MD", true, true},
        {"an end of another format", "ladder.mdx", false, false},
        {"a suffix amid the name", "ladder.md.csv", false, false},
        {"a suffix and no name", ".md", false, false},
        {"no suffix", "ladder", false, false},
        {"standard input", "-", false, true},
        {"no name at all", "", false, true},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str file = str_of(cases[i].file);
        UNIT_CLAIM(cases[i].says,
                   file_suffix_is(file, " .md .markdown") == cases[i].is
                       && file_suffix_may_be(file, " .md .markdown")
                              == cases[i].may_be);
    }
}

static void cuts_names_at_their_last_part(void **state)
{
    (void)state;
    const struct {
        const char *says, *file, *folder, *last;
    } cases[] = {
        {"a file in folders", "a/b/c.md", "a/b/", "c.md"},
        {"a file alone", "c.md", "", "c.md"},
        {"a key with a slash at both ends", "/a/b/", "/a/b/", "b"},
        {"nothing", "", "", ""},
        {"a slash", "/", "/", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        unit_same(file_last_part(str_of(cases[i].file)), cases[i].last,
                  cases[i].says);
        unit_same(file_folder(str_of(cases[i].file)), cases[i].folder,
                  cases[i].says);
    }
}

static void looks_at_the_front_alone(void **state)
{
    char *wide = ARENA_ARRAY(*state, char, FILE_LOOK_BYTES + 1);
    assert_int_equal(file_front((struct str){wide, 7}).length, 7);
    assert_int_equal(file_front((struct str){wide, FILE_LOOK_BYTES + 1}).length,
                     FILE_LOOK_BYTES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_files_by_their_ends),
        UNIT_TEST(cuts_names_at_their_last_part),
        UNIT_TEST(looks_at_the_front_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
