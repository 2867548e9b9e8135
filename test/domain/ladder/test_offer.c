#include "domain/ladder/offer.h"

#include "support/unit.h"

#define S STR_LITERAL

static const bool nothing[] = {false, false}, words[] = {true, false},
                  removal[] = {false, true};

static void takes_what_is_taken(void **state)
{
    static const struct {
        const char *says;
        const bool *is_taken;
        const char *first, *second; /* NULL: there is none */
    } cases[] = {
        {"all of it", NULL, "Reviews minutes.", NULL},
        {"none of it", nothing, "Codes.", "Ships."},
        {"other words", words, "Reviews minutes.", "Ships."},
        {"nothing in its place", removal, "Codes.", NULL},
    };
    /* The first is offered in other words, the second not at all. */
    struct criterion asked[] = {{.key = S("craft.1"), .text = S("Codes.")},
                                {.key = S("craft.2"), .text = S("Ships.")}};
    const struct ladder crew = {
        .key = S("crew"), .criteria = asked, .criterion_count = 2};
    const struct offer_row rows[] = {
        {.verdict = VERDICT_REPLACE,
         .offered = {.key = S("craft.1"), .text = S("Reviews minutes.")}},
        {.criterion_index = 1, .verdict = VERDICT_REPLACE}};
    const struct offer offer = {.ladder = &crew, .rows = rows};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct arena *mem = arena_open();
        struct ladder made = offer_ladder_make(mem, &offer, cases[i].is_taken);
        unit_same(made.key, "crew", cases[i].says);
        assert_int_equal(made.criterion_count, cases[i].second ? 2 : 1);
        unit_same(made.criteria[0].text, cases[i].first, cases[i].says);
        if (cases[i].second)
            unit_same(made.criteria[1].text, cases[i].second, cases[i].says);
        arena_close(mem);
    }
    unit_same(asked[0].text, "Codes.", "the ladder stays as it is");
}

static void parses_what_it_is_called(void **state)
{
    (void)state;
    for (enum verdict v = 0; v < VERDICT_COUNT; v++) {
        enum verdict parsed;
        assert_true(verdict_parse(str_of(verdict_names[v]), &parsed));
        assert_int_equal(parsed, v);
        assert_true(verdict_parse(str_of(verdict_labels[v]), &parsed));
        assert_int_equal(parsed, v);
    }
    enum verdict kept = VERDICT_ADAPT;
    assert_false(verdict_parse(S("drop"), &kept));
    assert_int_equal(kept, VERDICT_ADAPT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_what_is_taken),
        cmocka_unit_test(parses_what_it_is_called),
    };
    return cmocka_run_group_tests_name("offer", tests, NULL, NULL);
}
