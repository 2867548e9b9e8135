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

/* True where another example begins: behind a comma, "and", "or", and only
 * once behind ", and" or "and/or". */
static bool is_next_item(const struct demand_units *units, size_t from,
                         size_t at)
{
    bool is_joint = demand_unit_is(units, at, DEMAND_WORD_AND)
                    || demand_unit_is(units, at, DEMAND_WORD_OR);
    bool is_behind_joint = demand_unit_is(units, at - 1, DEMAND_WORD_AND)
                           || demand_unit_is(units, at - 1, DEMAND_WORD_OR);
    return !is_behind_joint && at > from + 1
           && (is_joint || demand_unit_said(units, at)->has_comma);
}

/* True for a word that is of software, beside others that demand it. */
static bool is_of_software(const struct demand_units *units, size_t at)
{
    return units->at[at].is_marked || demand_unit_is_software(units, at);
}

/* Of a list of examples one is enough: unless each of them demands, nothing
 * is asked; nor where they are examples of something else, as in
 * "documentation such as runbooks". */
static void examples_drop(struct demand_units *units, size_t from)
{
    size_t item_count = 1, software_count = 0;
    size_t end = examples_end(units, from);
    bool is_of_other = from > 0
                       && demand_unit_is(units, from - 1, DEMAND_WORD_OTHER);
    for (size_t i = from + 1; i < end; i++) {
        item_count += is_next_item(units, from, i);
        software_count += is_of_software(units, i);
    }
    bool is_enough = software_count >= item_count && !is_of_other;
    for (size_t i = from + 1; i < end && !is_enough; i++)
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
