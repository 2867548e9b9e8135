#include "domain/role/job_profile.h"

#include <assert.h>

const struct job_profile *job_profile_find(struct job_profile_list profiles,
                                           struct str code)
{
    code = str_trim(code);
    for (size_t i = 0; i < profiles.count; i++)
        if (str_same_folded(profiles.at[i].code, code))
            return &profiles.at[i];
    return NULL;
}

static bool money_same(struct money a, struct money b)
{
    return a.minor == b.minor
           && str_same(str_of(a.currency), str_of(b.currency));
}

static bool pay_same(const struct job_pay *a, const struct job_pay *b)
{
    return str_same(a->region, b->region)
           && money_same(a->pay.from, b->pay.from)
           && money_same(a->pay.to, b->pay.to);
}

static bool texts_same(const struct job_profile *a, const struct job_profile *b)
{
    return str_same(a->code, b->code) && str_same(a->family, b->family)
           && str_same(a->title, b->title) && str_same(a->level, b->level)
           && str_same(a->grade, b->grade)
           && str_same(a->description, b->description);
}

bool job_profile_same(const struct job_profile *a, const struct job_profile *b)
{
    assert(a && b);
    if (!texts_same(a, b) || a->pay_count != b->pay_count
        || a->survey_count != b->survey_count)
        return false;
    for (size_t i = 0; i < a->pay_count; i++)
        if (!pay_same(&a->pays[i], &b->pays[i]))
            return false;
    for (size_t i = 0; i < a->survey_count; i++)
        if (!str_same(a->surveys[i].name, b->surveys[i].name)
            || !str_same(a->surveys[i].code, b->surveys[i].code))
            return false;
    return true;
}

static bool is_digit(struct str s, size_t at)
{
    return at < s.length && s.at[at] >= '0' && s.at[at] <= '9';
}

/* Takes the figures at *at, without the noughts in front. */
static struct str figures_take(struct str s, size_t *at)
{
    while (is_digit(s, *at) && s.at[*at] == '0' && is_digit(s, *at + 1))
        (*at)++;
    size_t from = *at;
    while (is_digit(s, *at))
        (*at)++;
    return str_part(s, from, *at - from);
}

/* Compares what stands at *i and *j, a sign or all of a number, and moves
 * both behind it. */
static int step_order(struct str a, size_t *i, struct str b, size_t *j)
{
    if (!is_digit(a, *i) || !is_digit(b, *j)) {
        unsigned char x = (unsigned char)a.at[(*i)++];
        unsigned char y = (unsigned char)b.at[(*j)++];
        return (x > y) - (x < y);
    }
    struct str x = figures_take(a, i), y = figures_take(b, j);
    return x.length == y.length ? str_order(x, y)
                                : (x.length > y.length) - (x.length < y.length);
}

/* By bytes, but for figures: "PM-2" comes before "PM-10". */
static int natural_order(struct str a, struct str b)
{
    size_t i = 0, j = 0;
    while (i < a.length && j < b.length) {
        int order = step_order(a, &i, b, &j);
        if (order)
            return order;
    }
    return (int)(i < a.length) - (int)(j < b.length);
}

int job_profile_order(const void *a, const void *b)
{
    const struct job_profile *x = a;
    const struct job_profile *y = b;
    const struct str pairs[][2] = {{x->family, y->family},
                                   {x->level, y->level},
                                   {x->grade, y->grade},
                                   {x->title, y->title},
                                   {x->code, y->code}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        int order = natural_order(pairs[i][0], pairs[i][1]);
        if (order)
            return order;
    }
    return str_order(x->code, y->code);
}
