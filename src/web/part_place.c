#include "web/part_place.h"

#include "base/translate.h"
#include "web/address.h"
#include "web/percent.h"
#include "web/route.h"

#include <assert.h>

static const struct {
    const char *place;    /* in the path */
    const char *folder;   /* "criteria" of /ladders/crew/criteria/k */
    const char *new_page; /* "new-criterion" */
} parts[] = {
    [PART_OF_CRITERIA] = {"criterion", "criteria", "new-criterion"},
    [PART_OF_LEVELS] = {"level", "levels", "new-level"},
    [PART_OF_COMPETENCIES] = {"competency", "competencies", "new-competency"},
    [PART_OF_HEAD] = {NULL, NULL, "edit"},
};
static_assert(COUNT_OF(parts) == PART_OF_COUNT, "a place for each");

/* Of the query, or, sent again, of the form. */
static struct str asked(const struct request *request, const char *name)
{
    return request->method == METHOD_POST ? request_form(request, name)
                                          : request_query(request, name);
}

struct ladder_change part_asked(const struct request *request,
                                enum change_verb verb)
{
    struct ladder_change change = {.verb = verb, .part = PART_OF_HEAD};
    struct str path = str_of(request->route->path);
    for (size_t i = 0; i < PART_OF_HEAD; i++) {
        struct str key = request_place(request, parts[i].place);
        bool is_new = verb == VERB_ADD
                      && str_has_suffix(path, parts[i].new_page);
        if (key.length || is_new) {
            change.part = (enum ladder_part)i;
            change.key = key;
        }
    }
    if (verb == VERB_ADD)
        change.spot = (struct ladder_spot){
            .competency_key = asked(request, "competency"),
            .level_key = asked(request, "level")};
    return change;
}

static struct str part_address(struct arena *mem, const struct ladder *ladder,
                               const struct ladder_change *change)
{
    struct str front = address_of_ladder(mem, ladder->key);
    if (change->verb == VERB_ADD || change->part == PART_OF_HEAD)
        return str_format(mem, "%.*s/%s", STR(front),
                          parts[change->part].new_page);
    return str_format(mem, "%.*s/%s/%.*s", STR(front),
                      parts[change->part].folder,
                      STR(percent_encode(mem, change->key)));
}

/* Its place among those it stands with, from 1, and how many these are. */
static size_t number_of(const struct ladder *ladder,
                        const struct ladder_change *change, size_t *count)
{
    size_t index = 0, number = 0;
    if (change->part == PART_OF_LEVELS) {
        *count = ladder->level_count;
        return level_find(ladder, change->key) + 1;
    }
    if (change->part == PART_OF_COMPETENCIES) {
        *count = ladder->competency_count;
        return competency_find(ladder, change->key) + 1;
    }
    index = criterion_find(ladder, change->key);
    *count = 0;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        if (index == ladder->criterion_count
            || at->level_index != ladder->criteria[index].level_index
            || at->competency_index != ladder->criteria[index].competency_index)
            continue;
        ++*count;
        number += i <= index;
    }
    return number;
}

static struct choice_list competency_choices(struct arena *mem,
                                             const struct ladder *ladder,
                                             size_t chosen)
{
    struct choice *choices = ARENA_ARRAY(mem, struct choice,
                                         ladder->competency_count);
    for (size_t i = 0; i < ladder->competency_count; i++)
        choices[i] = (struct choice){ladder->competencies[i].key,
                                     ladder->competencies[i].title,
                                     i == chosen};
    return (struct choice_list){choices, ladder->competency_count};
}

/* The cell a criterion stands in, or is to. */
static void cell_fill(struct arena *mem, const struct ladder *ladder,
                      const struct ladder_change *change,
                      struct part_page *page)
{
    size_t at = criterion_find(ladder, change->key);
    size_t level = level_find(ladder, change->spot.level_key);
    size_t competency = competency_find(ladder, change->spot.competency_key);
    if (at < ladder->criterion_count && change->verb != VERB_ADD) {
        level = ladder->criteria[at].level_index;
        competency = ladder->criteria[at].competency_index;
        page->text = ladder->criteria[at].text;
        page->heading = str_of(_("Change a criterion"));
        page->answer = str_format(mem, "%.*s, %.*s.",
                                  STR(ladder->competencies[competency].title),
                                  STR(level_words(mem, ladder, level)));
    }
    page->levels = level_choices(mem, ladder, level);
    page->competencies = competency_choices(mem, ladder, competency);
    page->level_key = change->spot.level_key;
    page->competency_key = change->spot.competency_key;
}

static size_t criteria_of(const struct ladder *ladder,
                          const struct ladder_change *change)
{
    size_t count = 0, level = level_find(ladder, change->key);
    size_t competency = competency_find(ladder, change->key);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        count += change->part == PART_OF_LEVELS
                     ? ladder->criteria[i].level_index == level
                     : ladder->criteria[i].competency_index == competency;
    return count;
}

