#include "base/clock.h"

#include "support/unit.h"

#include <stdlib.h>
#include <time.h>

static void takes_the_moment_it_is_told(void **state)
{
    static const struct {
        const char *told, *wanted;
    } cases[] = {
        {"2026-11-23", "2026-11-23T00:00:00Z"},
        {"2026-11-23T10:25:00Z", "2026-11-23T10:25:00Z"},
        {"2026-11-23T10:25:00+02:00", "2026-11-23T08:25:00Z"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        setenv("RUNG_NOW", cases[i].told, 1);
        unit_same(moment_format(*state, clock_now()), cases[i].wanted,
                  cases[i].told);
    }
    unsetenv("RUNG_NOW");
}

static void asks_the_system_when_told_nothing(void **state)
{
    static const char *const told[] = {NULL, "", "tomorrow"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(told); i++) {
        unsetenv("RUNG_NOW");
        if (told[i])
            setenv("RUNG_NOW", told[i], 1);
        struct timespec before, after;
        clock_gettime(CLOCK_REALTIME, &before);
        int64_t now = clock_now().ms;
        clock_gettime(CLOCK_REALTIME, &after);
        assert_true(now >= before.tv_sec * 1000 + before.tv_nsec / 1000000);
        assert_true(now <= after.tv_sec * 1000 + after.tv_nsec / 1000000);
    }
    unsetenv("RUNG_NOW");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(takes_the_moment_it_is_told),
        UNIT_TEST(asks_the_system_when_told_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
