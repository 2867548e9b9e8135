#include "domain/ladder/merge.h"

#include "base/list.h"
#include "base/translate.h"
#include "domain/ladder/merge_item.h"
#include "domain/ladder/pairing.h"

#include <assert.h>
#include <stdlib.h>

const char *const merge_fate_names[] = {
    [MERGE_SAME] = "same",         [MERGE_TAKEN] = "taken",
    [MERGE_KEPT] = "kept",         [MERGE_ALIKE] = "alike",
    [MERGE_CONFLICT] = "conflict",
};
static_assert(COUNT_OF(merge_fate_names) == MERGE_FATE_COUNT, "a name a fate");

struct items {
    struct merge_item *at; /* shape: [count] */
    size_t count;
};

struct maker {
    struct arena *mem;
    const struct merge_wish *wish;
    struct items levels, competencies, criteria;
    struct merge made;
};

/* Finds a key in one of the three ladders: its index, or the count. */
typedef size_t key_find(const struct ladder *ladder, struct str key);
typedef struct str key_at(const struct ladder *ladder, size_t index);

static struct str level_key_at(const struct ladder *ladder, size_t index)
{
    return index < ladder->level_count ? ladder->levels[index].key
                                       : (struct str){0};
}

static struct str competency_key_at(const struct ladder *ladder, size_t index)
{
    return index < ladder->competency_count ? ladder->competencies[index].key
                                            : (struct str){0};
}

/* Everything of the three ladders, each key once: ours, then what only theirs
 * has, then what only the old one had. */
static struct items items_by_key(struct maker *maker, key_find *find,
                                 key_at *at)
{
    const struct merge_wish *wish = maker->wish;
    const struct ladder *ladders[] = {wish->ours, wish->theirs, wish->old};
    struct list items;
    LIST_OPEN(maker->mem, struct merge_item, &items);
    for (size_t l = 0; l < COUNT_OF(ladders); l++)
        for (size_t i = 0; at(ladders[l], i).length; i++) {
            struct str key = at(ladders[l], i);
            bool is_listed = false;
            for (size_t e = 0; e < l; e++)
                is_listed |= at(ladders[e], find(ladders[e], key)).length > 0;
            if (is_listed)
                continue;
            struct merge_item *item = LIST_ADD(&items, struct merge_item);
            item->old = find(wish->old, key);
            item->theirs = find(wish->theirs, key);
            item->ours = find(wish->ours, key);
            item->row.has_old = at(wish->old, item->old).length > 0;
            item->row.has_theirs = at(wish->theirs, item->theirs).length > 0;
            item->row.has_ours = at(wish->ours, item->ours).length > 0;
        }
    return (struct items){items.at, items.count};
}

static struct merge_item *criterion_add(struct list *items, size_t old,
                                        size_t theirs, size_t ours)
{
    struct merge_item *item = LIST_ADD(items, struct merge_item);
    item->old = old;
    item->theirs = theirs;
    item->ours = ours;
    item->row = (struct merge_row){.thing = MERGE_CRITERION,
                                   .has_old = old != PAIRING_NONE,
                                   .has_theirs = theirs != PAIRING_NONE,
                                   .has_ours = ours != PAIRING_NONE};
    return item;
}

/* Which criterion of a newer ladder an old one became. */
static size_t became(const struct pairing *pairing, size_t old)
{
    size_t count = pairing->after.ladder->criterion_count;
    for (size_t i = 0; old != PAIRING_NONE && i < count; i++)
        if (pairing->criterion_of[i] == old)
            return i;
    return PAIRING_NONE;
}

/* One that both sides added, in the same words. */
static size_t added_there(const struct maker *maker,
                          const struct pairing *there,
                          const struct criterion *ours)
{
    const struct ladder *theirs = maker->wish->theirs;
    for (size_t i = 0; i < theirs->criterion_count; i++)
        if (there->criterion_of[i] == PAIRING_NONE
            && str_same(theirs->criteria[i].text, ours->text))
            return i;
    return PAIRING_NONE;
}

