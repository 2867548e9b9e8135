#include "domain/ladder/pairing.h"

#include "base/list.h"
#include "domain/ladder/likeness.h"
#include "domain/ladder/wording.h"

#include <assert.h>
#include <stdlib.h>

/* Past this many pairs criteria are compared within a competency alone. */
enum { PAIRS_COMPARED_MOST = 1000 * 1000 };

/* How near two criteria must be: within a competency, there on another level,
 * and in another competency; and competencies, to be one by what they ask.
 * Tuned on edits whose truth is known, by test/domain/ladder/test_pairing.c,
 * and by reading what came of published ladders. */
static const double near_within = 0.22, near_below = 0.32, near_across = 0.40,
                    near_parts = 0.20;

/* From level to level of one ladder competencies stay what they are: only
 * nearly the same words rise into another. */
static const double near_climbed = 0.75;

struct candidate {
    size_t before, after;
    double closeness;
};

/* What pairing works with. */
struct maker {
    struct arena *mem;
    struct pairing made;
    const struct likeness
        *likeness;          /* of all criteria, those of before first */
    struct list candidates; /* of struct candidate */
    bool is_one;            /* revisions of one ladder, by its key */
    bool is_large;
};

bool ladder_side_has(const struct ladder_side *side, size_t criterion_index)
{
    assert(criterion_index < side->ladder->criterion_count);
    return !side->is_level
           || side->ladder->criteria[criterion_index].level_index
                  == side->level_index;
}

static size_t *nothing_yet(struct arena *mem, size_t count)
{
    size_t *at = ARENA_ARRAY(mem, size_t, count);
    for (size_t i = 0; i < count; i++)
        at[i] = PAIRING_NONE;
    return at;
}

static bool has_value(const size_t *at, size_t count, size_t value)
{
    for (size_t i = 0; i < count; i++)
        if (at[i] == value)
            return true;
    return false;
}

static bool is_called_alike(struct str a, struct str b)
{
    return a.length && str_same_folded(a, b);
}

typedef bool level_rule(const struct level *a, const struct level *b);

static bool has_same_key(const struct level *a, const struct level *b)
{
    return is_called_alike(a->key, b->key);
}

static bool has_same_title(const struct level *a, const struct level *b)
{
    return is_called_alike(a->title, b->title)
           || is_called_alike(a->external_title, b->external_title);
}

static bool has_same_grade(const struct level *a, const struct level *b)
{
    return is_called_alike(a->grade, b->grade);
}

static void levels_pair(struct pairing *made)
{
    static level_rule *const rules[] = {has_same_key, has_same_title,
                                        has_same_grade};
    const struct ladder *before = made->before.ladder;
    const struct ladder *after = made->after.ladder;
    for (size_t rule = 0; rule < COUNT_OF(rules); rule++)
        for (size_t b = 0; b < after->level_count; b++)
            for (size_t a = 0;
                 a < before->level_count && made->level_of[b] == PAIRING_NONE;
                 a++)
                if (rules[rule](&before->levels[a], &after->levels[b])
                    && !has_value(made->level_of, after->level_count, a))
                    made->level_of[b] = a;
}

static void competencies_pair_by_name(struct pairing *made, bool by_title)
{
    const struct ladder *before = made->before.ladder;
    const struct ladder *after = made->after.ladder;
    for (size_t b = 0; b < after->competency_count; b++)
        for (size_t a = 0; a < before->competency_count
                           && made->competency_of[b] == PAIRING_NONE;
             a++) {
            const struct competency *x = &before->competencies[a];
            const struct competency *y = &after->competencies[b];
            bool is_same = by_title ? is_called_alike(x->title, y->title)
                                    : str_same(x->key, y->key);
            if (is_same
                && !has_value(made->competency_of, after->competency_count, a))
                made->competency_of[b] = a;
        }
}

static double closeness_of(const struct maker *maker, size_t a, size_t b)
{
    return likeness_of(maker->likeness, a,
                       maker->made.before.ladder->criterion_count + b);
}

static bool is_pair_of_parts(const struct maker *maker, size_t a, size_t b)
{
    const struct ladder *before = maker->made.before.ladder;
    const struct ladder *after = maker->made.after.ladder;
    return maker->made.competency_of[after->criteria[b].competency_index]
           == before->criteria[a].competency_index;
}

/* Levels that nothing pairs may be the same; of two levels that are held
 * against each other, they are meant to be others. */
