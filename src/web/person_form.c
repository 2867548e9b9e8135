#include "web/person_form.h"

#include "base/list.h"
#include "base/translate.h"

#include <assert.h>

static const struct {
    const char *name, *label, *hint, *type;
} fields[] = {
    [PERSON_NAME] = {"name", N_("Name"), NULL, "text"},
    [PERSON_EMAIL] = {"email", N_("Email"),
                      N_("Tables that are brought in find them by it"),
                      "email"},
    [PERSON_TITLE] = {"title", N_("Title"), N_("What they are employed as"),
                      "text"},
    [PERSON_DEPARTMENT] = {"department", N_("Department"), NULL, "text"},
    [PERSON_MANAGER] = {"manager", N_("Manager"), NULL, NULL},
    [PERSON_LADDER] = {"place", N_("Ladder and level"), NULL, NULL},
    [PERSON_LEVEL] = {"place", N_("Ladder and level"), NULL, NULL},
    [PERSON_START] = {"start", N_("At the company since"), NULL, "date"},
    [PERSON_SINCE] = {"since", N_("The position since"), NULL, "date"},
};
static_assert(COUNT_OF(fields) == PERSON_FIELD_COUNT, "a form for each field");

static struct str place_of(struct arena *mem, const struct position *position)
{
    if (position->ladder_key.length == 0)
        return (struct str){0};
    return str_format(mem, "%.*s%s%.*s", STR(position->ladder_key),
                      position->level_key.length ? ":" : "",
                      STR(position->level_key));
}

struct person_values person_values_of(struct arena *mem,
                                      const struct person *person)
{
    const struct position *position = &person->position;
    struct person_values values = {0};
    values.at[PERSON_NAME] = person->name;
    values.at[PERSON_EMAIL] = person->email;
    values.at[PERSON_TITLE] = position->title;
    values.at[PERSON_DEPARTMENT] = position->department;
    if (position->manager.number)
        values.at[PERSON_MANAGER] = str_format(
            mem, "%lld", (long long)position->manager.number);
    values.at[PERSON_LADDER] = place_of(mem, position);
    values.at[PERSON_START] = day_format(mem, person->start);
    return values;
}

struct person_values person_values_read(const struct request *request)
{
    struct person_values values = {0};
    for (size_t i = 0; i < PERSON_FIELD_COUNT; i++)
        if (i != PERSON_LEVEL)
            values.at[i] = str_trim(request_form(request, fields[i].name));
    return values;
}

struct person_entry person_entry_of(const struct request *request,
                                    const struct person_values *values)
{
    struct person_entry entry = {0};
    struct str place = values->at[PERSON_LADDER];
    size_t colon = str_find(place, STR_LITERAL(":"));
    bool is_moved = !str_same(place, request_form(request, "place_was"));
    for (size_t i = 0; i < PERSON_FIELD_COUNT; i++) {
        entry.typed[i] = values->at[i];
        entry.is_given[i] = true;
    }
    entry.typed[PERSON_LADDER] = str_part(place, 0, colon);
    entry.typed[PERSON_LEVEL] = str_part(place, colon + 1, place.length);
    entry.is_given[PERSON_LADDER] = is_moved;
    entry.is_given[PERSON_LEVEL] = is_moved;
    entry.is_given[PERSON_SINCE] = values->at[PERSON_SINCE].length > 0;
    return entry;
}

static struct person_input input_make(enum person_field field,
                                      const struct person_values *values,
                                      const struct str *wrong)
{
    return (struct person_input){
        .name = fields[field].name,
        .label = _(fields[field].label),
        .hint = fields[field].hint ? _(fields[field].hint) : NULL,
        .type = fields[field].type,
        .value = values->at[field],
        .wrong = wrong ? wrong[field] : (struct str){0},
        .is_needed = field == PERSON_NAME || field == PERSON_EMAIL,
    };
}

