/* Where one person is, and has been. */
#include "support/visit.h"

static const char ladder[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    title: First mate\n  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties knots.\n";

static const char *address_of(struct visit *visit, const char *word)
{
    return str_format(visit->store->mem, "/people/%lld/positions",
                      (long long)visit_person(visit, word).number)
        .at;
}

static void tells_the_way_so_far(struct store *store)
{
    const struct table_wish wish = {0};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, ladder);
    crew_import(store, app_people_import, &wish,
                "name,email,title,ladder,level,start\n"
                "Iris,iris@x.example,Deck <b>hand,gone,old,2019-01-15\n");
    const char *edit =
        str_format(store->mem, "/people/%lld/edit",
                   (long long)crew_person(store, "iris@x.example").id.number)
            .at;
    db_rollback(store->db);
    static const char *const steps[] = {
        "revision=1&how=move&name=Iris&email=iris@x.example&title=Mate"
        "&place=crew:mate&since=2022-09-05&start=2019-01-15",
        "revision=2&how=move&name=Iris&email=iris@x.example&title=Pilot"
        "&place=crew:mate&place_was=crew:mate&since=2024-10-20&manager="};
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        visit_post(&visit, "lead", edit, steps[i], &reply);
        VISIT_SAYS(&reply, 303, "");
    }
    const char *page =
        str_format(store->mem, "/people/%lld/positions",
                   (long long)crew_person(store, "iris@x.example").id.number)
            .at;
    db_rollback(store->db);
    visit_get(&visit, "lead", page, &reply);
    VISIT_SAYS(&reply, 200, "<b>First mate</b> since Mon 5 Sep 2022");
    VISIT_SAYS(&reply, 200, "4 years and 2 months");
    VISIT_SAYS(&reply, 200, "since Sun 20 Oct 2024");
    VISIT_SAYS(&reply, 200, "Tue 15 Jan 2019 to Mon 5 Sep 2022");
    VISIT_SAYS(&reply, 200, "3 years and 7 months");
    VISIT_SAYS(&reply, 200, "Deck &lt;b&gt;hand");
    VISIT_SAYS(&reply, 200, ">gone<");
    VISIT_SAYS(&reply, 200, "aria-current=\"page\">Positions</a>");
    VISIT_SAYS(&reply, 200, edit);
    visit_get(&visit, "other", page, &reply);
    VISIT_SAYS(&reply, 200, "Pilot");
    VISIT_HIDES(&reply, "/edit");
}

static void lets_in_who_may(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "contributor", address_of(&visit, "contributor"), &reply);
    VISIT_SAYS(&reply, 200, "My positions");
    VISIT_SAYS(&reply, 200, "One position is known");
    visit_get(&visit, "contributor", address_of(&visit, "member"), &reply);
    UNIT_CLAIM("another person's", reply.status == 403);
    VISIT_HIDES(&reply, "Mona");
    visit_get(&visit, "lead", "/people/999999/positions", &reply);
    UNIT_CLAIM("nobody's", reply.status == 404);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(tells_the_way_so_far),
        STORE_TEST(lets_in_who_may),
    };
    return cmocka_run_group_tests_name("page_person_positions", tests, NULL,
                                       NULL);
}
