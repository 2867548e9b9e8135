#include "app/sign_in.h"

#include "app/change_user.h"
#include "app/keep_office.h"
#include "app/see_audit.h"
#include "base/secret.h"
#include "store/store_user.h"
#include "support/users.h"

enum { MINUTE_MS = 60 * 1000, HOUR_MS = 60 * MINUTE_MS };

QUERY(TEST_SESSION_TEXT, "SELECT token_digest FROM session");
QUERY(TEST_HASH_SET, "UPDATE account SET password_hash = $1");
QUERY(TEST_HASH, "SELECT password_hash FROM account");

static struct moment later(int64_t ms)
{
    return (struct moment){crew_noon.ms + ms};
}

static bool sign_in(struct store *store, const char *email,
                    const char *password, struct signed_in *in,
                    struct fault *fault)
{
    const struct sign_in_wish wish = {
        .email = str_of(email),
        .password = str_of(password),
        .session = {.life = users_life, .now = crew_noon}};
    db_rollback(store->db);
    return app_sign_in(store->mem, store->db, &wish, in, fault);
}

static void a_password_gives_a_session(struct store *store)
{
    struct signed_in in;
    struct session session;
    struct fault fault = {0};
    crew_import(store, app_people_import, &(struct table_wish){0},
                "name,email\nAda,ada@harbour.example\n");
    struct user ada = users_add(store, "ada@harbour.example", ROLE_LEAD);
    store_done(
        sign_in(store, " Ada@Harbour.example", USERS_PASSWORD, &in, &fault),
        &fault);
    assert_true(secret_has_form(in.token));
    assert_true(users_is_in(store, in.token, crew_noon, &session));
    assert_int_equal(session.actor.role, ROLE_LEAD);
    assert_int_equal(session.actor.user.number, ada.id.number);
    assert_int_equal(session.actor.person.number, ada.person.number);
    assert_true(ada.person.number > 0);
    unit_same(session.actor.name, "Ada", "name");
    assert_int_equal(session.actor.now.ms, crew_noon.ms);
}

static struct str text_of(struct store *store, const struct query *query)
{
    struct db_rows rows;
    struct fault fault = {0};
    crew_look(store);
    store_done(db_find(store->db, query, DB_NO_VALUES, &rows, &fault), &fault);
    assert_true(db_next(&rows));
    struct str text = str_copy(store->mem, db_row_str(&rows, 0));
    store_done(db_done(&rows, &fault), &fault);
    db_rollback(store->db);
    return text;
}

static void the_store_knows_neither_token_nor_password(struct store *store)
{
    users_add(store, "ada@harbour.example", ROLE_LEAD);
    struct signed_in in = users_sign_in(store, "ada@harbour.example",
                                        crew_noon);
    assert_true(str_same(text_of(store, &TEST_SESSION_TEXT),
                         secret_digest(store->mem, in.token)));
    assert_true(str_has_prefix(text_of(store, &TEST_HASH), "$argon2id$v=19$"));
}

/* Whoever tries addresses learns nothing: the same kind, the same words. */
static void tells_nobody_who_has_a_user(struct store *store)
{
    const struct actor runner = crew_operator();
    static const struct {
        const char *says, *email, *password;
    } cases[] = {
        {"another password", "ada@harbour.example", "wrong horse battery"},
        {"no password", "ada@harbour.example", ""},
        {"no such user", "eve@harbour.example", USERS_PASSWORD},
        {"nothing", "", ""},
        {"a user without a password", "wim@harbour.example", ""},
        {"a user without a password, any", "wim@harbour.example",
         USERS_PASSWORD},
        {"a disabled user", "noor@harbour.example", USERS_PASSWORD},
    };
    struct user user;
    struct fault fault = {0};
    users_add(store, "root@harbour.example", ROLE_OWNER);
    users_add(store, "ada@harbour.example", ROLE_LEAD);
    users_add(store, "noor@harbour.example", ROLE_LEAD);
    store_done(app_user_disable(store->mem, store->db, &runner,
                                STR_LITERAL("noor@harbour.example"), true,
                                &fault),
               &fault);
    store_done(app_user_add(store->mem, store->db, &runner,
                            &(struct user_wish){
                                .email = STR_LITERAL("wim@harbour.example"),
                                .role = ROLE_MEMBER},
                            &user, &fault),
               &fault);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct signed_in in;
        fault = (struct fault){0};
        assert_false(
            sign_in(store, cases[i].email, cases[i].password, &in, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_DENIED);
        unit_same(str_of(fault.message),
                  "this email and password do not belong together",
                  cases[i].says);
        UNIT_CLAIM(cases[i].says, !db_is_in_transaction(store->db));
    }
}

