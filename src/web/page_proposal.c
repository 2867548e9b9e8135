#include "web/page_proposal.h"

#include "base/translate.h"
#include "web/pages.h"
#include "web/percent.h"
#include "web/words.h"

#include <assert.h>

struct proposal_name proposal_asked(const struct request *request)
{
    struct proposal_name name = {0};
    str_number(request_place(request, "proposal"), 1, INT64_MAX, &name.id);
    str_number(request_form(request, "revision"), 1, INT64_MAX, &name.revision);
    return name;
}

struct str proposal_back(const struct request *request, struct str key)
{
    struct arena *mem = request->mem;
    enum proposal_show show = proposal_show_parse(
        request_form(request, "show"));
    struct str address = proposal_address(mem, proposal_asked(request).id);
    struct str place = key.length ? percent_encode(mem, key)
                                  : STR_LITERAL("whole");
    return str_format(mem, "%.*s?show=%s#c-%.*s", STR(address),
                      proposal_show_names[show], STR(place));
}

bool proposal_found_read(struct request *request, struct proposal_found *found,
                         struct fault *fault)
{
    struct stored_ladder base = {0};
    if (!app_proposal_get(request->mem, request->db, &request->actor,
                          proposal_asked(request).id, &found->proposal, fault))
        return false;
    const struct ladder_name *name = &found->proposal.head.base;
    if (name->key.length
        && !app_revision_get(request->mem, request->db, &request->actor, name,
                             &base, fault))
        return false;
    found->base = base.ladder;
    return true;
}

struct crumb_list proposal_crumbs(struct arena *mem,
                                  const struct proposal_head *head)
{
    struct crumb *crumbs = ARENA_ARRAY(mem, struct crumb, 2);
    crumbs[0] = (struct crumb){str_of(_("Proposals")),
                               STR_LITERAL("/proposals")};
    crumbs[1] = (struct crumb){
        str_format(mem, _("Proposal %lld"), (long long)head->id),
        proposal_address(mem, head->id)};
    return (struct crumb_list){crumbs, 2};
}

static struct show_link_list shows_make(const struct proposal_look *look,
                                        const struct proposal_rows *rows)
{
    static const char *const names[] = {
        [SHOW_CHANGED] = N_("All that changes"),
        [SHOW_OPEN] = N_("Open"),
        [SHOW_REPLACE] = N_("Replace"),
        [SHOW_ADAPT] = N_("Adapt"),
        [SHOW_COMMENTED] = N_("Commented"),
        [SHOW_ALL] = N_("The whole ladder"),
    };
    static_assert(COUNT_OF(names) == SHOW_COUNT, "a name for each");
    struct arena *mem = look->request->mem;
    struct show_link *links = ARENA_ARRAY(mem, struct show_link, SHOW_COUNT);
    size_t count = 0;
    for (enum proposal_show i = 0; i < SHOW_COUNT; i++)
        if (rows->counts[i] || i == look->show)
            links[count++] = (struct show_link){
                str_of(_(names[i])),
                str_format(mem, "?show=%s", proposal_show_names[i]),
                rows->counts[i], i == look->show};
    return (struct show_link_list){links, count};
}

static void head_fill(const struct request *request,
                      const struct proposal_found *found,
                      struct proposal_page *page)
{
    const struct proposal_head *head = &found->proposal.head;
    struct arena *mem = request->mem;
    struct day today = day_of(request->now);
    page->title = head->title;
    page->reason = head->reason;
    page->author = head->author;
    page->day = words_of_day(mem, day_of(head->made_at), today);
    page->ladder_key = head->ladder_key;
    page->base = head->base.key;
    page->base_title = found->base.title;
    page->base_revision = head->base.revision;
    page->is_new_ladder = proposal_is_new_ladder(head);
    page->open_threads = (size_t)head->open_threads;
    page->is_adopted = head->state == PROPOSAL_ADOPTED;
    if (head->state == PROPOSAL_OPEN)
        return;
    page->state = str_of(_(proposal_state_labels[head->state]));
    page->closed_by = head->closed_by;
    page->closed_day = words_of_day(mem, day_of(head->closed_at), today);
    page->closing = head->closing;
}

