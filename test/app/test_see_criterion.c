#include "app/see_criterion.h"

#include "app/credit_rules.h"
#include "support/work.h"

static bool ask(struct visit *visit, const char *who, const char *criterion,
                struct criterion_view *view, struct fault *fault)
{
    struct store *store = visit->store;
    struct criterion_question question = {
        .person = STR_LITERAL("member@crew.example"),
        .criterion = str_of(criterion),
        .most = 1};
    crew_look(store);
    store_done(app_credit_rules(store->mem, &question.rules, fault), fault);
    bool is_seen = app_criterion(store->mem, store->db, work_actor(visit, who),
                                 &question, view, fault);
    db_rollback(store->db);
    return is_seen;
}

static void shows_what_was_said_and_done(struct store *store)
{
    static const struct work_piece pieces[] = {
        {"member", EVIDENCE_COMMIT, "2026-11-20", "tide", "git:1", "Steer"},
        {"member", EVIDENCE_REVIEW, "2026-11-21", "tide", "git:2", "Turn"},
        {"member", EVIDENCE_COMMIT, "2026-10-01", "loom", "git:3", "Weave"},
    };
    static const struct work_rating ratings[] = {
        {"manager", "member", "craft.master.1", "not-yet", "no fog", NULL},
        {"lead", "member", "craft.master.1", "sometimes", "one fog",
         "2026-11-22"},
        {"lead", "member", "craft.master.2", "always", "", NULL},
    };
    struct visit visit;
    struct criterion_view view;
    struct fault fault = {0};
    visit_open(store, &visit);
    work_ladder(&visit);
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        work_add(&visit, &pieces[i]);
    for (size_t i = 0; i < COUNT_OF(ratings); i++)
        work_rate(&visit, &ratings[i]);
    store_done(ask(&visit, "manager", "craft.master.1", &view, &fault), &fault);
    unit_same(view.criterion->text, "Brings the boat home", "criterion");
    assert_int_equal(view.row.standing, STANDING_MISSING);
    assert_int_equal(view.ratings.count, 2);
    unit_same(view.ratings.at[0].note, "no fog", "the newest first");
    unit_same(view.ratings.at[1].rater, "Lea Lead", "who said so");
    assert_int_equal(view.evidence_count, 2);
    assert_int_equal(view.evidence.count, 1);
    unit_same(view.evidence.at[0].reference, "git:1", "the newest of them");
    unit_same(view.counts->why[EVIDENCE_COMMIT], "the ladder asks for: commit",
              "why");
}

static void is_for_who_may_rate(struct store *store)
{
    static const struct {
        const char *who, *criterion;
        enum fault_kind wanted;
    } cases[] = {
        {"manager", "craft.mate.1", FAULT_NONE},
        {"lead", "craft.mate.1", FAULT_NONE},
        {"member", "craft.mate.1", FAULT_DENIED},
        {"other", "craft.mate.1", FAULT_DENIED},
        {"hr", "craft.mate.1", FAULT_DENIED},
        {"manager", "craft.mate.9", FAULT_MISSING},
    };
    struct visit visit;
    visit_open(store, &visit);
    work_ladder(&visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct criterion_view view;
        struct fault fault = {0};
        ask(&visit, cases[i].who, cases[i].criterion, &view, &fault);
        UNIT_CLAIM(cases[i].who, fault.kind == cases[i].wanted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_what_was_said_and_done),
        STORE_TEST(is_for_who_may_rate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
