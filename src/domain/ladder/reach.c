#include "domain/ladder/reach.h"

#include "base/translate.h"
#include "domain/ladder/reach_word.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>

/* How much each thing says of a level's reach.  A summary speaks of the level
 * as a whole, so it weighs as much as several criteria. */
enum { CRITERION_WEIGHT = 2, SUMMARY_WEIGHT = 8, TITLE_WEIGHT = 3 };
enum { PLACE_WEIGHT = 1 };

/* To say too little costs more than to say too much: of four criteria three
 * speak of the daily team, on any level. */
enum { TOO_NARROW_COST = 2, TOO_WIDE_COST = 1 };

const char *const reach_labels[] = {
    N_("a task"),      N_("a project"),   N_("several projects"),
    N_("departments"), N_("the company"), N_("the industry"),
};
static_assert(COUNT_OF(reach_labels) == REACH_COUNT, "a label for each");

/* Looks through one sentence for a reach wider than *widest. */
static void widen(const struct sentence *sentence, int *widest,
                  struct str *words)
{
    for (size_t i = 0, width = 0; i < sentence->count; i += width) {
        const struct phrase *phrase = phrase_find(&reach_words, sentence, i,
                                                  &width);
        width += width == 0;
        if (phrase && phrase->kind > *widest) {
            *widest = phrase->kind;
            *words = sentence_stretch(sentence, i, i + width - 1);
        }
    }
}

bool reach_find(struct str text, enum reach *reach, struct str *words)
{
    assert(reach && words);
    int widest = REACH_NONE;
    struct str found = {0};
    struct sentence sentence;
    while (sentence_next(&text, &sentence))
        widen(&sentence, &widest, &found);
    if (widest == REACH_NONE)
        return false;
    *reach = (enum reach)widest;
    *words = found;
    return true;
}

/* The reach a title mostly has, or REACH_NONE. */
static int rank_of(struct str title)
{
    struct sentence sentence;
    int rank = REACH_NONE, lift = 0;
    size_t count = 0;
    if (!sentence_next(&title, &sentence))
        return REACH_NONE;
    for (size_t i = 0, width = 0; i < sentence.count; i += width) {
        const struct phrase *phrase = phrase_find(&reach_ranks, &sentence, i,
                                                  &width);
        width += width == 0;
        if (!phrase || phrase->kind == REACH_NONE)
            continue;
        count++;
        lift |= phrase->value;
        rank = phrase->kind > rank ? phrase->kind : rank;
    }
    bool is_lifted = lift && count > 1 && rank < REACH_COMPANY;
    return rank + is_lifted;
}

/* What speaks for each reach of one level. */
struct votes {
    int of[REACH_COUNT];
    int total;
};

static void vote(struct votes *votes, int reach, int weight)
{
    if (reach == REACH_NONE)
        return;
    votes->of[reach] += weight;
    votes->total += weight;
}

static void vote_by_words(struct votes *votes, struct str text, int weight)
{
    enum reach reach = REACH_TASK;
    struct str words;
    if (reach_find(text, &reach, &words))
        vote(votes, (int)reach, weight);
}

/* The lowest level does tasks, the highest serves the company; nobody moves
 * an industry by standing on the top of a list. */
static int reach_of_place(size_t index, size_t count)
{
    if (count < 2)
        return REACH_PROJECT;
    return (int)((index * REACH_COMPANY + (count - 1) / 2) / (count - 1));
}

static void votes_count(const struct ladder *ladder, struct votes *votes)
{
    for (size_t i = 0; i < ladder->criterion_count; i++)
        vote_by_words(&votes[ladder->criteria[i].level_index],
                      ladder->criteria[i].text, CRITERION_WEIGHT);
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        vote_by_words(&votes[i], level->summary, SUMMARY_WEIGHT);
        vote(&votes[i], rank_of(level->title), TITLE_WEIGHT);
        vote(&votes[i], rank_of(level->external_title), TITLE_WEIGHT);
        vote(&votes[i], reach_of_place(i, ladder->level_count), PLACE_WEIGHT);
    }
}

