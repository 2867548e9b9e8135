#include "web/page_rate.h"

#include "app/rate.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/next_rung.h"
#include "web/pages.h"
#include "web/percent.h"
#include "web/site.h"

enum { PIECES_SHOWN = 12 };

/* Where the form came from: the criterion's card. */
static struct str back_address(struct arena *mem, const struct rate_page *page)
{
    return str_format(mem, "%.*s%.*s#c-%.*s",
                      STR(address_of_person(mem, page->top.about.person.id)),
                      STR(aim_query(mem, page->ladder, page->level_key)),
                      STR(percent_encode(mem, page->key)));
}

static struct str pieces_address(struct arena *mem,
                                 const struct rate_page *page)
{
    return str_format(
        mem, "%.*s?criterion=%.*s%s%.*s",
        STR(address_of_person_page(mem, page->top.about.person.id, "evidence")),
        STR(percent_encode(mem, page->key)),
        page->ladder.length ? "&ladder=" : "",
        STR(percent_encode(mem, page->ladder)));
}

/* `page` says what is wrong, and which ladder and criterion are meant. */
static bool page_show(struct request *request, struct rate_page *page,
                      const struct rate_typed *typed, struct reply *reply,
                      struct fault *fault)
{
    struct arena *mem = request->mem;
    struct criterion_view view;
    struct person_view about;
    struct criterion_question question = {
        .person = request_place(request, "person"),
        .ladder = page->ladder,
        .criterion = page->key,
        .most = PIECES_SHOWN,
        .rules = request->site->credit_rules,
    };
    if (!person_asked(request, ACTION_RATE, &about, fault)
        || !app_criterion(mem, request->db, &request->actor, &question, &view,
                          fault)
        || !person_page_top_make(request, &about, PERSON_TAB_NEXT,
                                 view.criterion->text, &page->top, fault))
        return false;
    rate_page_fill(mem, &view, day_of(request->now), page);
    rate_page_type(typed, page);
    page->address = address_of_person_page(mem, about.person.id, "ratings");
    page->back = back_address(mem, page);
    page->pieces_address = pieces_address(mem, page);
    rate_html(&reply->body, page);
    return true;
}

bool rate_ask(struct request *request, struct reply *reply, struct fault *fault)
{
    const struct rate_typed nothing = {.is_chosen = false};
    struct rate_page page = {
        .key = request_place(request, "criterion"),
        .ladder = request_query(request, "ladder"),
        .level_key = request_query(request, "level"),
    };
    return page_show(request, &page, &nothing, reply, fault);
}

/* The same page again, with what is wrong. */
static bool ask_again(struct request *request, struct rate_page *page,
                      const struct rate_typed *typed, struct reply *reply,
                      struct fault *fault)
{
    return request_view(request, fault)
           && page_show(request, page, typed, reply, fault);
}

static bool go_back(struct request *request, struct rate_page *page,
                    const struct rate_outcome *outcome, enum rating rating,
                    struct reply *reply)
{
    struct arena *mem = request->mem;
    page->top.about.person = outcome->person;
    reply_go_with(reply, back_address(mem, page),
                  str_format(mem,
                             outcome->is_new
                                 ? _("Kept: %s, for “%.*s”. Earlier ratings "
                                     "stay in the history.")
                                 : _("%s was said today already, for “%.*s”."),
                             _(rating_labels[rating]),
                             STR(outcome->criterion->text)));
    return true;
}

bool rate_take(struct request *request, struct reply *reply,
               struct fault *fault)
{
    struct fault why;
    struct rate_outcome outcome;
    struct rate_page page = {
        .key = request_form(request, "criterion"),
        .ladder = request_form(request, "ladder"),
        .level_key = request_form(request, "level"),
    };
    struct rate_typed typed = {.note = request_form(request, "note")};
    typed.is_chosen = rating_parse(request_form(request, "rating"),
                                   &typed.rating);
    if (!typed.is_chosen) {
        page.wrong_rating = str_of(_("Choose one of the four words."));
        reply->status = fault_http_status(FAULT_INPUT);
        return ask_again(request, &page, &typed, reply, fault);
    }
    const struct rate_wish wish = {
        .person = request_place(request, "person"),
        .ladder = page.ladder,
        .criterion = page.key,
        .rating = typed.rating,
        .note = typed.note,
        .day = DAY_NONE,
    };
    if (app_rate(request->mem, request->db, &request->actor, &wish, &outcome,
                 &why))
        return go_back(request, &page, &outcome, typed.rating, reply);
    if (why.kind != FAULT_INPUT && why.kind != FAULT_LIMIT) {
        *fault = why;
        return false;
    }
    page.wrong_note = str_copy(request->mem, str_of(why.message));
    reply->status = fault_http_status(why.kind);
    return ask_again(request, &page, &typed, reply, fault);
}
