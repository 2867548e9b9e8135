/* Adoption, overlay and following, on both stores. */
#include "app/adopt_ladder.h"

#include "support/crew.h"

#define CREW(brings, more)                                                     \
    "rung: ladder/1\nladder: crew\ntitle: Crew\nlevels:\n  - level: mate\n"    \
    "    pay: {from: 10 EUR, to: 20 EUR}\n"                                    \
    "competencies:\n  - competency: craft\n    title: Craft\n"                 \
    "    criteria:\n      mate:\n        - " brings "\n" more

static const char crew_first[] = CREW("Brings the boat home.", "");
static const char crew_second[] = CREW("Brings the boat home.",
                                       "        - Ties every knot.\n");
static const char crew_third[] = CREW("Brings each boat home.",
                                      "        - Ties every knot.\n");

static bool adopt(struct store *store, const char *from, const char *as,
                  struct fault *fault)
{
    const struct actor actor = crew_operator();
    const struct adopt_wish wish = {
        .from = {str_of(from), 0}, .key = str_of(as), .title = str_of("Fleet")};
    struct ladder_outcome outcome;
    return app_ladder_adopt(store->mem, store->db, &actor, &wish, &outcome,
                            fault);
}

static struct overlay overlay_of(struct store *store, const char *key)
{
    const struct actor actor = crew_operator();
    struct overlay overlay = {.ours = {0}};
    struct fault fault = {0};
    crew_look(store);
    store_done(app_overlay_get(store->mem, store->db, &actor, str_of(key),
                               &overlay, &fault),
               &fault);
    db_rollback(store->db);
    return overlay;
}

static bool follow(struct store *store, const struct follow_wish *wish,
                   struct follow_outcome *outcome, struct fault *fault)
{
    const struct actor actor = crew_operator();
    return app_ladder_follow(store->mem, store->db, &actor, wish, outcome,
                             fault);
}

static void an_adopted_ladder_remembers(struct store *store)
{
    struct fault fault = {0};
    crew_ladder(store, crew_first);
    store_done(adopt(store, "crew", "fleet", &fault), &fault);
    struct overlay overlay = overlay_of(store, "fleet");
    unit_same(overlay.ours.ladder.title, "Fleet", "its own title");
    unit_same(overlay.ours.ladder.adopts.key, "crew", "where it came from");
    assert_int_equal(overlay.ours.ladder.adopts.revision, 1);
    assert_int_equal(overlay.ours.ladder.levels[0].pay.to.minor, 2000);
    assert_int_equal(overlay.own.criteria.row_count, 0);
    assert_int_equal(overlay.news.criteria.row_count, 0);

    assert_false(adopt(store, "crew", "fleet", &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);
    assert_false(adopt(store, "boat", "fleet2", &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    assert_false(adopt(store, "crew", "A fleet", &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
}

static void it_follows_what_changed(struct store *store)
{
    struct fault fault = {0};
    struct follow_outcome outcome;
    struct follow_wish wish = {.key = str_of("fleet")};
    crew_ladder(store, crew_first);
    store_done(adopt(store, "crew", "fleet", &fault), &fault);
    assert_false(follow(store, &wish, &outcome, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);

    crew_ladder(store, crew_second);
    assert_int_equal(overlay_of(store, "fleet").present.revision, 2);
    wish.is_dry_run = true;
    store_done(follow(store, &wish, &outcome, &fault), &fault);
    assert_true(outcome.is_kept);
    assert_int_equal(overlay_of(store, "fleet").ours.revision, 1);
    wish.is_dry_run = false;
    wish.follows = 7;
    assert_false(follow(store, &wish, &outcome, &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);
    wish.follows = 1;
    store_done(follow(store, &wish, &outcome, &fault), &fault);
    struct overlay overlay = overlay_of(store, "fleet");
    assert_int_equal(overlay.ours.revision, 2);
    assert_int_equal(overlay.base.revision, 2);
    assert_int_equal(overlay.own.criteria.row_count, 0);
    assert_int_equal(overlay.ours.ladder.criterion_count, 2);
    assert_int_equal(overlay.ours.ladder.levels[0].pay.to.minor, 2000);
}

/* Ours is reworded, theirs too: nothing is kept until somebody decides. */
static void a_conflict_waits_for_somebody(struct store *store)
{
    static const char fleet[] =
        "rung: ladder/1\nladder: fleet\ntitle: Fleet\n"
        "adopts: {ladder: crew, revision: 1}\nlevels:\n  - level: mate\n"
        "competencies:\n  - competency: craft\n    title: Craft\n"
        "    criteria:\n      mate:\n        - Brings our boat home.\n";
    const struct merge_decision decision = {str_of("craft.mate.1"),
                                            MERGE_THEIRS};
    struct follow_wish wish = {.key = str_of("fleet")};
    struct follow_outcome outcome;
    struct fault fault = {0};
    crew_ladder(store, crew_first);
    crew_ladder(store, fleet);
    crew_ladder(store, crew_third);
    store_done(follow(store, &wish, &outcome, &fault), &fault);
    assert_false(outcome.is_kept);
    assert_int_equal(outcome.merge.open_count, 1);
    assert_int_equal(overlay_of(store, "fleet").ours.revision, 1);
    wish.decisions = (struct merge_decision_list){&decision, 1};
    store_done(follow(store, &wish, &outcome, &fault), &fault);
    assert_true(outcome.is_kept);
    unit_same(overlay_of(store, "fleet").ours.ladder.criteria[0].text,
              "Brings each boat home.", "theirs was taken");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(an_adopted_ladder_remembers),
        STORE_TEST(it_follows_what_changed),
        STORE_TEST(a_conflict_waits_for_somebody),
    };
    return cmocka_run_group_tests_name("adopt_ladder", tests, NULL, NULL);
}