static struct items criteria_match(struct maker *maker)
{
    const struct merge_wish *wish = maker->wish;
    const struct ladder_side old = {.ladder = wish->old};
    struct pairing there = pairing_make(
        maker->mem, old, (struct ladder_side){.ladder = wish->theirs});
    struct pairing here = pairing_make(
        maker->mem, old, (struct ladder_side){.ladder = wish->ours});
    bool *is_met = ARENA_ARRAY(maker->mem, bool, wish->theirs->criterion_count);
    struct list items;
    LIST_OPEN(maker->mem, struct merge_item, &items);
    for (size_t i = 0; i < wish->ours->criterion_count; i++) {
        size_t from = here.criterion_of[i];
        size_t met = from == PAIRING_NONE
                         ? added_there(maker, &there, &wish->ours->criteria[i])
                         : became(&there, from);
        if (met != PAIRING_NONE && is_met[met])
            met = PAIRING_NONE;
        if (met != PAIRING_NONE)
            is_met[met] = true;
        criterion_add(&items, from, met, i);
    }
    for (size_t i = 0; i < wish->theirs->criterion_count; i++)
        if (!is_met[i])
            criterion_add(&items, there.criterion_of[i], i, PAIRING_NONE);
    for (size_t i = 0; i < wish->old->criterion_count; i++)
        if (!here.is_taken[i] && !there.is_taken[i])
            criterion_add(&items, i, PAIRING_NONE, PAIRING_NONE);
    return (struct items){items.at, items.count};
}

static bool has_key(const struct items *items, enum merge_thing thing,
                    struct str key)
{
    for (size_t i = 0; i < items->count; i++) {
        const struct merge_item *item = &items->at[i];
        struct str own = thing == MERGE_LEVEL ? item->made.level.key
                                              : item->made.competency.key;
        if (item->is_present && str_same(own, key))
            return true;
    }
    return false;
}

static bool is_used(const struct maker *maker, enum merge_thing thing,
                    struct str key)
{
    for (size_t i = 0; i < maker->criteria.count; i++) {
        const struct merge_item *one = &maker->criteria.at[i];
        if (one->is_present
            && str_same(thing == MERGE_LEVEL ? one->level_key
                                             : one->competency_key,
                        key))
            return true;
    }
    return false;
}

/* What was dropped there while ours has criteria in it. */
static void uses_settle(struct maker *maker, struct items *items,
                        enum merge_thing thing)
{
    for (size_t i = 0; i < items->count; i++) {
        struct merge_item *item = &items->at[i];
        struct merge_row *row = &item->row;
        struct str key = thing == MERGE_LEVEL ? item->made.level.key
                                              : item->made.competency.key;
        bool is_dropped = row->has_ours && !item->is_present;
        if (!is_dropped || row->fate != MERGE_TAKEN
            || !is_used(maker, thing, key))
            continue;
        row->fate = MERGE_CONFLICT;
        row->why = N_("dropped there, used here");
        item->is_present = row->choice != MERGE_THEIRS;
    }
}

/* A criterion whose place is gone goes back to where ours has it, or goes. */
static void places_settle(struct maker *maker)
{
    const struct ladder *ours = maker->wish->ours;
    for (size_t i = 0; i < maker->criteria.count; i++) {
        struct merge_item *one = &maker->criteria.at[i];
        bool has_place = has_key(&maker->levels, MERGE_LEVEL, one->level_key)
                         && has_key(&maker->competencies, MERGE_COMPETENCY,
                                    one->competency_key);
        if (!one->is_present || has_place)
            continue;
        if (one->row.has_ours) {
            const struct criterion *here = &ours->criteria[one->ours];
            one->level_key = ours->levels[here->level_index].key;
            one->competency_key =
                ours->competencies[here->competency_index].key;
        }
        one->is_present = has_key(&maker->levels, MERGE_LEVEL, one->level_key)
                          && has_key(&maker->competencies, MERGE_COMPETENCY,
                                     one->competency_key);
        if (!one->is_present && one->row.fate == MERGE_TAKEN)
            one->row.fate = MERGE_KEPT;
    }
}

