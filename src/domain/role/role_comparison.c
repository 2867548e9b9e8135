#include "domain/role/role_comparison.h"

#include <assert.h>
#include <stdlib.h>

const char *const role_nearness_names[] = {[ROLES_SAME] = "same",
                                           [ROLES_NEAR] = "near",
                                           [ROLES_RELATED] = "related",
                                           [ROLES_OVERLAP] = "overlap",
                                           [ROLES_APART] = "apart"};
static_assert(COUNT_OF(role_nearness_names) == ROLE_NEARNESS_COUNT,
              "each nearness has its name");

/* From which common share on.  Source: docs/method.md, "Roles compared". */
static const struct {
    double share;
    enum role_nearness nearness;
} steps[] = {{0.65, ROLES_NEAR}, {0.40, ROLES_RELATED}, {0.10, ROLES_OVERLAP}};

static int weight_in(struct role_skill_list skills, struct str id)
{
    for (size_t i = 0; i < skills.count; i++)
        if (str_same(skills.at[i].id, id))
            return skills.at[i].weight;
    return 0;
}

static int sum_of(struct role_skill_list skills)
{
    int sum = 0;
    for (size_t i = 0; i < skills.count; i++)
        sum += skills.at[i].weight;
    return sum;
}

/* 0 shared, 1 only of a, 2 only of b. */
static int side_of(const struct role_skill_pair *pair)
{
    return pair->b == 0 ? 1 : pair->a == 0 ? 2 : 0;
}

static int by_side(const void *a, const void *b)
{
    const struct role_skill_pair *x = a, *y = b;
    if (side_of(x) != side_of(y))
        return side_of(x) - side_of(y);
    if (x->a + x->b != y->a + y->b)
        return y->a + y->b - x->a - x->b;
    return str_order(x->id, y->id);
}

/* The least of both shares, over all skills: 1 when both spend themselves
 * alike. */
static double common_share(const struct role_comparison *made)
{
    double sum_a = sum_of(made->a->skills), sum_b = sum_of(made->b->skills);
    double common = 0;
    for (size_t i = 0; i < made->pair_count; i++) {
        double a = made->pairs[i].a / sum_a, b = made->pairs[i].b / sum_b;
        if (made->pairs[i].a && made->pairs[i].b)
            common += a < b ? a : b;
    }
    return common;
}

static enum role_nearness nearness_of(const struct role_comparison *made)
{
    if (made->a == made->b)
        return ROLES_SAME;
    for (size_t i = 0; i < COUNT_OF(steps); i++)
        if (made->common_share >= steps[i].share)
            return steps[i].nearness;
    return ROLES_APART;
}

struct role_comparison role_comparison_make(struct arena *mem,
                                            const struct office_role *a,
                                            const struct office_role *b)
{
    assert(mem && a && b);
    struct role_skill_pair *pairs = ARENA_ARRAY(
        mem, struct role_skill_pair, a->skills.count + b->skills.count);
    struct role_comparison made = {.a = a, .b = b, .pairs = pairs};
    for (size_t i = 0; i < a->skills.count; i++) {
        const struct role_skill *skill = &a->skills.at[i];
        pairs[made.pair_count++] = (struct role_skill_pair){
            skill->id, skill->weight, weight_in(b->skills, skill->id)};
    }
    for (size_t i = 0; i < b->skills.count; i++) {
        const struct role_skill *skill = &b->skills.at[i];
        if (!weight_in(a->skills, skill->id))
            pairs[made.pair_count++] = (struct role_skill_pair){skill->id, 0,
                                                                skill->weight};
    }
    if (made.pair_count)
        qsort(pairs, made.pair_count, sizeof(*pairs), by_side);
    for (size_t i = 0; i < made.pair_count; i++) {
        int side = side_of(&pairs[i]);
        *(side == 0   ? &made.shared
          : side == 1 ? &made.only_a
                      : &made.only_b) += 1;
    }
    made.common_share = common_share(&made);
    made.nearness = nearness_of(&made);
    return made;
}
