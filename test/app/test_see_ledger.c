#include "app/see_ledger.h"

#include "app/credit_rules.h"
#include "support/work.h"

static void work_make(struct visit *visit)
{
    static const struct work_piece pieces[] = {
        {"member", EVIDENCE_COMMIT, "2026-11-20", "tide", "git:1", "Steer"},
        {"member", EVIDENCE_REVIEW, "2026-11-19", "tide", "git:2", "Turn"},
        {"member", EVIDENCE_COMMIT, "2026-10-01", "loom", "git:3", "Weave"},
        {"other", EVIDENCE_COMMIT, "2026-11-20", "tide", "git:4", "Row"},
    };
    visit_open(visit->store, visit);
    work_ladder(visit);
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        work_add(visit, &pieces[i]);
}

static bool ask(struct visit *visit, const char *who, const char *about,
                struct ledger_question *question, struct ledger_view *view,
                struct fault *fault)
{
    struct store *store = visit->store;
    struct str email = str_format(store->mem, "%s@crew.example", about);
    const struct person person = crew_person(store, email.at);
    question->person = &person;
    crew_look(store);
    store_done(app_credit_rules(store->mem, &question->rules, fault), fault);
    bool is_seen = app_ledger(store->mem, store->db, work_actor(visit, who),
                              question, view, fault);
    db_rollback(store->db);
    return is_seen;
}

static void gives_what_matches(struct store *store)
{
    struct visit visit = {.store = store};
    struct fault fault = {0};
    work_make(&visit);
    const struct {
        const char *says;
        struct ledger_question question;
        const char *wanted;
        int64_t count;
    } cases[] = {
        {"all", {.most = 9}, "git:1 git:2 git:3 ", 3},
        {"a part", {.first = 1, .most = 1}, "git:2 ", 3},
        {"of a project",
         {.project = STR_LITERAL("loom"), .most = 9},
         "git:3 ",
         1},
        {"from within a month",
         {.span = {store_day("2026-11-20"), DAY_NONE}, .most = 9},
         "git:1 ",
         1},
        {"of one month",
         {.span = {store_day("2026-11-01"), store_day("2026-12-01")},
          .most = 9},
         "git:1 git:2 ",
         2},
        {"of a kind", {.kinds = 1U << EVIDENCE_REVIEW, .most = 9}, "git:2 ", 1},
        {"what a criterion asks for",
         {.criterion = STR_LITERAL("craft.master.1"), .most = 9},
         "git:1 git:3 ",
         2},
        {"of a kind that it does not ask for",
         {.criterion = STR_LITERAL("craft.master.1"),
          .kinds = 1U << EVIDENCE_REVIEW,
          .most = 9},
         "",
         0},
        {"what counts towards nothing",
         {.criterion = STR_LITERAL("craft.captain.1"), .most = 9},
         "",
         0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ledger_question question = cases[i].question;
        struct ledger_view view;
        struct str got = STR_LITERAL("");
        if (question.span.from.number == 0)
            question.span = (struct day_span){DAY_NONE, DAY_NONE};
        store_done(ask(&visit, "member", "member", &question, &view, &fault),
                   &fault);
        for (size_t j = 0; j < view.pieces.count; j++)
            got = str_format(store->mem, "%.*s%.*s ", STR(got),
                             STR(view.pieces.at[j].reference));
        unit_same(got, cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, view.count == cases[i].count);
        UNIT_CLAIM(cases[i].says, view.tallies.count == 3);
    }
}

static void refuses_and_misses(struct store *store)
{
    struct visit visit = {.store = store};
    work_make(&visit);
    const struct {
        const char *who, *about, *ladder, *criterion;
        enum fault_kind wanted;
    } cases[] = {
        {"manager", "member", "", "", FAULT_NONE},
        {"lead", "member", "", "", FAULT_NONE},
        {"other", "member", "", "", FAULT_DENIED},
        {"hr", "member", "", "", FAULT_DENIED},
        {"contributor", "contributor", "", "", FAULT_NONE},
        {"contributor", "contributor", "", "craft.mate.1", FAULT_MISSING},
        {"contributor", "contributor", "crew", "craft.mate.1", FAULT_NONE},
        {"member", "member", "", "no.such", FAULT_MISSING},
        {"member", "member", "no-such", "", FAULT_MISSING},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ledger_question question = {
            .ladder = str_of(cases[i].ladder),
            .criterion = str_of(cases[i].criterion),
            .span = {DAY_NONE, DAY_NONE},
            .most = 9};
        struct ledger_view view;
        struct fault fault = {0};
        bool is_seen = ask(&visit, cases[i].who, cases[i].about, &question,
                           &view, &fault);
        UNIT_CLAIM(cases[i].who, is_seen == (cases[i].wanted == FAULT_NONE));
        UNIT_CLAIM(cases[i].who, fault.kind == cases[i].wanted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(gives_what_matches),
        STORE_TEST(refuses_and_misses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
