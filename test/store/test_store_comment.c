#include "store/store_comment.h"

#include "store/store_proposal.h"
#include "support/stores.h"

#define S STR_LITERAL

static int64_t proposal(struct store *store)
{
    struct proposal one = {.head = {.title = S("Crew"),
                                    .ladder_key = S("crew"),
                                    .made_at = {1000}}};
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_done(store_proposal_add(store->mem, store->db, &one, &fault), &fault);
    store_commit(store->db);
    return one.head.id;
}

static int64_t open_threads(struct store *store, int64_t proposal_id)
{
    struct fault fault;
    int64_t count = 0;
    store_begin(store->db, DB_READING);
    store_done(store_thread_open_count(store->db, proposal_id, &count, &fault),
               &fault);
    db_rollback(store->db);
    return count;
}

static int64_t say(struct store *store, int64_t proposal_id,
                   struct comment comment)
{
    struct fault fault;
    comment.author = S("noor");
    comment.author_id = 3;
    store_begin(store->db, DB_WRITING);
    store_done(store_comment_add(store->db, proposal_id, &comment, &fault),
               &fault);
    store_commit(store->db);
    return comment.id;
}

static struct comment_list comments(struct store *store, int64_t id)
{
    struct comment_list list;
    struct fault fault;
    store_begin(store->db, DB_READING);
    store_done(store_comment_list(store->mem, store->db, id, &list, &fault),
               &fault);
    db_rollback(store->db);
    return list;
}

static void keeps_threads_together(struct store *store)
{
    int64_t id = proposal(store), other = proposal(store);
    int64_t first = say(store, id,
                        (struct comment){.criterion_key = S("craft.1"),
                                         .body = S("Why?"),
                                         .made_at = {2000}});
    int64_t second = say(
        store, id, (struct comment){.body = S("Fine."), .made_at = {3000}});
    int64_t answer = say(store, id,
                         (struct comment){.answers = first,
                                          .criterion_key = S("craft.1"),
                                          .body = S("Because."),
                                          .made_at = {4000}});
    say(store, other, (struct comment){.body = S("Elsewhere.")});
    struct comment_list list = comments(store, id);
    assert_int_equal(list.count, 3);
    assert_int_equal(list.at[0].id, first);
    unit_same(list.at[0].criterion_key, "craft.1", "criterion");
    unit_same(list.at[0].body, "Why?", "body");
    unit_same(list.at[0].author, "noor", "author");
    assert_int_equal(list.at[0].author_id, 3);
    assert_int_equal(list.at[0].made_at.ms, 2000);
    assert_int_equal(list.at[0].answers, 0);
    assert_int_equal(list.at[1].id, answer);
    assert_int_equal(list.at[1].answers, first);
    assert_int_equal(list.at[2].id, second);
    assert_int_equal(open_threads(store, id), 2);
}

static void resolves_a_thread(struct store *store)
{
    int64_t id = proposal(store);
    struct comment said = {
        .id = say(store, id, (struct comment){.body = S("Why?")}),
        .resolved_by = S("ada"),
        .resolved_at = {5000},
        .resolution = S("the words are plainer now")};
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_done(store_comment_resolve(store->db, id, &said, &fault), &fault);
    store_commit(store->db);
    struct comment kept = comments(store, id).at[0];
    unit_same(kept.resolved_by, "ada", "who");
    assert_int_equal(kept.resolved_at.ms, 5000);
    unit_same(kept.resolution, "the words are plainer now", "what came of it");
    assert_int_equal(open_threads(store, id), 0);
}

static void says_nothing_about_what_is_closed(struct store *store)
{
    int64_t id = proposal(store);
    const struct proposal_head closed = {
        .id = id, .revision = 1, .state = PROPOSAL_WITHDRAWN};
    struct comment late = {
        .id = say(store, id, (struct comment){.body = S("Why?")}),
        .body = S("Too late")};
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_done(store_proposal_close(store->db, &closed, &fault), &fault);
    store_commit(store->db);
    store_begin(store->db, DB_WRITING);
    store_refused(store_comment_resolve(store->db, id, &late, &fault), &fault,
                  FAULT_CLASH, "resolve");
    db_rollback(store->db);
    store_begin(store->db, DB_WRITING);
    store_refused(store_comment_add(store->db, id, &late, &fault), &fault,
                  FAULT_CLASH, "add");
    db_rollback(store->db);
    assert_int_equal(comments(store, id).count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_threads_together),
        STORE_TEST(resolves_a_thread),
        STORE_TEST(says_nothing_about_what_is_closed),
        STORE_TEST_QUERIES("store_comment.c"),
    };
    return cmocka_run_group_tests_name("store_comment", tests, NULL, NULL);
}
