#include "solve/fusion.h"

#include "base/str.h"

#include "support/unit.h"

#include <math.h>

/* Two features of three candidates: the first is right in nine lists of ten,
 * the second never says anything. */
static struct fusion learnt(struct arena *mem, size_t list_count)
{
    struct fusion_list *lists = ARENA_ARRAY(mem, struct fusion_list,
                                            list_count);
    for (size_t i = 0; i < list_count; i++) {
        float *features = ARENA_ARRAY(mem, float, 6);
        bool *is_right = ARENA_ARRAY(mem, bool, 3);
        features[0] = 1;
        features[1] = features[3] = features[5] = (float)(i % 3);
        is_right[i % 10 == 9 ? 1 : 0] = true;
        lists[i] = (struct fusion_list){features, is_right, 3};
    }
    return fusion_train(lists, list_count, 2);
}

static void believes_what_was_right(void **state)
{
    struct fusion fusion = learnt(*state, 1000);
    const float features[] = {1, 5, 0, 5, 0, 5};
    float shares[3];
    fusion_shares(&fusion, features, 3, shares);
    assert_true(fabsf(shares[0] - 0.9F) < 0.01F);
    assert_true(fabsf(shares[1] - 0.05F) < 0.01F);
    assert_true(fabsf(fusion.weights[1]) < 0.01F);
}

static void believes_all_alike_without_lists(void **state)
{
    struct fusion fusion = learnt(*state, 0);
    assert_true(fusion.weights[0] == 1 && fusion.weights[1] == 1);
}

static void passes_over_lists_without_a_right_one(void **state)
{
    (void)state;
    const float features[] = {3, 1};
    const bool is_right[] = {false, false};
    const struct fusion_list list = {features, is_right, 2};
    struct fusion fusion = fusion_train(&list, 1, 1);
    /* Its shares never add up to a right one, so it moves nothing. */
    assert_true(fusion.weights[0] == 0);
}

static void stands_numbers_that_part_all(void **state)
{
    struct arena *mem = *state;
    struct fusion_list lists[50];
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        float *features = ARENA_ARRAY(mem, float, 2);
        bool *is_right = ARENA_ARRAY(mem, bool, 2);
        features[0] = 13;
        is_right[0] = true;
        lists[i] = (struct fusion_list){features, is_right, 2};
    }
    struct fusion fusion = fusion_train(lists, COUNT_OF(lists), 1);
    assert_true(fusion.weights[0] > 0.2F && fusion.weights[0] < 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(believes_what_was_right),
        UNIT_TEST(believes_all_alike_without_lists),
        UNIT_TEST(passes_over_lists_without_a_right_one),
        UNIT_TEST(stands_numbers_that_part_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
