#include "web/person_top.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"

#include <assert.h>

static const struct {
    const char *name;
    const char *own;    /* the heading to the person */
    const char *theirs; /* to others, with their name */
    const char *page;   /* of the address; NULL: the person's own */
    enum action action;
} tabs[] = {
    [PERSON_TAB_NEXT] = {N_("Next rung"), N_("My next rung"),
                         N_("%.*s’s next rung"), NULL, ACTION_SEE_RATINGS},
    [PERSON_TAB_RATINGS] = {N_("Ratings"), N_("My ratings"),
                            N_("%.*s’s ratings"), "ratings",
                            ACTION_SEE_RATINGS},
    [PERSON_TAB_EVIDENCE] = {N_("Evidence"), N_("My evidence"),
                             N_("%.*s’s evidence"), "evidence",
                             ACTION_SEE_EVIDENCE},
    [PERSON_TAB_DUTIES] = {N_("Duties"), N_("My duties and accomplishments"),
                           N_("%.*s’s duties and accomplishments"), "duties",
                           ACTION_SEE_DUTIES},
    [PERSON_TAB_POSITIONS] = {N_("Positions"), N_("My positions"),
                              N_("%.*s’s positions"), "positions",
                              ACTION_SEE_PERSON},
};
static_assert(COUNT_OF(tabs) == PERSON_TAB_COUNT, "a line per tab");

bool person_asked(struct request *request, enum action action,
                  struct person_view *about, struct fault *fault)
{
    struct str id = request_place(request, "person");
    struct person_view found;
    int64_t number;
    if (!str_number(id, 1, INT64_MAX, &number))
        return fault_set(fault, FAULT_MISSING,
                         _("People go by their number here, and %.*s is none."),
                         STR(id));
    if (!app_person_view(request->mem, request->db, &request->actor, id, &found,
                         fault))
        return false;
    if (found.person.id.number != number)
        return fault_set(fault, FAULT_MISSING, _("Nobody has the number %.*s."),
                         STR(id));
    if (!actor_check(&request->actor, action,
                     actor_relation(&request->actor, &found.person), fault))
        return false;
    *about = found;
    return true;
}

static bool tab_is_open(const struct request *request, enum person_tab tab,
                        enum relation relation)
{
    return tab == PERSON_TAB_NEXT
           || actor_may(&request->actor, tabs[tab].action, relation);
}

static void tabs_make(const struct request *request, enum person_tab current,
                      struct person_top *top)
{
    struct arena *mem = request->mem;
    struct person_link *at = ARENA_ARRAY(mem, struct person_link,
                                         PERSON_TAB_COUNT);
    person_id id = top->about.person.id;
    size_t count = 0;
    for (int i = 0; i < PERSON_TAB_COUNT; i++)
        if (tab_is_open(request, (enum person_tab)i, top->relation))
            at[count++] = (struct person_link){
                .name = _(tabs[i].name),
                .address = tabs[i].page
                               ? address_of_person_page(mem, id, tabs[i].page)
                               : address_of_person(mem, id),
                .is_current = i == (int)current,
            };
    top->tabs.at = at;
    top->tabs.count = count;
}

static struct crumb_list crumbs_make(struct arena *mem,
                                     const struct person_top *top, bool is_deep)
{
    struct crumb *at = ARENA_ARRAY(mem, struct crumb, 2);
    size_t count = 0;
    if (!top->is_own)
        at[count++] = (struct crumb){str_of(_("People")),
                                     STR_LITERAL("/people")};
    if (is_deep)
        at[count++] = (struct crumb){
            top->is_own ? str_of(_("My next rung")) : top->about.person.name,
            address_of_person(mem, top->about.person.id)};
    return (struct crumb_list){at, count};
}

/* Who may not see ratings comes to the first tab for name and title alone. */
static bool readers_make(struct request *request, enum person_tab tab,
                         struct person_top *top, struct fault *fault)
{
    bool may = actor_may(&request->actor, tabs[tab].action, top->relation);
    const struct reader_question question = {
        &top->about.person, may ? tabs[tab].action : ACTION_SEE_PERSON};
    struct readers readers;
    if (!app_readers(request->mem, request->db, &request->actor, &question,
                     &readers, fault))
        return false;
    top->seen = readers_view_make(request->mem, &readers, &top->about.person,
                                  top->is_own);
    return true;
}

bool person_page_top_make(struct request *request,
                          const struct person_view *about, enum person_tab tab,
                          struct str heading, struct person_top *top,
                          struct fault *fault)
{
    struct person_top made = {
        .about = *about,
        .heading = heading,
        .relation = actor_relation(&request->actor, &about->person)};
    made.is_own = made.relation == RELATION_SELF;
    if (!frame_make(request, heading,
                    made.is_own ? SECTION_MY_RUNG : SECTION_PEOPLE, &made.frame,
                    fault)
        || !readers_make(request, tab, &made, fault))
        return false;
    tabs_make(request, tab, &made);
    made.crumbs = crumbs_make(request->mem, &made, true);
    *top = made;
    return true;
}

bool person_top_make(struct request *request, const struct person_view *about,
                     enum person_tab tab, struct person_top *top,
                     struct fault *fault)
{
    bool is_own = actor_relation(&request->actor, &about->person)
                  == RELATION_SELF;
    struct str heading = is_own ? str_of(_(tabs[tab].own))
                                : str_format(request->mem, _(tabs[tab].theirs),
                                             STR(about->person.name));
    if (!person_page_top_make(request, about, tab, heading, top, fault))
        return false;
    top->crumbs = crumbs_make(request->mem, top, tab != PERSON_TAB_NEXT);
    return true;
}
