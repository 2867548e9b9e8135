/* One person added and changed by the form. */
#include "support/visit.h"

static const char ladder[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    title: First mate\n  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties knots.\n";

static const char *edit_of(struct visit *visit, const char *word)
{
    return str_format(visit->store->mem, "/people/%lld/edit",
                      (long long)visit_person(visit, word).number)
        .at;
}

static struct str page_of(struct visit *visit, const char *word)
{
    return str_format(visit->store->mem, "/people/%lld",
                      (long long)visit_person(visit, word).number);
}

static void adds_somebody(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, ladder);
    visit_get(&visit, "hr", "/people/new", &reply);
    VISIT_SAYS(&reply, 200, "value=\"crew:mate\">Crew, level 1, First mate<");
    VISIT_SAYS(&reply, 200, ">Max Manager</option>");
    visit_post(&visit, "hr", "/people/new",
               "name=Iris+%3Cb%3E&email=iris@x.example&title=Pilot&place="
               "crew:mate&start=2025-02-01&since=",
               &reply);
    VISIT_SAYS(&reply, 303, "");
    struct person iris = crew_person(store, "iris@x.example");
    unit_same(iris.position.level_key, "mate", "her level");
    unit_same(
        visit_header(&reply, "Location"),
        str_format(store->mem, "/people/%lld", (long long)iris.id.number).at,
        "to her page");
    db_rollback(store->db);

    visit_post(&visit, "hr", "/people/new",
               "name=&email=iris@x.example&title=%3Cscript%3E&place=&start=x",
               &reply);
    VISIT_SAYS(&reply, 400, "3 things to put right");
    VISIT_SAYS(&reply, 400, "it belongs to Iris &lt;b&gt;");
    VISIT_SAYS(&reply, 400, "value=\"&lt;script&gt;\"");
    VISIT_SAYS(&reply, 400, "id=\"start-wrong\"");
    VISIT_HIDES(&reply, "<script>");
}

static void changes_somebody(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, ladder);
    const char *edit = edit_of(&visit, "member");
    visit_get(&visit, "lead", edit, &reply);
    VISIT_SAYS(&reply, 200, "<h1>Change Mona Member</h1>");
    VISIT_SAYS(&reply, 200, "selected>Max Manager</option>");
    visit_post(&visit, "lead", edit,
               "revision=1&how=move&name=Mona+Member&email=member@crew.example"
               "&title=Boatswain&manager=&place=crew&place_was=",
               &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"), page_of(&visit, "member").at,
              "to her page");
    struct person mona = crew_person(store, "member@crew.example");
    unit_same(mona.position.title, "Boatswain", "the title");
    unit_same(mona.position.ladder_key, "crew", "the ladder");
    assert_int_equal(mona.position.manager.number, 0);
    db_rollback(store->db);
    visit_post(&visit, "lead", edit, "revision=x&name=A", &reply);
    VISIT_SAYS(&reply, 400, "open it again");
}

static void tells_of_somebody_faster(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    const char *edit = edit_of(&visit, "member");
    const char first[] =
        "revision=1&how=correct&name=Mona+Member&email=member@crew.example"
        "&title=Cook";
    const char second[] =
        "revision=1&how=correct&name=Mona+Member&email=member@crew.example"
        "&title=Baker";
    visit_post(&visit, "lead", edit, first, &reply);
    VISIT_SAYS(&reply, 303, "");
    visit_post(&visit, "hr", edit, second, &reply);
    VISIT_SAYS(&reply, 409, "Somebody else changed this person");
    VISIT_SAYS(&reply, 409, ">Cook</td>");
    VISIT_SAYS(&reply, 409, "value=\"Baker\"");
    VISIT_SAYS(&reply, 409, "name=\"revision\" value=\"2\"");
    VISIT_SAYS(&reply, 409, "value=\"correct\" checked");
    unit_same(crew_person(store, "member@crew.example").position.title, "Cook",
              "the first is kept");
    db_rollback(store->db);
}

static void lets_in_who_may(struct store *store)
{
    static const char *const others[] = {"member", "manager", "council",
                                         "contributor", "sponsor"};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    const char *edit = edit_of(&visit, "member");
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        UNIT_CLAIM(others[i],
                   visit_get(&visit, others[i], "/people/new", &reply) == 403);
        UNIT_CLAIM(others[i],
                   visit_get(&visit, others[i], edit, &reply) == 403);
        UNIT_CLAIM(others[i], visit_post(&visit, others[i], edit,
                                         "revision=1&name=Me", &reply)
                                  == 403);
    }
    visit_get(&visit, "lead", "/people/999999/edit", &reply);
    VISIT_SAYS(&reply, 404, "999999");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(adds_somebody),
        STORE_TEST(changes_somebody),
        STORE_TEST(tells_of_somebody_faster),
        STORE_TEST(lets_in_who_may),
    };
    return cmocka_run_group_tests_name("page_person_edit", tests, NULL, NULL);
}
