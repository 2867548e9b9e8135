#include "web/home_view.h"

#include "app/find_person.h"
#include "app/see_ledger.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/site.h"
#include "web/words.h"

/* Whoever is on no ladder, or at its top, has no next rung to show: what
 * their own page says of it is enough. */
static bool own_take(struct request *request, struct home_page *page,
                     struct fault *fault)
{
    struct gap_wish wish = {
        .person = str_format(request->mem, "%lld",
                             (long long)request->actor.person.number),
        .is_counted = true};
    struct gap_view gap;
    struct fault why;
    if (request->actor.person.number == 0)
        return true;
    if (!app_gap(request->mem, request->db, &request->actor, &wish, &gap,
                 &why)) {
        if (why.kind != FAULT_SYSTEM)
            return true;
        *fault = why;
        return false;
    }
    page->has_own = true;
    home_own_make(request->mem, &gap, &page->own);
    return true;
}

/* What a contributor comes for; members have it on their own pages. */
static bool work_take(struct request *request, struct home_page *page,
                      struct fault *fault)
{
    person_id self = request->actor.person;
    struct person_view person;
    struct ledger_view work;
    if (request->actor.role != ROLE_CONTRIBUTOR || self.number == 0)
        return true;
    const struct ledger_question newest = {.person = &person.person,
                                           .span = {DAY_NONE, DAY_NONE},
                                           .most = HOME_PIECES_SHOWN};
    struct str own = str_format(request->mem, "%lld", (long long)self.number);
    if (!app_person_view(request->mem, request->db, &request->actor, own,
                         &person, fault)
        || !app_ledger(request->mem, request->db, &request->actor, &newest,
                       &work, fault))
        return false;
    page->has_work = true;
    home_work_make(request->mem, &person, &work, day_of(request->now),
                   &page->work);
    return true;
}

static bool lines_take(struct request *request, struct home_page *page,
                       struct fault *fault)
{
    struct look_line_list lines;
    if (!app_look_at_people(request->mem, request->db, &request->actor, &lines,
                            fault))
        return false;
    /* One's own line says less than one's own part. */
    if (lines.count == 1
        && person_same(lines.at[0].gap.person.id, request->actor.person))
        lines.count = 0;
    home_lines_make(request->mem, lines, day_of(request->now), page);
    return true;
}

static bool stairs_take(struct request *request, struct home_page *page,
                        struct fault *fault)
{
    struct staircase_list stairs;
    struct person_list others;
    if (!actor_may(&request->actor, ACTION_SEE_PERSON, RELATION_NONE))
        return true;
    if (!app_look_at_ladders(request->mem, request->db, &request->actor,
                             &stairs, &others, fault))
        return false;
    home_stairs_make(request->mem, stairs, others, page);
    return true;
}

static bool projects_take(struct request *request, struct home_page *page,
                          struct fault *fault)
{
    struct project_total_list totals;
    struct day today = day_of(request->now);
    if (!actor_may(&request->actor, ACTION_SEE_TOTALS, RELATION_NONE))
        return true;
    if (!app_look_at_projects(request->mem, request->db, &request->actor,
                              year_of_months(today), &totals, fault))
        return false;
    home_projects_make(request->mem, totals, today, page);
    return true;
}

/* Shown to who runs the office, until there is something to see. */
static void start_take(const struct request *request, struct home_page *page)
{
    bool may = actor_may(&request->actor, ACTION_CHANGE_LADDER, RELATION_NONE);
    bool has_ratings = page->lines.count > page->unrated_count;
    page->start = (struct home_start){
        .has_name = page->frame.office_name.length > 0,
        .has_ladder = page->stairs.count > 0,
        .has_people = page->person_count > 0,
        .has_ratings = has_ratings,
        .has_evidence = page->projects.count > 0,
    };
    const struct home_start *start = &page->start;
    page->start.is_shown = may
                           && !(start->has_ladder && start->has_people
                                && start->has_name && has_ratings);
    if (!page->start.is_shown)
        return;
    page->is_where_shown &= start->has_ladder || start->has_people;
    page->is_outside_shown &= start->has_evidence;
}

bool home_show(struct request *request, struct reply *reply,
               struct fault *fault)
{
    struct home_page page = {
        .role = request->actor.role,
        .sees_all = actor_may(&request->actor, ACTION_SEE_RATINGS,
                              RELATION_NONE),
        .may_change_people = actor_may(&request->actor, ACTION_IMPORT_PEOPLE,
                                       RELATION_NONE)};
    if (!frame_make(request, str_of(_("Home")), SECTION_HOME, &page.frame,
                    fault)
        || !own_take(request, &page, fault) || !work_take(request, &page, fault)
        || !lines_take(request, &page, fault)
        || !stairs_take(request, &page, fault)
        || !projects_take(request, &page, fault))
        return false;
    page.heading = page.frame.office_name.length
                       ? page.frame.office_name
                       : str_of(_("Your open source office"));
    start_take(request, &page);
    home_html(&reply->body, &page);
    return true;
}
