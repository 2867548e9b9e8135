/* What is proposed, and what is refused; on both stores. */
#include "app/keep_proposal.h"

#include "support/proposals.h"

#define S STR_LITERAL

static void keeps_a_ladder_with_what_is_offered(struct store *store)
{
    proposals_crew(store);
    struct proposal kept = proposals_get(store, proposals_add(store, "talk"));
    unit_same(kept.head.title, "Let Mia rise", "title");
    unit_same(kept.head.author, "Ada", "author");
    assert_int_equal(kept.head.base.revision, 1);
    unit_same(kept.candidate.key, "talk", "key");
    unit_same(kept.candidate.adopts.key, "crew", "adopts");
    assert_int_equal(kept.candidate.adopts.revision, 1);
    unit_same(proposals_asks(&kept, "mate.1"), "Codes.", "the old words stand");
    assert_int_equal(kept.lines.count, 3);
    unit_same(kept.lines.at[0].criterion_key, "mate.1", "first line");
    unit_same(kept.lines.at[0].why, "It asks for code.", "why");
    assert_int_equal(kept.lines.at[1].verdict, VERDICT_REPLACE);
    assert_int_equal(kept.lines.at[2].verdict, VERDICT_EXTEND);
    assert_int_equal(kept.offered.criterion_count, 3);
    unit_same(kept.offered.criteria[0].text, "Reviews minutes.", "offered");
}

static void keeps_the_document_of_a_next_revision(struct store *store)
{
    proposals_crew(store);
    struct proposal kept = proposals_get(store, proposals_add(store, "crew"));
    unit_same(kept.document, proposals_crew_yaml, "document");
    assert_int_equal(kept.candidate.adopts.key.length, 0);
}

static void refuses_what_makes_no_sense(struct store *store)
{
    static const struct {
        const char *says, *title, *key, *base;
        int64_t revision;
        enum fault_kind kind;
    } cases[] = {
        {"no title", " ", "talk", "crew", 0, FAULT_INPUT},
        {"no key", "Talk", "", "crew", 0, FAULT_INPUT},
        {"a bad key", "Talk", "Ta lk", "crew", 0, FAULT_INPUT},
        {"a key of a page", "Talk", "import", "crew", 0, FAULT_INPUT},
        {"no such base", "Talk", "talk", "ship", 0, FAULT_MISSING},
        {"no such revision", "Talk", "talk", "crew", 7, FAULT_MISSING},
        {"the key of another", "Talk", "crew", "", 0, FAULT_CLASH},
        {"an older revision", "Talk", "crew", "crew", 1, FAULT_CLASH},
    };
    const struct actor actor = proposals_actor(ROLE_LEAD);
    proposals_crew(store);
    struct ladder ladder =
        proposals_get(store, proposals_add(store, "first")).candidate;
    crew_ladder(store,
                "rung: ladder/1\nladder: crew\ntitle: Crew two\n"
                "levels:\n  - level: mate\n"
                "competencies:\n  - competency: craft\n    title: Craft\n");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct proposal_wish wish = {
            .title = str_of(cases[i].title),
            .ladder_key = str_of(cases[i].key),
            .base = {str_of(cases[i].base), cases[i].revision},
            .candidate = &ladder};
        struct fault fault = {0};
        int64_t id;
        store_refused(
            app_proposal_add(store->mem, store->db, &actor, &wish, &id, &fault),
            &fault, cases[i].kind, cases[i].says);
    }
}

static void proposes_out_of_nothing(struct store *store)
{
    const struct actor actor = proposals_actor(ROLE_MEMBER);
    struct level one = {.key = S("one")};
    struct competency craft = {
        .key = S("craft"), .title = S("Craft"), .weight = 1};
    struct ladder ladder = {.title = S("Draft"),
                            .language = S("en"),
                            .levels = &one,
                            .level_count = 1,
                            .competencies = &craft,
                            .competency_count = 1};
    const struct proposal_wish wish = {
        .title = S("Draft"), .ladder_key = S("draft"), .candidate = &ladder};
    struct fault fault;
    int64_t id;
    store_done(
        app_proposal_add(store->mem, store->db, &actor, &wish, &id, &fault),
        &fault);
    struct proposal kept = proposals_get(store, id);
    unit_same(kept.candidate.key, "draft", "key");
    assert_int_equal(kept.lines.count, 0);
    assert_int_equal(kept.offered.criterion_count, 0);
    ladder.level_count = 0;
    store_refused(
        app_proposal_add(store->mem, store->db, &actor, &wish, &id, &fault),
        &fault, FAULT_INPUT, "without levels");
}

