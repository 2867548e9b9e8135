/* page_write - the microseconds that a page of 60 people takes, the median of
 * many, and the nanoseconds that a text takes to be looked up. */
#include "page/people_list.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/translate.h"

enum { PEOPLE = 60, TIMES = 2001, LOOKUPS = 100000 };

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static int order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static struct people_list list_make(struct arena *mem)
{
    struct listed *people = ARENA_ARRAY(mem, struct listed, PEOPLE);
    for (int i = 0; i < PEOPLE; i++)
        people[i] = (struct listed){
            .name = str_format(mem, "Ada L. O'Byron %d", i),
            .address = str_format(mem, "/people/ada-l-o-byron-%d?from=list", i),
            .title = STR_LITERAL("Engineer of the analytical engine"),
            .met = (size_t)i % 20,
            .counted = 20,
            .since = {20000 + i},
            .is_ready = i % 3 == 0,
        };
    return (struct people_list){STR_LITERAL("People"), {people, PEOPLE}};
}

static double page_median(const struct people_list *list, struct text *out)
{
    static double times[TIMES];
    for (int i = 0; i < TIMES; i++) {
        text_reset(out);
        double begin = seconds();
        people_list_html(out, list);
        times[i] = seconds() - begin;
    }
    qsort(times, TIMES, sizeof(times[0]), order);
    return times[TIMES / 2];
}

int main(void)
{
    struct arena *mem = arena_open();
    struct text out;
    struct people_list list = list_make(mem);
    size_t length = 0;
    translate_start();
    text_open(mem, 1024 * 1024, &out);
    double median = page_median(&list, &out);
    double begin = seconds();
    for (int i = 0; i < LOOKUPS; i++)
        length += str_of(_("New since rated")).length;
    printf("%zu bytes in %.1f us, a text in %.0f ns (%zu)\n", out.length,
           median * 1e6, (seconds() - begin) / LOOKUPS * 1e9, length / LOOKUPS);
    arena_close(mem);
    return 0;
}
