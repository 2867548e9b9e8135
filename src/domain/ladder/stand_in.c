#include "domain/ladder/stand_in.h"

#include "base/list.h"
#include "base/text.h"
#include "domain/ladder/likeness.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { MEANING_BYTES = 64 * 1024 };

/* Shares of what makes one criterion stand in for another; found by reading
 * what six published ladders become. */
static const double first_share = 0.4;   /* of the best competency */
static const double rank_share = 0.1;    /* less for each after it */
static const double meaning_share = 1.0; /* of likeness in meaning */
static const double title_share = 0.5;   /* of likeness of competencies */

/* From here on work of any competency stands in for another. */
static const double fitting_likeness = 0.15;

/* From here on two criteria say the same. */
static const double same_likeness = 0.55;

/* One criterion of the ladder and one of the role's own. */
struct pair {
    size_t index, own_index;
    double score;
};

struct matcher {
    struct arena *mem;
    const struct ladder *ladder;
    const struct refit_role *role;
    const struct stand_in_wish *wishes;
    const struct likeness *texts;  /* the ladder's criteria, then the own */
    const struct likeness *titles; /* the same of competencies */
    struct stand_in *found;        /* shape: [criterion_count] */
    size_t *takers; /* shape: [own criterion_count]: who took it */
    enum reach reaches[LADDER_LEVELS_MOST], own_reaches[LADDER_LEVELS_MOST];
    enum reach spoken[LADDER_LEVELS_MOST]; /* before they were spread */
    unsigned with_kind; /* demands for which the own ladder has a competency */
};

static struct str meaning_of(struct arena *mem,
                             const struct criterion *criterion)
{
    struct text out;
    text_open(mem, MEANING_BYTES, &out);
    text_add_str(&out, criterion->text);
    for (size_t i = 0; i < criterion->examples.count; i++)
        text_add(&out, " %.*s", STR(criterion->examples.at[i]));
    return str_copy(mem, text_str(&out));
}

static const struct likeness *texts_likeness(struct arena *mem,
                                             const struct ladder *ladder,
                                             const struct ladder *own)
{
    size_t count = ladder->criterion_count + own->criterion_count;
    struct str *texts = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        texts[i] = meaning_of(mem, &ladder->criteria[i]);
    for (size_t i = 0; i < own->criterion_count; i++)
        texts[ladder->criterion_count + i] = meaning_of(mem, &own->criteria[i]);
    return likeness_make(mem, (struct str_list){texts, count});
}

static struct str title_of(struct arena *mem,
                           const struct competency *competency)
{
    return str_format(mem, "%.*s %.*s", STR(competency->title),
                      STR(competency->summary));
}

static const struct likeness *titles_likeness(struct arena *mem,
                                              const struct ladder *ladder,
                                              const struct ladder *own)
{
    size_t count = ladder->competency_count + own->competency_count;
    struct str *titles = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < ladder->competency_count; i++)
        titles[i] = title_of(mem, &ladder->competencies[i]);
    for (size_t i = 0; i < own->competency_count; i++)
        titles[ladder->competency_count + i] = title_of(mem,
                                                        &own->competencies[i]);
    return likeness_make(mem, (struct str_list){titles, count});
}

static double meaning(const struct matcher *matcher, size_t index,
                      size_t own_index)
{
    return likeness_of(matcher->texts, index,
                       matcher->ladder->criterion_count + own_index);
}

/* What a competency's place among the stand-ins is worth, of the demand where
 * it is best; the chief one counts most. */
static double rank_worth(const struct refit_role *role,
                         const struct stand_in_wish *wish, struct str key)
{
    double best = 0;
    for (enum demand i = 0; i < DEMAND_COUNT; i++) {
        double worth = i == wish->chief ? first_share
                                        : first_share - rank_share;
        if (!(wish->unmet & 1U << i))
            continue;
        for (size_t j = 0; j < role->instead[i].count; j++) {
            if (str_same(role->instead[i].at[j], key) && worth > best)
                best = worth;
            worth = worth > rank_share * 2 ? worth - rank_share : rank_share;
        }
    }
    return best;
}

