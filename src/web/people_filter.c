#include "web/people_filter.h"

#include "base/list.h"
#include "base/translate.h"
#include "base/utf8.h"

#include <stdlib.h>

static const struct {
    const char *value, *name;
    bool (*is_it)(const struct gap_line *line);
} standings[] = {
    {"ready", N_("Meets every criterion of the next level"), gap_line_is_ready},
    {"unrated", N_("Nothing rated yet"), gap_line_is_unrated},
    {"top", N_("No rung above"), gap_line_is_top},
};

struct people_filter people_filter_read(const struct request *request)
{
    return (struct people_filter){
        .words = str_trim(request_query(request, "q")),
        .department = request_query(request, "department"),
        .manager = request_query(request, "manager"),
        .ladder = request_query(request, "ladder"),
        .standing = request_query(request, "standing"),
    };
}

bool people_filter_is_empty(const struct people_filter *filter)
{
    return filter->words.length + filter->department.length
               + filter->manager.length + filter->ladder.length
               + filter->standing.length
           == 0;
}

/* True when every word stands somewhere in the texts. */
static bool has_words(struct arena *mem, const struct people_index *index,
                      const struct gap_line *line, struct str words)
{
    const struct person *person = &line->person;
    const struct gap_line *manager = people_index_find(
        index, person->position.manager);
    struct str name = manager ? manager->person.name : (struct str){0}, word;
    struct str text = utf8_plain(
        mem, str_format(mem, "%.*s\n%.*s\n%.*s\n%.*s\n%.*s", STR(person->name),
                        STR(person->email), STR(person->position.title),
                        STR(person->position.department), STR(name)));
    while (str_next_word(&words, &word))
        if (str_find(text, word) == text.length)
            return false;
    return true;
}

/* "ospo", "ospo:pm-3" or ":". */
static bool is_on(const struct gap_line *line, struct str wanted)
{
    const struct position *position = &line->person.position;
    size_t colon = str_find(wanted, STR_LITERAL(":"));
    struct str level = str_part(wanted, colon + 1, wanted.length);
    return str_same(position->ladder_key, str_part(wanted, 0, colon))
           && (level.length == 0 || str_same(position->level_key, level));
}

static bool stands_so(const struct gap_line *line, struct str wanted)
{
    for (size_t i = 0; i < COUNT_OF(standings); i++)
        if (str_is(wanted, standings[i].value))
            return standings[i].is_it(line);
    return true;
}

static bool matches(const struct gap_line *line,
                    const struct people_filter *filter)
{
    const struct position *position = &line->person.position;
    int64_t manager = 0;
    if (filter->department.length
        && !str_same(position->department, filter->department))
        return false;
    if (filter->manager.length
        && (!str_number(filter->manager, 1, INT64_MAX, &manager)
            || position->manager.number != manager))
        return false;
    return (filter->ladder.length == 0 || is_on(line, filter->ladder))
           && stands_so(line, filter->standing);
}

struct gap_line_list people_find(struct arena *mem,
                                 const struct people_index *index,
                                 const struct gap_line_list *lines,
                                 const struct people_filter *filter)
{
    struct str words = utf8_plain(mem, filter->words);
    struct list list;
    LIST_OPEN(mem, struct gap_line, &list);
    for (size_t i = 0; i < lines->count; i++) {
        const struct gap_line *line = &lines->at[i];
        if (matches(line, filter)
            && (words.length == 0 || has_words(mem, index, line, words)))
            *LIST_ADD(&list, struct gap_line) = *line;
    }
    return (struct gap_line_list){list.at, list.count};
}

static int by_name(const void *left, const void *right)
{
    const struct choice *a = left, *b = right;
    int order = str_order(a->name, b->name);
    return order ? order : str_order(a->value, b->value);
}

/* Sorted, each value once. */
static struct choice_list choices_sort(struct list *list, struct str chosen)
{
    struct choice *at = list->at;
    size_t count = 0;
    if (list->count)
        qsort(at, list->count, sizeof(*at), by_name);
    for (size_t i = 0; i < list->count; i++)
        if (count == 0 || !str_same(at[count - 1].value, at[i].value))
            at[count++] = at[i];
    for (size_t i = 0; i < count; i++)
        at[i].is_chosen = str_same(at[i].value, chosen);
    return (struct choice_list){at, count};
}

