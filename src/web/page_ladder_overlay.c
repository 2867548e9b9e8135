#include "web/page_ladder_overlay.h"

#include "app/adopt_ladder.h"
#include "app/open_store.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/percent.h"

/* What the form said of each conflict. */
static struct merge_decision_list decisions_read(const struct request *request)
{
    struct arena *mem = request->mem;
    struct list list;
    LIST_OPEN(mem, struct merge_decision, &list);
    for (size_t i = 1; i <= LADDER_CRITERIA_MOST; i++) {
        struct str key = request_form(request,
                                      str_format(mem, "key %zu", i).at);
        struct str take = request_form(request,
                                       str_format(mem, "take %zu", i).at);
        if (key.length == 0)
            break;
        if (take.length)
            *LIST_ADD(&list, struct merge_decision) = (struct merge_decision){
                key, str_is(take, "theirs") ? MERGE_THEIRS : MERGE_OURS};
    }
    return (struct merge_decision_list){list.at, list.count};
}

static void conflicts_fill(struct arena *mem, const struct merge *merge,
                           struct overlay_page *page)
{
    struct list list;
    LIST_OPEN(mem, struct conflict_view, &list);
    for (size_t i = 0; i < merge->row_count; i++) {
        const struct merge_row *row = &merge->rows[i];
        if (row->fate != MERGE_CONFLICT)
            continue;
        *LIST_ADD(&list, struct conflict_view) = (struct conflict_view){
            .number = list.count,
            .key = row->key,
            .place = row->place.length ? row->place : row->key,
            .why = str_of(_(row->why)),
            .old = row->old,
            .theirs = row->theirs,
            .ours = row->ours,
            .has_old = row->has_old,
            .has_theirs = row->has_theirs,
            .has_ours = row->has_ours,
            .takes_theirs = row->choice == MERGE_THEIRS,
            .takes_ours = row->choice == MERGE_OURS,
        };
    }
    page->conflicts = (struct conflict_view_list){list.at, list.count};
    page->taken = merge->counts[MERGE_TAKEN];
    page->kept = merge->counts[MERGE_KEPT];
}

static struct difference_view view_of(struct arena *mem,
                                      const struct ladder_difference *made,
                                      const struct stored_ladder *after)
{
    return difference_view_make(mem, &made->criteria, &after->ladder,
                                (struct gap_row_list){0});
}

static void overlay_fill(struct arena *mem, const struct overlay *overlay,
                         struct overlay_page *page)
{
    page->base_key = overlay->base.ladder.key;
    page->base_title = overlay->base.ladder.title;
    page->base = overlay->base.revision;
    page->present = overlay->present.revision;
    page->is_behind = page->present > page->base;
    page->own = view_of(mem, &overlay->own, &overlay->ours);
    page->own.before = page->base_title;
    page->own.before_label = page->base_key;
    page->own.after = page->top.title;
    page->own.after_label = page->top.key;
    page->news = view_of(mem, &overlay->news, &overlay->present);
    difference_of_revisions(mem, page->base, page->present, &page->news);
}

/* What following would mean, for whoever may. */
static bool follow_fill(struct request *request,
                        struct merge_decision_list decisions,
                        struct overlay_page *page, struct fault *fault)
{
    struct merge merge;
    const struct follow_wish wish = {.key = page->top.key,
                                     .revision = page->present,
                                     .decisions = decisions};
    if (!page->is_behind || !page->may_change)
        return true;
    if (!app_follow_look(request->mem, request->db, &request->actor, &wish,
                         &merge, fault))
        return false;
    conflicts_fill(request->mem, &merge, page);
    return true;
}

static bool page_show(struct request *request, struct overlay_page *page,
                      struct merge_decision_list decisions, struct reply *reply,
                      struct fault *fault)
{
    struct stored_ladder stored;
    struct overlay overlay;
    if (!ladder_asked(request, &stored, fault))
        return false;
    page->top = ladder_top_make(request, &stored, LADDER_TAB_OVERLAY);
    page->is_adopted = stored.ladder.adopts.key.length > 0;
    page->follows = stored.revision;
    page->may_change = actor_may(&request->actor, ACTION_CHANGE_LADDER,
                                 RELATION_NONE);
    if (page->is_adopted
        && !app_overlay_get(request->mem, request->db, &request->actor,
                            page->top.key, &overlay, fault))
        return false;
    if (page->is_adopted)
        overlay_fill(request->mem, &overlay, page);
    if (!follow_fill(request, decisions, page, fault)
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page->frame, fault))
        return false;
    overlay_html(&reply->body, page);
    return true;
}

bool overlay_show(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    const struct merge_decision_list none = {0};
    struct overlay_page page = {.is_adopted = false};
    return page_show(request, &page, none, reply, fault);
}

static bool ask_again(struct request *request, struct overlay_page *page,
                      const struct fault *why, struct reply *reply,
                      struct fault *fault)
{
    page->wrong = str_copy(request->mem, str_of(why->message));
    reply->status = fault_http_status(why->kind);
    return request_view(request, fault)
           && page_show(request, page, decisions_read(request), reply, fault);
}

static int64_t number_of(const struct request *request, const char *name)
{
    int64_t number = 0;
    str_number(request_form(request, name), 0, INT64_MAX, &number);
    return number;
}

bool overlay_follow(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    struct fault why = {0};
    struct follow_outcome outcome;
    struct overlay_page page = {
        .reason = str_trim(request_form(request, "reason"))};
    const struct follow_wish wish = {
        .key = request_place(request, "ladder"),
        .revision = number_of(request, "revision"),
        .follows = number_of(request, "follows"),
        .decisions = decisions_read(request),
        .reason = page.reason,
    };
    if (!app_ladder_follow(request->mem, request->db, &request->actor, &wish,
                           &outcome, &why)) {
        if (why.kind == FAULT_INPUT || why.kind == FAULT_CLASH)
            return ask_again(request, &page, &why, reply, fault);
        *fault = why;
        return false;
    }
    if (!outcome.is_kept) {
        fault_set(&why, FAULT_INPUT,
                  _("Decide each of the conflicts; %zu are open."),
                  outcome.merge.open_count);
        return ask_again(request, &page, &why, reply, fault);
    }
    reply_go_with(reply,
                  str_format(request->mem, "/ladders/%.*s/overlay",
                             STR(percent_encode(request->mem, wish.key))),
                  str_format(request->mem, _("Kept as revision %lld."),
                             (long long)outcome.kept.revision));
    return true;
}

bool overlay_adopt(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct fault why = {0};
    struct ladder_outcome outcome;
    struct overlay_page page = {
        .new_key = str_trim(request_form(request, "key")),
        .new_title = str_trim(request_form(request, "title"))};
    const struct adopt_wish wish = {
        .from = {.key = request_place(request, "ladder")},
        .key = page.new_key,
        .title = page.new_title,
    };
    if (app_ladder_adopt(request->mem, request->db, &request->actor, &wish,
                         &outcome, &why)) {
        reply_go_with(reply,
                      str_format(request->mem, "/ladders/%.*s",
                                 STR(percent_encode(request->mem, wish.key))),
                      str_of(_("The ladder is adopted: what is changed here "
                               "from now on is its own.")));
        return true;
    }
    if (why.kind == FAULT_INPUT || why.kind == FAULT_CLASH)
        return ask_again(request, &page, &why, reply, fault);
    *fault = why;
    return false;
}
