#include "web/page_roles.h"

#include "app/roles.h"
#include "app/tell_role.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/pages.h"

enum { FOUND_MOST = 5, TITLE_BYTES_MOST = 1000 };

static void lines_fill(struct arena *mem, struct office_role_list roles,
                       struct roles_page *page)
{
    struct list lines;
    LIST_OPEN(mem, struct role_line, &lines);
    for (size_t i = 0; i < roles.count; i++) {
        const struct office_role *role = &roles.at[i];
        if (role->under.length)
            continue;
        struct role_line line = {{role->id, role->title},
                                 role->summary,
                                 role->internal.title,
                                 role_finer_make(mem, roles, role)};
        page->finer_count += line.finer.count;
        *LIST_ADD(&lines, struct role_line) = line;
    }
    page->lines = (struct role_line_list){lines.at, lines.count};
}

static void rather_fill(struct arena *mem, const struct role_occupation *rather,
                        struct roles_page *page)
{
    page->has_rather = true;
    page->rather = role_occupation_lines_make(
                       mem, (struct role_occupation_list){rather, 1})
                       .at[0];
}

/* What the title that was asked for may be. */
static void found_fill(struct arena *mem, struct office_role_list roles,
                       struct roles_page *page)
{
    struct title_found_list found = title_lookup(
        mem, title_index_make(mem, roles), page->title, FOUND_MOST);
    struct role_found *at = ARENA_ARRAY(mem, struct role_found, found.count);
    for (size_t i = 0; i < found.count; i++)
        at[i] = (struct role_found){
            .role = {found.at[i].role->id, found.at[i].role->title},
            .internal = found.at[i].role->internal.title,
            .score_pct = (int)(found.at[i].score * 100 + 0.5),
            .why = role_found_reason(mem, &found.at[i])};
    page->found.at = at;
    page->found.count = found.count;
    page->needs_review = found.needs_review;
    if (found.rather)
        rather_fill(mem, found.rather, page);
    if (found.count == 0)
        return;
    page->best = at[0];
    page->shows_traps = !page->has_rather && found.at[0].role->ruled_out.count;
    page->source = role_occupation_source();
    page->traps = role_occupation_lines_make(mem, found.at[0].role->ruled_out);
}

bool roles_show(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct arena *mem = request->mem;
    struct office_role_list roles;
    struct roles_page page = {
        .title = str_part(str_trim(request_query(request, "title")), 0,
                          TITLE_BYTES_MOST)};
    if (!app_roles(mem, &roles, fault)
        || !frame_make(request, str_of(_("Roles")), SECTION_ROLES, &page.frame,
                       fault))
        return false;
    lines_fill(mem, roles, &page);
    page.may_see_jobs = actor_may(&request->actor, ACTION_SEE_JOBS,
                                  RELATION_NONE);
    page.first = page.second = role_choices_make(mem, roles, NULL);
    if (page.title.length)
        found_fill(mem, roles, &page);
    roles_html(&reply->body, &page);
    return true;
}
