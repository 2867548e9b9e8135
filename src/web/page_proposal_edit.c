#include "web/page_proposal.h"

#include "app/open_store.h"
#include "base/list.h"
#include "base/translate.h"
#include "domain/ladder/change_field.h"
#include "web/pages.h"
#include "web/words.h"

static struct ladder_change change_asked(const struct request *request)
{
    return (struct ladder_change){.verb = VERB_CHANGE,
                                  .part = PART_OF_CRITERIA,
                                  .key = request_place(request, "criterion")};
}

static struct str lines_of(struct arena *mem, struct str_list texts)
{
    struct str lines = {0};
    for (size_t i = 0; i < texts.count; i++)
        lines = str_format(mem, "%.*s%s%.*s", STR(lines), i ? "\n" : "",
                           STR(texts.at[i]));
    return lines;
}

static struct str_list lines_taken(struct arena *mem, struct str lines)
{
    struct list list;
    struct str line;
    LIST_OPEN(mem, struct str, &list);
    while (str_next(&lines, '\n', &line))
        if (str_trim(line).length)
            *LIST_ADD(&list, struct str) = str_trim(line);
    return (struct str_list){list.at, list.count};
}

static struct str text_in(const struct ladder *ladder, struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? ladder->criteria[index].text
                                           : (struct str){0};
}

/* What stands around the fields. */
static bool page_open(struct request *request,
                      const struct proposal_found *found,
                      const struct ladder_change *change,
                      struct proposal_edit_page *page, struct fault *fault)
{
    const struct ladder *ladder = &found->proposal.candidate;
    const struct proposal_look look = {
        .request = request,
        .proposal = &found->proposal,
        .base = &found->base,
        .show = proposal_show_parse(request->method == METHOD_POST
                                        ? request_form(request, "show")
                                        : request_query(request, "show"))};
    size_t index = criterion_find(ladder, change->key);
    if (index == ladder->criterion_count)
        return fault_set(fault, FAULT_MISSING,
                         _("this proposal has no criterion %.*s any more"),
                         STR(change->key));
    const struct criterion *at = &ladder->criteria[index];
    page->crumbs = proposal_crumbs(request->mem, &found->proposal.head);
    page->form = proposal_form_make(&look);
    page->key = change->key;
    page->place = str_format(
        request->mem, "%.*s, %.*s",
        STR(ladder->competencies[at->competency_index].title),
        STR(level_name(&ladder->levels[at->level_index])));
    page->old = text_in(&found->base, change->key);
    page->offered = text_in(&found->proposal.offered, change->key);
    return frame_make(request, str_of(_("Other words for a criterion")),
                      SECTION_PROPOSALS, &page->frame, fault);
}

/* Whoever edits what nobody has decided begins with what was offered. */
static const struct criterion *words_first(const struct proposal *proposal,
                                           const struct ladder_change *change)
{
    const struct proposal_line *line = proposal_line_find(&proposal->lines,
                                                          change->key);
    size_t index = criterion_find(&proposal->offered, change->key);
    bool is_offered = line && line->choice == CHOICE_OPEN
                      && index < proposal->offered.criterion_count;
    return is_offered ? &proposal->offered.criteria[index] : &change->criterion;
}

bool proposal_edit_ask(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    struct proposal_found found;
    struct proposal_edit_page page = {0};
    struct ladder_change change = change_asked(request);
    if (!proposal_found_read(request, &found, fault)
        || !page_open(request, &found, &change, &page, fault)
        || !change_says_present(&found.proposal.candidate, &change, fault))
        return false;
    const struct criterion *words = words_first(&found.proposal, &change);
    page.text = words->text;
    page.examples = lines_of(request->mem, words->examples);
    page.alternatives = lines_of(request->mem, words->alternatives);
    proposal_edit_html(&reply->body, &page);
    return true;
}

/* The form again, with what was typed and what is in the way. */
static bool show_again(struct request *request, struct reply *reply,
                       const struct proposal_found *found,
                       const struct ladder_change *change,
                       const struct fault *why, struct fault *fault)
{
    struct proposal_edit_page page = {0};
    if (!page_open(request, found, change, &page, fault))
        return false;
    page.text = request_form(request, "text");
    page.examples = request_form(request, "examples");
    page.alternatives = request_form(request, "alternatives");
    page.wrong = words_of_fault(request->mem, why);
    reply->status = fault_http_status(why->kind);
    proposal_edit_html(&reply->body, &page);
    return true;
}

/* What the form says, where the rest stays as it is. */
static bool change_take(struct request *request,
                        const struct proposal_found *found,
                        struct ladder_change *change, struct fault *fault)
{
    if (str_is(request_form(request, "step"), "remove")) {
        change->verb = VERB_REMOVE;
        return true;
    }
    if (!change_says_present(&found->proposal.candidate, change, fault))
        return false;
    struct criterion *criterion = &change->criterion;
    criterion->text = str_trim(request_form(request, "text"));
    criterion->examples = lines_taken(request->mem,
                                      request_form(request, "examples"));
    criterion->alternatives = lines_taken(
        request->mem, request_form(request, "alternatives"));
    return true;
}

bool proposal_edit_take(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    struct proposal_found found;
    struct ladder_change change = change_asked(request);
    struct proposal_name name = proposal_asked(request);
    struct fault why = {0};
    if (!request_view(request, fault)
        || !proposal_found_read(request, &found, fault)
        || !change_take(request, &found, &change, fault))
        return false;
    app_view_end(request->db);
    if (app_proposal_edit(request->mem, request->db, &request->actor, &name,
                          &change, &why)) {
        reply_go(reply, proposal_back(request, change.key));
        return true;
    }
    if (why.kind != FAULT_INPUT && why.kind != FAULT_CLASH) {
        *fault = why;
        return false;
    }
    return request_view(request, fault)
           && proposal_found_read(request, &found, fault)
           && show_again(request, reply, &found, &change, &why, fault);
}