static bool is_pair_of_levels(const struct maker *maker, size_t a, size_t b)
{
    const struct pairing *made = &maker->made;
    size_t old = made->level_of[made->after.ladder->criteria[b].level_index];
    return old == PAIRING_NONE || made->after.is_level
           || old == made->before.ladder->criteria[a].level_index;
}

/* Every pair that is near enough to count, whatever its competencies. */
static void candidates_find(struct maker *maker)
{
    const struct pairing *made = &maker->made;
    for (size_t b = 0; b < made->after.ladder->criterion_count; b++) {
        if (!ladder_side_has(&made->after, b))
            continue;
        for (size_t a = 0; a < made->before.ladder->criterion_count; a++) {
            if (!ladder_side_has(&made->before, a)
                || (maker->is_large && !is_pair_of_parts(maker, a, b)))
                continue;
            double closeness = closeness_of(maker, a, b);
            if (closeness >= near_within)
                *LIST_ADD(&maker->candidates,
                          struct candidate) = (struct candidate){a, b,
                                                                 closeness};
        }
    }
}

static int nearest_first(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->closeness < y->closeness || x->closeness > y->closeness)
        return x->closeness < y->closeness ? 1 : -1;
    if (x->after != y->after)
        return x->after < y->after ? -1 : 1;
    return (x->before > y->before) - (x->before < y->before);
}

static void candidates_sort(struct list *candidates)
{
    if (candidates->count)
        qsort(candidates->at, candidates->count, sizeof(struct candidate),
              nearest_first);
}

/* How many criteria each competency has on a side. */
static size_t *sizes_of(struct arena *mem, const struct ladder_side *side)
{
    size_t *sizes = ARENA_ARRAY(mem, size_t, side->ladder->competency_count);
    for (size_t i = 0; i < side->ladder->criterion_count; i++)
        sizes[side->ladder->criteria[i].competency_index] += ladder_side_has(
            side, i);
    return sizes;
}

/* For competencies that no name pairs: how much of the larger one stands, or
 * nearly, in the other.
 * Gives  candidates, the nearest first */
static struct list parts_compare(struct maker *maker)
{
    const struct ladder *before = maker->made.before.ladder;
    const struct ladder *after = maker->made.after.ladder;
    size_t wide = before->competency_count;
    double *shared = ARENA_ARRAY(maker->mem, double,
                                 wide * after->competency_count);
    const size_t *sizes[] = {sizes_of(maker->mem, &maker->made.before),
                             sizes_of(maker->mem, &maker->made.after)};
    for (size_t i = 0; i < maker->candidates.count; i++) {
        const struct candidate *one = LIST_AT(&maker->candidates,
                                              struct candidate, i);
        size_t x = before->criteria[one->before].competency_index;
        size_t y = after->criteria[one->after].competency_index;
        if (one->closeness >= near_across)
            shared[y * wide + x] += one->closeness;
    }
    struct list parts;
    LIST_OPEN(maker->mem, struct candidate, &parts);
    for (size_t y = 0; y < after->competency_count; y++)
        for (size_t x = 0; x < wide; x++) {
            size_t most = sizes[0][x] > sizes[1][y] ? sizes[0][x] : sizes[1][y];
            double share = most ? shared[y * wide + x] / (double)most : 0;
            if (share >= near_parts)
                *LIST_ADD(&parts, struct candidate) = (struct candidate){x, y,
                                                                         share};
        }
    candidates_sort(&parts);
    return parts;
}

static void competencies_pair(struct maker *maker)
{
    struct pairing *made = &maker->made;
    competencies_pair_by_name(made, !maker->is_one);
    competencies_pair_by_name(made, maker->is_one);
    struct list parts = parts_compare(maker);
    for (size_t i = 0; i < parts.count; i++) {
        const struct candidate *one = LIST_AT(&parts, struct candidate, i);
        if (made->competency_of[one->after] == PAIRING_NONE
            && !has_value(made->competency_of,
                          made->after.ladder->competency_count, one->before))
            made->competency_of[one->after] = one->before;
    }
}

static void pair(struct pairing *made, size_t before, size_t after)
{
    made->criterion_of[after] = before;
    made->is_taken[before] = true;
}

static bool is_open(const struct pairing *made, size_t before, size_t after)
{
    return made->criterion_of[after] == PAIRING_NONE && !made->is_taken[before]
           && ladder_side_has(&made->before, before)
           && ladder_side_has(&made->after, after);
}

/* A key somebody chose follows its criterion; one that is made of the place
 * does where the words are near.  As ratings do. */