static double score_of(const struct matcher *matcher, size_t index,
                       size_t own_index)
{
    const struct ladder *ladder = matcher->ladder, *own = matcher->role->own;
    size_t competency = own->criteria[own_index].competency_index;
    double titles = likeness_of(matcher->titles,
                                ladder->criteria[index].competency_index,
                                ladder->competency_count + competency);
    return rank_worth(matcher->role, &matcher->wishes[index],
                      own->competencies[competency].key)
           + meaning_share * meaning(matcher, index, own_index)
           + title_share * titles;
}

static unsigned with_kind_find(const struct refit_role *role)
{
    unsigned with_kind = 0;
    for (enum demand i = 0; i < DEMAND_COUNT; i++)
        for (size_t j = 0; j < role->instead[i].count; j++)
            if (competency_find(role->own, role->instead[i].at[j])
                < role->own->competency_count)
                with_kind |= 1U << i;
    return with_kind;
}

/* True for work of a kind that stands in for what is unmet, or that is near in
 * meaning; and for any where the own ladder has none of such a kind. */
static bool is_fitting(const struct matcher *matcher, size_t index,
                       size_t own_index)
{
    const struct ladder *own = matcher->role->own;
    size_t competency = own->criteria[own_index].competency_index;
    return (matcher->wishes[index].unmet & matcher->with_kind) == 0
           || rank_worth(matcher->role, &matcher->wishes[index],
                         own->competencies[competency].key)
                  > 0
           || meaning(matcher, index, own_index) >= fitting_likeness;
}

static int by_score(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if (x->score < y->score || x->score > y->score)
        return x->score < y->score ? 1 : -1;
    if (x->index != y->index)
        return x->index < y->index ? -1 : 1;
    return (x->own_index > y->own_index) - (x->own_index < y->own_index);
}

static enum reach reach_of(const struct matcher *matcher, size_t index)
{
    return matcher->reaches[matcher->ladder->criteria[index].level_index];
}

/* True when neither the level nor the words of a criterion speak of another
 * reach than that of the step it was laid beside. */
static bool is_exact(const struct matcher *matcher, size_t index)
{
    const struct criterion *criterion = &matcher->ladder->criteria[index];
    enum reach reach, wanted = reach_of(matcher, index);
    struct str words;
    return matcher->spoken[criterion->level_index] == wanted
           && (!reach_find(criterion->text, &reach, &words) || reach == wanted);
}

static enum reach own_reach_of(const struct matcher *matcher, size_t own_index)
{
    const struct ladder *own = matcher->role->own;
    return matcher->own_reaches[own->criteria[own_index].level_index];
}

static bool is_open(const struct matcher *matcher, size_t own_index)
{
    return matcher->takers[own_index] == matcher->ladder->criterion_count;
}

/* The pairs whose own criterion reaches `step` further, both still free. */
static struct list pairs_make(const struct matcher *matcher, bool is_partial,
                              int step)
{
    const struct ladder *ladder = matcher->ladder, *own = matcher->role->own;
    struct list pairs;
    LIST_OPEN(matcher->mem, struct pair, &pairs);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct stand_in_wish *wish = &matcher->wishes[i];
        bool is_asked = wish->is_wanted && wish->is_partial == is_partial
                        && matcher->found[i].own_index == own->criterion_count;
        for (size_t j = 0; is_asked && j < own->criterion_count; j++)
            if (is_open(matcher, j)
                && (int)own_reach_of(matcher, j)
                       == (int)reach_of(matcher, i) + step
                && (wish->least <= 0 || meaning(matcher, i, j) >= wish->least)
                && is_fitting(matcher, i, j))
                *LIST_ADD(&pairs, struct pair) = (struct pair){
                    i, j, score_of(matcher, i, j)};
    }
    if (pairs.count)
        qsort(pairs.at, pairs.count, sizeof(struct pair), by_score);
    return pairs;
}

