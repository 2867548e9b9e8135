#include "store/store_person.h"

#include "store/store_position.h"
#include "support/stores.h"

static const struct moment now = {1700000000000}; /* 2023-11-14 */

static struct person add(struct db *db, const char *name, const char *email,
                         const char *start)
{
    struct person person = {
        .name = str_of(name),
        .email = str_of(email),
        .start = store_day(start),
    };
    struct fault fault;
    store_done(store_person_add(db, &person, now, &fault), &fault);
    return person;
}

static void set_position(struct db *db, person_id person,
                         const struct position *position)
{
    struct fault fault;
    store_done(store_position_set(db, person, position, now, &fault), &fault);
}

static struct person by_id(struct store *store, person_id id)
{
    struct person person;
    struct fault fault;
    size_t count = 0;
    store_done(
        store_person_by_id(store->mem, store->db, id, &person, &count, &fault),
        &fault);
    assert_int_equal(count, 1);
    return person;
}

static void is_same(const struct person *got, const struct person *wanted,
                    const char *says)
{
    const struct position *a = &got->position, *b = &wanted->position;
    UNIT_CLAIM(says, person_same(got->id, wanted->id));
    UNIT_CLAIM(says, got->revision == wanted->revision);
    UNIT_CLAIM(says, str_same(got->name, wanted->name));
    UNIT_CLAIM(says, str_same(got->email, wanted->email));
    UNIT_CLAIM(says, day_order(got->start, wanted->start) == 0);
    UNIT_CLAIM(says, str_same(a->title, b->title));
    UNIT_CLAIM(says, str_same(a->department, b->department));
    UNIT_CLAIM(says, person_same(a->manager, b->manager));
    UNIT_CLAIM(says, str_same(a->ladder_key, b->ladder_key));
    UNIT_CLAIM(says, str_same(a->level_key, b->level_key));
    UNIT_CLAIM(says, day_order(a->start, b->start) == 0);
}

static void finds_a_person_in_three_ways(struct store *store)
{
    struct fault fault;
    struct person found;
    size_t count = 0;
    store_begin(store->db, DB_WRITING);
    struct person eve = add(store->db, "Eve", "eve@example.org", NULL);
    struct person ada = add(store->db, "Ada", "ada@example.org", "2020-02-29");
    assert_true(ada.id.number > 0 && !person_same(ada.id, eve.id));
    assert_int_equal(ada.revision, 1);
    ada.position = (struct position){
        .title = STR_LITERAL("Programmer"),
        .department = STR_LITERAL("Engines"),
        .manager = eve.id,
        .ladder_key = STR_LITERAL("sre"),
        .level_key = STR_LITERAL("l3"),
        .start = store_day("2021-01-01"),
    };
    set_position(store->db, ada.id, &ada.position);
    eve.position.start = DAY_NONE;
    const struct handle handle = {ada.id, STR_LITERAL("github"),
                                  STR_LITERAL("ada")};
    store_done(store_handle_add(store->db, &handle, now, &fault), &fault);
    store_commit(store->db);

    store_begin(store->db, DB_READING);
    found = by_id(store, ada.id);
    is_same(&found, &ada, "by id");
    store_done(store_person_by_email(store->mem, store->db, ada.email, &found,
                                     &count, &fault),
               &fault);
    assert_int_equal(count, 1);
    is_same(&found, &ada, "by email");
    store_done(store_person_by_handle(store->mem, store->db, &handle, &found,
                                      &count, &fault),
               &fault);
    assert_int_equal(count, 1);
    is_same(&found, &ada, "by handle");
    found = by_id(store, eve.id);
    is_same(&found, &eve, "without a position");
    db_rollback(store->db);
}

static void finds_nobody(struct store *store)
{
    const struct handle handles[] = {
        {.kind = STR_LITERAL("github"), .value = STR_LITERAL("eve")},
        {.kind = STR_LITERAL("login"), .value = STR_LITERAL("ada")},
    };
    struct fault fault;
    struct person found;
    size_t count = 9;
    store_begin(store->db, DB_WRITING);
    struct person ada = add(store->db, "Ada", "ada@example.org", NULL);
    const struct handle handle = {ada.id, STR_LITERAL("github"),
                                  STR_LITERAL("ada")};
    store_done(store_handle_add(store->db, &handle, now, &fault), &fault);
    store_done(store_person_by_id(store->mem, store->db,
                                  (person_id){ada.id.number + 1}, &found,
                                  &count, &fault),
               &fault);
    assert_int_equal(count, 0);
    count = 9;
    store_done(store_person_by_email(store->mem, store->db,
                                     STR_LITERAL("ADA@example.org"), &found,
                                     &count, &fault),
               &fault);
    assert_int_equal(count, 0);
    for (size_t i = 0; i < COUNT_OF(handles); i++) {
        count = 9;
        store_done(store_person_by_handle(store->mem, store->db, &handles[i],
                                          &found, &count, &fault),
                   &fault);
        assert_int_equal(count, 0);
    }
    store_commit(store->db);
}

