#include "domain/ladder/difference.h"

#include "base/list.h"
#include "domain/ladder/pairing.h"

#include <assert.h>

const char *const difference_names[] = {
    [DIFFERENCE_SAME] = "same",   [DIFFERENCE_CHANGED] = "changed",
    [DIFFERENCE_MOVED] = "moved", [DIFFERENCE_DETAIL] = "detail",
    [DIFFERENCE_NEW] = "new",     [DIFFERENCE_GONE] = "gone",
};
static_assert(COUNT_OF(difference_names) == DIFFERENCE_KIND_COUNT,
              "a name per kind");

const enum difference_kind difference_order[] = {
    DIFFERENCE_CHANGED, DIFFERENCE_NEW,  DIFFERENCE_MOVED,
    DIFFERENCE_DETAIL,  DIFFERENCE_GONE, DIFFERENCE_SAME};
static_assert(COUNT_OF(difference_order) == DIFFERENCE_KIND_COUNT, "all kinds");

/* Rows while they are being made. */
struct maker {
    struct arena *mem;
    struct pairing pairing;
    struct list rows;
    struct difference made;
    bool keeps_same; /* rows of what did not change, too */
};

static bool is_same_in_detail(const struct criterion *a,
                              const struct criterion *b)
{
    return a->weight == b->weight && str_list_same(&a->examples, &b->examples)
           && str_list_same(&a->alternatives, &b->alternatives)
           && str_list_same(&a->evidence, &b->evidence);
}

/* Levels of other names cannot be told to be others: only where a level has a
 * pair, and it is not this one, did the criterion move. */
static bool is_same_place(const struct pairing *pairing,
                          const struct criterion *a, const struct criterion *b)
{
    assert(a && b);
    size_t level = pairing->level_of[b->level_index];
    size_t competency = pairing->competency_of[b->competency_index];
    bool is_level = level == a->level_index || level == PAIRING_NONE
                    || pairing->after.is_level;
    return is_level
           && (competency == a->competency_index || competency == PAIRING_NONE);
}

static enum difference_kind kind_of(const struct maker *maker,
                                    const struct difference_row *row)
{
    if (!row->before)
        return DIFFERENCE_NEW;
    if (!row->after)
        return DIFFERENCE_GONE;
    if (!str_same(row->before->text, row->after->text))
        return DIFFERENCE_CHANGED;
    if (maker->pairing.after.is_level)
        return DIFFERENCE_SAME;
    if (!is_same_place(&maker->pairing, row->before, row->after))
        return DIFFERENCE_MOVED;
    return is_same_in_detail(row->before, row->after) ? DIFFERENCE_SAME
                                                      : DIFFERENCE_DETAIL;
}

/* The row of criterion `before` of the one and `after` of the other side, of
 * which one may be PAIRING_NONE. */
static void row_add(struct maker *maker, const struct competency *group,
                    size_t before, size_t after)
{
    const struct ladder *a = maker->pairing.before.ladder;
    const struct ladder *b = maker->pairing.after.ladder;
    struct difference_row row = {
        .group = group,
        .before = before < a->criterion_count ? &a->criteria[before] : NULL,
        .after = after < b->criterion_count ? &b->criteria[after] : NULL,
    };
    const struct criterion *one = row.after ? row.after : row.before;
    const struct ladder *home = row.after ? b : a;
    assert(one);
    row.competency = &home->competencies[one->competency_index];
    row.level = &home->levels[one->level_index];
    if (row.before) {
        row.old_competency = &a->competencies[row.before->competency_index];
        row.old_level = &a->levels[row.before->level_index];
    }
    row.kind = kind_of(maker, &row);
    row.is_moved = row.kind == DIFFERENCE_CHANGED
                   && !is_same_place(&maker->pairing, row.before, row.after);
    maker->made.counts[row.kind]++;
    if (row.kind == DIFFERENCE_SAME && !maker->keeps_same)
        return;
    row.wording = wording_make(maker->mem,
                               row.before ? row.before->text : str_of(""),
                               row.after ? row.after->text : str_of(""));
    *LIST_ADD(&maker->rows, struct difference_row) = row;
}

/* What only the first side asks in one of its competencies. */
static void gone_add(struct maker *maker, const struct competency *group,
                     size_t competency)
{
    const struct pairing *pairing = &maker->pairing;
    const struct ladder *before = pairing->before.ladder;
    for (size_t a = 0; a < before->criterion_count; a++)
        if (before->criteria[a].competency_index == competency
            && ladder_side_has(&pairing->before, a) && !pairing->is_taken[a])
            row_add(maker, group, a, PAIRING_NONE);
}

static bool has_pair(const struct pairing *pairing, size_t competency)
{
    for (size_t i = 0; i < pairing->after.ladder->competency_count; i++)
        if (pairing->competency_of[i] == competency)
            return true;
    return false;
}

