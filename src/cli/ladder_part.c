#include "cli/ladder_part.h"

#include "base/translate.h"
#include "domain/ladder/change_field.h"

#include <string.h>

void call_part(struct str part, struct ladder_change *change)
{
    static const struct {
        const char *front;
        enum ladder_part part;
    } fronts[] = {{"level:", PART_OF_LEVELS},
                  {"competency:", PART_OF_COMPETENCIES}};
    change->part = part.length ? PART_OF_CRITERIA : PART_OF_HEAD;
    change->key = part;
    for (size_t i = 0; i < COUNT_OF(fronts); i++) {
        size_t length = strlen(fronts[i].front);
        if (!str_has_prefix(part, fronts[i].front))
            continue;
        change->part = fronts[i].part;
        change->key = str_part(part, length, part.length);
    }
}

static const char *option_of(struct arena *mem,
                             const struct change_field *field)
{
    return str_format(mem, "--%s", field->name).at;
}

/* Options that say something of another kind of part. */
static bool options_fit(struct call *call, const struct ladder_change *change,
                        struct fault *fault)
{
    struct change_field_list fields = change_field_list();
    for (size_t i = 0; i < fields.count; i++) {
        const char *option = option_of(call->mem, &fields.at[i]);
        if (!change_field_find(change->part, fields.at[i].name)
            && call_has(call, option))
            return call_usage(call, fault, _("%s says nothing of this part"),
                              option);
    }
    return true;
}

bool call_part_fill(struct call *call, const struct ladder *ladder,
                    struct ladder_change *change, struct fault *fault)
{
    struct change_field_list fields = change_field_list();
    if (!options_fit(call, change, fault)
        || !change_says_present(ladder, change, fault))
        return false;
    if (change->verb == VERB_ADD)
        change->level.key = change->competency.key = change->key;
    for (size_t i = 0; i < fields.count; i++) {
        const char *option = option_of(call->mem, &fields.at[i]);
        if (fields.at[i].part == change->part && call_has(call, option)
            && !change_field_set(call->mem, change, &fields.at[i],
                                 call_options(call, option), fault))
            return false;
    }
    return true;
}

bool call_spot(struct call *call, const struct ladder *ladder,
               struct ladder_change *change, bool *is_given,
               struct fault *fault)
{
    struct ladder_spot *spot = &change->spot;
    int64_t place = 0;
    size_t at = criterion_find(ladder, change->key);
    *is_given = call_has(call, "--place") || call_has(call, "--level")
                || call_has(call, "--competency");
    if (call_has(call, "--place")
        && !str_number(call_option(call, "--place"), 1, INT32_MAX, &place))
        return call_usage(call, fault, "%s",
                          _("--place takes a number, from 1 on"));
    spot->number = (size_t)place;
    spot->level_key = call_option(call, "--level");
    spot->competency_key = call_option(call, "--competency");
    if (change->part != PART_OF_CRITERIA || at == ladder->criterion_count)
        return true;
    if (spot->level_key.length == 0)
        spot->level_key = ladder->levels[ladder->criteria[at].level_index].key;
    if (spot->competency_key.length == 0)
        spot->competency_key =
            ladder->competencies[ladder->criteria[at].competency_index].key;
    return true;
}
