#include "web/page_positions.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"

#include <stdlib.h>

/* A line with what it is sorted by. */
struct held {
    const struct gap_line *line;
    size_t level; /* from 1; 0: none */
};

static int str_order_last(struct str a, struct str b)
{
    if (!a.length || !b.length)
        return (a.length == 0) - (b.length == 0);
    return str_order(a, b);
}

static int seat_order(const struct held *a, const struct held *b)
{
    const struct position *one = &a->line->person.position;
    const struct position *other = &b->line->person.position;
    int order = str_order_last(one->department, other->department);
    if (order == 0)
        order = str_order_last(one->title, other->title);
    if (order == 0)
        order = str_order_last(one->ladder_key, other->ladder_key);
    if (order == 0)
        order = (a->level < b->level) - (a->level > b->level);
    return order ? order : str_order_last(one->level_key, other->level_key);
}

/* Those of one seat stay in the order of their names. */
static int by_seat(const void *left, const void *right)
{
    const struct held *a = left, *b = right;
    int order = seat_order(a, b);
    return order ? order : (a->line > b->line) - (a->line < b->line);
}

static struct held *held_sort(struct arena *mem,
                              const struct gap_line_list *lines)
{
    struct held *held = ARENA_ARRAY(mem, struct held, lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const struct gap_line *line = &lines->at[i];
        held[i].line = line;
        if (line->present)
            held[i].level = (size_t)(line->present - line->ladder->levels) + 1;
    }
    if (lines->count)
        qsort(held, lines->count, sizeof(*held), by_seat);
    return held;
}

static struct seat seat_make(struct arena *mem, const struct held *held,
                             size_t count)
{
    const struct gap_line *line = held->line;
    const struct position *position = &line->person.position;
    struct seat_holder *holders = ARENA_ARRAY(mem, struct seat_holder, count);
    struct seat seat = {
        .title = position->title.length ? position->title
                                        : str_of(_("No title")),
        .level_name = position->level_key,
    };
    for (size_t i = 0; i < count; i++) {
        const struct person *person = &held[i].line->person;
        holders[i].name = person->name;
        holders[i].address = address_of_person(mem, person->id);
    }
    if (line->ladder) {
        seat.ladder = line->ladder->title;
        seat.ladder_address = address_of_ladder(mem, line->ladder->key);
    } else
        seat.ladder = position->ladder_key;
    if (line->ladder && line->present) {
        seat.has_level = true;
        seat.level = level_strip_make(mem, held->level - 1,
                                      line->ladder->level_count);
        seat.level_name = level_name(line->present);
    }
    seat.holders.at = holders;
    seat.holders.count = count;
    return seat;
}

/* How many from the front are of the same seat, or department alone. */
static size_t run_length(const struct held *held, size_t count, bool is_of_seat)
{
    size_t length = 1;
    while (length < count
           && str_same(held[length].line->person.position.department,
                       held->line->person.position.department)
           && (!is_of_seat || seat_order(held, &held[length]) == 0))
        length++;
    return length;
}

static struct seat_group group_make(struct arena *mem, const struct held *held,
                                    size_t count)
{
    struct list seats;
    struct str name = held->line->person.position.department;
    LIST_OPEN(mem, struct seat, &seats);
    for (size_t at = 0, length; at < count; at += length) {
        length = run_length(held + at, count - at, true);
        *LIST_ADD(&seats, struct seat) = seat_make(mem, held + at, length);
    }
    struct seat_group group = {
        .department = name.length ? name : str_of(_("In no department")),
        .people = count};
    group.seats.at = seats.at;
    group.seats.count = seats.count;
    return group;
}

bool positions_show(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    struct arena *mem = request->mem;
    struct positions_page page = {.tabs = {PEOPLE_TAB_POSITIONS}};
    struct gap_line_list lines;
    struct list groups;
    if (!frame_make(request, str_of(_("Positions")), SECTION_PEOPLE,
                    &page.frame, fault)
        || !app_people_place(mem, request->db, &request->actor, &lines, fault))
        return false;
    struct held *held = held_sort(mem, &lines);
    LIST_OPEN(mem, struct seat_group, &groups);
    for (size_t at = 0, length; at < lines.count; at += length) {
        length = run_length(held + at, lines.count - at, false);
        struct seat_group group = group_make(mem, held + at, length);
        page.title_count += group.seats.count;
        *LIST_ADD(&groups, struct seat_group) = group;
    }
    page.people = lines.count;
    page.groups = (struct seat_group_list){groups.at, groups.count};
    page.may_import = actor_may(&request->actor, ACTION_IMPORT_PEOPLE,
                                RELATION_NONE);
    positions_html(&reply->body, &page);
    return true;
}
