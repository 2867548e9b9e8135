/* What counts on a ladder that stays as it is: the page, what the office says
 * there, and takes back. */
#include "app/credit_rules.h"
#include "support/work.h"

static void open_with_rules(struct store *store, struct visit *visit)
{
    struct fault fault = {0};
    visit_open(store, visit);
    work_ladder(visit);
    store_done(app_credit_rules(store->mem, &visit->site.credit_rules, &fault),
               &fault);
}

static void shows_what_counts(struct store *store)
{
    struct visit visit;
    struct reply reply;
    open_with_rules(store, &visit);
    visit_get(&visit, "member", "/ladders/crew/counts", &reply);
    VISIT_SAYS(&reply, 200, "<b>2 of 4</b> criteria");
    VISIT_SAYS(&reply, 200, "/ladders/crew/lens\" aria-current=\"page\"");
    VISIT_SAYS(&reply, 200, "<b>2</b> have nothing yet");
    VISIT_SAYS(&reply, 200, "the ladder asks for: review");
    VISIT_SAYS(&reply, 200, "1 of 2 have evidence that counts");
    VISIT_SAYS(&reply, 200, "Nothing counts yet");
    VISIT_HIDES(&reply, "Say what counts");
    VISIT_HIDES(&reply, "office’s word");
    visit_get(&visit, "member", "/ladders/crew/counts?show=without", &reply);
    VISIT_SAYS(&reply, 200, "Keeps the log");
    VISIT_HIDES(&reply, "Brings the boat home");
    VISIT_HIDES(&reply, "Ties knots");
    visit_get(&visit, "member", "/ladders/crew/counts?level=mate", &reply);
    VISIT_SAYS(&reply, 200, "Ties knots");
    VISIT_SAYS(&reply, 200, "value=\"mate\" selected");
    VISIT_HIDES(&reply, "Keeps the log");
    visit_get(&visit, "member", "/ladders/crew/counts?level=mate&show=without",
              &reply);
    VISIT_SAYS(&reply, 200, "No criterion is left");
    visit_get(&visit, "member", "/ladders/boats/counts", &reply);
    VISIT_SAYS(&reply, 404, "no ladder is called boats");
}

static void the_office_says_and_takes_back(struct store *store)
{
    static const char counts[] = "/ladders/crew/counts";
    struct visit visit;
    struct reply reply;
    open_with_rules(store, &visit);
    visit_get(&visit, "lead", counts, &reply);
    VISIT_SAYS(&reply, 200, "Say what counts");
    visit_post(&visit, "lead", counts,
               "criterion=craft.master.2&kind=review&counts=yes"
               "&reason=A+review+is+a+<b>log&show=without&level=master",
               &reply);
    assert_int_equal(reply.status, 303);
    unit_same(visit_header(&reply, "Location"),
              "/ladders/crew/counts?level=master&show=without"
              "#c-craft.master.2",
              "back to where it stood");
    visit_post(&visit, "lead", counts,
               "criterion=craft.mate.1&kind=review&counts=no&reason=not+here",
               &reply);
    unit_same(visit_header(&reply, "Location"),
              "/ladders/crew/counts#c-craft.mate.1", "without a filter");
    visit_get(&visit, "member", counts, &reply);
    VISIT_SAYS(&reply, 200, "the office says: A review is a &lt;b&gt;log");
    VISIT_SAYS(&reply, 200, ">not review<");
    VISIT_SAYS(&reply, 200, "the office says: not here");
    VISIT_SAYS(&reply, 200, "<b>2 of 4</b> criteria");
    VISIT_SAYS(&reply, 200, "<b>One</b> of them by the office’s word alone");
    VISIT_HIDES(&reply, "Take back");
    visit_get(&visit, "lead", counts, &reply);
    VISIT_SAYS(&reply, 200, "Take back");
    visit_post(&visit, "lead", "/ladders/crew/counts/remove",
               "criterion=craft.master.2&kind=review", &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "lead", counts, &reply);
    VISIT_HIDES(&reply, "is a &lt;b&gt;log");
}

static void a_wrong_form_comes_back_filled_in(struct store *store)
{
    struct visit visit;
    struct reply reply;
    open_with_rules(store, &visit);
    visit_post(&visit, "lead", "/ladders/crew/counts",
               "criterion=craft.mate.1&kind=test&counts=no&reason=+"
               "&show=without",
               &reply);
    VISIT_SAYS(&reply, 400, "Say why: whoever is held against it");
    VISIT_SAYS(&reply, 400, "Ties knots");
    VISIT_SAYS(&reply, 400, "<details open>");
    VISIT_SAYS(&reply, 400, "value=\"test\" selected");
    VISIT_SAYS(&reply, 400, "value=\"no\" selected");
    visit_post(&visit, "lead", "/ladders/crew/counts",
               "criterion=craft.mate.1&kind=talk&reason=so", &reply);
    VISIT_SAYS(&reply, 400, "talk&quot; is no kind of work");
    visit_post(&visit, "lead", "/ladders/crew/counts",
               "criterion=craft.mate.9&kind=test&reason=so", &reply);
    VISIT_SAYS(&reply, 404, "has no criterion craft.mate.9");
    visit_post(&visit, "hr", "/ladders/crew/counts",
               "criterion=craft.mate.1&kind=test&reason=so", &reply);
    assert_int_equal(reply.status, 403);
}

/* Of other words, and of a criterion that is gone. */
static void a_new_revision_is_told(struct store *store)
{
    static const char next[] =
        "rung: ladder/1\nladder: crew\ntitle: Crew\nlevels:\n"
        "  - level: mate\ncompetencies:\n  - competency: craft\n"
        "    title: Craft\n    criteria:\n      mate: [Ties any knot]\n";
    struct visit visit;
    struct reply reply;
    open_with_rules(store, &visit);
    visit_post(&visit, "lead", "/ladders/crew/counts",
               "criterion=craft.mate.1&kind=test&reason=so", &reply);
    visit_post(&visit, "lead", "/ladders/crew/counts",
               "criterion=craft.captain.1&kind=ack&reason=then", &reply);
    crew_ladder(store, next);
    visit_get(&visit, "lead", "/ladders/crew/counts", &reply);
    VISIT_SAYS(&reply, 200, "said of older words");
    VISIT_SAYS(&reply, 200, "Said of criteria that are gone");
    VISIT_SAYS(&reply, 200, "Names the harbour");
    visit_post(&visit, "lead", "/ladders/crew/counts/remove",
               "criterion=craft.captain.1&kind=ack", &reply);
    visit_get(&visit, "lead", "/ladders/crew/counts", &reply);
    VISIT_HIDES(&reply, "Names the harbour");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_what_counts),
        STORE_TEST(the_office_says_and_takes_back),
        STORE_TEST(a_wrong_form_comes_back_filled_in),
        STORE_TEST(a_new_revision_is_told),
    };
    return cmocka_run_group_tests_name("page_ladder_counts", tests, NULL, NULL);
}
