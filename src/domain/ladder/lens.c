#include "domain/ladder/lens.h"

#include "base/list.h"
#include "domain/ladder/ladder_demand.h"
#include "domain/ladder/likeness.h"
#include "domain/ladder/refit_voice.h"

#include <assert.h>
#include <stdlib.h>

/* How near an open source criterion must be in meaning before it is offered as
 * another way; chosen by reading what came of published ladders.  Where it
 * stands in for what the role cannot do, being at the same reach is enough. */
static const double near_enough = 0.20, near_stand_in = 0.08;

/* What counts for a pair besides the words that both use. */
enum stand_in { STANDS_NOT, STANDS_IN, STANDS_FIRST };

static const double
    for_same_reach = 0.10,
    for_stand_ins[] = {
        [STANDS_NOT] = 0, [STANDS_IN] = 0.10, [STANDS_FIRST] = 0.25};

/* A criterion of the ladder and one of the role's own. */
struct pair {
    size_t criterion, own;
    double score;
    bool is_stand_in; /* for a demand that the role does not meet */
};

struct maker {
    struct arena *mem;
    const struct ladder *ladder;
    const struct refit_role *role;
    const struct likeness *likeness; /* of the ladder's criteria, then the
                                        role's */
    enum reach reaches[LADDER_LEVELS_MOST], own_reaches[LADDER_LEVELS_MOST];
    enum voice voice; /* of the ladder */
    struct offer_row *rows;
    struct list pairs; /* of struct pair */
};

/* Whether a criterion of the role stands in for what it does not do, and if
 * its competency is the best for that. */
static enum stand_in stands_in(const struct maker *maker,
                               const struct criterion *own,
                               struct demand_list demands)
{
    struct str key = maker->role->own->competencies[own->competency_index].key;
    enum stand_in best = STANDS_NOT;
    for (size_t i = 0; i < demands.count; i++) {
        struct str_list keys = maker->role->instead[demands.at[i].demand];
        for (size_t k = 0; k < keys.count; k++)
            if (str_same(keys.at[k], key) && best != STANDS_FIRST)
                best = k == 0 ? STANDS_FIRST : STANDS_IN;
    }
    return best;
}

/* Near enough in meaning; what stands in for a demand at the same reach need
 * not be as near, and what is the best for it not at all. */
static bool is_offered(double likeness, enum stand_in stand_in, int away)
{
    if (likeness >= near_enough)
        return true;
    return away == 0
           && (stand_in == STANDS_FIRST
               || (stand_in == STANDS_IN && likeness >= near_stand_in));
}

static void pairs_add(struct maker *maker, size_t criterion_index)
{
    const struct ladder *own = maker->role->own;
    const struct criterion *one = &maker->ladder->criteria[criterion_index];
    int reach = (int)maker->reaches[one->level_index];
    for (size_t i = 0; i < own->criterion_count; i++) {
        int away = (int)maker->own_reaches[own->criteria[i].level_index]
                   - reach;
        if (away < -1 || away > 1)
            continue;
        double likeness = likeness_of(maker->likeness, criterion_index,
                                      maker->ladder->criterion_count + i);
        enum stand_in stand_in = stands_in(
            maker, &own->criteria[i], maker->rows[criterion_index].demands);
        if (!is_offered(likeness, stand_in, away))
            continue;
        *LIST_ADD(&maker->pairs, struct pair) = (struct pair){
            criterion_index, i,
            likeness + for_stand_ins[stand_in]
                + (away == 0 ? for_same_reach : 0),
            stand_in != STANDS_NOT};
    }
}

static int by_score(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    if (x->criterion != y->criterion)
        return x->criterion < y->criterion ? -1 : 1;
    return x->own < y->own ? -1 : x->own > y->own;
}

/* "In open source work: welcomes newcomers." */
static struct str way_make(struct arena *mem, struct str text)
{
    struct str made = str_format(mem, "In open source work: %.*s", STR(text));
    size_t first = made.length - text.length;
    char *copy = ARENA_ARRAY(mem, char, made.length);
    for (size_t i = 0; i < made.length; i++)
        copy[i] = made.at[i];
    bool is_word = text.length > 1 && text.at[1] >= 'a' && text.at[1] <= 'z';
    if (is_word && copy[first] >= 'A' && copy[first] <= 'Z')
        copy[first] = (char)(copy[first] - 'A' + 'a');
    return (struct str){copy, made.length};
}

static bool has_str(struct str_list list, struct str s)
{
    for (size_t i = 0; i < list.count; i++)
        if (str_same(list.at[i], s))
            return true;
    return false;
}