/* Where an item stands: behind which of ours, and how far behind it. */
static size_t anchor_of(const struct items *items,
                        const struct merge_item *item)
{
    if (item->row.has_ours)
        return item->ours + 1;
    size_t best = 0, nearest = 0;
    for (size_t i = 0; i < items->count; i++) {
        const struct merge_item *other = &items->at[i];
        bool is_before = other->row.has_ours && other->row.has_theirs
                         && other->theirs < item->theirs
                         && str_same(other->level_key, item->level_key)
                         && str_same(other->competency_key,
                                     item->competency_key);
        if (is_before && other->theirs + 1 > nearest) {
            nearest = other->theirs + 1;
            best = other->ours + 1;
        }
    }
    return best;
}

struct ranked {
    size_t competency, level, anchor, behind;
    struct merge_item *item;
};

static int by_rank(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    const size_t left[] = {x->competency, x->level, x->anchor, x->behind};
    const size_t right[] = {y->competency, y->level, y->anchor, y->behind};
    for (size_t i = 0; i < COUNT_OF(left); i++)
        if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
    return 0;
}

/* The items that are present, in the order of the merged ladder. */
static struct ranked *ranked_make(struct maker *maker,
                                  const struct items *items, bool has_place,
                                  size_t *count)
{
    const struct ladder *made = &maker->made.ladder;
    struct ranked *ranked = ARENA_ARRAY(maker->mem, struct ranked,
                                        items->count);
    for (size_t i = 0; i < items->count; i++) {
        struct merge_item *item = &items->at[i];
        if (!item->is_present)
            continue;
        ranked[*count] = (struct ranked){
            .anchor = anchor_of(items, item),
            .behind = item->row.has_ours ? 0 : item->theirs + 1,
            .item = item};
        if (has_place) {
            ranked[*count].competency = competency_find(made,
                                                        item->competency_key);
            ranked[*count].level = level_find(made, item->level_key);
        }
        (*count)++;
    }
    if (*count)
        qsort(ranked, *count, sizeof(*ranked), by_rank);
    return ranked;
}

/* The levels that stand before `level` and are named by it. */
static struct str_list after_kept(struct arena *mem, const struct ladder *made,
                                  size_t level)
{
    const struct str_list *after = &made->levels[level].after;
    struct str *kept = ARENA_ARRAY(mem, struct str, after->count);
    size_t count = 0;
    for (size_t i = 0; i < after->count; i++)
        if (level_find(made, after->at[i]) < level)
            kept[count++] = after->at[i];
    return (struct str_list){kept, count};
}

static void parts_build(struct maker *maker)
{
    struct ladder *made = &maker->made.ladder;
    size_t count = 0;
    struct ranked *ranked = ranked_make(maker, &maker->levels, false, &count);
    made->levels = ARENA_ARRAY(maker->mem, struct level, count);
    made->level_count = count;
    for (size_t i = 0; i < count; i++)
        made->levels[i] = ranked[i].item->made.level;
    for (size_t i = 0; i < count; i++)
        made->levels[i].after = after_kept(maker->mem, made, i);
    count = 0;
    ranked = ranked_make(maker, &maker->competencies, false, &count);
    made->competencies = ARENA_ARRAY(maker->mem, struct competency, count);
    made->competency_count = count;
    for (size_t i = 0; i < count; i++)
        made->competencies[i] = ranked[i].item->made.competency;
}

/* A key that said where a criterion stood says where it stands now; one that
 * somebody chose stays, and nobody else gets it. */
static bool is_key_placed(struct maker *maker, const struct merge_item *item)
{
    return item->row.has_ours
               ? criterion_key_is_placed(maker->mem, maker->wish->ours,
                                         item->ours)
               : criterion_key_is_placed(maker->mem, maker->wish->theirs,
                                         item->theirs);
}

static struct str free_key(struct arena *mem, const struct ladder *made,
                           struct str wanted)
{
    struct str key = wanted;
    for (size_t n = 2; criterion_find(made, key) < made->criterion_count; n++)
        key = str_format(mem, "%.*s-%zu",
                         STR(str_part(wanted, 0, CRITERION_KEY_BYTES - 8)), n);
    return key;
}

