#include "web/page_account.h"

#include "app/change_password.h"
#include "base/list.h"
#include "base/secret.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/role_words.h"
#include "web/session.h"
#include "web/tries.h"
#include "web/words.h"

static struct account_session_list sessions_make(const struct request *request,
                                                 struct session_line_list lines)
{
    struct arena *mem = request->mem;
    struct day today = day_of(request->now);
    struct account_session *at = ARENA_ARRAY(mem, struct account_session,
                                             lines.count);
    for (size_t i = 0; i < lines.count; i++)
        at[i] = (struct account_session){
            .made = words_of_day(mem, day_of(lines.at[i].made_at), today),
            .seen = words_of_day(mem, day_of(lines.at[i].seen_at), today),
            .is_this = lines.at[i].is_this,
        };
    return (struct account_session_list){at, lines.count};
}

static bool page_show(struct request *request, struct reply *reply,
                      struct account_page *page, struct fault *fault)
{
    const struct session_wish wish = session_wish_of(request);
    struct session_line_list lines;
    struct user self;
    if (!frame_make(request, str_of(_("Your account")), SECTION_NONE,
                    &page->frame, fault)
        || !app_self_get(request->mem, request->db, &request->actor, &self,
                         fault)
        || !app_session_list(request->mem, request->db, &request->actor, &wish,
                             &lines, fault))
        return false;
    page->email = self.email;
    page->role = role_word(self.role);
    page->purpose = role_purpose(self.role);
    if (self.person.number)
        page->person_address = address_of_person(request->mem, self.person);
    page->has_password = self.has_password;
    page->password_least = PASSWORD_CHARACTERS_LEAST;
    page->sessions = sessions_make(request, lines);
    account_html(&reply->body, page);
    return true;
}

bool account_show(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    struct account_page page = {0};
    return page_show(request, reply, &page, fault);
}

static bool password_try(struct request *request, struct signed_in *signed_in,
                         struct fault *fault)
{
    const struct password_wish wish = {
        .present = request_form(request, "present"),
        .next = request_form(request, "password"),
        .session = session_wish_of(request),
    };
    if (!secret_same(wish.next, request_form(request, "again")))
        return fault_set(fault, FAULT_INPUT, "%s",
                         _("the two new passwords differ"));
    return app_password_change(request->mem, request->db, &request->actor,
                               &wish, signed_in, fault);
}

static bool page_again(struct request *request, struct reply *reply,
                       struct account_page *page, struct fault *fault)
{
    return request_view(request, fault)
           && page_show(request, reply, page, fault);
}

bool account_password(struct request *request, struct reply *reply,
                      struct fault *fault)
{
    struct account_page page = {0};
    struct signed_in signed_in;
    struct fault why = {0};
    struct str name = str_format(request->mem, "user %lld",
                                 (long long)request->actor.user.number);
    int64_t wait_ms = tries_wait(request, name);
    if (wait_ms) {
        tries_refuse(request, reply, wait_ms, &page.wrong);
        return page_again(request, reply, &page, fault);
    }
    if (password_try(request, &signed_in, &why)) {
        tries_forget(request, name);
        session_enter(request, reply, &signed_in);
        reply_go_with(reply, STR_LITERAL("/account"),
                      str_of(_("You have a new password. Everywhere else you "
                               "are signed out.")));
        return true;
    }
    if (why.kind != FAULT_INPUT && why.kind != FAULT_DENIED) {
        *fault = why;
        return false;
    }
    page.wrong = words_of_fault(request->mem, &why);
    page.is_next_wrong = why.kind == FAULT_INPUT;
    reply->status = fault_http_status(why.kind);
    return page_again(request, reply, &page, fault);
}

bool account_sign_out_elsewhere(struct request *request, struct reply *reply,
                                struct fault *fault)
{
    int64_t count;
    if (!app_sign_out_elsewhere(request->mem, request->db, &request->actor,
                                request->session_key, &count, fault))
        return false;
    reply_go_with(
        reply, STR_LITERAL("/account"),
        str_format(request->mem,
                   ngettext("You are signed out of %lld other browser.",
                            "You are signed out of %lld other browsers.",
                            (unsigned long)count),
                   (long long)count));
    return true;
}
