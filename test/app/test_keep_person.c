/* One person added and changed by hand, on both stores. */
#include "app/keep_person.h"

#include "app/see_position.h"
#include "base/text.h"
#include "store/store_audit.h"
#include "store/store_user.h"
#include "support/users.h"

static const char ladder[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    title: First mate\n  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties knots.\n";

static const char people[] =
    "name,email,title,manager,ladder,level,start,handles\n"
    "Ada,ada@x.example,Mate,bo@x.example,crew,mate,2021-03-01,"
    "ada@home.example\n"
    "Bo,bo@x.example,Master,,,,,\n";

static void office_make(struct store *store)
{
    const struct table_wish wish = {0};
    crew_ladder(store, ladder);
    crew_import(store, app_people_import, &wish, people);
}

static void give(struct person_entry *entry, enum person_field field,
                 const char *typed)
{
    entry->typed[field] = str_of(typed);
    entry->is_given[field] = true;
}

/* "name: it is empty; level: ..." */
static struct str wrong_told(struct arena *mem,
                             const struct person_outcome *outcome)
{
    struct text text;
    size_t count = 0;
    text_open(mem, 4096, &text);
    for (size_t i = 0; i < PERSON_FIELD_COUNT; i++)
        if (outcome->wrong[i].length)
            text_add(&text, "%s%s: %.*s", count++ ? "; " : "",
                     person_field_names[i], STR(outcome->wrong[i]));
    assert_int_equal(count, outcome->wrong_count);
    return text_str(&text);
}

static struct person_outcome add(struct store *store,
                                 const struct person_entry *entry)
{
    struct actor actor = crew_operator();
    struct person_outcome outcome;
    struct fault fault = {0};
    db_rollback(store->db);
    store_done(
        app_person_add(store->mem, store->db, &actor, entry, &outcome, &fault),
        &fault);
    return outcome;
}

static struct person_outcome change(struct store *store,
                                    const struct person_change *wish)
{
    struct actor actor = crew_operator();
    struct person_outcome outcome;
    struct fault fault = {0};
    db_rollback(store->db);
    store_done(app_person_change(store->mem, store->db, &actor, wish, &outcome,
                                 &fault),
               &fault);
    return outcome;
}

/* "First mate from 2026-11-23; Mate from 2021-03-01 to 2026-11-23" */
static struct str positions_told(struct store *store, const char *email)
{
    struct actor actor = crew_operator();
    struct person person = crew_person(store, email);
    struct held_position_list list;
    struct fault fault = {0};
    struct text text;
    struct arena *mem = store->mem;
    text_open(mem, 4096, &text);
    store_done(
        app_position_list(mem, store->db, &actor, &person, &list, &fault),
        &fault);
    db_rollback(store->db);
    for (size_t i = 0; i < list.count; i++)
        text_add(&text, "%s%.*s %.*s from %.*s to %.*s", i ? "; " : "",
                 STR(list.at[i].position.title),
                 STR(list.at[i].position.level_key),
                 STR(day_format(mem, list.at[i].position.start)),
                 STR(day_format(mem, list.at[i].end)));
    return text_str(&text);
}

static void adds_a_person(struct store *store)
{
    struct person_entry entry = {0};
    office_make(store);
    give(&entry, PERSON_NAME, "  Cy   Clark ");
    give(&entry, PERSON_EMAIL, "Cy <Cy@X.example>");
    give(&entry, PERSON_TITLE, "Cook");
    give(&entry, PERSON_MANAGER, "ada@x.example");
    give(&entry, PERSON_LADDER, "crew");
    give(&entry, PERSON_LEVEL, "first MATE");
    give(&entry, PERSON_START, "1.2.2025");
    struct person_outcome outcome = add(store, &entry);
    unit_same(wrong_told(store->mem, &outcome), "", "nothing is wrong");
    struct person cy = crew_person(store, "cy@x.example");
    unit_same(cy.name, "Cy Clark", "made one line");
    unit_same(cy.position.level_key, "mate", "the key of the level");
    assert_true(person_same(cy.position.manager,
                            crew_person(store, "ada@x.example").id));
    unit_same(positions_told(store, "cy@x.example"),
              "Cook mate from 2025-02-01 to ", "since they are there");
}

static void says_what_is_wrong(struct store *store)
{
    static const struct {
        enum person_field field;
        const char *typed, *told;
    } cases[] = {
        {PERSON_NAME, "", "name: name is empty; write something"},
        {PERSON_EMAIL, "cy", "email: it is no email address: it has no @"},
        {PERSON_EMAIL, "ADA@x.example",
         "email: it belongs to Ada <ada@x.example> already"},
        {PERSON_EMAIL, "ada@home.example",
         "email: it belongs to Ada <ada@x.example> already"},
        {PERSON_MANAGER, "dora@x.example",
         "manager: nobody has the email, handle or id dora@x.example"},
        {PERSON_LADDER, "fleet", "ladder: no ladder is called fleet"},
        {PERSON_LEVEL, "mate", "level: a level needs its ladder: say which"},
        {PERSON_START, "yesterday",
         "start: it is no day; write it as year, month and day, such as "
         "1999-12-31"},
        {PERSON_SINCE, "2026-11-24", "since: that day has not come yet"},
    };
    office_make(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct person_entry entry = {0};
        give(&entry, PERSON_NAME, "Cy");
        give(&entry, PERSON_EMAIL, "cy@x.example");
        give(&entry, cases[i].field, cases[i].typed);
        struct person_outcome outcome = add(store, &entry);
        unit_same(wrong_told(store->mem, &outcome), cases[i].told,
                  cases[i].typed);
    }
    crew_look(store);
    struct person_list all;
    struct actor actor = crew_operator();
    struct fault fault = {0};
    store_done(app_people_list(store->mem, store->db, &actor, &all, &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(all.count, 2);
}

static void another_title_is_another_position(struct store *store)
{
    struct person_change wish = {.person = STR_LITERAL("ada@x.example")};
    office_make(store);
    assert_false(change(store, &wish).is_changed);
    give(&wish.entry, PERSON_TITLE, "Pilot");
    give(&wish.entry, PERSON_SINCE, "2024-06-01");
    assert_true(change(store, &wish).is_changed);
    unit_same(positions_told(store, "ada@x.example"),
              "Pilot mate from 2024-06-01 to ; "
              "Mate mate from 2021-03-01 to 2024-06-01",
              "the one before is kept");
    assert_false(change(store, &wish).is_changed);

    give(&wish.entry, PERSON_TITLE, "Chief pilot");
    give(&wish.entry, PERSON_SINCE, "2024-07-01");
    wish.is_correction = true;
    change(store, &wish);
    unit_same(positions_told(store, "ada@x.example"),
              "Chief pilot mate from 2024-07-01 to ; "
              "Mate mate from 2021-03-01 to 2024-06-01",
              "a correction begins none");

    wish = (struct person_change){.person = STR_LITERAL("ada@x.example")};
    give(&wish.entry, PERSON_LEVEL, "master");
    change(store, &wish);
    give(&wish.entry, PERSON_TITLE, "Captain");
    change(store, &wish);
    unit_same(positions_told(store, "ada@x.example"),
              "Captain master from 2026-11-23 to ; "
              "Chief pilot mate from 2024-07-01 to 2026-11-23; "
              "Mate mate from 2021-03-01 to 2024-06-01",
              "two on one day are one");

    give(&wish.entry, PERSON_TITLE, "Admiral");
    give(&wish.entry, PERSON_SINCE, "2020-01-01");
    struct person_outcome outcome = change(store, &wish);
    unit_same(wrong_told(store->mem, &outcome),
              "since: the present position began on 2026-11-23: another one "
              "begins later, or this is a correction",
              "before the present one");
}

static void the_second_change_is_told(struct store *store)
{
    struct actor actor = crew_operator();
    struct person_change wish = {.person = STR_LITERAL("ada@x.example")};
    struct person_outcome outcome;
    struct fault fault = {0};
    office_make(store);
    wish.revision = crew_person(store, "ada@x.example").revision;
    give(&wish.entry, PERSON_NAME, "Ada Marsh");
    change(store, &wish);
    give(&wish.entry, PERSON_NAME, "Ada King");
    store_refused(app_person_change(store->mem, store->db, &actor, &wish,
                                    &outcome, &fault),
                  &fault, FAULT_CLASH, "somebody was faster");
    unit_same(crew_person(store, "ada@x.example").name, "Ada Marsh",
              "the first change");
    /* An import that moves somebody is a change, too. */
    wish.revision = crew_person(store, "ada@x.example").revision;
    const struct table_wish table = {0};
    crew_import(store, app_people_import, &table,
                "name,email,title\nAda Marsh,ada@x.example,Boss\n");
    store_refused(app_person_change(store->mem, store->db, &actor, &wish,
                                    &outcome, &fault),
                  &fault, FAULT_CLASH, "an import was faster");
}

static void keeps_reporting_straight(struct store *store)
{
    struct person_change wish = {.person = STR_LITERAL("bo@x.example")};
    struct person_outcome outcome;
    office_make(store);
    give(&wish.entry, PERSON_MANAGER, "ada@x.example");
    outcome = change(store, &wish);
    unit_same(wrong_told(store->mem, &outcome),
              "manager: Ada stands below: reporting would go in a circle",
              "whom he leads");
    give(&wish.entry, PERSON_MANAGER, "bo@x.example");
    outcome = change(store, &wish);
    assert_int_equal(outcome.wrong_count, 1);
    wish.person = STR_LITERAL("ada@x.example");
    give(&wish.entry, PERSON_MANAGER, "");
    assert_true(change(store, &wish).is_changed);
    assert_int_equal(
        crew_person(store, "ada@x.example").position.manager.number, 0);
    db_rollback(store->db);
}

static void asks_who_may(struct store *store)
{
    struct person_entry entry = {0};
    struct person_change wish = {.person = STR_LITERAL("ada@x.example")};
    struct person_outcome outcome;
    struct fault fault = {0};
    office_make(store);
    give(&entry, PERSON_NAME, "Cy");
    give(&entry, PERSON_EMAIL, "cy@x.example");
    give(&wish.entry, PERSON_NAME, "Me");
    struct person ada = crew_person(store, "ada@x.example");
    struct actor actor = {.role = ROLE_MEMBER,
                          .person = ada.id,
                          .name = ada.name,
                          .now = crew_noon};
    db_rollback(store->db);
    store_refused(
        app_person_add(store->mem, store->db, &actor, &entry, &outcome, &fault),
        &fault, FAULT_DENIED, "a member adds");
    store_refused(app_person_change(store->mem, store->db, &actor, &wish,
                                    &outcome, &fault),
                  &fault, FAULT_DENIED, "a member changes themselves");
    actor.role = ROLE_HR;
    store_done(app_person_change(store->mem, store->db, &actor, &wish, &outcome,
                                 &fault),
               &fault);
    struct audit_list lines;
    store_begin(store->db, DB_READING);
    store_done(store_audit_list(store->mem, store->db, 1, &lines, &fault),
               &fault);
    unit_same(lines.at[0].action, "people change", "the audit");
    unit_same(lines.at[0].detail, "name", "which fields");
    db_rollback(store->db);
}

static enum fault_kind hr_makes_manager(struct store *store,
                                        struct person manager,
                                        struct person_outcome *outcome)
{
    struct person_change wish = {.person = STR_LITERAL("bo@x.example")};
    const struct actor hr = {.role = ROLE_HR,
                             .person = crew_person(store, "ada@x.example").id,
                             .name = STR_LITERAL("Ada"),
                             .now = crew_noon};
    struct fault fault = {0};
    give(&wish.entry, PERSON_MANAGER, manager.email.at);
    db_rollback(store->db);
    app_person_change(store->mem, store->db, &hr, &wish, outcome, &fault);
    return fault.kind;
}

/* Else HR would see the ratings of whomever they like. */
static void hr_does_not_make_themselves_a_manager(struct store *store)
{
    struct person_change free = {.person = STR_LITERAL("ada@x.example")};
    struct person_outcome outcome;
    struct person_entry entry = {0};
    office_make(store);
    give(&free.entry, PERSON_MANAGER, "");
    change(store, &free);
    give(&entry, PERSON_NAME, "Cy");
    give(&entry, PERSON_EMAIL, "cy@x.example");
    add(store, &entry);
    struct person ada = crew_person(store, "ada@x.example");
    struct person cy = crew_person(store, "cy@x.example");
    assert_int_equal(hr_makes_manager(store, ada, &outcome), FAULT_NONE);
    unit_same(wrong_told(store->mem, &outcome),
              "manager: whoever enters people does not make themselves a "
              "manager: ask the lead of the office",
              "themselves");
    assert_int_equal(hr_makes_manager(store, cy, &outcome), FAULT_NONE);
    assert_int_equal(outcome.wrong_count, 0);
}

static person_id person_of_user(struct store *store, const char *email)
{
    struct stored_user user;
    struct fault fault = {0};
    size_t count;
    crew_look(store);
    store_done(store_user_by_email(store->mem, store->db, str_of(email), &user,
                                   &count, &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(count, 1);
    return user.person;
}

/* A person with another email is not whoever has that email: what is known of
 * them would be shown to a stranger. */
static void only_a_new_person_is_a_user(struct store *store)
{
    struct person_change wish = {.person = STR_LITERAL("bo@x.example")};
    struct person_entry entry = {0};
    office_make(store);
    users_add(store, "eve@x.example", ROLE_MEMBER);
    users_add(store, "cy@x.example", ROLE_MEMBER);
    give(&wish.entry, PERSON_EMAIL, "eve@x.example");
    assert_true(change(store, &wish).is_changed);
    assert_int_equal(person_of_user(store, "eve@x.example").number, 0);
    users_sign_in(store, "eve@x.example", crew_noon);
    assert_int_equal(person_of_user(store, "eve@x.example").number, 0);

    give(&entry, PERSON_NAME, "Cy");
    give(&entry, PERSON_EMAIL, "cy@x.example");
    struct person cy = add(store, &entry).person;
    assert_int_equal(person_of_user(store, "cy@x.example").number,
                     cy.id.number);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(adds_a_person),
        STORE_TEST(says_what_is_wrong),
        STORE_TEST(another_title_is_another_position),
        STORE_TEST(the_second_change_is_told),
        STORE_TEST(keeps_reporting_straight),
        STORE_TEST(asks_who_may),
        STORE_TEST(hr_does_not_make_themselves_a_manager),
        STORE_TEST(only_a_new_person_is_a_user),
    };
    return cmocka_run_group_tests_name("keep_person", tests, NULL, NULL);
}
