#include "domain/role/role_comparison.h"

#include "base/text.h"
#include "support/unit.h"

#define SKILLS(...)                                                            \
    {                                                                          \
        (const struct role_skill[]){__VA_ARGS__},                              \
            COUNT_OF(((const struct role_skill[]){__VA_ARGS__}))               \
    }
#define X(weight)                                                              \
    {                                                                          \
        {"x", 1}, (weight)                                                     \
    }
#define Y(weight)                                                              \
    {                                                                          \
        {"y", 1}, (weight)                                                     \
    }
#define Z(weight)                                                              \
    {                                                                          \
        {"z", 1}, (weight)                                                     \
    }

static struct str told(struct arena *mem, const struct role_comparison *made)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < made->pair_count; i++)
        text_add(&out, "%.*s%d:%d ", STR(made->pairs[i].id), made->pairs[i].a,
                 made->pairs[i].b);
    text_add(&out, "%zu+%zu+%zu %d%% %s", made->shared, made->only_a,
             made->only_b, (int)(made->common_share * 100 + 0.5),
             role_nearness_names[made->nearness]);
    return text_str(&out);
}

static void lays_two_roles_side_by_side(void **state)
{
    const struct {
        const char *says;
        struct office_role a, b;
        const char *told;
    } cases[] = {
        {"all alike",
         {.skills = SKILLS(X(4))},
         {.skills = SKILLS(X(2))},
         "x4:2 1+0+0 100% near"},
        {"shared ones first, then each one's own",
         {.skills = SKILLS(Z(9), X(5))},
         {.skills = SKILLS(X(5), Y(5))},
         "x5:5 z9:0 y0:5 1+1+1 36% overlap"},
        {"the heaviest of the shared first",
         {.skills = SKILLS(X(1), Y(5))},
         {.skills = SKILLS(X(1), Y(5))},
         "y5:5 x1:1 2+0+0 100% near"},
        {"half of the work",
         {.skills = SKILLS(X(5), Y(5))},
         {.skills = SKILLS(X(5), Z(5))},
         "x5:5 y5:0 z0:5 1+1+1 50% related"},
        {"nothing",
         {.skills = SKILLS(X(5))},
         {.skills = SKILLS(Y(5))},
         "x5:0 y0:5 0+1+1 0% apart"},
        {"roles without skills",
         {.title = {"A", 1}},
         {.title = {"B", 1}},
         "0+0+0 0% apart"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct role_comparison made = role_comparison_make(*state, &cases[i].a,
                                                           &cases[i].b);
        unit_same(told(*state, &made), cases[i].told, cases[i].says);
    }
}

static void knows_that_a_role_is_itself(void **state)
{
    struct office_role role = {.skills = SKILLS(X(1))};
    assert_int_equal(role_comparison_make(*state, &role, &role).nearness,
                     ROLES_SAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(lays_two_roles_side_by_side),
        UNIT_TEST(knows_that_a_role_is_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
