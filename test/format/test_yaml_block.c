#include "format/yaml_block.h"

#include "support/unit.h"

static const struct {
    const char *says, *bytes, *text; /* text NULL: not taken */
} cases[] = {
    {"a line", "|\n  x\n", "x\n"},
    {"lines", "|\n  x\n  y\n", "x\ny\n"},
    {"lines that are folded", ">\n  x\n  y\n", "x y\n"},
    {"no line end", "|-\n  x\n", "x"},
    {"no line end in the file", "|\n  x", "x\n"},
    {"empty lines at the end", "|\n  x\n\n \n", "x\n"},
    {"empty lines at the end that stay", "|+\n  x\n\n \n", "x\n\n\n"},
    {"empty lines at the end that go", "|-\n  x\n\n \n", "x"},
    {"a remark", "|- # why\n  x\n", "x"},
    {"nothing", "|\n", ""},
    {"nothing but empty lines", "|\n \n\n", ""},
    {"nothing but empty lines that stay", "|+\n \n\n", "\n\n"},
    {"empty lines at the front", "|\n\n\n  x\n", "\n\nx\n"},
    {"empty lines between", "|\n  x\n\n  y\n", "x\n\ny\n"},
    {"empty lines between what is folded", ">\n  x\n\n\n  y\n", "x\n\ny\n"},
    {"deeper lines", "|\n  x\n    y\n", "x\n  y\n"},
    {"deeper lines are not folded", ">\n  x\n    y\n  z\n", "x\n  y\nz\n"},
    {"a tab makes a line deeper", ">\n  x\n  \ty\n  z\n", "x\n\ty\nz\n"},
    {"an empty line beside a deeper one", ">\n  x\n\n    y\n", "x\n\n  y\n"},
    {"a line of too many spaces", "|\n  x\n    \n  y\n", "x\n  \ny\n"},
    {"white space at the end of a line", "|\n  x \t\n", "x \t\n"},
    {"line ends of two bytes", "|\r\n  x\r\n\r\n  y\r\n", "x\n\ny\n"},
    {"line ends of the other kind", "|\r  x\r  y\r", "x\ny\n"},
    {"no indentation", "|\nx\ny\n", "x\ny\n"},
    {"a number", "|2\n   x\n", NULL},
    {"a number behind a sign", ">-1\n  x\n", NULL},
};

static void says_what_is_written(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str text = STR_LITERAL("untouched");
        bool is_fine = yaml_block_parse(*state, str_of(cases[i].bytes), &text);
        UNIT_CLAIM(cases[i].says, is_fine == (cases[i].text != NULL));
        unit_same(text, is_fine ? cases[i].text : "untouched", cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(says_what_is_written)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
