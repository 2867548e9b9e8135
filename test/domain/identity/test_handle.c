#include "domain/identity/handle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* As STR_LITERAL, where a constant is asked for. */
#define STATIC(text)                                                           \
    {                                                                          \
        (text), sizeof(text) - 1                                               \
    }

static void test_handle_parse(void **state)
{
    (void)state;
    const struct {
        const char *says, *written, *kind, *value; /* NULL: no handle */
    } cases[] = {
        {"an address", "Ada@Example.ORG", "email", "ada@example.org"},
        {"an address with its kind", "email:ada@x.org", "email", "ada@x.org"},
        {"an address with a colon", "a@[IPv6:1]", "email", "a@[ipv6:1]"},
        {"a login somewhere", "github:Ada", "github", "ada"},
        {"a login somewhere with a sign", "github:@ada", "github", "ada"},
        {"a login of no place", "ada", "login", "ada"},
        {"a login with a sign", "@ada", "login", "ada"},
        {"a login with its kind", "login:@ada", "login", "ada"},
        {"a kind in capitals", "GitHub:ada", "github", "ada"},
        {"another kind keeps its sign", "matrix:@ada:x.org", "matrix",
         "@ada:x.org"},
        {"space around", "  ada \n", "login", "ada"},
        {"nothing", "", NULL, NULL},
        {"only space", "  ", NULL, NULL},
        {"only a sign", "@", NULL, NULL},
        {"no value", "github:", NULL, NULL},
        {"no value behind the sign", "github:@", NULL, NULL},
        {"no kind", ":ada", NULL, NULL},
        {"an odd kind", "git_hub:ada", NULL, NULL},
        {"space within", "ada lovelace", NULL, NULL},
        {"a name and address", "Ada <ada@x.org>", NULL, NULL},
        {"a control character", "ada\x01", NULL, NULL},
        {"a deleted character", "ada\x7F", NULL, NULL},
        {"a web address", "https://github.com/ada", NULL, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        print_message("  %s\n", cases[i].says);
        struct arena *mem = arena_open();
        struct handle handle = {0};
        assert_int_equal(handle_parse(mem, str_of(cases[i].written), &handle),
                         cases[i].kind != NULL);
        assert_true(str_is(handle.kind, cases[i].kind));
        assert_true(str_is(handle.value, cases[i].value));
        arena_close(mem);
    }
}

static const struct handle known[] = {
    {{1}, STATIC("email"), STATIC("ada@x.org")},
    {{2}, STATIC("github"), STATIC("grace")},
    {{3}, STATIC("login"), STATIC("alan")},
    {{4}, STATIC("email"), STATIC("7+barbara@users.noreply.github.com")},
    {{5}, STATIC("github"), STATIC("barbara")},
    {{6}, STATIC("email"), STATIC("ada@x.org")},
};

static void test_handle_index_find(void **state)
{
    (void)state;
    const struct {
        const char *says, *email;
        int64_t person;
    } cases[] = {
        {"a known address", "ada@x.org", 1},
        {"its case does not count", "ADA@X.ORG", 1},
        {"an unknown address", "ada@x.com", 0},
        {"the empty address", "", 0},
        {"a login is no address", "alan", 0},
        {"a name on GitHub is no address", "grace", 0},
        {"GitHub's address of a login", "12+Grace@users.noreply.github.com", 2},
        {"its older form", "grace@Users.noreply.github.com", 2},
        {"no login in it", "12+@users.noreply.github.com", 0},
        {"nothing before the sign", "@users.noreply.github.com", 0},
        {"another login", "12+graceful@users.noreply.github.com", 0},
        {"a login of another place", "12+alan@users.noreply.github.com", 0},
        {"another domain", "12+grace@users.noreply.gitlab.com", 0},
        {"a longer domain", "grace@users.noreply.github.com.x.org", 0},
        {"the address goes before the login",
         "7+barbara@users.noreply.github.com", 4},
    };
    struct arena *mem = arena_open();
    struct handle_index *index = handle_index_make(
        mem, (struct handle_list){known, COUNT_OF(known)});
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        print_message("  %s\n", cases[i].says);
        assert_int_equal(
            handle_index_find(index, str_of(cases[i].email)).number,
            cases[i].person);
    }
    arena_close(mem);
}

static void test_many_handles(void **state)
{
    (void)state;
    enum { MANY = 1000 };
    struct arena *mem = arena_open();
    struct handle *handles = ARENA_ARRAY(mem, struct handle, MANY);
    for (int i = 0; i < MANY; i++)
        handles[i] = (struct handle){
            {i + 1}, STR_LITERAL("email"), str_format(mem, "p%d@x.org", i)};
    struct handle_index *index = handle_index_make(
        mem, (struct handle_list){handles, MANY});
    for (int i = 0; i < MANY; i++)
        assert_int_equal(handle_index_find(index, handles[i].value).number,
                         i + 1);
    struct handle_index *empty = handle_index_make(mem,
                                                   (struct handle_list){0});
    assert_int_equal(handle_index_find(empty, handles[0].value).number, 0);
    arena_close(mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_handle_parse),
        cmocka_unit_test(test_handle_index_find),
        cmocka_unit_test(test_many_handles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
