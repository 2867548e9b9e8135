#include "app/ladder_key.h"

#include "app/keep_ladder.h"
#include "app/take_ladder.h"
#include "store/db.h"
#include "support/crew.h"

#define LADDER(text)                                                           \
    "rung: ladder/1\nladder: matrix\ntitle: Matrix\nlevels:\n  - level: one\n" \
    "competencies:\n  - competency: craft\n    title: Craft\n"                 \
    "    criteria:\n      one:\n" text

static struct taken_ladder take(struct arena *mem, const char *yaml)
{
    struct ladder_reading reading = {0};
    struct fault fault = {0};
    const struct ladder_given given = {.bytes = str_of(yaml)};
    assert_true(app_ladder_take(mem, &given, &reading, &fault));
    assert_int_equal(reading.ladders.count, 1);
    return reading.ladders.at[0];
}

static void meets_no_other_ladder_by_chance(struct store *store)
{
    static const struct {
        const char *says, *yaml, *key;
    } cases[] = {
        {"the same again",
         LADDER("        - Ties every knot of the list.\n"
                "        - Coils a line.\n"),
         "matrix"},
        {"one of two reworded",
         LADDER("        - Ties every knot of the long list.\n"
                "        - Paints a hull.\n"),
         "matrix"},
        {"something else",
         LADDER("        - Answers the telephone within a minute.\n"),
         "matrix-2"},
    };
    const struct actor lead = {
        .role = ROLE_LEAD, .name = STR_LITERAL("Ada"), .now = crew_noon};
    struct taken_ladder first = take(
        store->mem, LADDER("        - Ties every knot of the list.\n"
                           "        - Coils a line.\n"));
    const struct ladder_wish wish = {.ladder = &first.ladder,
                                     .document = first.document};
    struct ladder_outcome outcome;
    struct fault fault = {0};
    assert_true(
        app_ladder_add(store->mem, store->db, &lead, &wish, &outcome, &fault));
    assert_true(db_begin(store->db, DB_READING, &fault));
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct taken_ladder taken = take(store->mem, cases[i].yaml);
        struct str key = {0};
        UNIT_CLAIM(cases[i].says,
                   app_ladder_key_find(store->mem, store->db, &lead,
                                       &taken.ladder, &key, &fault));
        unit_same(key, cases[i].key, cases[i].says);
    }
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(meets_no_other_ladder_by_chance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
