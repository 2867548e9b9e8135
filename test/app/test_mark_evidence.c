/* What counts towards the criteria of a ladder that stays as it is: by the
 * ladder, by words, by the office; and where a person meets it again. */
#include "app/mark_evidence.h"

#include "app/credit_rules.h"
#include "app/hold_against.h"
#include "app/see_audit.h"
#include "app/see_ledger.h"
#include "support/work.h"

#define LADDER(master)                                                         \
    "rung: ladder/1\nladder: eng\ntitle: Eng\n"                                \
    "levels:\n  - level: mate\n  - level: master\n"                            \
    "competencies:\n  - competency: craft\n    title: Craft\n"                 \
    "    criteria:\n      mate:\n        - text: Ties knots.\n"                \
    "          evidence: [review]\n      master:\n" master

static const char eng_yaml[] = LADDER(
    "        - Brings the boat home.\n        - Writes tests.\n");

static struct mark_wish mark_of(const char *criterion, enum evidence_kind kind,
                                bool is_refused, const char *why)
{
    return (struct mark_wish){.ladder_key = STR_LITERAL("eng"),
                              .criterion_key = str_of(criterion),
                              .kind = kind,
                              .is_refused = is_refused,
                              .why = str_of(why)};
}

static void mark_set(struct store *store, const struct mark_wish *wish)
{
    const struct actor actor = crew_operator();
    struct fault fault = {0};
    store_done(app_mark_set(store->mem, store->db, &actor, wish, &fault),
               &fault);
}

static struct counts_view counts_of(struct store *store)
{
    const struct actor actor = crew_operator();
    struct counts_wish wish = {.ladder.key = STR_LITERAL("eng")};
    struct counts_view view = {.covered_count = 0};
    struct fault fault = {0};
    crew_look(store);
    store_done(
        app_credit_rules(store->mem, &wish.rules, &fault)
            && app_counts(store->mem, store->db, &actor, &wish, &view, &fault),
        &fault);
    db_rollback(store->db);
    return view;
}

/* "review: the ladder asks for: review", "not commit: by hand (office, older
 * words)"; one criterion's kinds. */
static struct str told_of(struct arena *mem,
                          const struct counted_criterion *criterion)
{
    struct str told = STR_LITERAL("");
    for (size_t i = 0; i < criterion->kind_count; i++) {
        const struct counted_kind *kind = &criterion->kinds[i];
        told = str_format(mem, "%.*s%s%s%s: %.*s%s%s", STR(told), i ? "; " : "",
                          kind->is_refused ? "not " : "",
                          evidence_kind_names[kind->kind], STR(kind->why),
                          kind->is_by_office ? " (office)" : "",
                          kind->is_older_wording ? " (older words)" : "");
    }
    return told;
}

