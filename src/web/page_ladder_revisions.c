#include "web/page_ladder_revisions.h"

#include "app/keep_ladder.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/words.h"

static struct revisions_line_list lines_make(const struct request *request,
                                             struct revision_head_list heads)
{
    struct revisions_line *lines = ARENA_ARRAY(
        request->mem, struct revisions_line, heads.count);
    for (size_t i = 0; i < heads.count; i++)
        lines[i] = (struct revisions_line){
            .number = heads.at[i].number,
            .day = words_of_date(request->mem, day_of(heads.at[i].made_at)),
            .author = heads.at[i].author,
            .reason = heads.at[i].reason,
            .is_present = i == 0,
            .is_first = heads.at[i].number == 1,
        };
    return (struct revisions_line_list){lines, heads.count};
}

bool revisions_show(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    struct stored_ladder stored;
    struct revision_head_list heads;
    struct revisions_page page = {.may_change = actor_may(&request->actor,
                                                          ACTION_CHANGE_LADDER,
                                                          RELATION_NONE)};
    if (!ladder_asked(request, &stored, fault)
        || !app_revision_list(request->mem, request->db, &request->actor,
                              stored.ladder.key, &heads, fault)
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page.top = ladder_top_make(request, &stored, LADDER_TAB_REVISIONS);
    page.lines = lines_make(request, heads);
    revisions_html(&reply->body, &page);
    return true;
}

static void line_add(struct list *lines, const char *what,
                     struct str_list names)
{
    if (names.count)
        *LIST_ADD(lines, struct part_line) = (struct part_line){what, names};
}

struct part_lines part_lines_make(struct arena *mem,
                                  const struct ladder_difference *difference)
{
    const struct part_difference *levels = &difference->levels;
    const struct part_difference *others = &difference->competencies;
    struct list lines;
    LIST_OPEN(mem, struct part_line, &lines);
    line_add(&lines, _("New levels"), levels->new);
    line_add(&lines, _("Levels that went"), levels->gone);
    line_add(&lines, _("Levels told differently"), levels->changed);
    line_add(&lines, _("New competencies"), others->new);
    line_add(&lines, _("Competencies that went"), others->gone);
    line_add(&lines, _("Competencies told differently"), others->changed);
    return (struct part_lines){{lines.at, lines.count}};
}

/* Two revisions that follow on each other; `before` stays as it is when there
 * is none. */
static bool two_find(struct request *request, struct stored_ladder *stored,
                     struct stored_ladder *before, struct fault *fault)
{
    struct str key = request_place(request, "ladder");
    int64_t number;
    if (!str_number(request_place(request, "number"), 1, INT64_MAX, &number))
        return fault_set(fault, FAULT_MISSING,
                         _("a revision is named by its number, from 1 on"));
    return app_revision_get(request->mem, request->db, &request->actor,
                            &(struct ladder_name){key, number}, stored, fault)
           && (number == 1
               || app_revision_get(request->mem, request->db, &request->actor,
                                   &(struct ladder_name){key, number - 1},
                                   before, fault));
}

static void difference_fill(struct arena *mem,
                            const struct stored_ladder *stored,
                            const struct stored_ladder *before,
                            struct revision_page *page)
{
    struct ladder_difference made = ladder_difference_make(mem, &before->ladder,
                                                           &stored->ladder);
    page->before = before->revision;
    page->difference = difference_view_make(
        mem, &made.criteria, &stored->ladder, (struct gap_row_list){0});
    difference_of_revisions(mem, before->revision, stored->revision,
                            &page->difference);
    page->parts = part_lines_make(mem, &made);
    page->is_retitled = made.is_retitled;
    page->is_same = made.is_same;
}

bool revision_show(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct stored_ladder stored, before = {0};
    struct revision_page page = {0};
    if (!two_find(request, &stored, &before, fault)
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page.top = ladder_top_make(request, &stored, LADDER_TAB_REVISIONS);
    page.number = stored.revision;
    if (before.revision)
        difference_fill(request->mem, &stored, &before, &page);
    revision_html(&reply->body, &page);
    return true;
}
