/* Each use case asks the permission table about the person at hand: run by
 * every kind of actor, on both stores. */
#include "app/collect_git.h"
#include "app/find_person.h"
#include "app/hold_against.h"
#include "app/import.h"
#include "app/keep_ladder.h"
#include "app/keep_office.h"
#include "app/rate.h"
#include "app/see_audit.h"
#include "app/see_work.h"

#include "intake/ladder/ladder_yaml.h"
#include "support/crew.h"

static const char crew_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      master:\n        - Brings the boat home.\n";

static const char crew_csv[] =
    "name,email,manager,ladder,level\n"
    "Ada,ada@harbour.example,wim@harbour.example,crew,mate\n"
    "Wim,wim@harbour.example,,crew,master\n"
    "Noor,noor@harbour.example,,,\n";

static struct actor actor_of(struct store *store, enum role role,
                             const char *email)
{
    const struct actor runner = crew_operator();
    struct fault fault = {0};
    struct person person = {0};
    if (email) {
        crew_look(store);
        assert_true(app_person_get(
            store->mem, store->db, &runner,
            &(struct person_wish){str_of(email), ACTION_SEE_PERSON}, &person,
            &fault));
        db_rollback(store->db);
    }
    return (struct actor){.role = role,
                          .person = person.id,
                          .name = person.name,
                          .now = crew_noon};
}

static bool import(struct store *store, const struct actor *actor,
                   const char *csv, struct table_outcome *outcome,
                   struct fault *fault)
{
    const struct table_wish wish = {.bytes = str_of(csv)};
    *outcome = (struct table_outcome){0};
    return app_people_import(store->mem, store->db, actor, &wish, outcome,
                             fault);
}

static bool ladder_keep(struct store *store, const struct actor *actor,
                        struct fault *fault)
{
    struct ladder ladder;
    struct problem_list problems = {0};
    struct ladder_outcome outcome;
    assert_true(ladder_yaml_read(store->mem, str_of(crew_yaml), &ladder,
                                 &problems, fault));
    assert_int_equal(problems.count, 0);
    const struct ladder_wish wish = {.ladder = &ladder,
                                     .document = str_of(crew_yaml)};
    return app_ladder_add(store->mem, store->db, actor, &wish, &outcome, fault);
}

static void crew_make(struct store *store)
{
    const struct actor runner = crew_operator();
    struct fault fault = {0};
    struct table_outcome outcome;
    assert_true(ladder_keep(store, &runner, &fault));
    assert_true(import(store, &runner, crew_csv, &outcome, &fault));
    assert_true(outcome.is_kept);
    assert_int_equal(outcome.counts[ROW_NEW], 3);
}

static enum fault_kind rates(struct store *store, const struct actor *actor)
{
    struct fault fault = {0};
    struct rate_outcome outcome;
    const struct rate_wish wish = {.person = STR_LITERAL("ada@harbour.example"),
                                   .criterion = STR_LITERAL("craft.master.1"),
                                   .rating = RATING_ALWAYS,
                                   .day = DAY_NONE};
    app_rate(store->mem, store->db, actor, &wish, &outcome, &fault);
    return fault.kind;
}

static enum fault_kind sees_gap(struct store *store, const struct actor *actor)
{
    struct fault fault = {0};
    struct gap_view view;
    const struct gap_wish wish = {.person = STR_LITERAL("ada@harbour.example")};
    crew_look(store);
    app_gap(store->mem, store->db, actor, &wish, &view, &fault);
    db_rollback(store->db);
    return fault.kind;
}

static void ratings_are_for_the_person_and_who_leads(struct store *store)
{
    crew_make(store);
    const struct {
        const char *says;
        enum role role;
        const char *email;
        enum fault_kind rating, seeing;
    } cases[] = {
        {"themselves", ROLE_MEMBER, "ada@harbour.example", FAULT_DENIED,
         FAULT_NONE},
        {"their manager", ROLE_MEMBER, "wim@harbour.example", FAULT_NONE,
         FAULT_NONE},
        {"a colleague", ROLE_MEMBER, "noor@harbour.example", FAULT_DENIED,
         FAULT_DENIED},
        {"the lead", ROLE_LEAD, "noor@harbour.example", FAULT_NONE, FAULT_NONE},
        {"HR", ROLE_HR, "noor@harbour.example", FAULT_DENIED, FAULT_DENIED},
        {"the council", ROLE_COUNCIL, "noor@harbour.example", FAULT_DENIED,
         FAULT_DENIED},
        {"the sponsor", ROLE_SPONSOR, "noor@harbour.example", FAULT_DENIED,
         FAULT_DENIED},
        {"a contributor", ROLE_CONTRIBUTOR, "noor@harbour.example",
         FAULT_DENIED, FAULT_DENIED},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct actor actor = actor_of(store, cases[i].role,
                                            cases[i].email);
        UNIT_CLAIM(cases[i].says, rates(store, &actor) == cases[i].rating);
        UNIT_CLAIM(cases[i].says, sees_gap(store, &actor) == cases[i].seeing);
    }
}

