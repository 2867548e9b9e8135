/* A first ladder from duties, on both stores. */
#include "app/draft_ladder.h"

#include "app/keep_proposal.h"
#include "support/crew.h"

static const char people[] = "name,email,title,department\n"
                             "Ada Moor,ada@x.example,Community manager,Office\n"
                             "Bo Orr,bo@x.example,Engineer,Robotics\n";

static const char duties[] =
    "Person,Kind,Text,Skill\n"
    "ada@x.example,ongoing,Hosts the community call of one project,Community\n"
    "ada@x.example,ongoing,Takes over when Orr is away,Community\n"
    "bo@x.example,ongoing,Answers licence questions of several departments,"
    "Licences\n";

static void office_make(struct store *store)
{
    const struct table_wish table = {.is_partial = false};
    crew_import(store, app_people_import, &table, people);
    crew_import(store, app_duties_import, &table, duties);
}

static void is_made_of_everybodys_duties(struct store *store)
{
    const struct actor actor = crew_operator();
    struct ladder_draft draft;
    struct fault fault = {0};
    office_make(store);
    crew_look(store);
    store_done(app_ladder_draft(store->mem, store->db, &actor,
                                &(struct draft_wish){{0}}, &draft, &fault),
               &fault);
    assert_int_equal(draft.lines.count, 3);
    assert_int_equal(draft.people_count, 2);
    assert_int_equal(draft.made.ladder.criterion_count, 2);
    assert_int_equal(draft.made.left_count, 1); /* it names somebody */
    assert_int_equal(draft.departments.count, 2);
    unit_same(draft.departments.at[1], "Robotics", "the other department");
    unit_same(draft.made.ladder.source,
              "Drafted from 3 duties of 2 people on 2026-11-23", "its source");
    store_done(app_ladder_draft(store->mem, store->db, &actor,
                                &(struct draft_wish){STR_LITERAL("robotics")},
                                &draft, &fault),
               &fault);
    assert_int_equal(draft.lines.count, 1);
    db_rollback(store->db);
}

static void is_of_nobody_one_may_not_see(struct store *store)
{
    struct actor actor = crew_operator();
    struct ladder_draft draft;
    struct fault fault = {0};
    office_make(store);
    crew_look(store);
    actor.role = ROLE_CONTRIBUTOR;
    assert_false(app_ladder_draft(store->mem, store->db, &actor,
                                  &(struct draft_wish){{0}}, &draft, &fault));
    assert_int_equal(fault.kind, FAULT_DENIED);
    db_rollback(store->db);
}

static void becomes_a_proposal(struct store *store)
{
    const struct actor actor = crew_operator();
    const struct draft_wish wish = {{0}};
    struct proposal proposal;
    struct fault fault = {0};
    int64_t id = 0;
    assert_false(
        app_draft_propose(store->mem, store->db, &actor, &wish, &id, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT); /* nothing comes of nothing */
    fault = (struct fault){0};
    office_make(store);
    store_done(
        app_draft_propose(store->mem, store->db, &actor, &wish, &id, &fault),
        &fault);
    crew_look(store);
    store_done(
        app_proposal_get(store->mem, store->db, &actor, id, &proposal, &fault),
        &fault);
    db_rollback(store->db);
    unit_same(proposal.head.ladder_key, "first-draft", "its key");
    unit_same(proposal.head.base.key, "", "made from no other");
    assert_int_equal(proposal.candidate.criterion_count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(is_made_of_everybodys_duties),
        STORE_TEST(is_of_nobody_one_may_not_see),
        STORE_TEST(becomes_a_proposal),
    };
    return cmocka_run_group_tests_name("draft_ladder", tests, NULL, NULL);
}
