#include "report/marked_ladder.h"

#include "base/list.h"
#include "domain/ladder/pairing.h"

#include <assert.h>

struct marked_ladder marked_ladder_of_offer(struct arena *mem,
                                            const struct offer *offer)
{
    assert(mem && offer);
    const struct ladder *home = offer->ladder;
    struct marked_criterion *all = ARENA_ARRAY(mem, struct marked_criterion,
                                               home->criterion_count);
    for (size_t i = 0; i < home->criterion_count; i++) {
        const struct offer_row *row = &offer->rows[i];
        const struct criterion *before = &home->criteria[row->criterion_index];
        bool is_kept = row->verdict == VERDICT_KEEP;
        bool is_out = row->offered.text.length == 0;
        all[i] = (struct marked_criterion){
            .before = before,
            .after = is_kept  ? before
                     : is_out ? NULL
                              : &row->offered,
            .level_index = before->level_index,
            .competency_index = before->competency_index,
            .why = is_kept ? (struct str){0} : row->why};
    }
    return (struct marked_ladder){
        .home = home, .criteria = all, .count = home->criterion_count};
}

/* Where something of `before` is in `after`: the index of what became of it,
 * or 0. */
static size_t index_after(const size_t *before_of, size_t count, size_t before)
{
    for (size_t i = 0; i < count; i++)
        if (before_of[i] == before)
            return i;
    return 0;
}

static void gone_add(struct list *rows, const struct pairing *pairing,
                     size_t competency_index)
{
    const struct ladder *before = pairing->before.ladder;
    const struct ladder *after = pairing->after.ladder;
    for (size_t i = 0; i < before->criterion_count; i++) {
        const struct criterion *one = &before->criteria[i];
        if (pairing->is_taken[i]
            || index_after(pairing->competency_of, after->competency_count,
                           one->competency_index)
                   != competency_index)
            continue;
        *LIST_ADD(rows, struct marked_criterion) = (struct marked_criterion){
            .before = one,
            .level_index = index_after(pairing->level_of, after->level_count,
                                       one->level_index),
            .competency_index = competency_index};
    }
}

struct marked_ladder marked_ladder_of_change(struct arena *mem,
                                             const struct ladder *before,
                                             const struct ladder *after)
{
    assert(mem && before && after);
    struct pairing pairing = pairing_make(
        mem, (struct ladder_side){.ladder = before},
        (struct ladder_side){.ladder = after});
    struct list rows;
    LIST_OPEN(mem, struct marked_criterion, &rows);
    for (size_t c = 0, i = 0; c < after->competency_count; c++) {
        for (; i < after->criterion_count
               && after->criteria[i].competency_index == c;
             i++) {
            size_t old = pairing.criterion_of[i];
            *LIST_ADD(&rows,
                      struct marked_criterion) = (struct marked_criterion){
                .before = old == PAIRING_NONE ? NULL : &before->criteria[old],
                .after = &after->criteria[i],
                .level_index = after->criteria[i].level_index,
                .competency_index = c};
        }
        gone_add(&rows, &pairing, c);
    }
    return (struct marked_ladder){
        .home = after, .criteria = rows.at, .count = rows.count};
}
