/* Parts of a kept ladder that change, two who change it at once, and older
 * revisions that come back; on both stores. */
#include "app/edit_ladder.h"

#include "support/crew.h"

#define S STR_LITERAL

static const char crew_yaml[] =
    "# The crew's own words.\nrung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    pay: {from: 30000 EUR}   # agreed\n"
    "  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      master:\n"
    "        - Brings the boat home.   # always\n"
    "        - Mends nets.\n";

static struct actor as(enum role role)
{
    return (struct actor){
        .role = role, .name = STR_LITERAL("Ada"), .now = crew_noon};
}

static struct ladder_change to_text(const char *key, const char *text)
{
    return (struct ladder_change){
        .part = PART_OF_CRITERIA,
        .key = str_of(key),
        .criterion = {.text = str_of(text), .weight = 1}};
}

static bool edit(struct store *store, struct ladder_change change,
                 int64_t follows, struct edit_outcome *outcome,
                 struct fault *fault)
{
    const struct actor actor = as(ROLE_LEAD);
    const struct edit_wish wish = {.key = S("crew"),
                                   .change = &change,
                                   .reason = S("because"),
                                   .follows = follows};
    db_rollback(store->db);
    return app_ladder_edit(store->mem, store->db, &actor, &wish, outcome,
                           fault);
}

static struct stored_ladder present(struct store *store)
{
    struct stored_ladder stored = {0};
    struct fault fault = {0};
    const struct actor actor = crew_operator();
    db_rollback(store->db);
    crew_look(store);
    store_done(app_ladder_get(store->mem, store->db, &actor, S("crew"), &stored,
                              &fault),
               &fault);
    return stored;
}

static void changes_a_part_and_keeps_the_rest(struct store *store)
{
    struct edit_outcome outcome;
    struct fault fault = {0};
    crew_ladder(store, crew_yaml);
    store_done(edit(store, to_text("craft.master.2", "Makes nets."), 1,
                    &outcome, &fault),
               &fault);
    assert_int_equal(outcome.kept.revision, 2);
    assert_false(outcome.is_on_top);
    struct stored_ladder now = present(store);
    unit_same(now.ladder.criteria[1].text, "Makes nets.", "text");
    unit_same(now.author, "Ada", "author");
    unit_same(now.reason, "because", "reason");
    assert_true(str_has_prefix(now.document, "# The crew's own words.\n"));
    size_t agreed = str_find(now.document, S("30000 EUR}   # agreed\n"));
    assert_true(agreed < now.document.length);
    store_done(edit(store, to_text("craft.master.2", "Makes nets."), 2,
                    &outcome, &fault),
               &fault);
    assert_true(outcome.kept.is_same);
    assert_int_equal(outcome.kept.revision, 2);
}

static void builds_on_what_others_did(struct store *store)
{
    struct edit_outcome outcome;
    struct fault fault = {0};
    crew_ladder(store, crew_yaml);
    store_done(edit(store, to_text("craft.master.1", "Sails home."), 1,
                    &outcome, &fault),
               &fault);
    store_done(edit(store, to_text("craft.master.2", "Makes nets."), 1,
                    &outcome, &fault),
               &fault);
    assert_true(outcome.is_on_top);
    assert_int_equal(outcome.kept.revision, 3);
    struct stored_ladder now = present(store);
    unit_same(now.ladder.criteria[0].text, "Sails home.", "theirs");
    unit_same(now.ladder.criteria[1].text, "Makes nets.", "ours");
}

static void overwrites_nobody(struct store *store)
{
    struct edit_outcome outcome;
    struct fault fault = {0};
    crew_ladder(store, crew_yaml);
    store_done(edit(store, to_text("craft.master.1", "Sails home."), 1,
                    &outcome, &fault),
               &fault);
    store_refused(edit(store, to_text("craft.master.1", "Rows home."), 1,
                       &outcome, &fault),
                  &fault, FAULT_CLASH, "the same criterion");
    unit_same(str_of(fault.message),
              "somebody else changed the same criterion meanwhile, in revision "
              "2; it says now: Sails home.",
              "clash");
    unit_same(present(store).ladder.criteria[0].text, "Sails home.", "theirs");
}

static void asks_who_may(struct store *store)
{
    static const enum role refused[] = {ROLE_MEMBER, ROLE_COUNCIL, ROLE_HR,
                                        ROLE_SPONSOR, ROLE_CONTRIBUTOR};
    struct ladder_change change = to_text("craft.master.1", "x");
    crew_ladder(store, crew_yaml);
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        const struct actor actor = as(refused[i]);
        const struct edit_wish wish = {.key = S("crew"), .change = &change};
        const struct restore_wish back = {.name = {S("crew"), 1},
                                          .reason = S("x")};
        struct edit_outcome outcome;
        struct ladder_outcome kept;
        struct fault fault = {0};
        db_rollback(store->db);
        store_refused(app_ladder_edit(store->mem, store->db, &actor, &wish,
                                      &outcome, &fault),
                      &fault, FAULT_DENIED, role_names[refused[i]]);
        store_refused(app_ladder_restore(store->mem, store->db, &actor, &back,
                                         &kept, &fault),
                      &fault, FAULT_DENIED, role_names[refused[i]]);
    }
}

static void brings_a_revision_back(struct store *store)
{
    const struct actor actor = as(ROLE_LEAD);
    struct edit_outcome outcome;
    struct ladder_outcome kept;
    struct fault fault = {0};
    crew_ladder(store, crew_yaml);
    store_done(edit(store, to_text("craft.master.1", "Sails home."), 1,
                    &outcome, &fault),
               &fault);
    struct restore_wish wish = {.name = {S("crew"), 1}};
    db_rollback(store->db);
    store_refused(
        app_ladder_restore(store->mem, store->db, &actor, &wish, &kept, &fault),
        &fault, FAULT_INPUT, "no reason");
    wish.reason = S("too soon");
    wish.follows = 1;
    store_refused(
        app_ladder_restore(store->mem, store->db, &actor, &wish, &kept, &fault),
        &fault, FAULT_CLASH, "changed since it was looked at");
    wish.follows = 2;
    store_done(
        app_ladder_restore(store->mem, store->db, &actor, &wish, &kept, &fault),
        &fault);
    assert_int_equal(kept.revision, 3);
    unit_same(present(store).document, crew_yaml, "document");
    wish.name.revision = 3;
    wish.follows = 3;
    db_rollback(store->db);
    store_done(
        app_ladder_restore(store->mem, store->db, &actor, &wish, &kept, &fault),
        &fault);
    assert_true(kept.is_same);
}

static void leaves_no_trace_of_a_dry_run(struct store *store)
{
    const struct actor actor = as(ROLE_LEAD);
    struct ladder_change change = to_text("craft.master.1", "x");
    const struct edit_wish wish = {
        .key = S("crew"), .change = &change, .is_dry_run = true};
    struct edit_outcome outcome;
    struct fault fault = {0};
    crew_ladder(store, crew_yaml);
    db_rollback(store->db);
    store_done(
        app_ladder_edit(store->mem, store->db, &actor, &wish, &outcome, &fault),
        &fault);
    assert_int_equal(outcome.kept.revision, 2);
    unit_same(outcome.after.criteria[0].text, "x", "after");
    assert_int_equal(present(store).revision, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(changes_a_part_and_keeps_the_rest),
        STORE_TEST(builds_on_what_others_did),
        STORE_TEST(overwrites_nobody),
        STORE_TEST(asks_who_may),
        STORE_TEST(brings_a_revision_back),
        STORE_TEST(leaves_no_trace_of_a_dry_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
