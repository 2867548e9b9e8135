#include "app/set_up.h"

#include "app/change.h"
#include "base/secret.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "store/db.h"
#include "store/store_office.h"
#include "store/store_user.h"

enum { NAME_BYTES = 200 };

bool app_has_users(struct db *db, bool *has_users, struct fault *fault)
{
    int64_t owners, all;
    if (!store_user_count(db, str_of(role_names[ROLE_OWNER]), &owners, &all,
                          fault))
        return false;
    *has_users = all > 0;
    return true;
}

bool app_set_up_is_open(struct db *db, const struct set_up_wish *wish,
                        bool *is_open, struct fault *fault)
{
    bool has_users;
    if (!app_has_users(db, &has_users, fault))
        return false;
    *is_open = !has_users && wish->wanted_key.length > 0
               && secret_same(wish->key, wish->wanted_key);
    return true;
}

static bool make_owner(struct arena *mem, struct db *db,
                       const struct set_up_wish *wish,
                       const struct user_wish *owner,
                       struct signed_in *signed_in, struct fault *fault)
{
    const struct actor nobody_yet = {.role = ROLE_OWNER,
                                     .now = wish->session.now};
    struct stored_user made;
    if (!user_add_inside(mem, db, &nobody_yet, owner, &made, fault))
        return false;
    struct user user = user_of(&made);
    return session_add_inside(mem, db, &user, &wish->session, signed_in, fault);
}

static bool set_up_inside(struct arena *mem, struct db *db,
                          const struct set_up_wish *wish,
                          const struct user_wish *owner,
                          struct signed_in *signed_in, struct fault *fault)
{
    struct office office;
    bool is_open;
    if (!store_user_lock(db, fault)
        || !app_set_up_is_open(db, wish, &is_open, fault))
        return false;
    if (!is_open)
        return fault_set(fault, FAULT_MISSING,
                         _("this office is set up already"));
    if (!store_office_find(mem, db, &office, fault))
        return false;
    office.name = str_trim(wish->office_name);
    return store_office_set(db, &office, fault)
           && make_owner(mem, db, wish, owner, signed_in, fault);
}

static bool wish_check(struct db *db, const struct set_up_wish *wish,
                       struct fault *fault)
{
    bool is_open = false;
    if (!db_begin(db, DB_READING, fault))
        return false;
    bool is_asked = app_set_up_is_open(db, wish, &is_open, fault);
    db_rollback(db);
    if (!is_asked)
        return false;
    if (!is_open)
        return fault_set(fault, FAULT_MISSING,
                         _("this office is set up already"));
    return utf8_is_line(str_trim(wish->office_name), NAME_BYTES)
           || fault_set(fault, FAULT_INPUT,
                        _("an office's name is one line of 1 to %d bytes"),
                        NAME_BYTES);
}

bool app_set_up(struct arena *mem, struct db *db,
                const struct set_up_wish *wish, struct signed_in *signed_in,
                struct fault *fault)
{
    struct user_wish owner = {
        .email = wish->email, .role = ROLE_OWNER, .password = wish->password};
    struct signed_in made = {0};
    if (!wish_check(db, wish, fault)
        || !password_check(wish->password, wish->email, fault)
        || !user_wish_check(mem, &owner, fault) || !change_begin(db, fault))
        return false;
    bool is_done = set_up_inside(mem, db, wish, &owner, &made, fault);
    const struct change change = {.action = "set up",
                                  .thing = str_trim(wish->office_name),
                                  .person = made.actor.person};
    if (!change_end(db, &made.actor, is_done ? &change : NULL, false, fault))
        return false;
    *signed_in = made;
    return true;
}
