#include "intake/ladder/record_draft.h"

#include <assert.h>
#include <string.h>

void record_draft_open(struct arena *mem, struct record_draft *draft)
{
    *draft = (struct record_draft){.mem = mem};
    LIST_OPEN(mem, struct record_level, &draft->levels);
    LIST_OPEN(mem, struct record_competency, &draft->areas);
    LIST_OPEN(mem, struct record_competency, &draft->competencies);
    LIST_OPEN(mem, struct record_criterion, &draft->criteria);
    LIST_OPEN(mem, struct record_reference, &draft->references);
    LIST_OPEN(mem, struct record_note, &draft->notes);
    LIST_OPEN(mem, int, &draft->order);
}

struct str record_name_text(const struct record_name *name)
{
    return name->title.length ? name->title : name->key;
}

/* Keys tell, where both have one; a reference may give a key or a title. */
static bool same_name(const struct record_name *a, const struct record_name *b)
{
    if (b->is_own && !a->is_reference)
        return false;
    if (a->is_reference != b->is_reference) {
        const struct record_name *known = a->is_reference ? b : a;
        struct str wanted = (a->is_reference ? a : b)->key;
        return (known->key.length && str_same(known->key, wanted))
               || str_same_folded(known->title, wanted);
    }
    if (a->key.length && b->key.length)
        return str_same(a->key, b->key);
    return a->title.length && str_same_folded(a->title, b->title);
}

/* What was only referred to is now described. */
static void describe(struct record_name *known, const struct record_name *name)
{
    if (known->is_reference && !name->is_reference)
        *known = *name;
}

static size_t order_of(const struct record_draft *draft, int level)
{
    const int *order = draft->order.at;
    size_t at = 0;
    while (at < draft->order.count && order[at] != level)
        at++;
    return at;
}

/* Moves what stands at `from` to `to`. */
static void move(struct record_draft *draft, size_t from, size_t to)
{
    int *order = draft->order.at;
    int level = order[from];
    if (from < to)
        memmove(&order[from], &order[from + 1], (to - from) * sizeof(int));
    else
        memmove(&order[to + 1], &order[to], (from - to) * sizeof(int));
    order[to] = level;
}

/* Puts a new level right behind the one before it in its list. */
static void put_in_order(struct record_draft *draft, int level, int after)
{
    struct record_level *levels = draft->levels.at;
    size_t end = draft->order.count;
    *LIST_ADD(&draft->order, int) = level;
    levels[level].is_loose = after == RECORD_NONE ? end > 0
                                                  : levels[after].is_loose;
    if (after != RECORD_NONE)
        move(draft, end, order_of(draft, after) + 1);
}

/* Levels of which only now is known that they stand below `level`: those up to
 * `last`. */
static void put_below(struct record_draft *draft, int level, int last)
{
    struct record_level *levels = draft->levels.at;
    const int *order = draft->order.at;
    size_t from = order_of(draft, last), to = order_of(draft, level);
    while (from > to && order[from] != level && levels[order[from]].is_loose) {
        levels[order[from]].is_loose = false;
        move(draft, from, to);
    }
}

int record_level_add(struct record_draft *draft, const struct record_name *name,
                     int after)
{
    struct record_level *levels = draft->levels.at;
    for (size_t i = 0; i < draft->levels.count; i++)
        if (same_name(&levels[i].name, name)) {
            describe(&levels[i].name, name);
            if (after != RECORD_NONE)
                put_below(draft, (int)i, after);
            return (int)i;
        }
    if (draft->levels.count == RECORD_LEVELS_MOST) {
        draft->is_over = true;
        return 0;
    }
    int index = (int)draft->levels.count;
    LIST_ADD(&draft->levels, struct record_level)->name = *name;
    put_in_order(draft, index, after);
    return index;
}

int record_kind_add(struct record_draft *draft, struct list *kinds,
                    const struct record_name *name)
{
    struct record_competency *known = kinds->at;
    for (size_t i = 0; i < kinds->count; i++)
        if (same_name(&known[i].name, name)) {
            describe(&known[i].name, name);
            return (int)i;
        }
    if (kinds->count == RECORD_KINDS_MOST) {
        draft->is_over = true;
        return 0;
    }
    int index = (int)kinds->count;
    struct record_competency *added = LIST_ADD(kinds, struct record_competency);
    added->name = *name;
    added->area = RECORD_NONE;
    return index;
}

void record_note_add(struct record_draft *draft, const struct shape *shape,
                     int line, const char *why)
{
    struct record_note *notes = draft->notes.at;
    for (size_t i = 0; i < draft->notes.count; i++)
        if (notes[i].shape == shape && notes[i].why == why) {
            notes[i].count++;
            return;
        }
    *LIST_ADD(&draft->notes,
              struct record_note) = (struct record_note){shape, why, line, 1};
}
