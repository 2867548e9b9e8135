#include "domain/review/touch.h"

#include "base/list.h"
#include "base/translate.h"
#include "domain/ladder/change_clash.h"

#include <assert.h>

const char *const touch_part_names[] = {
    [PART_OF_CRITERIA] = "criterion",
    [PART_OF_LEVELS] = "level",
    [PART_OF_COMPETENCIES] = "competency",
    [PART_OF_HEAD] = "head",
};
static_assert(COUNT_OF(touch_part_names) == PART_OF_COUNT, "a name per part");

const char *const touch_part_labels[] = {
    [PART_OF_CRITERIA] = N_("Criterion"),
    [PART_OF_LEVELS] = N_("Level"),
    [PART_OF_COMPETENCIES] = N_("Competency"),
    [PART_OF_HEAD] = N_("Title or summary"),
};
static_assert(COUNT_OF(touch_part_labels) == PART_OF_COUNT, "a label per part");

bool touch_part_parse(struct str s, enum ladder_part *part)
{
    for (enum ladder_part i = 0; i < PART_OF_COUNT; i++)
        if (str_is(s, touch_part_names[i])) {
            *part = i;
            return true;
        }
    return false;
}

static size_t part_count(const struct ladder *ladder, enum ladder_part part)
{
    const size_t counts[PART_OF_COUNT] = {
        [PART_OF_CRITERIA] = ladder->criterion_count,
        [PART_OF_LEVELS] = ladder->level_count,
        [PART_OF_COMPETENCIES] = ladder->competency_count,
        [PART_OF_HEAD] = 1,
    };
    return counts[part];
}

static struct str part_key(const struct ladder *ladder, enum ladder_part part,
                           size_t index)
{
    switch (part) {
    case PART_OF_CRITERIA:
        return ladder->criteria[index].key;
    case PART_OF_LEVELS:
        return ladder->levels[index].key;
    case PART_OF_COMPETENCIES:
        return ladder->competencies[index].key;
    default:
        return (struct str){0};
    }
}

static bool part_is_there(const struct ladder *ladder, enum ladder_part part,
                          struct str key)
{
    switch (part) {
    case PART_OF_CRITERIA:
        return criterion_find(ladder, key) < ladder->criterion_count;
    case PART_OF_LEVELS:
        return level_find(ladder, key) < ladder->level_count;
    case PART_OF_COMPETENCIES:
        return competency_find(ladder, key) < ladder->competency_count;
    default:
        return true;
    }
}

/* Of `part`: what of `before` is not the same, and what of `after` is new. */
static void add_touches(struct list *touches, const struct ladder *before,
                        const struct ladder *after, enum ladder_part part)
{
    for (size_t i = 0; i < part_count(before, part); i++) {
        const struct ladder_change about = {.part = part,
                                            .key = part_key(before, part, i)};
        if (!ladder_change_is_free(before, after, &about))
            *LIST_ADD(touches, struct touch) = (struct touch){part, about.key};
    }
    for (size_t i = 0; i < part_count(after, part); i++) {
        struct str key = part_key(after, part, i);
        if (!part_is_there(before, part, key))
            *LIST_ADD(touches, struct touch) = (struct touch){part, key};
    }
}

struct touch_list touches_make(struct arena *mem, const struct ladder *before,
                               const struct ladder *after)
{
    assert(mem && before && after);
    struct list touches;
    LIST_OPEN(mem, struct touch, &touches);
    for (enum ladder_part part = 0; part < PART_OF_COUNT; part++)
        add_touches(&touches, before, after, part);
    return (struct touch_list){touches.at, touches.count};
}

const struct touch *touch_clash(const struct touch_list *ours,
                                const struct touch_list *theirs)
{
    for (size_t i = 0; i < ours->count; i++)
        for (size_t j = 0; j < theirs->count; j++)
            if (ours->at[i].part == theirs->at[j].part
                && str_same(ours->at[i].key, theirs->at[j].key))
                return &ours->at[i];
    return NULL;
}