static struct difference rows_make(struct maker *maker)
{
    const struct pairing *pairing = &maker->pairing;
    const struct ladder *after = pairing->after.ladder;
    const struct ladder *before = pairing->before.ladder;
    LIST_OPEN(maker->mem, struct difference_row, &maker->rows);
    for (size_t c = 0, b = 0; c < after->competency_count; c++) {
        for (; b < after->criterion_count
               && after->criteria[b].competency_index == c;
             b++)
            if (ladder_side_has(&pairing->after, b))
                row_add(maker, &after->competencies[c],
                        pairing->criterion_of[b], b);
        if (pairing->competency_of[c] != PAIRING_NONE)
            gone_add(maker, &after->competencies[c], pairing->competency_of[c]);
    }
    for (size_t c = 0; c < before->competency_count; c++)
        if (!has_pair(pairing, c))
            gone_add(maker, &before->competencies[c], c);
    maker->made.rows = maker->rows.at;
    maker->made.row_count = maker->rows.count;
    return maker->made;
}

/* In each competency what rises first, then what is new, as they are told
 * everywhere. */
static void rows_sort(struct arena *mem, struct difference *made)
{
    struct difference_row *sorted = ARENA_ARRAY(mem, struct difference_row,
                                                made->row_count);
    size_t count = 0;
    for (size_t first = 0, end = 0; first < made->row_count; first = end) {
        const struct competency *group = made->rows[first].group;
        while (end < made->row_count && made->rows[end].group == group)
            end++;
        for (size_t k = 0; k < DIFFERENCE_KIND_COUNT; k++)
            for (size_t i = first; i < end; i++)
                if (made->rows[i].kind == difference_order[k])
                    sorted[count++] = made->rows[i];
    }
    made->rows = sorted;
}

struct difference rung_difference_make(struct arena *mem, struct rung from,
                                       struct rung to)
{
    assert(from.level_index < from.ladder->level_count
           && to.level_index < to.ladder->level_count);
    struct maker maker = {
        .mem = mem,
        .keeps_same = true,
        .pairing = pairing_make(
            mem, (struct ladder_side){from.ladder, true, from.level_index},
            (struct ladder_side){to.ladder, true, to.level_index}),
    };
    struct difference made = rows_make(&maker);
    rows_sort(mem, &made);
    return made;
}

struct difference level_difference_make(struct arena *mem,
                                        const struct ladder *ladder,
                                        size_t from, size_t to)
{
    return rung_difference_make(mem, (struct rung){ladder, from},
                                (struct rung){ladder, to});
}

struct part_lists {
    struct list new, gone, changed;
};

static void lists_open(struct arena *mem, struct part_lists *lists)
{
    LIST_OPEN(mem, struct str, &lists->new);
    LIST_OPEN(mem, struct str, &lists->gone);
    LIST_OPEN(mem, struct str, &lists->changed);
}

static struct part_difference parts_done(const struct part_lists *lists)
{
    return (struct part_difference){
        {lists->new.at, lists->new.count},
        {lists->gone.at, lists->gone.count},
        {lists->changed.at, lists->changed.count},
    };
}

static struct part_difference levels_compare(struct arena *mem,
                                             const struct pairing *pairing)
{
    const struct ladder *before = pairing->before.ladder;
    const struct ladder *after = pairing->after.ladder;
    bool *is_kept = ARENA_ARRAY(mem, bool, before->level_count);
    struct part_lists lists;
    lists_open(mem, &lists);
    for (size_t i = 0; i < after->level_count; i++) {
        const struct level *level = &after->levels[i];
        size_t old = pairing->level_of[i];
        if (old == PAIRING_NONE)
            *LIST_ADD(&lists.new, struct str) = level_name(level);
        else if (!level_same(&before->levels[old], level))
            *LIST_ADD(&lists.changed, struct str) = level_name(level);
        if (old != PAIRING_NONE)
            is_kept[old] = true;
    }
    for (size_t i = 0; i < before->level_count; i++)
        if (!is_kept[i])
            *LIST_ADD(&lists.gone, struct str) = level_name(&before->levels[i]);
    return parts_done(&lists);
}

static struct part_difference competencies_compare(
    struct arena *mem, const struct pairing *pairing)
{
    const struct ladder *before = pairing->before.ladder;
    const struct ladder *after = pairing->after.ladder;
    struct part_lists lists;
    lists_open(mem, &lists);
    for (size_t i = 0; i < after->competency_count; i++) {
        const struct competency *competency = &after->competencies[i];
        size_t old = pairing->competency_of[i];
        if (old == PAIRING_NONE)
            *LIST_ADD(&lists.new, struct str) = competency->title;
        else if (!competency_same(&before->competencies[old], competency))
            *LIST_ADD(&lists.changed, struct str) = competency->title;
    }
    for (size_t i = 0; i < before->competency_count; i++)
        if (!has_pair(pairing, i))
            *LIST_ADD(&lists.gone, struct str) = before->competencies[i].title;
    return parts_done(&lists);
}

struct ladder_difference ladder_difference_make(struct arena *mem,
                                                const struct ladder *before,
                                                const struct ladder *after)
{
    const struct ladder_side old_side = {.ladder = before};
    const struct ladder_side new_side = {.ladder = after};
    struct maker maker = {
        .mem = mem,
        .pairing = pairing_make(mem, old_side, new_side),
    };
    return (struct ladder_difference){
        .criteria = rows_make(&maker),
        .levels = levels_compare(mem, &maker.pairing),
        .competencies = competencies_compare(mem, &maker.pairing),
        .is_retitled = !str_same(before->title, after->title)
                       || !str_same(before->language, after->language)
                       || !str_same(before->summary, after->summary)
                       || !str_same(before->source, after->source),
        .is_same = ladder_same(before, after),
    };
}