/* How much speaks against a reach.  Shares, so that a level of many criteria
 * does not decide over its neighbours. */
static double against(const struct votes *votes, int reach)
{
    double cost = 0;
    for (int i = 0; i < REACH_COUNT; i++) {
        int distance = i > reach ? (i - reach) * TOO_NARROW_COST
                                 : (reach - i) * TOO_WIDE_COST;
        cost += (double)distance * votes->of[i];
    }
    return cost / votes->total;
}

/* Of all rows of reaches that never fall, the one that least speaks against;
 * costs are summed up from the lowest level on. */
static void row_find(const struct votes *votes, size_t count,
                     enum reach *reaches)
{
    double costs[LADDER_LEVELS_MOST][REACH_COUNT];
    int from[LADDER_LEVELS_MOST][REACH_COUNT];
    for (size_t i = 0; i < count; i++) {
        int best = 0;
        for (int r = 0; r < REACH_COUNT; r++) {
            if (i > 0 && costs[i - 1][r] < costs[i - 1][best])
                best = r;
            from[i][r] = best;
            costs[i][r] = against(&votes[i], r)
                          + (i > 0 ? costs[i - 1][best] : 0);
        }
    }
    int reach = 0;
    for (int r = 1; count > 0 && r < REACH_COUNT; r++)
        if (costs[count - 1][r] < costs[count - 1][reach])
            reach = r;
    for (size_t i = count; i-- > 0; reach = from[i][reach])
        reaches[i] = (enum reach)reach;
}

void level_reaches_find(struct arena *mem, const struct ladder *ladder,
                        enum reach reaches[LADDER_LEVELS_MOST])
{
    assert(mem && ladder && reaches);
    assert(ladder->level_count <= LADDER_LEVELS_MOST);
    struct votes *votes = ARENA_ARRAY(mem, struct votes, ladder->level_count);
    votes_count(ladder, votes);
    row_find(votes, ladder->level_count, reaches);
}

size_t level_of_reach(const enum reach *reaches, size_t level_count,
                      enum reach wanted)
{
    assert(reaches && level_count > 0);
    size_t nearest = 0;
    int least = REACH_COUNT;
    for (size_t i = 0; i < level_count; i++) {
        int distance = (int)reaches[i] - (int)wanted;
        distance = distance < 0 ? -distance : distance;
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

/* What it costs to move a level by a step, and to leave two levels equal. */
enum { STEP_COST = 10, EQUAL_COST = 21 };

/* The cheapest way to give levels 0 to i, of which the last has the reach r,
 * and the reach of the one before it. */
struct spread {
    int cost;
    int before;
};

static struct spread cheapest(const struct spread lower[REACH_COUNT], int reach,
                              int wanted)
{
    struct spread best = {INT_MAX, 0};
    int own = STEP_COST * abs(reach - wanted);
    for (int before = 0; lower && before <= reach; before++) {
        int cost = lower[before].cost + own
                   + (before == reach ? EQUAL_COST : 0);
        if (cost < best.cost)
            best = (struct spread){cost, before};
    }
    return lower ? best : (struct spread){own, 0};
}

void level_reaches_spread(enum reach *reaches, size_t level_count)
{
    assert(reaches && level_count <= LADDER_LEVELS_MOST);
    struct spread ways[LADDER_LEVELS_MOST][REACH_COUNT];
    for (size_t i = 0; i < level_count; i++)
        for (int r = 0; r < REACH_COUNT; r++)
            ways[i][r] = cheapest(i ? ways[i - 1] : NULL, r, (int)reaches[i]);
    int reach = 0;
    for (int r = 1; level_count && r < REACH_COUNT; r++)
        if (ways[level_count - 1][r].cost < ways[level_count - 1][reach].cost)
            reach = r;
    for (size_t i = level_count; i-- > 0; reach = ways[i][reach].before)
        reaches[i] = (enum reach)reach;
}
