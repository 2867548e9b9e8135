#include "web/page_set_up.h"

#include "app/open_store.h"
#include "app/set_up.h"
#include "base/secret.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/session.h"
#include "web/site.h"
#include "web/words.h"

static struct set_up_wish wish_of(const struct request *request, struct str key)
{
    return (struct set_up_wish){
        .key = key,
        .wanted_key = request->site->set_up_key,
        .office_name = request_form(request, "office"),
        .email = request_form(request, "email"),
        .password = request_form(request, "password"),
        .session = session_wish_of(request),
    };
}

/* Without the key it looks as if there were nothing here. */
static bool check_open(struct request *request, const struct set_up_wish *wish,
                       struct fault *fault)
{
    bool is_open;
    if (!app_set_up_is_open(request->db, wish, &is_open, fault))
        return false;
    return is_open
           || fault_set(fault, FAULT_MISSING, "%s",
                        _("This office is set up already, or the address is "
                          "not the one that was printed."));
}

static bool page_show(struct request *request, struct reply *reply,
                      struct set_up_page *page, struct fault *fault)
{
    const struct set_up_wish wish = wish_of(request, page->key);
    if (!check_open(request, &wish, fault))
        return false;
    session_visit(request, reply);
    page->password_least = PASSWORD_CHARACTERS_LEAST;
    if (!frame_make(request, str_of(_("Set up")), SECTION_NONE, &page->frame,
                    fault))
        return false;
    set_up_html(&reply->body, page);
    return true;
}

bool set_up_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct set_up_page page = {.key = request_query(request, "key")};
    return page_show(request, reply, &page, fault);
}

/* Where `why` came from: the first that will not do. */
static enum set_up_field field_of(const struct request *request,
                                  const struct set_up_wish *wish)
{
    struct fault why;
    if (str_trim(wish->office_name).length == 0)
        return SET_UP_OFFICE;
    bool is_good = secret_same(wish->password, request_form(request, "again"))
                   && password_check(wish->password, wish->email, &why);
    return is_good ? SET_UP_EMAIL : SET_UP_PASSWORD;
}

static bool set_up_try(struct request *request, const struct set_up_wish *wish,
                       struct signed_in *signed_in, struct fault *fault)
{
    if (!secret_same(wish->password, request_form(request, "again")))
        return fault_set(fault, FAULT_INPUT, "%s",
                         _("the two passwords differ"));
    return app_set_up(request->mem, request->db, wish, signed_in, fault);
}

bool set_up(struct request *request, struct reply *reply, struct fault *fault)
{
    const struct set_up_wish wish = wish_of(request,
                                            request_form(request, "key"));
    struct signed_in signed_in;
    struct fault why = {0};
    if (set_up_try(request, &wish, &signed_in, &why)) {
        session_enter(request, reply, &signed_in);
        reply_go_with(reply, STR_LITERAL("/"),
                      str_of(_("The office is set up, and you own it.")));
        return true;
    }
    if (why.kind != FAULT_INPUT) {
        *fault = why;
        return false;
    }
    struct set_up_page page = {
        .key = wish.key,
        .office_name = wish.office_name,
        .email = wish.email,
        .wrong = words_of_fault(request->mem, &why),
        .wrong_field = field_of(request, &wish),
    };
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault)
           && page_show(request, reply, &page, fault);
}
