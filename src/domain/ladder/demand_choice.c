#include "domain/ladder/demand_choice.h"

#include <assert.h>

/* How far another way may stand from the words it is another way to. */
enum { OR_REACH = 6 };

/* True when "or" and another way stand close behind the unit: "code or
 * documentation". */
static bool has_other_behind(const struct demand_units *units, size_t at)
{
    bool has_or = false;
    size_t reach = units->at[at].last + OR_REACH;
    for (size_t i = at + 1; i < units->count; i++) {
        const struct demand_unit *unit = &units->at[i];
        if (unit->first > reach || demand_unit_said(units, i)->is_first
            || (has_or && demand_unit_is_software(units, i)))
            return false;
        has_or = has_or || demand_unit_is(units, i, DEMAND_WORD_OR);
        if (has_or && demand_unit_is(units, i, DEMAND_WORD_OTHER))
            return true;
    }
    return false;
}

/* The same in front: "talks, papers or code". */
static bool has_other_before(const struct demand_units *units, size_t at)
{
    bool has_or = false;
    for (size_t i = at; i-- > 0 && !demand_unit_said(units, i + 1)->is_first;) {
        if (units->at[i].last + OR_REACH < units->at[at].first)
            return false;
        has_or = has_or || demand_unit_is(units, i, DEMAND_WORD_OR);
        if (has_or && demand_unit_is(units, i, DEMAND_WORD_OTHER))
            return true;
    }
    return false;
}

/* Where the examples end that begin at a unit: with the bracket, or with the
 * sentence. */
static size_t examples_end(const struct demand_units *units, size_t from)
{
    size_t end = from + 1;
    bool is_in_brackets = demand_unit_said(units, from)->is_in_brackets;
    while (end < units->count
           && (!is_in_brackets || demand_unit_said(units, end)->is_in_brackets))
        end++;
    return end;
}

/* Of a list of examples one is enough: unless each of them demands, nothing
 * is asked. */
static void examples_drop(struct demand_units *units, size_t from)
{
    size_t item_count = 1, marked_count = 0;
    size_t end = examples_end(units, from);
    for (size_t i = from + 1; i < end; i++) {
        bool is_next = demand_unit_is(units, i, DEMAND_WORD_AND)
                       || demand_unit_is(units, i, DEMAND_WORD_OR)
                       || (i > from + 1 && demand_unit_said(units, i)->has_comma
                           && !demand_unit_is(units, i, DEMAND_WORD_AND));
        item_count += is_next;
        marked_count += units->at[i].is_marked;
    }
    for (size_t i = from + 1; i < end && marked_count < item_count; i++)
        units->at[i].is_marked = false;
}

void demand_choices_drop(struct demand_units *units)
{
    assert(units);
    for (size_t i = 0; i < units->count; i++) {
        if (demand_unit_is(units, i, DEMAND_WORD_EXAMPLE))
            examples_drop(units, i);
        if (units->at[i].is_marked
            && (has_other_behind(units, i) || has_other_before(units, i)))
            units->at[i].is_marked = false;
    }
}
