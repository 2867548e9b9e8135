/* A ladder looked at for a role, and put before others, on both stores. */
#include "app/propose_refit.h"

#include "app/find_person.h"
#include "app/keep_proposal.h"
#include "app/roles.h"
#include "format/pack.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/crew.h"

static const char engineering[] =
    "rung: ladder/1\nladder: eng\ntitle: Engineering\nlevels:\n"
    "  - level: e1\n    title: Engineer 1\n    summary: Writes small code.\n"
    "    pay: {from: 10 EUR, to: 20 EUR}\n"
    "  - level: e2\n    title: Engineer 2\n"
    "competencies:\n  - competency: craft\n    title: Craft\n    criteria:\n"
    "      e1:\n        - Keeps notes of the work.\n"
    "      e2:\n        - Ships production code each week.\n";

static const char people[] = "name,email,title,ladder,level\n"
                             "Ada,ada@x.example,Community manager,eng,e1\n"
                             "Bo,bo@x.example,Community architect,,\n"
                             "Cy,cy@x.example,Software engineer,eng,e1\n";

static const struct refit_wish wish = {.ladder = {{"eng", 3}, 0},
                                       .role = {"community-architect", 19}};

static struct refit_view view_of(struct store *store,
                                 const struct refit_wish *asked)
{
    const struct actor actor = crew_operator();
    struct refit_view view = {.role = NULL};
    struct fault fault = {0};
    crew_look(store);
    store_done(app_refit(store->mem, store->db, &actor, asked, &view, &fault),
               &fault);
    db_rollback(store->db);
    return view;
}

static void office_make(struct store *store)
{
    const struct table_wish table = {.is_partial = false};
    crew_ladder(store, engineering);
    crew_import(store, app_people_import, &table, people);
}

static void says_who_is_stopped(struct store *store)
{
    office_make(store);
    struct refit_view view = view_of(store, &wish);
    assert_int_equal(view.offer.counts[VERDICT_KEEP], 1);
    assert_int_equal(view.offer.counts[VERDICT_REPLACE], 1);
    assert_int_equal(view.people.count, 2);
    unit_same(view.people.at[0].person.name, "Ada", "the most stopped first");
    assert_true(view.people.at[0].is_placed);
    assert_int_equal(view.people.at[0].aim_index, 1);
    assert_int_equal(view.people.at[0].before.count, 1);
    assert_int_equal(view.people.at[0].after.count, 0);
    unit_same(view.people.at[1].person.name, "Bo", "who is on no ladder yet");
    assert_false(view.people.at[1].is_placed);
    assert_int_equal(view.people.at[1].before.count, 0);
    assert_int_equal(view.other_count, 1);

    struct refit_wish able = wish;
    able.has_does = true;
    able.does = DEMANDS_ALL;
    view = view_of(store, &able);
    assert_int_equal(view.offer.counts[VERDICT_REPLACE], 0);
    assert_int_equal(view.people.at[0].before.count, 0);
}

static void offers_the_role_that_most_have(struct store *store)
{
    const struct actor actor = crew_operator();
    struct office_role_list roles;
    struct person_list all = {0};
    struct fault fault = {0};
    store_done(app_roles(store->mem, &roles, &fault), &fault);
    assert_null(app_role_likely(store->mem, all, STR_LITERAL("eng"), roles));
    office_make(store);
    crew_look(store);
    store_done(app_people_list(store->mem, store->db, &actor, &all, &fault),
               &fault);
    db_rollback(store->db);
    unit_same(app_role_likely(store->mem, all, STR_LITERAL("eng"), roles)->id,
              "community-architect", "not that of who codes");
}

static void needs_a_ladder_and_a_role(struct store *store)
{
    const struct actor actor = crew_operator();
    struct refit_view view;
    struct fault fault = {0};
    office_make(store);
    crew_look(store);
    struct refit_wish other = wish;
    other.role = STR_LITERAL("juggler");
    assert_false(
        app_refit(store->mem, store->db, &actor, &other, &view, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    other = wish;
    other.ladder.key = STR_LITERAL("none");
    assert_false(
        app_refit(store->mem, store->db, &actor, &other, &view, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    db_rollback(store->db);
}

static void becomes_a_proposal_with_its_pay(struct store *store)
{
    const struct actor actor = crew_operator();
    const struct refit_proposal_wish proposed = {.refit = wish};
    struct proposal proposal;
    struct fault fault = {0};
    int64_t id = 0;
    office_make(store);
    store_done(app_refit_propose(store->mem, store->db, &actor, &proposed, &id,
                                 &fault),
               &fault);
    crew_look(store);
    store_done(
        app_proposal_get(store->mem, store->db, &actor, id, &proposal, &fault),
        &fault);
    db_rollback(store->db);
    unit_same(proposal.head.ladder_key, "eng-community-architect", "its key");
    unit_same(proposal.head.base.key, "eng", "what it was made from");
    unit_same(proposal.head.role_id, "community-architect", "the role");
    unit_same(proposal.candidate.adopts.key, "eng", "it remembers");
    unit_same(proposal.candidate.criteria[1].text,
              "Ships production code each week.", "old words until decided");
    unit_same(proposal.candidate.levels[0].summary, "",
              "what is not true of the role goes");
    assert_int_equal(proposal.candidate.levels[0].pay.to.minor, 2000);
    assert_int_equal(proposal.lines.count, 1); /* what is kept is not decided */
}

static void is_a_document(struct store *store)
{
    const struct marked_about about = {STR_LITERAL("The office"), crew_noon};
    struct marked_copy copy;
    struct str yaml;
    struct ladder ladder;
    struct problem_list problems;
    struct fault fault = {0};
    office_make(store);
    struct refit_view view = view_of(store, &wish);
    store_done(
        app_refit_copy(store->mem, &about, &view, MARKED_DOCX, &copy, &fault),
        &fault);
    assert_true(pack_has(copy.bytes, "word/document.xml"));
    unit_same(copy.file_name, "eng-for-community-architect.docx", "its name");
    store_done(app_refit_document(store->mem, &view, &yaml, &fault), &fault);
    store_done(ladder_yaml_read(store->mem, yaml, &ladder, &problems, &fault),
               &fault);
    assert_int_equal(problems.count, 0);
    unit_same(ladder.adopts.key, "eng", "where it came from");
    assert_false(
        str_same(ladder.criteria[1].text, view.stored.ladder.criteria[1].text));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(says_who_is_stopped),
        STORE_TEST(offers_the_role_that_most_have),
        STORE_TEST(needs_a_ladder_and_a_role),
        STORE_TEST(becomes_a_proposal_with_its_pay),
        STORE_TEST(is_a_document),
    };
    return cmocka_run_group_tests_name("refit_ladder", tests, NULL, NULL);
}
