#include "domain/ladder/difference.h"

#include "base/list.h"

#include <assert.h>

/* Past this many pairs a competency's criteria are paired as they stand. */
enum { PAIRS_COMPARED_MOST = 400 };

const char *const difference_names[] = {
    [DIFFERENCE_SAME] = "same",   [DIFFERENCE_CHANGED] = "changed",
    [DIFFERENCE_MOVED] = "moved", [DIFFERENCE_DETAIL] = "detail",
    [DIFFERENCE_NEW] = "new",     [DIFFERENCE_GONE] = "gone",
};
static_assert(COUNT_OF(difference_names) == DIFFERENCE_KIND_COUNT,
              "a name per kind");

/* Criteria of the first side, and which of the second each stands beside. */
struct pairing {
    const struct ladder *before, *after;
    size_t *before_of; /* shape: [after->criterion_count]; NOBODY: none */
    bool *is_taken;    /* shape: [before->criterion_count] */
};

enum { NOBODY = LADDER_CRITERIA_MOST };

static struct pairing pairing_make(struct arena *mem,
                                   const struct ladder *before,
                                   const struct ladder *after)
{
    struct pairing pairing = {before, after,
                              ARENA_ARRAY(mem, size_t, after->criterion_count),
                              ARENA_ARRAY(mem, bool, before->criterion_count)};
    for (size_t i = 0; i < after->criterion_count; i++)
        pairing.before_of[i] = NOBODY;
    return pairing;
}

static void pair(struct pairing *pairing, size_t before, size_t after)
{
    pairing->before_of[after] = before;
    pairing->is_taken[before] = true;
}

static struct difference_row row_make(struct arena *mem,
                                      const struct pairing *pairing,
                                      size_t before, size_t after)
{
    const struct ladder *a = pairing->before, *b = pairing->after;
    struct difference_row row = {
        .before = before < a->criterion_count ? &a->criteria[before] : NULL,
        .after = after < b->criterion_count ? &b->criteria[after] : NULL,
    };
    const struct criterion *one = row.after ? row.after : row.before;
    const struct ladder *home = row.after ? b : a;
    assert(one);
    row.competency = &home->competencies[one->competency_index];
    row.level = &home->levels[one->level_index];
    row.wording = wording_make(mem, row.before ? row.before->text : str_of(""),
                               row.after ? row.after->text : str_of(""));
    return row;
}

static bool is_same_in_detail(const struct criterion *a,
                              const struct criterion *b)
{
    return a->weight == b->weight && str_list_same(&a->examples, &b->examples)
           && str_list_same(&a->alternatives, &b->alternatives)
           && str_list_same(&a->evidence, &b->evidence);
}

static bool is_same_place(const struct pairing *pairing,
                          const struct criterion *a, const struct criterion *b)
{
    const struct ladder *before = pairing->before, *after = pairing->after;
    return str_same(before->competencies[a->competency_index].key,
                    after->competencies[b->competency_index].key)
           && str_same(before->levels[a->level_index].key,
                       after->levels[b->level_index].key);
}

static void add(struct list *rows, struct difference *made,
                struct difference_row row)
{
    made->counts[row.kind]++;
    *LIST_ADD(rows, struct difference_row) = row;
}

/* Criteria first .. end of one cell: they stand together. */
struct span {
    size_t first, end;
};

static struct span cell_of(const struct ladder *ladder, size_t *cursor,
                           size_t competency, size_t level)
{
    struct span span = {*cursor, *cursor};
    while (span.end < ladder->criterion_count
           && ladder->criteria[span.end].competency_index == competency
           && ladder->criteria[span.end].level_index == level)
        span.end++;
    *cursor = span.end;
    return span;
}

struct match {
    double share; /* of their words; 0: there is none */
    size_t before, after;
};

/* The pair that is not yet made and says most of the same, half at least. */
static struct match best_match(const struct pairing *pairing, struct span from,
                               struct span to)
{
    const struct criterion *criteria = pairing->after->criteria;
    struct match best = {0};
    for (size_t a = from.first; a < from.end; a++)
        for (size_t b = to.first; b < to.end; b++) {
            if (pairing->is_taken[a] || pairing->before_of[b] != NOBODY)
                continue;
            double share = wording_share(criteria[a].text, criteria[b].text);
            if (share >= 0.5 && share > best.share)
                best = (struct match){share, a, b};
        }
    return best;
}

static void pair_cells(struct pairing *pairing, struct span from,
                       struct span to)
{
    size_t pairs = (from.end - from.first) * (to.end - to.first);
    struct match best = {.share = pairs <= PAIRS_COMPARED_MOST};
    while (best.share > 0) {
        best = best_match(pairing, from, to);
        if (best.share > 0)
            pair(pairing, best.before, best.after);
    }
    for (size_t a = from.first, b = to.first; b < to.end; b++) {
        while (a < from.end && pairing->is_taken[a])
            a++;
        if (a < from.end && pairing->before_of[b] == NOBODY)
            pair(pairing, a, b);
    }
}

struct level_rows {
    struct arena *mem;
    struct pairing pairing;
    struct list rows;
    struct difference made;
};

static void cells_compare(struct level_rows *made, struct span from,
                          struct span to)
{
    struct pairing *pairing = &made->pairing;
    pair_cells(pairing, from, to);
    for (size_t b = to.first; b < to.end; b++) {
        struct difference_row row = row_make(made->mem, pairing,
                                             pairing->before_of[b], b);
        row.kind = !row.before ? DIFFERENCE_NEW
                   : str_same(row.before->text, row.after->text)
                       ? DIFFERENCE_SAME
                       : DIFFERENCE_CHANGED;
        add(&made->rows, &made->made, row);
    }
    for (size_t a = from.first; a < from.end; a++) {
        if (pairing->is_taken[a])
            continue;
        struct difference_row row = row_make(made->mem, pairing, a, NOBODY);
        row.kind = DIFFERENCE_GONE;
        add(&made->rows, &made->made, row);
    }
}

