#include "web/page_ladders_ready.h"

#include "app/ready_ladders.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/pages.h"

static struct str name_outside(const struct level *level)
{
    return level->external_title.length ? level->external_title
                                        : level_name(level);
}

static void lines_fill(struct arena *mem, const struct ready_ladder_list *ready,
                       struct ready_page *page)
{
    struct ready_line *lines = ARENA_ARRAY(mem, struct ready_line,
                                           ready->count);
    for (size_t i = 0; i < ready->count; i++) {
        const struct ladder *ladder = &ready->at[i].ladder;
        bool is_begun = i == 0
                        || !str_same(ready->at[i - 1].ladder.family,
                                     ladder->family);
        lines[i] = (struct ready_line){
            .key = ladder->key,
            .title = ladder->title,
            .summary = ladder->summary,
            .language = ladder->language,
            .lowest = name_outside(&ladder->levels[0]),
            .highest = name_outside(&ladder->levels[ladder->level_count - 1]),
            .family = is_begun ? ladder->family : (struct str){0},
            .levels = ladder->level_count,
            .criteria = ladder->criterion_count,
            .is_here = ready->at[i].is_here,
            .is_other_language = !str_is(ladder->language, "en"),
        };
        page->left += !lines[i].is_here;
    }
    page->lines.at = lines;
    page->lines.count = ready->count;
}

static bool page_show(struct request *request, struct ready_page *page,
                      struct reply *reply, struct fault *fault)
{
    struct ready_ladder_list ready;
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("Ladders")), str_of("/ladders")};
    page->crumbs = (struct crumb_list){crumb, 1};
    page->may_change = actor_may(&request->actor, ACTION_CHANGE_LADDER,
                                 RELATION_NONE);
    if (!app_ready_list(request->mem, request->db, &request->actor, &ready,
                        fault)
        || !frame_make(request, str_of(_("Ready ladders")), SECTION_LADDERS,
                       &page->frame, fault))
        return false;
    lines_fill(request->mem, &ready, page);
    ladders_ready_html(&reply->body, page);
    return true;
}

bool ladders_ready_show(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    struct ready_page page = {.left = 0};
    return page_show(request, &page, reply, fault);
}

static struct str_list keys_read(const struct request *request)
{
    struct list list;
    LIST_OPEN(request->mem, struct str, &list);
    for (size_t i = 0; i < request->form.count; i++)
        if (str_is(request->form.at[i].name, "key"))
            *LIST_ADD(&list, struct str) = request->form.at[i].value;
    return (struct str_list){list.at, list.count};
}

bool ladders_ready_take(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    struct fault why = {0};
    size_t kept;
    if (app_ready_take(request->mem, request->db, &request->actor,
                       keys_read(request), &kept, &why)) {
        reply_go_with(reply, str_of("/ladders"),
                      str_of(kept ? _("They are yours now: change them as you "
                                      "like.")
                                  : _("They were here already.")));
        return true;
    }
    if (why.kind != FAULT_INPUT) {
        *fault = why;
        return false;
    }
    struct ready_page page = {
        .wrong = str_copy(request->mem, str_of(why.message))};
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault)
           && page_show(request, &page, reply, fault);
}
