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
        {"a step too many", "///", 404},
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
        {"[::1]:8420", 200},
        {"[::1].evil.example", 421},
        {"[::1]:8420.evil.example", 421},
        {"[::1]evil.example:80", 421},
        {"localhost:8420x", 421},
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

static void lets_in_by_role(struct store *store)
{
    static const struct {
        const char *says, *who, *target;
        int status;
        const char *text; /* of the page, or where it leads */
    } cases[] = {
        {"open to anybody", "nobody", "/limits", 200, ""},
        {"for those signed in", "sponsor", "/find", 200, ""},
        {"not signed in", "nobody", "/office?x=1&y=%20", 303,
         "/sign-in?next=%2Foffice%3Fx%3D1%26y%3D%2520"},
        {"a slash too many", "nobody", "/limits/?a=1", 303, "/limits?a=1"},
        {"and nothing there", "nobody", "/nowhere/", 404, ""},
        {"two slashes", "nobody", "//limits/", 404, ""},
        {"for some roles", "owner", "/audit", 200, ""},
        {"not for this one", "member", "/audit", 403, "may not open"},
        {"whatever it is about", "contributor", "/audit?who=x", 403,
         "may not open"},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, cases[i].who, cases[i].target, &reply);
        if (reply.status != cases[i].status)
            fail_msg("%s: %d", cases[i].says, reply.status);
        if (reply.status == 303)
            unit_same(visit_header(&reply, "Location"), cases[i].text,
                      cases[i].says);
        else
            VISIT_SAYS(&reply, cases[i].status, cases[i].text);
    }
}

static int post(struct visit *visit, const char *who, const char *type,
                const char *body, struct reply *reply)
{
    const struct field header = {.name = STR_LITERAL("Content-Type"),
                                 .value = str_of(type)};
    struct request request = {.method = METHOD_POST,
                              .target = STR_LITERAL("/office"),
                              .headers = {&header, 1},
                              .body = str_of(body)};
    return visit_ask(visit, who, &request, reply);
}

static void takes_forms_of_its_own_pages(struct store *store)
{
    static const char coded[] = "application/x-www-form-urlencoded";
    static const struct {
        const char *says, *who, *type, *body;
        int status;
        const char *text;
    } cases[] = {
        {"with its token", "lead", coded, "name=Ours&token=token-of-tests", 303,
         ""},
        {"in parts", "lead", "multipart/form-data; boundary=x",
         "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nOurs\r\n"
         "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n"
         "token-of-tests\r\n--x--\r\n",
         303, ""},
        {"without a token", "lead", coded, "name=Ours", 403, "load its page"},
        {"with an empty token", "lead", coded, "name=Ours&token=", 403, ""},
        {"with another's token", "lead", coded, "name=Ours&token=other", 403,
         ""},
        {"without a form", "lead", "", "", 403, "load its page"},
        {"JSON", "lead", "application/json", "{}", 415, "not a form"},
        {"text", "lead", "text/plain", "name=Ours&token=token-of-tests", 415,
         ""},
        {"a form that says nothing of itself", "lead", "",
         "name=Ours&token=token-of-tests", 415, ""},
        {"a broken form", "lead", coded, "name=%f&token=token-of-tests", 400,
         "percent code"},
        {"half a form in parts", "lead", "multipart/form-data; boundary=x",
         "--x\r\n", 400, "not whole"},
        {"by somebody who may not", "member", coded,
         "name=Ours&token=token-of-tests", 403, "may not open"},
        {"by nobody", "nobody", coded, "name=Ours&token=token-of-tests", 403,
         "not signed in"},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        post(&visit, cases[i].who, cases[i].type, cases[i].body, &reply);
        if (reply.status != cases[i].status)
            fail_msg("%s: %d", cases[i].says, reply.status);
        VISIT_SAYS(&reply, cases[i].status, cases[i].text);
    }
    const struct field from = {.name = STR_LITERAL("Sec-Fetch-Site"),
                               .value = STR_LITERAL("cross-site")};
    visit.headers = (struct field_list){&from, 1};
    post(&visit, "lead", coded, "name=Ours&token=token-of-tests", &reply);
    VISIT_SAYS(&reply, 403, "a page that is not ours");
}

static void says_what_may_be_done_there(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    assert_int_equal(visit_post(&visit, "lead", "/limits", "", &reply), 405);
    unit_same(visit_header(&reply, "Allow"), "GET, HEAD", "allowed");
}

static void gives_fragments_a_note(struct store *store)
{
    const struct field part = {.name = STR_LITERAL("HX-Request"),
                               .value = STR_LITERAL("true")};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/nowhere", &reply);
    VISIT_SAYS(&reply, 404, "<html");
    visit.headers = (struct field_list){&part, 1};
    visit_get(&visit, "lead", "/nowhere", &reply);
    VISIT_SAYS(&reply, 404, "There is no such page");
    VISIT_HIDES(&reply, "<html");
    visit_get(&visit, "nobody", "/office", &reply);
    VISIT_SAYS(&reply, 403, "not signed in");
    VISIT_HIDES(&reply, "<html");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(answers_by_address),
        STORE_TEST(answers_known_names_only),
        STORE_TEST(lets_in_by_role),
        STORE_TEST(takes_forms_of_its_own_pages),
        STORE_TEST(says_what_may_be_done_there),
        STORE_TEST(gives_fragments_a_note),
        STORE_TEST(asks_a_browser_to_ask_again),
        STORE_TEST(says_what_was_done_once),
    };
    return cmocka_run_group_tests_name("site", tests, NULL, NULL);
}
