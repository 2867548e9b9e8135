#include "app/change_password.h"

#include "app/change.h"
#include "base/secret.h"
#include "base/translate.h"
#include "store/db.h"
#include "store/store_session.h"
#include "store/store_user.h"

static bool find_self(struct arena *mem, struct db *db,
                      const struct actor *actor, struct stored_user *user,
                      struct fault *fault)
{
    size_t count;
    if (!store_user_by_id(mem, db, actor->user.number, user, &count, fault))
        return false;
    return count
           || fault_set(fault, FAULT_DENIED,
                        _("only a user has a password to change"));
}

/* In a view of its own: hashing must not hold the store. */
static bool look_up(struct arena *mem, struct db *db, const struct actor *actor,
                    struct stored_user *user, struct fault *fault)
{
    if (!db_begin(db, DB_READING, fault))
        return false;
    bool is_found = find_self(mem, db, actor, user, fault);
    db_rollback(db);
    return is_found;
}

static bool wish_check(struct arena *mem, const struct password_wish *wish,
                       const struct stored_user *user, struct fault *fault)
{
    if (!password_is(mem, wish->present, user->password_hash))
        return fault_set(fault, FAULT_DENIED,
                         _("this is not your present password"));
    if (secret_same(wish->present, wish->next))
        return fault_set(fault, FAULT_INPUT,
                         _("this is the password you have already"));
    return password_check(wish->next, user->email, fault);
}

/* The user as they were when the password was right. */
struct verified {
    struct stored_user user;
    struct str new_hash;
};

static bool change_inside(struct arena *mem, struct db *db,
                          const struct verified *known,
                          const struct session_wish *session,
                          struct signed_in *signed_in, struct fault *fault)
{
    struct stored_user user;
    size_t count;
    int64_t ended;
    if (!store_user_lock(db, fault)
        || !store_user_by_id(mem, db, known->user.id, &user, &count, fault))
        return false;
    if (count == 0 || !str_same(user.password_hash, known->user.password_hash))
        return fault_set(fault, FAULT_CLASH,
                         _("your password was changed meanwhile"));
    user.password_hash = known->new_hash;
    struct user self = user_of(&user);
    return store_user_change(db, &user, fault)
           && store_session_remove_of(db, user.id, (struct str){0}, &ended,
                                      fault)
           && session_add_inside(mem, db, &self, session, signed_in, fault);
}

bool app_password_change(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         const struct password_wish *wish,
                         struct signed_in *signed_in, struct fault *fault)
{
    struct verified known = {0};
    struct signed_in made = {0};
    if (!look_up(mem, db, actor, &known.user, fault)
        || !wish_check(mem, wish, &known.user, fault)
        || !password_hash(mem, wish->next, &known.new_hash, fault)
        || !change_begin(db, fault))
        return false;
    bool is_done = change_inside(mem, db, &known, &wish->session, &made, fault);
    const struct change change = {
        .action = "user password",
        .thing = user_thing(mem, (user_id){known.user.id}),
        .person = known.user.person,
    };
    if (!change_end(db, actor, is_done ? &change : NULL, false, fault))
        return false;
    *signed_in = made;
    return true;
}