/* Both lists, each text once. */
static struct str_list joined(struct arena *mem, struct str_list a,
                              struct str_list b)
{
    struct str *at = ARENA_ARRAY(mem, struct str, a.count + b.count);
    size_t count = 0;
    for (size_t i = 0; i < a.count; i++)
        at[count++] = a.at[i];
    for (size_t i = 0; i < b.count; i++)
        if (!has_str(a, b.at[i]))
            at[count++] = b.at[i];
    return (struct str_list){at, count};
}

static struct str why_make(const struct maker *maker, const struct pair *pair)
{
    const struct ladder *own = maker->role->own;
    size_t level = own->criteria[pair->own].level_index;
    const char *reach = reach_labels[maker->own_reaches[level]];
    if (pair->is_stand_in)
        return str_format(
            maker->mem,
            "\"%.*s\" is not the work of this role; this is, from the step "
            "beside it: %s.",
            STR(maker->rows[pair->criterion].demands.at[0].words), reach);
    return str_format(maker->mem,
                      "Open source work of the same kind, at a like reach: "
                      "%s.",
                      reach);
}

static void row_extend(struct maker *maker, const struct pair *pair)
{
    struct offer_row *row = &maker->rows[pair->criterion];
    const struct criterion *own = &maker->role->own->criteria[pair->own];
    struct str *way = ARENA_NEW(maker->mem, struct str);
    *way = way_make(maker->mem,
                    voice_turn(maker->mem, own->text, maker->voice));
    row->verdict = VERDICT_EXTEND;
    row->why = why_make(maker, pair);
    row->offered.alternatives = joined(maker->mem, row->offered.alternatives,
                                       (struct str_list){way, 1});
    if (row->offered.evidence.count)
        row->offered.evidence = joined(maker->mem, row->offered.evidence,
                                       own->evidence);
    row->from = str_format(maker->mem, "%.*s: %.*s", STR(maker->role->own->key),
                           STR(own->key));
}

/* The best pairs first, each criterion of either side once. */
static void pairs_take(struct maker *maker)
{
    bool *is_used = ARENA_ARRAY(maker->mem, bool,
                                maker->role->own->criterion_count);
    const struct pair *pairs = maker->pairs.at;
    if (maker->pairs.count)
        qsort(maker->pairs.at, maker->pairs.count, sizeof(struct pair),
              by_score);
    for (size_t i = 0; i < maker->pairs.count; i++) {
        if (is_used[pairs[i].own]
            || maker->rows[pairs[i].criterion].verdict == VERDICT_EXTEND)
            continue;
        is_used[pairs[i].own] = true;
        row_extend(maker, &pairs[i]);
    }
}

static void rows_open(struct maker *maker)
{
    const struct ladder *ladder = maker->ladder, *own = maker->role->own;
    size_t count = ladder->criterion_count;
    struct str *texts = ARENA_ARRAY(maker->mem, struct str,
                                    count + own->criterion_count);
    const struct demand_list *demands = ladder_demands_unmet(maker->mem, ladder,
                                                             maker->role->does);
    maker->rows = ARENA_ARRAY(maker->mem, struct offer_row, count);
    for (size_t i = 0; i < count; i++) {
        texts[i] = ladder->criteria[i].text;
        maker->rows[i] = (struct offer_row){
            .criterion_index = i,
            .verdict = VERDICT_KEEP,
            .demands = demands[i],
            .why = STR_LITERAL("No open source work of the role comes near."),
            .offered = ladder->criteria[i]};
    }
    for (size_t i = 0; i < own->criterion_count; i++)
        texts[count + i] = own->criteria[i].text;
    maker->likeness = likeness_make(
        maker->mem, (struct str_list){texts, count + own->criterion_count});
    level_reaches_find(maker->mem, ladder, maker->reaches);
    level_reaches_spread(maker->reaches, ladder->level_count);
    level_reaches_find(maker->mem, own, maker->own_reaches);
}

struct offer lens_make(struct arena *mem, const struct ladder *ladder,
                       const struct refit_role *role)
{
    assert(mem && ladder && role && role->own);
    struct maker maker = {.mem = mem,
                          .ladder = ladder,
                          .role = role,
                          .voice = voice_find(ladder)};
    LIST_OPEN(mem, struct pair, &maker.pairs);
    rows_open(&maker);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        pairs_add(&maker, i);
    pairs_take(&maker);
    struct offer offer = {.ladder = ladder, .rows = maker.rows};
    for (size_t i = 0; i < ladder->criterion_count; i++)
        offer.counts[maker.rows[i].verdict]++;
    return offer;
}
