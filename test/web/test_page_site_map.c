#include "support/stores.h"
#include "support/unit.h"
#include "support/visit.h"

static void lists_what_is_open_to_whom(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "nobody", "/site-map", &reply);
    VISIT_SAYS(&reply, 200, "data-path=\"/limits\" data-open");
    VISIT_SAYS(&reply, 200, "<a href=\"/limits\">");
    VISIT_SAYS(&reply, 200, "data-path=\"/audit\"");
    VISIT_HIDES(&reply, "data-path=\"/audit\" data-open");
    VISIT_HIDES(&reply, "<a href=\"/audit\">");
    visit_get(&visit, "owner", "/site-map", &reply);
    VISIT_SAYS(&reply, 200, "<a href=\"/audit\">");
}

static void links_only_to_what_a_link_can_open(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "owner", "/site-map", &reply);
    VISIT_SAYS(&reply, 200, "data-method=\"POST\" data-path=\"/office\"");
    VISIT_SAYS(&reply, 200, "/asset/:name");
    VISIT_HIDES(&reply, "href=\"/asset/:name\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(lists_what_is_open_to_whom),
        STORE_TEST(links_only_to_what_a_link_can_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
