/* page_write - the microseconds that a page of 60 people takes, and the
 * nanoseconds that a text takes to be looked up: medians. */
#include "page/people_list.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/translate.h"

enum { PEOPLE = 60, TIMES = 2001, LOOKUPS = 100 };

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

static double lookup_median(void)
{
    static double times[TIMES];
    size_t length = 0;
    for (int i = 0; i < TIMES; i++) {
        double begin = seconds();
        for (int j = 0; j < LOOKUPS; j++)
            length += str_of(_("New since rated")).length;
        times[i] = (seconds() - begin) / LOOKUPS;
    }
    qsort(times, TIMES, sizeof(times[0]), order);
    return length ? times[TIMES / 2] : 0;
}

int main(void)
{
    struct arena *mem = arena_open();
    struct text out;
    struct people_list list = list_make(mem);
    translate_start();
    text_open(mem, 1024 * 1024, &out);
    double page = page_median(&list, &out);
    printf("%zu bytes in %.1f us, a text in %.0f ns\n", out.length, page * 1e6,
           lookup_median() * 1e9);
    arena_close(mem);
    return 0;
}
