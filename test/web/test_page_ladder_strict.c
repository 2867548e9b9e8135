/* A ladder's wording looked over, as a page. */
#include "support/visit.h"

#define CREW(language, asks)                                                   \
    "rung: ladder/1\nladder: crew\ntitle: Harbour crew\n"                      \
    "language: " language "\nlevels:\n  - level: mate\n    title: Mate\n"      \
    "    summary: Great people\ncompetencies:\n  - competency: craft\n"        \
    "    title: Craft\n    summary: Strong hands\n    criteria:\n"             \
    "      mate:\n        - " asks "\n"

static void marks_what_it_finds(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, CREW("en", "Excellent at knots <b>, travels"));
    visit_get(&visit, "member", "/ladders/crew", &reply);
    VISIT_SAYS(&reply, 200, "href=\"/ladders/crew/strict\"");
    visit_get(&visit, "member", "/ladders/crew/strict", &reply);
    VISIT_SAYS(&reply, 200, "<b>4 places</b> may be unfair or unclear");
    VISIT_SAYS(&reply, 200, "<mark>Excellent</mark> at knots &lt;b&gt;");
    VISIT_SAYS(&reply, 200, "is a matter of taste; write what shows it");
    VISIT_SAYS(&reply, 200, "Craft, Mate");
    VISIT_SAYS(&reply, 200, "Mate, summary");
    VISIT_SAYS(&reply, 200, "Craft, summary");
    VISIT_SAYS(&reply, 200, "not everybody can travel");
    VISIT_HIDES(&reply, "Change it");
    visit_get(&visit, "lead", "/ladders/crew/strict", &reply);
    VISIT_SAYS(&reply, 200, "/ladders/crew/criteria/craft.mate.1/edit");
    VISIT_SAYS(&reply, 200, "/ladders/crew/levels/mate/edit");
    VISIT_SAYS(&reply, 200, "/ladders/crew/competencies/craft/edit");
    visit_get(&visit, "lead", "/ladders/crew/strict?revision=1", &reply);
    VISIT_HIDES(&reply, "Change it");
    visit_get(&visit, "lead", "/ladders/ghost/strict", &reply);
    assert_int_equal(reply.status, 404);
}

static void says_when_there_is_nothing(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, CREW("fr", "Ties the knots of the list"));
    visit_get(&visit, "member", "/ladders/crew/strict", &reply);
    VISIT_SAYS(&reply, 200, "Nothing in its words is unfair or unclear");
    VISIT_SAYS(&reply, 200, "knows no words of its language, fr");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(marks_what_it_finds),
        STORE_TEST(says_when_there_is_nothing),
    };
    return cmocka_run_group_tests_name("page_ladder_strict", tests, NULL, NULL);
}
