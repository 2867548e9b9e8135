#include "web/page_person_positions.h"

#include "app/keep_ladder.h"
#include "app/see_position.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/words.h"

enum { MONTHS_A_YEAR = 12 };

static struct span_words span_of(struct day from, struct day to)
{
    int months = (day_year(to) - day_year(from)) * MONTHS_A_YEAR + day_month(to)
                 - day_month(from);
    if (day_order(day_add_months(from, months), to) > 0)
        months--;
    if (months < 0)
        months = 0;
    return (struct span_words){months / MONTHS_A_YEAR, months % MONTHS_A_YEAR};
}

/* Ladders that are there, each read once; one that is not has no levels. */
struct ladders {
    struct request *request;
    struct list read; /* of struct stored_ladder * */
};

static bool ladder_read(struct ladders *ladders, struct str key,
                        const struct ladder **ladder, struct fault *fault)
{
    struct request *request = ladders->request;
    struct fault why = {0};
    for (size_t i = 0; i < ladders->read.count; i++) {
        *ladder =
            &(*LIST_AT(&ladders->read, struct stored_ladder *, i))->ladder;
        if (str_same((*ladder)->key, key))
            return true;
    }
    struct stored_ladder *stored = ARENA_NEW(request->mem,
                                             struct stored_ladder);
    if (!app_ladder_get(request->mem, request->db, &request->actor, key, stored,
                        &why)
        && why.kind != FAULT_MISSING) {
        *fault = why;
        return false;
    }
    stored->ladder.key = key;
    *LIST_ADD(&ladders->read, struct stored_ladder *) = stored;
    *ladder = &stored->ladder;
    return true;
}

static bool level_fill(struct ladders *ladders, const struct position *position,
                       struct position_event *event, struct fault *fault)
{
    const struct ladder *ladder;
    struct arena *mem = ladders->request->mem;
    event->ladder = position->ladder_key;
    event->level_name = position->level_key;
    if (position->ladder_key.length == 0)
        return true;
    if (!ladder_read(ladders, position->ladder_key, &ladder, fault))
        return false;
    if (ladder->level_count) {
        event->ladder = ladder->title;
        event->ladder_address = address_of_ladder(mem, ladder->key);
    }
    size_t level = level_find(ladder, position->level_key);
    if (level < ladder->level_count) {
        event->has_level = true;
        event->level_name = level_name(&ladder->levels[level]);
        event->level = level_strip_make(mem, level, ladder->level_count);
    }
    return true;
}

static void differences_fill(const struct position *now,
                             const struct position *before,
                             struct position_event *event)
{
    event->is_new_title = !str_same(now->title, before->title);
    event->is_new_department = !str_same(now->department, before->department);
    event->is_new_manager = !person_same(now->manager, before->manager);
    event->is_new_level = !str_same(now->ladder_key, before->ladder_key)
                          || !str_same(now->level_key, before->level_key);
}

static struct position_event event_make(const struct request *request,
                                        const struct held_position *held)
{
    struct arena *mem = request->mem;
    const struct position *position = &held->position;
    struct day today = day_of(request->now);
    struct position_event event = {
        .day_iso = day_format(mem, position->start),
        .since = words_of_date(mem, position->start),
        .until = words_of_date(mem, held->end),
        .is_present = day_is_none(held->end),
        .title = position->title,
        .department = position->department,
        .manager = held->manager_name,
    };
    struct day end = event.is_present ? today : held->end;
    event.has_span = !day_is_none(position->start)
                     && day_order(position->start, end) <= 0;
    if (event.has_span)
        event.span = span_of(position->start, end);
    return event;
}

/* Since when the present level has been held without a break. */
static void level_since_fill(const struct request *request,
                             struct held_position_list held,
                             struct person_positions_page *page)
{
    size_t oldest = 0;
    const struct position *present = &held.at[0].position;
    struct day today = day_of(request->now);
    while (
        oldest + 1 < held.count
        && str_same(held.at[oldest + 1].position.ladder_key,
                    present->ladder_key)
        && str_same(held.at[oldest + 1].position.level_key, present->level_key))
        oldest++;
    struct day since = held.at[oldest].position.start;
    page->has_level_since = present->level_key.length && !day_is_none(since)
                            && day_order(since, today) <= 0;
    if (!page->has_level_since)
        return;
    page->level_since = words_of_date(request->mem, since);
    page->level_span = span_of(since, today);
    page->level_name = page->events.at[0].level_name;
}

static bool events_fill(struct request *request, struct held_position_list held,
                        struct person_positions_page *page, struct fault *fault)
{
    struct ladders ladders = {.request = request};
    struct position_event *events = ARENA_ARRAY(
        request->mem, struct position_event, held.count);
    LIST_OPEN(request->mem, struct stored_ladder *, &ladders.read);
    for (size_t i = 0; i < held.count; i++) {
        events[i] = event_make(request, &held.at[i]);
        if (!level_fill(&ladders, &held.at[i].position, &events[i], fault))
            return false;
        if (i + 1 < held.count)
            differences_fill(&held.at[i].position, &held.at[i + 1].position,
                             &events[i]);
    }
    page->events.at = events;
    page->events.count = held.count;
    if (held.count && day_is_none(held.at[0].end))
        level_since_fill(request, held, page);
    return true;
}

bool person_positions_show(struct request *request, struct reply *reply,
                           struct fault *fault)
{
    struct person_positions_page page = {0};
    struct person_view about;
    struct held_position_list held;
    if (!person_asked(request, ACTION_SEE_PERSON, &about, fault)
        || !app_position_list(request->mem, request->db, &request->actor,
                              &about.person, &held, fault)
        || !events_fill(request, held, &page, fault)
        || !person_top_make(request, &about, PERSON_TAB_POSITIONS, &page.top,
                            fault))
        return false;
    if (actor_may(&request->actor, ACTION_IMPORT_PEOPLE, RELATION_NONE))
        page.edit_address = address_of_person_page(request->mem,
                                                   about.person.id, "edit");
    person_positions_html(&reply->body, &page);
    return true;
}