static void criteria_build(struct maker *maker)
{
    struct ladder *made = &maker->made.ladder;
    size_t count = 0, number = 0;
    struct ranked *ranked = ranked_make(maker, &maker->criteria, true, &count);
    made->criteria = ARENA_ARRAY(maker->mem, struct criterion, count);
    for (size_t i = 0; i < count; i++) {
        bool is_same_cell = i > 0
                            && ranked[i].competency == ranked[i - 1].competency
                            && ranked[i].level == ranked[i - 1].level;
        number = is_same_cell ? number + 1 : 1;
        struct criterion one = ranked[i].item->made.criterion;
        one.competency_index = ranked[i].competency;
        one.level_index = ranked[i].level;
        if (is_key_placed(maker, ranked[i].item))
            one.key = criterion_key_make(maker->mem, made, one.competency_index,
                                         one.level_index, number);
        one.key = free_key(maker->mem, made, one.key);
        made->criteria[made->criterion_count++] = one;
    }
}

static void rows_gather(struct maker *maker, const struct items *items,
                        enum merge_thing thing, struct list *rows)
{
    for (size_t i = 0; i < items->count; i++) {
        struct merge_row *row = &items->at[i].row;
        row->thing = thing;
        maker->made.counts[row->fate]++;
        maker->made.open_count += row->fate == MERGE_CONFLICT
                                  && row->choice == MERGE_UNDECIDED;
        *LIST_ADD(rows, struct merge_row) = *row;
    }
}

static struct ladder head_make(const struct merge_wish *wish)
{
    const struct ladder *old = wish->old, *theirs = wish->theirs;
    struct ladder made = *wish->ours;
    if (str_same(made.summary, old->summary))
        made.summary = theirs->summary;
    if (str_same(made.source, old->source))
        made.source = theirs->source;
    if (str_same(made.family, old->family))
        made.family = theirs->family;
    if (str_same(made.language, old->language))
        made.language = theirs->language;
    made.adopts = (struct ladder_name){theirs->key, wish->revision};
    made.levels = NULL;
    made.competencies = NULL;
    made.criteria = NULL;
    made.level_count = made.competency_count = made.criterion_count = 0;
    return made;
}

static void items_make(struct maker *maker)
{
    struct arena *mem = maker->mem;
    maker->levels = items_by_key(maker, level_find, level_key_at);
    maker->competencies = items_by_key(maker, competency_find,
                                       competency_key_at);
    maker->criteria = criteria_match(maker);
    for (size_t i = 0; i < maker->levels.count; i++)
        merge_level(mem, maker->wish, &maker->levels.at[i]);
    for (size_t i = 0; i < maker->competencies.count; i++)
        merge_competency(mem, maker->wish, &maker->competencies.at[i]);
    for (size_t i = 0; i < maker->criteria.count; i++)
        merge_criterion(mem, maker->wish, &maker->criteria.at[i]);
    uses_settle(maker, &maker->levels, MERGE_LEVEL);
    uses_settle(maker, &maker->competencies, MERGE_COMPETENCY);
    places_settle(maker);
}

struct merge merge_make(struct arena *mem, const struct merge_wish *wish)
{
    assert(mem && wish && wish->old && wish->theirs && wish->ours);
    struct maker maker = {.mem = mem, .wish = wish};
    struct list rows;
    items_make(&maker);
    LIST_OPEN(mem, struct merge_row, &rows);
    rows_gather(&maker, &maker.levels, MERGE_LEVEL, &rows);
    rows_gather(&maker, &maker.competencies, MERGE_COMPETENCY, &rows);
    rows_gather(&maker, &maker.criteria, MERGE_CRITERION, &rows);
    maker.made.ladder = head_make(wish);
    parts_build(&maker);
    criteria_build(&maker);
    maker.made.rows = rows.at;
    maker.made.row_count = rows.count;
    return maker.made;
}
