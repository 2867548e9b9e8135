/* To whom a proposal would mean something; on both stores. */
#include "app/keep_proposal.h"

#include "support/proposals.h"

#define S STR_LITERAL

static struct affected_list affected(struct store *store,
                                     const struct actor *actor, int64_t id)
{
    struct affected_list people = {0};
    struct fault fault;
    db_rollback(store->db);
    crew_look(store);
    store_done(app_proposal_affected(store->mem, store->db, actor, id, &people,
                                     &fault),
               &fault);
    db_rollback(store->db);
    return people;
}

static void change(struct store *store, int64_t id, struct ladder_change change)
{
    const struct actor actor = proposals_actor(ROLE_LEAD);
    const struct proposal_name name = {id, 0};
    struct fault fault;
    db_rollback(store->db);
    store_done(app_proposal_edit(store->mem, store->db, &actor, &name, &change,
                                 &fault),
               &fault);
}

static void tells_what_changes_for_whom(struct store *store)
{
    const struct actor lead = proposals_actor(ROLE_LEAD);
    const struct table_wish wish = {0};
    proposals_crew(store);
    crew_import(store, app_ratings_import, &wish,
                "person,ladder,criterion,rating,day\n"
                "mia@crew.example,crew,mate.1,always,2026-02-01\n"
                "mia@crew.example,crew,mate.2,always,2026-02-01\n");
    int64_t id = proposals_add(store, "talk");
    struct affected_list people = affected(store, &lead, id);
    assert_int_equal(people.count, 2);
    assert_int_equal(people.unseen, 0);
    unit_same(people.at[0].person.name, "Max", "by name");
    assert_int_equal(people.at[1].changed, 0);
    assert_int_equal(people.at[1].ratings_lost, 0);

    change(store, id,
           (struct ladder_change){
               .key = S("mate.1"),
               .criterion = {.text = S("Reviews minutes."), .weight = 1}});
    people = affected(store, &lead, id);
    assert_int_equal(people.at[0].changed, 0);
    assert_int_equal(people.at[1].changed, 1);
    unit_same(people.at[1].level_key, "mate", "level");
    assert_int_equal(people.at[1].ratings_lost, 1);

    change(store, id,
           (struct ladder_change){.verb = VERB_REMOVE,
                                  .part = PART_OF_LEVELS,
                                  .key = S("master")});
    people = affected(store, &lead, id);
    assert_true(people.at[0].loses_level);
    assert_int_equal(people.at[0].level_key.length, 0);
    assert_false(people.at[1].loses_level);
}

static void tells_of_those_who_may_be_seen(struct store *store)
{
    struct actor mia = proposals_actor(ROLE_CONTRIBUTOR);
    const struct actor hr = proposals_actor(ROLE_HR);
    const struct table_wish wish = {0};
    proposals_crew(store);
    crew_import(store, app_ratings_import, &wish,
                "person,ladder,criterion,rating,day\n"
                "mia@crew.example,crew,mate.1,always,2026-02-01\n");
    int64_t id = proposals_add(store, "talk");
    change(store, id,
           (struct ladder_change){.verb = VERB_REMOVE,
                                  .part = PART_OF_CRITERIA,
                                  .key = S("mate.1")});
    mia.person = crew_person(store, "mia@crew.example").id;
    struct affected_list people = affected(store, &mia, id);
    assert_int_equal(people.count, 1);
    assert_int_equal(people.unseen, 1);
    unit_same(people.at[0].person.name, "Mia", "oneself");
    assert_int_equal(people.at[0].ratings_lost, 1);
    people = affected(store, &hr, id);
    assert_int_equal(people.count, 2);
    assert_int_equal(people.at[1].ratings_lost, 0);
}

static void tells_who_is_freed(struct store *store)
{
    const struct actor lead = proposals_actor(ROLE_LEAD);
    const struct table_wish wish = {0};
    struct fault fault;
    int64_t id;
    proposals_crew(store);
    crew_import(store, app_people_import, &wish,
                "name,email,title,ladder,level\n"
                "Mia,mia@crew.example,Senior community manager,crew,mate\n"
                "Lupe,lupe@crew.example,Community architect,,\n");
    crew_ladder(store, "rung: ladder/1\nladder: crew\ntitle: Crew\n"
                       "levels:\n  - level: mate\n  - level: master\n"
                       "competencies:\n  - competency: craft\n"
                       "    title: Craft\n    criteria:\n      mate:\n"
                       "        - Writes code.\n      master:\n"
                       "        - Writes code that others build upon.\n");
    const struct ladder_name crew = {S("crew"), 0};
    struct stored_ladder stored;
    db_rollback(store->db);
    crew_look(store);
    store_done(
        app_revision_get(store->mem, store->db, &lead, &crew, &stored, &fault),
        &fault);
    db_rollback(store->db);
    const struct proposal_wish asked = {.title = S("Talk"),
                                        .ladder_key = S("talk"),
                                        .base = {S("crew"), 0},
                                        .role_id = S("community-architect"),
                                        .candidate = &stored.ladder};
    store_done(
        app_proposal_add(store->mem, store->db, &lead, &asked, &id, &fault),
        &fault);
    change(store, id,
           (struct ladder_change){.verb = VERB_REMOVE,
                                  .part = PART_OF_CRITERIA,
                                  .key = S("craft.master.1")});
    struct affected_list people = affected(store, &lead, id);
    assert_int_equal(people.count, 3);
    unit_same(people.at[0].person.name, "Lupe", "of the role, on no ladder");
    assert_true(people.at[0].is_of_role);
    assert_false(people.at[0].is_of_base);
    assert_int_equal(people.at[0].stopped_before, 1);
    assert_int_equal(people.at[0].stopped_after, 1);
    assert_false(people.at[1].is_of_role);
    unit_same(people.at[2].person.name, "Mia", "on the way to master");
    assert_int_equal(people.at[2].stopped_before, 2);
    assert_int_equal(people.at[2].stopped_after, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(tells_what_changes_for_whom),
        STORE_TEST(tells_who_is_freed),
        STORE_TEST(tells_of_those_who_may_be_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
