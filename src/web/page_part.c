#include "web/page_part.h"

#include "app/open_store.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/part_place.h"
#include "web/percent.h"
#include "web/route.h"
#include "web/words.h"

static bool present_find(struct request *request, struct stored_ladder *stored,
                         struct fault *fault)
{
    return app_ladder_get(request->mem, request->db, &request->actor,
                          request_place(request, "ladder"), stored, fault);
}

static bool page_open(struct request *request,
                      const struct stored_ladder *stored,
                      const struct ladder_change *change,
                      struct part_page *page, struct fault *fault)
{
    const struct ladder *ladder = &stored->ladder;
    page->top = ladder_top_make(request, stored, LADDER_TAB_NONE);
    page->is_new = change->verb == VERB_ADD;
    page->is_criterion = change->part == PART_OF_CRITERIA;
    page->is_level = change->part == PART_OF_LEVELS;
    page->is_head = change->part == PART_OF_HEAD;
    if (page->follows == 0)
        page->follows = stored->revision;
    part_place_fill(request, ladder, change, page);
    return frame_make(request, page->heading, SECTION_LADDERS, &page->frame,
                      fault);
}

/* Without a form that was filled in: what the part says now. */
static bool ask(struct request *request, struct reply *reply,
                enum change_verb verb, struct fault *fault)
{
    struct stored_ladder stored;
    struct part_page page = {0};
    struct ladder_change change = part_asked(request, verb);
    if (!present_find(request, &stored, fault)
        || !change_says_present(&stored.ladder, &change, fault)
        || !page_open(request, &stored, &change, &page, fault))
        return false;
    struct part_values values = part_values_of(request->mem, &change);
    part_inputs_fill(request->mem, &change, &values, NULL, (struct str){0},
                     &page);
    part_html(&reply->body, &page);
    return true;
}

bool part_edit_ask(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    return ask(request, reply, VERB_CHANGE, fault);
}

bool part_new_ask(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    return ask(request, reply, VERB_ADD, fault);
}

/* A form that was filled in, on its way. */
struct filled {
    struct ladder_change change;
    struct part_values values;
    const struct change_field *wrong_field;
    struct edit_outcome outcome;
    bool is_kept;
};

static int64_t follows_read(const struct request *request)
{
    int64_t follows = 0;
    str_number(request_form(request, "follows"), 1, INT64_MAX, &follows);
    return follows;
}

/* What of the form keeps it from being kept: it is to be looked at first, and
 * a change has its reason. */
static bool is_ready(struct request *request, const struct filled *filled)
{
    struct str mark = part_mark(request->mem, &filled->values,
                                follows_read(request));
    return str_is(request_form(request, "step"), "keep")
           && filled->values.reason.length
           && str_same(mark, request_form(request, "mark"));
}

static bool edit(struct request *request, struct filled *filled,
                 struct fault *fault)
{
    const struct edit_wish wish = {
        .key = request_place(request, "ladder"),
        .change = &filled->change,
        .reason = filled->values.reason,
        .follows = follows_read(request),
        .is_dry_run = !filled->is_kept,
    };
    return app_ladder_edit(request->mem, request->db, &request->actor, &wish,
                           &filled->outcome, fault);
}

/* What the part says now, so that a form says all of it; then what was
 * typed. */
static bool form_take(struct request *request, enum change_verb verb,
                      struct filled *filled, struct fault *fault)
{
    struct stored_ladder stored;
    filled->change = part_asked(request, verb);
    filled->values = part_values_read(request, filled->change.part);
    if (!request_view(request, fault) || !present_find(request, &stored, fault))
        return false;
    /* Somebody else may have taken it out: that is a clash, told below. */
    struct fault gone = {0};
    if (!change_says_present(&stored.ladder, &filled->change, &gone)
        && follows_read(request) == stored.revision) {
        *fault = gone;
        return false;
    }
    app_view_end(request->db);
    return true;
}

static void difference_fill(struct arena *mem, const struct filled *filled,
                            struct part_page *page)
{
    const struct edit_outcome *outcome = &filled->outcome;
    struct ladder_difference made = ladder_difference_make(
        mem, &outcome->before.ladder, &outcome->after);
    page->is_looked_at = true;
    page->is_same = outcome->kept.is_same;
    page->is_on_top = outcome->is_on_top;
    page->next = outcome->kept.revision;
    page->difference = difference_view_make(
        mem, &made.criteria, &outcome->after, (struct gap_row_list){0});
    difference_of_revisions(mem, outcome->before.revision, page->next,
                            &page->difference);
    page->parts = part_lines_make(mem, &made);
    page->is_retitled = made.is_retitled;
}

/* True when ratings do not follow the criterion to its new words. */
static bool is_reworded(const struct filled *filled)
{
    const struct ladder *before = &filled->outcome.before.ladder;
    const struct ladder *after = &filled->outcome.after;
    size_t old = criterion_find(before, filled->change.key);
    if (filled->change.part != PART_OF_CRITERIA
        || filled->change.verb != VERB_CHANGE || old == before->criterion_count)
        return false;
    /* No criterion came or went, so it stands where it stood. */
    return !wording_is_near(before->criteria[old].text,
                            after->criteria[old].text);
}

/* After a clash the form follows what is kept: sent again it is kept. */
static void clash_fill(struct request *request,
                       const struct stored_ladder *stored,
                       const struct filled *filled, struct part_page *page)
{
    struct ladder_change kept = part_asked(request, filled->change.verb);
    struct fault gone = {0};
    page->is_clash = true;
    page->follows = stored->revision;
    if (!change_says_present(&stored->ladder, &kept, &gone))
        return;
    struct part_values values = part_values_of(request->mem, &kept);
    page->clashes = part_clashes_make(request->mem, &values, &filled->values);
}

