#include "intake/ladder/criterion_text.h"

#include "base/text.h"
#include "format/grid.h"
#include "support/unit.h"

/* Criteria as "text{example}", then notes. */
static struct str shown(struct arena *mem, const char *cell)
{
    struct ladder_maker maker;
    struct ladder ladder = {0};
    struct fault fault = {0};
    struct criterion_sink sink;
    struct text out;
    text_open(mem, 4096, &out);
    maker_open(mem, "x", &maker);
    maker_level(&maker, 1, STR_LITERAL("One"));
    maker_competency(&maker, STR_LITERAL("k"), STR_LITERAL("K"));
    criterion_open(&maker, (struct maker_cell){0, 1}, &sink);
    struct outline content = outline_of_lines(mem, str_of(cell), 1);
    criterion_take(&sink, &content);
    criterion_close(&sink);
    assert_true(maker_done(&maker, &ladder, &fault));
    assert_int_equal(sink.count, ladder.criterion_count);
    for (size_t i = 0; i < ladder.criterion_count; i++) {
        const struct criterion *criterion = &ladder.criteria[i];
        text_add(&out, "%s%.*s", i ? "|" : "", STR(criterion->text));
        for (size_t k = 0; k < criterion->examples.count; k++)
            text_add(&out, "{%.*s}", STR(criterion->examples.at[k]));
    }
    struct skip_list notes = maker_skips(&maker);
    for (size_t i = 0; i < notes.count; i++)
        text_add(&out, "; %.*s", STR(notes.at[i].why));
    return text_str(&out);
}

static void takes_criteria(void **state)
{
    const struct {
        const char *says, *cell, *shown;
    } cases[] = {
        {"a text", "Writes code", "Writes code"},
        {"lines", "Writes code\nReads code", "Writes code|Reads code"},
        {"items", "- a\n- b", "a|b"},
        {"items below a sentence are examples",
         "- Works with other teams on hard things\n  - a\n  - b",
         "Works with other teams on hard things{a}{b}"},
        {"items below a name are criteria", "- Teams:\n  - a\n  - b",
         "a|b; it names the points below, which are criteria: \"Teams:\""},
        {"items that call themselves examples",
         "- Leads projects\n  - for example a move",
         "Leads projects{for example a move}"},
        {"examples by name", "Writes code\nExamples:\n- a\n- b",
         "Writes code{a}{b}"},
        {"examples by name, in German", "Schreibt\nBeispiele:\n- a",
         "Schreibt{a}"},
        {"an example in a line", "Writes code\nE.g.: a tool",
         "Writes code{a tool}"},
        {"examples of nothing", "Examples:\n- a",
         "a; it leads over to the points below: \"Examples:\""},
        {"what leads over", "A senior engineer:\n- a\n- b",
         "a|b; it leads over to the points below: \"A senior engineer:\""},
        {"nothing", "n/a", "; it says that there is nothing: \"n/a\""},
        {"years", "Experience: 2+ years",
         "; years of experience are no criterion: \"Experience: 2+ years\""},
        {"a footnote", "Writes code\n*not always", NULL},
        {"another level", "Same as IC3, plus mentoring",
         "Same as IC3, plus mentoring; it speaks of another level and is taken "
         "to the letter: \"Same as IC3, plus mentoring\""},
        {"what waits", "[TODO: others]",
         "[TODO: others]; it waits to be filled in and is taken as it is: "
         "\"[TODO: others]\""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        if (cases[i].shown)
            unit_same(shown(*state, cases[i].cell), cases[i].shown,
                      cases[i].says);
}

static void looks_at_texts(void **state)
{
    (void)state;
    assert_true(text_is_nothing(STR_LITERAL(" - ")));
    assert_true(text_is_nothing(STR_LITERAL("N/A")));
    assert_true(text_is_nothing(STR_LITERAL("(not in use)")));
    assert_false(text_is_nothing(STR_LITERAL("a")));
    assert_true(text_is_sentence(STR_LITERAL("Works with all other teams")));
    assert_false(text_is_sentence(STR_LITERAL("Works with")));
    assert_true(text_is_sentence(STR_LITERAL("チームと協力して仕事を進める")));
    unit_same(text_label(STR_LITERAL("Impact: delivers")), "Impact", "label");
    unit_same(text_label(STR_LITERAL("影響：届ける")), "影響", "wide colon");
    unit_same(text_label(STR_LITERAL("https://x.org")), "", "an address");
    unit_same(text_label(STR_LITERAL("a b c d e f g: h")), "", "too long");
    unit_same(text_after_label(STR_LITERAL("Impact: a: b")), "a: b", "after");
    assert_true(text_counts_years(STR_LITERAL("2-3 years")));
    assert_true(text_counts_years(STR_LITERAL("5 Jahre")));
    assert_true(text_counts_years(
        STR_LITERAL("Experience: Typically requires a minimum of 2 years")));
    assert_false(text_counts_years(
        STR_LITERAL("Plans the next 3 years with all of the teams around")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(takes_criteria),
        UNIT_TEST(looks_at_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
