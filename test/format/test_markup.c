#include "format/markup.h"

#include "base/file.h"
#include "format/markdown.h"
#include "format/markup_guard.h"
#include "support/mutation.h"
#include "support/outline_told.h"
#include "support/unit.h"

#include <stdlib.h>

struct page_case {
    const char *says, *bytes, *wanted;
};

static void cases_check(struct arena *mem, const struct page_case *cases,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct text out;
        struct outline outline;
        struct fault fault = {0};
        text_open(mem, 64 * 1024, &out);
        bool is_read = markup_read(mem, str_of(cases[i].bytes), 7, &outline,
                                   &fault);
        UNIT_CLAIM(is_read ? cases[i].says : fault.message, is_read);
        outline_told(&outline, &out);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
    }
}

static void reads_blocks(void **state)
{
    const struct page_case cases[] = {
        {"nothing", "", ""},
        {"a page",
         "<!DOCTYPE html>\n<html><head><title>T</title></head>\n<body>\n"
         "<h1>a</h1>\n<p>b\nc</p></body></html>",
         "10 h1 a\n11 p b c\n"},
        {"a page without the tags of head and body",
         "<!DOCTYPE html>\n<title>T</title>\n<main>\n<h1>a</h1></main>",
         "10 h1 a\n"},
        {"a piece", "<h2>a</h2>b", "7 h2 a\n7 p b\n"},
        {"plain words", "a\n b", "7 p a b\n"},
        {"the line is that of the first word", "<p>\n\n  a\n</p>", "9 p a\n"},
        {"lines of all ends", "<p>a</p>\r\n\r\n<p>b</p>\r<p>c</p>",
         "7 p a\n9 p b\n10 p c\n"},
        {"capital letters", "<H1>a</H1><UL><LI>b</UL>", "7 h1 a\n7 i1 b\n"},
        {"paragraphs without ends", "<p>a<p>b", "7 p a\n7 p b\n"},
        {"words stand apart by blocks",
         "<div>a<div>b</div><section>c</section>d</div>",
         "7 p a\n7 p b\n7 p c\n7 p d\n"},
        {"words go on in spans", "a<span>b</span> <em>c</em><x-y>d</x-y>",
         "7 p ab cd\n"},
        {"a line break is white space", "a<br>b", "7 p a b\n"},
        {"a list", "<ul>\n<li>a</li>\n<li>b</li></ul>", "8 i1 a\n9 i1 b\n"},
        {"items without ends", "<ol><li>a<li>b</ol>c",
         "7 i1 a\n7 i1 b\n7 p c\n"},
        {"items within items",
         "<ul><li>a<ul><li>b<p>c</p></li></ul>d</li><li>e</li></ul>",
         "7 i1 a\n7 i2 b\n7 p2 c\n7 p1 d\n7 i1 e\n"},
        {"the first words of an item are its own",
         "<li><div><p>a</p></div><p>b</p></li>", "7 i1 a\n7 p1 b\n"},
        {"meanings", "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>",
         "7 p a [=]\n7 i1 b\n7 i1 c\n"},
        {"bold words at the front", "<li><em><strong>a</strong>: b</em></li>",
         "7 i1 a: b [a]\n"},
        {"bold words alone", "<p><b>a b</b></p>", "7 p a b [=]\n"},
        {"characters by name", "R&amp;D &auml;&#228;&#xE4;&nbsp;&mdash; &x;",
         "7 p R&D äää — &x;\n"},
        {"a sign for less", "a < b <= c <3", "7 p a < b <= c <3\n"},
        {"code and pictures are shown in notes alone",
         "<pre>a\nb</pre><img alt=c><p>d <img alt=e></p>",
         "7 o a b\n8 o c\n8 p d\n"},
        {"a comment", "<!-- a\nb --><p>c</p>", "7 o a b\n8 p c\n"},
        {"scripts and styles say nothing",
         "<script>\nlet a = '<p>b</p>'\n</script><style>c</style>\n<p>d",
         "10 p d\n"},
    };
    cases_check(*state, cases, COUNT_OF(cases));
}

static void passes_over_what_repeats(void **state)
{
    const struct page_case cases[] = {
        {"a list of links to the page",
         "<ul><li><a href=\"#a\">A</a></li><li><a>B</a></li></ul><h2>A</h2>",
         "7 h2 A\n"},
        {"a list with other words", "<ul><li><a href=\"#a\">A</a> b</li></ul>",
         "7 i1 A b\n"},
        {"a list of links to other pages",
         "<ul><li><a href=\"x\">A</a></li></ul>", "7 i1 A\n"},
        {"the same that is called so", "<nav><a href=\"#a\">A</a></nav>b",
         "7 p b\n"},
        {"a link to the heading it stands in",
         "<h2>A <a href=\"#a\">#</a></h2><h2><a href=\"#b\"> ¶ </a>B</h2>",
         "7 h2 A\n7 h2 B\n"},
        {"a template of Vue",
         "<template>\n<div><ul v-spy><li><a>A</a></li></ul></div>\n"
         "<div class=\"content\"><h2 id=\"a\">\nA\n<a href=\"#a\">#</a></h2>\n"
         "<nuxt-link/>b</div></template>\n<script>c</script>",
         "10 h2 A\n12 p b\n"},
    };
    cases_check(*state, cases, COUNT_OF(cases));
}

