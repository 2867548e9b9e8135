#include "report/gap_sheet.h"

#include "base/text.h"
#include "support/gap_case.h"
#include "support/unit.h"

/* A page as text: heading H, group G, criterion C, row R, sentence S; with
 * what stands beside it. */
static struct str sketch(struct arena *mem, const struct gap_page *page)
{
    struct text text;
    text_open(mem, 100000, &text);
    for (size_t i = 0; i < page->part_count; i++) {
        const struct gap_part *part = &page->parts[i];
        switch (part->kind) {
        case GAP_CRITERION:
            text_add(&text, "C %.*s, %zu shown %.*s\n", STR(part->word),
                     part->piece_count, STR(part->more));
            break;
        case GAP_ROW:
            text_add(&text, "R %.*s [%.*s] %.*s\n", STR(part->word),
                     STR(part->aside), STR(part->more));
            break;
        default:
            text_add(&text, "%c %.*s\n", "HGCRS"[part->kind], STR(part->text));
        }
    }
    return text_str(&text);
}

/* Forms of what is missing, unrated, below, settled, and of groups. */
static const struct gap_cut whole = {.forms = {7, 7, 7, 1}};
static const struct gap_cut grouped = {.forms = {0, 0, 0, 2, 1}};
static const struct gap_cut summed = {.forms = {5, 0, 5}};
static const struct gap_cut noted = {.forms = {4, 4, 4}};
static const struct gap_cut dense = {.forms = {1}};
static const struct gap_cut two = {.open_most = 2};

static const struct {
    const char *says;
    struct gap_case given;
    const struct gap_cut *cut;
    const char *wanted;
} page_cases[] = {
    {"sometimes before not yet, then what is not talked about",
     {.standings = "m?nsmsmm", .evidence_each = 4},
     &whole,
     "H What is missing\n"
     "G Delivery: Risk\n"
     "C Sometimes, 15 Mar, 3 shown and 1 more\n"
     "C Not yet, 4 Apr, Wim Oude, 3 shown and 1 more\n"
     "G People: Partners\n"
     "C Sometimes, 3 Feb, Wim Oude, 3 shown and 1 more\n"
     "H Not talked about yet\n"
     "G Delivery: Planning\n"
     "C , 3 shown and 1 more\n"
     "H What is met\n"
     "R 14 May [Planning] \n"
     "R 23 Feb, Wim Oude, on older wording [Partners] \n"
     "R 14 Jan [Upstream work] \n"
     "R 25 Dec 2025, Wim Oude [] \n"},
    {"met rows are summed up",
     {.standings = "mmmm-n", .evidence_each = 1},
     &summed,
     "H What is missing\n"
     "G People: Partners\n"
     "C Not yet, 3 Feb, Wim Oude, 1 shown \n"
     "S Met: Planning 2, Risk 2\n"
     "S Not applicable: Partners 1\n"},
    {"older wording is said",
     {.standings = "mmmms", .evidence_each = 1},
     &summed,
     "H What is missing\n"
     "G People: Partners\n"
     "C Sometimes, 23 Feb, Wim Oude, on older wording, 1 shown \n"
     "S Met: Planning 2, Risk 2\n"},
    {"lower levels have a heading of their own",
     {.standings = "m?", .below = "m?ns", .evidence_each = 0},
     &whole,
     "H Not talked about yet\n"
     "G Delivery: Risk\n"
     "C , 0 shown \n"
     "H Still open from lower levels\n"
     "G Program manager\n"
     "C Sometimes, 15 Mar, 0 shown \n"
     "C Not yet, 4 Apr, Wim Oude, 0 shown \n"
     "S 1 criterion of lower levels is not rated.\n"
     "H What is met\n"
     "R 14 May [Planning] \n"},
    {"pieces not shown are counted",
     {.standings = "n?", .below = "n", .evidence_each = 2},
     &noted,
     "H What is missing\n"
     "G Delivery: Planning\n"
     "C Not yet, 14 May, 0 shown 2 pieces of evidence\n"
     "H Not talked about yet\n"
     "G Delivery: Risk\n"
     "C , 0 shown 2 pieces of evidence\n"
     "H Still open from lower levels\n"
     "G Program manager\n"
     "C Not yet, 14 May, 0 shown 2 pieces of evidence\n"},
    {"dense rows count their evidence, and say who",
     {.standings = "nn?", .evidence_each = 2},
     &dense,
     "H What is missing\n"
     "R Not yet, 14 May [Planning] 2 pieces\n"
     "R Not yet, 24 Apr, Wim Oude [Risk] 2 pieces\n"
     "H Not talked about yet\n"
     "R  [Partners] 2 pieces\n"},
    {"groups have lines where there is room",
     {.standings = "nn?mm", .evidence_each = 1},
     &grouped,
     "H What is missing\n"
     "G Delivery: Planning\n"
     "R Not yet, 14 May [] 1 piece\n"
     "R Not yet, 24 Apr [] 1 piece\n"
     "H Not talked about yet\n"
     "G Delivery: Risk\n"
     "R  [] 1 piece\n"
     "H What is met\n"
     "G Delivery: Risk\n"
     "R 15 Mar [] \n"
     "G People: Partners\n"
     "R 23 Feb, Wim Oude, on older wording [] \n"},
    {"what is cut is counted",
     {.standings = "nn?", .below = "nn", .evidence_each = 1},
     &two,
     "H What is missing\n"
     "R Not yet, 14 May [Planning] 1 piece\n"
     "R Not yet, 24 Apr [Risk] 1 piece\n"
     "S and 3 more criteria, see rung gap\n"},
    {"nothing asked is an empty page", {.standings = ""}, &whole, ""},
};

