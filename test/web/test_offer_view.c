#include "web/offer_view.h"

#include "base/text.h"
#include "support/unit.h"

static struct str bar_told(struct arena *mem, const size_t *counts)
{
    struct offer_bar bar = offer_bar_make(mem, counts);
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < bar.parts.count; i++)
        text_add(&out, "%s%zu at %.*s, %.*s wide", i ? "; " : "",
                 bar.parts.at[i].chip.count, STR(bar.parts.at[i].x),
                 STR(bar.parts.at[i].width));
    return text_str(&out);
}

static void draws_a_bar_without_what_is_not_there(void **state)
{
    const size_t counts[VERDICT_COUNT] = {
        [VERDICT_KEEP] = 6, [VERDICT_REPLACE] = 2};
    const size_t none[VERDICT_COUNT] = {0};
    unit_same(bar_told(*state, counts),
              "6 at 0.00%, 75.00% wide; 2 at 75.00%, 25.00% wide", "two parts");
    unit_same(offer_bar_make(*state, counts).words, "6 Keep, 2 Replace",
              "in words");
    unit_same(bar_told(*state, none), "", "nothing");
}

static struct str line_told(struct arena *mem, const struct offer_row *row)
{
    static const struct level level = {.key = {"e2", 2}};
    static const struct competency competency = {.title = {"Craft", 5}};
    const struct criterion old = {
        .key = STR_LITERAL("design"),
        .text = STR_LITERAL("Designs a system <for> several teams.")};
    const struct ladder ladder = {
        .levels = (struct level *)(uintptr_t)&level,
        .level_count = 1,
        .competencies = (struct competency *)(uintptr_t)&competency,
        .competency_count = 1};
    struct offer_line line = offer_line_make(mem, &ladder, &old, row);
    struct text out;
    text_open(mem, 8192, &out);
    offer_line_html(&out, &line);
    unit_same(line.place, "Craft, e2", "where it stands");
    return text_str(&out);
}

static void shows_what_is_offered(void **state)
{
    struct str way = STR_LITERAL("Runs a survey.");
    struct str example = STR_LITERAL("Two of six.");
    const struct {
        const char *says;
        struct offer_row row;
        const char *wanted, *unwanted;
    } cases[] = {
        {"what is kept says so",
         {.verdict = VERDICT_KEEP,
          .offered.text = STR_LITERAL("Designs a system <for> several teams.")},
         "Same words",
         "<ins>"},
        {"what is adapted is marked",
         {.verdict = VERDICT_ADAPT,
          .offered.text = STR_LITERAL(
              "Designs a program <for> several teams.")},
         "Designs a <del>system</del> <ins>program</ins> &lt;for&gt;",
         "Same words"},
        {"what is replaced is not marked",
         {.verdict = VERDICT_REPLACE,
          .offered = {.text = STR_LITERAL("Plans a system for several teams."),
                      .examples = {&example, 1}}},
         "Plans a system for several teams.",
         "<ins>"},
        {"it brings its examples",
         {.verdict = VERDICT_REPLACE,
          .offered = {.text = STR_LITERAL("Plans."),
                      .examples = {&example, 1}}},
         "<li>Two of six.</li>",
         "Same words"},
        {"what is taken out says so",
         {.verdict = VERDICT_REPLACE},
         "Nothing in its place",
         "<ins>"},
        {"a lens adds a way",
         {.verdict = VERDICT_EXTEND,
          .offered = {.text = STR_LITERAL("Designs a system."),
                      .alternatives = {&way, 1}}},
         "<ins>Runs a survey.</ins>",
         "<del>"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str told = line_told(*state, &cases[i].row);
        UNIT_CLAIM(cases[i].says,
                   str_find(told, str_of(cases[i].wanted)) < told.length);
        UNIT_CLAIM(cases[i].says,
                   str_find(told, str_of(cases[i].unwanted)) == told.length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(draws_a_bar_without_what_is_not_there),
        UNIT_TEST(shows_what_is_offered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
