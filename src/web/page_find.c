#include "web/page_find.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"

#include <assert.h>

enum { MOST_OF_A_KIND = 20 };

static const struct {
    const char *title, *id;
} kinds[] = {
    [FINDING_PERSON] = {N_("People"), "people"},
    [FINDING_LADDER] = {N_("Ladders"), "ladders"},
    [FINDING_LEVEL] = {N_("Levels"), "levels"},
    [FINDING_CRITERION] = {N_("Criteria"), "criteria"},
    [FINDING_PROJECT] = {N_("Projects"), "projects"},
};
static_assert(COUNT_OF(kinds) == FINDING_KIND_COUNT, "a title for every kind");

static struct str address_of(struct arena *mem, const struct finding *finding)
{
    switch (finding->kind) {
    case FINDING_PERSON:
        return address_of_person(mem, finding->person);
    case FINDING_LADDER:
        return address_of_ladder(mem, finding->ladder);
    case FINDING_LEVEL:
        return address_of_level(mem, finding->ladder, finding->level);
    case FINDING_CRITERION:
        return address_of_criterion(mem, finding->ladder, finding->level,
                                    finding->criterion);
    case FINDING_PROJECT:
        return address_of_project(mem, finding->name, DAY_NONE);
    case FINDING_KIND_COUNT:
        break;
    }
    assert(false);
    return (struct str){0};
}

static void group_make(struct arena *mem, const struct finding_list *findings,
                       enum finding_kind kind, struct list *groups)
{
    struct list items;
    LIST_OPEN(mem, struct found_item, &items);
    for (size_t i = 0; i < findings->count; i++)
        if (findings->at[i].kind == kind)
            *LIST_ADD(&items, struct found_item) = (struct found_item){
                .address = address_of(mem, &findings->at[i]),
                .name = findings->at[i].name,
                .detail = findings->at[i].detail,
            };
    if (items.count)
        *LIST_ADD(groups, struct found_group) = (struct found_group){
            .title = _(kinds[kind].title),
            .id = kinds[kind].id,
            .items = {items.at, items.count},
        };
}

bool find_show(struct request *request, struct reply *reply,
               struct fault *fault)
{
    struct find_page page;
    struct finding_list findings;
    struct list groups;
    struct arena *mem = request->mem;
    struct str words = str_trim(request_query(request, "q"));
    if (!frame_make(request, str_of(_("Find")), SECTION_NONE, &page.frame,
                    fault)
        || !app_find(mem, request->db, &request->actor,
                     &(struct find_wish){words, MOST_OF_A_KIND}, &findings,
                     fault))
        return false;
    LIST_OPEN(mem, struct found_group, &groups);
    for (int kind = 0; kind < FINDING_KIND_COUNT; kind++)
        group_make(mem, &findings, (enum finding_kind)kind, &groups);
    page.words = words;
    page.count = findings.count;
    page.is_cut = findings.is_cut;
    page.groups.at = groups.at;
    page.groups.count = groups.count;
    if (request->is_fragment)
        find_results_html(&reply->body, &page);
    else
        find_html(&reply->body, &page);
    return true;
}
