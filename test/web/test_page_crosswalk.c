/* Which levels are equal: the page, what one may say there, and take back. */
#include "support/visit.h"

#define LADDER(key, title, level, grade)                                       \
    "rung: ladder/1\nladder: " key "\ntitle: " title                           \
    "\nlevels:\n  - level: " level "\n    grade: " grade                       \
    "\n    pay: {from: 30000 EUR, to: 40000 EUR}"                              \
    "\n  - level: master\ncompetencies:\n  - competency: craft\n"              \
    "    title: Craft\n"

static void holds_levels_equal(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "member", "/ladders/crosswalk", &reply);
    VISIT_SAYS(&reply, 200, "It takes two ladders");
    crew_ladder(store, LADDER("crew", "Crew <b>", "mate", "G1"));
    crew_ladder(store, LADDER("fleet", "Fleet", "pilot", "G1"));
    visit_get(&visit, "member", "/ladders/crosswalk", &reply);
    VISIT_SAYS(&reply, 200, "Nobody has said yet");
    VISIT_SAYS(&reply, 200, "same grade G1");
    VISIT_HIDES(&reply, "Hold equal");
    VISIT_SAYS(&reply, 200, "pay overlaps by 100%");
    visit_get(&visit, "council", "/ladders/crosswalk", &reply);
    VISIT_SAYS(&reply, 200, "same grade G1");
    VISIT_HIDES(&reply, "pay overlaps");
    VISIT_HIDES(&reply, "30000");
    visit_get(&visit, "lead", "/ladders/crosswalk", &reply);
    VISIT_SAYS(&reply, 200, "Hold equal");

    visit_post(&visit, "lead", "/ladders/crosswalk",
               "first=crew:mate&second=fleet:pilot&reason=", &reply);
    VISIT_SAYS(&reply, 400, "say why they are held equal");
    VISIT_SAYS(&reply, 400, "value=\"fleet:pilot\" selected");
    visit_post(&visit, "lead", "/ladders/crosswalk",
               "first=crew:mate&second=crew:master&reason=x", &reply);
    VISIT_SAYS(&reply, 400, "levels of one ladder are not equal");
    visit_post(&visit, "lead", "/ladders/crosswalk",
               "first=crew:mate&second=fleet:pilot&reason=One+grade", &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "member", "/ladders/crosswalk", &reply);
    VISIT_SAYS(&reply, 200, "<b>One level</b>");
    VISIT_SAYS(&reply, 200, "One grade");
    VISIT_HIDES(&reply, "Take back</button>");
    VISIT_SAYS(&reply, 200, "2 levels are equal to none of another ladder");
    VISIT_SAYS(&reply, 200, "<small class=\"quiet\">");
    VISIT_HIDES(&reply, ">none<");
    VISIT_HIDES(&reply, "Choose ladders");
    crew_ladder(store, LADDER("boats", "Boats", "boy", "G9"));
    visit_get(&visit, "member", "/ladders/crosswalk", &reply);
    VISIT_HIDES(&reply, "value=\"boats\" checked");
    visit_get(&visit, "member", "/ladders/crosswalk?ladder=boats&ladder=crew",
              &reply);
    VISIT_SAYS(&reply, 200, "value=\"boats\" checked");
    VISIT_SAYS(&reply, 200, "value=\"crew\" checked");
    VISIT_HIDES(&reply, "value=\"fleet\" checked");
}

static void tells_what_contradicts_and_takes_back(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, LADDER("crew", "Crew", "mate", "G1"));
    crew_ladder(store, LADDER("fleet", "Fleet", "pilot", "G2"));
    visit_post(&visit, "lead", "/ladders/crosswalk",
               "first=crew:mate&second=fleet:master&reason=x", &reply);
    visit_post(&visit, "lead", "/ladders/crosswalk",
               "first=crew:master&second=fleet:pilot&reason=y", &reply);
    visit_get(&visit, "lead", "/ladders/crosswalk", &reply);
    VISIT_SAYS(&reply, 200, "What does not go together");
    VISIT_SAYS(&reply, 200, "the other way round");
    visit_post(&visit, "lead", "/ladders/crosswalk/remove",
               "first=crew:master&second=fleet:pilot", &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "lead", "/ladders/crosswalk", &reply);
    VISIT_HIDES(&reply, "What does not go together");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(holds_levels_equal),
        STORE_TEST(tells_what_contradicts_and_takes_back),
    };
    return cmocka_run_group_tests_name("page_crosswalk", tests, NULL, NULL);
}