static struct proposal seen_by(struct store *store, enum role role, int64_t id)
{
    const struct actor actor = proposals_actor(role);
    struct proposal proposal = {0};
    struct fault fault;
    crew_look(store);
    store_done(
        app_proposal_get(store->mem, store->db, &actor, id, &proposal, &fault),
        &fault);
    db_rollback(store->db);
    return proposal;
}

static void tells_pay_to_those_who_may_see_it(struct store *store)
{
    proposals_crew(store);
    int64_t id = proposals_add(store, "crew");
    struct proposal hr = seen_by(store, ROLE_HR, id);
    struct proposal council = seen_by(store, ROLE_COUNCIL, id);
    assert_int_equal(hr.candidate.levels[0].pay.from.minor, 3000000);
    assert_int_equal(council.candidate.levels[0].pay.from.minor, 0);
    assert_int_equal(council.offered.levels[0].pay.from.minor, 0);
    size_t agreed = str_find(council.document, S("agreed"));
    assert_int_equal(agreed, council.document.length);
}

static void loses_no_pay_of_whoever_may_not_see_it(struct store *store)
{
    const struct actor actor = proposals_actor(ROLE_COUNCIL);
    proposals_crew(store);
    int64_t first = proposals_add(store, "crew"), id;
    struct proposal seen = seen_by(store, ROLE_COUNCIL, first);
    const struct proposal_wish wish = {.title = S("Again"),
                                       .ladder_key = S("crew"),
                                       .base = {S("crew"), 0},
                                       .candidate = &seen.candidate,
                                       .document = seen.document};
    struct fault fault;
    store_done(
        app_proposal_add(store->mem, store->db, &actor, &wish, &id, &fault),
        &fault);
    struct proposal kept = proposals_get(store, id);
    assert_int_equal(kept.candidate.levels[0].pay.from.minor, 3000000);
    unit_same(kept.document, proposals_crew_yaml, "remarks stay, too");
}

static void asks_who_may(struct store *store)
{
    static const enum role refused[] = {ROLE_SPONSOR, ROLE_CONTRIBUTOR};
    proposals_crew(store);
    struct proposal one = proposals_get(store, proposals_add(store, "talk"));
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        const struct actor actor = proposals_actor(refused[i]);
        const struct proposal_wish wish = {.title = S("Mine"),
                                           .ladder_key = S("mine"),
                                           .candidate = &one.candidate};
        struct fault fault = {0};
        int64_t id;
        store_refused(
            app_proposal_add(store->mem, store->db, &actor, &wish, &id, &fault),
            &fault, FAULT_DENIED, role_names[refused[i]]);
    }
}

static void lists_them_and_misses_none(struct store *store)
{
    const struct actor actor = proposals_actor(ROLE_CONTRIBUTOR);
    struct proposal_head_list heads;
    struct proposal none;
    struct fault fault = {0};
    proposals_crew(store);
    int64_t first = proposals_add(store, "talk");
    crew_look(store);
    store_done(app_proposal_list(store->mem, store->db, &actor, &heads, &fault),
               &fault);
    assert_int_equal(heads.count, 1);
    assert_int_equal(heads.at[0].id, first);
    store_refused(app_proposal_get(store->mem, store->db, &actor, first + 9,
                                   &none, &fault),
                  &fault, FAULT_MISSING, "no such proposal");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_a_ladder_with_what_is_offered),
        STORE_TEST(keeps_the_document_of_a_next_revision),
        STORE_TEST(refuses_what_makes_no_sense),
        STORE_TEST(proposes_out_of_nothing),
        STORE_TEST(tells_pay_to_those_who_may_see_it),
        STORE_TEST(loses_no_pay_of_whoever_may_not_see_it),
        STORE_TEST(asks_who_may),
        STORE_TEST(lists_them_and_misses_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
