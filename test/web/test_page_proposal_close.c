/* A proposal that is begun on a ladder's page, adopted with people moved onto
 * it, or withdrawn. */
#include "support/proposals.h"
#include "support/visit.h"

static void begins_on_the_page_of_a_ladder(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    proposals_crew(store);
    visit_get(&visit, "contributor", "/ladders/crew", &reply);
    VISIT_HIDES(&reply, "Propose a change");
    visit_get(&visit, "council", "/ladders/crew", &reply);
    VISIT_SAYS(&reply, 200, "Propose a change");
    visit_post(&visit, "council", "/ladders/crew/propose", "title=", &reply);
    VISIT_SAYS(&reply, 400, "a proposal needs a title");
    visit_post(&visit, "council", "/ladders/crew/propose",
               "title=Plainer&reason=people+ask&key=", &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"), "/proposals/1?show=all",
              "address");
    struct proposal kept = proposals_get(store, 1);
    unit_same(kept.document, proposals_crew_yaml, "pay and remarks are there");
    visit_post(&visit, "lead", "/ladders/crew/propose",
               "title=Own&key=own-crew", &reply);
    kept = proposals_get(store, 2);
    unit_same(kept.head.ladder_key, "own-crew", "key");
    unit_same(kept.candidate.adopts.key, "crew", "adopts");
}

static void lists_people_before_it_is_adopted(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    proposals_crew(store);
    proposals_add(store, "talk");
    visit_get(&visit, "lead", "/proposals/1/adopt", &reply);
    VISIT_SAYS(&reply, 200, "Whom it concerns");
    VISIT_SAYS(&reply, 200, "Stays where they are");
    VISIT_SAYS(&reply, 200, ">Max</a>");
    VISIT_SAYS(&reply, 200, "About 3 offered wordings nobody has decided");
    struct person mia = crew_person(store, "mia@crew.example");
    struct str form = str_format(
        store->mem,
        "move-%lld=master&revision=1&reason=", (long long)mia.id.number);
    visit_post(&visit, "member", "/proposals/1/comment", "text=Why?", &reply);
    visit_post(&visit, "lead", "/proposals/1/adopt", form.at, &reply);
    VISIT_SAYS(&reply, 409, "Threads are open still: 1");
    VISIT_SAYS(&reply, 409, "value=\"master\" selected");
    form = str_format(store->mem, "%.*sagreed", STR(form));
    visit_post(&visit, "lead", "/proposals/1/adopt", form.at, &reply);
    VISIT_SAYS(&reply, 303, "");
    mia = crew_person(store, "mia@crew.example");
    unit_same(mia.position.ladder_key, "talk", "ladder");
    unit_same(mia.position.level_key, "master", "level");
    visit_get(&visit, "contributor", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "Adopted by Lea Lead");
    VISIT_SAYS(&reply, 200, "agreed");
    VISIT_HIDES(&reply, ">Comment</button>");
    visit_get(&visit, "contributor", "/proposals", &reply);
    VISIT_SAYS(&reply, 200, "None is open");
}

static void says_when_the_ladder_moved_on(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    proposals_crew(store);
    proposals_add(store, "crew");
    crew_ladder(store, "rung: ladder/1\nladder: crew\ntitle: Crew two\n"
                       "levels:\n  - level: mate\n"
                       "competencies:\n  - competency: craft\n"
                       "    title: Craft\n");
    visit_get(&visit, "lead", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "is at revision 2 by now");
    visit_post(&visit, "lead", "/proposals/1/adopt", "revision=1", &reply);
    VISIT_SAYS(&reply, 409, "Nothing happened");
}

static void is_withdrawn(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    proposals_crew(store);
    proposals_add(store, "talk");
    visit_get(&visit, "lead", "/proposals/1/withdraw", &reply);
    VISIT_SAYS(&reply, 200, "Withdraw this?");
    visit_post(&visit, "lead", "/proposals/1/withdraw", "reason=", &reply);
    VISIT_SAYS(&reply, 400, "Say why it is withdrawn.");
    visit_post(&visit, "member", "/proposals/1/withdraw", "reason=x", &reply);
    VISIT_SAYS(&reply, 403, "may not");
    visit_post(&visit, "lead", "/proposals/1/withdraw", "reason=no+need",
               &reply);
    VISIT_SAYS(&reply, 303, "");
    visit_get(&visit, "lead", "/proposals/1", &reply);
    VISIT_SAYS(&reply, 200, "Withdrawn by Lea Lead");
    VISIT_SAYS(&reply, 200, "no need");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(begins_on_the_page_of_a_ladder),
        STORE_TEST(lists_people_before_it_is_adopted),
        STORE_TEST(says_when_the_ladder_moved_on),
        STORE_TEST(is_withdrawn),
    };
    return cmocka_run_group_tests_name("page_proposal_close", tests, NULL,
                                       NULL);
}
