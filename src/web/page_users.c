#include "web/page_users.h"

#include "app/keep_user.h"
#include "app/open_store.h"
#include "base/secret.h"
#include "base/translate.h"
#include "web/pages.h"
#include "web/role_words.h"
#include "web/words.h"

struct str address_of_user(struct arena *mem, const struct user *user)
{
    return str_format(mem, "/users/%lld", (long long)user->id.number);
}

struct str words_of_sign_in(struct arena *mem, struct moment signed_in_at,
                            struct moment now)
{
    return signed_in_at.ms
               ? words_of_day(mem, day_of(signed_in_at), day_of(now))
               : str_of(_("never yet"));
}

struct role_choice_list role_choices(struct arena *mem, struct str chosen)
{
    enum { COUNT = ROLE_COUNT - 1 };
    struct role_choice *at = ARENA_ARRAY(mem, struct role_choice, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        enum role role = (enum role)(i + 1);
        at[i] = (struct role_choice){role_names[role], role_word(role),
                                     role_purpose(role),
                                     str_is(chosen, role_names[role])};
    }
    return (struct role_choice_list){at, COUNT};
}

static struct user_row_list rows_make(const struct request *request,
                                      struct user_list users)
{
    struct user_row *at = ARENA_ARRAY(request->mem, struct user_row,
                                      users.count);
    for (size_t i = 0; i < users.count; i++) {
        const struct user *user = &users.at[i];
        at[i] = (struct user_row){
            .address = address_of_user(request->mem, user),
            .name = user->name,
            .email = user->email,
            .role = role_word(user->role),
            .seen = words_of_sign_in(request->mem, user->signed_in_at,
                                     request->now),
            .is_disabled = user->is_disabled,
        };
    }
    return (struct user_row_list){at, users.count};
}

static bool page_show(struct request *request, struct reply *reply,
                      struct users_page *page, struct fault *fault)
{
    struct user_list users;
    struct str chosen = request_form(request, "role");
    if (!frame_make(request, str_of(_("Users")), SECTION_NONE, &page->frame,
                    fault)
        || !app_user_list(request->mem, request->db, &request->actor, &users,
                          fault))
        return false;
    page->rows = rows_make(request, users);
    page->roles = role_choices(
        request->mem, chosen.length ? chosen : str_of(role_names[ROLE_MEMBER]));
    users_html(&reply->body, page);
    return true;
}

bool users_show(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct users_page page = {0};
    return page_show(request, reply, &page, fault);
}

static bool add(struct request *request, struct str password, struct user *user,
                struct fault *fault)
{
    struct user_wish wish = {.email = request_form(request, "email"),
                             .password = password};
    if (!role_parse(request_form(request, "role"), &wish.role))
        return fault_set(fault, FAULT_INPUT, "%s",
                         _("choose what they may do"));
    return app_user_add(request->mem, request->db, &request->actor, &wish, user,
                        fault);
}

/* The password is shown in the answer itself: it is kept nowhere, so there is
 * no other page that could show it. */
bool user_add(struct request *request, struct reply *reply, struct fault *fault)
{
    struct str password = password_make(request->mem);
    struct user user;
    struct fault why = {0};
    if (add(request, password, &user, &why))
        return request_view(request, fault)
               && user_page_show(
                   request, reply,
                   str_format(request->mem, "%lld", (long long)user.id.number),
                   password, fault);
    if (why.kind != FAULT_INPUT && why.kind != FAULT_CLASH) {
        *fault = why;
        return false;
    }
    struct users_page page = {
        .email = request_form(request, "email"),
        .wrong = words_of_fault(request->mem, &why),
    };
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault)
           && page_show(request, reply, &page, fault);
}
