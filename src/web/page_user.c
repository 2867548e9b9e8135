#include "app/change_user.h"
#include "base/secret.h"
#include "base/translate.h"
#include "web/page_users.h"
#include "web/pages.h"
#include "web/role_words.h"

static bool page_make(struct request *request, struct str wanted,
                      struct user_page *page, struct fault *fault)
{
    static const struct crumb users = {{"Users", 5}, {"/users", 6}};
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    struct user user;
    if (!app_user_get(request->mem, request->db, &request->actor, wanted, &user,
                      fault)
        || !frame_make(request, user.name, SECTION_NONE, &page->frame, fault))
        return false;
    *crumb = users;
    crumb->name = str_of(_("Users"));
    page->crumbs = (struct crumb_list){crumb, 1};
    page->address = address_of_user(request->mem, &user);
    page->name = user.name;
    page->email = user.email;
    page->seen = words_of_sign_in(request->mem, user.signed_in_at,
                                  request->now);
    page->role = role_word(user.role);
    page->purpose = role_purpose(user.role);
    page->has_password = user.has_password;
    page->is_disabled = user.is_disabled;
    page->is_self = user.id.number == request->actor.user.number;
    page->roles = role_choices(request->mem, str_of(role_names[user.role]));
    return true;
}

bool user_page_show(struct request *request, struct reply *reply,
                    struct str user, struct str password, struct fault *fault)
{
    struct user_page page = {.password = password};
    if (!page_make(request, user, &page, fault))
        return false;
    user_html(&reply->body, &page);
    return true;
}

bool user_show(struct request *request, struct reply *reply,
               struct fault *fault)
{
    return user_page_show(request, reply, request_place(request, "user"),
                          (struct str){0}, fault);
}

static void go_back(const struct request *request, struct reply *reply,
                    const char *notice)
{
    reply_go_with(reply,
                  str_format(request->mem, "/users/%.*s",
                             STR(request_place(request, "user"))),
                  str_of(notice));
}

bool user_set_role(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    enum role role;
    if (!role_parse(request_form(request, "role"), &role))
        return fault_set(fault, FAULT_INPUT, "%s",
                         _("Choose what they may do."));
    if (!app_user_set_role(request->mem, request->db, &request->actor,
                           request_place(request, "user"), role, fault))
        return false;
    go_back(request, reply,
            _("The role is changed; they sign in again to have it."));
    return true;
}

bool user_set_password(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    struct str user = request_place(request, "user");
    struct str password = password_make(request->mem);
    return app_user_set_password(request->mem, request->db, &request->actor,
                                 user, password, fault)
           && request_view(request, fault)
           && user_page_show(request, reply, user, password, fault);
}

bool user_disable(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    if (!app_user_disable(request->mem, request->db, &request->actor,
                          request_place(request, "user"), true, fault))
        return false;
    go_back(request, reply, _("They are signed out and cannot sign in."));
    return true;
}

bool user_enable(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    if (!app_user_disable(request->mem, request->db, &request->actor,
                          request_place(request, "user"), false, fault))
        return false;
    go_back(request, reply, _("They can sign in again."));
    return true;
}

bool user_remove_ask(struct request *request, struct reply *reply,
                     struct fault *fault)
{
    struct user_page page = {0};
    if (!page_make(request, request_place(request, "user"), &page, fault))
        return false;
    user_remove_html(&reply->body, &page);
    return true;
}

bool user_remove(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    if (!app_user_remove(request->mem, request->db, &request->actor,
                         request_place(request, "user"), fault))
        return false;
    reply_go_with(reply, STR_LITERAL("/users"),
                  str_of(_("The user is removed.")));
    return true;
}
