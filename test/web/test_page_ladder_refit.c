/* Refit and lens as pages. */
#include "support/visit.h"

#include "app/import.h"

static const char engineering[] =
    "rung: ladder/1\nladder: eng\ntitle: Engineering\nlevels:\n"
    "  - level: e1\n    title: Engineer 1\n  - level: e2\n"
    "    title: Engineer 2\ncompetencies:\n  - competency: craft\n"
    "    title: Craft\n    criteria:\n      e1:\n"
    "        - Keeps notes of the work.\n      e2:\n"
    "        - Ships production code each week.\n";

static void asks_for_a_role_and_answers(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, engineering);
    visit_get(&visit, "lead", "/ladders/eng/refit", &reply);
    VISIT_SAYS(&reply, 200, "For the role of");
    VISIT_HIDES(&reply, "Make a proposal of it");
    visit_get(&visit, "lead", "/ladders/eng/refit?role=community-architect",
              &reply);
    VISIT_SAYS(&reply, 200, "<b>1 cannot be met in this role</b>");
    VISIT_SAYS(&reply, 200, "Ships production code each week.");
    VISIT_SAYS(&reply, 200, "Make a proposal of it");
    VISIT_SAYS(&reply, 200,
               "href=\"/ladders/eng/refit/docx?role=community-architect\"");
    VISIT_SAYS(
        &reply, 200,
        "href=\"/ladders/eng/refit?role=community-architect&amp;show=all\"");
    VISIT_HIDES(&reply, "Keeps notes of the work.");
    visit_get(&visit, "lead",
              "/ladders/eng/refit?role=community-architect&show=all", &reply);
    VISIT_SAYS(&reply, 200, "Keeps notes of the work.");
    visit_get(&visit, "lead",
              "/ladders/eng/refit?role=community-architect&own=yes&does=code",
              &reply);
    VISIT_SAYS(&reply, 200, "All of them can be met in this role.");
    visit_get(&visit, "lead", "/ladders/eng/refit?role=juggler", &reply);
    VISIT_SAYS(&reply, 404, "no role is called juggler");
    visit_get(&visit, "contributor",
              "/ladders/eng/refit?role=community-architect", &reply);
    VISIT_SAYS(&reply, 200, "cannot be met");
    VISIT_HIDES(&reply, "Make a proposal of it");
}

static void says_who_has_no_level(struct store *store)
{
    static const struct table_wish plain = {0};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, engineering);
    crew_import(store, app_people_import, &plain,
                "name,email,title\n"
                "Sam Lee,sam@crew.example,Community architect\n");
    visit_get(&visit, "lead", "/ladders/eng/refit?role=community-architect",
              &reply);
    VISIT_SAYS(&reply, 200, "Sam Lee");
    VISIT_SAYS(&reply, 200, "no level is set yet: the first is shown");
}

static void adds_a_lens(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, engineering);
    visit_get(&visit, "lead", "/ladders/eng/lens?role=community-architect",
              &reply);
    VISIT_SAYS(&reply, 200, "Nothing is taken away.");
    VISIT_SAYS(&reply, 200, "In open source work:");
}

static void gives_a_document(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, engineering);
    visit_get(&visit, "lead",
              "/ladders/eng/refit/html?role=community-architect", &reply);
    VISIT_SAYS(&reply, 200, "<del>Ships production code each week.</del>");
    visit_get(&visit, "lead",
              "/ladders/eng/refit/docx?role=community-architect", &reply);
    assert_int_equal(reply.status, 200);
    assert_true(str_has_prefix(text_str(&reply.body), "PK"));
    visit_get(&visit, "lead", "/ladders/eng/refit/odt?role=educator", &reply);
    VISIT_SAYS(&reply, 404, "no form is called odt");
}

static void becomes_a_proposal(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, engineering);
    visit_post(&visit, "lead", "/ladders/eng/refit",
               "role=community-architect&own=yes", &reply);
    assert_int_equal(reply.status, 303);
    visit_post(&visit, "contributor", "/ladders/eng/refit",
               "role=community-architect&own=yes", &reply);
    assert_int_equal(reply.status, 403);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(asks_for_a_role_and_answers),
        STORE_TEST(says_who_has_no_level),
        STORE_TEST(adds_a_lens),
        STORE_TEST(gives_a_document),
        STORE_TEST(becomes_a_proposal),
    };
    return cmocka_run_group_tests_name("page_ladder_refit", tests, NULL, NULL);
}
