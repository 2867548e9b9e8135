#include "web/page_ladder_restore.h"

#include "app/edit_ladder.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"

/* The revision of the path and the one in force. */
static bool both_find(struct request *request, struct stored_ladder *older,
                      struct stored_ladder *present, struct fault *fault)
{
    struct ladder_name name = {.key = request_place(request, "ladder")};
    if (!str_number(request_place(request, "number"), 1, INT64_MAX,
                    &name.revision))
        return fault_set(fault, FAULT_MISSING, "%s",
                         _("a revision is named by its number, from 1 on"));
    return app_revision_get(request->mem, request->db, &request->actor, &name,
                            older, fault)
           && app_ladder_get(request->mem, request->db, &request->actor,
                             name.key, present, fault);
}

static bool show(struct request *request, struct reply *reply,
                 struct restore_page *page, struct fault *fault)
{
    struct stored_ladder older, present;
    if (!both_find(request, &older, &present, fault)
        || !frame_make(request, present.ladder.title, SECTION_LADDERS,
                       &page->frame, fault))
        return false;
    struct ladder_difference made = ladder_difference_make(
        request->mem, &present.ladder, &older.ladder);
    page->top = ladder_top_make(request, &present, LADDER_TAB_REVISIONS);
    page->number = older.revision;
    page->present = present.revision;
    page->next = present.revision + 1;
    page->difference = difference_view_make(
        request->mem, &made.criteria, &older.ladder, (struct gap_row_list){0});
    difference_of_revisions(request->mem, present.revision, page->next,
                            &page->difference);
    page->parts = part_lines_make(request->mem, &made);
    page->is_retitled = made.is_retitled;
    page->is_same = str_same(older.document, present.document);
    restore_html(&reply->body, page);
    return true;
}

bool restore_ask(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct restore_page page = {0};
    return show(request, reply, &page, fault);
}

bool restore_take(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    struct ladder_outcome outcome;
    struct restore_page page = {
        .reason = str_trim(request_form(request, "reason"))};
    struct restore_wish wish = {
        .name = {.key = request_place(request, "ladder")},
        .reason = page.reason,
    };
    struct fault why = {0};
    str_number(request_place(request, "number"), 1, INT64_MAX,
               &wish.name.revision);
    if (!str_number(request_form(request, "follows"), 1, INT64_MAX,
                    &wish.follows))
        return fault_set(fault, FAULT_INPUT,
                         _("the form does not say which revision was "
                           "looked at"));
    page.is_reason_missing = page.reason.length == 0;
    if (app_ladder_restore(request->mem, request->db, &request->actor, &wish,
                           &outcome, &why)) {
        reply_go_with(
            reply,
            str_format(request->mem, "%.*s/revisions",
                       STR(address_of_ladder(request->mem, wish.name.key))),
            str_format(request->mem,
                       outcome.is_same ? _("It is revision %lld "
                                           "already.")
                                       : _("Kept as revision %lld."),
                       (long long)outcome.revision));
        return true;
    }
    page.is_changed_since = why.kind == FAULT_CLASH;
    if (!page.is_changed_since && !page.is_reason_missing) {
        *fault = why;
        return false;
    }
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault) && show(request, reply, &page, fault);
}
