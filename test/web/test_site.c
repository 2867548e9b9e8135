/* From a request to its reply, without a network. */
#include "support/visit.h"

static void answers_by_address(struct store *store)
{
    static const struct {
        const char *says;
        const char *target;
        int status;
    } cases[] = {
        {"the start", "/", 200},
        {"a query is no part of the path", "/?page=2", 200},
        {"nothing there", "/no/such/page", 404},
        {"a step too many", "//", 404},
        {"a path spelt in codes is another", "/%70eople-not-there", 404},
        {"half a percent code", "/people/%4", 400},
        {"a percent code of no digits", "/people/%zz", 400},
        {"a NUL", "/people/%00", 400},
        {"bad UTF-8", "/people/%ff", 400},
        {"dots", "/people/../audit", 400},
        {"dots in codes", "/people/%2e%2e/audit", 400},
        {"a bad code in the query", "/?a=%4", 400},
        {"bad UTF-8 in the query", "/?a=%ff", 400},
        {"a field without a name", "/?=1", 400},
        {"no slash", "people", 400},
        {"a space", "/people here", 400},
        {"a line break", "/\r\nX: y", 400},
        {"letters beyond ASCII", "/\xC3\xA4", 400},
        {"a whole address", "http://127.0.0.1/", 400},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, "lead", cases[i].target, &reply);
        if (reply.status != cases[i].status)
            fail_msg("%s: %d", cases[i].says, reply.status);
    }
}

static void answers_known_names_only(struct store *store)
{
    static const struct {
        const char *host;
        int status;
    } cases[] = {
        {"127.0.0.1", 200},
        {"127.0.0.1:8420", 200},
        {"[::1]:8420", 200},
        {"[::1]", 200},
        {"192.0.2.7:80", 200},
        {"localhost:8420", 200},
        {"LOCALHOST", 200},
        {"rung.localhost", 200},
        {"rung.example.org", 200},
        {"Rung.Example.ORG:443", 200},
        {"", 200},
        {"evil.example", 421},
        {"notlocalhost", 421},
        {"localhost.evil.example", 421},
        {"127.0.0.1.evil.example", 421},
        {"[::1", 421},
        {"1234567890123456789012345678901234567890123456789012345", 421},
    };
    const struct str hosts[] = {STR_LITERAL("rung.example.org")};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit.site.hosts = (struct str_list){hosts, COUNT_OF(hosts)};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct field host = {.name = STR_LITERAL("Host"),
                                   .value = str_of(cases[i].host)};
        visit.headers = (struct field_list){&host, 1};
        visit_get(&visit, "lead", "/", &reply);
        if (reply.status != cases[i].status)
            fail_msg("%s: %d", cases[i].host, reply.status);
    }
}

static void asks_a_browser_to_ask_again(struct store *store)
{
    struct visit visit;
    struct reply first, again;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/", &first);
    struct str tag = visit_header(&first, "ETag");
    assert_true(tag.length > 2);
    unit_same(visit_header(&first, "Cache-Control"), "private, no-cache",
              "pages");
    const struct field known = {.name = STR_LITERAL("If-None-Match"),
                                .value = tag};
    visit.headers = (struct field_list){&known, 1};
    assert_int_equal(visit_get(&visit, "lead", "/", &again), 304);
}

static void says_what_was_done_once(struct store *store)
{
    struct visit visit;
    struct reply reply;
    const struct field cookie = {.name = STR_LITERAL("Cookie"),
                                 .value = STR_LITERAL("notice=Kept%2E")};
    visit_open(store, &visit);
    visit.headers = (struct field_list){&cookie, 1};
    visit_get(&visit, "lead", "/", &reply);
    unit_same(visit_header(&reply, "Set-Cookie"),
              "notice=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
              "the notice goes");
    unit_same(visit_header(&reply, "Cache-Control"), "no-store", "the page");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(answers_by_address),
        STORE_TEST(answers_known_names_only),
        STORE_TEST(asks_a_browser_to_ask_again),
        STORE_TEST(says_what_was_done_once),
    };
    return cmocka_run_group_tests_name("site", tests, NULL, NULL);
}
