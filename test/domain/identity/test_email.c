#include "domain/identity/email.h"

#include "support/unit.h"

static void tells_addresses(void **state)
{
    static const struct {
        const char *s;
        bool is_email;
    } cases[] = {
        {"ada@example.org", true},
        {"ada@localhost", true},
        {"a.b+c@x-y.example", true},
        {"\xC3\xA5sa@example.org", true},
        {"", false},
        {"ada", false},
        {"ada@", false},
        {"@example.org", false},
        {"ada@b@example.org", false},
        {"ada marsh@example.org", false},
        {"ada@example.org,bo@example.org", false},
        {"ada@.example", false},
        {"ada@example.", false},
        {"ada@ex..ample", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].s, (email_fault(str_of(cases[i].s)) == NULL)
                                   == cases[i].is_email);
}

static void an_address_has_an_end(void **state)
{
    char chars[EMAIL_BYTES + 2];
    (void)state;
    for (size_t i = 0; i < sizeof(chars); i++)
        chars[i] = i == 1 ? '@' : 'a';
    assert_null(email_fault((struct str){chars, EMAIL_BYTES}));
    assert_non_null(email_fault((struct str){chars, EMAIL_BYTES + 1}));
}

static void takes_it_out_of_brackets(void **state)
{
    (void)state;
    unit_same(email_in(STR_LITERAL("Ada <ada@x.example>")), "ada@x.example",
              "behind a name");
    unit_same(email_in(STR_LITERAL("ada@x.example")), "ada@x.example", "alone");
    unit_same(email_in(STR_LITERAL("Ada <ada@x.example")), "Ada <ada@x.example",
              "a bracket that is never closed");
    unit_same(email_in(STR_LITERAL("")), "", "nothing");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(tells_addresses),
        UNIT_TEST(an_address_has_an_end),
        UNIT_TEST(takes_it_out_of_brackets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
