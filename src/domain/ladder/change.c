#include "domain/ladder/change.h"

#include <assert.h>
#include <string.h>

const char *const change_verb_names[] = {
    [VERB_CHANGE] = "change",
    [VERB_ADD] = "add",
    [VERB_MOVE] = "move",
    [VERB_REMOVE] = "remove",
};
static_assert(COUNT_OF(change_verb_names) == VERB_COUNT, "a name for each");

enum { WEIGHT_MOST = 10 };

/* Moves the item at `from` of an array to `to`. */
static void shift(void *array, size_t item_bytes, size_t from, size_t to)
{
    char *at = array, kept[sizeof(struct level) + sizeof(struct criterion)];
    assert(item_bytes <= sizeof(kept));
    memcpy(kept, at + from * item_bytes, item_bytes);
    if (from < to)
        memmove(at + from * item_bytes, at + (from + 1) * item_bytes,
                (to - from) * item_bytes);
    else
        memmove(at + (to + 1) * item_bytes, at + to * item_bytes,
                (from - to) * item_bytes);
    memcpy(at + to * item_bytes, kept, item_bytes);
}

/* A copy of `count` items with room for one more. */
static void *copied(struct arena *mem, const void *array, size_t item_bytes,
                    size_t count)
{
    char *made = ARENA_ARRAY(mem, char, (count + 1) * item_bytes);
    if (count)
        memcpy(made, array, count * item_bytes);
    return made;
}

static void copy_all(struct arena *mem, const struct ladder *ladder,
                     struct ladder *made)
{
    *made = *ladder;
    made->levels = copied(mem, ladder->levels, sizeof(struct level),
                          ladder->level_count);
    made->competencies = copied(mem, ladder->competencies,
                                sizeof(struct competency),
                                ladder->competency_count);
    made->criteria = copied(mem, ladder->criteria, sizeof(struct criterion),
                            ladder->criterion_count);
}

static bool is_no_key(struct fault *fault, struct str key)
{
    return fault_set(fault, FAULT_INPUT,
                     "\"%.*s\" is no key: it has lower-case letters, digits, "
                     "'-', '_' and '.', and begins with a letter or digit",
                     STR(str_part(key, 0, 60)));
}

static bool check_weight(int weight, struct fault *fault)
{
    return (weight >= 1 && weight <= WEIGHT_MOST)
           || fault_set(fault, FAULT_INPUT,
                        "a weight goes from 1 to %d; this is %d", WEIGHT_MOST,
                        weight);
}

static bool check_texts(struct str_list texts, const char *what,
                        struct fault *fault)
{
    for (size_t i = 0; i < texts.count; i++)
        if (str_trim(texts.at[i]).length == 0)
            return fault_set(fault, FAULT_INPUT, "one of the %s is empty",
                             what);
    return true;
}

static bool check_criterion(const struct ladder *ladder, size_t own,
                            const struct criterion *criterion,
                            struct fault *fault)
{
    if (str_trim(criterion->text).length == 0)
        return fault_set(fault, FAULT_INPUT, "a criterion needs its text");
    if (!check_weight(criterion->weight, fault)
        || !check_texts(criterion->examples, "examples", fault)
        || !check_texts(criterion->alternatives, "alternatives", fault))
        return false;
    for (size_t i = 0; i < criterion->evidence.count; i++)
        if (!ladder_key_is_valid(criterion->evidence.at[i]))
            return is_no_key(fault, criterion->evidence.at[i]);
    if (criterion->key.length == 0)
        return true;
    if (!criterion_key_is_valid(criterion->key))
        return is_no_key(fault, criterion->key);
    size_t found = criterion_find(ladder, criterion->key);
    return found == ladder->criterion_count || found == own
           || fault_set(fault, FAULT_INPUT,
                        "another criterion has the key %.*s already",
                        STR(criterion->key));
}

static bool cell_get(const struct ladder *ladder,
                     const struct ladder_spot *spot,
                     struct criterion *criterion, struct fault *fault)
{
    criterion->competency_index = competency_find(ladder, spot->competency_key);
    if (criterion->competency_index == ladder->competency_count)
        return fault_set(fault, FAULT_MISSING,
                         "ladder %.*s has no competency %.*s", STR(ladder->key),
                         STR(spot->competency_key));
    return level_get(ladder, spot->level_key, &criterion->level_index, fault);
}

