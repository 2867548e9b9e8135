/* Taking ladders that come with Rung, as a page. */
#include "support/visit.h"

static void takes_what_is_chosen(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "member", "/ladders/ready", &reply);
    VISIT_SAYS(&reply, 200, "Community architect");
    VISIT_HIDES(&reply, "Take the chosen ones");
    visit_post(&visit, "lead", "/ladders/ready", "", &reply);
    VISIT_SAYS(&reply, 400, "choose a ladder at least");
    visit_post(&visit, "lead", "/ladders/ready",
               "key=ospo-community&key=ospo-lead", &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "lead", "/ladders/ready", &reply);
    VISIT_SAYS(&reply, 200, "<a href=\"/ladders/ospo-community\">");
    VISIT_SAYS(&reply, 200, "here already");
    visit_get(&visit, "lead", "/ladders/ospo-lead", &reply);
    assert_int_equal(reply.status, 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(takes_what_is_chosen),
    };
    return cmocka_run_group_tests_name("page_ladders_ready", tests, NULL, NULL);
}
