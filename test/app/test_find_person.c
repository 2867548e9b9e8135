/* What somebody typed, and the person they mean. */
#include "app/find_person.h"

#include "store/store_person.h"
#include "support/stores.h"

static const struct moment noon = {1795435200000};

static void add_handle(struct db *db, int64_t person, const char *kind,
                       const char *value)
{
    const struct handle handle = {{person}, str_of(kind), str_of(value)};
    struct fault fault;
    store_done(store_handle_add(db, &handle, noon, &fault), &fault);
}

static void crew_make(struct db *db)
{
    store_begin(db, DB_WRITING);
    store_add_person(db, 7, "Ada", "ada@harbour.example");
    store_add_person(db, 8, "Eve", "eve@harbour.example");
    add_handle(db, 7, "github", "ada-m");
    add_handle(db, 7, "gitlab", "ada-m");
    add_handle(db, 7, "email", "ada@old.example");
    add_handle(db, 8, "gitlab", "tide");
    add_handle(db, 7, "login", "tide");
    add_handle(db, 8, "matrix", "7");
    store_commit(db);
}

static void finds_who_is_meant(struct store *store)
{
    static const struct {
        const char *typed;
        int64_t wanted; /* 0: nobody */
    } cases[] = {
        {"7", 7}, /* an id comes before a login */
        {"Ada@Harbour.example", 7},
        {"github:ada-m", 7},
        {"ada-m", 7},
        {"@Ada-M", 7},
        {"ada@old.example", 7},
        {"login:tide", 7},
        {"gitlab:tide", 8},
        {"login:ada-m", 0}, /* the kind given counts */
        {"Ada", 0},
        {"", 0},
    };
    const struct actor runner = {.role = ROLE_OPERATOR, .now = noon};
    crew_make(store->db);
    store_begin(store->db, DB_READING);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct person_wish wish = {str_of(cases[i].typed),
                                         ACTION_SEE_PERSON};
        struct person found;
        struct fault fault;
        store_done(app_person_find(store->mem, store->db, &runner, &wish,
                                   &found, &fault),
                   &fault);
        UNIT_CLAIM(cases[i].typed, found.id.number == cases[i].wanted);
    }
    db_rollback(store->db);
}

static void asks_which_of_several(struct store *store)
{
    const struct {
        const char *says;
        struct actor actor;
        const char *words;
    } cases[] = {
        {"the operator sees both",
         {.role = ROLE_OPERATOR, .now = noon},
         "several people have the login tide: gitlab:tide is Eve, login:tide "
         "is Ada; say which, as KIND:LOGIN"},
        {"Eve sees herself",
         {.role = ROLE_CONTRIBUTOR, .person = {8}, .now = noon},
         "several people have the login tide: gitlab:tide is Eve; say which, "
         "as KIND:LOGIN"},
        {"a stranger sees nobody",
         {.role = ROLE_CONTRIBUTOR, .person = {9}, .now = noon},
         "several people have the login tide; say which, as KIND:LOGIN"},
    };
    const struct person_wish wish = {STR_LITERAL("@Tide"), ACTION_SEE_PERSON};
    crew_make(store->db);
    store_begin(store->db, DB_READING);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct person found;
        struct fault fault = {0};
        store_refused(app_person_get(store->mem, store->db, &cases[i].actor,
                                     &wish, &found, &fault),
                      &fault, FAULT_INPUT, cases[i].says);
        unit_same(str_of(fault.message), cases[i].words, cases[i].says);
    }
    db_rollback(store->db);
}