/* Where the cell of `at` begins, or would, and how many stand in it. */
static size_t cell_begin(const struct ladder *ladder,
                         const struct criterion *at, size_t *count)
{
    size_t begin = 0;
    *count = 0;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *other = &ladder->criteria[i];
        bool is_before = other->competency_index < at->competency_index
                         || (other->competency_index == at->competency_index
                             && other->level_index < at->level_index);
        begin += is_before;
        *count += other->competency_index == at->competency_index
                  && other->level_index == at->level_index;
    }
    return begin;
}

/* From 0: where the number-th of `count` and a new one stands. */
static size_t place_among(size_t count, size_t number)
{
    return number == 0 || number > count ? count : number - 1;
}

/* Puts a criterion, whose cell is set, to the number-th place of it. */
static size_t criterion_put(struct ladder *ladder,
                            const struct criterion *criterion, size_t number)
{
    size_t count = 0;
    size_t place = cell_begin(ladder, criterion, &count);
    place += place_among(count, number);
    ladder->criteria[ladder->criterion_count] = *criterion;
    shift(ladder->criteria, sizeof(*ladder->criteria), ladder->criterion_count,
          place);
    ladder->criterion_count++;
    return place;
}

static struct criterion criterion_take(struct ladder *ladder, size_t index)
{
    struct criterion taken = ladder->criteria[index];
    shift(ladder->criteria, sizeof(*ladder->criteria), index,
          ladder->criterion_count - 1);
    ladder->criterion_count--;
    return taken;
}

/* The first of "competency.level.number" that is free, from its own place. */
static struct str free_key(struct arena *mem, const struct ladder *ladder,
                           size_t index)
{
    const struct criterion *at = &ladder->criteria[index];
    size_t count = 0, number = index - cell_begin(ladder, at, &count) + 1;
    struct str key;
    do
        key = criterion_key_make(mem, ladder, at->competency_index,
                                 at->level_index, number++);
    while (criterion_find(ladder, key) < ladder->criterion_count);
    return key;
}

static bool criterion_add(struct arena *mem, struct ladder *ladder,
                          const struct ladder_change *change,
                          struct fault *fault)
{
    struct criterion criterion = change->criterion;
    if (!cell_get(ladder, &change->spot, &criterion, fault)
        || !check_criterion(ladder, ladder->criterion_count, &criterion, fault))
        return false;
    if (ladder->criterion_count == LADDER_CRITERIA_MOST)
        return fault_set(fault, FAULT_LIMIT, "a ladder has at most %d criteria",
                         LADDER_CRITERIA_MOST);
    size_t index = criterion_put(ladder, &criterion, change->spot.number);
    if (criterion.key.length == 0)
        ladder->criteria[index].key = free_key(mem, ladder, index);
    return true;
}

static bool criterion_change(struct ladder *ladder, size_t index,
                             const struct criterion *wanted,
                             struct fault *fault)
{
    struct criterion *own = &ladder->criteria[index];
    struct criterion changed = *wanted;
    if (!check_criterion(ladder, index, wanted, fault))
        return false;
    changed.competency_index = own->competency_index;
    changed.level_index = own->level_index;
    if (changed.key.length == 0)
        changed.key = own->key;
    *own = changed;
    return true;
}

static bool criteria_make(struct arena *mem, struct ladder *ladder,
                          const struct ladder_change *change,
                          struct fault *fault)
{
    if (change->verb == VERB_ADD)
        return criterion_add(mem, ladder, change, fault);
    size_t index = criterion_find(ladder, change->key);
    struct criterion moved = {0};
    if (index == ladder->criterion_count)
        return fault_set(fault, FAULT_MISSING,
                         "ladder %.*s has no criterion %.*s", STR(ladder->key),
                         STR(change->key));
    if (change->verb == VERB_CHANGE)
        return criterion_change(ladder, index, &change->criterion, fault);
    moved = ladder->criteria[index];
    if (change->verb == VERB_MOVE
        && !cell_get(ladder, &change->spot, &moved, fault))
        return false;
    criterion_take(ladder, index);
    if (change->verb == VERB_MOVE)
        criterion_put(ladder, &moved, change->spot.number);
    return true;
}

