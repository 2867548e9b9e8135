#include "domain/ladder/level_step.h"

#include <assert.h>

static void steps_add(struct level_steps *steps, size_t level_index)
{
    steps->at[steps->count++] = level_index;
}

static bool is_named(const struct level *level, struct str key)
{
    for (size_t i = 0; i < level->after.count; i++)
        if (str_same(level->after.at[i], key))
            return true;
    return false;
}

struct level_steps level_steps_down(const struct ladder *ladder, size_t to)
{
    assert(ladder && to < ladder->level_count
           && ladder->level_count <= LADDER_LEVELS_MOST);
    const struct level *level = &ladder->levels[to];
    struct level_steps steps = {.count = 0};
    for (size_t i = 0; i < to; i++)
        if (is_named(level, ladder->levels[i].key))
            steps_add(&steps, i);
    if (level->after.count == 0 && to > 0)
        steps_add(&steps, to - 1);
    return steps;
}

struct level_steps level_steps_up(const struct ladder *ladder, size_t from)
{
    assert(ladder && from < ladder->level_count
           && ladder->level_count <= LADDER_LEVELS_MOST);
    struct str key = ladder->levels[from].key;
    struct level_steps steps = {.count = 0};
    for (size_t i = from + 1; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        if (level->after.count ? is_named(level, key) : i == from + 1)
            steps_add(&steps, i);
    }
    return steps;
}

/* What is below each of the levels one comes from, or is that level. */
static bool is_on_all_ways(bool below[][LADDER_LEVELS_MOST],
                           const struct level_steps *down, size_t level_index)
{
    for (size_t i = 0; i < down->count; i++)
        if (down->at[i] != level_index && !below[down->at[i]][level_index])
            return false;
    return down->count > 0;
}

void levels_below_find(const struct ladder *ladder, size_t level_index,
                       bool is_below[LADDER_LEVELS_MOST])
{
    assert(ladder && level_index < ladder->level_count && is_below);
    bool below[LADDER_LEVELS_MOST][LADDER_LEVELS_MOST] = {{false}};
    for (size_t to = 0; to <= level_index; to++) {
        struct level_steps down = level_steps_down(ladder, to);
        for (size_t i = 0; i < to; i++)
            below[to][i] = is_on_all_ways(below, &down, i);
    }
    for (size_t i = 0; i < ladder->level_count; i++)
        is_below[i] = below[level_index][i];
}
