#include "domain/assessment/blocker.h"

#include "base/list.h"
#include "domain/assessment/gap.h"
#include "domain/ladder/ladder_demand.h"
#include "domain/ladder/level_step.h"

#include <assert.h>

static bool has_another_way(struct arena *mem,
                            const struct criterion *criterion, unsigned does)
{
    for (size_t i = 0; i < criterion->alternatives.count; i++)
        if (!demands_unmet(mem, criterion->alternatives.at[i], does).count)
            return true;
    return false;
}

struct blocker_list blockers_find(struct arena *mem,
                                  const struct ladder *ladder, unsigned does)
{
    assert(mem && ladder);
    struct list blockers;
    LIST_OPEN(mem, struct blocker, &blockers);
    const struct demand_list *unmet = ladder_demands_unmet(mem, ladder, does);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        if (unmet[i].count && !has_another_way(mem, &ladder->criteria[i], does))
            *LIST_ADD(&blockers, struct blocker) = (struct blocker){i,
                                                                    unmet[i]};
    return (struct blocker_list){blockers.at, blockers.count};
}

static bool is_settled(const struct gap_row *row)
{
    return row->standing == STANDING_MET || row->standing == STANDING_EXCUSED;
}

struct blocker_list blockers_of_level(struct arena *mem,
                                      const struct ladder *ladder,
                                      struct blocker_list blockers,
                                      size_t level_index,
                                      struct rated_list ratings)
{
    assert(mem && ladder && level_index < ladder->level_count);
    bool is_asked[LADDER_LEVELS_MOST];
    levels_below_find(ladder, level_index, is_asked);
    is_asked[level_index] = true;
    struct gap_row_list rows = gap_rows_make(mem, ladder, ratings,
                                             (struct credit_list){0});
    struct list stopping;
    LIST_OPEN(mem, struct blocker, &stopping);
    for (size_t i = 0; i < blockers.count; i++) {
        size_t criterion = blockers.at[i].criterion_index;
        if (is_asked[ladder->criteria[criterion].level_index]
            && !is_settled(&rows.at[criterion]))
            *LIST_ADD(&stopping, struct blocker) = blockers.at[i];
    }
    return (struct blocker_list){stopping.at, stopping.count};
}
