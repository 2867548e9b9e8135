/* Levels held equal, on both stores; the rest is in
 * test/cli/ladder_crosswalk.transcript. */
#include "app/match_levels.h"

#include "support/crew.h"

#define LADDER(key, level)                                                     \
    "rung: ladder/1\nladder: " key "\ntitle: T\nlevels:\n  - level: " level    \
    "\n    grade: G1\ncompetencies:\n  - competency: craft\n    title: Craft\n"

static void only_who_keeps_ladders_may(struct store *store)
{
    const struct match_wish wish = {
        .places = {{.name.key = STR_LITERAL("crew"),
                    .level = STR_LITERAL("g1")},
                   {.name.key = STR_LITERAL("fleet"),
                    .level = STR_LITERAL("boy")}},
        .reason = STR_LITERAL("one grade")};
    struct actor actor = crew_operator();
    struct match_outcome outcome;
    struct fault fault = {0};
    crew_ladder(store, LADDER("crew", "mate"));
    crew_ladder(store, LADDER("fleet", "boy"));
    actor.role = ROLE_MEMBER;
    assert_false(app_level_match(store->mem, store->db, &actor, &wish, &outcome,
                                 &fault));
    assert_int_equal(fault.kind, FAULT_DENIED);
    actor = crew_operator();
    store_done(
        app_level_match(store->mem, store->db, &actor, &wish, &outcome, &fault),
        &fault);
    assert_true(outcome.is_new);
    unit_same(outcome.match.a.level, "mate", "named by its grade");
    assert_int_equal(outcome.match.made_at.ms, actor.now.ms);
}

/* A ladder that is revised keeps its matches; a level that is gone is told,
 * and its match can be taken back by the key. */
static void a_match_outlives_a_revision(struct store *store)
{
    struct match_wish wish = {.places = {{.name.key = STR_LITERAL("crew"),
                                          .level = STR_LITERAL("mate")},
                                         {.name.key = STR_LITERAL("fleet"),
                                          .level = STR_LITERAL("boy")}},
                              .reason = STR_LITERAL("one grade")};
    const struct crosswalk_wish all = {.has_proposals = true};
    const struct actor actor = crew_operator();
    struct match_outcome outcome;
    struct crosswalk_view view;
    struct fault fault = {0};
    crew_ladder(store, LADDER("crew", "mate"));
    crew_ladder(store, LADDER("fleet", "boy"));
    store_done(
        app_level_match(store->mem, store->db, &actor, &wish, &outcome, &fault),
        &fault);
    crew_ladder(store, LADDER("fleet", "youth"));
    crew_look(store);
    store_done(
        app_crosswalk(store->mem, store->db, &actor, &all, &view, &fault),
        &fault);
    db_rollback(store->db);
    assert_int_equal(view.crosswalk.problem_count, 1);
    assert_int_equal(view.crosswalk.problems[0].kind, CROSSWALK_GONE);
    assert_int_equal(view.proposals.count, 1);
    store_done(
        app_level_unmatch(store->mem, store->db, &actor, wish.places, &fault),
        &fault);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(only_who_keeps_ladders_may),
        STORE_TEST(a_match_outlives_a_revision),
    };
    return cmocka_run_group_tests_name("match_levels", tests, NULL, NULL);
}
