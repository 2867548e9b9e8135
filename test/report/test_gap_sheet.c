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

static const struct gap_cut whole = {.has_met_rows = true, .evidence_most = 3};
static const struct gap_cut summed = {.evidence_most = 1};
static const struct gap_cut dense = {.is_dense = true};
static const struct gap_cut two = {.is_dense = true, .open_most = 2};

static const struct {
    const char *says;
    struct gap_case given;
    const struct gap_cut *cut;
    const char *wanted;
} page_cases[] = {
    {"missing first, sometimes before not yet before not rated",
     {.standings = "m?nsmsmm", .evidence_each = 4},
     &whole,
     "H What is missing\n"
     "G Delivery: Planning\n"
     "C Not rated, 3 shown and 1 more\n"
     "G Delivery: Risk\n"
     "C Sometimes, 15 Mar, 3 shown and 1 more\n"
     "C Not yet, 4 Apr, 3 shown and 1 more\n"
     "G People: Partners\n"
     "C Sometimes, 3 Feb, 3 shown and 1 more\n"
     "H What is met\n"
     "R 14 May [Planning] \n"
     "R 23 Feb [Partners] \n"
     "R 14 Jan [Upstream work] \n"
     "R 25 Dec 2025 [] \n"},
    {"met rows are summed up",
     {.standings = "mmmm-n", .evidence_each = 1},
     &summed,
     "H What is missing\n"
     "G People: Partners\n"
     "C Not yet, 3 Feb, 1 shown \n"
     "S Met: Planning 2, Risk 2\n"
     "S Not applicable: Partners 1\n"},
    {"older wording is said",
     {.standings = "mmmms", .evidence_each = 1},
     &summed,
     "H What is missing\n"
     "G People: Partners\n"
     "C Sometimes, 23 Feb, on older wording, 1 shown \n"
     "S Met: Planning 2, Risk 2\n"},
    {"lower levels have a heading of their own",
     {.standings = "m", .below = "m?ns", .evidence_each = 0},
     &whole,
     "H Still open from lower levels\n"
     "G Program manager\n"
     "C Sometimes, 15 Mar, 0 shown \n"
     "C Not yet, 4 Apr, 0 shown \n"
     "S 1 criterion of lower levels is not rated.\n"
     "H What is met\n"
     "R 14 May [Planning] \n"},
    {"dense rows count their evidence",
     {.standings = "nn", .evidence_each = 2},
     &dense,
     "H What is missing\n"
     "R Not yet, 14 May [Planning] 2 pieces\n"
     "R Not yet, 24 Apr [Risk] 2 pieces\n"},
    {"what is cut is counted",
     {.standings = "nnn", .below = "nn", .evidence_each = 1},
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
    struct gap_page page = gap_page_make(*state, &sheet, &gap_cuts[0]);
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
    page = gap_page_make(*state, &sheet, &gap_cuts[0]);
    unit_same(page.place, "Open source office", "no title");
    unit_same(page.move,
              "Held against Senior program manager, level 2 of 3, ladder "
              "Program management",
              "no present level");
    unit_same(page.made, "23 Nov 2026 · Halden open source office",
              "no sample");
}

static void says_when_nothing_lies_beside(void **state)
{
    const struct {
        const char *says;
        size_t evidence_count;
        const char *aside, *more;
    } cases[] = {
        {"nothing kept: said once", 0, "No evidence is kept yet", ""},
        {"nothing beside this one", 5, "Evidence beside it, of 5 kept",
         "nothing yet"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct gap_sheet sheet = gap_case_make(
            *state, &(struct gap_case){.standings = "n"});
        sheet.evidence_count = cases[i].evidence_count;
        struct gap_page page = gap_page_make(*state, &sheet, &gap_cuts[0]);
        assert_int_equal(page.part_count, 3);
        unit_same(page.parts[0].aside, cases[i].aside, cases[i].says);
        unit_same(page.parts[2].more, cases[i].more, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(chooses_sorts_and_cuts),
        UNIT_TEST(says_who_and_where),
        UNIT_TEST(says_when_nothing_lies_beside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