/* The form again, with what was typed: looked at, wrong, or after a clash. */
static bool show_again(struct request *request, struct reply *reply,
                       const struct filled *filled, const struct fault *why,
                       struct fault *fault)
{
    struct stored_ladder stored;
    struct part_page page = {.follows = follows_read(request)};
    struct arena *mem = request->mem;
    if (!request_view(request, fault) || !present_find(request, &stored, fault))
        return false;
    if (why->kind == FAULT_CLASH)
        clash_fill(request, &stored, filled, &page);
    else if (why->kind)
        page.wrong = words_of_fault(mem, why);
    else
        difference_fill(mem, filled, &page);
    reply->status = why->kind ? fault_http_status(why->kind) : reply->status;
    page.is_reworded = page.is_looked_at && is_reworded(filled);
    if (page.is_reworded
        && !part_people_find(request, &stored.ladder, &filled->change, &page,
                             fault))
        return false;
    bool is_asked = str_is(request_form(request, "step"), "keep");
    page.is_reason_missing = is_asked && !filled->values.reason.length;
    page.mark = part_mark(mem, &filled->values, page.follows);
    page.is_changed_since = is_asked && page.is_looked_at
                            && !str_same(page.mark,
                                         request_form(request, "mark"));
    if (page.is_reason_missing && page.is_looked_at)
        reply->status = fault_http_status(FAULT_INPUT);
    if (!page_open(request, &stored, &filled->change, &page, fault))
        return false;
    part_inputs_fill(mem, &filled->change, &filled->values, filled->wrong_field,
                     filled->wrong_field ? page.wrong : (struct str){0}, &page);
    part_html(&reply->body, &page);
    return true;
}

static void go_back(struct request *request, struct reply *reply,
                    const struct ladder_change *change,
                    const struct edit_outcome *outcome)
{
    const char *says = outcome->kept.is_same
                           ? _("Nothing changed: it is revision %lld still.")
                       : outcome->is_on_top
                           ? _("Kept as revision %lld, on top of what somebody "
                               "else changed meanwhile.")
                           : _("Kept as revision %lld.");
    reply_go_with(
        reply, part_shown_at(request->mem, &outcome->after, change),
        str_format(request->mem, says, (long long)outcome->kept.revision));
}

/* What can be put right in the form; all else is a page of its own. */
static bool is_for_the_form(const struct fault *why)
{
    return why->kind == FAULT_INPUT || why->kind == FAULT_CLASH
           || why->kind == FAULT_SYSTEM;
}

static bool take(struct request *request, struct reply *reply,
                 enum change_verb verb, struct fault *fault)
{
    struct filled filled = {0};
    struct fault why = {0};
    if (!form_take(request, verb, &filled, fault))
        return false;
    bool is_done = part_values_take(request->mem, &filled.values,
                                    &filled.change, &filled.wrong_field, &why);
    filled.is_kept = is_done && is_ready(request, &filled);
    is_done = is_done && edit(request, &filled, &why);
    if (is_done && filled.is_kept) {
        go_back(request, reply, &filled.change, &filled.outcome);
        return true;
    }
    if (!is_done && !is_for_the_form(&why)) {
        *fault = why;
        return false;
    }
    return show_again(request, reply, &filled, &why, fault);
}

bool part_edit_take(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    return take(request, reply, VERB_CHANGE, fault);
}

bool part_new_take(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    return take(request, reply, VERB_ADD, fault);
}

bool part_move_take(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    struct filled filled = {.is_kept = true};
    struct stored_ladder stored;
    filled.change = part_asked(request, VERB_MOVE);
    filled.values.reason = str_trim(request_form(request, "reason"));
    if (!request_view(request, fault) || !present_find(request, &stored, fault)
        || !part_move_read(request, &stored.ladder, &filled.change, fault))
        return false;
    app_view_end(request->db);
    if (filled.values.reason.length == 0)
        filled.values.reason = str_of(_("moved"));
    if (!edit(request, &filled, fault))
        return false;
    go_back(request, reply, &filled.change, &filled.outcome);
    return true;
}

static bool remove_show(struct request *request, struct reply *reply,
                        struct part_page *page, struct fault *fault)
{
    struct stored_ladder stored;
    struct ladder_change change = part_asked(request, VERB_REMOVE);
    page->reason = str_trim(request_form(request, "reason"));
    if (!present_find(request, &stored, fault)
        || !change_says_present(&stored.ladder, &change, fault)
        || !page_open(request, &stored, &change, page, fault)
        || !part_people_find(request, &stored.ladder, &change, page, fault))
        return false;
    part_remove_html(&reply->body, page);
    return true;
}

bool part_remove_ask(struct request *request, struct reply *reply,
                     struct fault *fault)
{
    struct part_page page = {0};
    return remove_show(request, reply, &page, fault);
}

bool part_remove_take(struct request *request, struct reply *reply,
                      struct fault *fault)
{
    struct filled filled = {.is_kept = true};
    struct part_page page = {0};
    struct fault why = {0};
    filled.change = part_asked(request, VERB_REMOVE);
    filled.values.reason = str_trim(request_form(request, "reason"));
    page.is_reason_missing = filled.values.reason.length == 0;
    if (!page.is_reason_missing && edit(request, &filled, &why)) {
        go_back(request, reply, &filled.change, &filled.outcome);
        return true;
    }
    if (why.kind && !is_for_the_form(&why)) {
        *fault = why;
        return false;
    }
    page.wrong = why.kind ? words_of_fault(request->mem, &why)
                          : (struct str){0};
    reply->status = fault_http_status(why.kind ? why.kind : FAULT_INPUT);
    return request_view(request, fault)
           && remove_show(request, reply, &page, fault);
}
