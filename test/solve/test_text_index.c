#include "solve/text_index.h"

#include "support/unit.h"

#include <math.h>

static const struct feature first[] = {{3, 0.6F}, {9, 0.8F}};
static const struct feature second[] = {{3, 1}};
static const struct feature third[] = {{FEATURE_COUNT - 1, 1}};
static const struct feature_list vectors[] = {
    {first, 2}, {second, 1}, {third, 1}, {NULL, 0}};

static void tells_how_like_each_text_is(void **state)
{
    struct text_index index = text_index_make(*state, vectors,
                                              COUNT_OF(vectors));
    const struct {
        const char *says;
        struct feature_list asked;
        float wanted[COUNT_OF(vectors)];
    } cases[] = {
        {"itself", {first, 2}, {1, 0.6F, 0, 0}},
        {"one feature of two", {second, 1}, {0.6F, 1, 0, 0}},
        {"the last feature there is", {third, 1}, {0, 0, 1, 0}},
        {"nothing", {NULL, 0}, {0, 0, 0, 0}},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        float likeness[COUNT_OF(vectors)] = {7, 7, 7, 7};
        text_index_likeness(&index, cases[i].asked, likeness);
        for (size_t j = 0; j < COUNT_OF(vectors); j++)
            UNIT_CLAIM(cases[i].says,
                       fabsf(likeness[j] - cases[i].wanted[j]) < 1e-4F);
    }
}

static void finds_the_likest_first(void **state)
{
    (void)state;
    const float likeness[] = {0.2F, 0, 0.9F, 0.2F, 0.5F};
    const struct {
        const char *says;
        size_t most, count;
        uint32_t wanted[5];
    } cases[] = {
        {"none wanted", 0, 0, {0}},
        {"the one", 1, 1, {2}},
        {"of equals the first", 3, 3, {2, 4, 0}},
        {"all but those without likeness", 5, 4, {2, 4, 0, 3}},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct neighbour found[5];
        UNIT_CLAIM(cases[i].says, neighbours_find(likeness, COUNT_OF(likeness),
                                                  cases[i].most, found)
                                      == cases[i].count);
        for (size_t j = 0; j < cases[i].count; j++)
            UNIT_CLAIM(cases[i].says, found[j].text == cases[i].wanted[j]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(tells_how_like_each_text_is),
        UNIT_TEST(finds_the_likest_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