/* Levels or competencies were put in another order: `to[i]` is where the one
 * at `i` stands now, or SIZE_MAX when it went.  Criteria follow it, or go, and
 * stand in their order again. */
static void criteria_follow(struct ladder *ladder, bool is_level,
                            const size_t *to)
{
    struct ladder sorted = *ladder;
    size_t count = ladder->criterion_count;
    sorted.criterion_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct criterion at = ladder->criteria[i];
        size_t *index = is_level ? &at.level_index : &at.competency_index;
        *index = to[*index];
        if (*index == SIZE_MAX)
            continue;
        criterion_put(&sorted, &at, 0);
    }
    ladder->criterion_count = sorted.criterion_count;
}

static void order_change(struct arena *mem, struct ladder *ladder,
                         bool is_level, size_t from, size_t behind)
{
    size_t count = is_level ? ladder->level_count : ladder->competency_count;
    size_t *to = ARENA_ARRAY(mem, size_t, count + 1), place = 0;
    size_t *order = ARENA_ARRAY(mem, size_t, count + 1);
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    if (behind != SIZE_MAX)
        shift(order, sizeof(*order), from, behind);
    for (size_t i = 0; i < count; i++)
        to[order[i]] = behind == SIZE_MAX && order[i] == from ? SIZE_MAX
                                                              : place++;
    criteria_follow(ladder, is_level, to);
    void *array = is_level ? (void *)ladder->levels
                           : (void *)ladder->competencies;
    shift(array, is_level ? sizeof(struct level) : sizeof(struct competency),
          from, behind == SIZE_MAX ? count - 1 : behind);
}

static bool check_level(const struct ladder *ladder, const struct level *level,
                        struct fault *fault)
{
    for (size_t i = 0; i < level->after.count; i++)
        if (level_find(ladder, level->after.at[i]) == ladder->level_count)
            return fault_set(fault, FAULT_MISSING,
                             "ladder %.*s has no level %.*s", STR(ladder->key),
                             STR(level->after.at[i]));
    bool has_both = !money_is_none(level->pay.from)
                    && !money_is_none(level->pay.to);
    if (has_both
        && !str_same(str_of(level->pay.from.currency),
                     str_of(level->pay.to.currency)))
        return fault_set(fault, FAULT_INPUT,
                         "the pay begins in %s and ends in %s",
                         level->pay.from.currency, level->pay.to.currency);
    return !has_both || level->pay.from.minor <= level->pay.to.minor
           || fault_set(fault, FAULT_INPUT,
                        "the pay range is upside down: it begins above its "
                        "end");
}

/* One comes to a level from levels below it only. */
static bool check_order(const struct ladder *ladder, struct fault *fault)
{
    for (size_t i = 0; i < ladder->level_count; i++)
        for (size_t j = 0; j < ladder->levels[i].after.count; j++)
            if (level_find(ladder, ladder->levels[i].after.at[j]) >= i)
                return fault_set(
                    fault, FAULT_INPUT,
                    "%.*s comes after %.*s, which must stand below it",
                    STR(ladder->levels[i].key),
                    STR(ladder->levels[i].after.at[j]));
    return true;
}

static bool level_add(struct ladder *ladder, const struct ladder_change *change,
                      size_t *from, struct fault *fault)
{
    const struct level *level = &change->level;
    if (!ladder_key_is_valid(level->key))
        return is_no_key(fault, level->key);
    if (level_find(ladder, level->key) < ladder->level_count)
        return fault_set(fault, FAULT_INPUT,
                         "another level has the key %.*s already",
                         STR(level->key));
    if (ladder->level_count == LADDER_LEVELS_MOST)
        return fault_set(fault, FAULT_LIMIT, "a ladder has at most %d levels",
                         LADDER_LEVELS_MOST);
    if (!check_level(ladder, level, fault))
        return false;
    *from = ladder->level_count;
    ladder->levels[ladder->level_count++] = *level;
    return true;
}

