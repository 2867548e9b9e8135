/* A proposal becomes a ladder and people move onto it, or it is withdrawn; on
 * both stores. */
#include "app/keep_proposal.h"

#include "store/store_position.h"
#include "support/proposals.h"

#define S STR_LITERAL

static bool adopt(struct store *store, const struct adoption_wish *wish,
                  struct ladder_outcome *outcome, struct fault *fault)
{
    const struct actor actor = proposals_actor(ROLE_LEAD);
    db_rollback(store->db);
    return app_proposal_adopt(store->mem, store->db, &actor, wish, outcome,
                              fault);
}

static struct stored_ladder ladder(struct store *store, const char *key)
{
    const struct actor actor = crew_operator();
    struct stored_ladder stored = {0};
    struct fault fault;
    db_rollback(store->db);
    crew_look(store);
    store_done(app_ladder_get(store->mem, store->db, &actor, str_of(key),
                              &stored, &fault),
               &fault);
    return stored;
}

static void take_all(struct store *store, int64_t id)
{
    const struct actor actor = proposals_actor(ROLE_LEAD);
    const struct choice_wish wish = {.name = {id, 0}, .choice = CHOICE_TAKEN};
    struct fault fault;
    store_done(
        app_proposal_choose(store->mem, store->db, &actor, &wish, &fault),
        &fault);
}

static void becomes_a_ladder_with_people_on_it(struct store *store)
{
    struct ladder_outcome outcome;
    struct held_position_list held;
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    take_all(store, id);
    struct person mia = crew_person(store, "mia@crew.example");
    const struct ladder_move move = {mia.id, S("master")};
    const struct adoption_wish wish = {.name = {id, 2}, .moves = {&move, 1}};
    store_done(adopt(store, &wish, &outcome, &fault), &fault);
    assert_int_equal(outcome.revision, 1);
    struct stored_ladder kept = ladder(store, "talk");
    unit_same(kept.ladder.adopts.key, "crew", "adopts");
    unit_same(kept.ladder.criteria[0].text, "Reviews minutes.", "words");
    unit_same(kept.reason,
              str_format(store->mem,
                         "Proposal %lld, Let Mia rise: she writes no code",
                         (long long)id)
                  .at,
              "reason");
    struct proposal closed = proposals_get(store, id);
    assert_int_equal(closed.head.state, PROPOSAL_ADOPTED);
    assert_int_equal(closed.head.adopted_revision, 1);
    unit_same(closed.head.closed_by, "Ada", "who");

    struct person after = crew_person(store, "mia@crew.example");
    unit_same(after.position.ladder_key, "talk", "ladder");
    unit_same(after.position.level_key, "master", "level");
    assert_int_equal(after.revision, mia.revision + 1);
    db_rollback(store->db);
    crew_look(store);
    store_done(
        store_position_list(store->mem, store->db, mia.id, &held, &fault),
        &fault);
    assert_int_equal(held.count, 2);
    unit_same(held.at[1].position.ladder_key, "crew", "the one before is kept");
    assert_int_equal(day_order(held.at[0].position.start, day_of(crew_noon)),
                     0);
    struct person max = crew_person(store, "max@crew.example");
    unit_same(max.position.ladder_key, "crew", "nobody else moves");
}

static void becomes_the_next_revision(struct store *store)
{
    struct ladder_outcome outcome;
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "crew");
    take_all(store, id);
    const struct adoption_wish wish = {.name = {id, 0}, .reason = S("agreed")};
    store_done(adopt(store, &wish, &outcome, &fault), &fault);
    assert_int_equal(outcome.revision, 2);
    struct stored_ladder kept = ladder(store, "crew");
    assert_true(str_has_prefix(kept.document, "# The crew's own words.\n"));
    assert_int_equal(kept.ladder.levels[0].pay.from.minor, 3000000);
    assert_true(str_has_suffix(kept.reason, "Let Mia rise: agreed"));
}

static void leaves_no_trace_of_a_dry_run(struct store *store)
{
    struct ladder_outcome outcome;
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "crew");
    take_all(store, id);
    struct person mia = crew_person(store, "mia@crew.example");
    const struct ladder_move move = {mia.id, S("master")};
    const struct adoption_wish wish = {
        .name = {id, 0}, .moves = {&move, 1}, .is_dry_run = true};
    store_done(adopt(store, &wish, &outcome, &fault), &fault);
    assert_int_equal(outcome.revision, 2);
    assert_int_equal(ladder(store, "crew").revision, 1);
    assert_int_equal(proposals_get(store, id).head.state, PROPOSAL_OPEN);
    unit_same(crew_person(store, "mia@crew.example").position.level_key, "mate",
              "level");
}

