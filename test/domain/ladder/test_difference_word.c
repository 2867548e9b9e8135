#include "domain/ladder/difference_word.h"

#include "support/unit.h"

static void counts_are_told_with_what_rises_first(void **state)
{
    static const struct {
        const char *says;
        size_t counts[DIFFERENCE_KIND_COUNT];
        enum difference_of of;
        const char *told;
    } cases[] = {
        {"nothing", {0}, DIFFERENCE_OF_LEVELS, "Nothing differs."},
        {"a climb",
         {[DIFFERENCE_NEW] = 2,
          [DIFFERENCE_CHANGED] = 1,
          [DIFFERENCE_GONE] = 3},
         DIFFERENCE_OF_LEVELS,
         "Rises: 1.  New: 2.  Still expected: 3."},
        {"revisions",
         {[DIFFERENCE_GONE] = 1, [DIFFERENCE_SAME] = 9},
         DIFFERENCE_OF_REVISIONS,
         "No longer asked: 1.  As before: 9."},
        {"ladders",
         {[DIFFERENCE_GONE] = 1, [DIFFERENCE_NEW] = 1},
         DIFFERENCE_OF_LADDERS,
         "Asked in the second alone: 1.  Asked in the first alone: 1."},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct difference difference = {.rows = NULL};
        for (size_t k = 0; k < DIFFERENCE_KIND_COUNT; k++)
            difference.counts[k] = cases[i].counts[k];
        unit_same(difference_counts_text(*state, &difference, cases[i].of),
                  cases[i].told, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(counts_are_told_with_what_rises_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
