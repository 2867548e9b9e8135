/* The home of each role: what it shows, and what it does not. */
#include "app/rate.h"
#include "support/work.h"

static const char crew_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew <of> the harbour\n"
    "levels:\n  - level: mate\n    grade: C1\n  - level: master\n"
    "    grade: C2\n    title: Harbour master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties knots.\n"
    "      master:\n        - Brings the boat home.\n"
    "        - Reads the tide.\n";

static const char places_csv[] =
    "name,email,manager,ladder,level,handles\n"
    "Max Manager,manager@crew.example,,crew,master,github:max\n"
    "Mona Member,member@crew.example,manager@crew.example,crew,mate,\n";

static void rate_mona(struct store *store)
{
    const struct actor runner = crew_operator();
    const struct rate_wish wish = {.person = STR_LITERAL("member@crew.example"),
                                   .criterion = STR_LITERAL("craft.master.1"),
                                   .rating = RATING_SOMETIMES,
                                   .day = DAY_NONE};
    struct rate_outcome outcome;
    struct fault fault;
    store_done(
        app_rate(store->mem, store->db, &runner, &wish, &outcome, &fault),
        &fault);
}

static void office_make(struct store *store, struct visit *visit)
{
    const struct table_wish wish = {.is_dry_run = false};
    visit_open(store, visit);
    crew_ladder(store, crew_yaml);
    assert_true(
        crew_import(store, app_people_import, &wish, places_csv).is_kept);
}

static void an_empty_office_says_what_to_do(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/", &reply);
    VISIT_SAYS(&reply, 200, "First steps");
    VISIT_SAYS(&reply, 200, "rung collect git FOLDER");
    visit_get(&visit, "hr", "/", &reply);
    VISIT_HIDES(&reply, "First steps");
}

static void shows_each_role_what_it_may_see(struct store *store)
{
    static const struct {
        const char *who;
        bool sees_ratings, sees_where, sees_own;
    } cases[] = {
        {"owner", true, true, false},        {"lead", true, true, false},
        {"hr", false, true, false},          {"council", false, true, false},
        {"sponsor", false, true, false},     {"member", false, true, true},
        {"manager", true, true, false},      {"other", false, true, false},
        {"contributor", false, false, false}};
    struct visit visit;
    office_make(store, &visit);
    rate_mona(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply;
        int status = visit_get(&visit, cases[i].who, "/", &reply);
        UNIT_CLAIM(cases[i].who, status == 200);
        UNIT_CLAIM(cases[i].who,
                   visit_has(&reply, "Each person") == cases[i].sees_ratings);
        UNIT_CLAIM(cases[i].who,
                   visit_has(&reply, "0 of 2</a>") == cases[i].sees_ratings);
        UNIT_CLAIM(cases[i].who,
                   visit_has(&reply, "Who is where") == cases[i].sees_where);
        UNIT_CLAIM(cases[i].who,
                   visit_has(&reply, "Your next rung") == cases[i].sees_own);
        UNIT_CLAIM(cases[i].who, !visit_has(&reply, "Crew <of>"));
    }
}

static void shows_a_contributor_their_work(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "contributor", "/", &reply);
    VISIT_SAYS(&reply, 200, "No handle of yours is known");
    work_add(&visit,
             &(struct work_piece){"contributor", EVIDENCE_REVIEW, "2026-11-20",
                                  "tide", "git:1", "Steer <well>"});
    visit_get(&visit, "contributor", "/", &reply);
    VISIT_SAYS(&reply, 200, "Steer &lt;well&gt;");
    VISIT_SAYS(&reply, 200, "One piece</b></a> is known");
    visit_get(&visit, "member", "/", &reply);
    VISIT_HIDES(&reply, "Your work outside");
}

static void tells_what_waits(struct store *store)
{
    struct visit visit;
    struct reply reply;
    office_make(store, &visit);
    visit_get(&visit, "manager", "/", &reply);
    VISIT_SAYS(&reply, 200, "Rate Mona Member</a> on 2 criteria");
    VISIT_HIDES(&reply, "no handle");
    rate_mona(store);
    visit_get(&visit, "manager", "/", &reply);
    VISIT_HIDES(&reply, "Rate Mona Member");
    visit_get(&visit, "lead", "/", &reply);
    VISIT_SAYS(&reply, 200, "One person</a> has no handle");
    VISIT_SAYS(&reply, 200, "No rung above");
    VISIT_SAYS(&reply, 200, "Harbour master");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(an_empty_office_says_what_to_do),
        STORE_TEST(shows_each_role_what_it_may_see),
        STORE_TEST(shows_a_contributor_their_work),
        STORE_TEST(tells_what_waits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
