/* A page of every directive, compiled and run: tools/pages and web/html. */
#include "web/page/shelf.h"

#include "support/unit.h"

static struct str shelf_of(struct arena *mem, const struct shelf *shelf)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    shelf_html(&out, shelf);
    return text_str(&out);
}

static void writes_values_where_they_stand(void **state)
{
    struct day day;
    assert_true(day_parse(str_of("2026-11-23"), &day));
    const struct book books[] = {
        {STR_LITERAL("A & B"), STR_LITERAL("/a?b=1&c"), day, BINDING_CLOTH},
        {STR_LITERAL("<i>"), STR_LITERAL("javascript:x"), DAY_NONE,
         BINDING_NONE},
    };
    const struct shelf shelf = {.owner = "\"Ada\"",
                                .books = {books, 2},
                                .free_mm = -5,
                                .share = 0.5,
                                .is_open = true,
                                .note = {STR_LITERAL("<hr>")}};
    unit_same(
        shelf_of(*state, &shelf),
        "\n<title>&quot;Ada&quot;</title>\n"
        "<textarea name=\"note\">\n&quot;Ada&quot;</textarea>\n"
        "<p title=\"Books of &quot;Ada&quot;\" class=\"a &quot;Ada&quot;\" "
        "hidden>Books &amp; more</p>\n"
        "<p><b>2</b> books, -5, 0.5mm</p>\n"
        "<a href=\"/a?b=1&amp;c\">A &amp; B</a> "
        "<a href=\"/find?q=A%20%26%20B\">2026-11-23</a>\n<i>cloth</i>\n\n"
        "<a href=\"#\">&lt;i&gt;</a> <a href=\"/find?q=%3Ci%3E\"></a>\n"
        "<i>bare</i>\n\n<hr>\n\n",
        "two books");
}

static void takes_the_other_branches(void **state)
{
    const struct shelf shelf = {.owner = NULL};
    unit_same(shelf_of(*state, &shelf),
              "\n<title></title>\n<textarea name=\"note\">\n</textarea>\n"
              "<p title=\"Books of \" class=\"a \">Books &amp; more</p>\n"
              "<p><b>0</b> books, 0, 0mm</p>\nnone\n\n",
              "no book");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_values_where_they_stand),
        UNIT_TEST(takes_the_other_branches),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