static bool follows_by_key(const struct maker *maker, size_t a, size_t b)
{
    const struct criterion *x = &maker->made.before.ladder->criteria[a];
    const struct criterion *y = &maker->made.after.ladder->criteria[b];
    return maker->is_one && str_same(x->key, y->key)
           && (!criterion_key_is_placed(maker->mem, maker->made.after.ladder, b)
               || wording_is_near(x->text, y->text));
}

/* By words and place, by words, by key. */
static bool follows(const struct maker *maker, size_t a, size_t b, int round)
{
    const struct criterion *x = &maker->made.before.ladder->criteria[a];
    const struct criterion *y = &maker->made.after.ladder->criteria[b];
    bool is_said = round < 2 && str_same(x->text, y->text);
    if (round == 0)
        return is_said && is_pair_of_parts(maker, a, b)
               && is_pair_of_levels(maker, a, b);
    return is_said || (round == 2 && follows_by_key(maker, a, b));
}

static void pair_what_follows(struct maker *maker)
{
    struct pairing *made = &maker->made;
    for (int round = 0; round < 3; round++)
        for (size_t b = 0; b < made->after.ladder->criterion_count; b++)
            for (size_t a = 0; a < made->before.ladder->criterion_count; a++)
                if (is_open(made, a, b) && follows(maker, a, b, round))
                    pair(made, a, b);
}

/* What stands in one competency, and on one level, is sooner the same; below
 * the least that counts there, it is not at all. */
static double weighed(const struct maker *maker, const struct candidate *one)
{
    static const double same_part = 0.15, same_level = 0.10;
    bool is_within = is_pair_of_parts(maker, one->before, one->after);
    bool is_level = is_pair_of_levels(maker, one->before, one->after);
    bool is_climb = maker->is_one && maker->made.before.is_level
                    && maker->made.after.is_level;
    double least = !is_within ? is_climb ? near_climbed : near_across
                   : is_level ? near_within
                              : near_below;
    if (one->closeness < least)
        return 0;
    return one->closeness + (is_within ? same_part : 0)
           + (is_level ? same_level : 0);
}

static void pair_what_is_near(struct maker *maker)
{
    struct list *candidates = &maker->candidates;
    for (size_t i = 0; i < candidates->count; i++) {
        struct candidate *one = LIST_AT(candidates, struct candidate, i);
        one->closeness = weighed(maker, one);
    }
    candidates_sort(candidates);
    for (size_t i = 0; i < candidates->count; i++) {
        const struct candidate *one = LIST_AT(candidates, struct candidate, i);
        if (one->closeness > 0
            && is_open(&maker->made, one->before, one->after))
            pair(&maker->made, one->before, one->after);
    }
}

static const struct likeness *likeness_of_both(struct arena *mem,
                                               const struct ladder *before,
                                               const struct ladder *after)
{
    size_t count = before->criterion_count + after->criterion_count;
    struct str *texts = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < before->criterion_count; i++)
        texts[i] = before->criteria[i].text;
    for (size_t i = 0; i < after->criterion_count; i++)
        texts[before->criterion_count + i] = after->criteria[i].text;
    return likeness_make(mem, (struct str_list){texts, count});
}

/* Revisions of one ladder, or one that was adopted from the other: their keys
 * mean the same. */
static bool is_one_ladder(const struct ladder *a, const struct ladder *b)
{
    return str_same(a->key, b->key) || str_same(a->key, b->adopts.key)
           || str_same(a->adopts.key, b->key);
}

struct pairing pairing_make(struct arena *mem, struct ladder_side before,
                            struct ladder_side after)
{
    const struct ladder *a = before.ladder, *b = after.ladder;
    assert(mem && a && b);
    struct maker maker = {
        .mem = mem,
        .made = {before, after, nothing_yet(mem, b->competency_count),
                 nothing_yet(mem, b->level_count),
                 nothing_yet(mem, b->criterion_count),
                 ARENA_ARRAY(mem, bool, a->criterion_count)},
        .likeness = likeness_of_both(mem, a, b),
        .is_one = is_one_ladder(a, b),
        .is_large = b->criterion_count > 0
                    && a->criterion_count
                           > PAIRS_COMPARED_MOST / b->criterion_count,
    };
    LIST_OPEN(mem, struct candidate, &maker.candidates);
    levels_pair(&maker.made);
    if (maker.is_large)
        competencies_pair_by_name(&maker.made, !maker.is_one);
    candidates_find(&maker);
    competencies_pair(&maker);
    pair_what_follows(&maker);
    pair_what_is_near(&maker);
    return maker.made;
}
