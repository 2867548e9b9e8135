#include "cli/ladder_part.h"

#include "base/translate.h"

#include <stddef.h>
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

enum value_kind { VALUE_TEXT, VALUE_TEXTS, VALUE_NUMBER, VALUE_MONEY };

/* Which member of a change an option sets. */
struct option_place {
    const char *name;
    enum ladder_part part;
    enum value_kind kind;
    size_t offset;
};

#define AT(member) offsetof(struct ladder_change, member)
static const struct option_place places[] = {
    {"--after", PART_OF_LEVELS, VALUE_TEXTS, AT(level.after)},
    {"--alternative", PART_OF_CRITERIA, VALUE_TEXTS,
     AT(criterion.alternatives)},
    {"--area", PART_OF_COMPETENCIES, VALUE_TEXT, AT(competency.area)},
    {"--evidence", PART_OF_CRITERIA, VALUE_TEXTS, AT(criterion.evidence)},
    {"--example", PART_OF_CRITERIA, VALUE_TEXTS, AT(criterion.examples)},
    {"--external", PART_OF_LEVELS, VALUE_TEXT, AT(level.external_title)},
    {"--family", PART_OF_HEAD, VALUE_TEXT, AT(head.family)},
    {"--grade", PART_OF_LEVELS, VALUE_TEXT, AT(level.grade)},
    {"--key", PART_OF_CRITERIA, VALUE_TEXT, AT(criterion.key)},
    {"--pay-from", PART_OF_LEVELS, VALUE_MONEY, AT(level.pay.from)},
    {"--pay-to", PART_OF_LEVELS, VALUE_MONEY, AT(level.pay.to)},
    {"--source", PART_OF_HEAD, VALUE_TEXT, AT(head.source)},
    {"--summary", PART_OF_COMPETENCIES, VALUE_TEXT, AT(competency.summary)},
    {"--summary", PART_OF_HEAD, VALUE_TEXT, AT(head.summary)},
    {"--summary", PART_OF_LEVELS, VALUE_TEXT, AT(level.summary)},
    {"--text", PART_OF_CRITERIA, VALUE_TEXT, AT(criterion.text)},
    {"--title", PART_OF_COMPETENCIES, VALUE_TEXT, AT(competency.title)},
    {"--title", PART_OF_HEAD, VALUE_TEXT, AT(head.title)},
    {"--title", PART_OF_LEVELS, VALUE_TEXT, AT(level.title)},
    {"--weight", PART_OF_COMPETENCIES, VALUE_NUMBER, AT(competency.weight)},
    {"--weight", PART_OF_CRITERIA, VALUE_NUMBER, AT(criterion.weight)},
};

static bool number_read(struct call *call, const char *name, int *number,
                        struct fault *fault)
{
    int64_t read = 0;
    struct str value = call_option(call, name);
    if (!str_number(value, 1, 1000, &read))
        return call_usage(call, fault, _("%s takes a number, not \"%.*s\""),
                          name, STR(value));
    *number = (int)read;
    return true;
}

static bool value_set(struct call *call, const struct option_place *place,
                      struct ladder_change *change, struct fault *fault)
{
    void *member = (char *)change + place->offset;
    struct str value = str_trim(call_option(call, place->name));
    struct str_list values = call_options(call, place->name);
    struct money money = {0};
    int number = 0;
    switch (place->kind) {
    case VALUE_TEXT:
        memcpy(member, &value, sizeof(value));
        return true;
    case VALUE_TEXTS:
        values.count = value.length || values.count > 1 ? values.count : 0;
        memcpy(member, &values, sizeof(values));
        return true;
    case VALUE_NUMBER:
        if (!number_read(call, place->name, &number, fault))
            return false;
        memcpy(member, &number, sizeof(number));
        return true;
    default:
        if (value.length && !money_parse(value, &money, fault))
            return false;
        memcpy(member, &money, sizeof(money));
        return true;
    }
}

/* Says of the part what it says now. */
static bool present_fill(const struct ladder *ladder,
                         struct ladder_change *change, struct fault *fault)
{
    size_t level = 0, criterion = criterion_find(ladder, change->key);
    size_t competency = competency_find(ladder, change->key);
    change->head.title = ladder->title;
    change->head.family = ladder->family;
    change->head.summary = ladder->summary;
    change->head.source = ladder->source;
    if (change->part == PART_OF_LEVELS) {
        if (!level_get(ladder, change->key, &level, fault))
            return false;
        change->level = ladder->levels[level];
        change->key = change->level.key;
    }
    if (change->part == PART_OF_CRITERIA && criterion < ladder->criterion_count)
        change->criterion = ladder->criteria[criterion];
    if (change->part == PART_OF_COMPETENCIES
        && competency < ladder->competency_count)
        change->competency = ladder->competencies[competency];
    return true;
}

/* Options that say something of another kind of part. */
static bool options_fit(struct call *call, const struct ladder_change *change,
                        struct fault *fault)
{
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        bool fits = false;
        for (size_t j = 0; j < COUNT_OF(places); j++)
            fits |= strcmp(places[i].name, places[j].name) == 0
                    && places[j].part == change->part;
        if (!fits && call_has(call, places[i].name))
            return call_usage(call, fault, _("%s says nothing of this part"),
                              places[i].name);
    }
    return true;
}

bool call_part_fill(struct call *call, const struct ladder *ladder,
                    struct ladder_change *change, struct fault *fault)
{
    change->criterion.weight = change->competency.weight = 1;
    change->level.key = change->competency.key = change->key;
    if (!options_fit(call, change, fault)
        || (change->verb != VERB_ADD && !present_fill(ladder, change, fault)))
        return false;
    for (size_t i = 0; i < COUNT_OF(places); i++)
        if (places[i].part == change->part && call_has(call, places[i].name)
            && !value_set(call, &places[i], change, fault))
            return false;
    return true;
}

bool call_spot(struct call *call, const struct ladder *ladder,
               struct ladder_change *change, bool *is_given,
               struct fault *fault)
{
    struct ladder_spot *spot = &change->spot;
    int place = 0;
    size_t at = criterion_find(ladder, change->key);
    *is_given = call_has(call, "--place") || call_has(call, "--level")
                || call_has(call, "--competency");
    if (call_has(call, "--place")
        && !number_read(call, "--place", &place, fault))
        return false;
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