static struct choice_list departments_list(struct arena *mem,
                                           const struct gap_line_list *lines,
                                           struct str chosen)
{
    struct list list;
    LIST_OPEN(mem, struct choice, &list);
    for (size_t i = 0; i < lines->count; i++) {
        struct str name = lines->at[i].person.position.department;
        if (name.length)
            *LIST_ADD(&list, struct choice) = (struct choice){name, name,
                                                              false};
    }
    return choices_sort(&list, chosen);
}

static struct choice_list managers_list(struct arena *mem,
                                        const struct people_index *index,
                                        const struct gap_line_list *lines,
                                        struct str chosen)
{
    struct list list;
    LIST_OPEN(mem, struct choice, &list);
    for (size_t i = 0; i < lines->count; i++) {
        const struct gap_line *manager = people_index_find(
            index, lines->at[i].person.position.manager);
        if (manager)
            *LIST_ADD(&list, struct choice) = (struct choice){
                str_format(mem, "%lld", (long long)manager->person.id.number),
                manager->person.name, false};
    }
    return choices_sort(&list, chosen);
}

/* What one line's ladder and level are called; levels stand under their
 * ladder, lowest first. */
static void ladder_choices_add(struct arena *mem, const struct gap_line *line,
                               struct list *list)
{
    const struct position *position = &line->person.position;
    const struct ladder *ladder = line->ladder;
    struct str title = ladder && ladder->title.length ? ladder->title
                                                      : position->ladder_key;
    if (position->ladder_key.length == 0)
        return;
    *LIST_ADD(list, struct choice) = (struct choice){position->ladder_key,
                                                     title, false};
    if (ladder && line->present)
        *LIST_ADD(list, struct choice) = (struct choice){
            str_format(mem, "%.*s:%.*s", STR(position->ladder_key),
                       STR(position->level_key)),
            str_format(mem, _("%.*s, level %zu, %.*s"), STR(title),
                       (size_t)(line->present - ladder->levels) + 1,
                       STR(level_name(line->present))),
            false};
}

static struct choice_list ladders_list(struct arena *mem,
                                       const struct gap_line_list *lines,
                                       struct str chosen)
{
    struct list list;
    bool has_none = false;
    LIST_OPEN(mem, struct choice, &list);
    for (size_t i = 0; i < lines->count; i++) {
        ladder_choices_add(mem, &lines->at[i], &list);
        has_none = has_none
                   || lines->at[i].person.position.ladder_key.length == 0;
    }
    if (has_none && list.count)
        *LIST_ADD(&list, struct choice) = (struct choice){
            STR_LITERAL(":"), str_of(_("On no ladder")), false};
    return choices_sort(&list, chosen);
}

/* Those that somebody meets, or that are asked for. */
static struct choice_list standings_list(struct arena *mem,
                                         const struct gap_line_list *lines,
                                         struct str chosen)
{
    struct list list;
    LIST_OPEN(mem, struct choice, &list);
    for (size_t i = 0; i < COUNT_OF(standings); i++) {
        bool is_chosen = str_is(chosen, standings[i].value);
        bool is_met = is_chosen;
        for (size_t k = 0; k < lines->count && !is_met; k++)
            is_met = standings[i].is_it(&lines->at[k]);
        if (is_met)
            *LIST_ADD(&list, struct choice) = (struct choice){
                str_of(standings[i].value), str_of(_(standings[i].name)),
                is_chosen};
    }
    return (struct choice_list){list.at, list.count};
}

struct people_choices people_choices_make(struct arena *mem,
                                          const struct people_index *index,
                                          const struct gap_line_list *lines,
                                          const struct people_filter *filter)
{
    return (struct people_choices){
        .departments = departments_list(mem, lines, filter->department),
        .managers = managers_list(mem, index, lines, filter->manager),
        .ladders = ladders_list(mem, lines, filter->ladder),
        .standings = standings_list(mem, lines, filter->standing),
    };
}
