#include "web/page_proposal.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/words.h"

/* "move-7": the field of a person. */
static struct str move_field(struct arena *mem, int64_t id)
{
    return str_format(mem, "move-%lld", (long long)id);
}

static struct str chosen_level(const struct request *request,
                               const struct proposal *proposal,
                               const struct affected_person *one)
{
    struct str field = move_field(request->mem, one->person.id.number);
    if (request->method == METHOD_POST)
        return request_form(request, field.at);
    /* Whoever a new ladder is made for, and stood on the old one. */
    return proposal_is_new_ladder(&proposal->head) && one->is_of_base
                   && one->is_of_role
               ? one->level_key
               : (struct str){0};
}

static struct choice_list levels_of(const struct request *request,
                                    const struct proposal *proposal,
                                    const struct affected_person *one)
{
    const struct ladder *ladder = &proposal->candidate;
    struct choice *at = ARENA_ARRAY(request->mem, struct choice,
                                    ladder->level_count + 1);
    struct str chosen = chosen_level(request, proposal, one);
    at[0] = (struct choice){
        {0}, str_of(_("Stays where they are")), chosen.length == 0};
    for (size_t i = 0; i < ladder->level_count; i++)
        at[i + 1] = (struct choice){ladder->levels[i].key,
                                    level_name(&ladder->levels[i]),
                                    str_same(chosen, ladder->levels[i].key)};
    return (struct choice_list){at, ladder->level_count + 1};
}

static struct str level_words_of(const struct proposal *proposal,
                                 const struct affected_person *one)
{
    const struct ladder *ladder = &proposal->candidate;
    struct str key = one->person.position.level_key;
    size_t index = level_find(ladder, key);
    return one->is_of_base && index < ladder->level_count
               ? level_name(&ladder->levels[index])
               : key;
}

static struct affected_line line_make(const struct request *request,
                                      const struct proposal *proposal,
                                      const struct affected_person *one,
                                      bool has_levels)
{
    struct affected_line line = {
        .name = one->person.name,
        .title = one->person.position.title,
        .address = address_of_person(request->mem, one->person.id),
        .id = one->person.id.number,
        .level = level_words_of(proposal, one),
        .is_elsewhere = !one->is_of_base,
        .loses_level = one->loses_level,
        .is_of_role = one->is_of_role,
        .changed = one->changed,
        .lost = one->ratings_lost,
        .before = one->stopped_before,
        .after = one->stopped_after,
    };
    if (has_levels)
        line.levels = levels_of(request, proposal, one);
    return line;
}

bool affected_fill(struct request *request, const struct proposal *proposal,
                   bool has_levels, struct affected_view *view,
                   struct fault *fault)
{
    struct affected_list people;
    if (!app_proposal_affected(request->mem, request->db, &request->actor,
                               proposal->head.id, &people, fault))
        return false;
    struct affected_line *lines = ARENA_ARRAY(
        request->mem, struct affected_line, people.count);
    *view = (struct affected_view){.has_levels = has_levels,
                                   .unseen = people.unseen};
    for (size_t i = 0; i < people.count; i++) {
        lines[i] = line_make(request, proposal, &people.at[i], has_levels);
        view->has_role = view->has_role || people.at[i].is_of_role;
    }
    view->lines.at = lines;
    view->lines.count = people.count;
    return true;
}

static size_t undecided_count(const struct proposal_line_list *lines)
{
    size_t count = 0;
    for (size_t i = 0; i < lines->count; i++)
        count += lines->at[i].choice == CHOICE_OPEN;
    return count;
}