static void rights_fill(const struct request *request,
                        const struct proposal_head *head,
                        struct proposal_page *page)
{
    const struct actor *actor = &request->actor;
    bool is_open = head->state == PROPOSAL_OPEN;
    page->may_change = is_open
                       && actor_may(actor, ACTION_PROPOSE_LADDER,
                                    RELATION_NONE);
    page->may_adopt = is_open
                      && actor_may(actor, ACTION_CHANGE_LADDER, RELATION_NONE);
    page->may_withdraw = page->may_adopt
                         || (page->may_change
                             && actor_is(actor, head->author_id));
}

/* Where the ladder it was made from is now, when that is further. */
static bool present_find(struct request *request, struct proposal_page *page,
                         struct fault *fault)
{
    struct ladder_head_list heads;
    if (!app_ladder_list(request->mem, request->db, &request->actor, &heads,
                         fault))
        return false;
    for (size_t i = 0; i < heads.count; i++)
        if (str_same(heads.at[i].key, page->base)
            && heads.at[i].revision > page->base_revision
            && page->state.length == 0)
            page->base_present = heads.at[i].revision;
    return true;
}

bool proposal_show(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct proposal_page page = {0};
    struct proposal_found found;
    if (!proposal_found_read(request, &found, fault)
        || !frame_make(request, found.proposal.head.title, SECTION_PROPOSALS,
                       &page.frame, fault)
        || !affected_fill(request, &found.proposal, false, &page.affected,
                          fault))
        return false;
    const struct proposal_look look = {
        .request = request,
        .proposal = &found.proposal,
        .base = &found.base,
        .show = proposal_show_parse(request_query(request, "show"))};
    page.crumbs = proposal_crumbs(request->mem, &found.proposal.head);
    page.form = proposal_form_make(&look);
    page.rows = proposal_rows_make(&look);
    page.shows = shows_make(&look, &page.rows);
    page.has_offers = found.proposal.lines.count > 0;
    page.bar = offer_bar_make(request->mem, page.rows.verdicts);
    head_fill(request, &found, &page);
    rights_fill(request, &found.proposal.head, &page);
    if (!present_find(request, &page, fault))
        return false;
    proposal_html(&reply->body, &page);
    return true;
}

bool proposal_choose(struct request *request, struct reply *reply,
                     struct fault *fault)
{
    struct choice_wish wish = {
        .name = proposal_asked(request),
        .criterion_key = request_form(request, "criterion")};
    if (!offer_choice_parse(request_form(request, "choice"), &wish.choice)
        || wish.choice == CHOICE_EDITED)
        return fault_set(fault, FAULT_INPUT,
                         _("take the offered words, or leave the old ones"));
    if (!app_proposal_choose(request->mem, request->db, &request->actor, &wish,
                             fault))
        return false;
    reply_go(reply, proposal_back(request, wish.criterion_key));
    return true;
}

bool proposal_comment(struct request *request, struct reply *reply,
                      struct fault *fault)
{
    struct comment_wish wish = {
        .proposal_id = proposal_asked(request).id,
        .criterion_key = request_form(request, "criterion"),
        .body = request_form(request, "text")};
    int64_t id;
    str_number(request_form(request, "answers"), 1, INT64_MAX, &wish.answers);
    if (!app_comment_add(request->mem, request->db, &request->actor, &wish, &id,
                         fault))
        return false;
    reply_go(reply, proposal_back(request, wish.criterion_key));
    return true;
}

bool proposal_resolve(struct request *request, struct reply *reply,
                      struct fault *fault)
{
    struct resolve_wish wish = {
        .proposal_id = proposal_asked(request).id,
        .is_open_again = str_is(request_form(request, "step"), "reopen"),
        .resolution = request_form(request, "text")};
    str_number(request_form(request, "comment"), 1, INT64_MAX,
               &wish.comment_id);
    if (!app_comment_resolve(request->db, &request->actor, &wish, fault))
        return false;
    reply_go(reply, proposal_back(request, request_form(request, "criterion")));
    return true;
}
