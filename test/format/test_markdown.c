#include "format/markdown.h"

#include "base/file.h"
#include "support/mutation.h"
#include "support/outline_told.h"
#include "support/unit.h"

#include <stdlib.h>

struct text_case {
    const char *says, *bytes, *wanted;
};

static void cases_check(struct arena *mem, const struct text_case *cases,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct text out;
        struct outline outline;
        struct fault fault = {0};
        text_open(mem, 64 * 1024, &out);
        bool is_read = markdown_read(mem, str_of(cases[i].bytes), 7, &outline,
                                     &fault);
        UNIT_CLAIM(is_read ? cases[i].says : fault.message, is_read);
        outline_told(&outline, &out);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
    }
}

static void reads_blocks(void **state)
{
    const struct text_case cases[] = {
        {"nothing", "", ""},
        {"a heading", "# Delivery", "7 h1 Delivery\n"},
        {"a heading that is closed", "\n### Delivery ###", "8 h3 Delivery\n"},
        {"a heading by a line below", "Delivery\n===\n\nScope\n---",
         "7 h1 Delivery\n10 h2 Scope\n"},
        {"a heading with the name of a place", "## Delivery {#delivery}",
         "7 h2 Delivery\n"},
        {"a heading with a link to itself",
         "## **Delivery** [#](#delivery)\n\n## [¶](#b) Scope",
         "7 h2 Delivery [=]\n9 h2 Scope\n"},
        {"a heading without words", "#\n\n# ", ""},
        {"a paragraph of lines", "Owns\n  a\tservice\n\nReviews",
         "7 p Owns a service\n10 p Reviews\n"},
        {"a line break is white space", "Owns  \na<br>service",
         "7 p Owns a service\n"},
        {"signs of emphasis are no words", "*Owns* __a__ `big` ~~old~~ service",
         "7 p Owns a big old service\n"},
        {"characters by name", "R&amp;D &auml;&#228;&#xE4; &nope; \\*",
         "7 p R&D äää &nope; *\n"},
        {"items", "- a\n- b\n\n* c\n\n1. d\n2. e",
         "7 i1 a\n8 i1 b\n10 i1 c\n12 i1 d\n13 i1 e\n"},
        {"items within items", "- a\n  - b\n    1. c\n- d",
         "7 i1 a\n8 i2 b\n9 i3 c\n10 i1 d\n"},
        {"items far apart", "- a\n\n- b\n\n  more\n\n  - c\n",
         "7 i1 a\n9 i1 b\n11 p1 more\n13 i2 c\n"},
        {"an item that goes on", "- a\n  b\nc", "7 i1 a b c\n"},
        {"a heading in an item", "- # a\n- b", "7 h1 a\n8 i1 b\n"},
        {"tasks are items", "- [ ] a\n- [x] b", "7 i1 a\n8 i1 b\n"},
        {"a quote", "> a\n> b", "7 p a b\n"},
        {"code is shown in notes alone", "```js\nlet a\n```\n\n    b\n",
         "8 o let a\n11 o b\n"},
        {"a picture alone", "![A ladder](a.png)\n\na ![x](b.png) b",
         "7 o A ladder\n9 p a b\n"},
        {"a comment", "a\n\n<!-- b\n c -->\nd", "7 p a\n9 o b c\n11 p d\n"},
        {"a line across", "a\n\n---\n\nb", "7 p a\n11 p b\n"},
        {"lines of all ends", "# a\r\n\r\nb\r\rc", "7 h1 a\n9 p b\n11 p c\n"},
    };
    cases_check(*state, cases, COUNT_OF(cases));
}

