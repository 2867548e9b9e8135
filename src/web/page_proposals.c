#include "web/page_proposals.h"

#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/proposal_view.h"
#include "web/words.h"

static struct proposals_line line_make(const struct request *request,
                                       const struct proposal_head *head)
{
    return (struct proposals_line){
        .address = proposal_address(request->mem, head->id),
        .title = head->title,
        .ladder = head->ladder_key,
        .base = proposal_is_new_ladder(head) ? head->base.key : (struct str){0},
        .state = str_of(_(proposal_state_labels[head->state])),
        .author = head->author,
        .day = words_of_day(request->mem, day_of(head->made_at),
                            day_of(request->now)),
        .open_threads = head->open_threads,
        .comments = head->comments,
        .is_open = head->state == PROPOSAL_OPEN,
    };
}

bool proposals_show(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    struct proposals_page page = {
        .may_propose = actor_may(&request->actor, ACTION_PROPOSE_LADDER,
                                 RELATION_NONE)};
    struct proposal_head_list heads;
    if (!app_proposal_list(request->mem, request->db, &request->actor, &heads,
                           fault)
        || !frame_make(request, str_of(_("Proposals")), SECTION_PROPOSALS,
                       &page.frame, fault))
        return false;
    struct proposals_line *lines = ARENA_ARRAY(
        request->mem, struct proposals_line, heads.count);
    for (size_t i = 0; i < heads.count; i++) {
        lines[i] = line_make(request, &heads.at[i]);
        page.open += lines[i].is_open;
    }
    page.lines.at = lines;
    page.lines.count = heads.count;
    proposals_html(&reply->body, &page);
    return true;
}

/* The ladder as it is, to be changed before others. */
bool ladder_propose(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    struct stored_ladder stored;
    struct str key = str_trim(request_form(request, "key"));
    int64_t id;
    if (!request_view(request, fault)
        || !app_ladder_get(request->mem, request->db, &request->actor,
                           request_place(request, "ladder"), &stored, fault))
        return false;
    app_view_end(request->db);
    const struct proposal_wish wish = {
        .title = request_form(request, "title"),
        .reason = request_form(request, "reason"),
        .ladder_key = key.length ? key : stored.ladder.key,
        .base = {stored.ladder.key, stored.revision},
        .candidate = &stored.ladder,
        .document = stored.document,
    };
    if (!app_proposal_add(request->mem, request->db, &request->actor, &wish,
                          &id, fault))
        return false;
    struct str address = proposal_address(request->mem, id);
    reply_go_with(reply,
                  str_format(request->mem, "%.*s?show=all", STR(address)),
                  str_of(_("Open to comment. Change its words one by one.")));
    return true;
}