static void add_handle(struct db *db, person_id person, const char *kind,
                       const char *value)
{
    const struct handle handle = {person, str_of(kind), str_of(value)};
    struct fault fault;
    store_done(store_handle_add(db, &handle, now, &fault), &fault);
}

static void finds_by_a_login_of_any_kind(struct store *store)
{
    static const struct {
        const char *login;
        size_t count;
        const char *name; /* of the first */
    } cases[] = {
        {"eve", 1, "Eve"},    /* under one kind */
        {"ada", 1, "Ada"},    /* twice hers, under two kinds */
        {"shared", 2, "Ada"}, /* hers and Eve's */
        {"nobody", 0, ""},    {"github", 0, ""}, /* a kind is no login */
        {"EVE", 0, ""},
    };
    store_begin(store->db, DB_WRITING);
    struct person eve = add(store->db, "Eve", "eve@example.org", NULL);
    struct person ada = add(store->db, "Ada", "ada@example.org", NULL);
    add_handle(store->db, eve.id, "gitlab", "eve");
    add_handle(store->db, eve.id, "github", "shared");
    add_handle(store->db, ada.id, "github", "ada");
    add_handle(store->db, ada.id, "login", "ada");
    add_handle(store->db, ada.id, "login", "shared");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *login = cases[i].login;
        struct person found;
        struct fault fault;
        size_t count = 9;
        store_done(store_person_by_login(store->mem, store->db, str_of(login),
                                         &found, &count, &fault),
                   &fault);
        UNIT_CLAIM(login, count == cases[i].count);
        unit_same(found.name, cases[i].name, login);
    }
    store_commit(store->db);
}

static void lists_by_name_and_email(struct store *store)
{
    static const char *const wanted[] = {"2@example.org", "1@example.org",
                                         "3@example.org", "0@example.org"};
    struct person_list people;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    add(store->db, "eve", "0@example.org", NULL);
    add(store->db, "Bob", "3@example.org", NULL);
    add(store->db, "Bob", "1@example.org", NULL);
    add(store->db, "Ada", "2@example.org", NULL);
    store_done(store_person_list(store->mem, store->db, &people, &fault),
               &fault);
    assert_int_equal(people.count, COUNT_OF(wanted));
    for (size_t i = 0; i < people.count; i++)
        unit_same(people.at[i].email, wanted[i], "order");
    store_commit(store->db);
}

static void keeps_an_email_for_one(struct store *store)
{
    struct person eve = {.name = STR_LITERAL("Eve"),
                         .email = STR_LITERAL("ada@example.org"),
                         .start = DAY_NONE};
    struct fault fault = {0};
    store_begin(store->db, DB_WRITING);
    add(store->db, "Ada", "ada@example.org", NULL);
    store_refused(store_person_add(store->db, &eve, now, &fault), &fault,
                  FAULT_CLASH, "the same email");
    assert_int_equal(eve.id.number, 0);
    db_rollback(store->db);
}

static void keeps_a_changed_email_for_one(struct store *store)
{
    struct fault fault = {0};
    store_begin(store->db, DB_WRITING);
    add(store->db, "Ada", "ada@example.org", NULL);
    struct person eve = add(store->db, "Eve", "eve@example.org", NULL);
    eve.email = STR_LITERAL("ada@example.org");
    store_refused(store_person_change(store->db, &eve, &fault), &fault,
                  FAULT_CLASH, "an email of somebody else");
    db_rollback(store->db);
}

static void lets_the_first_change_win(struct store *store)
{
    struct fault fault = {0};
    store_begin(store->db, DB_WRITING);
    struct person first = add(store->db, "Ada", "ada@example.org", NULL);
    struct person second = first;
    first.name = STR_LITERAL("Ada Lovelace");
    first.email = STR_LITERAL("ada@lovelace.example");
    first.start = store_day("2020-01-01");
    store_done(store_person_change(store->db, &first, &fault), &fault);
    store_commit(store->db);

    store_begin(store->db, DB_WRITING);
    second.name = STR_LITERAL("Ada King");
    store_refused(store_person_change(store->db, &second, &fault), &fault,
                  FAULT_CLASH, "the second change");
    db_rollback(store->db);

    store_begin(store->db, DB_READING);
    struct person found = by_id(store, first.id);
    first.revision = 2;
    first.position.start = DAY_NONE;
    is_same(&found, &first, "the first change");
    db_rollback(store->db);
}

