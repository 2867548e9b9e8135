#include "base/clock.h"

#include <stdlib.h>
#include <time.h>

struct moment clock_now(void)
{
    struct moment moment;
    if (moment_parse(str_of(getenv("RUNG_NOW")), &moment))
        return moment;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (struct moment){(int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000};
}

int64_t clock_ticks_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