static void the_office_stands_above_ladder_and_words(struct store *store)
{
    static const struct {
        const char *says, *criterion;
        enum evidence_kind kind;
        bool is_refused;
        const char *why, *told; /* of the criterion, afterwards */
        size_t covered, by_office;
    } steps[] = {
        {"the office counts a kind", "craft.master.1", EVIDENCE_TEST, false,
         "it proves it", "test: it proves it (office)", 3, 1},
        {"it counts another one there", "craft.master.1", EVIDENCE_COMMIT,
         false, "so does this",
         "commit: so does this (office); test: it proves it (office)", 3, 1},
        {"it refuses what words say", "craft.master.2", EVIDENCE_COMMIT, true,
         "not ours", "not commit: not ours (office)", 2, 1},
        {"it counts another in its place", "craft.master.2", EVIDENCE_REVIEW,
         false, "these are",
         "not commit: not ours (office); "
         "review: these are (office)",
         3, 2},
        {"it says what the ladder asks for", "craft.mate.1", EVIDENCE_REVIEW,
         false, "yes", "review: yes (office)", 3, 2},
        {"it refuses what nobody suggests", "craft.mate.1", EVIDENCE_ACK, true,
         "no", "review: yes (office); not ack: no (office)", 3, 2},
        {"it refuses what the ladder asks for", "craft.mate.1", EVIDENCE_REVIEW,
         true, "no more", "not review: no more (office); not ack: no (office)",
         2, 2},
    };
    crew_ladder(store, eng_yaml);
    struct counts_view view = counts_of(store);
    unit_same(told_of(store->mem, &view.criteria[0]),
              "review: the ladder asks for: review", "the ladder asks");
    unit_same(told_of(store->mem, &view.criteria[1]), "", "nobody says");
    unit_same(told_of(store->mem, &view.criteria[2]),
              "commit: the criterion says: writes tests", "its words say");
    assert_int_equal(view.covered_count, 2);
    assert_int_equal(view.by_office_count, 0);
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        struct mark_wish wish = mark_of(steps[i].criterion, steps[i].kind,
                                        steps[i].is_refused, steps[i].why);
        mark_set(store, &wish);
        view = counts_of(store);
        size_t at = criterion_find(&view.stored.ladder, wish.criterion_key);
        unit_same(told_of(store->mem, &view.criteria[at]), steps[i].told,
                  steps[i].says);
        UNIT_CLAIM(steps[i].says, view.covered_count == steps[i].covered);
        UNIT_CLAIM(steps[i].says, view.by_office_count == steps[i].by_office);
    }
}

static void a_revision_tells_older_words_and_what_is_gone(struct store *store)
{
    const struct mark_wish kept = mark_of("craft.master.1", EVIDENCE_TEST,
                                          false, "it proves it");
    const struct mark_wish lost = mark_of("craft.master.2", EVIDENCE_REVIEW,
                                          false, "these are");
    const struct actor actor = crew_operator();
    struct fault fault = {0};
    crew_ladder(store, eng_yaml);
    mark_set(store, &kept);
    mark_set(store, &lost);
    crew_ladder(store, LADDER("        - Brings any boat home.\n"));
    struct counts_view view = counts_of(store);
    unit_same(told_of(store->mem, &view.criteria[1]),
              "test: it proves it (office) (older words)", "other words");
    assert_int_equal(view.gone.count, 1);
    unit_same(view.gone.at[0].criterion_key, "craft.master.2", "gone");
    unit_same(view.gone.at[0].wording, "Writes tests.", "as it was");

    mark_set(store, &kept);
    view = counts_of(store);
    unit_same(told_of(store->mem, &view.criteria[1]),
              "test: it proves it (office)", "said again, of these words");
    store_done(app_mark_remove(store->mem, store->db, &actor, &lost, &fault),
               &fault);
    assert_int_equal(counts_of(store).gone.count, 0);
}

static void wrong_wishes_are_refused(struct store *store)
{
    static const struct {
        const char *says, *ladder, *criterion, *why;
        enum fault_kind wanted;
    } cases[] = {
        {"all is there", "eng", "craft.mate.1", "so", FAULT_NONE},
        {"no reason", "eng", "craft.mate.1", "", FAULT_INPUT},
        {"no such criterion", "eng", "craft.mate.9", "so", FAULT_MISSING},
        {"no such ladder", "crew", "craft.mate.1", "so", FAULT_MISSING},
    };
    const struct actor actor = crew_operator();
    crew_ladder(store, eng_yaml);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct mark_wish wish = mark_of(cases[i].criterion, EVIDENCE_COMMIT,
                                        false, cases[i].why);
        struct fault fault = {0};
        wish.ladder_key = str_of(cases[i].ladder);
        app_mark_set(store->mem, store->db, &actor, &wish, &fault);
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].wanted);
    }
    struct mark_wish unsaid = mark_of("craft.mate.1", EVIDENCE_TEST, false, "");
    struct fault fault = {0};
    store_refused(
        app_mark_remove(store->mem, store->db, &actor, &unsaid, &fault), &fault,
        FAULT_MISSING, "what nobody said");
}

