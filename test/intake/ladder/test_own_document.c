#include "intake/ladder/own_document.h"

#include "format/markdown.h"
#include "format/markup.h"
#include "report/ladder_document.h"
#include "report/ladder_markdown.h"
#include "report/ladder_page.h"
#include "support/hostile_ladder.h"
#include "support/ladder_words.h"
#include "support/unit.h"

#include <stdio.h>

typedef bool reader(struct arena *mem, struct str bytes, int first_line,
                    struct outline *outline, struct fault *fault);

static bool read_to(struct arena *mem, reader *read, struct str bytes,
                    struct ladder_draft *draft, struct fault *fault)
{
    struct outline outline;
    struct reading reading;
    reading_open(mem, STR_LITERAL("own.md"), &reading);
    if (!read(mem, bytes, 1, &outline, fault))
        return false;
    if (!own_document_is(&outline))
        fail_msg("not known as our own:\n%.*s", STR(bytes));
    if (!own_document_read(&reading, &outline, fault))
        return false;
    *draft = reading_drafts(&reading).at[0];
    return true;
}

#define HEAD                                                                   \
    "# Crew\n\nFor sailors.\n\n| Ladder | crew |\n|---|---|\n"                 \
    "| Language | de |\n| Family | Sea |\n| Adopts | fleet@3 |\n"              \
    "| Source | Us |\n\n## Levels\n\n"                                         \
    "| Title | Key | Outside | Grade | Pay | After | Summary |\n"              \
    "|---|---|---|---|---|---|---|\n"                                          \
    "| Mate | m1 | Officer | G1 | 1.00 EUR to 2.00 EUR |  | Low |\n"           \
    "| Mate | m2 |  |  | up to 3.00 EUR | m1 |  |\n"                           \
    "|  | m3 | Owner |  | from 4.00 EUR | m1, m2 |  |\n\n"                     \
    "## Competencies\n\n| Title | Key | Area | Weight |\n|---|---|---|---|\n"  \
    "| Knots | knots | Deck | 2 |\n| Helm | helm |  |  |\n\n"
#define KNOTS "## Knots\n\nLines and *ends*.\n\n"

static const char whole[] = HEAD KNOTS
    "### Mate (m2)\n\n- Ties\n  - Key: tie\n  - Weight: 3\n"
    "  - Examples:\n    - One\n    - Two\n  - Alternatives:\n"
    "    - Buys\n  - Evidence: review, talk\n- Coils\n\n"
    "### Owner\n\n- Owns\n\n## Helm\n";

/* "title/family/fleet@3 | m1:Mate/Officer/G1/1.00 EUR/... | ..." */
static struct str shown(struct arena *mem, const struct ladder *ladder)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    text_add(&out, "%.*s/%.*s/%.*s@%lld/%.*s/%.*s/%.*s |", STR(ladder->title),
             STR(ladder->family), STR(ladder->adopts.key),
             (long long)ladder->adopts.revision, STR(ladder->language),
             STR(ladder->summary), STR(ladder->source));
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *at = &ladder->levels[i];
        text_add(&out, " %.*s:%.*s/%.*s/%.*s/%.*s-%.*s/%zu/%.*s", STR(at->key),
                 STR(at->title), STR(at->external_title), STR(at->grade),
                 STR(money_format(mem, at->pay.from)),
                 STR(money_format(mem, at->pay.to)), at->after.count,
                 STR(at->summary));
    }
    text_add(&out, " |");
    for (size_t i = 0; i < ladder->competency_count; i++) {
        const struct competency *at = &ladder->competencies[i];
        text_add(&out, " %.*s:%.*s/%.*s/%d/%.*s", STR(at->key), STR(at->title),
                 STR(at->area), at->weight, STR(at->summary));
    }
    text_add(&out, " |");
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        text_add(&out, " %.*s=%.*s*%d", STR(at->key), STR(at->text),
                 at->weight);
        text_add(&out, "/%zu/%zu/%zu", at->examples.count,
                 at->alternatives.count, at->evidence.count);
    }
    return text_str(&out);
}

#define LADDER                                                                 \
    "Crew/Sea/fleet@3/de/For sailors./Us | "                                   \
    "m1:Mate/Officer/G1/1.00 EUR-2.00 EUR/0/Low m2:Mate///-3.00 EUR/1/ "       \
    "m3:/Owner//4.00 EUR-/2/ | knots:Knots/Deck/2/Lines and ends. "            \
    "helm:Helm//1/ |"

static void reads_each_field(void **state)
{
    struct ladder_draft draft = {0};
    struct fault fault = {0};
    if (!read_to(*state, markdown_read, str_of(whole), &draft, &fault))
        fail_msg("%s", fault.message);
    unit_same(shown(*state, &draft.ladder),
              LADDER " tie=Ties*3/2/1/2 knots.m2.2=Coils*1/0/0/0 "
                     "knots.m3.1=Owns*1/0/0/0",
              "the whole document");
    assert_int_equal(draft.skipped.count, 0);
}

static const struct {
    const char *says;
    bool (*write)(struct arena *, const struct stored_ladder *, struct text *,
                  struct fault *);
    reader *read;
} forms[] = {{"Markdown", ladder_markdown_write, markdown_read},
             {"HTML", ladder_page_write, markup_read}};

