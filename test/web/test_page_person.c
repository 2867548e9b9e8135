#include "support/work.h"
#include "web/page_person.h"

/* The address of one of the crew's pages. */
static const char *page_of(struct visit *visit, const char *who,
                           const char *page)
{
    return str_format(visit->store->mem, "/people/%lld%s",
                      (long long)visit_person(visit, who).number, page)
        .at;
}

static void crew_make(struct visit *visit, struct store *store)
{
    static const struct work_piece pieces[] = {
        {"member", EVIDENCE_COMMIT, "2026-11-20", "tide", "git:1", "Steer"},
        {"member", EVIDENCE_COMMIT, "2026-11-10", "tide", "git:2", "Turn"},
    };
    visit_open(store, visit);
    work_ladder(visit);
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        work_add(visit, &pieces[i]);
}

static void opens_to_whom_it_is_for(struct store *store)
{
    static const struct {
        const char *who, *page;
        int status;
        const char *says;
    } cases[] = {
        {"member", "", 200, "<h1>My next rung</h1>"},
        {"member", "/ratings", 200, "<h1>My ratings</h1>"},
        {"manager", "", 200, "<h1>Mona Member’s next rung</h1>"},
        {"manager", "/ratings", 200, "Nobody has rated anything yet"},
        {"lead", "", 200, "What is missing"},
        {"owner", "", 200, "What is missing"},
        {"hr", "", 200, "is between them, their manager"},
        {"council", "", 200, "is between them, their manager"},
        {"other", "", 200, "is between them, their manager"},
        {"sponsor", "", 200, "is between them, their manager"},
        {"contributor", "", 403, "not open to you"},
        {"other", "/ratings", 403, "only open to those it is about"},
        {"hr", "/ratings", 403, "only open to those it is about"},
        {"council", "/next-rung.pdf", 403, "only open to those it is about"},
        {"nobody", "", 303, ""},
    };
    struct visit visit;
    crew_make(&visit, store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply;
        visit_get(&visit, cases[i].who,
                  page_of(&visit, "member", cases[i].page), &reply);
        VISIT_SAYS(&reply, cases[i].status, cases[i].says);
        if (cases[i].status == 200
            && str_find(str_of(cases[i].says), STR_LITERAL("between"))
                   < str_of(cases[i].says).length) {
            VISIT_HIDES(&reply, "Brings the boat home");
            VISIT_HIDES(&reply, "/ratings");
        }
    }
}

static void shows_what_is_missing_first(struct store *store)
{
    static const struct work_rating ratings[] = {
        {"manager", "member", "craft.master.1", "sometimes", "only <b>once</b>",
         NULL},
        {"manager", "member", "craft.mate.1", "not-yet", "", NULL},
    };
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    for (size_t i = 0; i < COUNT_OF(ratings); i++)
        work_rate(&visit, &ratings[i]);
    visit_get(&visit, "member", page_of(&visit, "member", ""), &reply);
    VISIT_SAYS(&reply, 200, "<b>0 of 2</b></a> criteria of");
    VISIT_SAYS(&reply, 200, "<b>One</b> is there some of the time.");
    VISIT_SAYS(&reply, 200, "Of <b>one</b> nobody has said anything yet.");
    VISIT_SAYS(&reply, 200, "only &lt;b&gt;once&lt;/b&gt;");
    VISIT_SAYS(&reply, 200, "Max Manager, Mon 23 Nov");
    VISIT_SAYS(&reply, 200, "Came home in fog");
    VISIT_SAYS(&reply, 200, "Taught somebody who did");
    VISIT_SAYS(&reply, 200, "Craft, weight 3");
    VISIT_SAYS(&reply, 200, "evidence?criterion=craft.master.1");
    VISIT_SAYS(&reply, 200, "<b>2</b> pieces of evidence");
    VISIT_SAYS(&reply, 200, "Still open from lower levels");
    VISIT_SAYS(&reply, 200, "You and Max Manager");
    VISIT_HIDES(&reply, "/rate/");
    visit_get(&visit, "manager", page_of(&visit, "member", ""), &reply);
    VISIT_SAYS(&reply, 200, "/rate/craft.master.1\"");
    VISIT_SAYS(&reply, 200, "Mona Member meets");
}

static void holds_against_another_level(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    visit_get(&visit, "manager", page_of(&visit, "member", "?level=captain"),
              &reply);
    VISIT_SAYS(&reply, 200, "Names the harbour");
    VISIT_SAYS(&reply, 200, "/rate/craft.captain.1?level=captain\"");
    VISIT_SAYS(&reply, 200, "/next-rung.pdf?level=captain\"");
    visit_get(&visit, "manager", page_of(&visit, "member", "?ladder=none"),
              &reply);
    VISIT_SAYS(&reply, 404, "none");
    visit_get(&visit, "manager",
              page_of(&visit, "member", "?ladder=crew&level=%22%3E%3Cu%3E"),
              &reply);
    VISIT_SAYS(&reply, 200, "criteria of");
    VISIT_HIDES(&reply, "\"><u>");
}

static void says_why_there_is_no_next_rung(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    visit_get(&visit, "lead", page_of(&visit, "other", ""), &reply);
    VISIT_SAYS(&reply, 200, "stands on the top rung of Crew");
    VISIT_SAYS(&reply, 200, "?level=captain");
    visit_get(&visit, "other", "/my", &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"), page_of(&visit, "other", ""),
              "one's own page");
    visit_get(&visit, "contributor", page_of(&visit, "contributor", ""),
              &reply);
    VISIT_SAYS(&reply, 200, "You are on no ladder yet");
    VISIT_SAYS(&reply, 200, "?ladder=crew");
    visit_get(&visit, "contributor",
              page_of(&visit, "contributor", "?ladder=crew"), &reply);
    VISIT_SAYS(&reply, 200, "Which level?");
    VISIT_SAYS(&reply, 200, "No level on Crew is set yet");
    visit_get(&visit, "lead", "/people/999999", &reply);
    VISIT_SAYS(&reply, 404, "");
    visit_get(&visit, "lead", "/people/member%40crew.example", &reply);
    VISIT_SAYS(&reply, 404, "go by their number");
}

static void writes_the_page_for_the_talk(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    visit_get(&visit, "member", page_of(&visit, "member", "/next-rung.pdf"),
              &reply);
    assert_int_equal(reply.status, 200);
    unit_same(reply.type, "application/pdf", "a PDF");
    assert_true(str_has_prefix(text_str(&reply.body), "%PDF-"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(opens_to_whom_it_is_for),
        STORE_TEST(shows_what_is_missing_first),
        STORE_TEST(holds_against_another_level),
        STORE_TEST(says_why_there_is_no_next_rung),
        STORE_TEST(writes_the_page_for_the_talk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