static void reads_labels(void **state)
{
    const struct text_case cases[] = {
        {"bold words at the front", "**Adopts**: actively learns",
         "7 p Adopts: actively learns [Adopts]\n"},
        {"the colon is bold, too", "- **Adopts:** actively learns",
         "7 i1 Adopts: actively learns [Adopts]\n"},
        {"without a colon", "**Adopts** actively *learns*",
         "7 p Adopts actively learns [Adopts]\n"},
        {"a space before the colon", "**Adopts** : learns",
         "7 p Adopts : learns [Adopts]\n"},
        {"all of it", "**Adopts**", "7 p Adopts [=]\n"},
        {"all of it, but for the colon", "- **Adopts**:", "7 i1 Adopts: [=]\n"},
        {"bold within emphasis", "_**Adopts**: learns_",
         "7 p Adopts: learns [Adopts]\n"},
        {"bold by a tag", "<b>Adopts</b>: learns",
         "7 p Adopts: learns [Adopts]\n"},
        {"bold words further on", "Adopts **actively**",
         "7 p Adopts actively\n"},
        {"half a word", "**Ad**opts", "7 p Adopts [Ad]\n"},
    };
    cases_check(*state, cases, COUNT_OF(cases));
}

static void reads_tables(void **state)
{
    const struct text_case cases[] = {
        {"a table", "a\n\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n",
         "7 p a\n9 t 3x2\n|A|B\n|1|2\n|3|4\n"},
        {"rows that are shorter or longer", "A | B\n-|-\n1\n2 | 3 | 4\n",
         "7 t 3x3\n|A|B|\n|1||\n|2|3|4\n"},
        {"lines of few hyphens",
         "|A|\n|-|\n|-|\n\nA | B\n:-|--:\n1 | 2\n\n> |A|\n> |:-:|\n> |- |\n",
         "7 t 2x1\n|A\n|-\n11 t 2x2\n|A|B\n|1|2\n15 t 2x1\n|A\n|-\n"},
        {"places behind lines of few hyphens", "|A|\n|-|\n|b|\n\nc **d**",
         "7 t 2x1\n|A\n|b\n11 p c d\n"},
        {"a line of hyphens without titles", "a\n|-|-|\nb", "7 p a |-|-| b\n"},
        {"marks in cells", "|*A*|**B**|\n|-|-|\n|`1`|[2](x)|\n",
         "7 t 2x2\n|A|=B\n|1|2\n"},
        {"a line break begins a paragraph", "|A|\n|-|\n|a<br>b<br/> <br>c|\n",
         "7 t 2x1\n|A\n|(p a, p b, p c)\n"},
        {"signs make items", "|A|\n|-|\n|x<br>- a<br>• **b**: c<br>1. d|\n",
         "7 t 2x1\n|A\n|(p x, i1 a, i1 b: c [b], i1 d)\n"},
        {"a sign alone is a word", "|A|\n|-|\n|-|\n|- <br>-|\n",
         "7 t 3x1\n|A\n|-\n|(p -, p -)\n"},
        {"a list of HTML",
         "|A|\n|-|\n|a<ul><li>b</li><li>**c**: d<ul><li>e</li></ul></li></ul>"
         "f|\n",
         "7 t 2x1\n|A\n|(p a, i1 b, i1 c: d [c], i2 e, p f)\n"},
        {"a table of HTML, blank lines and all",
         "a\n<table>\n\n<tr><td>b</td>\n\n<td>c</td></tr>\n</table>\n# d",
         "7 p a\n8 t 1x2\n|b|c\n14 h1 d\n"},
        {"a table of HTML in an item",
         "- a\n\n  <table><tr>\n\n  <td>b</table>\n\n  c\n",
         "7 i1 a\n9 t1 1x1\n|b\n13 p1 c\n"},
        {"a table that is never closed", "<table><tr><td>a\n\n# b",
         "7 t 1x1\n|a\n9 h1 b\n"},
        {"a table in code is code", "```\n<table>\n\n</table>\n```\n# a",
         "8 o <table> </table>\n12 h1 a\n"},
        {"empty cells alone", "||\n|-|\n||\n", ""},
    };
    cases_check(*state, cases, COUNT_OF(cases));
}

