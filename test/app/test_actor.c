#include "app/actor.h"

#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* Who may do what, one letter a role in the order of enum role: operator,
 * owner, lead, hr, council, member, contributor, sponsor.  This is the whole
 * promise; a change here is a change of what people were told. */
static const struct {
    enum action action;
    const char *about_anybody, *about_self, *about_managed;
} promises[] = {
    {ACTION_SEE_LADDER, "olwhcmes", "olwhcmes", "olwhcmes"},
    {ACTION_CHANGE_LADDER, "olw", "olw", "olw"},
    {ACTION_PROPOSE_LADDER, "olwhcm", "olwhcm", "olwhcm"},
    {ACTION_COMMENT, "olwhcme", "olwhcme", "olwhcme"},
    {ACTION_SEE_PAY, "olwhms", "olwhms", "olwhms"},
    {ACTION_SEE_JOBS, "olwhcms", "olwhcms", "olwhcms"},
    {ACTION_IMPORT_JOBS, "olwh", "olwh", "olwh"},
    {ACTION_SEE_PERSON, "olwhcms", "olwhcmes", "olwhcmes"},
    {ACTION_IMPORT_PEOPLE, "olwh", "olwh", "olwh"},
    {ACTION_SEE_DUTIES, "olwh", "olwhcmes", "olwhcmes"},
    {ACTION_CHANGE_DUTIES, "olw", "olwhcmes", "olwhcmes"},
    {ACTION_SEE_EVIDENCE, "olw", "olwhcmes", "olwhcmes"},
    {ACTION_COLLECT, "olw", "olw", "olw"},
    {ACTION_SEE_TOTALS, "olwhcms", "olwhcms", "olwhcms"},
    {ACTION_SEE_RATINGS, "olw", "olwhcmes", "olwhcmes"},
    {ACTION_RATE, "olw", "", "olwhcmes"},
    {ACTION_SEE_AUDIT, "ol", "ol", "ol"},
    {ACTION_SEE_OFFICE, "olwhcmes", "olwhcmes", "olwhcmes"},
    {ACTION_CHANGE_OFFICE, "olw", "olw", "olw"},
    {ACTION_MANAGE_USERS, "ol", "ol", "ol"},
};

static const char letters[] = "olwhcmes";
static_assert(COUNT_OF(letters) - 1 == ROLE_COUNT, "a letter per role");
static_assert(COUNT_OF(promises) == ACTION_COUNT, "a promise per action");

static void test_every_role_and_relation(void **state)
{
    (void)state;
    for (size_t p = 0; p < COUNT_OF(promises); p++) {
        const char *const promised[RELATION_COUNT] = {
            [RELATION_NONE] = promises[p].about_anybody,
            [RELATION_SELF] = promises[p].about_self,
            [RELATION_MANAGER] = promises[p].about_managed,
        };
        for (int role = 0; role < ROLE_COUNT; role++) {
            const struct actor actor = {.role = (enum role)role};
            for (int r = 0; r < RELATION_COUNT; r++) {
                print_message("%s may %s, relation %d\n", role_names[role],
                              permission_of(promises[p].action)->name, r);
                assert_int_equal(
                    actor_may(&actor, promises[p].action, (enum relation)r),
                    strchr(promised[r], letters[role]) != NULL);
            }
        }
    }
}

static void test_a_refusal_says_who_and_what(void **state)
{
    (void)state;
    struct fault fault = {0};
    const struct actor actor = {.role = ROLE_HR, .name = STR_LITERAL("Joana")};
    assert_false(
        actor_check(&actor, ACTION_SEE_RATINGS, RELATION_NONE, &fault));
    assert_int_equal(fault.kind, FAULT_DENIED);
    assert_string_equal(fault.message,
                        "Joana, as hr, may not see this person's ratings");
}

static void test_relation(void **state)
{
    (void)state;
    const struct person person = {.id = {7}, .position = {.manager = {9}}};
    const struct {
        const char *says;
        int64_t actor;
        enum relation wanted;
    } cases[] = {
        {"themselves", 7, RELATION_SELF},
        {"their manager", 9, RELATION_MANAGER},
        {"somebody else", 8, RELATION_NONE},
        {"the operator, who is nobody", 0, RELATION_NONE},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct actor actor = {.person = {cases[i].actor}};
        print_message("%s\n", cases[i].says);
        assert_int_equal(actor_relation(&actor, &person), cases[i].wanted);
    }
}

static void test_no_manager_is_not_the_operator(void **state)
{
    (void)state;
    const struct person person = {.id = {7}};
    const struct actor actor = {.person = {0}};
    assert_int_equal(actor_relation(&actor, &person), RELATION_NONE);
}

static void test_a_role_by_its_name(void **state)
{
    (void)state;
    enum role role = ROLE_COUNT;
    for (int i = 0; i < ROLE_COUNT; i++) {
        bool is_found = role_parse(str_of(role_names[i]), &role);
        assert_int_equal(is_found, i != ROLE_OPERATOR);
        assert_true(!is_found || role == (enum role)i);
    }
    assert_false(role_parse(STR_LITERAL("king"), &role));
    assert_false(role_parse(STR_LITERAL(""), &role));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_role_and_relation),
        cmocka_unit_test(test_a_role_by_its_name),
        cmocka_unit_test(test_a_refusal_says_who_and_what),
        cmocka_unit_test(test_relation),
        cmocka_unit_test(test_no_manager_is_not_the_operator),
    };
    return cmocka_run_group_tests_name("actor", tests, NULL, NULL);
}
