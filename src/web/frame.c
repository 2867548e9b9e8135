#include "web/frame.h"

#include "app/keep_office.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/asset.h"
#include "web/role_words.h"
#include "web/route.h"
#include "web/words.h"

/* In the order of the side.  A section whose address the reader may not open
 * is absent. */
static const struct {
    enum section section;
    const char *name, *address;
} sections[] = {
    {SECTION_HOME, N_("Home"), "/"},
    {SECTION_MY_RUNG, N_("My rung"), "/my"},
    {SECTION_OFFICE, N_("Office"), "/office"},
    {SECTION_ROLES, N_("Roles"), "/roles"},
    {SECTION_LADDERS, N_("Ladders"), "/ladders"},
    {SECTION_PROPOSALS, N_("Proposals"), "/proposals"},
    {SECTION_PEOPLE, N_("People"), "/people"},
    {SECTION_EVIDENCE, N_("Evidence"), "/evidence"},
};

static const struct {
    const char *name, *address;
} tasks[] = {
    {N_("Import"), "/import"},
    {N_("Users"), "/users"},
    {N_("Audit log"), "/audit"},
};

static bool address_is_open(const struct request *request, const char *address)
{
    struct field_list places;
    unsigned allowed;
    const struct route *route = route_find(request->mem, METHOD_GET,
                                           str_of(address), &places, &allowed);
    return route && route_is_open(route, request);
}

static struct frame_link_list sections_make(struct request *request,
                                            enum section section)
{
    struct list list;
    LIST_OPEN(request->mem, struct frame_link, &list);
    for (size_t i = 0; i < COUNT_OF(sections); i++) {
        bool is_own = sections[i].section == SECTION_MY_RUNG;
        if ((is_own && request->actor.person.number == 0)
            || !address_is_open(request, sections[i].address))
            continue;
        *LIST_ADD(&list, struct frame_link) = (struct frame_link){
            .name = _(sections[i].name),
            .address = sections[i].address,
            .is_current = sections[i].section == section};
    }
    return (struct frame_link_list){list.at, list.count};
}

static struct frame_link_list tasks_make(struct request *request)
{
    struct list list;
    LIST_OPEN(request->mem, struct frame_link, &list);
    for (size_t i = 0; i < COUNT_OF(tasks); i++)
        if (address_is_open(request, tasks[i].address))
            *LIST_ADD(&list, struct frame_link) = (struct frame_link){
                .name = _(tasks[i].name),
                .address = tasks[i].address,
                .is_current = str_is(request->path, tasks[i].address)};
    return (struct frame_link_list){list.at, list.count};
}

bool frame_make(struct request *request, struct str title, enum section section,
                struct frame *frame, struct fault *fault)
{
    struct office office = {0};
    /* Strangers do not learn whose office this is before they signed in. */
    if (request->is_signed_in
        && !app_office_get(request->mem, request->db, &request->actor, &office,
                           fault))
        return false;
    *frame = (struct frame){
        .title = title,
        .is_signed_in = request->is_signed_in,
        .user_name = request->actor.name,
        .office_name = office.name,
        .is_sample = office.is_sample,
        .form_token = request->form_token,
        .notice = request_notice(request),
        .today = words_of_date(request->mem, day_of(request->now)),
        .version = RUNG_VERSION,
        .style = asset_address("app.css"),
        .script = asset_address("rung.js"),
        .icon = asset_address("logo-mark.svg"),
        .font = asset_address("source-sans-3-latin-wght-normal.woff2"),
    };
    if (request->is_signed_in) {
        frame->sections = sections_make(request, section);
        frame->tasks = tasks_make(request);
        frame->user_role = role_word(request->actor.role);
    }
    return true;
}
