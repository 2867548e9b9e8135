#include "intake/problem.h"

#include <assert.h>
#include <stdlib.h>

void problem_open(struct arena *mem, struct problem_sink *sink)
{
    *sink = (struct problem_sink){.mem = mem};
    LIST_OPEN(mem, struct problem, &sink->found);
}

void problem_add(struct problem_sink *sink, int line, int column,
                 struct str message)
{
    assert(sink && line >= 0 && column >= 0);
    if (sink->found.count == PROBLEMS_MOST)
        sink->left_out++;
    else
        *LIST_ADD(&sink->found, struct problem) = (struct problem){line, column,
                                                                   message};
}

int problem_order(const void *a, const void *b)
{
    const struct problem *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    if (x->column != y->column)
        return x->column < y->column ? -1 : 1;
    return str_order(x->message, y->message);
}

/* Leaves one of each in a sorted list. */
static void drop_twins(struct list *found)
{
    struct problem *problems = found->at;
    size_t count = 0;
    for (size_t i = 0; i < found->count; i++)
        if (count == 0 || problem_order(&problems[count - 1], &problems[i]))
            problems[count++] = problems[i];
    found->count = count;
}

struct problem_list problem_list(struct problem_sink *sink)
{
    struct list *found = &sink->found;
    if (found->count)
        qsort(found->at, found->count, sizeof(struct problem), problem_order);
    drop_twins(found);
    if (sink->left_out) {
        struct problem last = *LIST_AT(found, struct problem, found->count - 1);
        last.message = str_format(sink->mem, "%zu more problems are not shown",
                                  sink->left_out);
        *LIST_ADD(found, struct problem) = last;
        sink->left_out = 0;
    }
    return (struct problem_list){found->at, found->count};
}