static size_t people_seen(struct store *store, const struct actor *actor)
{
    struct fault fault = {0};
    struct person_list people = {0};
    crew_look(store);
    assert_true(app_people_list(store->mem, store->db, actor, &people, &fault));
    db_rollback(store->db);
    return people.count;
}

static size_t lines_seen(struct store *store, const struct actor *actor)
{
    struct fault fault = {0};
    struct gap_line_list lines = {0};
    crew_look(store);
    assert_true(app_gap_everyone(store->mem, store->db, actor,
                                 &(struct gap_wish){0}, &lines, &fault));
    db_rollback(store->db);
    return lines.count;
}

static void lists_hold_only_who_may_be_seen(struct store *store)
{
    crew_make(store);
    const struct {
        const char *says;
        enum role role;
        const char *email;
        size_t people, lines;
    } cases[] = {
        {"the lead", ROLE_LEAD, "noor@harbour.example", 3, 3},
        {"HR", ROLE_HR, "noor@harbour.example", 3, 1},
        {"a manager", ROLE_MEMBER, "wim@harbour.example", 3, 2},
        {"a member", ROLE_MEMBER, "ada@harbour.example", 3, 1},
        {"a contributor", ROLE_CONTRIBUTOR, "ada@harbour.example", 1, 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct actor actor = actor_of(store, cases[i].role,
                                            cases[i].email);
        UNIT_CLAIM(cases[i].says,
                   people_seen(store, &actor) == cases[i].people);
        UNIT_CLAIM(cases[i].says, lines_seen(store, &actor) == cases[i].lines);
    }
}

static void work_is_seen_by_few(struct store *store)
{
    crew_make(store);
    struct fault fault = {0};
    struct duty_list duties;
    struct rated_list ratings;
    struct evidence_list pieces;
    const struct actor ada = actor_of(store, ROLE_MEMBER,
                                      "ada@harbour.example");
    const struct actor noor = actor_of(store, ROLE_MEMBER,
                                       "noor@harbour.example");
    const struct person person = {.id = ada.person};
    const struct work_wish wish = {.person = ada.person, .since = DAY_NONE};
    const struct work_wish all = {.since = DAY_NONE};
    crew_look(store);
    assert_true(
        app_duty_list(store->mem, store->db, &ada, &person, &duties, &fault));
    assert_true(app_rating_list(store->mem, store->db, &ada, &person, &ratings,
                                &fault));
    assert_true(
        app_evidence_list(store->mem, store->db, &ada, &wish, &pieces, &fault));
    assert_true(
        app_evidence_list(store->mem, store->db, &noor, &all, &pieces, &fault));
    store_refused(
        app_duty_list(store->mem, store->db, &noor, &person, &duties, &fault),
        &fault, FAULT_DENIED, "duties");
    store_refused(app_rating_list(store->mem, store->db, &noor, &person,
                                  &ratings, &fault),
                  &fault, FAULT_DENIED, "ratings");
    store_refused(
        app_evidence_list(store->mem, store->db, &noor, &wish, &pieces, &fault),
        &fault, FAULT_DENIED, "evidence");
}

static void only_who_runs_the_office_changes_it(struct store *store)
{
    crew_make(store);
    struct fault fault = {0};
    struct table_outcome outcome;
    struct collect_outcome collected;
    struct audit_list lines;
    const struct actor ada = actor_of(store, ROLE_MEMBER,
                                      "ada@harbour.example");
    const struct office office = {STR_LITERAL("Mine"), false};
    const struct collect_wish wish = {.place = {.folder = "nowhere"},
                                      .batch_rows = 1};
    store_refused(ladder_keep(store, &ada, &fault), &fault, FAULT_DENIED,
                  "ladder");
    store_refused(import(store, &ada, crew_csv, &outcome, &fault), &fault,
                  FAULT_DENIED, "people");
    store_refused(app_office_set(store->db, &ada, &office, &fault), &fault,
                  FAULT_DENIED, "office");
    store_refused(
        app_collect_git(store->mem, store->db, &ada, &wish, &collected, &fault),
        &fault, FAULT_DENIED, "collect");
    store_refused(
        app_audit_list(store->mem, store->db, &ada, 9, &lines, &fault), &fault,
        FAULT_DENIED, "audit");
}

/* HR enters people; made somebody's manager, they would see ratings. */
static void whoever_enters_people_makes_themselves_no_manager(
    struct store *store)
{
    static const struct {
        const char *says;
        enum role role;
        const char *who, *csv;
        size_t refused;
    } cases[] = {
        {"themselves, of somebody new", ROLE_HR, "noor@harbour.example",
         "name,email,manager\nBo,bo@harbour.example,noor@harbour.example\n", 1},
        {"themselves, of somebody known", ROLE_HR, "noor@harbour.example",
         "name,email,manager\nAda,ada@harbour.example,noor@harbour.example\n",
         1},
        {"somebody else", ROLE_HR, "noor@harbour.example",
         "name,email,manager\nCy,cy@harbour.example,wim@harbour.example\n", 0},
        {"themselves, who are already", ROLE_HR, "wim@harbour.example",
         "name,email,manager\nAda,ada@harbour.example,wim@harbour.example\n",
         0},
        {"the lead, who sees ratings anyway", ROLE_LEAD, "noor@harbour.example",
         "name,email,manager\nAda,ada@harbour.example,noor@harbour.example\n",
         0},
    };
    crew_make(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct actor actor = actor_of(store, cases[i].role, cases[i].who);
        struct table_outcome outcome;
        struct fault fault = {0};
        assert_true(import(store, &actor, cases[i].csv, &outcome, &fault));
        UNIT_CLAIM(cases[i].says, outcome.refused_count == cases[i].refused);
        UNIT_CLAIM(cases[i].says, outcome.is_kept == !cases[i].refused);
    }
}

static size_t audit_count(struct store *store)
{
    const struct actor runner = crew_operator();
    struct fault fault = {0};
    struct audit_list lines = {0};
    crew_look(store);
    assert_true(
        app_audit_list(store->mem, store->db, &runner, 100, &lines, &fault));
    db_rollback(store->db);
    return lines.count;
}

static void each_change_leaves_one_line(struct store *store)
{
    crew_make(store);
    const struct actor wim = actor_of(store, ROLE_MEMBER,
                                      "wim@harbour.example");
    const struct actor noor = actor_of(store, ROLE_MEMBER,
                                       "noor@harbour.example");
    assert_int_equal(audit_count(store), 2);
    assert_int_equal(rates(store, &wim), FAULT_NONE);
    assert_int_equal(audit_count(store), 3);
    /* Neither the same again nor what was refused. */
    assert_int_equal(rates(store, &wim), FAULT_NONE);
    assert_int_equal(rates(store, &noor), FAULT_DENIED);
    assert_int_equal(audit_count(store), 3);
}

static void a_refused_table_leaves_nothing(struct store *store)
{
    crew_make(store);
    const struct actor runner = crew_operator();
    struct fault fault = {0};
    struct table_outcome outcome;
    assert_true(import(store, &runner,
                       "name,email,manager\n"
                       "Bo,bo@harbour.example,\n"
                       "Cy,cy@harbour.example,nobody@harbour.example\n",
                       &outcome, &fault));
    assert_false(outcome.is_kept);
    assert_int_equal(outcome.refused_count, 1);
    assert_int_equal(people_seen(store, &runner), 3);
    assert_int_equal(audit_count(store), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(ratings_are_for_the_person_and_who_leads),
        STORE_TEST(lists_hold_only_who_may_be_seen),
        STORE_TEST(work_is_seen_by_few),
        STORE_TEST(only_who_runs_the_office_changes_it),
        STORE_TEST(whoever_enters_people_makes_themselves_no_manager),
        STORE_TEST(each_change_leaves_one_line),
        STORE_TEST(a_refused_table_leaves_nothing),
    };
    return cmocka_run_group_tests_name("rights", tests, NULL, NULL);
}
