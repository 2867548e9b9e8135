#include "web/page_ladder_draft.h"

#include "app/draft_ladder.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/proposal_view.h"

static struct draft_group group_make(struct arena *mem,
                                     const struct ladder *ladder,
                                     size_t competency_index)
{
    struct list lines;
    LIST_OPEN(mem, struct draft_line, &lines);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *one = &ladder->criteria[i];
        if (one->competency_index == competency_index)
            *LIST_ADD(&lines, struct draft_line) = (struct draft_line){
                ladder->levels[one->level_index].title, one->text,
                one->examples};
    }
    return (struct draft_group){
        .title = ladder->competencies[competency_index].title,
        .lines = {lines.at, lines.count}};
}

static struct choice_list departments_make(struct arena *mem,
                                           struct str_list names,
                                           struct str chosen)
{
    struct choice *at = ARENA_ARRAY(mem, struct choice, names.count);
    for (size_t i = 0; i < names.count; i++)
        at[i] = (struct choice){names.at[i], names.at[i],
                                str_same_folded(names.at[i], chosen)};
    return (struct choice_list){at, names.count};
}

static void page_fill(struct arena *mem, const struct ladder_draft *draft,
                      struct draft_page *page)
{
    const struct ladder *ladder = &draft->made.ladder;
    struct draft_group *groups = ARENA_ARRAY(mem, struct draft_group,
                                             ladder->competency_count);
    struct draft_left *left = ARENA_ARRAY(mem, struct draft_left,
                                          draft->made.left_count);
    for (size_t i = 0; i < ladder->competency_count; i++)
        groups[i] = group_make(mem, ladder, i);
    for (size_t i = 0; i < draft->made.left_count; i++)
        left[i] = (struct draft_left){
            draft->lines.at[draft->made.left[i].duty_index].text,
            str_of(_(draft->made.left[i].why))};
    page->departments = departments_make(mem, draft->departments,
                                         page->department);
    page->duties = draft->lines.count;
    page->people = draft->people_count;
    page->unseen = draft->unseen_count;
    page->criteria = ladder->criterion_count;
    page->groups.at = groups;
    page->groups.count = ladder->competency_count;
    page->left.at = left;
    page->left.count = draft->made.left_count;
    page->unsure = draft->made.unsure;
    page->gaps = draft->made.gaps;
    page->missing = draft->missing;
}

static bool page_show(struct request *request, struct draft_page *page,
                      struct reply *reply, struct fault *fault)
{
    const struct draft_wish wish = {page->department};
    struct ladder_draft draft;
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("Ladders")), str_of("/ladders")};
    page->crumbs = (struct crumb_list){crumb, 1};
    if (!app_ladder_draft(request->mem, request->db, &request->actor, &wish,
                          &draft, fault)
        || !frame_make(request, str_of(_("A draft from duties")),
                       SECTION_LADDERS, &page->frame, fault))
        return false;
    page_fill(request->mem, &draft, page);
    ladder_draft_html(&reply->body, page);
    return true;
}

bool ladder_draft_show(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    struct draft_page page = {
        .department = str_trim(request_query(request, "department"))};
    return page_show(request, &page, reply, fault);
}

bool ladder_draft_keep(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    const struct draft_wish wish = {
        str_trim(request_form(request, "department"))};
    struct fault why = {0};
    int64_t id;
    if (app_draft_propose(request->mem, request->db, &request->actor, &wish,
                          &id, &why)) {
        struct str address = proposal_address(request->mem, id);
        reply_go_with(reply,
                      str_format(request->mem, "%.*s?show=all", STR(address)),
                      str_of(_("Kept as a proposal. Change its words one by "
                               "one, and say how well each is done.")));
        return true;
    }
    if (why.kind != FAULT_INPUT) {
        *fault = why;
        return false;
    }
    struct draft_page page = {
        .department = wish.department,
        .wrong = str_copy(request->mem, str_of(why.message))};
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault)
           && page_show(request, &page, reply, fault);
}
