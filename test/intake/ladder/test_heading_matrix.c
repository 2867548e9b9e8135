#include "intake/ladder/heading_matrix.h"

#include "base/text.h"
#include "support/unit.h"

#define IN_CELL "## Level 1\n### K\n"

/* Criteria as "key=text ", then notes as "place why". */
static struct str shown(struct arena *mem, const char *body)
{
    struct ladder_maker maker;
    struct ladder ladder = {0};
    struct fault fault = {0};
    struct text out;
    text_open(mem, 4096, &out);
    maker_open(mem, "x.md", &maker);
    heading_matrix_read(&maker, str_of(body), 1);
    if (!maker_done(&maker, &ladder, &fault))
        text_add(&out, "%s", fault.message);
    for (size_t i = 0; i < ladder.criterion_count; i++)
        text_add(&out, "%s%.*s=%.*s", i ? " " : "", STR(ladder.criteria[i].key),
                 STR(ladder.criteria[i].text));
    struct skip_list notes = maker_skips(&maker);
    for (size_t i = 0; i < notes.count; i++)
        text_add(&out, "; %.*s %.*s", STR(notes.at[i].where),
                 STR(notes.at[i].why));
    return text_str(&out);
}

static void reads_cells(void **state)
{
    const struct {
        const char *says, *body, *shown;
    } cases[] = {
        {"paragraphs", IN_CELL "a\nb\n\nc", "k.1.1=a b k.1.2=c"},
        {"items", IN_CELL "- a\n* b\n+ c\n1. d\n12) e\n",
         "k.1.1=a k.1.2=b k.1.3=c k.1.4=d k.1.5=e"},
        {"what only looks like items", IN_CELL "-a *b* 1.5 2)\n",
         "k.1.1=-a *b* 1.5 2)"},
        {"rules say nothing", IN_CELL "a\n\n---\n\n* * *\n\n___\n\n--\n",
         "k.1.1=a k.1.2=--"},
        {"underlined headings", "Level 1\n-\n### K\na\n", "k.1.1=a"},
        {"headings underlined twice", "Level 1\n===\nK\n---\na\n", "k.1.1=a"},
        {"signs that end a heading", "## Level 1 ##\n### K #\na\n", "k.1.1=a"},
        {"signs that belong to it", "## Level 1\n### K#\na\n", "k.1.1=a"},
        {"what only looks like a heading", IN_CELL "#a\n\n####### b\n",
         "k.1.1=#a k.1.2=####### b"},
        {"names of levels",
         "# level 2\n## K\na\n# LEVEL 10: x\n## K\nb\n"
         "# Level 3, y\n## K\nc\n# Level 4-\n## K\nd\n",
         "k.2.1=a k.3.1=c k.4.1=d k.10.1=b"},
        {"names that are none", "# Levels 1\n## K\na\n# Level 1x\n## K\nb\n",
         "x.md: no levels with criteria in it; x.md:1 \"Levels 1\" stands "
         "outside the matrix; texts under it: 0; x.md:2 \"K\" stands outside "
         "the matrix; texts under it: 1; x.md:4 \"Level 1x\" stands outside "
         "the matrix; texts under it: 0; x.md:5 \"K\" stands outside the "
         "matrix; texts under it: 1"},
        {"a level ends where another heading of its depth begins",
         IN_CELL "a\n## About\n### K\nb\n",
         "k.1.1=a; x.md:4 \"About\" stands outside the matrix; texts under "
         "it: 0; x.md:6 texts outside the matrix: 1"},
        {"no text at all", "", "x.md: no levels with criteria in it"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(shown(*state, cases[i].body), cases[i].shown, cases[i].says);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(reads_cells)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