static bool levels_make(struct arena *mem, struct ladder *ladder,
                        const struct ladder_change *change, struct fault *fault)
{
    size_t index = ladder->level_count;
    if (change->verb == VERB_ADD
            ? !level_add(ladder, change, &index, fault)
            : !level_get(ladder, change->key, &index, fault))
        return false;
    if (change->verb == VERB_CHANGE) {
        struct str key = ladder->levels[index].key;
        if (!check_level(ladder, &change->level, fault))
            return false;
        ladder->levels[index] = change->level;
        ladder->levels[index].key = key;
        return check_order(ladder, fault);
    }
    if (change->verb == VERB_REMOVE && ladder->level_count == 1)
        return fault_set(fault, FAULT_INPUT, "a ladder has at least one level");
    size_t behind = change->verb == VERB_REMOVE
                        ? SIZE_MAX
                        : place_among(ladder->level_count - 1,
                                      change->spot.number);
    order_change(mem, ladder, true, index, behind);
    ladder->level_count -= change->verb == VERB_REMOVE;
    return check_order(ladder, fault);
}

static bool check_competency(const struct competency *competency,
                             struct fault *fault)
{
    if (str_trim(competency->title).length == 0)
        return fault_set(fault, FAULT_INPUT, "a competency needs a title");
    return check_weight(competency->weight, fault);
}

static bool competency_add(struct ladder *ladder,
                           const struct competency *competency, size_t *from,
                           struct fault *fault)
{
    if (!ladder_key_is_valid(competency->key))
        return is_no_key(fault, competency->key);
    if (competency_find(ladder, competency->key) < ladder->competency_count)
        return fault_set(fault, FAULT_INPUT,
                         "another competency has the key %.*s already",
                         STR(competency->key));
    if (ladder->competency_count == LADDER_COMPETENCIES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "a ladder has at most %d competencies",
                         LADDER_COMPETENCIES_MOST);
    *from = ladder->competency_count;
    ladder->competencies[ladder->competency_count++] = *competency;
    return true;
}

static bool competencies_make(struct arena *mem, struct ladder *ladder,
                              const struct ladder_change *change,
                              struct fault *fault)
{
    bool is_said = change->verb == VERB_ADD || change->verb == VERB_CHANGE;
    size_t index = competency_find(ladder, change->key);
    if (is_said && !check_competency(&change->competency, fault))
        return false;
    if (change->verb == VERB_ADD
        && !competency_add(ladder, &change->competency, &index, fault))
        return false;
    if (index == ladder->competency_count)
        return fault_set(fault, FAULT_MISSING,
                         "ladder %.*s has no competency %.*s", STR(ladder->key),
                         STR(change->key));
    if (change->verb == VERB_CHANGE) {
        struct str key = ladder->competencies[index].key;
        ladder->competencies[index] = change->competency;
        ladder->competencies[index].key = key;
        return true;
    }
    if (change->verb == VERB_REMOVE && ladder->competency_count == 1)
        return fault_set(fault, FAULT_INPUT,
                         "a ladder has at least one competency");
    size_t behind = change->verb == VERB_REMOVE
                        ? SIZE_MAX
                        : place_among(ladder->competency_count - 1,
                                      change->spot.number);
    order_change(mem, ladder, false, index, behind);
    ladder->competency_count -= change->verb == VERB_REMOVE;
    return true;
}

static bool head_make(struct ladder *ladder, const struct ladder_change *change,
                      struct fault *fault)
{
    if (change->verb != VERB_CHANGE)
        return fault_set(fault, FAULT_INPUT,
                         "a ladder's title and summary can only be changed");
    if (str_trim(change->head.title).length == 0)
        return fault_set(fault, FAULT_INPUT, "a ladder needs a title");
    ladder->title = change->head.title;
    ladder->family = change->head.family;
    ladder->summary = change->head.summary;
    ladder->source = change->head.source;
    return true;
}

bool ladder_change_make(struct arena *mem, const struct ladder *ladder,
                        const struct ladder_change *change, struct ladder *made,
                        struct fault *fault)
{
    assert(mem && ladder && change && made && fault);
    struct ladder changed;
    bool is_done = false;
    copy_all(mem, ladder, &changed);
    switch (change->part) {
    case PART_OF_CRITERIA:
        is_done = criteria_make(mem, &changed, change, fault);
        break;
    case PART_OF_LEVELS:
        is_done = levels_make(mem, &changed, change, fault);
        break;
    case PART_OF_COMPETENCIES:
        is_done = competencies_make(mem, &changed, change, fault);
        break;
    default:
        is_done = head_make(&changed, change, fault);
    }
    if (is_done)
        *made = changed;
    return is_done;
}