static void reads_html_between(void **state)
{
    const struct text_case cases[] = {
        {"a list, blank lines and all",
         "<ul>\n  <li>a</li>\n\n  <li><b>b</b>: c</li>\n</ul>\nd",
         "8 i1 a\n10 i1 b: c [b]\n12 p d\n"},
        {"words that fold away",
         "<details><summary>More</summary>\n\n- *a*\n\n</details>",
         "7 p More\n9 i1 a\n"},
        {"styles and scripts say nothing",
         "<style>\n\na {}\n</style>\n<script>\nb\n\n</script>\n\nc",
         "16 p c\n"},
        {"a picture",
         "<picture><img src=\"a\" alt=\"A ladder\"></picture>\n\na",
         "7 o\n9 p a\n"},
        {"tags within a paragraph", "a <sup>1</sup> <kbd>b</kbd> <img src=x> c",
         "7 p a 1 b c\n"},
    };
    cases_check(*state, cases, COUNT_OF(cases));
}

static void counts_links(void **state)
{
    const struct {
        const char *says, *bytes;
        size_t count;
        int line;
    } cases[] = {
        {"none", "a", 0, 0},
        {"one", "a\n\n[b](http://x)", 1, 3},
        {"to places of the text", "[b](#c) [d]()", 0, 0},
        {"whose words are its address", "<http://x> <a@b.c>", 0, 0},
        {"by a name", "[a][x] [b][x]\n\n[x]: http://x", 2, 1},
        {"in a table", "a\n\n|[a](x)|\n|-|\n|[b](y)|", 2, 3},
        {"by a tag", "a <a href=\"http://x\">b</a> <a href=\"#x\">c</a>", 1, 1},
        {"in HTML", "<ul><li><a href=\"http://x\">b</a></li></ul>", 1, 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct outline outline;
        struct fault fault;
        assert_true(
            markdown_read(*state, str_of(cases[i].bytes), 1, &outline, &fault));
        UNIT_CLAIM(cases[i].says, outline.link_count == cases[i].count);
        UNIT_CLAIM(cases[i].says, outline.link_line == cases[i].line);
    }
}

static void keeps_documents_within_bounds(void **state)
{
    struct arena *mem = *state;
    struct text in;
    struct outline outline = {.count = 77};
    struct fault fault = {0};
    text_open(mem, 1 << 20, &in);
    for (int i = 0; i < OUTLINE_BLOCKS_MOST; i++)
        text_add(&in, "# a\n");
    assert_true(markdown_read(mem, text_str(&in), 1, &outline, &fault));
    text_add(&in, "# a\n");
    outline.count = 77;
    assert_false(markdown_read(mem, text_str(&in), 1, &outline, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_int_equal(outline.count, 77);

    text_reset(&in);
    for (int i = 0; i < OUTLINE_DEPTH_MOST + 10; i++)
        text_add(&in, "%*s- a\n", 2 * i, "");
    assert_true(markdown_read(mem, text_str(&in), 1, &outline, &fault));
    assert_int_equal(outline.at[outline.count - 1].depth, OUTLINE_DEPTH_MOST);

    text_reset(&in);
    for (int i = 0; i < GRID_COLUMNS_MOST + 1; i++)
        text_add(&in, "|a");
    text_add(&in, "|\n");
    for (int i = 0; i < GRID_COLUMNS_MOST + 1; i++)
        text_add(&in, "|-");
    text_add(&in, "|\n");
    assert_false(markdown_read(mem, text_str(&in), 1, &outline, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

/* A link by reference costs the parser the whole address each time. */
static void stops_at_addresses_without_end(void **state)
{
    enum { USES = 20000, BYTES = 400 * 1024 };
    const struct {
        const char *says, *use, *begin, *part, *end;
    } cases[] = {
        {"an address", "[x] ", "[x]: ", "a", "\n"},
        {"of a picture, with its label over two lines", "![x] ", "[x\n]: ", "a",
         "\n"},
        {"a title of many lines", "[x] ", "[x]: /u \"", "a&amp;\n", "\"\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text in;
        struct outline outline;
        struct fault fault = {0};
        text_open(*state, 1024 * 1024, &in);
        for (size_t k = 0; k < USES; k++)
            text_add(&in, "%s", cases[i].use);
        text_add(&in, "\n\n%s", cases[i].begin);
        while (in.length < BYTES)
            text_add(&in, "%s", cases[i].part);
        text_add(&in, "%s", cases[i].end);
        UNIT_CLAIM(cases[i].says,
                   !markdown_read(*state, text_str(&in), 1, &outline, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_LIMIT);
    }
}

static void survives_what_nobody_thought_of(void **state)
{
    (void)state;
    struct str sample = STR_LITERAL(
        "# A {#a}\n\n- [ ] **b**: [c](d) ![e](f)\n  1. g\n\n| h | **i** |\n|-|:-:|\n"
        "| j<br>- k | <ul><li>l</li></ul> |\n\n<table>\n\n<tr><td rowspan=2>m"
        "<table><tr><td>n</table></table>\n```\no\n```\n<!-- p -->\n&amp; `q`");
    for (unsigned seed = 0; seed < 1000; seed++) {
        struct arena *mem = arena_open();
        struct outline outline;
        struct fault fault = {0};
        if (!markdown_read(mem, mutation_make(mem, sample, seed), 1, &outline,
                           &fault))
            assert_int_equal(fault.kind, FAULT_LIMIT);
        arena_close(mem);
    }
}

/* Items in the cells of a document's tables, each cell once. */
static size_t cell_items(const struct outline *outline)
{
    size_t items = 0;
    for (size_t i = 0; i < outline->count; i++) {
        const struct grid *grid = outline->at[i].grid;
        for (size_t j = 0; grid && j < grid->row_count * grid->column_count;
             j++)
            for (size_t k = 0; k < grid->cells[j].content.count; k++)
                items += !grid->cells[j].is_spanned
                         && grid->cells[j].content.at[k].kind == BLOCK_ITEM;
    }
    return items;
}

/* The numbers are what grep counts of <li> between <table> and </table>. */
static void reads_tables_of_real_documents(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *file;
        size_t tables, rows, columns, items;
    } cases[] = {
        {"etsy/competencies.md", 5, 2, 5, 125},
        {"artsy/careers/ladder.md", 6, 9, 4, 210},
        {"sourcegraph/content/departments/product/design/"
         "career-development.md",
         1, 17, 4, 228},
    };
    const char *data = getenv("RUNG_SHARED_DATA");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str bytes = {0},
                   name = str_format(mem, "%s/ladders/%s", data ? data : "",
                                     cases[i].file);
        struct outline outline;
        struct fault fault;
        const struct grid *first = NULL;
        size_t tables = 0;
        if (!data || !file_read(mem, name.at, 1 << 20, &bytes, &fault))
            skip();
        assert_true(markdown_read(mem, bytes, 1, &outline, &fault));
        for (size_t j = 0; j < outline.count; j++) {
            tables += outline.at[j].kind == BLOCK_TABLE;
            first = first ? first : outline.at[j].grid;
        }
        UNIT_CLAIM(cases[i].file, tables == cases[i].tables);
        UNIT_CLAIM(cases[i].file, first->row_count == cases[i].rows);
        UNIT_CLAIM(cases[i].file, first->column_count == cases[i].columns);
        UNIT_CLAIM(cases[i].file, cell_items(&outline) == cases[i].items);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_blocks),
        UNIT_TEST(reads_labels),
        UNIT_TEST(reads_tables),
        UNIT_TEST(reads_html_between),
        UNIT_TEST(counts_links),
        UNIT_TEST(keeps_documents_within_bounds),
        UNIT_TEST(stops_at_addresses_without_end),
        UNIT_TEST(survives_what_nobody_thought_of),
        UNIT_TEST(reads_tables_of_real_documents),
    };
    return cmocka_run_group_tests_name("markdown", tests, NULL, NULL);
}