static void form_check(const struct ladder *ladder, size_t form, int round)
{
    struct arena *mem = arena_open();
    struct stored_ladder stored = {.revision = 1, .ladder = *ladder};
    struct ladder_draft draft = {0};
    struct fault fault = {0};
    struct text out;
    text_open(mem, 1024 * 1024, &out);
    assert_true(forms[form].write(mem, &stored, &out, &fault));
    if (!read_to(mem, forms[form].read, text_str(&out), &draft, &fault))
        fail_msg("round %d as %s: %s in:\n%.*s", round, forms[form].says,
                 fault.message, STR(text_str(&out)));
    struct ladder wanted = ladder_words(mem, *ladder);
    struct ladder got = ladder_words(mem, draft.ladder);
    if (draft.skipped.count || !ladder_same(&wanted, &got)) {
        /* As YAML they differ in the lines that are wrong. */
        struct str a, b;
        assert_true(ladder_document_make(mem, &wanted, &a, &fault)
                    && ladder_document_make(mem, &got, &b, &fault));
        print_error("round %d as %s: wanted\n", round, forms[form].says);
        fwrite(a.at, 1, a.length, stderr);
        print_error("\ngot\n");
        fwrite(b.at, 1, b.length, stderr);
        fail();
    }
    arena_close(mem);
}

static void keeps_the_words_of_hostile_ladders(void **state)
{
    (void)state;
    uint64_t seed = 8;
    for (int round = 0; round < 200; round++) {
        struct arena *mem = arena_open();
        struct ladder ladder = hostile_ladder(mem, &seed);
        for (size_t i = 0; i < COUNT_OF(forms); i++)
            form_check(&ladder, i, round);
        arena_close(mem);
    }
}

/* A document that is read, written and read again says the same. */
static void writes_what_it_reads(void **state)
{
    struct ladder_draft draft = {0}, again = {0};
    struct fault fault = {0};
    assert_true(read_to(*state, markdown_read, str_of(whole), &draft, &fault));
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        struct stored_ladder stored = {.revision = 1, .ladder = draft.ladder};
        struct text out;
        text_open(*state, 1024 * 1024, &out);
        assert_true(forms[i].write(*state, &stored, &out, &fault));
        if (!read_to(*state, forms[i].read, text_str(&out), &again, &fault))
            fail_msg("%s: %s", forms[i].says, fault.message);
        UNIT_CLAIM(forms[i].says, again.skipped.count == 0);
        UNIT_CLAIM(forms[i].says, ladder_same(&draft.ladder, &again.ladder));
    }
}

static const struct {
    const char *says, *bytes, *criteria, *skipped;
} edited[] = {
    {"a section of somebody's own",
     HEAD "## Remarks\n\nGood.\n\n- An item\n\n## Helm\n\n### Owner\n\n"
          "- Steers\n",
     "helm.m3.1=Steers",
     "own.md:27 \"Remarks\"; own.md:29 \"Good.\"; own.md:31 \"An item\""},
    {"a level nobody knows, and a word nobody knows",
     HEAD "## Helm\n\n### Captain\n\n- Lost\n\n### Owner\n\n- Steers\n"
          "  - Remark: none\n    - Deep\n",
     "helm.m3.1=Steers",
     "own.md:29 \"Captain\"; own.md:31 \"Lost\"; own.md:36 \"Remark: none\"; "
     "own.md:37 \"Deep\""},
    {"a paragraph among the criteria",
     HEAD "## Helm\n\n### Owner\n\nSay it.\n\n- Steers\n", "helm.m3.1=Steers",
     "own.md:31 \"Say it.\""},
    {"a weight that is none",
     HEAD "## Helm\n\n### Owner\n\n- Steers\n  - Weight: heavy\n", NULL, NULL},
};

static void reads_what_people_made_of_it(void **state)
{
    for (size_t i = 0; i < COUNT_OF(edited); i++) {
        struct ladder_draft draft = {0};
        struct fault fault = {0};
        struct text criteria, skipped;
        text_open(*state, 4096, &criteria);
        text_open(*state, 4096, &skipped);
        bool is_read = read_to(*state, markdown_read, str_of(edited[i].bytes),
                               &draft, &fault);
        UNIT_CLAIM(edited[i].says, is_read == (edited[i].criteria != NULL));
        if (!is_read)
            continue;
        for (size_t j = 0; j < draft.ladder.criterion_count; j++)
            text_add(&criteria, "%s%.*s=%.*s", j ? " " : "",
                     STR(draft.ladder.criteria[j].key),
                     STR(draft.ladder.criteria[j].text));
        for (size_t j = 0; j < draft.skipped.count; j++) {
            struct str why = draft.skipped.at[j].why;
            size_t end = str_find(why, STR_LITERAL("\": "));
            text_add(&skipped, "%s%.*s %.*s", j ? "; " : "",
                     STR(draft.skipped.at[j].where),
                     STR(str_part(why, 0, end + 1)));
        }
        unit_same(text_str(&criteria), edited[i].criteria, edited[i].says);
        unit_same(text_str(&skipped), edited[i].skipped, edited[i].says);
    }
}

static void knows_its_own(void **state)
{
    static const char *const others[] = {
        "", "# A\n\n## Levels\n\n| Title | Key |\n|---|---|\n",
        "# A\n\n| Ladder | a |\n|---|---|\n\n## Levels\n\nNone.\n"};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct outline outline;
        struct fault fault = {0};
        assert_true(
            markdown_read(*state, str_of(others[i]), 1, &outline, &fault));
        UNIT_CLAIM(others[i], !own_document_is(&outline));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_each_field),
        UNIT_TEST(keeps_the_words_of_hostile_ladders),
        UNIT_TEST(writes_what_it_reads),
        UNIT_TEST(reads_what_people_made_of_it),
        UNIT_TEST(knows_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
