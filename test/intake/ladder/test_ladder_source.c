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

static void guesses_by_name_and_bytes(void **state)
{
    (void)state;
    const struct {
        const char *file, *bytes, *source; /* NULL: none */
    } files[] = {
        {"a.md", "---\ntopics:\n---\n", "front-matter"},
        {"a.md", "# A page\n", "markdown"},
        {"", "# Ladder\n## IC1\n- a\n## IC2\n- b\n", "markdown"},
        {"-", "|a|b|\n|-|-|\n|c|d|\n", "markdown"},
        {"a.vue", "<template>", "html"},
        {"", "\n<table><tr><td>a,b\n", "html"},
        {"", "Level\tCode\nIC1\tWrites\n", "csv"},
        {"a.txt", "Dear all, this is it\nIt has levels, and more\n", NULL},
        {"", "We have levels.\nSee the wiki.\n", NULL},
        {"a.yml", "x\n", "yaml"},
        {"", "levels:\n- title: Junior\n", "yaml"},
        {"-", "levels:\n- title: Junior\n", "yaml"},
        {"a.yaml", "# ours\nrung: ladder/1\nladder: a\n", NULL},
        {"", "a,b\nc,d\n", "csv"},
        {"a.JSON", " {}", "json"},
        {"", "[{\"a\": 1}]", "json"},
        {"a.json", "no", NULL},
        {"a.ts", "const a = 1", "javascript"},
        {"", "// x\nexport const a = {}\n", "javascript"},
        {"LICENSE", "MIT\n", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        const struct ladder_source *guess = ladder_source_guess(
            str_of(files[i].file), str_of(files[i].bytes));
        unit_same(guess ? str_of(guess->name) : STR_LITERAL("none"),
                  files[i].source ? files[i].source : "none", files[i].bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(lists_formats_by_name),
        UNIT_TEST(guesses_by_name_and_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
