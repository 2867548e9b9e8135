#include "format/yaml_value.h"

#include "support/unit.h"

#define LONG                                                                   \
    "A text that is a good deal longer than one line of a file has room for, " \
    "so it folds."

static const struct yaml_style plain = {.line_end = "\n", .list_step = 2};
static const struct yaml_style blocks = {
    .line_end = "\r\n", .has_folds = true, .has_lines = true};

static const struct yaml_value words[] = {{.text = {"a, b", 4}},
                                          {.text = {"4", 1}},
                                          {.is_bare = true, .text = {"4", 1}}};
static const struct str names[] = {{"k", 1}, {"l", 1}, {"m", 1}};
static const struct yaml_value maps[] = {
    {.kind = NODE_MAP, .items = words, .keys = names, .count = 2}};

#define TEXT(words)                                                            \
    {                                                                          \
        .text = { words, sizeof(words) - 1 }                                   \
    }

static const struct {
    const char *says;
    struct yaml_value value;
    const struct yaml_style *style;
    const char *written;
} cases[] = {
    {"a text", TEXT("x y"), &plain, "k: x y"},
    {"a number that is text", TEXT("4"), &plain, "k: \"4\""},
    {"a number", {.is_bare = true, .text = {"4", 1}}, &plain, "k: 4"},
    {"a list",
     {.kind = NODE_LIST, .items = words, .count = 3},
     &plain,
     "k:\n    - a, b\n    - \"4\"\n    - 4"},
    {"a list in a line",
     {.kind = NODE_LIST, .is_in_line = true, .items = words, .count = 3},
     &plain,
     "k: [\"a, b\", \"4\", 4]"},
    {"a map",
     {.kind = NODE_MAP, .items = words, .keys = names, .count = 3},
     &plain,
     "k:\n    k: a, b\n    l: \"4\"\n    m: 4"},
    {"a list of maps",
     {.kind = NODE_LIST, .items = maps, .count = 1},
     &plain,
     "k:\n    - k: a, b\n      l: \"4\""},
    {"an empty list", {.kind = NODE_LIST}, &plain, "k: []"},
    {"an empty map", {.kind = NODE_MAP}, &plain, "k: {}"},
    {"a long text", TEXT(LONG), &plain, "k: " LONG},
    {"a long text where texts are folded", TEXT(LONG), &blocks,
     "k: >-\r\n    A text that is a good deal longer than one line of a file "
     "has room for, so\r\n    it folds."},
    {"two spaces cannot be folded", TEXT(LONG "  x"), &blocks,
     "k: " LONG "  x"},
    {"lines where texts have lines", TEXT("x\n\ny"), &blocks,
     "k: |-\r\n    x\r\n\r\n    y"},
    {"a line that stands in has no lines", TEXT("x\n y"), &blocks,
     "k: \"x\\n y\""},
    {"lines elsewhere", TEXT("x\ny"), &plain, "k: \"x\\ny\""},
};

static void writes_values(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 1000, &out);
        yaml_field_add(&out, names[0], &cases[i].value, *cases[i].style, 2);
        unit_same(text_str(&out), cases[i].written, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(writes_values)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
