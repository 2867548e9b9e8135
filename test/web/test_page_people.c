/* The list of people as each role sees it, its filters, teams, and table. */
#include "app/rate.h"
#include "support/visit.h"

static const char ladder_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    title: Mate\n"
    "  - level: master\n    title: Master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties knots.\n"
    "      master:\n        - Brings the boat home.\n"
    "        - Writes tests.\n";

static void open_office(struct store *store, struct visit *visit)
{
    const struct table_wish wish = {0};
    visit_open(store, visit);
    crew_ladder(store, ladder_yaml);
    crew_import(store, app_people_import, &wish,
                "Name,Email,Department,Ladder,Level,Manager\n"
                "Mona Member,member@crew.example,Docks,crew,mate,\n"
                "Max Manager,manager@crew.example,Docks,crew,master,"
                "lead@crew.example\n"
                "Otto Other,other@crew.example,Sails & <b>,crew,mate,\n"
                "\"=cmd()\",zed@crew.example,,,,other@crew.example\n");
    crew_import(store, app_ratings_import, &wish,
                "person,ladder,criterion,rating\n"
                "member@crew.example,crew,craft.master.1,always\n"
                "member@crew.example,crew,craft.master.2,always\n");
    db_rollback(store->db);
}

static void shows_everybody_to_the_lead(struct store *store)
{
    struct visit visit;
    struct reply reply;
    open_office(store, &visit);
    visit_get(&visit, "lead", "/people", &reply);
    VISIT_SAYS(&reply, 200, "<b>10 people</b>");
    VISIT_SAYS(&reply, 200, "<b>3</b> stand on a ladder");
    VISIT_SAYS(&reply, 200, "Mona Member");
    VISIT_SAYS(&reply, 200, ">2 of 2</a>");
    VISIT_SAYS(&reply, 200, "No rung above in this office");
    VISIT_SAYS(&reply, 200, "Sails &amp; &lt;b&gt;");
    VISIT_SAYS(&reply, 200, "10 of 10 shown");
    VISIT_SAYS(&reply, 200, "/people/new");
    VISIT_SAYS(&reply, 200,
               "<a class=\"fig\" href=\"/people?standing=ready\"><b>One</b>");
}

static void shows_ratings_to_none_but_their_readers(struct store *store)
{
    static const struct {
        const char *who;
        bool sees_own_strip;
    } cases[] = {
        {"member", true},   {"manager", true}, {"other", false},
        {"council", false}, {"hr", false},     {"sponsor", false},
    };
    struct visit visit;
    struct reply reply;
    open_office(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, cases[i].who, "/people", &reply);
        VISIT_SAYS(&reply, 200, "Mona Member");
        UNIT_CLAIM(cases[i].who,
                   visit_has(&reply, ">2 of 2</a>") == cases[i].sees_own_strip);
        UNIT_CLAIM(cases[i].who, visit_has(&reply, "standing=ready")
                                     == cases[i].sees_own_strip);
    }
    visit_get(&visit, "member", "/people", &reply);
    VISIT_HIDES(&reply, "/people/new");
    visit_get(&visit, "contributor", "/people", &reply);
    VISIT_SAYS(&reply, 200, "Kim Contributor");
    VISIT_HIDES(&reply, "Mona Member");
    visit_get(&visit, "nobody", "/people", &reply);
    VISIT_HIDES(&reply, "Mona Member");
}

