#include "format/markup_guard.h"

#include "base/text.h"
#include "support/unit.h"

/* The page `front`, `piece` as often as `count` says, and `end`. */
static bool is_refused(struct arena *mem, const char *front, const char *piece,
                       size_t count, const char *end)
{
    struct text page;
    text_open(mem, 1 << 20, &page);
    text_add(&page, "%s", front);
    for (size_t i = 0; i < count; i++)
        text_add(&page, "%s", piece);
    text_add(&page, "%s", end);
    struct str bytes = text_str(&page);
    return markup_guard_find(bytes) < bytes.length;
}

static void finds_tags_with_many_attributes(void **state)
{
    const struct {
        const char *says, *front, *piece, *end;
        bool is_refused; /* with one attribute more than there may be */
    } cases[] = {
        {"names alone", "<p", " a", ">", true},
        {"names and values", "<p", " a=b", ">", true},
        {"quoted values", "<p", " a='>'", ">", true},
        {"values that touch", "<p ", "a=\"<\"", ">", true},
        {"spaces around the sign", "<p", " a = b", ">", true},
        {"lines", "<p", "\n\ta", ">", true},
        {"a tag that breaks off", "<p", " a", "", true},
        {"a quote that is no value", "<p 1='", " a", "'>", true},
        {"behind an empty comment", "<!--><p", " a", ">-->", true},
        {"behind a script", "<script>'<p</script><p", " a", ">", true},
        {"behind a script without words", "<script/><p", " a", ">", true},
        {"behind a document type", "<!DOCTYPE a <!-- ><p", " a", ">", true},
        {"words", "<p>", " a", "</p>", false},
        {"many tags", "", "<p a>", "", false},
        {"one value of many words", "<p a='", " a", "'>", false},
        {"a comment", "<!-- <p", " a", "-->", false},
        {"a script", "<script>i<n", " a", "</script>", false},
        {"a style", "<STYLE>a<b", " a", "</STYLE>", false},
        {"less than", "1 < 2", " a", "", false},
        {"an end", "</p>", " a", "", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        UNIT_CLAIM(cases[i].says,
                   is_refused(*state, cases[i].front, cases[i].piece,
                              MARKUP_ATTRIBUTES_MOST + 1, cases[i].end)
                       == cases[i].is_refused);
        UNIT_CLAIM(cases[i].says,
                   !is_refused(*state, cases[i].front, cases[i].piece,
                               MARKUP_ATTRIBUTES_MOST - 2, cases[i].end));
    }
}

static void tells_where_the_tag_begins(void **state)
{
    struct text page;
    text_open(*state, 1 << 20, &page);
    text_add(&page, "<p a>b<p");
    for (size_t i = 0; i <= MARKUP_ATTRIBUTES_MOST; i++)
        text_add(&page, " a%zu", i);
    assert_int_equal(markup_guard_find(text_str(&page)), 6);
    assert_int_equal(markup_guard_find(STR_LITERAL("")), 0);
    assert_int_equal(markup_guard_find(STR_LITERAL("<p a='")), 6);
    assert_int_equal(markup_guard_find(STR_LITERAL("<!-")), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_tags_with_many_attributes),
        UNIT_TEST(tells_where_the_tag_begins),
    };
    return cmocka_run_group_tests_name("markup guard", tests, NULL, NULL);
}