struct difference level_difference_make(struct arena *mem,
                                        const struct ladder *ladder,
                                        size_t from, size_t to)
{
    assert(from < ladder->level_count && to < ladder->level_count);
    struct level_rows made = {.mem = mem,
                              .pairing = pairing_make(mem, ladder, ladder)};
    LIST_OPEN(mem, struct difference_row, &made.rows);
    for (size_t c = 0, cursor = 0; c < ladder->competency_count; c++) {
        struct span cells[2] = {{0, 0}, {0, 0}};
        for (size_t l = 0; l < ladder->level_count; l++) {
            struct span cell = cell_of(ladder, &cursor, c, l);
            if (l == from)
                cells[0] = cell;
            if (l == to)
                cells[1] = cell;
        }
        cells_compare(&made, cells[0], cells[1]);
    }
    made.made.rows = made.rows.at;
    made.made.row_count = made.rows.count;
    return made.made;
}

/* By words and place, then by words, then by key: as ratings follow. */
static bool follows(const struct pairing *pairing, const struct criterion *a,
                    const struct criterion *b, int round)
{
    bool is_said = round < 2 && str_same(a->text, b->text);
    return round == 0 ? is_said && is_same_place(pairing, a, b)
                      : is_said || (round == 2 && str_same(a->key, b->key));
}

static void pair_ladders(struct pairing *pairing)
{
    const struct ladder *before = pairing->before, *after = pairing->after;
    for (int round = 0; round < 3; round++)
        for (size_t b = 0; b < after->criterion_count; b++)
            for (size_t a = 0;
                 a < before->criterion_count && pairing->before_of[b] == NOBODY;
                 a++)
                if (!pairing->is_taken[a]
                    && follows(pairing, &before->criteria[a],
                               &after->criteria[b], round))
                    pair(pairing, a, b);
}

static enum difference_kind kind_of(const struct pairing *pairing,
                                    const struct difference_row *row)
{
    if (!row->before)
        return DIFFERENCE_NEW;
    if (!row->after)
        return DIFFERENCE_GONE;
    if (!str_same(row->before->text, row->after->text))
        return DIFFERENCE_CHANGED;
    if (!is_same_place(pairing, row->before, row->after))
        return DIFFERENCE_MOVED;
    return is_same_in_detail(row->before, row->after) ? DIFFERENCE_SAME
                                                      : DIFFERENCE_DETAIL;
}

static struct difference criteria_compare(struct arena *mem,
                                          struct pairing *pairing)
{
    struct difference made = {0};
    struct list rows;
    LIST_OPEN(mem, struct difference_row, &rows);
    pair_ladders(pairing);
    size_t after = pairing->after->criterion_count;
    for (size_t i = 0; i < after + pairing->before->criterion_count; i++) {
        size_t a = i < after ? pairing->before_of[i] : i - after;
        if (i >= after && pairing->is_taken[a])
            continue;
        struct difference_row row = row_make(mem, pairing, a,
                                             i < after ? i : NOBODY);
        row.kind = kind_of(pairing, &row);
        if (row.kind == DIFFERENCE_SAME)
            made.counts[DIFFERENCE_SAME]++;
        else
            add(&rows, &made, row);
    }
    made.rows = rows.at;
    made.row_count = rows.count;
    return made;
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
                                             const struct ladder *before,
                                             const struct ladder *after)
{
    struct part_lists lists;
    lists_open(mem, &lists);
    for (size_t i = 0; i < after->level_count; i++) {
        const struct level *level = &after->levels[i];
        size_t old = level_find(before, level->key);
        if (old == before->level_count)
            *LIST_ADD(&lists.new, struct str) = level_name(level);
        else if (!level_same(&before->levels[old], level))
            *LIST_ADD(&lists.changed, struct str) = level_name(level);
    }
    for (size_t i = 0; i < before->level_count; i++)
        if (level_find(after, before->levels[i].key) == after->level_count)
            *LIST_ADD(&lists.gone, struct str) = level_name(&before->levels[i]);
    return parts_done(&lists);
}

static struct part_difference competencies_compare(struct arena *mem,
                                                   const struct ladder *before,
                                                   const struct ladder *after)
{
    struct part_lists lists;
    lists_open(mem, &lists);
    for (size_t i = 0; i < after->competency_count; i++) {
        const struct competency *competency = &after->competencies[i];
        size_t old = competency_find(before, competency->key);
        if (old == before->competency_count)
            *LIST_ADD(&lists.new, struct str) = competency->title;
        else if (!competency_same(&before->competencies[old], competency))
            *LIST_ADD(&lists.changed, struct str) = competency->title;
    }
    for (size_t i = 0; i < before->competency_count; i++) {
        const struct competency *competency = &before->competencies[i];
        if (competency_find(after, competency->key) == after->competency_count)
            *LIST_ADD(&lists.gone, struct str) = competency->title;
    }
    return parts_done(&lists);
}

struct ladder_difference ladder_difference_make(struct arena *mem,
                                                const struct ladder *before,
                                                const struct ladder *after)
{
    struct pairing pairing = pairing_make(mem, before, after);
    return (struct ladder_difference){
        .criteria = criteria_compare(mem, &pairing),
        .levels = levels_compare(mem, before, after),
        .competencies = competencies_compare(mem, before, after),
        .is_retitled = !str_same(before->title, after->title)
                       || !str_same(before->language, after->language)
                       || !str_same(before->summary, after->summary)
                       || !str_same(before->source, after->source),
        .is_same = ladder_same(before, after),
    };
}
