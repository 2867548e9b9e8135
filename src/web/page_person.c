#include "web/page_person.h"

#include "app/keep_ladder.h"
#include "app/make_gap_sheet.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/site.h"
#include "web/words.h"

static bool ladders_list(struct request *request, struct person_page *page,
                         struct fault *fault)
{
    struct arena *mem = request->mem;
    struct ladder_head_list heads;
    struct list links;
    if (!app_ladder_list(mem, request->db, &request->actor, &heads, fault))
        return false;
    LIST_OPEN(mem, struct ladder_link, &links);
    for (size_t i = 0; i < heads.count; i++)
        *LIST_ADD(&links, struct ladder_link) = (struct ladder_link){
            .name = heads.at[i].title,
            .address = str_format(
                mem, "%.*s%.*s", STR(page->address),
                STR(aim_query(mem, heads.at[i].key, (struct str){0}))),
            .is_current = str_same(heads.at[i].key, page->ladder_key)};
    page->ladders = (struct ladder_link_list){links.at, links.count};
    return true;
}

/* The level of that key when the ladder has it, else the first that comes next
 * after theirs.
 * Gives  false when there is none, with the state that says why */
static bool aim_find(const struct ladder *ladder, size_t held, struct str asked,
                     size_t *aim, enum person_state *state)
{
    size_t wanted = level_find(ladder, asked);
    struct level_steps up = {.count = 0};
    if (held < ladder->level_count)
        up = level_steps_up(ladder, held);
    *aim = wanted < ladder->level_count ? wanted : up.at[0];
    *state = wanted < ladder->level_count  ? PERSON_HELD
             : held == ladder->level_count ? PERSON_LEVEL_NONE
             : up.count                    ? PERSON_HELD
                                           : PERSON_ON_TOP;
    return *state == PERSON_HELD;
}

static bool is_listed(const struct ladder_link_list *ladders)
{
    for (size_t i = 0; i < ladders->count; i++)
        if (ladders->at[i].is_current)
            return true;
    return false;
}

/* Sets the state, the ladder and the levels to choose from. */
static bool ladder_look(struct request *request, struct person_page *page,
                        size_t *aim, struct fault *fault)
{
    const struct position *position = &page->top.about.person.position;
    struct str asked = request_query(request, "ladder");
    struct stored_ladder stored;
    page->ladder_key = asked.length ? asked : position->ladder_key;
    page->state = PERSON_ON_NONE;
    if (!ladders_list(request, page, fault))
        return false;
    if (page->ladder_key.length == 0)
        return true;
    page->state = PERSON_LADDER_GONE;
    if (!asked.length && !is_listed(&page->ladders))
        return true;
    if (!app_ladder_get(request->mem, request->db, &request->actor,
                        page->ladder_key, &stored, fault))
        return false;
    const struct ladder *ladder = &stored.ladder;
    size_t held = str_same(ladder->key, position->ladder_key)
                      ? level_find(ladder, position->level_key)
                      : ladder->level_count;
    bool is_held = aim_find(ladder, held, request_query(request, "level"), aim,
                            &page->state);
    page->ladder = ladder->title;
    if (held < ladder->level_count) {
        page->present = level_name(&ladder->levels[held]);
        page->present_key = ladder->levels[held].key;
    }
    page->levels = level_choices(request->mem, ladder,
                                 is_held ? *aim : ladder->level_count);
    return true;
}

static bool next_look(struct request *request, struct person_page *page,
                      size_t aim, struct fault *fault)
{
    struct arena *mem = request->mem;
    struct gap_view view;
    struct gap_wish wish = {
        .person = request_place(request, "person"),
        .ladder = page->ladder_key,
        .level = page->levels.at[aim].value,
        .rules = request->site->credit_rules,
        .is_counted = true,
    };
    if (!app_gap(mem, request->db, &request->actor, &wish, &view, fault))
        return false;
    bool is_level_asked = level_find(&view.stored->ladder,
                                     request_query(request, "level"))
                          < view.stored->ladder.level_count;
    page->next = next_rung_make(
        mem, &(struct next_wish){
                 .view = &view,
                 .ladder = request_query(request, "ladder"),
                 .level = is_level_asked ? wish.level : (struct str){0},
                 .may_rate = actor_may(&request->actor, ACTION_RATE,
                                       page->top.relation),
                 .is_own = page->top.is_own,
                 .today = day_of(request->now),
             });
    page->pdf_address = str_format(mem, "%.*s/next-rung.pdf%.*s",
                                   STR(page->address), STR(page->next.query));
    return true;
}

bool person_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct person_page page = {0};
    struct person_view about;
    size_t aim = 0;
    if (!person_asked(request, ACTION_SEE_PERSON, &about, fault)
        || !person_top_make(request, &about, PERSON_TAB_NEXT, &page.top, fault))
        return false;
    page.address = address_of_person(request->mem, about.person.id);
    page.since = words_of_day(request->mem, about.person.position.start,
                              day_of(request->now));
    page.may_place = actor_may(&request->actor, ACTION_IMPORT_PEOPLE,
                               page.top.relation);
    if (!ladder_look(request, &page, &aim, fault))
        return false;
    if (!actor_may(&request->actor, ACTION_SEE_RATINGS, page.top.relation))
        page.state = PERSON_CLOSED;
    else if (page.state == PERSON_HELD
             && !next_look(request, &page, aim, fault))
        return false;
    person_html(&reply->body, &page);
    return true;
}

bool my_show(struct request *request, struct reply *reply, struct fault *fault)
{
    person_id person = request->actor.person;
    if (person.number == 0)
        return fault_set(fault, FAULT_MISSING,
                         _("You sign in without being one of the people of "
                           "the office, so there is no rung of yours."));
    reply_go(reply, address_of_person(request->mem, person));
    return true;
}

bool person_pdf(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct arena *mem = request->mem;
    struct person_view about;
    struct str pdf;
    struct gap_wish wish = {
        .person = request_place(request, "person"),
        .ladder = request_query(request, "ladder"),
        .level = request_query(request, "level"),
        .rules = request->site->credit_rules,
    };
    if (!person_asked(request, ACTION_SEE_RATINGS, &about, fault)
        || !app_gap_sheet(mem, request->db, &request->actor, &wish, &pdf,
                          fault))
        return false;
    reply_file(reply, pdf, "application/pdf",
               str_format(mem, "next-rung-%lld.pdf",
                          (long long)about.person.id.number));
    return true;
}
