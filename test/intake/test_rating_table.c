#include "intake/rating_table.h"

#include "base/text.h"

#include "support/unit.h"

/* The good rows with what they say, then the problems by place. */
static struct str told(struct arena *mem, const struct ratings_draft *draft)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < draft->ratings.count; i++) {
        const struct rating_draft *row = &draft->ratings.at[i];
        text_add(&out, "%d %.*s|%.*s|%.*s|%s|%.*s|%.*s; ", row->line,
                 STR(row->person), STR(row->ladder), STR(row->criterion),
                 rating_names[row->rating], STR(row->note),
                 STR(day_format(mem, row->day)));
    }
    for (size_t i = 0; i < draft->problems.count; i++)
        text_add(&out, "!%d:%d %.*s; ", draft->problems.at[i].line,
                 draft->problems.at[i].column,
                 STR(draft->problems.at[i].message));
    return text_str(&out);
}

static void reads_ratings(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        const char *bytes;
        size_t refused_count;
        const char *wanted;
    } cases[] = {
        {"all columns",
         "Person,Ladder,Criterion,Rating,Note,Day\n"
         "a@x,be,review.l3.1,Always,\"Since\r\n\r\nMay\",2026-11-23\n",
         0, "2 a@x|be|review.l3.1|always|Since\n\nMay|2026-11-23; "},
        {"what may be missing",
         "Person,Ladder,Criterion,Rating\na@x,be,c,n/a\n", 0,
         "2 a@x|be|c|not-applicable||; "},
        {"the same criterion again",
         "Person,Ladder,Criterion,Rating\na,be,c,not yet\na,be,c,sometimes\n",
         0, "2 a|be|c|not-yet||; 3 a|be|c|sometimes||; "},
        {"a word that is none",
         "Person,Ladder,Criterion,Rating\na,be,c,4/5\nb,be,c,always\n", 1,
         "3 b|be|c|always||; "
         "!2:8 row 2, column \"Rating\", \"4/5\": it is no rating; there are "
         "not-yet, sometimes, always and not-applicable; "},
        {"nothing that is needed",
         "Person,Ladder,Criterion,Rating,Note\n,,,,N\n", 1,
         "!2:1 row 2, column \"Person\": it is empty; "
         "!2:2 row 2, column \"Ladder\": it is empty; "
         "!2:3 row 2, column \"Criterion\": it is empty; "
         "!2:4 row 2, column \"Rating\": it is empty; "},
        {"a control character in a note",
         "Person,Ladder,Criterion,Rating,Note\na,be,c,always,x\x07\n", 1,
         "!2:15 row 2, column \"Note\", \"x\xEF\xBF\xBD\": it has a control "
         "character in it; "},
        {"only a header", "Person,Ladder,Criterion,Rating\n", 0, ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ratings_draft draft;
        struct fault fault;
        UNIT_CLAIM(cases[i].says, rating_table_read(mem, str_of(cases[i].bytes),
                                                    &draft, &fault));
        unit_same(told(mem, &draft), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   draft.refused_count == cases[i].refused_count);
    }
}

/* A table with one note of so many bytes. */
static struct str table_of_note(struct arena *mem, size_t note_bytes)
{
    struct text table;
    text_open(mem, 8192, &table);
    text_add(&table, "Person,Ladder,Criterion,Rating,Note\na,be,c,always,");
    for (size_t i = 0; i < note_bytes; i++)
        text_add_char(&table, 'x');
    return text_str(&table);
}

static void takes_notes_up_to_a_ceiling(void **state)
{
    struct arena *mem = *state;
    struct ratings_draft draft;
    struct fault fault;
    assert_true(
        rating_table_read(mem, table_of_note(mem, 4000), &draft, &fault));
    assert_int_equal(draft.ratings.count, 1);
    assert_true(
        rating_table_read(mem, table_of_note(mem, 4001), &draft, &fault));
    assert_int_equal(draft.ratings.count, 0);
    assert_true(str_has_suffix(draft.problems.at[0].message,
                               "xxx...\": it is too long: there is room for "
                               "4000 characters, fewer with accents"));
}

static void passes_faults_on(void **state)
{
    struct arena *mem = *state;
    struct ratings_draft draft = {.refused_count = 77};
    struct fault fault;
    assert_false(rating_table_read(
        mem, STR_LITERAL("Person,Ladder,Criterion\n"), &draft, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_int_equal(draft.refused_count, 77);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_ratings),
        UNIT_TEST(takes_notes_up_to_a_ceiling),
        UNIT_TEST(passes_faults_on),
    };
    return cmocka_run_group_tests_name("rating_table", tests, NULL, NULL);
}
