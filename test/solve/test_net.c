#include "solve/net.h"

#include "support/unit.h"

#include <math.h>
#include <string.h>

/* Classes 0 and 2 are told by a feature each; 1 by two features that also
 * come alone. */
static const struct feature red[] = {{10, 1}};
static const struct feature green[] = {{20, 0.6F}, {30, 0.8F}};
static const struct feature blue[] = {{FEATURE_COUNT - 1, 1}};
static const struct feature grey[] = {{30, 1}};
static const uint32_t zero[] = {0}, one[] = {1}, two[] = {2}, both[] = {0, 2};
static const struct net_example examples[] = {
    {{red, 1}, zero, 1}, {{green, 2}, one, 1}, {{blue, 1}, two, 1},
    {{red, 1}, zero, 1}, {{grey, 1}, one, 1},  {{blue, 1}, both, 2},
};

static struct net trained(struct arena *mem, size_t row_length, int rounds)
{
    const struct net_wish wish = {
        .class_count = 3, .row_length = row_length, .seed = 5};
    struct net_draft draft = net_draft_make(mem, &wish);
    net_learn(&draft, examples, COUNT_OF(examples), rounds, 1);
    return net_make(mem, &draft);
}

static void learns_which_class_goes_with_what(void **state)
{
    static const struct {
        const char *says;
        size_t row_length;
    } cases[] = {{"short rows and columns", 8}, {"a number a class", 0}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct net net = trained(*state, cases[i].row_length, 200);
        float shares[3];
        for (size_t j = 0; j < COUNT_OF(examples); j++) {
            net_shares(&net, examples[j].vector, shares);
            float total = shares[0] + shares[1] + shares[2];
            UNIT_CLAIM(cases[i].says, fabsf(total - 1) < 1e-4F);
        }
        net_shares(&net, (struct feature_list){red, 1}, shares);
        UNIT_CLAIM(cases[i].says, shares[0] > 0.9F);
        net_shares(&net, (struct feature_list){green, 2}, shares);
        UNIT_CLAIM(cases[i].says, shares[1] > 0.9F);
        net_shares(&net, (struct feature_list){blue, 1}, shares);
        UNIT_CLAIM(cases[i].says, shares[2] > 0.6F && shares[2] < 0.9F);
        UNIT_CLAIM(cases[i].says, shares[0] > 0.1F);
    }
}

static void gives_the_same_net_again(void **state)
{
    struct net a = trained(*state, 8, 20);
    struct net b = trained(*state, 8, 20);
    assert_int_equal(a.row_length, 8);
    assert_int_equal(a.row_count, 4); /* of the features it met */
    assert_memory_equal(a.rows, b.rows, a.row_count * 8);
    assert_memory_equal(a.columns, b.columns, 3 * 8 * sizeof(float));
}

static void says_what_is_common_of_what_it_never_saw(void **state)
{
    static const struct feature unknown[] = {{77, 1}};
    struct net net = trained(*state, 8, 50);
    float shares[3], nothing[3];
    net_shares(&net, (struct feature_list){unknown, 1}, shares);
    net_shares(&net, (struct feature_list){NULL, 0}, nothing);
    assert_memory_equal(shares, nothing, sizeof shares);
}

static void learns_on_from_where_it_stood(void **state)
{
    const struct net_wish wish = {.class_count = 3, .row_length = 8};
    struct net_draft draft = net_draft_make(*state, &wish);
    float before[3], after[3];
    net_learn(&draft, examples, 2, 50, 1);
    struct net half = net_make(*state, &draft);
    net_shares(&half, (struct feature_list){blue, 1}, before);
    net_learn(&draft, examples, COUNT_OF(examples), 50, 1);
    struct net whole = net_make(*state, &draft);
    net_shares(&whole, (struct feature_list){blue, 1}, after);
    assert_true(before[2] < 0.4F && after[2] > 0.5F);
    net_shares(&half, (struct feature_list){blue, 1}, after);
    assert_memory_equal(before, after, sizeof before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(learns_which_class_goes_with_what),
        UNIT_TEST(gives_the_same_net_again),
        UNIT_TEST(says_what_is_common_of_what_it_never_saw),
        UNIT_TEST(learns_on_from_where_it_stood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
