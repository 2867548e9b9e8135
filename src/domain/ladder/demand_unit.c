#include "domain/ladder/demand_unit.h"

#include <assert.h>
#include <string.h>

const struct said *demand_unit_said(const struct demand_units *units,
                                    size_t unit)
{
    return &units->sentence->at[units->at[unit].first];
}

bool demand_unit_is(const struct demand_units *units, size_t unit,
                    enum demand_kind kind)
{
    return unit < units->count && units->at[unit].is_known
           && units->at[unit].kind == kind;
}

bool demand_unit_is_act(const struct demand_units *units, size_t unit)
{
    return demand_unit_is(units, unit, DEMAND_WORD_MAKE)
           || demand_unit_is(units, unit, DEMAND_WORD_CRAFT)
           || demand_unit_is(units, unit, DEMAND_WORD_DEED)
           || demand_unit_is(units, unit, DEMAND_WORD_MEND)
           || demand_unit_is(units, unit, DEMAND_WORD_CHANGE)
           || demand_unit_is(units, unit, DEMAND_WORD_TEST);
}

bool demand_unit_is_software(const struct demand_units *units, size_t unit)
{
    return demand_unit_is(units, unit, DEMAND_WORD_ALONE)
           || demand_unit_is(units, unit, DEMAND_WORD_PIECE)
           || demand_unit_is(units, unit, DEMAND_WORD_LORE)
           || demand_unit_is(units, unit, DEMAND_WORD_SYSTEM)
           || demand_unit_is(units, unit, DEMAND_WORD_NAME)
           || demand_unit_is(units, unit, DEMAND_WORD_THING);
}

/* True when the next unit follows without a comma or bracket: "build system
 * roadmaps" is about roadmaps. */
bool demand_unit_is_joined(const struct demand_units *units, size_t unit)
{
    return unit + 1 < units->count
           && !demand_unit_said(units, unit + 1)->is_first
           && !demand_unit_said(units, unit + 1)->has_comma;
}

/* The longest phrase of all tables; of two as long, the trap. */
static const struct phrase *longest(const struct sentence *sentence, size_t at,
                                    size_t *width)
{
    static const struct phrase_table *const tables[] = {
        &demand_trap_words, &demand_software_words, &demand_part_words,
        &demand_name_words, &demand_act_words,      &demand_other_words};
    const struct phrase *found = NULL;
    *width = 0;
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        size_t count = 0;
        const struct phrase *next = phrase_find(tables[i], sentence, at,
                                                &count);
        if (next && count > *width) {
            found = next;
            *width = count;
        }
    }
    return found;
}

/* True for a word of an address or a path: "https://...", "a/b.md". */
static bool is_in_address(const struct sentence *sentence, size_t at)
{
    const char *from = sentence->at[0].text.at;
    const char *here = sentence->at[at].text.at;
    while (here > from && !strchr(" \n\t(", here[-1])) {
        here--;
        if (here > from + 1 && here[0] == '/' && here[-1] == '/')
            return true;
        if (here[0] == '@')
            return true;
    }
    return false;
}

void demand_units_find(const struct sentence *sentence,
                       struct demand_units *units)
{
    assert(sentence && units);
    units->sentence = sentence;
    units->count = 0;
    for (size_t i = 0, width = 0; i < sentence->count; i += width) {
        const struct phrase *phrase = is_in_address(sentence, i)
                                          ? NULL
                                          : longest(sentence, i, &width);
        struct demand_unit *unit = &units->at[units->count++];
        *unit = (struct demand_unit){.first = i, .last = i};
        if (phrase) {
            unit->is_known = true;
            unit->kind = (enum demand_kind)phrase->kind;
            unit->demand = (enum demand)phrase->value;
            unit->last = i + width - 1;
        } else
            width = 1;
    }
}