static void names_fill(struct arena *mem, const struct ladder *ladder,
                       const struct ladder_change *change,
                       struct part_page *page)
{
    size_t level = level_find(ladder, change->key);
    size_t competency = competency_find(ladder, change->key);
    bool is_level = change->part == PART_OF_LEVELS;
    if (change->verb == VERB_ADD) {
        page->heading = str_of(is_level ? _("Add a level")
                                        : _("Add a competency"));
        return;
    }
    if (is_level && level < ladder->level_count)
        page->text = level_words(mem, ladder, level);
    if (!is_level && competency < ladder->competency_count)
        page->text = ladder->competencies[competency].title;
    page->heading = str_format(mem, _("Change %.*s"), STR(page->text));
    page->goes = criteria_of(ladder, change);
}

void part_place_fill(const struct request *request, const struct ladder *ladder,
                     const struct ladder_change *change, struct part_page *page)
{
    struct arena *mem = request->mem;
    size_t count = 0, number = 0;
    page->address = part_address(mem, ladder, change);
    page->back = part_shown_at(mem, ladder, change);
    page->levels = level_choices(mem, ladder, ladder->level_count);
    if (change->part == PART_OF_HEAD) {
        page->heading = str_format(mem, _("Change %.*s"), STR(ladder->title));
        page->competencies = competency_choices(mem, ladder,
                                                ladder->competency_count);
        return;
    }
    if (change->part == PART_OF_CRITERIA) {
        page->heading = str_of(_("Add a criterion"));
        cell_fill(mem, ladder, change, page);
    } else {
        names_fill(mem, ladder, change, page);
    }
    if (change->verb == VERB_ADD)
        return;
    number = number_of(ladder, change, &count);
    page->may_move = true;
    page->is_first = number <= 1;
    page->is_last = number >= count;
    page->may_go = change->part == PART_OF_CRITERIA || count > 1;
}

bool part_people_find(struct request *request, const struct ladder *ladder,
                      const struct ladder_change *change,
                      struct part_page *page, struct fault *fault)
{
    struct level_holders_list holders;
    if (change->part == PART_OF_CRITERIA)
        return app_rated_count(request->db, &request->actor, ladder->key,
                               change->key, &page->people, fault);
    if (!app_level_holders(request->mem, request->db, &request->actor, &holders,
                           fault))
        return false;
    for (size_t i = 0; i < holders.count; i++)
        if (change->part == PART_OF_LEVELS
            && str_same(holders.at[i].ladder_key, ladder->key)
            && str_same(holders.at[i].level_key, change->key))
            page->people = holders.at[i].count;
    return true;
}

bool part_move_read(const struct request *request, const struct ladder *ladder,
                    struct ladder_change *change, struct fault *fault)
{
    size_t count = 0;
    size_t index = criterion_find(ladder, change->key);
    struct str to = request_form(request, "to");
    if (!change_says_present(ladder, change, fault))
        return false;
    size_t number = number_of(ladder, change, &count);
    if (str_is(to, "up"))
        change->spot.number = number > 1 ? number - 1 : 1;
    else if (str_is(to, "down"))
        change->spot.number = number + 1;
    if (change->part != PART_OF_CRITERIA)
        return true;
    bool is_elsewhere = str_is(to, "there");
    const struct criterion *at = &ladder->criteria[index];
    change->spot.level_key = is_elsewhere ? request_form(request, "level")
                                          : ladder->levels[at->level_index].key;
    change->spot.competency_key =
        is_elsewhere ? request_form(request, "competency")
                     : ladder->competencies[at->competency_index].key;
    return true;
}

struct str part_shown_at(struct arena *mem, const struct ladder *ladder,
                         const struct ladder_change *change)
{
    size_t criterion = criterion_find(ladder, change->key);
    size_t level = level_find(ladder, change->part == PART_OF_CRITERIA
                                          ? change->spot.level_key
                                          : change->key);
    bool is_there = criterion < ladder->criterion_count;
    if (change->part == PART_OF_CRITERIA && is_there
        && change->verb != VERB_ADD)
        return address_of_criterion(
            mem, ladder->key,
            ladder->levels[ladder->criteria[criterion].level_index].key,
            change->key);
    if ((change->part == PART_OF_CRITERIA
         || (change->part == PART_OF_LEVELS && change->verb == VERB_CHANGE))
        && level < ladder->level_count)
        return address_of_level(mem, ladder->key, ladder->levels[level].key);
    if (change->part == PART_OF_HEAD || change->part == PART_OF_CRITERIA)
        return address_of_ladder(mem, ladder->key);
    return str_format(mem, "%.*s/edit",
                      STR(address_of_ladder(mem, ladder->key)));
}
