/* Offered wordings that are taken, left, or opened again; on both stores. */
#include "app/keep_proposal.h"

#include "support/proposals.h"

#define S STR_LITERAL

static bool choose(struct store *store, int64_t id, const char *key,
                   enum offer_choice choice, int64_t revision,
                   struct fault *fault)
{
    const struct actor actor = proposals_actor(ROLE_COUNCIL);
    const struct choice_wish wish = {{id, revision}, str_of(key), choice};
    db_rollback(store->db);
    return app_proposal_choose(store->mem, store->db, &actor, &wish, fault);
}

static void takes_leaves_and_opens_again(struct store *store)
{
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "crew");
    store_done(choose(store, id, "mate.1", CHOICE_TAKEN, 1, &fault), &fault);
    struct proposal now = proposals_get(store, id);
    unit_same(proposals_asks(&now, "mate.1"), "Reviews minutes.", "taken");
    assert_int_equal(now.lines.at[0].choice, CHOICE_TAKEN);
    unit_same(now.lines.at[0].chosen_by, "Ada", "who");
    assert_int_equal(now.head.revision, 2);
    assert_int_equal(now.candidate.levels[0].pay.from.minor, 3000000);
    assert_true(str_has_prefix(now.document, "# The crew's own words.\n"));
    size_t remark = str_find(now.document, S("Reviews minutes.   # always"));
    assert_true(remark < now.document.length);

    store_done(choose(store, id, "master.1", CHOICE_TAKEN, 2, &fault), &fault);
    now = proposals_get(store, id);
    assert_int_equal(now.candidate.criterion_count, 3);
    assert_int_equal(proposals_asks(&now, "master.1").length, 0);

    store_done(choose(store, id, "master.1", CHOICE_OPEN, 3, &fault), &fault);
    store_done(choose(store, id, "mate.1", CHOICE_LEFT, 4, &fault), &fault);
    now = proposals_get(store, id);
    unit_same(proposals_asks(&now, "master.1"), "Ships code.", "back again");
    unit_same(proposals_asks(&now, "mate.1"), "Codes.", "left");
    assert_int_equal(now.lines.at[0].choice, CHOICE_LEFT);
    assert_int_equal(now.lines.at[1].choice, CHOICE_OPEN);
    assert_int_equal(now.lines.at[1].chosen_by.length, 0);
}

static void takes_all_that_nobody_decided(struct store *store)
{
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_done(choose(store, id, "mate.1", CHOICE_LEFT, 1, &fault), &fault);
    store_done(choose(store, id, "", CHOICE_TAKEN, 1, &fault), &fault);
    struct proposal now = proposals_get(store, id);
    unit_same(proposals_asks(&now, "mate.1"), "Codes.", "left");
    assert_int_equal(now.candidate.criterion_count, 3);
    assert_int_equal(now.candidate.criteria[2].alternatives.count, 1);
    assert_int_equal(now.lines.at[2].choice, CHOICE_TAKEN);
    int64_t revision = now.head.revision;
    store_done(choose(store, id, "", CHOICE_TAKEN, 0, &fault), &fault);
    assert_int_equal(proposals_get(store, id).head.revision, revision);
}

static void overwrites_nobody(struct store *store)
{
    struct fault fault = {0};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_done(choose(store, id, "mate.1", CHOICE_TAKEN, 1, &fault), &fault);
    store_done(choose(store, id, "master.1", CHOICE_TAKEN, 1, &fault), &fault);
    store_refused(choose(store, id, "mate.1", CHOICE_LEFT, 1, &fault), &fault,
                  FAULT_CLASH, "the same criterion");
    unit_same(str_of(fault.message),
              "somebody else changed the same criterion meanwhile: mate.1 says "
              "now: Reviews minutes.",
              "clash");
    /* Who chose the same is no danger to anybody. */
    store_done(choose(store, id, "mate.1", CHOICE_TAKEN, 1, &fault), &fault);
    assert_int_equal(proposals_get(store, id).head.revision, 3);
}

static void refuses_what_is_not_there_or_closed(struct store *store)
{
    const struct actor actor = proposals_actor(ROLE_LEAD);
    struct fault fault = {0};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_refused(choose(store, id, "mate.2", CHOICE_TAKEN, 0, &fault), &fault,
                  FAULT_MISSING, "nothing was offered for it");
    store_refused(choose(store, id + 9, "mate.1", CHOICE_TAKEN, 0, &fault),
                  &fault, FAULT_MISSING, "no such proposal");
    store_done(
        app_proposal_withdraw(store->db, &actor, id, S("no need"), &fault),
        &fault);
    store_refused(choose(store, id, "mate.1", CHOICE_TAKEN, 0, &fault), &fault,
                  FAULT_CLASH, "closed");
}

static void asks_who_may(struct store *store)
{
    static const enum role refused[] = {ROLE_SPONSOR, ROLE_CONTRIBUTOR};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        const struct actor actor = proposals_actor(refused[i]);
        const struct choice_wish wish = {{id, 0}, S("mate.1"), CHOICE_TAKEN};
        struct fault fault = {0};
        store_refused(
            app_proposal_choose(store->mem, store->db, &actor, &wish, &fault),
            &fault, FAULT_DENIED, role_names[refused[i]]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(takes_leaves_and_opens_again),
        STORE_TEST(takes_all_that_nobody_decided),
        STORE_TEST(overwrites_nobody),
        STORE_TEST(refuses_what_is_not_there_or_closed),
        STORE_TEST(asks_who_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
