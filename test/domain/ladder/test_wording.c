#include "domain/ladder/wording.h"

#include "base/text.h"
#include "support/unit.h"

/* What is marked stands in brackets. */
static struct str told(struct arena *mem, struct marked_text marked)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < marked.count; i++)
        text_add(&out, marked.at[i].is_marked ? "[%.*s]" : "%.*s",
                 STR(marked.at[i].text));
    return text_str(&out);
}

static void marks_the_words_that_differ(void **state)
{
    const struct {
        const char *says, *before, *after, *old, *new;
    } cases[] = {
        {"the same", "Runs a group", "Runs a group", "Runs a group",
         "Runs a group"},
        {"nothing before", "", "Runs a group", "", "[Runs a group]"},
        {"nothing after", "Runs a group", "", "Runs a group", ""},
        {"nothing at all", "", "", "", ""},
        {"one word", "Plans one project", "Plans several project",
         "Plans [one] project", "Plans [several] project"},
        {"words at the end", "Settles a dispute inside one project",
         "Settles a dispute between two projects",
         "Settles a dispute [inside one project]",
         "Settles a dispute [between two projects]"},
        {"words added in front", "Plans the year",
         "With the lead, plans the year", "[Plans] the year",
         "[With the lead, plans] the year"},
        {"another sentence", "Gets a decision from several teams",
         "Changes how a department works", "Gets a decision from several teams",
         "Changes how a department works"},
        {"a short word shared by chance", "Writes notes to a wide team weekly",
         "Writes books for a big firm weekly",
         "Writes [notes to a wide team] weekly",
         "Writes [books for a big firm] weekly"},
        {"line breaks are spaces", "Plans\none  thing", "Plans one thing",
         "Plans\none  thing", "Plans one thing"},
        {"white space around", " Plans it ", "Plans it", " Plans it ",
         "Plans it"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct wording wording = wording_make(*state, str_of(cases[i].before),
                                              str_of(cases[i].after));
        unit_same(told(*state, wording.before), cases[i].old, cases[i].says);
        unit_same(told(*state, wording.after), cases[i].new, cases[i].says);
    }
}

static void knows_a_reworded_text(void **state)
{
    (void)state;
    const struct {
        const char *says, *a, *b;
        bool is_near;
    } cases[] = {
        {"the same", "a b c", "a b c", true},
        {"half of them", "a b c d", "a b x y", true},
        {"under half", "a b c d e", "a b x y z", false},
        {"the longer counts", "a b", "a b cc dd ee", false},
        {"nothing", "", "", true},
        {"nothing against something", "", "a", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str a = str_of(cases[i].a), b = str_of(cases[i].b);
        UNIT_CLAIM(cases[i].says, wording_is_near(a, b) == cases[i].is_near);
        UNIT_CLAIM(cases[i].says, wording_is_near(b, a) == cases[i].is_near);
    }
}

static void gives_up_on_very_long_texts(void **state)
{
    struct arena *mem = *state;
    struct text a, b;
    text_open(mem, 64 * 1024, &a);
    text_open(mem, 64 * 1024, &b);
    for (int i = 0; i < 2000; i++) {
        text_add(&a, "word%d ", i);
        text_add(&b, "word%d ", i + 1);
    }
    struct wording wording = wording_make(mem, text_str(&a), text_str(&b));
    assert_int_equal(wording.before.count, 1);
    assert_false(wording.before.at[0].is_marked);
    assert_int_equal(wording.after.count, 1);
    assert_false(wording.after.at[0].is_marked);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(marks_the_words_that_differ),
        UNIT_TEST(knows_a_reworded_text),
        UNIT_TEST(gives_up_on_very_long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
