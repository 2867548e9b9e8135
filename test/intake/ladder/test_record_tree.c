#include "intake/ladder/record_tree.h"

#include "support/unit.h"

static void reads_by_the_name_of_the_file(void **state)
{
    const struct {
        const char *file, *bytes;
        bool is_read;
    } files[] = {
        {"a.yml", "title: T\n", true},
        {"a.YAML", "title: T\n", true},
        {"a.json", "\xEF\xBB\xBF{\"title\": \"T\"}", true},
        {"a.js", "export const title = 'T'", true},
        {"a.md", "---\r\ntitle: T\r\n---\r\nx\n", true},
        {"a.yml", "title: [", false},
        {"a.yml", "", false},
        {"a.yml", "\xFF", false},
        {"a.json", "{", false},
        {"a.js", "const title = {", false},
        {"a.md", "title: T\n", false},
        {"a.md", "---\ntitle: T\n", false},
        {"a.md", "---\n- T\n---\n", false},
        {"a.txt", "title: T\n", false},
        {"", "title: T\n", false},
    };
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct record_tree tree = {0};
        bool is_read = record_tree_find(*state, str_of(files[i].file),
                                        str_of(files[i].bytes), &tree);
        UNIT_CLAIM(files[i].bytes, is_read == files[i].is_read);
        if (is_read)
            unit_same(node_find(tree.root, "title")->text, "T", files[i].file);
    }
}

static void says_where_it_is_wrong(void **state)
{
    struct record_tree tree = {0};
    struct fault fault = {0};
    assert_false(record_tree_front(*state, STR_LITERAL("f/x.md"),
                                   STR_LITERAL("---\na:\n\t- b\n---\n"), &tree,
                                   &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_true(str_has_prefix(str_of(fault.message), "f/x.md:3:1: "));
    assert_false(record_tree_json(*state, STR_LITERAL("x.json"),
                                  STR_LITERAL("{\n  \"a\": ]"), &tree, &fault));
    assert_true(str_has_prefix(str_of(fault.message), "x.json: 2:8: "));
}

static void cuts_off_what_stands_below(void **state)
{
    struct record_tree tree = {0};
    struct fault fault = {0};
    assert_true(record_tree_front(*state, STR_LITERAL("x.md"),
                                  STR_LITERAL("---\na: b\n---\n# C\n"), &tree,
                                  &fault));
    unit_same(tree.body, "# C\n", "the body");
    assert_int_equal(tree.body_line, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_by_the_name_of_the_file),
        UNIT_TEST(says_where_it_is_wrong),
        UNIT_TEST(cuts_off_what_stands_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
