#include "app/tell_readers.h"

#include "store/store_user.h"
#include "support/work.h"

static void user_keep(struct store *store, const char *email, enum role role,
                      person_id person, bool is_disabled)
{
    struct stored_user user = {.email = str_of(email),
                               .role = str_of(role_names[role]),
                               .person = person,
                               .disabled_at = {is_disabled},
                               .made_at = crew_noon};
    struct fault fault = {0};
    store_done(store_user_add(store->db, &user, &fault)
                   && store_user_change(store->db, &user, &fault),
               &fault);
}

static void users_make(struct visit *visit)
{
    struct store *store = visit->store;
    store_begin(store->db, DB_WRITING);
    user_keep(store, "lead@crew.example", ROLE_LEAD,
              visit_person(visit, "lead"), false);
    user_keep(store, "owner@crew.example", ROLE_OWNER,
              visit_person(visit, "owner"), false);
    user_keep(store, "gone@crew.example", ROLE_OWNER, (person_id){0}, true);
    user_keep(store, "hr@crew.example", ROLE_HR, visit_person(visit, "hr"),
              false);
    user_keep(store, "manager@crew.example", ROLE_LEAD,
              visit_person(visit, "manager"), false);
    store_commit(store->db);
}

static struct str told(struct visit *visit, const char *who, enum action action)
{
    struct store *store = visit->store;
    struct arena *mem = store->mem;
    struct readers readers;
    struct fault fault = {0};
    const struct actor *actor = work_actor(visit, who);
    const struct person person = crew_person(store, "member@crew.example");
    crew_look(store);
    const struct reader_question question = {&person, action};
    if (!app_readers(mem, store->db, actor, &question, &readers, &fault))
        return str_of("refused");
    db_rollback(store->db);
    struct str all = str_format(mem, "%s%.*s", readers.may_self ? "self, " : "",
                                STR(readers.manager.name));
    for (size_t i = 0; i < readers.others.count; i++)
        all = str_format(mem, "%.*s, %.*s (%s)", STR(all),
                         STR(readers.others.at[i].name),
                         role_names[readers.others.at[i].role]);
    return all;
}

static void names_who_can_see(struct store *store)
{
    const struct {
        const char *says, *who;
        enum action action;
        const char *wanted;
    } cases[] = {
        {"ratings", "member", ACTION_SEE_RATINGS,
         "self, Max Manager, Olga Owner (owner), Lea Lead (lead)"},
        {"duties: HR too", "member", ACTION_SEE_DUTIES,
         "self, Max Manager, Olga Owner (owner), Lea Lead (lead), "
         "Hanna Hr (hr)"},
        {"the manager asks", "manager", ACTION_SEE_EVIDENCE,
         "self, Max Manager, Olga Owner (owner), Lea Lead (lead)"},
        {"HR about ratings", "hr", ACTION_SEE_RATINGS, "refused"},
        {"another member", "other", ACTION_SEE_EVIDENCE, "refused"},
    };
    struct visit visit;
    visit_open(store, &visit);
    users_make(&visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(told(&visit, cases[i].who, cases[i].action), cases[i].wanted,
                  cases[i].says);
}

static void names_nobody_to_who_may_see_nobody(struct store *store)
{
    struct visit visit;
    struct readers readers;
    struct fault fault = {0};
    visit_open(store, &visit);
    users_make(&visit);
    const struct person person = crew_person(store, "contributor@crew.example");
    const struct reader_question question = {&person, ACTION_SEE_RATINGS};
    store_done(app_readers(store->mem, store->db,
                           work_actor(&visit, "contributor"), &question,
                           &readers, &fault),
               &fault);
    assert_int_equal(readers.others.count, 3);
    for (size_t i = 0; i < readers.others.count; i++)
        unit_same(readers.others.at[i].name, "", "no name");
    assert_int_equal(readers.others.at[0].role, ROLE_OWNER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(names_who_can_see),
        STORE_TEST(names_nobody_to_who_may_see_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
