#include "domain/assessment/gap.h"

#include "domain/ladder/level_step.h"
#include "domain/ladder/wording.h"

#include <assert.h>

const char *const standing_names[] = {
    [STANDING_MET] = "met",
    [STANDING_PARTLY] = "sometimes",
    [STANDING_MISSING] = "not-yet",
    [STANDING_UNRATED] = "not-rated",
    [STANDING_EXCUSED] = "not-applicable",
};
static_assert(COUNT_OF(standing_names) == STANDING_COUNT,
              "a name per standing");

static enum standing standing_of(const struct rated *rated)
{
    static const enum standing standings[] = {
        [RATING_NOT_YET] = STANDING_MISSING,
        [RATING_SOMETIMES] = STANDING_PARTLY,
        [RATING_ALWAYS] = STANDING_MET,
        [RATING_NOT_APPLICABLE] = STANDING_EXCUSED,
    };
    static_assert(COUNT_OF(standings) == RATING_COUNT, "a standing per rating");
    return rated ? standings[rated->rating] : STANDING_UNRATED;
}

/* The criterion whose words were judged: that of its key, else any. */
static size_t wording_find(const struct ladder *ladder,
                           const struct rated *rated)
{
    size_t by_key = criterion_find(ladder, rated->criterion_key);
    if (by_key < ladder->criterion_count
        && str_same(ladder->criteria[by_key].text, rated->wording))
        return by_key;
    size_t i = 0;
    while (i < ladder->criterion_count
           && !str_same(ladder->criteria[i].text, rated->wording))
        i++;
    return i;
}

static bool is_of(const struct rated *rated, const struct ladder *ladder)
{
    return str_same(rated->ladder_key, ladder->key);
}

static bool is_of_adopted(const struct rated *rated,
                          const struct ladder *ladder)
{
    return ladder->adopts.key.length
           && str_same(rated->ladder_key, ladder->adopts.key);
}

/* Which criterion a rating of this ladder or of the adopted one speaks of: the
 * one whose words were judged.  Where the words are gone, for a rating of this
 * ladder the one of its key when somebody chose that key, or when the words
 * were merely changed; otherwise none. */
static size_t criterion_rated(struct arena *mem, const struct ladder *ladder,
                              const struct rated *rated)
{
    size_t found = wording_find(ladder, rated);
    if (found < ladder->criterion_count || !is_of(rated, ladder))
        return found;
    size_t by_key = criterion_find(ladder, rated->criterion_key);
    bool is_theirs = by_key < ladder->criterion_count
                     && (!criterion_key_is_placed(mem, ladder, by_key)
                         || wording_is_near(rated->wording,
                                            ladder->criteria[by_key].text));
    return is_theirs ? by_key : ladder->criterion_count;
}

/* True when `a` counts before `b`; what comes first in the list wins a tie,
 * but a rating of the ladder itself one of the adopted ladder. */
static bool is_newer(const struct ladder *ladder, const struct rated *a,
                     const struct rated *b)
{
    int order = day_order(a->day, b->day);
    if (order)
        return order > 0;
    if (!str_same(a->ladder_key, b->ladder_key))
        return is_of(a, ladder);
    return a->ladder_revision > b->ladder_revision;
}

/* The newest rating of each criterion, shape: [ladder->criterion_count]. */
static const struct rated **newest_ratings(struct arena *mem,
                                           const struct ladder *ladder,
                                           struct rated_list ratings,
                                           size_t *gone_count)
{
    const struct rated **newest = ARENA_ARRAY(mem, const struct rated *,
                                              ladder->criterion_count);
    for (size_t i = 0; i < ratings.count; i++) {
        const struct rated *rated = &ratings.at[i];
        if (!is_of(rated, ladder) && !is_of_adopted(rated, ladder))
            continue;
        size_t index = criterion_rated(mem, ladder, rated);
        bool is_there = index < ladder->criterion_count;
        *gone_count += !is_there && is_of(rated, ladder);
        if (is_there
            && (!newest[index] || is_newer(ladder, rated, newest[index])))
            newest[index] = rated;
    }
    return newest;
}

/* The credits of one criterion; they stand together in `credits`. */
static struct credit_list credits_of(struct credit_list credits,
                                     size_t criterion_index)
{
    struct credit_list some = {0};
    for (size_t i = 0; i < credits.count; i++) {
        if (credits.at[i].criterion_index != criterion_index)
            continue;
        if (some.count == 0)
            some.at = &credits.at[i];
        some.count++;
    }
    return some;
}

static struct gap_row row_make(const struct ladder *ladder, size_t index,
                               const struct rated *rated,
                               struct credit_list credits)
{
    return (struct gap_row){
        .criterion = &ladder->criteria[index],
        .standing = standing_of(rated),
        .rated = rated,
        .is_older_wording = rated
                            && !str_same(rated->wording,
                                         ladder->criteria[index].text),
        .credits = credits_of(credits, index),
    };
}

static bool is_open(enum standing standing)
{
    return standing == STANDING_PARTLY || standing == STANDING_MISSING;
}

struct gap gap_make(struct arena *mem, const struct ladder *ladder,
                    size_t level_index, struct rated_list ratings,
                    struct credit_list credits)
{
    assert(level_index < ladder->level_count);

    struct gap gap = {
        .ladder = ladder,
        .level_index = level_index,
        .rows = ARENA_ARRAY(mem, struct gap_row, ladder->criterion_count),
    };
    const struct rated **newest = newest_ratings(mem, ladder, ratings,
                                                 &gap.gone_count);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        if (ladder->criteria[i].level_index != level_index)
            continue;
        struct gap_row row = row_make(ladder, i, newest[i], credits);
        gap.rows[gap.row_count++] = row;
        gap.counts[row.standing]++;
    }
    gap.level_row_count = gap.row_count;
    bool is_below[LADDER_LEVELS_MOST];
    levels_below_find(ladder, level_index, is_below);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        if (!is_below[ladder->criteria[i].level_index])
            continue;
        struct gap_row row = row_make(ladder, i, newest[i], credits);
        if (is_open(row.standing))
            gap.rows[gap.row_count++] = row;
        gap.unrated_below += row.standing == STANDING_UNRATED;
    }
    return gap;
}

struct gap_row_list gap_rows_make(struct arena *mem,
                                  const struct ladder *ladder,
                                  struct rated_list ratings,
                                  struct credit_list credits)
{
    size_t gone_count = 0;
    const struct rated **newest = newest_ratings(mem, ladder, ratings,
                                                 &gone_count);
    struct gap_row *rows = ARENA_ARRAY(mem, struct gap_row,
                                       ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        rows[i] = row_make(ladder, i, newest[i], credits);
    return (struct gap_row_list){rows, ladder->criterion_count};
}

size_t gap_counted(const struct gap *gap)
{
    return gap->level_row_count - gap->counts[STANDING_EXCUSED];
}

size_t ratings_lost(struct arena *mem, const struct ladder *before,
                    const struct ladder *after, struct rated_list ratings)
{
    size_t lost = 0, gone_count = 0;
    const struct rated **newest = newest_ratings(mem, before, ratings,
                                                 &gone_count);
    for (size_t i = 0; i < before->criterion_count; i++)
        if (newest[i]
            && ((!is_of(newest[i], after) && !is_of_adopted(newest[i], after))
                || criterion_rated(mem, after, newest[i])
                       == after->criterion_count))
            lost++;
    return lost;
}
