#include "web/page_people.h"

#include "base/translate.h"
#include "web/pages.h"

enum { CSV_BYTES = 16 * 1024 * 1024 };

/* "/people.csv" with the query that was asked. */
static struct str csv_address(const struct request *request)
{
    size_t mark = str_find(request->target, STR_LITERAL("?"));
    struct str query = str_part(request->target, mark, request->target.length);
    return str_format(request->mem, "/people.csv%.*s", STR(query));
}

static enum people_tab tab_asked(const struct request *request)
{
    struct str by = request_query(request, "by");
    return str_is(by, "team")         ? PEOPLE_TAB_TEAMS
           : str_is(by, "department") ? PEOPLE_TAB_DEPARTMENTS
                                      : PEOPLE_TAB_LIST;
}

static bool has_strips(struct people_group_list groups)
{
    for (size_t i = 0; i < groups.count; i++)
        for (size_t k = 0; k < groups.at[i].rows.count; k++)
            if (groups.at[i].rows.at[k].has_aim)
                return true;
    return false;
}

static void page_fill(const struct request *request,
                      const struct gap_line_list *lines,
                      struct people_page *page)
{
    struct arena *mem = request->mem;
    struct people_index *index = people_index_make(mem, lines);
    page->sums = people_sums_make(lines);
    page->filter = people_filter_read(request);
    page->is_filtered = !people_filter_is_empty(&page->filter);
    page->choices = people_choices_make(mem, index, lines, &page->filter);
    struct gap_line_list found = people_find(mem, index, lines, &page->filter);
    page->shown = found.count;
    page->tabs.tab = tab_asked(request);
    if (page->tabs.tab == PEOPLE_TAB_TEAMS)
        page->teams = teams_make(mem, index, lines, &page->alone.rows);
    else if (page->tabs.tab == PEOPLE_TAB_DEPARTMENTS)
        page->groups = people_group_departments(mem, index, &found);
    else
        page->groups = people_group_one(mem, index, &found);
    page->alone.has_department = true;
    page->has_strips = has_strips(page->groups);
    page->csv = csv_address(request);
    page->may_import = actor_may(&request->actor, ACTION_IMPORT_PEOPLE,
                                 RELATION_NONE);
}

bool people_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct people_page page = {0};
    struct gap_line_list lines = {0};
    bool has_ratings = tab_asked(request) != PEOPLE_TAB_TEAMS;
    if (!frame_make(request, str_of(_("People")), SECTION_PEOPLE, &page.frame,
                    fault)
        || !(has_ratings ? app_people_hold : app_people_place)(
            request->mem, request->db, &request->actor, &lines, fault))
        return false;
    page_fill(request, &lines, &page);
    people_html(&reply->body, &page);
    return true;
}

bool people_table(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    struct arena *mem = request->mem;
    struct gap_line_list lines;
    struct text csv;
    struct people_filter filter = people_filter_read(request);
    if (!app_people_hold(mem, request->db, &request->actor, &lines, fault))
        return false;
    struct people_index *index = people_index_make(mem, &lines);
    struct gap_line_list found = people_find(mem, index, &lines, &filter);
    text_open(mem, CSV_BYTES, &csv);
    people_csv(mem, index, &found, &csv);
    if (text_overflowed(&csv))
        return fault_set(fault, FAULT_LIMIT,
                         _("the table is larger than %d bytes; choose fewer "
                           "people"),
                         CSV_BYTES);
    reply_file(reply, text_str(&csv), "text/csv; charset=utf-8",
               STR_LITERAL("people.csv"));
    return true;
}
