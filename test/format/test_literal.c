#include "format/literal.h"

#include "support/mutation.h"
#include "support/node_told.h"
#include "support/unit.h"

#include <string.h>

static struct str told(struct arena *mem, const struct node *node)
{
    struct text out;
    text_open(mem, 1 << 20, &out);
    node_told(node, &out);
    return text_str(&out);
}

static void reads_json(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says, *bytes, *wanted;
    } cases[] = {
        {"a text", "\"a\"", "'a'"},
        {"an empty text", "\"\"", "''"},
        {"a number as it is written", "1.50", "1.50"},
        {"numbers of all kinds", "[0, -1, 0.5, 1e3, -2E-07, 10]",
         "[0, -1, 0.5, 1e3, -2E-07, 10]"},
        {"words", "[true, false, null]", "[true, false, null]"},
        {"an object", "{\"a\": 1, \"b\": \"c\"}", "{a: 1, b: 'c'}"},
        {"nothing in an object", "{}", "{}"},
        {"nothing in a list", " [ ] ", "[]"},
        {"lists in lists", "[[1],[[2]]]", "[[1], [[2]]]"},
        {"white space of all kinds", "\t{\r\n \"a\" \n:\n1 }\n", "{a: 1}"},
        {"a byte order mark", "\xEF\xBB\xBF[1]", "[1]"},
        {"escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "'\"\\/\b\f\n\r\t'"},
        {"letters as numbers", "\"\\u00e4\\u20AC\"", "'ä€'"},
        {"a letter in two halves", "\"\\uD83D\\uDE00\"", "'😀'"},
        {"an empty key", "{\"\": 1}", "{: 1}"},
        {"keys that differ in case", "{\"a\": 1, \"A\": 2}", "{a: 1, A: 2}"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct node *root = NULL;
        struct fault fault = {0};
        bool is_read = literal_read_json(mem, str_of(cases[i].bytes), &root,
                                         &fault);
        UNIT_CLAIM(is_read ? cases[i].says : fault.message, is_read);
        unit_same(told(mem, root), cases[i].wanted, cases[i].says);
    }
}

static void refuses_what_is_no_json(void **state)
{
    const struct {
        const char *says;
        struct str bytes;
        const char *message;
    } cases[] = {
        {"nothing", STR_LITERAL(""), "1:1: a value is missing here"},
        {"a word", STR_LITERAL("[\n  yes]"), "2:3: a value is missing here"},
        {"a comma at the end", STR_LITERAL("[1,\n]"),
         "2:1: a value is missing here"},
        {"a comma at the end of an object", STR_LITERAL("{\"a\": 1, }"),
         "1:10: a key in double quotes is missing here"},
        {"a comment", STR_LITERAL("// a\n1"), "1:1: a value is missing here"},
        {"single quotes", STR_LITERAL("['a']"), "1:2: a value is missing here"},
        {"a key without quotes", STR_LITERAL("{a: 1}"),
         "1:2: a key in double quotes is missing here"},
        {"no colon", STR_LITERAL("{\"a\" 1}"), "1:6: a colon is missing here"},
        {"no comma in a list", STR_LITERAL("[1 2]"),
         "1:4: a comma or ] is missing here"},
        {"no comma in an object", STR_LITERAL("{\"a\": 1 \"b\": 2}"),
         "1:9: a comma or } is missing here"},
        {"a list that breaks off", STR_LITERAL("[1"),
         "1:3: a comma or ] is missing here"},
        {"the wrong bracket", STR_LITERAL("[1}"),
         "1:3: a comma or ] is missing here"},
        {"an object that breaks off", STR_LITERAL("{\"a\": "),
         "1:7: a value is missing here"},
        {"more than one value", STR_LITERAL("1\n2"),
         "2:1: text behind the end of the value"},
        {"a nought too many", STR_LITERAL("[01]"),
         "1:3: a comma or ] is missing here"},
        {"a plus", STR_LITERAL("[+1]"), "1:2: a value is missing here"},
        {"no digit behind the point", STR_LITERAL("[1.]"),
         "1:3: a comma or ] is missing here"},
        {"a sign alone", STR_LITERAL("[-]"), "1:2: a value is missing here"},
        {"a text without an end", STR_LITERAL("[\"a]\n"),
         "1:2: the text that begins here has no end"},
        {"a backslash at the end", STR_LITERAL("\"a\\"),
         "1:1: the text that begins here has no end"},
        {"an escape nobody has", STR_LITERAL("\"a\\x41\""),
         "1:3: an escape that is wrong"},
        {"too few digits", STR_LITERAL("\"\\u12\""),
         "1:2: an escape that is wrong"},
        {"NUL", STR_LITERAL("\"\\u0000\""), "1:2: an escape that is wrong"},
        {"half a letter", STR_LITERAL("\"\\uD83D\""),
         "1:2: an escape that is wrong"},
        {"the second half alone", STR_LITERAL("\"\\uDE00\""),
         "1:2: an escape that is wrong"},
        {"two first halves", STR_LITERAL("\"\\uD83D\\uD83D\""),
         "1:2: an escape that is wrong"},
        {"a tab in a text", STR_LITERAL("\"a\tb\""),
         "1:3: a control character in a text"},
        {"a NUL byte", STR_LITERAL("[\n\0]"), "2:1: the byte 00"},
        {"a byte of Latin-1", STR_LITERAL("[\"\xEB\"]"), "1:3: the byte EB"},
        {"UTF-16", STR_LITERAL("\xFF\xFE[\0"), "1:1: the file is in UTF-16"},
        {"a key that stands twice",
         STR_LITERAL("{\"a\": 1,\n\"b\": 2, \"a\": 3}"),
         "2:9: the key \"a\" stands a second time; the first is in line 1"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct node *root = NULL;
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   !literal_read_json(*state, cases[i].bytes, &root, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_INPUT && !root);
        fault.message[strlen(cases[i].message)] = '\0';
        unit_same(str_of(fault.message), cases[i].message, cases[i].says);
    }
}

static struct str brackets(struct arena *mem, size_t count)
{
    struct text in;
    text_open(mem, 4096, &in);
    for (size_t i = 0; i < count; i++)
        text_add(&in, "[");
    for (size_t i = 0; i < count; i++)
        text_add(&in, "]");
    return text_str(&in);
}

static void keeps_trees_within_bounds(void **state)
{
    struct arena *mem = *state;
    const struct node *root = NULL;
    struct fault fault = {0};
    assert_true(literal_read_json(mem, brackets(mem, LITERAL_DEPTH_MOST), &root,
                                  &fault));
    assert_false(literal_read_json(mem, brackets(mem, LITERAL_DEPTH_MOST + 1),
                                   &root, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);

    struct text in;
    text_open(mem, 1 << 20, &in);
    text_add(&in, "[0");
    for (int i = 2; i < LITERAL_NODES_MOST; i++)
        text_add(&in, ",0");
    assert_true(literal_read_json(
        mem, str_format(mem, "%.*s]", STR(text_str(&in))), &root, &fault));
    assert_false(literal_read_json(
        mem, str_format(mem, "%.*s,0]", STR(text_str(&in))), &root, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

static void says_where_parts_stand(void **state)
{
    const char *bytes = "\xEF\xBB\xBF{\"a\":\n  [\"b\", 12]}";
    const struct node *root = NULL;
    struct fault fault;
    assert_true(literal_read_json(*state, str_of(bytes), &root, &fault));
    assert_int_equal(root->place.column, 1);
    assert_int_equal(root->extent.begin, 3);
    assert_int_equal(root->extent.end, strlen(bytes));
    assert_int_equal(root->keys[0].place.column, 2);
    const struct node *list = node_find(root, "a");
    assert_int_equal(list->place.line, 2);
    assert_int_equal(list->place.column, 3);
    const struct node *text = &list->items[0], *number = &list->items[1];
    assert_int_equal(text->place.column, 4);
    assert_memory_equal(bytes + text->extent.begin, "\"b\"", 3);
    assert_int_equal(text->extent.end - text->extent.begin, 3);
    assert_memory_equal(bytes + number->extent.begin, "12]", 3);
    assert_true(number->is_plain && !text->is_plain);
}

static void survives_what_nobody_thought_of(void **state)
{
    (void)state;
    struct str sample = STR_LITERAL(
        "{\"a\": [1, -2.5e3, true, null, {}], \"b\": \"c\\u00e4\\uD83D"
        "\\uDE00\", \"d\": {\"e\": [[], \"f\"]}}");
    for (unsigned seed = 0; seed < 1000; seed++) {
        struct arena *mem = arena_open();
        const struct node *root;
        struct fault fault = {0};
        if (!literal_read_json(mem, mutation_make(mem, sample, seed), &root,
                               &fault))
            assert_int_equal(fault.kind, FAULT_INPUT);
        arena_close(mem);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_json),
        UNIT_TEST(refuses_what_is_no_json),
        UNIT_TEST(keeps_trees_within_bounds),
        UNIT_TEST(says_where_parts_stand),
        UNIT_TEST(survives_what_nobody_thought_of),
    };
    return cmocka_run_group_tests_name("literal", tests, NULL, NULL);
}
