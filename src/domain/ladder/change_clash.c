#include "domain/ladder/change_clash.h"

#include <assert.h>

bool criterion_says_same(const struct criterion *a, const struct criterion *b)
{
    assert(a && b);
    return str_same(a->text, b->text) && a->weight == b->weight
           && str_list_same(&a->examples, &b->examples)
           && str_list_same(&a->alternatives, &b->alternatives)
           && str_list_same(&a->evidence, &b->evidence);
}

static const struct criterion *criterion_at(const struct ladder *ladder,
                                            struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? &ladder->criteria[index] : NULL;
}

static struct str cell_key(const struct ladder *ladder,
                           const struct criterion *at, bool is_level)
{
    return is_level ? ladder->levels[at->level_index].key
                    : ladder->competencies[at->competency_index].key;
}

/* Those of one level, or competency, say the same in both, and none is new
 * or gone. */
static bool same_criteria(const struct ladder *before, const struct ladder *now,
                          struct str key, bool is_level)
{
    size_t count = 0;
    for (size_t i = 0; i < now->criterion_count; i++)
        count += str_same(cell_key(now, &now->criteria[i], is_level), key);
    for (size_t i = 0; i < before->criterion_count; i++) {
        const struct criterion *at = &before->criteria[i];
        if (!str_same(cell_key(before, at, is_level), key))
            continue;
        const struct criterion *other = criterion_at(now, at->key);
        if (!other || !criterion_says_same(at, other)
            || !str_same(cell_key(now, other, is_level), key))
            return false;
        count--;
    }
    return count == 0;
}

static bool criterion_is_free(const struct ladder *before,
                              const struct ladder *now, struct str key)
{
    const struct criterion *a = criterion_at(before, key);
    const struct criterion *b = criterion_at(now, key);
    return a && b && criterion_says_same(a, b)
           && str_same(cell_key(before, a, true), cell_key(now, b, true))
           && str_same(cell_key(before, a, false), cell_key(now, b, false));
}

static bool level_is_free(const struct ladder *before, const struct ladder *now,
                          struct str key)
{
    size_t a = level_find(before, key), b = level_find(now, key);
    return a < before->level_count && b < now->level_count
           && level_same(&before->levels[a], &now->levels[b]);
}

static bool competency_is_free(const struct ladder *before,
                               const struct ladder *now, struct str key)
{
    size_t a = competency_find(before, key), b = competency_find(now, key);
    return a < before->competency_count && b < now->competency_count
           && competency_same(&before->competencies[a], &now->competencies[b]);
}

static bool head_is_free(const struct ladder *before, const struct ladder *now)
{
    return str_same(before->title, now->title)
           && str_same(before->family, now->family)
           && str_same(before->summary, now->summary)
           && str_same(before->source, now->source);
}

bool ladder_change_is_free(const struct ladder *before,
                           const struct ladder *now,
                           const struct ladder_change *change)
{
    assert(before && now && change);
    if (change->verb == VERB_ADD)
        return true;
    bool goes = change->verb == VERB_REMOVE;
    switch (change->part) {
    case PART_OF_CRITERIA:
        return criterion_is_free(before, now, change->key);
    case PART_OF_LEVELS:
        return level_is_free(before, now, change->key)
               && (!goes || same_criteria(before, now, change->key, true));
    case PART_OF_COMPETENCIES:
        return competency_is_free(before, now, change->key)
               && (!goes || same_criteria(before, now, change->key, false));
    default:
        return head_is_free(before, now);
    }
}
