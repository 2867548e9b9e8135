#include "report/marked_ladder.h"

#include "format/pack.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

#define HEAD                                                                   \
    "rung: ladder/1\nladder: eng\ntitle: Engineering\nlevels:\n"               \
    "  - level: e1\n    title: Engineer 1\n    grade: E-1\n"                   \
    "  - level: e2\n    title: Engineer 2\n"                                   \
    "competencies:\n  - competency: craft\n    title: Craft\n    criteria:\n"

static const char before_yaml[] = HEAD
    "      e1:\n        - Keeps notes of the work.\n"
    "      e2:\n        - text: Ships code <each> week.\n"
    "          key: ships\n"
    "          examples: [A parser in release 2.]\n"
    "        - Designs a system used by several teams.\n"
    "  - competency: people\n    title: People\n    criteria:\n"
    "      e1:\n        - Asks for help.\n";

static const char after_yaml[] = HEAD
    "      e1:\n        - Keeps notes of the work.\n"
    "      e2:\n        - Designs a program used by several teams.\n"
    "        - Welcomes newcomers.\n"
    "  - competency: people\n    title: People\n    criteria:\n"
    "      e1:\n        - Asks for help.\n";

static struct ladder *ladder_of(struct arena *mem, const char *yaml)
{
    struct ladder *ladder = ARENA_NEW(mem, struct ladder);
    struct problem_list problems;
    struct fault fault = {0};
    UNIT_CLAIM(fault.message,
               ladder_yaml_read(mem, str_of(yaml), ladder, &problems, &fault));
    assert_int_equal(problems.count, 0);
    return ladder;
}

static void dress(struct marked_ladder *marked)
{
    static struct str intro[2];
    intro[0] = STR_LITERAL("What it is & for whom.");
    intro[1] = STR_LITERAL("How to read it.");
    marked->title = STR_LITERAL("Engineering, for community architects");
    marked->intro = (struct str_list){intro, 2};
    marked->author = STR_LITERAL("Ada");
    marked->made_at = (struct moment){INT64_C(1790000000000)};
}

static struct str html_of(struct arena *mem, struct marked_ladder marked)
{
    struct str html = {0};
    struct fault fault = {0};
    dress(&marked);
    UNIT_CLAIM(fault.message, marked_ladder_html(mem, &marked, &html, &fault));
    return html;
}

static void claim_has(struct str text, const char *needle)
{
    UNIT_CLAIM(needle, str_find(text, str_of(needle)) < text.length);
}

static void marks_what_an_offer_would_change(void **state)
{
    const struct ladder *ladder = ladder_of(*state, before_yaml);
    struct str example = STR_LITERAL("A guide in release 2.");
    struct criterion offered = ladder->criteria[1];
    offered.text = STR_LITERAL("Lands a change each week that others rely on.");
    offered.examples = (struct str_list){&example, 1};
    struct criterion other = ladder->criteria[2];
    other.text = STR_LITERAL("Designs a program used by several teams.");
    const struct offer_row rows[] = {
        {.criterion_index = 0,
         .verdict = VERDICT_KEEP,
         .why = STR_LITERAL("Fits."),
         .offered = ladder->criteria[0]},
        {.criterion_index = 1,
         .verdict = VERDICT_REPLACE,
         .why = STR_LITERAL("Asks for code."),
         .offered = offered},
        {.criterion_index = 2,
         .verdict = VERDICT_ADAPT,
         .why = STR_LITERAL("The act fits."),
         .offered = other},
        {.criterion_index = 3,
         .verdict = VERDICT_REPLACE,
         .why = STR_LITERAL("Asked already."),
         .offered = {.weight = 1}},
    };
    const struct offer offer = {.ladder = ladder, .rows = rows};
    struct str html = html_of(*state, marked_ladder_of_offer(*state, &offer));
    static const char *const wanted[] = {
        "<h1 class=\"\" dir=\"auto\">Engineering, for community architects</h1>",
        "What it is &amp; for whom.",
        "<h2 class=\"\" dir=\"auto\">Engineer 1 (E-1)</h2>",
        "<h3 class=\"\" dir=\"auto\">Craft</h3>",
        "<p class=\"item\" dir=\"auto\">Keeps notes of the work.</p>\n<h3",
        "<del>Ships code &lt;each&gt; week.</del>",
        "<ins> Lands a change each week that others rely on.</ins>",
        "<p class=\"why\" dir=\"auto\">Asks for code.</p>",
        "<del>A parser in release 2.</del>",
        "<ins><strong>Example: </strong></ins><ins>A guide in release 2.</ins>",
        "Designs a<del> system</del><ins> program</ins> used by several teams.",
        "<del>Asks for help.</del>",
        "<p class=\"why\" dir=\"auto\">Asked already.</p>",
    };
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        claim_has(html, wanted[i]);
    UNIT_CLAIM("what is kept has no reason in the margin",
               str_find(html, str_of("Fits.")) == html.length);
}

static void marks_what_a_revision_changed(void **state)
{
    struct str html = html_of(
        *state, marked_ladder_of_change(*state, ladder_of(*state, before_yaml),
                                        ladder_of(*state, after_yaml)));
    static const char *const wanted[] = {
        "Designs a<del> system</del><ins> program</ins> used by several teams.",
        "<ins>Welcomes newcomers.</ins>",
        "<del>Ships code &lt;each&gt; week.</del>",
        "<p class=\"item\" dir=\"auto\">Asks for help.</p>",
    };
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        claim_has(html, wanted[i]);
}

static void is_a_document_too(void **state)
{
    struct marked_ladder marked = marked_ladder_of_change(
        *state, ladder_of(*state, before_yaml), ladder_of(*state, after_yaml));
    struct str bytes;
    struct fault fault = {0};
    dress(&marked);
    UNIT_CLAIM(fault.message,
               marked_ladder_docx(*state, &marked, &bytes, &fault));
    assert_true(pack_has(bytes, "word/document.xml"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(marks_what_an_offer_would_change),
        UNIT_TEST(marks_what_a_revision_changed),
        UNIT_TEST(is_a_document_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
