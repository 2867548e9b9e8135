/* A worker outlives its connection to the store. */
#include "support/stores.h"

#include <unistd.h>

#include "base/text.h"
#include "web/session.h"
#include "web/worker.h"

QUERY(END_OTHERS,
      "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
      " WHERE datname = current_database()"
      " AND pid <> pg_backend_pid()");

static atomic_bool is_away; /* of all these stores, one after another */

static struct worker *worker_made(struct store *store, struct site *site,
                                  struct server_wish *wish)
{
    struct fault fault = {0};
    *site = (struct site){.store_url = store->url,
                          .address = STR_LITERAL("http://127.0.0.1"),
                          .find_session = session_find};
    store_done(settings_read(store->mem, NULL, 0, &site->settings, &fault),
               &fault);
    *wish = (struct server_wish){
        .site = site, .answer = site_answer, .lane = site_lane};
    return worker_open(wish, &is_away);
}

static int ask(struct store *store, struct worker *worker,
               const struct site *site, const char *target)
{
    struct request request = {.mem = store->mem,
                              .site = site,
                              .method = METHOD_GET,
                              .target = str_of(target)};
    struct reply reply;
    worker_answer(worker, &request, &reply);
    return reply.status;
}

static void opens_the_store_again(struct store *store)
{
    struct site site;
    struct server_wish wish;
    struct worker *worker = worker_made(store, &site, &wish);
    assert_int_equal(ask(store, worker, &site, "/limits"), 200);
    if (store->kind == DB_POSTGRES)
        assert_true(store_number(store->db, &END_OTHERS, DB_NO_VALUES) > 0);
    assert_int_equal(ask(store, worker, &site, "/limits"), 200);
    worker_close(worker);
}

static void says_that_there_is_no_store(struct store *store)
{
    struct site site;
    struct server_wish wish;
    struct worker *worker = worker_made(store, &site, &wish);
    site.store_url = "no-such-folder/store.db";
    struct request request = {.mem = store->mem,
                              .site = &site,
                              .method = METHOD_GET,
                              .target = STR_LITERAL("/limits")};
    struct reply reply;
    worker_answer(worker, &request, &reply);
    assert_int_equal(reply.status, 503);
    assert_true(str_is(reply.headers[0].value, "5"));
    site.store_url = store->url;
    assert_int_equal(ask(store, worker, &site, "/limits"), 200);
    worker_close(worker);
}

/* What stands on standard error while that many are asked for a page. */
static struct str told(struct store *store, struct worker *worker,
                       const struct site *site, int times)
{
    char bytes[4096];
    int ends[2], kept = dup(STDERR_FILENO);
    assert_int_equal(pipe(ends), 0);
    dup2(ends[1], STDERR_FILENO);
    close(ends[1]);
    for (int i = 0; i < times; i++)
        ask(store, worker, site, "/limits");
    dup2(kept, STDERR_FILENO);
    close(kept);
    ssize_t count = read(ends[0], bytes, sizeof(bytes));
    close(ends[0]);
    return str_copy(store->mem, (struct str){bytes, (size_t)count});
}

static bool is_one_line(struct str s, const char *part)
{
    return str_find(s, STR_LITERAL("\n")) + 1 == s.length
           && str_find(s, str_of(part)) < s.length;
}

static void tells_once_of_an_outage(struct store *store)
{
    struct site site;
    struct server_wish wish;
    struct worker *first = worker_made(store, &site, &wish);
    struct worker *second = worker_open(&wish, &is_away);
    site.store_url = "no-such-folder/store.db";
    assert_true(is_one_line(told(store, first, &site, 3), "store=unreachable"));
    assert_int_equal(told(store, second, &site, 2).length, 0);
    site.store_url = store->url;
    assert_true(is_one_line(told(store, second, &site, 2), "store=reachable"));
    assert_int_equal(told(store, first, &site, 2).length, 0);
    worker_close(first);
    worker_close(second);
}

static int asked;

static void break_down(struct request *request, struct reply *reply)
{
    (void)request;
    asked++;
    *reply = (struct reply){.status = 500, .is_broken = true};
}

static void make_too_much(struct request *request, struct reply *reply)
{
    (void)request;
    asked++;
    *reply = (struct reply){.status = 500};
}

static void run_and_break_down(struct request *request, struct reply *reply)
{
    request->has_run = true;
    break_down(request, reply);
}

/* Only what a new connection may mend, and what has changed nothing. */
static void asks_again_what_broke(struct store *store)
{
    static const struct {
        const char *says;
        void (*answer)(struct request *request, struct reply *reply);
        enum method method;
        int asked;
    } cases[] = {
        {"a page that broke", run_and_break_down, METHOD_GET, 2},
        {"a page that is too large", make_too_much, METHOD_GET, 1},
        {"a form that broke on its way", break_down, METHOD_POST, 2},
        {"a form that broke when it ran", run_and_break_down, METHOD_POST, 1},
    };
    const struct site site = {.store_url = NULL};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct server_wish wish = {.site = &site,
                                         .answer = cases[i].answer};
        struct worker *worker = worker_open(&wish, &is_away);
        struct request request = {
            .mem = store->mem, .site = &site, .method = cases[i].method};
        struct reply reply;
        asked = 0;
        worker_answer(worker, &request, &reply);
        worker_close(worker);
        UNIT_CLAIM(cases[i].says, asked == cases[i].asked);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(opens_the_store_again),
        STORE_TEST(says_that_there_is_no_store),
        STORE_TEST(tells_once_of_an_outage),
        STORE_TEST(asks_again_what_broke),
    };
    return cmocka_run_group_tests_name("worker", tests, NULL, NULL);
}