static bool page_open(struct request *request, const char *title,
                      bool has_levels, struct proposal_close_page *page,
                      struct fault *fault)
{
    struct proposal_found found;
    if (!proposal_found_read(request, &found, fault)
        || !affected_fill(request, &found.proposal, has_levels, &page->affected,
                          fault))
        return false;
    const struct proposal_head *head = &found.proposal.head;
    const struct proposal_look look = {
        .request = request, .proposal = &found.proposal, .base = &found.base};
    page->crumbs = proposal_crumbs(request->mem, head);
    page->form = proposal_form_make(&look);
    page->title = head->title;
    page->ladder_key = head->ladder_key;
    page->is_new_ladder = proposal_is_new_ladder(head);
    page->open_threads = (size_t)head->open_threads;
    page->undecided = undecided_count(&found.proposal.lines);
    page->reason = request_form(request, "reason");
    return frame_make(request, str_of(title), SECTION_PROPOSALS, &page->frame,
                      fault);
}

bool proposal_adopt_ask(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    struct proposal_close_page page = {0};
    if (!page_open(request, _("Adopt a proposal"), true, &page, fault))
        return false;
    proposal_adopt_html(&reply->body, &page);
    return true;
}

/* "move-7=master" for each who goes somewhere. */
static struct ladder_move_list moves_read(const struct request *request)
{
    struct list moves;
    LIST_OPEN(request->mem, struct ladder_move, &moves);
    for (size_t i = 0; i < request->form.count; i++) {
        const struct field *field = &request->form.at[i];
        const size_t front = sizeof("move-") - 1;
        int64_t id;
        if (str_has_prefix(field->name, "move-") && field->value.length
            && str_number(str_part(field->name, front, field->name.length), 1,
                          INT64_MAX, &id))
            *LIST_ADD(&moves, struct ladder_move) = (struct ladder_move){
                {id}, field->value};
    }
    return (struct ladder_move_list){moves.at, moves.count};
}

/* What can be put right on the page; all else is a page of its own. */
static bool is_for_the_page(const struct fault *why)
{
    return why->kind == FAULT_INPUT || why->kind == FAULT_CLASH;
}

bool proposal_adopt_take(struct request *request, struct reply *reply,
                         struct fault *fault)
{
    struct proposal_close_page page = {0};
    struct ladder_outcome outcome;
    struct fault why = {0};
    const struct adoption_wish wish = {
        .name = proposal_asked(request),
        .reason = request_form(request, "reason"),
        .moves = moves_read(request)};
    if (app_proposal_adopt(request->mem, request->db, &request->actor, &wish,
                           &outcome, &why)) {
        reply_go_with(reply, proposal_address(request->mem, wish.name.id),
                      str_format(request->mem,
                                 _("Adopted as revision %lld. Moved onto it: "
                                   "%zu."),
                                 (long long)outcome.revision,
                                 wish.moves.count));
        return true;
    }
    if (!is_for_the_page(&why)) {
        *fault = why;
        return false;
    }
    page.wrong = words_of_fault(request->mem, &why);
    reply->status = fault_http_status(why.kind);
    if (!request_view(request, fault)
        || !page_open(request, _("Adopt a proposal"), true, &page, fault))
        return false;
    proposal_adopt_html(&reply->body, &page);
    return true;
}

bool proposal_withdraw_ask(struct request *request, struct reply *reply,
                           struct fault *fault)
{
    struct proposal_close_page page = {0};
    if (!page_open(request, _("Withdraw a proposal"), false, &page, fault))
        return false;
    proposal_withdraw_html(&reply->body, &page);
    return true;
}

bool proposal_withdraw_take(struct request *request, struct reply *reply,
                            struct fault *fault)
{
    struct proposal_close_page page = {0};
    struct fault why = {0};
    int64_t id = proposal_asked(request).id;
    if (app_proposal_withdraw(request->db, &request->actor, id,
                              request_form(request, "reason"), &why)) {
        reply_go_with(reply, STR_LITERAL("/proposals"),
                      str_format(request->mem, _("Proposal %lld is withdrawn."),
                                 (long long)id));
        return true;
    }
    if (why.kind != FAULT_INPUT) {
        *fault = why;
        return false;
    }
    page.wrong = words_of_fault(request->mem, &why);
    reply->status = fault_http_status(why.kind);
    if (!request_view(request, fault)
        || !page_open(request, _("Withdraw a proposal"), false, &page, fault))
        return false;
    proposal_withdraw_html(&reply->body, &page);
    return true;
}