static void does_all_or_nothing(struct store *store)
{
    struct ladder_outcome outcome;
    struct fault fault = {0};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    struct person mia = crew_person(store, "mia@crew.example"),
                  max = crew_person(store, "max@crew.example");
    const struct ladder_move moves[] = {{mia.id, S("master")},
                                        {max.id, S("admiral")}};
    const struct adoption_wish wish = {.name = {id, 0}, .moves = {moves, 2}};
    store_refused(adopt(store, &wish, &outcome, &fault), &fault, FAULT_MISSING,
                  "no such level");
    const struct ladder_move nobody = {{999999}, S("mate")};
    const struct adoption_wish none = {.name = {id, 0}, .moves = {&nobody, 1}};
    store_refused(adopt(store, &none, &outcome, &fault), &fault, FAULT_MISSING,
                  "no such person");
    unit_same(crew_person(store, "mia@crew.example").position.ladder_key,
              "crew", "ladder");
    assert_int_equal(proposals_get(store, id).head.state, PROPOSAL_OPEN);
}

static void waits_for_what_is_open(struct store *store)
{
    const struct actor actor = proposals_actor(ROLE_LEAD);
    struct ladder_outcome outcome;
    struct fault fault = {0};
    int64_t comment;
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    const struct comment_wish said = {.proposal_id = id, .body = S("Why?")};
    store_done(
        app_comment_add(store->mem, store->db, &actor, &said, &comment, &fault),
        &fault);
    struct adoption_wish wish = {.name = {id, 0}};
    store_refused(adopt(store, &wish, &outcome, &fault), &fault, FAULT_CLASH,
                  "an open thread");
    wish.reason = S("answered by word of mouth");
    store_done(adopt(store, &wish, &outcome, &fault), &fault);
    store_refused(adopt(store, &wish, &outcome, &fault), &fault, FAULT_CLASH,
                  "adopted already");
}

static void refuses_what_was_changed_meanwhile(struct store *store)
{
    struct ladder_outcome outcome;
    struct fault fault = {0};
    proposals_crew(store);
    int64_t id = proposals_add(store, "crew");
    take_all(store, id);
    const struct adoption_wish late = {.name = {id, 1}};
    store_refused(adopt(store, &late, &outcome, &fault), &fault, FAULT_CLASH,
                  "the proposal");
    crew_ladder(store,
                "rung: ladder/1\nladder: crew\ntitle: Crew two\n"
                "levels:\n  - level: mate\n"
                "competencies:\n  - competency: craft\n    title: Craft\n");
    const struct adoption_wish wish = {.name = {id, 0}};
    store_refused(adopt(store, &wish, &outcome, &fault), &fault, FAULT_CLASH,
                  "its base");
    assert_int_equal(ladder(store, "crew").revision, 2);
}

static void is_withdrawn_with_a_reason(struct store *store)
{
    const struct actor ada = proposals_actor(ROLE_MEMBER);
    struct actor other = proposals_actor(ROLE_MEMBER);
    struct fault fault = {0};
    other.user = (user_id){2};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_refused(app_proposal_withdraw(store->db, &ada, id, S(" "), &fault),
                  &fault, FAULT_INPUT, "no reason");
    store_refused(app_proposal_withdraw(store->db, &other, id, S("x"), &fault),
                  &fault, FAULT_DENIED, "another of that name");
    store_done(app_proposal_withdraw(store->db, &ada, id, S("no need"), &fault),
               &fault);
    struct proposal closed = proposals_get(store, id);
    assert_int_equal(closed.head.state, PROPOSAL_WITHDRAWN);
    unit_same(closed.head.closing, "no need", "reason");
}

static void moves_nobody_twice(struct store *store)
{
    struct ladder_outcome outcome;
    struct fault fault = {0};
    proposals_crew(store);
    struct person mia = crew_person(store, "mia@crew.example");
    const struct ladder_move moves[] = {{mia.id, S("mate")},
                                        {mia.id, S("master")}};
    const struct adoption_wish wish = {
        .name = {proposals_add(store, "talk"), 0},
        .moves = {moves, COUNT_OF(moves)}};
    store_refused(adopt(store, &wish, &outcome, &fault), &fault, FAULT_INPUT,
                  "named twice");
    assert_int_equal(proposals_get(store, wish.name.id).head.state,
                     PROPOSAL_OPEN);
}

static void asks_who_may(struct store *store)
{
    static const enum role refused[] = {ROLE_HR, ROLE_COUNCIL, ROLE_MEMBER,
                                        ROLE_CONTRIBUTOR, ROLE_SPONSOR};
    proposals_crew(store);
    const struct adoption_wish wish = {
        .name = {proposals_add(store, "talk"), 0}};
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        const struct actor actor = proposals_actor(refused[i]);
        struct ladder_outcome outcome;
        struct fault fault = {0};
        store_refused(app_proposal_adopt(store->mem, store->db, &actor, &wish,
                                         &outcome, &fault),
                      &fault, FAULT_DENIED, role_names[refused[i]]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(becomes_a_ladder_with_people_on_it),
        STORE_TEST(becomes_the_next_revision),
        STORE_TEST(leaves_no_trace_of_a_dry_run),
        STORE_TEST(does_all_or_nothing),
        STORE_TEST(waits_for_what_is_open),
        STORE_TEST(refuses_what_was_changed_meanwhile),
        STORE_TEST(is_withdrawn_with_a_reason),
        STORE_TEST(moves_nobody_twice),
        STORE_TEST(asks_who_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
