#include "web/page_person_evidence.h"

#include "support/work.h"

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
        {"member", EVIDENCE_COMMIT, "2026-11-20", "tide",
         "git:0123456789abcdef", "Steer <b>home</b>"},
        {"member", EVIDENCE_REVIEW, "2026-11-19", "tide", "git:2", "Turn"},
        {"member", EVIDENCE_TEST, "2026-10-01", "loom & co",
         "https://loom.example/3", "=Weave"},
        {"member", EVIDENCE_COMMIT, "2024-10-01", "tide", "git:4", "Launch"},
    };
    visit_open(store, visit);
    work_ladder(visit);
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        work_add(visit, &pieces[i]);
}

static void shows_a_year_and_the_ledger(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    visit_get(&visit, "member", page_of(&visit, "member", "/evidence"), &reply);
    VISIT_SAYS(&reply, 200, "<h1>My evidence</h1>");
    VISIT_SAYS(&reply, 200, "<b>3 pieces</b></a> of work outside");
    VISIT_SAYS(&reply, 200, "<b>One</b> of them is a change that landed");
    VISIT_SAYS(&reply, 200, "<b>One</b> counts towards no criterion.");
    VISIT_SAYS(&reply, 200, "?project=tide&amp;month=2026-11#ledger");
    VISIT_SAYS(&reply, 200, "loom &amp; co, Oct 2026: ");
    VISIT_SAYS(&reply, 200, "?project=loom%20%26%20co&amp;month=2026-10");
    VISIT_SAYS(&reply, 200, "Steer &lt;b&gt;home&lt;/b&gt;");
    VISIT_SAYS(&reply, 200, "<code>git:01234567</code>");
    VISIT_SAYS(&reply, 200, "href=\"https://loom.example/3\"");
    VISIT_SAYS(&reply, 200, "1 to 4 of 4 shown, newest first.");
    VISIT_SAYS(&reply, 200, "commit: the ladder asks for: commit");
    VISIT_SAYS(&reply, 200, "Tue 1 Oct 2024");
}

static void shows_what_is_asked_for(struct store *store)
{
    static const struct {
        const char *query;
        int status;
        const char *says, *hides;
    } cases[] = {
        {"?project=tide", 200, "1 to 3 of 3 shown", "=Weave"},
        {"?kind=review", 200, "1 to 1 of 1 shown", "Steer"},
        {"?month=2026-10", 200, "=Weave", "Steer"},
        {"?since=2026-11-20", 200, "1 to 1 of 1 shown", "=Weave"},
        {"?criterion=craft.master.1", 200, "Brings the boat home", "=Weave"},
        {"?kind=ack", 200, "None of 4 matches.", "Steer"},
        {"?page=9", 200, "None of 4 matches.", "Steer"},
        {"?kind=dance", 400, "is no kind of evidence", "Steer"},
        {"?month=soon", 400, "is no month", "Steer"},
        {"?since=2026-13-01", 400, "is no day", "Steer"},
        {"?project=%3Cscript%3E", 200, "&lt;script&gt;", "<script>"},
    };
    struct visit visit;
    crew_make(&visit, store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply;
        struct str page = str_format(store->mem, "/evidence%s", cases[i].query);
        visit_get(&visit, "member", page_of(&visit, "member", page.at), &reply);
        VISIT_SAYS(&reply, cases[i].status, cases[i].says);
        VISIT_HIDES(&reply, cases[i].hides);
    }
}

static void is_for_who_may_see_evidence(struct store *store)
{
    static const struct {
        const char *who;
        int status;
    } cases[] = {
        {"member", 200},  {"manager", 200}, {"lead", 200},
        {"owner", 200},   {"hr", 403},      {"council", 403},
        {"sponsor", 403}, {"other", 403},   {"contributor", 403},
        {"nobody", 303},
    };
    struct visit visit;
    crew_make(&visit, store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply;
        visit_get(&visit, cases[i].who, page_of(&visit, "member", "/evidence"),
                  &reply);
        UNIT_CLAIM(cases[i].who, reply.status == cases[i].status);
        visit_get(&visit, cases[i].who,
                  page_of(&visit, "member", "/evidence.csv"), &reply);
        UNIT_CLAIM(cases[i].who, reply.status == cases[i].status);
    }
}

static void writes_a_table(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    visit_get(
        &visit, "member",
        page_of(&visit, "member", "/evidence.csv?project=loom%20%26%20co"),
        &reply);
    VISIT_SAYS(&reply, 200, "Day,Landed,Project,Kind,Title,Reference,Criteria");
    VISIT_SAYS(&reply, 200,
               "2026-10-01,2026-10-01,loom & co,test,'=Weave,"
               "https://loom.example/3,");
    VISIT_HIDES(&reply, "Steer");
    visit_get(&visit, "member", page_of(&visit, "member", "/evidence.csv"),
              &reply);
    VISIT_SAYS(&reply, 200, "craft.master.1");
}

static void turns_pages(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    work_ladder(&visit);
    work_add_many(&visit, "member", LEDGER_ROWS + 30);
    visit_get(&visit, "member", page_of(&visit, "member", "/evidence"), &reply);
    VISIT_SAYS(&reply, 200, "1 to 100 of 130 shown");
    VISIT_SAYS(&reply, 200, "?page=2#ledger\">Older");
    VISIT_HIDES(&reply, ">Newer");
    visit_get(&visit, "member", page_of(&visit, "member", "/evidence?page=2"),
              &reply);
    VISIT_SAYS(&reply, 200, "101 to 130 of 130 shown");
    VISIT_SAYS(&reply, 200, "?page=1#ledger\">Newer");
    VISIT_HIDES(&reply, ">Older");
}

static void says_what_will_stand_there(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", page_of(&visit, "member", "/evidence"), &reply);
    VISIT_SAYS(&reply, 200, "Nothing collected yet");
    VISIT_SAYS(&reply, 200, "rung collect git");
    visit_get(&visit, "member", page_of(&visit, "member", "/evidence"), &reply);
    VISIT_SAYS(&reply, 200, "No work outside is known yet.");
    VISIT_HIDES(&reply, "rung collect git");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_a_year_and_the_ledger),
        STORE_TEST(shows_what_is_asked_for),
        STORE_TEST(is_for_who_may_see_evidence),
        STORE_TEST(writes_a_table),
        STORE_TEST(turns_pages),
        STORE_TEST(says_what_will_stand_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
