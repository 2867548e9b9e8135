#include "app/change_user.h"

#include "app/change.h"
#include "base/secret.h"
#include "base/translate.h"
#include "store/store_session.h"
#include "store/store_user.h"

#include <assert.h>

/* What is done to one user, in one transaction. */
struct step {
    const char *action; /* of the audit */
    struct str name;    /* of the user, as typed */
    struct str role, hash;
    bool is_removed, is_disabled, is_enabled;
};

static bool is_enabled_owner(const struct stored_user *user)
{
    return str_is(user->role, role_names[ROLE_OWNER])
           && user->disabled_at.ms == 0;
}

static bool keeps_an_owner(struct db *db, const struct stored_user *before,
                           const struct step *step,
                           const struct stored_user *after, struct fault *fault)
{
    int64_t owners, all;
    if (!is_enabled_owner(before)
        || (!step->is_removed && is_enabled_owner(after)))
        return true;
    if (!store_user_count(db, before->role, &owners, &all, fault))
        return false;
    return owners > 1
           || fault_set(fault, FAULT_CLASH,
                        _("%.*s is the last owner who may sign in; make "
                          "somebody else an owner first"),
                        STR(before->email));
}

static bool step_inside(struct arena *mem, struct db *db,
                        const struct step *step, struct moment now,
                        struct stored_user *user, struct fault *fault)
{
    struct stored_user before;
    int64_t ended;
    if (!store_user_lock(db, fault)
        || !user_find(mem, db, step->name, &before, fault))
        return false;
    *user = before;
    if (step->role.length)
        user->role = step->role;
    if (step->hash.length)
        user->password_hash = step->hash;
    if (step->is_disabled && user->disabled_at.ms == 0)
        user->disabled_at = now;
    if (step->is_enabled)
        user->disabled_at.ms = 0;
    return keeps_an_owner(db, &before, step, user, fault)
           && store_session_remove_of(db, user->id, (struct str){0}, &ended,
                                      fault)
           && (step->is_removed ? store_user_remove(db, user->id, fault)
                                : store_user_change(db, user, fault));
}

static bool step_take(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct step *step,
                      struct fault *fault)
{
    struct stored_user stored = {0};
    if (!actor_check(actor, ACTION_MANAGE_USERS, RELATION_NONE, fault)
        || !change_begin(db, fault))
        return false;
    bool is_done = step_inside(mem, db, step, actor->now, &stored, fault);
    const struct change change = {
        .action = step->action,
        .thing = user_thing(mem, (user_id){stored.id}),
        .person = stored.person,
        .detail = step->role};
    return change_end(db, actor, is_done ? &change : NULL, false, fault);
}

bool app_user_set_role(struct arena *mem, struct db *db,
                       const struct actor *actor, struct str name,
                       enum role role, struct fault *fault)
{
    assert(role != ROLE_OPERATOR);
    const struct step step = {
        .action = "user role", .name = name, .role = str_of(role_names[role])};
    return step_take(mem, db, actor, &step, fault);
}

bool app_user_set_password(struct arena *mem, struct db *db,
                           const struct actor *actor, struct str name,
                           struct str password, struct fault *fault)
{
    struct step step = {.action = "user password", .name = name};
    return actor_check(actor, ACTION_MANAGE_USERS, RELATION_NONE, fault)
           && password_check(password, name, fault)
           && password_hash(mem, password, &step.hash, fault)
           && step_take(mem, db, actor, &step, fault);
}

bool app_user_disable(struct arena *mem, struct db *db,
                      const struct actor *actor, struct str name,
                      bool is_disabled, struct fault *fault)
{
    const struct step step = {
        .action = is_disabled ? "user disable" : "user enable",
        .name = name,
        .is_disabled = is_disabled,
        .is_enabled = !is_disabled,
    };
    return step_take(mem, db, actor, &step, fault);
}

bool app_user_remove(struct arena *mem, struct db *db,
                     const struct actor *actor, struct str name,
                     struct fault *fault)
{
    const struct step step = {
        .action = "user remove", .name = name, .is_removed = true};
    return step_take(mem, db, actor, &step, fault);
}