/* What an answer says must not depend on whether they are there. */
static void tells_nobody_of_whom_they_may_not_see(struct store *store)
{
    static const struct {
        const char *says;
        struct actor actor;
        const char *typed;
        enum action action;
        enum fault_kind wanted;
    } cases[] = {
        {"a contributor asks for another's ratings",
         {.role = ROLE_CONTRIBUTOR, .person = {8}, .now = {1}},
         "ada@harbour.example",
         ACTION_SEE_RATINGS,
         FAULT_DENIED},
        {"by id",
         {.role = ROLE_CONTRIBUTOR, .person = {8}, .now = {1}},
         "7",
         ACTION_SEE_RATINGS,
         FAULT_DENIED},
        {"by login",
         {.role = ROLE_CONTRIBUTOR, .person = {8}, .now = {1}},
         "github:ada-m",
         ACTION_SEE_EVIDENCE,
         FAULT_DENIED},
        {"for who is not there",
         {.role = ROLE_CONTRIBUTOR, .person = {8}, .now = {1}},
         "nobody@harbour.example",
         ACTION_SEE_RATINGS,
         FAULT_DENIED},
        {"a member sees the person, not the ratings",
         {.role = ROLE_MEMBER, .person = {8}, .now = {1}},
         "7",
         ACTION_SEE_RATINGS,
         FAULT_DENIED},
        {"a member asks for who is not there",
         {.role = ROLE_MEMBER, .person = {8}, .now = {1}},
         "nobody@harbour.example",
         ACTION_SEE_RATINGS,
         FAULT_MISSING},
    };
    crew_make(store->db);
    store_begin(store->db, DB_READING);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct person_wish wish = {str_of(cases[i].typed),
                                         cases[i].action};
        struct person found;
        struct fault fault = {0};
        store_refused(app_person_get(store->mem, store->db, &cases[i].actor,
                                     &wish, &found, &fault),
                      &fault, cases[i].wanted, cases[i].says);
    }
    db_rollback(store->db);
}

static void takes_a_name_that_one_person_has(struct store *store)
{
    static const struct {
        const char *says;
        struct actor actor;
        const char *typed;
        int64_t wanted;    /* 0: refused */
        const char *words; /* of the refusal; NULL: any */
        enum fault_kind kind;
    } cases[] = {
        {"a whole name",
         {.role = ROLE_OPERATOR, .now = {1}},
         "Ada",
         7,
         NULL,
         0},
        {"in small letters, with a space around",
         {.role = ROLE_OPERATOR, .now = {1}},
         " ada ",
         7,
         NULL,
         0},
        {"a part of a name is a hint alone",
         {.role = ROLE_OPERATOR, .now = {1}},
         "Tom",
         0,
         "nobody has the email, handle or id Tom; did you mean Tom Roth "
         "<tom@harbour.example>?",
         FAULT_MISSING},
        {"a name two people have",
         {.role = ROLE_OPERATOR, .now = {1}},
         "Sam Lee",
         0,
         "several people are called Sam Lee: 11 <sam.lee@harbour.example>, "
         "10 <sam@harbour.example>; say which, by email or id",
         FAULT_INPUT},
        {"nothing",
         {.role = ROLE_OPERATOR, .now = {1}},
         "",
         0,
         NULL,
         FAULT_MISSING},
        {"a login comes before a name",
         {.role = ROLE_OPERATOR, .now = {1}},
         "ada-m",
         7,
         NULL,
         0},
        {"a member may not see their ratings",
         {.role = ROLE_MEMBER, .person = {8}, .now = {1}},
         "Ada",
         0,
         NULL,
         FAULT_DENIED},
        {"a contributor learns of no name",
         {.role = ROLE_CONTRIBUTOR, .person = {8}, .now = {1}},
         "Sam Lee",
         0,
         NULL,
         FAULT_DENIED},
    };
    crew_make(store->db);
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 9, "Tom Roth", "tom@harbour.example");
    store_add_person(store->db, 10, "Sam Lee", "sam@harbour.example");
    store_add_person(store->db, 11, "Sam Lee", "sam.lee@harbour.example");
    store_commit(store->db);
    store_begin(store->db, DB_READING);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct person_wish wish = {str_of(cases[i].typed),
                                         ACTION_SEE_RATINGS};
        struct person found = {0};
        struct fault fault = {0};
        bool is_done = app_person_named_get(
            store->mem, store->db, &cases[i].actor, &wish, &found, &fault);
        UNIT_CLAIM(cases[i].says, is_done == (cases[i].wanted != 0));
        UNIT_CLAIM(cases[i].says, found.id.number == cases[i].wanted);
        UNIT_CLAIM(cases[i].says, is_done || fault.kind == cases[i].kind);
        if (cases[i].words)
            unit_same(str_of(fault.message), cases[i].words, cases[i].says);
    }
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(finds_who_is_meant),
        STORE_TEST(asks_which_of_several),
        STORE_TEST(tells_nobody_of_whom_they_may_not_see),
        STORE_TEST(takes_a_name_that_one_person_has),
    };
    return cmocka_run_group_tests_name("find person", tests, NULL, NULL);
}