static void shows_who_is_asked_for(struct store *store)
{
    static const struct {
        const char *says, *query, *shown;
        bool has_mona, has_max;
    } cases[] = {
        {"by department", "?department=Docks", "2 of 10", true, true},
        {"by words", "?q=MONA+docks", "1 of 10", true, false},
        {"by words of the manager's name", "?q=lea+lead", "2 of 10", false,
         true},
        {"by ladder", "?ladder=crew", "3 of 10", true, true},
        {"by level", "?ladder=crew:mate", "2 of 10", true, false},
        {"on no ladder", "?ladder=:", "7 of 10", false, false},
        {"ready", "?standing=ready", "1 of 10", true, false},
        {"at the top", "?standing=top", "1 of 10", false, true},
        {"nothing rated", "?standing=unrated", "1 of 10", false, false},
        {"a standing nobody knows", "?standing=x", "10 of 10", true, true},
        {"a manager who is no number", "?manager=x", "0 of 10", false, false},
        {"nobody", "?q=zzz%3Cscript", "0 of 10", false, false},
        {"departments", "?by=department", "10 of 10", true, true},
    };
    struct visit visit;
    struct reply reply;
    open_office(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str target = str_format(store->mem, "/people%s", cases[i].query);
        visit_get(&visit, "lead", target.at, &reply);
        UNIT_CLAIM(cases[i].says, reply.status == 200);
        UNIT_CLAIM(cases[i].says, visit_has(&reply, cases[i].shown));
        UNIT_CLAIM(cases[i].says,
                   visit_has(&reply, "class=\"name\">Mona Member")
                       == cases[i].has_mona);
        UNIT_CLAIM(cases[i].says,
                   visit_has(&reply, "class=\"name\">Max Manager")
                       == cases[i].has_max);
        VISIT_HIDES(&reply, "<script>");
        visit_get(&visit, "lead",
                  str_format(store->mem, "/people.csv%s", cases[i].query).at,
                  &reply);
        UNIT_CLAIM(cases[i].says,
                   visit_has(&reply, "Mona Member") == cases[i].has_mona);
    }
}

static void led_by_somebody(struct store *store)
{
    struct visit visit;
    struct reply reply;
    open_office(store, &visit);
    struct str target = str_format(
        store->mem, "/people?manager=%lld",
        (long long)visit_person(&visit, "manager").number);
    visit_get(&visit, "lead", target.at, &reply);
    VISIT_SAYS(&reply, 200, "1 of 10 shown");
    VISIT_SAYS(&reply, 200, "class=\"name\">Mona Member");
}

static void draws_who_leads_whom(struct store *store)
{
    struct visit visit;
    struct reply reply;
    open_office(store, &visit);
    visit_get(&visit, "lead", "/people?by=team", &reply);
    VISIT_SAYS(&reply, 200, "2 in all"); /* Lea: Max, Mona */
    VISIT_SAYS(&reply, 200, "leads one person");
    VISIT_SAYS(&reply, 200, "In no team");
    VISIT_SAYS(&reply, 200, "=cmd()");
    const char *names[] = {"name\">Lea Lead", "name\">Max Manager",
                           "name\">Mona Member", "name\">Otto Other"};
    struct str body = text_str(&reply.body);
    size_t before = 0;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        size_t place = str_find(body, str_of(names[i]));
        UNIT_CLAIM(names[i], place > before && place < body.length);
        before = place;
    }
    /* A contributor sees themselves, in no team. */
    visit_get(&visit, "contributor", "/people?by=team", &reply);
    VISIT_SAYS(&reply, 200, "Kim Contributor");
    VISIT_SAYS(&reply, 200, "it is known who leads them");
}

static void gives_a_table(struct store *store)
{
    struct visit visit;
    struct reply reply;
    open_office(store, &visit);
    visit_get(&visit, "lead", "/people.csv?q=crew.example", &reply);
    VISIT_SAYS(&reply, 200,
               "Mona Member,member@crew.example,Engineer,Docks,"
               "manager@crew.example,crew,mate,,master,2,0,0,0\r\n");
    VISIT_SAYS(&reply, 200, "\r\n'=cmd(),zed@crew.example,");
    unit_same(reply.type, "text/csv; charset=utf-8", "its type");
    visit_get(&visit, "hr", "/people.csv", &reply);
    VISIT_SAYS(&reply, 200,
               "Mona Member,member@crew.example,Engineer,Docks,"
               "manager@crew.example,crew,mate,,,,,,\r\n");
    visit_get(&visit, "nobody", "/people.csv", &reply);
    VISIT_HIDES(&reply, "Mona");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_everybody_to_the_lead),
        STORE_TEST(shows_ratings_to_none_but_their_readers),
        STORE_TEST(shows_who_is_asked_for),
        STORE_TEST(led_by_somebody),
        STORE_TEST(draws_who_leads_whom),
        STORE_TEST(gives_a_table),
    };
    return cmocka_run_group_tests_name("page_people", tests, NULL, NULL);
}