static void lists_handles(struct store *store)
{
    struct fault fault = {0};
    struct handle_list handles;
    store_begin(store->db, DB_WRITING);
    struct person ada = add(store->db, "Ada", "ada@example.org", NULL);
    struct person eve = add(store->db, "Eve", "eve@example.org", NULL);
    const struct handle given[] = {
        {ada.id, STR_LITERAL("login"), STR_LITERAL("al")},
        {eve.id, STR_LITERAL("github"), STR_LITERAL("eve")},
        {ada.id, STR_LITERAL("github"), STR_LITERAL("ada")},
    };
    for (size_t i = 0; i < COUNT_OF(given); i++)
        store_done(store_handle_add(store->db, &given[i], now, &fault), &fault);
    store_done(store_handle_list(store->mem, store->db, (person_id){0},
                                 &handles, &fault),
               &fault);
    assert_int_equal(handles.count, 3);
    unit_same(handles.at[0].value, "ada", "all");
    unit_same(handles.at[1].value, "eve", "all");
    unit_same(handles.at[2].value, "al", "all");
    assert_true(person_same(handles.at[1].person, eve.id));
    store_done(
        store_handle_list(store->mem, store->db, ada.id, &handles, &fault),
        &fault);
    assert_int_equal(handles.count, 2);
    unit_same(handles.at[1].kind, "login", "of one");
    store_commit(store->db);

    store_begin(store->db, DB_WRITING);
    const struct handle taken = {eve.id, STR_LITERAL("github"),
                                 STR_LITERAL("ada")};
    store_refused(store_handle_add(store->db, &taken, now, &fault), &fault,
                  FAULT_CLASH, "a handle of somebody else");
    db_rollback(store->db);
}

static void lists_who_is_on_a_ladder(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    struct person ada = add(store->db, "Ada", "ada@example.org", NULL);
    struct person wim = add(store->db, "Wim", "wim@example.org", NULL);
    struct person eve = add(store->db, "Eve", "eve@example.org", NULL);
    struct person joe = add(store->db, "Joe", "joe@example.org", NULL);
    struct position crew = {.ladder_key = STR_LITERAL("crew"),
                            .start = DAY_NONE};
    struct position fleet = {.ladder_key = STR_LITERAL("fleet"),
                             .start = DAY_NONE};
    set_position(store->db, wim.id, &crew);
    crew.manager = wim.id;
    set_position(store->db, eve.id, &crew);
    crew.manager = joe.id;
    set_position(store->db, ada.id, &crew);
    set_position(store->db, joe.id, &fleet);
    const struct {
        const char *says;
        struct ladder_people asked;
        const char *names;
    } cases[] = {
        {"all of them", {STR_LITERAL("crew"), {0}, 9}, "Ada Eve Wim "},
        {"not more than asked for", {STR_LITERAL("crew"), {0}, 2}, "Ada Eve "},
        {"oneself and one's people",
         {STR_LITERAL("crew"), wim.id, 9},
         "Eve Wim "},
        {"oneself elsewhere", {STR_LITERAL("crew"), joe.id, 9}, "Ada "},
        {"no such ladder", {STR_LITERAL("sre"), {0}, 9}, ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct person_list people;
        struct fault fault;
        struct str names = STR_LITERAL("");
        store_done(store_person_list_on(store->mem, store->db, &cases[i].asked,
                                        &people, &fault),
                   &fault);
        for (size_t p = 0; p < people.count; p++)
            names = str_format(store->mem, "%.*s%.*s ", STR(names),
                               STR(people.at[p].name));
        unit_same(names, cases[i].names, cases[i].says);
    }
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(finds_a_person_in_three_ways),
        STORE_TEST(finds_nobody),
        STORE_TEST(finds_by_a_login_of_any_kind),
        STORE_TEST(lists_by_name_and_email),
        STORE_TEST(lists_who_is_on_a_ladder),
        STORE_TEST(keeps_an_email_for_one),
        STORE_TEST(keeps_a_changed_email_for_one),
        STORE_TEST(lets_the_first_change_win),
        STORE_TEST(lists_handles),
        STORE_TEST_QUERIES("store_person.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
