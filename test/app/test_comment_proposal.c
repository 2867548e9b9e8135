/* Threads on a proposal, and who may resolve them; on both stores. */
#include "app/keep_proposal.h"

#include "support/proposals.h"

#define S STR_LITERAL

/* A user of their own for each first letter. */
static struct actor called(enum role role, const char *name)
{
    struct actor actor = proposals_actor(role);
    actor.name = str_of(name);
    actor.user = (user_id){name[0]};
    return actor;
}

static bool say(struct store *store, const struct actor *actor,
                struct comment_wish wish, int64_t *id, struct fault *fault)
{
    db_rollback(store->db);
    return app_comment_add(store->mem, store->db, actor, &wish, id, fault);
}

static void keeps_threads(struct store *store)
{
    const struct actor mia = called(ROLE_CONTRIBUTOR, "mia");
    struct fault fault;
    int64_t first, answer, general;
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_done(say(store, &mia,
                   (struct comment_wish){id, S("mate.1"), 0, S("Why? ")},
                   &first, &fault),
               &fault);
    store_done(say(store, &mia,
                   (struct comment_wish){id, S("mate.2"), first, S("So.")},
                   &answer, &fault),
               &fault);
    store_done(say(store, &mia,
                   (struct comment_wish){id, S(""), answer, S("I see.")},
                   &answer, &fault),
               &fault);
    store_done(say(store, &mia, (struct comment_wish){id, S(""), 0, S("Good.")},
                   &general, &fault),
               &fault);
    struct proposal now = proposals_get(store, id);
    assert_int_equal(now.comments.count, 4);
    assert_int_equal(now.head.open_threads, 2);
    assert_int_equal(now.head.comments, 4);
    unit_same(now.comments.at[0].body, "Why?", "body");
    unit_same(now.comments.at[0].author, "mia", "author");
    for (size_t i = 1; i < 3; i++) {
        assert_int_equal(now.comments.at[i].answers, first);
        unit_same(now.comments.at[i].criterion_key, "mate.1", "its thread's");
    }
    assert_int_equal(now.comments.at[3].id, general);
    assert_int_equal(now.head.revision, 1);
}

static void refuses_what_makes_no_sense(struct store *store)
{
    static const struct {
        const char *says, *criterion, *body;
        int64_t answers;
        enum fault_kind kind;
    } cases[] = {
        {"no words", "mate.1", " \n", 0, FAULT_INPUT},
        {"no such criterion", "mate.9", "Why?", 0, FAULT_MISSING},
        {"no such comment", "", "Why?", 999999, FAULT_MISSING},
    };
    const struct actor ada = called(ROLE_LEAD, "ada");
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk"), comment;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        store_refused(
            say(store, &ada,
                (struct comment_wish){id, str_of(cases[i].criterion),
                                      cases[i].answers, str_of(cases[i].body)},
                &comment, &fault),
            &fault, cases[i].kind, cases[i].says);
    }
    const struct actor sponsor = called(ROLE_SPONSOR, "wim");
    struct fault fault = {0};
    store_refused(say(store, &sponsor,
                      (struct comment_wish){id, S(""), 0, S("No.")}, &comment,
                      &fault),
                  &fault, FAULT_DENIED, "a sponsor");
}

static bool resolve(struct store *store, const struct actor *actor,
                    struct resolve_wish wish, struct fault *fault)
{
    db_rollback(store->db);
    return app_comment_resolve(store->db, actor, &wish, fault);
}

static void resolves_and_opens_again(struct store *store)
{
    const struct actor mia = called(ROLE_CONTRIBUTOR, "mia");
    const struct actor ada = called(ROLE_LEAD, "ada");
    struct actor namesake = mia;
    struct fault fault = {0};
    int64_t thread;
    namesake.user = (user_id){'n'};
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_done(say(store, &mia, (struct comment_wish){id, S(""), 0, S("Why?")},
                   &thread, &fault),
               &fault);
    struct resolve_wish wish = {.proposal_id = id,
                                .comment_id = thread,
                                .resolution = S("made plainer")};
    store_refused(resolve(store, &namesake, wish, &fault), &fault, FAULT_DENIED,
                  "another contributor of that name");
    store_done(resolve(store, &ada, wish, &fault), &fault);
    struct proposal now = proposals_get(store, id);
    assert_int_equal(now.head.open_threads, 0);
    unit_same(now.comments.at[0].resolved_by, "ada", "who");
    unit_same(now.comments.at[0].resolution, "made plainer", "what came of it");
    store_refused(resolve(store, &mia, wish, &fault), &fault, FAULT_CLASH,
                  "it is resolved");
    wish.is_open_again = true;
    store_done(resolve(store, &mia, wish, &fault), &fault);
    now = proposals_get(store, id);
    assert_int_equal(now.head.open_threads, 1);
    assert_int_equal(now.comments.at[0].resolution.length, 0);
    wish.is_open_again = false;
    store_done(resolve(store, &mia, wish, &fault), &fault);
    wish.comment_id = thread + 999;
    store_refused(resolve(store, &ada, wish, &fault), &fault, FAULT_MISSING,
                  "no such comment");
}

static void says_nothing_about_what_is_closed(struct store *store)
{
    const struct actor ada = called(ROLE_LEAD, "ada");
    struct fault fault = {0};
    int64_t comment;
    proposals_crew(store);
    int64_t id = proposals_add(store, "talk");
    store_done(app_proposal_withdraw(store->db, &ada, id, S("no"), &fault),
               &fault);
    store_refused(say(store, &ada,
                      (struct comment_wish){id, S(""), 0, S("Late.")}, &comment,
                      &fault),
                  &fault, FAULT_CLASH, "closed");
    unit_same(str_of(fault.message),
              str_format(store->mem, "proposal %lld was withdrawn by ada",
                         (long long)id)
                  .at,
              "says by whom");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_threads),
        STORE_TEST(refuses_what_makes_no_sense),
        STORE_TEST(resolves_and_opens_again),
        STORE_TEST(says_nothing_about_what_is_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