static void chooses_sorts_and_cuts(void **state)
{
    for (size_t i = 0; i < COUNT_OF(page_cases); i++) {
        struct gap_sheet sheet = gap_case_make(*state, &page_cases[i].given);
        struct gap_page page = gap_page_make(*state, &sheet, page_cases[i].cut);
        unit_same(sketch(*state, &page), page_cases[i].wanted,
                  page_cases[i].says);
    }
}

static void says_who_and_where(void **state)
{
    struct gap_sheet sheet = gap_case_make(
        *state, &(struct gap_case){.standings = "m", .is_sample = true});
    struct gap_page page = gap_page_make(*state, &sheet, &whole);
    unit_same(page.place, "Program manager · Open source office", "place");
    unit_same(page.move,
              "From Program manager to Senior program manager, level 2 of 3, "
              "ladder Program management",
              "move");
    unit_same(page.made,
              "23 Nov 2026 · Halden open source office · Sample data", "made");

    sheet.present_level = (struct str){0};
    sheet.person.position.title = (struct str){0};
    sheet.is_sample = false;
    page = gap_page_make(*state, &sheet, &whole);
    unit_same(page.place, "Open source office", "no title");
    unit_same(page.move,
              "Held against Senior program manager, level 2 of 3, ladder "
              "Program management",
              "no present level");
    unit_same(page.made, "23 Nov 2026 · Halden open source office",
              "no sample");
}

static void says_what_evidence_there_is(void **state)
{
    const struct {
        const char *says, *standings;
        size_t evidence_count, evidence_each;
        const struct gap_cut *cut;
        const char *aside, *more;
    } cases[] = {
        {"nothing kept: said once", "n", 0, 0, &whole,
         "No evidence is kept yet", ""},
        {"none beside this one", "n", 5, 0, &whole, "5 pieces of evidence kept",
         "no evidence yet"},
        {"none beside what nobody rated", "?", 1, 0, &whole,
         "1 piece of evidence kept", ""},
        {"some beside it", "n", 5, 4, &whole, "Evidence beside it, of 5 kept",
         "and 1 more"},
        {"all beside it", "n", 5, 3, &whole, "Evidence beside it, of 5 kept",
         ""},
        {"some, not shown", "n", 5, 1, &noted, "5 pieces of evidence kept",
         "1 piece of evidence"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct gap_sheet sheet = gap_case_make(
            *state,
            &(struct gap_case){.standings = cases[i].standings,
                               .evidence_each = cases[i].evidence_each});
        sheet.evidence_count = cases[i].evidence_count;
        struct gap_page page = gap_page_make(*state, &sheet, cases[i].cut);
        assert_int_equal(page.part_count, 3);
        unit_same(page.parts[0].aside, cases[i].aside, cases[i].says);
        unit_same(page.parts[2].more, cases[i].more, cases[i].says);
    }
}

static void tells_why(void **state)
{
    static const char *const wanted[] = {"", "", "Two of", "Two of", "Two of"};
    struct gap_sheet sheet = gap_case_make(
        *state, &(struct gap_case){.standings = "mmn"});
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        struct gap_cut cut = {.forms = {i}};
        struct gap_page page = gap_page_make(*state, &sheet, &cut);
        struct str note = page.parts[page.part_count - 2].note;
        unit_same(str_part(note, 0, 6), wanted[i], "note");
    }
}

/* Each step leads its section to a form that has more words. */
static void steps_go_up(void **state)
{
    (void)state;
    size_t forms[GAP_CHOICE_COUNT] = {0};
    for (size_t i = 0; i < gap_step_count; i++) {
        const struct gap_step *step = &gap_steps[i];
        assert_true(step->form > forms[step->choice]);
        assert_true(step->form < gap_form_count);
        forms[step->choice] = step->form;
    }
    const struct gap_cut cut = gap_cut_none();
    assert_memory_equal(cut.forms, forms, sizeof forms);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(chooses_sorts_and_cuts),
        UNIT_TEST(says_who_and_where),
        UNIT_TEST(says_what_evidence_there_is),
        UNIT_TEST(tells_why),
        UNIT_TEST(steps_go_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
