#include "app/sign_in.h"

#include "app/change.h"
#include "base/list.h"
#include "base/secret.h"
#include "base/translate.h"
#include "store/store_office.h"
#include "store/store_user.h"

static bool refuse(struct fault *fault)
{
    return fault_set(fault, FAULT_DENIED,
                     _("this email and password do not belong together"));
}

/* Somebody whose password was right, or who needs none in a sample. */
struct entrant {
    struct stored_user user; /* as they were then */
    struct str new_hash;     /* when the present one is stale; else empty */
};

/* The user is looked at again: between the two transactions they may have been
 * disabled, or got another password. */
static bool enter_inside(struct arena *mem, struct db *db,
                         const struct entrant *known,
                         const struct session_wish *wish,
                         struct signed_in *signed_in, struct fault *fault)
{
    struct stored_user user;
    size_t count;
    if (!store_user_lock(db, fault)
        || !store_user_by_id(mem, db, known->user.id, &user, &count, fault))
        return false;
    if (count == 0 || user.disabled_at.ms
        || !str_same(user.password_hash, known->user.password_hash))
        return refuse(fault);
    if (known->new_hash.length)
        user.password_hash = known->new_hash;
    user.signed_in_at = wish->now;
    struct user entered = user_of(&user);
    return store_user_change(db, &user, fault)
           && session_add_inside(mem, db, &entered, wish, signed_in, fault);
}

static bool enter(struct arena *mem, struct db *db, const struct entrant *known,
                  const struct session_wish *wish, struct signed_in *signed_in,
                  struct fault *fault)
{
    struct signed_in made = {0};
    if (!change_begin(db, fault))
        return false;
    bool is_done = enter_inside(mem, db, known, wish, &made, fault);
    const struct change change = {.action = "sign in",
                                  .person = made.actor.person};
    if (!change_end(db, &made.actor, is_done ? &change : NULL, false, fault))
        return false;
    *signed_in = made;
    return true;
}

/* In a view of its own: hashing must not hold the store. */
static bool look_up(struct arena *mem, struct db *db, struct str email,
                    struct stored_user *user, size_t *count,
                    struct fault *fault)
{
    if (!db_begin(db, DB_READING, fault))
        return false;
    bool is_asked = store_user_by_email(mem, db, str_fold(mem, str_trim(email)),
                                        user, count, fault);
    db_rollback(db);
    return is_asked;
}

bool app_sign_in(struct arena *mem, struct db *db,
                 const struct sign_in_wish *wish, struct signed_in *signed_in,
                 struct fault *fault)
{
    struct entrant known = {0};
    size_t count;
    if (!look_up(mem, db, wish->email, &known.user, &count, fault))
        return false;
    struct str hash = count && known.user.disabled_at.ms == 0
                          ? known.user.password_hash
                          : (struct str){0};
    if (!password_is(mem, wish->password, hash))
        return refuse(fault);
    if (password_is_stale(mem, hash)
        && !password_hash(mem, wish->password, &known.new_hash, fault))
        return false;
    return enter(mem, db, &known, &wish->session, signed_in, fault);
}

static bool sample_check(struct arena *mem, struct db *db, struct fault *fault)
{
    struct office office;
    if (!store_office_find(mem, db, &office, fault))
        return false;
    return office.is_sample
           || fault_set(fault, FAULT_MISSING,
                        _("only a sample lets anybody look around"));
}

bool app_sample_user_list(struct arena *mem, struct db *db,
                          struct user_list *users, struct fault *fault)
{
    struct stored_user_list all;
    struct list list;
    if (!sample_check(mem, db, fault) || !store_user_list(mem, db, &all, fault))
        return false;
    LIST_OPEN(mem, struct user, &list);
    for (size_t i = 0; i < all.count; i++)
        if (all.at[i].disabled_at.ms == 0)
            *LIST_ADD(&list, struct user) = user_of(&all.at[i]);
    *users = (struct user_list){list.at, list.count};
    return true;
}

static bool sample_look_up(struct arena *mem, struct db *db, struct str email,
                           struct stored_user *user, struct fault *fault)
{
    size_t count;
    if (!sample_check(mem, db, fault)
        || !store_user_by_email(mem, db, str_fold(mem, email), user, &count,
                                fault))
        return false;
    return count
           || fault_set(fault, FAULT_MISSING,
                        _("there is no such user in the sample"));
}

bool app_sample_sign_in(struct arena *mem, struct db *db,
                        const struct sign_in_wish *wish,
                        struct signed_in *signed_in, struct fault *fault)
{
    struct entrant known = {0};
    if (!db_begin(db, DB_READING, fault))
        return false;
    bool is_found = sample_look_up(mem, db, wish->email, &known.user, fault);
    db_rollback(db);
    return is_found && enter(mem, db, &known, &wish->session, signed_in, fault);
}
