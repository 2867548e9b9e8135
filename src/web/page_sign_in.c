#include "web/page_sign_in.h"

#include "app/set_up.h"
#include "app/sign_in.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/role_words.h"
#include "web/session.h"
#include "web/site.h"
#include "web/tries.h"

enum { FORBIDDEN = 403 };

/* Who one looks around as, in this order. */
static const enum role sample_order[] = {
    ROLE_LEAD,    ROLE_MEMBER,  ROLE_CONTRIBUTOR, ROLE_HR,
    ROLE_COUNCIL, ROLE_SPONSOR, ROLE_OWNER,
};

static struct sample_user_list sample_sorted(struct arena *mem,
                                             struct user_list users)
{
    struct list list;
    LIST_OPEN(mem, struct sample_user, &list);
    for (size_t i = 0; i < COUNT_OF(sample_order); i++)
        for (size_t j = 0; j < users.count; j++) {
            const struct user *user = &users.at[j];
            if (user->role == sample_order[i])
                *LIST_ADD(&list, struct sample_user) = (struct sample_user){
                    user->email, user->name, role_word(user->role),
                    role_purpose(user->role)};
        }
    return (struct sample_user_list){list.at, list.count};
}

/* Nobody where the office is no sample. */
static bool sample_find(struct request *request, struct sample_user_list *list,
                        struct fault *fault)
{
    struct user_list users;
    if (!request->site->is_demo)
        return true;
    if (app_sample_user_list(request->mem, request->db, &users, fault)) {
        *list = sample_sorted(request->mem, users);
        return true;
    }
    return fault->kind == FAULT_MISSING;
}

static bool page_show(struct request *request, struct reply *reply,
                      struct sign_in_page *page, struct fault *fault)
{
    session_visit(request, reply);
    if (!frame_make(request, str_of(_("Sign in")), SECTION_NONE, &page->frame,
                    fault)
        || !app_has_users(request->db, &page->has_users, fault)
        || !sample_find(request, &page->sample, fault))
        return false;
    sign_in_html(&reply->body, page);
    return true;
}

static void go_on(struct reply *reply, struct str next)
{
    reply_go(reply, next.length ? next : STR_LITERAL("/"));
}

bool sign_in_show(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    struct sign_in_page page = {.next = request_query(request, "next")};
    if (!request->is_signed_in)
        return page_show(request, reply, &page, fault);
    go_on(reply, page.next);
    return true;
}

static bool page_again(struct request *request, struct reply *reply,
                       struct str wrong, struct fault *fault)
{
    struct sign_in_page page = {
        .next = request_form(request, "next"),
        .email = str_trim(request_form(request, "email")),
        .wrong = wrong,
    };
    return request_view(request, fault)
           && page_show(request, reply, &page, fault);
}

bool sign_in(struct request *request, struct reply *reply, struct fault *fault)
{
    struct arena *mem = request->mem;
    const struct sign_in_wish wish = {
        .email = request_form(request, "email"),
        .password = request_form(request, "password"),
        .session = session_wish_of(request),
    };
    struct str name = str_fold(mem, str_trim(wish.email));
    struct signed_in signed_in;
    struct fault why = {0};
    struct str wrong = str_of(
        _("This email and password do not belong together."));
    int64_t wait_ms = tries_wait(request, name);
    if (wait_ms) {
        tries_refuse(request, reply, wait_ms, &wrong);
        return page_again(request, reply, wrong, fault);
    }
    if (app_sign_in(mem, request->db, &wish, &signed_in, &why)) {
        tries_forget(request, name);
        session_enter(request, reply, &signed_in);
        go_on(reply, request_form(request, "next"));
        return true;
    }
    if (why.kind == FAULT_DENIED) {
        reply->status = FORBIDDEN;
        return page_again(request, reply, wrong, fault);
    }
    *fault = why;
    return false;
}

bool sign_in_to_sample(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    const struct sign_in_wish wish = {
        .email = request_form(request, "email"),
        .session = session_wish_of(request),
    };
    struct signed_in signed_in;
    if (!request->site->is_demo)
        return fault_set(fault, FAULT_MISSING, "%s",
                         _("There is no sample to look around in."));
    if (!app_sample_sign_in(request->mem, request->db, &wish, &signed_in,
                            fault))
        return false;
    session_enter(request, reply, &signed_in);
    go_on(reply, request_form(request, "next"));
    return true;
}

bool sign_out(struct request *request, struct reply *reply, struct fault *fault)
{
    if (request->is_signed_in
        && !app_sign_out(request->mem, request->db, &request->actor,
                         request->session_key, fault))
        return false;
    session_leave(request, reply);
    /* Else the pages that were seen stay on the disk of this computer. */
    reply_header(reply, "Clear-Site-Data", STR_LITERAL("\"cache\""));
    reply_go_with(reply, STR_LITERAL("/sign-in"),
                  str_of(_("You are signed out.")));
    return true;
}
