/* By which names, from where and by whom we are asked. */
#include "support/unit.h"
#include "web/host.h"
#include "web/site.h"

static void finds_names_in_addresses(void **state)
{
    static const struct {
        const char *address, *name;
    } cases[] = {
        {"https://rung.example.org", "rung.example.org"},
        {"http://127.0.0.1:8420", "127.0.0.1"},
        {"http://[::1]:8420/people", "[::1]"},
        {"rung.example.org:80", "rung.example.org"},
        {"[::1]", "[::1]"},
        {"", ""},
        {"http://", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(host_name(str_of(cases[i].address)), cases[i].name,
                  cases[i].address);
}

struct ask {
    struct field at[4];
    struct request request;
};

static void set(struct ask *ask, const char *name, const char *value)
{
    if (!value)
        return;
    ask->at[ask->request.headers.count++] = (struct field){
        .name = str_of(name), .value = str_of(value)};
    ask->request.headers.at = ask->at;
}

static void knows_where_a_form_comes_from(void **state)
{
    static const struct {
        const char *says, *site, *origin;
        bool is_ours;
    } cases[] = {
        {"a browser that says nothing", NULL, NULL, true},
        {"our page", "same-origin", "http://a:1", true},
        {"typed by hand", "none", NULL, true},
        {"another page", "cross-site", "http://a:1", false},
        {"a neighbour", "same-site", NULL, false},
        {"a word to come", "x", NULL, false},
        {"an older browser, our page", NULL, "http://a:1", true},
        {"behind a proxy", NULL, "https://rung.example.org", true},
        {"an older browser, another page", NULL, "http://b", false},
        {"another port", NULL, "http://a:2", false},
        {"a page without an address", NULL, "null", false},
        {"our name as a part of it", NULL, "http://a:1.example", false},
    };
    const struct site site = {
        .address = STR_LITERAL("https://rung.example.org")};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ask ask = {.request = {.site = &site}};
        set(&ask, "Host", "a:1");
        set(&ask, "Sec-Fetch-Site", cases[i].site);
        set(&ask, "Origin", cases[i].origin);
        UNIT_CLAIM(cases[i].says,
                   host_is_origin(&ask.request) == cases[i].is_ours);
    }
}

static void asks_the_proxy_who_came(void **state)
{
    static const struct {
        const char *says;
        bool is_secure;
        const char *first, *second, *visitor;
    } cases[] = {
        {"no proxy", false, NULL, NULL, "127.0.0.1"},
        {"somebody plays a proxy", false, "192.0.2.1", NULL, "127.0.0.1"},
        {"a proxy", true, "192.0.2.1", NULL, "192.0.2.1"},
        {"a proxy that says nothing", true, NULL, NULL, "127.0.0.1"},
        {"what the visitor says comes first", true, "10.0.0.1, 192.0.2.1", NULL,
         "192.0.2.1"},
        {"in two headers", true, "10.0.0.1", "192.0.2.1", "192.0.2.1"},
        {"IPv6", true, "2001:db8::7", NULL, "2001:db8::7"},
        {"no address", true, "unknown", NULL, "127.0.0.1"},
        {"nothing", true, "", NULL, "127.0.0.1"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ask ask = {.request = {.mem = *state,
                                      .peer = STR_LITERAL("127.0.0.1"),
                                      .is_secure = cases[i].is_secure}};
        set(&ask, "X-Forwarded-For", cases[i].first);
        set(&ask, "x-forwarded-for", cases[i].second);
        unit_same(host_visitor(&ask.request), cases[i].visitor, cases[i].says);
    }
}

static void takes_no_strangers_word(void **state)
{
    static const char *const cases[][2] = {
        {"127.0.0.1", "192.0.2.1"},     {"172.17.0.1", "192.0.2.1"},
        {"fd00::2", "192.0.2.1"},       {"198.51.100.7", "198.51.100.7"},
        {"2001:db8::7", "2001:db8::7"}, {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ask ask = {.request = {.mem = *state,
                                      .peer = str_of(cases[i][0]),
                                      .is_secure = true}};
        set(&ask, "X-Forwarded-For", "192.0.2.1");
        unit_same(host_visitor(&ask.request), cases[i][1], cases[i][0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_names_in_addresses),
        UNIT_TEST(knows_where_a_form_comes_from),
        UNIT_TEST(asks_the_proxy_who_came),
        UNIT_TEST(takes_no_strangers_word),
    };
    return cmocka_run_group_tests_name("host", tests, NULL, NULL);
}
