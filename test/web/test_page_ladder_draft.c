/* A first ladder from duties, as a page. */
#include "support/visit.h"

#include "app/import.h"

static const char duties[] =
    "Person,Kind,Text,Skill\n"
    "member@crew.example,ongoing,Hosts the <b>call</b> of one project,Meeting\n"
    "member@crew.example,accomplishment,Hosted the call of one project in May,"
    "Meeting\n"
    "manager@crew.example,ongoing,Answers for Max,Meeting\n";

static void says_what_to_do_without_duties(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/ladders/from-duties", &reply);
    VISIT_SAYS(&reply, 200, "No duties to draw from");
    VISIT_HIDES(&reply, "Keep it as a proposal");
    visit_post(&visit, "lead", "/ladders/from-duties", "", &reply);
    VISIT_SAYS(&reply, 400, "no duty says anything a ladder can be made of");
}

static void says_why_all_were_left_out(struct store *store)
{
    static const char useless[] =
        "Person,Kind,Text,Skill\n"
        "member@crew.example,ongoing,<i>SBOMs</i>,Licences\n"
        "manager@crew.example,accomplishment,Won a prize at chess,Games\n";
    const struct table_wish table = {.is_partial = true};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_import(store, app_duties_import, &table, useless);
    visit_get(&visit, "lead", "/ladders/from-duties", &reply);
    VISIT_SAYS(&reply, 200, "Every duty was left out");
    VISIT_SAYS(&reply, 200, "&lt;i&gt;SBOMs&lt;/i&gt;");
    VISIT_SAYS(&reply, 200, "one word does not say what is done");
    VISIT_SAYS(&reply, 200, "Won a prize at chess");
    VISIT_HIDES(&reply, "No duties to draw from");
    VISIT_HIDES(&reply, "Keep it as a proposal");
    visit_post(&visit, "lead", "/ladders/from-duties", "", &reply);
    VISIT_SAYS(&reply, 400, "every one was left out");
    VISIT_SAYS(&reply, 400, "one word does not say what is done");
    visit_get(&visit, "lead", "/ladders/from-duties?department=Nowhere",
              &reply);
    VISIT_SAYS(&reply, 200, "No duties to draw from");
}

static void becomes_a_proposal_that_can_be_read(struct store *store)
{
    const struct table_wish table = {.is_partial = true};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_import(store, app_duties_import, &table, duties);
    visit_get(&visit, "lead", "/ladders/from-duties", &reply);
    VISIT_SAYS(&reply, 200, "Hosts the &lt;b&gt;call&lt;/b&gt; of one project");
    VISIT_SAYS(&reply, 200, "nothing in it was decided");
    VISIT_SAYS(&reply, 200, "Answers for Max"); /* among what is left out */
    visit_post(&visit, "lead", "/ladders/from-duties", "department=", &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "lead", "/proposals/1?show=all", &reply);
    VISIT_SAYS(&reply, 200, "Draft ladder from the office");
}

static void is_of_one_department(struct store *store)
{
    const struct table_wish table = {.is_partial = true};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_import(store, app_duties_import, &table, duties);
    visit_get(&visit, "lead", "/ladders/from-duties?department=Nowhere",
              &reply);
    VISIT_SAYS(&reply, 200, "No duties to draw from");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(says_what_to_do_without_duties),
        STORE_TEST(says_why_all_were_left_out),
        STORE_TEST(becomes_a_proposal_that_can_be_read),
        STORE_TEST(is_of_one_department),
    };
    return cmocka_run_group_tests_name("page_ladder_draft", tests, NULL, NULL);
}
