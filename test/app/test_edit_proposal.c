/* A candidate that is changed by parts, and two who do it at once; on both
 * stores. */
#include "app/keep_proposal.h"

#include "support/proposals.h"

#define S STR_LITERAL

static struct ladder_change words(const char *key, const char *text)
{
    return (struct ladder_change){
        .part = PART_OF_CRITERIA,
        .key = str_of(key),
        .criterion = {.text = str_of(text), .weight = 1}};
}

static bool edit(struct store *store, int64_t id, struct ladder_change change,
                 int64_t revision, struct fault *fault)
{
    const struct actor actor = proposals_actor(ROLE_COUNCIL);
    const struct proposal_name name = {id, revision};
    db_rollback(store->db);
    return app_proposal_edit(store->mem, store->db, &actor, &name, &change,
                             fault);
}

static void tells_how_an_offer_was_decided_by_its_words(struct store *store)
{
    static const struct {
        const char *says, *text;
        enum offer_choice choice;
    } cases[] = {
        {"other words", "Writes minutes.", CHOICE_EDITED},
        {"the offered words, typed", "Reviews minutes.", CHOICE_TAKEN},
        {"the old words, typed", "Codes.", CHOICE_LEFT},
    };
    proposals_crew(store);
    int64_t id = proposals_add(store, "crew");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault;
        store_done(edit(store, id, words("mate.1", cases[i].text), 0, &fault),
                   &fault);
        struct proposal now = proposals_get(store, id);
        unit_same(proposals_asks(&now, "mate.1"), cases[i].text, cases[i].says);
        UNIT_CLAIM(cases[i].says, now.lines.at[0].choice == cases[i].choice);
        assert_int_equal(now.candidate.levels[0].pay.from.minor, 3000000);
    }
}

static void takes_out_and_adds(struct store *store)
{
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    const struct ladder_change out = {
        .verb = VERB_REMOVE, .part = PART_OF_CRITERIA, .key = S("master.1")};
    const struct ladder_change in = {
        .verb = VERB_ADD,
        .part = PART_OF_CRITERIA,
        .spot = {S("craft"), S("mate"), 0},
        .criterion = {.key = S("mate.3"), .text = S("Talks."), .weight = 1}};
    store_done(edit(store, id, out, 1, &fault), &fault);
    store_done(edit(store, id, in, 1, &fault), &fault);
    struct proposal now = proposals_get(store, id);
    unit_same(proposals_asks(&now, "mate.3"), "Talks.", "added");
    /* What was offered was to take it out. */
    assert_int_equal(now.lines.at[1].choice, CHOICE_TAKEN);
}

static void overwrites_nobody(struct store *store)
{
    struct fault fault = {0};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_done(edit(store, id, words("mate.2", "Rows far."), 1, &fault),
               &fault);
    store_done(edit(store, id, words("master.2", "Sails far."), 1, &fault),
               &fault);
    store_refused(edit(store, id, words("mate.2", "Rows fast."), 1, &fault),
                  &fault, FAULT_CLASH, "the same criterion");
    const struct ladder_change level = {
        .verb = VERB_REMOVE, .part = PART_OF_LEVELS, .key = S("mate")};
    store_refused(edit(store, id, level, 1, &fault), &fault, FAULT_CLASH,
                  "a level with that criterion");
    struct proposal now = proposals_get(store, id);
    unit_same(proposals_asks(&now, "mate.2"), "Rows far.", "the first");
    unit_same(proposals_asks(&now, "master.2"), "Sails far.", "the other");
    assert_int_equal(now.head.revision, 3);
}

static void keeps_the_pay_of_a_level_that_is_changed(struct store *store)
{
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "crew");
    const struct ladder_change level = {
        .part = PART_OF_LEVELS,
        .key = S("mate"),
        .level = {.key = S("mate"), .title = S("Deckhand")}};
    store_done(edit(store, id, level, 0, &fault), &fault);
    struct proposal now = proposals_get(store, id);
    unit_same(now.candidate.levels[0].title, "Deckhand", "title");
    assert_int_equal(now.candidate.levels[0].pay.from.minor, 3000000);
}

static void refuses_what_could_not_be_read_again(struct store *store)
{
    struct fault fault = {0};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_refused(edit(store, id, words("mate.2", "Rows\x01."), 0, &fault),
                  &fault, FAULT_INPUT, "a control character");
    struct proposal now = proposals_get(store, id);
    unit_same(proposals_asks(&now, "mate.2"), "Rows.", "as before");
}

static void changes_nothing_by_the_same_words(struct store *store)
{
    struct fault fault;
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_done(edit(store, id, words("mate.2", "Rows."), 0, &fault), &fault);
    assert_int_equal(proposals_get(store, id).head.revision, 1);
}

static void asks_who_may(struct store *store)
{
    const struct actor actor = proposals_actor(ROLE_CONTRIBUTOR);
    struct fault fault = {0};
    proposals_crew(store);
    const struct proposal_name name = {proposals_add(store, "talk"), 0};
    const struct ladder_change change = words("mate.1", "x");
    store_refused(app_proposal_edit(store->mem, store->db, &actor, &name,
                                    &change, &fault),
                  &fault, FAULT_DENIED, "contributor");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(tells_how_an_offer_was_decided_by_its_words),
        STORE_TEST(takes_out_and_adds),
        STORE_TEST(overwrites_nobody),
        STORE_TEST(keeps_the_pay_of_a_level_that_is_changed),
        STORE_TEST(refuses_what_could_not_be_read_again),
        STORE_TEST(changes_nothing_by_the_same_words),
        STORE_TEST(asks_who_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
