#include "base/uuid.h"

#include "support/unit.h"

static void follows_from_the_name(void **state)
{
    static const struct {
        const char *says, *name, *uuid;
    } cases[] = {
        {"an address", "https://example.org/a",
         "77980eae-c343-5b01-9823-eb6ac1da021f"},
        {"a name of our own", "rung:ladder/ospo",
         "459eecc1-f603-5d5a-aa9c-e92512a1c31b"},
        {"a letter outside ASCII", "\xC3\xA9",
         "10e1d6de-dc68-53f0-883a-30ec870dd739"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(uuid_of_url(*state, str_of(cases[i].name)), cases[i].uuid,
                  cases[i].says);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(follows_from_the_name)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
