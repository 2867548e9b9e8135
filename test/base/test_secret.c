#include "base/secret.h"

#include <string.h>

#include "support/unit.h"

static void tokens_are_long_and_never_the_same(void **state)
{
    struct str one = secret_make(*state), other = secret_make(*state);
    assert_int_equal(one.length, SECRET_CHARS);
    assert_true(secret_has_form(one));
    assert_false(str_same(one, other));
}

static void only_its_own_form_is_a_token(void **state)
{
    static const struct {
        const char *says, *text;
        bool wanted;
    } cases[] = {
        {"a token", "abcdefghijABCDEFGHIJ0123456789-_abcdefghijk", true},
        {"one letter less", "abcdefghijABCDEFGHIJ0123456789-_abcdefghij",
         false},
        {"one letter more", "abcdefghijABCDEFGHIJ0123456789-_abcdefghijkl",
         false},
        {"another alphabet", "abcdefghijABCDEFGHIJ0123456789+/abcdefghijk",
         false},
        {"nothing", "", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   secret_has_form(str_of(cases[i].text)) == cases[i].wanted);
    /* A NUL is no digit of ours, though the list of them ends in one. */
    assert_false(secret_has_form(
        STR_LITERAL("abcdefghijABCDEFGHIJ0123456789-_abcdefghij\0")));
}

static void a_digest_is_of_one_token(void **state)
{
    struct str token = secret_make(*state);
    struct str digest = secret_digest(*state, token);
    assert_true(str_same(digest, secret_digest(*state, token)));
    assert_false(str_same(digest, token));
    assert_false(str_same(digest, secret_digest(*state, secret_make(*state))));
    /* b2sum -l 256 of "abc" */
    unit_same(secret_digest(*state, STR_LITERAL("abc")),
              "vd2BPGNCOXIxce8_7phXm5SWTjuxyz5CcmLIwGjVIxk", "BLAKE2b");
}

static void what_is_derived_depends_on_token_and_purpose(void **state)
{
    struct str token = secret_make(*state), other = secret_make(*state);
    struct str form = secret_derive(*state, token, STR_LITERAL("form"));
    assert_true(secret_has_form(form));
    assert_true(
        str_same(form, secret_derive(*state, token, STR_LITERAL("form"))));
    assert_false(
        str_same(form, secret_derive(*state, other, STR_LITERAL("form"))));
    assert_false(
        str_same(form, secret_derive(*state, token, STR_LITERAL("notice"))));
    assert_false(str_same(form, secret_digest(*state, token)));
}

static void same_is_all_of_it(void **state)
{
    static const struct {
        const char *a, *b;
        bool wanted;
    } cases[] = {
        {"abc", "abc", true}, {"abc", "abd", false}, {"abc", "ab", false},
        {"", "", true},       {"abc", "", false},    {"", "a", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].a,
                   secret_same(str_of(cases[i].a), str_of(cases[i].b))
                       == cases[i].wanted);
}

static void wiped_text_is_gone(void **state)
{
    char bytes[] = "hunter2";
    (void)state;
    secret_wipe((struct str){bytes, 6});
    assert_memory_equal(bytes,
                        "\0\0\0\0\0\0"
                        "2",
                        8);
    secret_wipe((struct str){0});
}

static void a_password_is_known_again(void **state)
{
    struct str hash, again;
    struct fault fault;
    assert_true(password_hash(*state, STR_LITERAL("correct horse battery"),
                              &hash, &fault));
    assert_true(password_hash(*state, STR_LITERAL("correct horse battery"),
                              &again, &fault));
    assert_false(str_same(hash, again));
    /* The cost stands in it: argon2id, 19 MiB, two rounds. */
    assert_true(str_has_prefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$"));
    static const struct {
        const char *says, *password;
        bool wanted;
    } cases[] = {
        {"the same", "correct horse battery", true},
        {"another", "correct horse batterz", false},
        {"its front", "correct horse", false},
        {"nothing", "", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   password_is(*state, str_of(cases[i].password), hash)
                       == cases[i].wanted);
    assert_false(password_is(*state, STR_LITERAL("correct horse battery"),
                             STR_LITERAL("not a hash")));
}

/* Verifying for nobody must cost what verifying for somebody does. */
static void nobody_has_a_hash_of_todays_cost(void **state)
{
    assert_false(password_is(*state, STR_LITERAL(""), (struct str){0}));
    assert_false(password_is_stale(*state, (struct str){0}));
}

static void an_older_cost_is_stale(void **state)
{
    struct str hash;
    struct fault fault;
    assert_true(password_hash(*state, STR_LITERAL("x"), &hash, &fault));
    assert_false(password_is_stale(*state, hash));
    assert_true(password_is_stale(
        *state, STR_LITERAL("$argon2id$v=19$m=8192,t=2,p=1$94R1cSaRgQyoO/1+"
                            "ZQVbhg$KtaLmGSoT3lHgh8ftJB0pgXvkcCtPubhbo5EXefb"
                            "u4g")));
}

static void too_long_is_refused_and_never_right(void **state)
{
    struct str hash;
    struct fault fault = {0};
    char *at = ARENA_ARRAY(*state, char, PASSWORD_BYTES + 1);
    memset(at, 'a', PASSWORD_BYTES + 1);
    assert_false(password_hash(*state, (struct str){at, PASSWORD_BYTES + 1},
                               &hash, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_true(
        password_hash(*state, (struct str){at, PASSWORD_BYTES}, &hash, &fault));
    assert_false(
        password_is(*state, (struct str){at, PASSWORD_BYTES + 1}, hash));
}

static void a_made_password_can_be_typed(void **state)
{
    struct str one = password_make(*state), other = password_make(*state);
    assert_int_equal(one.length, 23);
    assert_false(str_same(one, other));
    for (size_t i = 0; i < one.length; i++)
        assert_true(i % 6 == 5
                        ? one.at[i] == '-'
                        : strchr("abcdefghijkmnpqrstuvwxyz23456789", one.at[i])
                              != NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(tokens_are_long_and_never_the_same),
        UNIT_TEST(only_its_own_form_is_a_token),
        UNIT_TEST(a_digest_is_of_one_token),
        UNIT_TEST(what_is_derived_depends_on_token_and_purpose),
        UNIT_TEST(same_is_all_of_it),
        UNIT_TEST(wiped_text_is_gone),
        UNIT_TEST(a_password_is_known_again),
        UNIT_TEST(nobody_has_a_hash_of_todays_cost),
        UNIT_TEST(an_older_cost_is_stale),
        UNIT_TEST(too_long_is_refused_and_never_right),
        UNIT_TEST(a_made_password_can_be_typed),
    };
    return cmocka_run_group_tests_name("secret", tests, NULL, NULL);
}