static void a_session_ends_by_itself(struct store *store)
{
    users_add(store, "ada@harbour.example", ROLE_LEAD);
    static const struct {
        const char *says;
        int64_t seen_ms, asked_ms;
        bool wanted;
    } cases[] = {
        {"at once", 0, 0, true},
        {"before it is idle too long", 0, 8LL * HOUR_MS - 1, true},
        {"idle too long", 0, 8LL * HOUR_MS, false},
        {"seen meanwhile", 7LL * HOUR_MS, 8LL * HOUR_MS, true},
        {"in use to the end", 167LL * HOUR_MS, 168LL * HOUR_MS - 1, true},
        {"in use, but open too long", 167LL * HOUR_MS, 168LL * HOUR_MS, false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct signed_in in = users_sign_in(store, "ada@harbour.example",
                                            crew_noon);
        struct session session;
        app_session_see(store->mem, store->db, in.token,
                        later(cases[i].seen_ms));
        UNIT_CLAIM(
            cases[i].says,
            users_is_in(store, in.token, later(cases[i].asked_ms), &session)
                == cases[i].wanted);
    }
}

static void is_seen_every_few_minutes(struct store *store)
{
    users_add(store, "ada@harbour.example", ROLE_LEAD);
    struct signed_in in = users_sign_in(store, "ada@harbour.example",
                                        crew_noon);
    static const struct {
        int64_t ms;
        bool wanted;
    } cases[] = {{0, false}, {5 * MINUTE_MS - 1, false}, {5 * MINUTE_MS, true}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct session session;
        assert_true(users_is_in(store, in.token, later(cases[i].ms), &session));
        assert_int_equal(session.is_due, cases[i].wanted);
    }
}

static void signing_in_again_ends_the_one_before(struct store *store)
{
    struct session session;
    struct fault fault = {0};
    users_add(store, "ada@harbour.example", ROLE_LEAD);
    struct signed_in first = users_sign_in(store, "ada@harbour.example",
                                           crew_noon),
                     second;
    const struct sign_in_wish wish = {
        .email = STR_LITERAL("ada@harbour.example"),
        .password = STR_LITERAL(USERS_PASSWORD),
        .session = {first.token, users_life, crew_noon}};
    store_done(app_sign_in(store->mem, store->db, &wish, &second, &fault),
               &fault);
    assert_false(str_same(first.token, second.token));
    assert_false(users_is_in(store, first.token, crew_noon, &session));
    assert_true(users_is_in(store, second.token, crew_noon, &session));
}

static void signing_out_ends_it(struct store *store)
{
    struct session session;
    struct session_line_list lines;
    struct fault fault = {0};
    int64_t count;
    users_add(store, "ada@harbour.example", ROLE_LEAD);
    users_add(store, "wim@harbour.example", ROLE_LEAD);
    struct signed_in one = users_sign_in(store, "ada@harbour.example",
                                         crew_noon),
                     two = users_sign_in(store, "ada@harbour.example",
                                         crew_noon),
                     three = users_sign_in(store, "ada@harbour.example",
                                           later(1)),
                     other = users_sign_in(store, "wim@harbour.example",
                                           crew_noon);
    const struct session_wish wish = {two.token, users_life, later(2)};
    store_done(
        app_sign_out(store->mem, store->db, &one.actor, one.token, &fault),
        &fault);
    assert_false(users_is_in(store, one.token, crew_noon, &session));
    crew_look(store);
    store_done(app_session_list(store->mem, store->db, &two.actor, &wish,
                                &lines, &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(lines.count, 2);
    assert_false(lines.at[0].is_this);
    assert_int_equal(lines.at[0].made_at.ms, later(1).ms);
    assert_true(lines.at[1].is_this);

    store_done(app_sign_out_elsewhere(store->mem, store->db, &two.actor,
                                      two.token, &count, &fault),
               &fault);
    assert_int_equal(count, 1);
    assert_true(users_is_in(store, two.token, crew_noon, &session));
    assert_false(users_is_in(store, three.token, crew_noon, &session));
    assert_true(users_is_in(store, other.token, crew_noon, &session));
}

static void no_token_is_anybodys(struct store *store)
{
    struct session session;
    users_add(store, "ada@harbour.example", ROLE_LEAD);
    struct signed_in in = users_sign_in(store, "ada@harbour.example",
                                        crew_noon);
    const struct {
        const char *says;
        struct str token;
    } cases[] = {
        {"nothing", {0}},
        {"made up", secret_make(store->mem)},
        {"its front", str_part(in.token, 0, SECRET_CHARS - 1)},
        {"the digest that the store has", secret_digest(store->mem, in.token)},
        {"SQL", STR_LITERAL("' OR 1=1 --")},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   !users_is_in(store, cases[i].token, crew_noon, &session));
}

static void a_person_who_arrives_later_is_theirs(struct store *store)
{
    struct user user = users_add(store, "ada@harbour.example", ROLE_MEMBER);
    assert_int_equal(user.person.number, 0);
    crew_import(store, app_people_import, &(struct table_wish){0},
                "name,email\nAda,ada@harbour.example\n");
    struct signed_in in = users_sign_in(store, "ada@harbour.example",
                                        crew_noon);
    assert_int_equal(in.actor.person.number,
                     crew_person(store, "ada@harbour.example").id.number);
    unit_same(in.actor.name, "Ada", "name");
}

static void a_stale_hash_is_made_anew(struct store *store)
{
    /* Argon2id of "old password x" at 8 MiB, one round. */
    const char *stale = "$argon2id$v=19$m=8192,t=1,p=1$Ibf//8pF9cnLHn7r1k8xYA$"
                        "V+JZ6twMo75H49LjuxXRktLMOwSP1rMBYvIQxnxgfUQ";
    struct signed_in in;
    struct fault fault = {0};
    users_add(store, "ada@harbour.example", ROLE_MEMBER);
    store_begin(store->db, DB_WRITING);
    store_run(store->db, &TEST_HASH_SET, DB_VALUES(db_str(str_of(stale))));
    store_commit(store->db);
    store_done(
        sign_in(store, "ada@harbour.example", "old password x", &in, &fault),
        &fault);
    struct str hash = text_of(store, &TEST_HASH);
    assert_false(str_is(hash, stale));
    assert_false(password_is_stale(store->mem, hash));
    store_done(
        sign_in(store, "ada@harbour.example", "old password x", &in, &fault),
        &fault);
    assert_true(str_same(hash, text_of(store, &TEST_HASH)));
}

static void the_audit_says_who_and_no_more(struct store *store)
{
    const struct actor runner = crew_operator();
    struct audit_list lines;
    struct fault fault = {0};
    users_add(store, "ada@harbour.example", ROLE_MEMBER);
    struct signed_in in = users_sign_in(store, "ada@harbour.example",
                                        crew_noon);
    store_done(app_sign_out(store->mem, store->db, &in.actor, in.token, &fault),
               &fault);
    crew_look(store);
    store_done(
        app_audit_list(store->mem, store->db, &runner, 2, &lines, &fault),
        &fault);
    unit_same(lines.at[0].action, "sign out", "last");
    unit_same(lines.at[1].action, "sign in", "before");
    for (size_t i = 0; i < lines.count; i++) {
        unit_same(lines.at[i].actor, "ada@harbour.example", "who");
        unit_same(lines.at[i].detail, "", "no detail");
        unit_same(lines.at[i].thing, "", "no thing");
    }
}

static bool look_around(struct store *store, const char *email,
                        struct signed_in *in, struct fault *fault)
{
    const struct sign_in_wish wish = {
        .email = str_of(email),
        .session = {.life = users_life, .now = crew_noon}};
    db_rollback(store->db);
    return app_sample_sign_in(store->mem, store->db, &wish, in, fault);
}

static void only_a_sample_lets_anybody_in(struct store *store)
{
    const struct actor runner = crew_operator();
    struct user_list users;
    struct signed_in in;
    struct fault fault = {0};
    users_add(store, "ada@harbour.example", ROLE_MEMBER);
    users_add(store, "wim@harbour.example", ROLE_OWNER);
    store_refused(look_around(store, "ada@harbour.example", &in, &fault),
                  &fault, FAULT_MISSING, "no sample");
    crew_look(store);
    store_refused(app_sample_user_list(store->mem, store->db, &users, &fault),
                  &fault, FAULT_MISSING, "no list either");
    db_rollback(store->db);

    const struct office sample = {STR_LITERAL("Harbour"), true};
    store_done(app_office_set(store->db, &runner, &sample, &fault), &fault);
    store_done(look_around(store, "ada@harbour.example", &in, &fault), &fault);
    assert_int_equal(in.actor.role, ROLE_MEMBER);
    store_refused(look_around(store, "eve@harbour.example", &in, &fault),
                  &fault, FAULT_MISSING, "nobody");
    crew_look(store);
    store_done(app_sample_user_list(store->mem, store->db, &users, &fault),
               &fault);
    assert_int_equal(users.count, 2);
    db_rollback(store->db);
    store_done(app_user_disable(store->mem, store->db, &runner,
                                STR_LITERAL("ada@harbour.example"), true,
                                &fault),
               &fault);
    store_refused(look_around(store, "ada@harbour.example", &in, &fault),
                  &fault, FAULT_DENIED, "disabled");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_password_gives_a_session),
        STORE_TEST(the_store_knows_neither_token_nor_password),
        STORE_TEST(tells_nobody_who_has_a_user),
        STORE_TEST(a_session_ends_by_itself),
        STORE_TEST(is_seen_every_few_minutes),
        STORE_TEST(signing_in_again_ends_the_one_before),
        STORE_TEST(signing_out_ends_it),
        STORE_TEST(no_token_is_anybodys),
        STORE_TEST(a_person_who_arrives_later_is_theirs),
        STORE_TEST(a_stale_hash_is_made_anew),
        STORE_TEST(the_audit_says_who_and_no_more),
        STORE_TEST(only_a_sample_lets_anybody_in),
    };
    return cmocka_run_group_tests_name("sign_in", tests, NULL, NULL);
}
