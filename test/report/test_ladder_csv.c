#include "report/ladder_csv.h"

#include "support/unit.h"

#include <string.h>

static struct stored_ladder crew_of(struct arena *mem)
{
    struct level *levels = ARENA_ARRAY(mem, struct level, 2);
    struct competency *competencies = ARENA_ARRAY(mem, struct competency, 2);
    struct criterion *criteria = ARENA_ARRAY(mem, struct criterion, 3);
    struct str *examples = ARENA_ARRAY(mem, struct str, 2);
    examples[0] = STR_LITERAL("at sea");
    examples[1] = STR_LITERAL("in port,\nat the quay");
    levels[0] = (struct level){.key = STR_LITERAL("deckhand"),
                               .title = STR_LITERAL("Deckhand"),
                               .pay = {{100, "EUR"}, {250, "EUR"}},
                               .summary = STR_LITERAL("Begins")};
    levels[1] = (struct level){.key = STR_LITERAL("mate"),
                               .external_title = STR_LITERAL("First officer"),
                               .grade = STR_LITERAL("4"),
                               .after = {&levels[0].key, 1}};
    competencies[0] = (struct competency){.key = STR_LITERAL("knots"),
                                          .title = STR_LITERAL("Knots"),
                                          .area = STR_LITERAL("Deck"),
                                          .weight = 2};
    competencies[1] = (struct competency){
        .key = STR_LITERAL("helm"), .title = STR_LITERAL("Helm"), .weight = 1};
    criteria[0] = (struct criterion){.key = STR_LITERAL("k1"),
                                     .text = STR_LITERAL("=Ties"),
                                     .weight = 1,
                                     .examples = {examples, 2}};
    criteria[1] = (struct criterion){
        .key = STR_LITERAL("k2"), .text = STR_LITERAL("Coils"), .weight = 3};
    criteria[2] = (struct criterion){.key = STR_LITERAL("k3"),
                                     .level_index = 1,
                                     .text = STR_LITERAL("Splices"),
                                     .weight = 1};
    return (struct stored_ladder){.revision = 1,
                                  .ladder = {.key = STR_LITERAL("crew"),
                                             .title = STR_LITERAL("Crew"),
                                             .language = STR_LITERAL("en"),
                                             .levels = levels,
                                             .level_count = 2,
                                             .competencies = competencies,
                                             .competency_count = 2,
                                             .criteria = criteria,
                                             .criterion_count = 3}};
}

static struct str written(struct arena *mem,
                          bool (*write)(struct arena *,
                                        const struct stored_ladder *,
                                        struct text *, struct fault *))
{
    struct stored_ladder stored = crew_of(mem);
    struct text out;
    struct fault fault = {0};
    text_open(mem, 64 * 1024, &out);
    if (!write(mem, &stored, &out, &fault))
        fail_msg("%s", fault.message);
    return text_str(&out);
}

static void writes_a_row_for_each_thing(void **state)
{
    unit_same(
        written(*state, ladder_csv_write),
        "Row,Ladder,Level,Level title,External title,Grade,Pay from,Pay to,"
        "After,Area,Competency,Competency title,Competency weight,Criterion,"
        "Key,Weight,Examples,Alternatives,Evidence,Summary,Ladder title,"
        "Family,Adopts,Language,Source\r\n"
        "ladder,crew,,,,,,,,,,,,,,,,,,,Crew,,,en,\r\n"
        "level,crew,deckhand,Deckhand,,,1.00 EUR,2.50 EUR,,,,,,,,,,,,Begins,"
        ",,,,\r\n"
        "level,crew,mate,,First officer,4,,,deckhand,,,,,,,,,,,,,,,,\r\n"
        "competency,crew,,,,,,,,Deck,knots,Knots,2,,,,,,,,,,,,\r\n"
        "competency,crew,,,,,,,,,helm,Helm,1,,,,,,,,,,,,\r\n"
        "criterion,crew,deckhand,Deckhand,,,1.00 EUR,2.50 EUR,,Deck,knots,"
        "Knots,2,'=Ties,k1,1,\"\xE2\x80\xA2 at sea\n\xE2\x80\xA2 in port,\n"
        "  at the quay\",,,,,,,,\r\n"
        "criterion,crew,deckhand,Deckhand,,,1.00 EUR,2.50 EUR,,Deck,knots,"
        "Knots,2,Coils,k2,3,,,,,,,,,\r\n"
        "criterion,crew,mate,,First officer,4,,,,Deck,knots,Knots,2,Splices,"
        "k3,1,,,,,,,,,\r\n",
        "the long table");
}

static void writes_the_matrix(void **state)
{
    unit_same(
        written(*state, ladder_pivoted_csv_write),
        "Area,Competency,Deckhand,First officer\r\n"
        "Deck,Knots,\"\xE2\x80\xA2 =Ties\n\xE2\x80\xA2 Coils\",Splices\r\n"
        ",Helm,,\r\n",
        "the pivoted table");
}

static void stops_at_the_ceiling(void **state)
{
    struct stored_ladder stored = crew_of(*state);
    struct text out;
    struct fault fault = {0};
    text_open(*state, 100, &out);
    assert_false(ladder_csv_write(*state, &stored, &out, &fault));
    unit_same(str_of(fault.message),
              "the ladder crew is larger than 100 bytes as CSV", "the fault");
}

static void refuses_what_no_table_takes(void **state)
{
    enum { TOO_LONG = 64 * 1024 };
    struct stored_ladder stored = crew_of(*state);
    char *letters = ARENA_ARRAY(*state, char, TOO_LONG);
    struct text out;
    struct fault fault = {0};
    text_open(*state, 1024 * 1024, &out);
    memset(letters, 'a', TOO_LONG);
    stored.ladder.criteria[1].text = (struct str){letters, TOO_LONG};
    assert_false(ladder_csv_write(*state, &stored, &out, &fault));
    unit_same(str_of(fault.message),
              "the criterion k2, \"Criterion\": longer than the 65536 bytes a "
              "cell of a table takes",
              "the fault");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_a_row_for_each_thing),
        UNIT_TEST(writes_the_matrix),
        UNIT_TEST(stops_at_the_ceiling),
        UNIT_TEST(refuses_what_no_table_takes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
