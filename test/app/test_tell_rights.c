#include "app/tell_rights.h"

#include "support/unit.h"

static void says_who_may_in_words(void **state)
{
    static const struct {
        enum action action;
        const char *anybody, *self, *manager;
    } cases[] = {
        {ACTION_SEE_LADDER, "every role", "", ""},
        {ACTION_SEE_PERSON, "every role but contributor", "all others",
         "all others"},
        {ACTION_MANAGE_USERS, "operator, owner", "", ""},
        {ACTION_RATE, "operator, owner, lead", "nobody", "all others"},
    };
    struct right_list rights = app_right_list(*state);
    assert_int_equal(rights.count, ACTION_COUNT);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct right *right = &rights.at[cases[i].action];
        unit_same(right->anybody, cases[i].anybody, right->name);
        unit_same(right->self, cases[i].self, right->name);
        unit_same(right->manager, cases[i].manager, right->name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(says_who_may_in_words)};
    return cmocka_run_group_tests_name("tell_rights", tests, NULL, NULL);
}