static void reads_tables(void **state)
{
    const struct page_case cases[] = {
        {"a table", "<table>\n<tr><td>a<td>b\n<tr><td>c</table>",
         "7 t 2x2\n|a|b\n|c|\n"},
        {"headings",
         "<table><tr><th>a<td><b>b</b><td><b>c</b>d<td></td></tr></table>",
         "7 t 1x4\n|=a|=b|cd|\n"},
        {"a cell over two columns",
         "<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>",
         "7 t 2x3\n|a|^a|b\n|c|d|e\n"},
        {"a cell over two rows",
         "<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d</table>",
         "7 t 3x2\n|a|b\n|c|^b\n|d|\n"},
        {"a cell over both",
         "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c"
         "<tr><td>d<td>e<td>f</table>",
         "7 t 3x3\n|a|^a|b\n|^a|^a|c\n|d|e|f\n"},
        {"a cell over all that follow",
         "<table><tr><td rowspan=0>a<td>b<tr><td>c</table>",
         "7 t 2x2\n|a|b\n|^a|c\n"},
        {"a cell wider than the table",
         "<table><tr><th colspan=100>a<tr><td>b<td>c</table>",
         "7 t 2x2\n|=a|=^a\n|b|c\n"},
        {"a cell that would reach under another",
         "<table><tr><td>a<td rowspan=2>b<tr><td colspan=9>c</table>",
         "7 t 2x2\n|a|b\n|c|^b\n"},
        {"spans without measure",
         "<table><tr><td rowspan=1000000000>a<td colspan=99999999999>b"
         "<tr><td>c</table>",
         "7 t 2x2\n|a|b\n|^a|c\n"},
        {"spans that are none",
         "<table><tr><td rowspan=-1 colspan=x>a<td colspan=0>b</table>",
         "7 t 1x2\n|a|b\n"},
        {"spans end with their part of the table",
         "<table><thead><tr><th rowspan=5>a</thead><tr><td>b</table>",
         "7 t 2x1\n|=a\n|b\n"},
        {"rows nobody began", "<table><thead><th>a<th>b</thead></table>",
         "7 t 1x2\n|=a|=b\n"},
        {"lists in cells",
         "<table><tr><td><p>a<ul><li>b<li>c</ul><td>- d<br>- e</table>",
         "7 t 1x2\n|(p a, i1 b, i1 c)|(i1 d, i1 e)\n"},
        {"a table in a cell",
         "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>",
         "7 t 1x2\n|(p a, t 1x1\n|b\n, p c)|d\n"},
        {"a table in an item", "<li>a<table><tr><td>b</table>c</li>",
         "7 i1 a\n7 t1 1x1\n|b\n7 p1 c\n"},
        {"words beside the cells", "<table>a<tr>b<td>c</tr></table>",
         "7 p a\n7 p b\n7 t 1x1\n|c\n"},
        {"a table without cells", "<table><tr></table>a", "7 p a\n"},
    };
    cases_check(*state, cases, COUNT_OF(cases));
}

static const struct grid *table_read(struct arena *mem, const char *bytes)
{
    struct outline outline;
    struct fault fault;
    assert_true(markup_read(mem, str_of(bytes), 1, &outline, &fault));
    assert_int_equal(outline.count, 1);
    assert_non_null(outline.at[0].grid);
    return outline.at[0].grid;
}

static void tells_of_a_table_what_it_calls_itself(void **state)
{
    const struct grid *grid = table_read(
        *state, "<table><caption>Our\nlevels</caption><thead><tr><td>a</tr>"
                "<tr><td>b</tr></thead>\n<tbody><tr><td>c\n"
                "<ul><li>d</ul></tbody></table>");
    unit_same(grid->name, "Our levels", "the caption");
    assert_int_equal(grid->heading_rows, 2);
    assert_int_equal(grid->kind, GRID_TABLE);
    const struct grid_cell *cell = grid_cell(grid, 2, 0);
    unit_same(cell->text, "c\nd", "lines as lines");
    assert_int_equal(cell->line, 3);
    assert_int_equal(cell->content.at[1].line, 4);
    const struct grid_cell *wide = grid_cell(
        table_read(*state, "<table><tr><td rowspan=2 colspan=2>a<td>b"
                           "<tr><td>c<tr><td>d<td>e</table>"),
        1, 1);
    assert_int_equal(wide->span_rows, 2);
    assert_int_equal(wide->span_columns, 2);
}

static void counts_links(void **state)
{
    struct outline outline;
    struct fault fault;
    assert_true(markup_read(
        *state,
        STR_LITERAL("<a href=\"#a\">a</a>\n<a href=\"b\"></a>\n<a href=\"c\">c"
                    "</a><table><tr><td colspan=3><a href=\"d\">d</a>"
                    "<tr><td>1<td>2<td>3</table>"),
        1, &outline, &fault));
    assert_int_equal(outline.link_count, 2);
    assert_int_equal(outline.link_line, 3);
}