static void who_keeps_ladders_may_and_the_audit_tells(struct store *store)
{
    static const struct {
        const char *who;
        enum fault_kind wanted;
    } cases[] = {
        {"owner", FAULT_NONE},         {"lead", FAULT_NONE},
        {"hr", FAULT_DENIED},          {"council", FAULT_DENIED},
        {"member", FAULT_DENIED},      {"manager", FAULT_DENIED},
        {"contributor", FAULT_DENIED}, {"sponsor", FAULT_DENIED},
    };
    const struct mark_wish wish = mark_of("craft.mate.1", EVIDENCE_TEST, true,
                                          "so");
    struct visit visit;
    visit_open(store, &visit);
    crew_ladder(store, eng_yaml);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct actor *actor = work_actor(&visit, cases[i].who);
        struct fault set = {0}, removed = {0};
        app_mark_set(store->mem, store->db, actor, &wish, &set);
        app_mark_remove(store->mem, store->db, actor, &wish, &removed);
        UNIT_CLAIM(cases[i].who, set.kind == cases[i].wanted);
        UNIT_CLAIM(cases[i].who, removed.kind == cases[i].wanted);
    }
    const struct actor operator= crew_operator();
    struct audit_list lines;
    struct fault fault = {0};
    crew_look(store);
    store_done(
        app_audit_list(store->mem, store->db, &operator, 2, &lines, &fault),
        &fault);
    unit_same(lines.at[0].action, "evidence unmark", "the last");
    unit_same(lines.at[1].action, "evidence refuse", "before it");
    unit_same(lines.at[1].thing, "eng craft.mate.1 test", "of what");
    db_rollback(store->db);
}

/* A review that counts towards "Keeps the log" by the office's word alone. */
static void log_counts(struct visit *visit)
{
    static const struct work_piece piece = {
        "member", EVIDENCE_REVIEW, "2026-11-21", "tide", "git:2", "Turn"};
    struct mark_wish wish = mark_of("craft.master.2", EVIDENCE_REVIEW, false,
                                    "a review is a log");
    visit_open(visit->store, visit);
    work_ladder(visit);
    work_add(visit, &piece);
    wish.ladder_key = STR_LITERAL("crew");
    mark_set(visit->store, &wish);
}

static void somebodys_gap_counts_it(struct store *store)
{
    struct visit visit = {.store = store};
    struct gap_wish wish = {.person = STR_LITERAL("member@crew.example")};
    struct gap_view view = {0};
    struct fault fault = {0};
    log_counts(&visit);
    crew_look(store);
    store_done(app_credit_rules(store->mem, &wish.rules, &fault)
                   && app_gap(store->mem, store->db,
                              work_actor(&visit, "member"), &wish, &view,
                              &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(view.gap.rows[0].credits.count, 0);
    assert_int_equal(view.gap.rows[1].credits.count, 1);
    unit_same(view.gap.rows[1].credits.at[0].why,
              "the office says: a review is a log", "the reason");
}

static void somebodys_ledger_counts_it(struct store *store)
{
    struct visit visit = {.store = store};
    struct fault fault = {0};
    log_counts(&visit);
    const struct person person = crew_person(store, "member@crew.example");
    struct ledger_question question = {
        .person = &person,
        .criterion = STR_LITERAL("craft.master.2"),
        .span = {DAY_NONE, DAY_NONE},
        .most = 9};
    struct ledger_view view = {0};
    crew_look(store);
    store_done(app_credit_rules(store->mem, &question.rules, &fault)
                   && app_ledger(store->mem, store->db,
                                 work_actor(&visit, "member"), &question, &view,
                                 &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(view.count, 1);
    unit_same(view.pieces.at[0].reference, "git:2", "the review");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(the_office_stands_above_ladder_and_words),
        STORE_TEST(a_revision_tells_older_words_and_what_is_gone),
        STORE_TEST(wrong_wishes_are_refused),
        STORE_TEST(who_keeps_ladders_may_and_the_audit_tells),
        STORE_TEST(somebodys_gap_counts_it),
        STORE_TEST(somebodys_ledger_counts_it),
    };
    return cmocka_run_group_tests_name("mark_evidence", tests, NULL, NULL);
}