void person_form_fill(struct arena *mem, const struct person_values *values,
                      const struct str *wrong, struct person_form *form)
{
    enum { TEXT_COUNT = PERSON_DEPARTMENT + 1 };
    struct person_input *texts = ARENA_ARRAY(mem, struct person_input,
                                             TEXT_COUNT + 1);
    struct list wrongs;
    LIST_OPEN(mem, struct person_input, &wrongs);
    for (size_t i = 0; i < TEXT_COUNT; i++)
        texts[i] = input_make((enum person_field)i, values, wrong);
    texts[TEXT_COUNT] = input_make(PERSON_START, values, wrong);
    form->texts = (struct person_input_list){texts, TEXT_COUNT};
    form->days = (struct person_input_list){texts + TEXT_COUNT, 1};
    form->since = values->at[PERSON_SINCE];
    for (size_t i = 0; i < PERSON_FIELD_COUNT && wrong; i++)
        if (wrong[i].length)
            *LIST_ADD(&wrongs, struct person_input) = input_make(
                (enum person_field)i, values, wrong);
    form->wrongs = (struct person_input_list){wrongs.at, wrongs.count};
    if (wrong) {
        form->manager_wrong = wrong[PERSON_MANAGER];
        form->since_wrong = wrong[PERSON_SINCE];
        form->place_wrong = wrong[PERSON_LADDER].length ? wrong[PERSON_LADDER]
                                                        : wrong[PERSON_LEVEL];
    }
}

static void choice_add(struct list *list, struct str value, struct str name,
                       struct str chosen)
{
    *LIST_ADD(list, struct choice) = (struct choice){value, name,
                                                     str_same(value, chosen)};
}

static bool has_chosen(const struct list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (LIST_AT(list, struct choice, i)->is_chosen)
            return true;
    return false;
}

static void ladder_add(struct arena *mem, const struct ladder *ladder,
                       struct str chosen, struct list *list)
{
    struct str title = ladder->title.length ? ladder->title : ladder->key;
    choice_add(list, ladder->key,
               str_format(mem, _("%.*s, no level yet"), STR(title)), chosen);
    for (size_t i = 0; i < ladder->level_count; i++)
        choice_add(list,
                   str_format(mem, "%.*s:%.*s", STR(ladder->key),
                              STR(ladder->levels[i].key)),
                   str_format(mem, _("%.*s, level %zu, %.*s"), STR(title),
                              i + 1, STR(level_name(&ladder->levels[i]))),
                   chosen);
}

void person_form_choices(struct arena *mem, const struct person_values *values,
                         person_id self, const struct person_list *people,
                         const struct staircase_list *stairs,
                         struct person_form *form)
{
    struct str place = values->at[PERSON_LADDER];
    struct list managers, places;
    LIST_OPEN(mem, struct choice, &managers);
    LIST_OPEN(mem, struct choice, &places);
    for (size_t i = 0; i < people->count; i++) {
        const struct person *person = &people->at[i];
        if (person_same(person->id, self))
            continue;
        choice_add(&managers,
                   str_format(mem, "%lld", (long long)person->id.number),
                   person->name, values->at[PERSON_MANAGER]);
    }
    for (size_t i = 0; i < stairs->count; i++)
        ladder_add(mem, stairs->at[i].ladder, place, &places);
    if (place.length && !has_chosen(&places))
        choice_add(&places, place, place, place);
    form->managers = (struct choice_list){managers.at, managers.count};
    form->places = (struct choice_list){places.at, places.count};
}

static struct str choice_name(const struct choice_list *choices,
                              struct str value)
{
    for (size_t i = 0; i < choices->count; i++)
        if (str_same(choices->at[i].value, value))
            return choices->at[i].name;
    return value;
}

void person_form_clash(struct arena *mem, const struct person_values *kept,
                       const struct person_values *typed,
                       struct person_form *form)
{
    struct list clashes;
    LIST_OPEN(mem, struct person_clash, &clashes);
    form->is_clash = true;
    for (size_t i = 0; i < PERSON_SINCE; i++) {
        const struct choice_list *choices = i == PERSON_MANAGER
                                                ? &form->managers
                                                : &form->places;
        bool is_chosen = i == PERSON_MANAGER || i == PERSON_LADDER;
        if (str_same(kept->at[i], typed->at[i]))
            continue;
        *LIST_ADD(&clashes, struct person_clash) = (struct person_clash){
            .label = _(fields[i].label),
            .kept = is_chosen ? choice_name(choices, kept->at[i]) : kept->at[i],
            .typed = is_chosen ? choice_name(choices, typed->at[i])
                               : typed->at[i]};
    }
    form->clashes.at = clashes.at;
    form->clashes.count = clashes.count;
}