/* Behind so many lines a short counter of lines would have ended. */
static void counts_many_lines(void **state)
{
    struct arena *mem = *state;
    struct text in;
    struct outline outline;
    struct fault fault;
    text_open(mem, 1 << 20, &in);
    for (int i = 1; i < 70000; i++)
        text_add(&in, "\n");
    text_add(&in, "<p>a</p><table><tr>\n<td>b</table>");
    assert_true(markup_read(mem, text_str(&in), 1, &outline, &fault));
    assert_int_equal(outline.at[0].line, 70000);
    assert_int_equal(grid_cell(outline.at[1].grid, 0, 0)->line, 70001);
}

static bool repeated_read(struct arena *mem, const char *begin,
                          const char *piece, size_t count, struct fault *fault)
{
    struct text in;
    struct outline outline;
    text_open(mem, 8 << 20, &in);
    text_add(&in, "%s", begin);
    for (size_t i = 0; i < count; i++)
        text_add(&in, "%s", piece);
    return markup_read(mem, text_str(&in), 1, &outline, fault);
}

static void keeps_pages_within_bounds(void **state)
{
    const struct {
        const char *says, *begin, *piece;
        size_t most;
    } cases[] = {
        {"blocks", "", "<p>a", OUTLINE_BLOCKS_MOST},
        {"columns", "<table><tr>", "<td>a", GRID_COLUMNS_MOST},
        {"rows", "<table>", "<tr><td>a", GRID_ROWS_MOST},
        {"bytes of a cell", "<table><tr><td>", "a", GRID_CELL_BYTES_MOST},
        {"attributes of a tag", "<p", " a", MARKUP_ATTRIBUTES_MOST},
    };
    struct fault fault = {0};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        UNIT_CLAIM(cases[i].says,
                   repeated_read(*state, cases[i].begin, cases[i].piece,
                                 cases[i].most, &fault));
        UNIT_CLAIM(cases[i].says,
                   !repeated_read(*state, cases[i].begin, cases[i].piece,
                                  cases[i].most + 1, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_LIMIT);
    }
    assert_false(repeated_read(*state, "<table><tr>",
                               "<td rowspan=2000000000 colspan=200>a", 3,
                               &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_true(repeated_read(*state, "", "<ul><li>", 100, &fault));
    assert_false(repeated_read(*state, "", "<ul><li>", 10000, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

static void survives_what_nobody_thought_of(void **state)
{
    (void)state;
    struct str sample = STR_LITERAL(
        "<nav><a href='#a'>b</a></nav><h1>c <a href='#c'>#</a></h1><ul><li><b>d"
        "</b>: e<ol><li>f</ol><table><caption>g</caption><thead><th rowspan=2>"
        "h<th colspan=3>i</thead><tr><td>j<br>- k<table><tr><td>l</table><td "
        "rowspan=0>m</table><!-- n --><img alt=o><pre>p</pre>&amp;&#228;");
    for (unsigned seed = 0; seed < 1000; seed++) {
        struct arena *mem = arena_open();
        struct outline outline;
        struct fault fault = {0};
        if (!markup_read(mem, mutation_make(mem, sample, seed), 1, &outline,
                         &fault))
            assert_int_equal(fault.kind, FAULT_LIMIT);
        arena_close(mem);
    }
}

static void reads_real_templates(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *file;
        size_t headings, items; /* as xmllint counts, but for the menu */
    } cases[] = {{"devex", 7, 60}, {"docs", 5, 39}, {"engineering", 7, 49}};
    const char *data = getenv("RUNG_SHARED_DATA");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str bytes = {0},
                   name = str_format(mem, "%s/ladders/sdras/pages/%s.vue",
                                     data ? data : "", cases[i].file);
        struct outline outline;
        struct fault fault;
        size_t kinds[BLOCK_KIND_COUNT] = {0};
        if (!data || !file_read(mem, name.at, 1 << 20, &bytes, &fault))
            skip();
        assert_true(markup_read(mem, bytes, 1, &outline, &fault));
        for (size_t j = 0; j < outline.count; j++)
            kinds[outline.at[j].kind]++;
        UNIT_CLAIM(cases[i].file, kinds[BLOCK_HEADING] == cases[i].headings);
        UNIT_CLAIM(cases[i].file, kinds[BLOCK_ITEM] == cases[i].items);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_blocks),
        UNIT_TEST(passes_over_what_repeats),
        UNIT_TEST(reads_tables),
        UNIT_TEST(tells_of_a_table_what_it_calls_itself),
        UNIT_TEST(counts_links),
        UNIT_TEST(counts_many_lines),
        UNIT_TEST(keeps_pages_within_bounds),
        UNIT_TEST(survives_what_nobody_thought_of),
        UNIT_TEST(reads_real_templates),
    };
    return cmocka_run_group_tests_name("markup", tests, NULL, NULL);
}
