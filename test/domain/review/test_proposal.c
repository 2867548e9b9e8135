#include "domain/review/proposal.h"

#include "support/unit.h"

#define S STR_LITERAL

static void parses_its_names(void **state)
{
    enum proposal_state as = PROPOSAL_OPEN;
    enum offer_choice choice = CHOICE_OPEN;
    (void)state;
    for (enum proposal_state i = 0; i < PROPOSAL_STATE_COUNT; i++) {
        assert_true(proposal_state_parse(str_of(proposal_state_names[i]), &as));
        assert_int_equal(as, i);
    }
    for (enum offer_choice i = 0; i < CHOICE_COUNT; i++) {
        assert_true(offer_choice_parse(str_of(offer_choice_names[i]), &choice));
        assert_int_equal(choice, i);
    }
    assert_false(proposal_state_parse(S("lost"), &as));
    assert_false(offer_choice_parse(S("lost"), &choice));
}

static void finds_the_line_of_a_criterion(void **state)
{
    const struct proposal_line at[] = {{.criterion_key = S("a")},
                                       {.criterion_key = S("b")}};
    const struct proposal_line_list lines = {at, 2};
    (void)state;
    assert_ptr_equal(proposal_line_find(&lines, S("b")), &at[1]);
    assert_null(proposal_line_find(&lines, S("c")));
}

static void tells_a_new_ladder_from_a_revision(void **state)
{
    static const struct {
        const char *says, *ladder, *base;
        bool is_new;
    } cases[] = {
        {"of its own key", "crew-talk", "crew", true},
        {"the next of its base", "crew", "crew", false},
        {"made from nothing", "crew", "", true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct proposal_head head = {
            .ladder_key = str_of(cases[i].ladder),
            .base = {.key = str_of(cases[i].base)}};
        UNIT_CLAIM(cases[i].says,
                   proposal_is_new_ladder(&head) == cases[i].is_new);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses_its_names),
        cmocka_unit_test(finds_the_line_of_a_criterion),
        cmocka_unit_test(tells_a_new_ladder_from_a_revision),
    };
    return cmocka_run_group_tests_name("proposal", tests, NULL, NULL);
}