static void pairs_take(struct matcher *matcher, bool is_partial, int step)
{
    size_t none = matcher->role->own->criterion_count;
    struct list pairs = pairs_make(matcher, is_partial, step);
    for (size_t i = 0; i < pairs.count; i++) {
        const struct pair *pair = LIST_AT(&pairs, struct pair, i);
        struct stand_in *found = &matcher->found[pair->index];
        if (found->own_index != none || !is_open(matcher, pair->own_index))
            continue;
        found->own_index = pair->own_index;
        found->reach = own_reach_of(matcher, pair->own_index);
        matcher->takers[pair->own_index] = pair->index;
    }
}

/* Takes no criterion that says what one that stays says. */
static void known_close(struct matcher *matcher)
{
    const struct ladder *ladder = matcher->ladder;
    for (size_t j = 0; j < matcher->role->own->criterion_count; j++)
        for (size_t i = 0; i < ladder->criterion_count; i++)
            if (!matcher->wishes[i].is_wanted && is_open(matcher, j)
                && meaning(matcher, i, j) >= same_likeness)
                matcher->takers[j] = i;
}

/* Who took what would have stood in for the `index`-th, of the same level
 * before others. */
static void taker_find(struct matcher *matcher, size_t index)
{
    const struct ladder *own = matcher->role->own;
    struct stand_in *found = &matcher->found[index];
    double best = -1;
    for (size_t j = 0; j < own->criterion_count; j++) {
        if (is_open(matcher, j))
            continue;
        const struct criterion *criteria = matcher->ladder->criteria;
        bool is_level = criteria[matcher->takers[j]].level_index
                        == criteria[index].level_index;
        bool is_reach = own_reach_of(matcher, j) == found->wanted;
        double score = score_of(matcher, index, j) + (is_level ? 2 : 0)
                       + (is_reach ? 1 : 0);
        if (score <= best)
            continue;
        best = score;
        found->taken_index = matcher->takers[j];
    }
}

const struct stand_in *stand_ins_make(struct arena *mem,
                                      const struct ladder *ladder,
                                      const struct refit_role *role,
                                      const struct stand_in_wish *wishes)
{
    assert(mem && ladder && role && role->own && wishes);
    const struct ladder *own = role->own;
    struct matcher matcher = {
        .mem = mem,
        .ladder = ladder,
        .role = role,
        .wishes = wishes,
        .texts = texts_likeness(mem, ladder, own),
        .titles = titles_likeness(mem, ladder, own),
        .found = ARENA_ARRAY(mem, struct stand_in, ladder->criterion_count),
        .takers = ARENA_ARRAY(mem, size_t, own->criterion_count),
        .with_kind = with_kind_find(role),
    };
    level_reaches_find(mem, ladder, matcher.reaches);
    memcpy(matcher.spoken, matcher.reaches, sizeof(matcher.spoken));
    level_reaches_spread(matcher.reaches, ladder->level_count);
    level_reaches_find(mem, own, matcher.own_reaches);
    for (size_t j = 0; j < own->criterion_count; j++)
        matcher.takers[j] = ladder->criterion_count;
    for (size_t i = 0; i < ladder->criterion_count; i++)
        matcher.found[i] = (struct stand_in){
            .own_index = own->criterion_count,
            .wanted = reach_of(&matcher, i),
            .reach = reach_of(&matcher, i),
            .is_exact = is_exact(&matcher, i),
            .taken_index = ladder->criterion_count};
    known_close(&matcher);
    pairs_take(&matcher, false, 0);
    pairs_take(&matcher, true, 0);
    pairs_take(&matcher, false, -1);
    pairs_take(&matcher, false, 1);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        if (wishes[i].is_wanted
            && matcher.found[i].own_index == own->criterion_count)
            taker_find(&matcher, i);
    return matcher.found;
}
