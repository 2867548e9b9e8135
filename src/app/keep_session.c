#include "app/keep_session.h"

#include "app/change.h"
#include "base/list.h"
#include "base/secret.h"
#include "base/str.h"
#include "store/db.h"
#include "store/store_session.h"
#include "store/store_user.h"

enum { SEEN_EVERY_MS = 5 * 60 * 1000 };

bool session_add_inside(struct arena *mem, struct db *db,
                        const struct user *user,
                        const struct session_wish *wish,
                        struct signed_in *signed_in, struct fault *fault)
{
    struct str token = secret_make(mem);
    const struct stored_session session = {
        .digest = secret_digest(mem, token),
        .user = user->id.number,
        .made_at = wish->now,
        .seen_at = wish->now,
    };
    const struct moment seen = {wish->now.ms - wish->life.idle_ms};
    const struct moment made = {wish->now.ms - wish->life.whole_ms};
    if (!store_session_remove(db, secret_digest(mem, wish->token), fault)
        || !store_session_remove_old(db, seen, made, fault)
        || !store_session_add(db, &session, fault))
        return false;
    *signed_in = (struct signed_in){token, user_actor(user, wish->now)};
    return true;
}

static bool has_ended(const struct stored_session *session,
                      const struct session_wish *wish)
{
    return wish->now.ms - session->seen_at.ms >= wish->life.idle_ms
           || wish->now.ms - session->made_at.ms >= wish->life.whole_ms;
}

/* Kept so often that an idle end comes at most a tenth too early. */
static bool is_due(const struct stored_session *session,
                   const struct session_wish *wish)
{
    int64_t every_ms = wish->life.idle_ms / 10 < SEEN_EVERY_MS
                           ? wish->life.idle_ms / 10
                           : SEEN_EVERY_MS;
    return wish->now.ms - session->seen_at.ms >= every_ms;
}

bool app_session_find(struct arena *mem, struct db *db,
                      const struct session_wish *wish, struct session *session,
                      bool *is_found, struct fault *fault)
{
    struct stored_session stored = {0};
    struct stored_user user = {0};
    size_t count = 0;
    if (!secret_has_form(wish->token)) {
        *is_found = false;
        return true;
    }
    if (!store_session_find(mem, db, secret_digest(mem, wish->token), &stored,
                            &count, fault)
        || (count
            && !store_user_by_id(mem, db, stored.user, &user, &count, fault)))
        return false;
    *is_found = count && user.disabled_at.ms == 0 && !has_ended(&stored, wish);
    if (!*is_found)
        return true;
    struct user known = user_of(&user);
    *session = (struct session){
        .actor = user_actor(&known, wish->now),
        .made_at = stored.made_at,
        .seen_at = stored.seen_at,
        .is_due = is_due(&stored, wish),
    };
    return true;
}

void app_session_see(struct arena *mem, struct db *db, struct str token,
                     struct moment now)
{
    struct fault ignored;
    if (!db_begin(db, DB_WRITING_AT_ONCE, &ignored))
        return;
    if (!store_session_see(db, secret_digest(mem, token), now, &ignored)
        || !db_commit(db, &ignored))
        db_rollback(db);
}

bool app_sign_out(struct arena *mem, struct db *db, const struct actor *actor,
                  struct str token, struct fault *fault)
{
    const struct change change = {.action = "sign out",
                                  .person = actor->person};
    if (!change_begin(db, fault))
        return false;
    bool is_done = store_session_remove(db, secret_digest(mem, token), fault);
    return change_end(db, actor, is_done ? &change : NULL, false, fault);
}

bool app_sign_out_elsewhere(struct arena *mem, struct db *db,
                            const struct actor *actor, struct str token,
                            int64_t *count, struct fault *fault)
{
    int64_t ended = 0;
    if (!change_begin(db, fault))
        return false;
    bool is_done = store_session_remove_of(
        db, actor->user.number, secret_digest(mem, token), &ended, fault);
    const struct change change = {
        .action = "sign out elsewhere",
        .person = actor->person,
        .detail = str_format(mem, "%lld sessions", (long long)ended),
    };
    if (!change_end(db, actor, is_done ? &change : NULL, false, fault))
        return false;
    *count = ended;
    return true;
}

bool app_session_list(struct arena *mem, struct db *db,
                      const struct actor *actor,
                      const struct session_wish *wish,
                      struct session_line_list *lines, struct fault *fault)
{
    struct stored_session_list sessions;
    struct str digest = secret_digest(mem, wish->token);
    struct list list;
    if (!store_session_list(mem, db, actor->user.number, &sessions, fault))
        return false;
    LIST_OPEN(mem, struct session_line, &list);
    for (size_t i = 0; i < sessions.count; i++) {
        const struct stored_session *session = &sessions.at[i];
        if (!has_ended(session, wish))
            *LIST_ADD(&list, struct session_line) = (struct session_line){
                session->made_at, session->seen_at,
                str_same(session->digest, digest)};
    }
    *lines = (struct session_line_list){list.at, list.count};
    return true;
}

bool app_self_get(struct arena *mem, struct db *db, const struct actor *actor,
                  struct user *user, struct fault *fault)
{
    struct stored_user stored;
    size_t count;
    if (!store_user_by_id(mem, db, actor->user.number, &stored, &count, fault))
        return false;
    if (count == 0)
        return fault_set(fault, FAULT_DENIED, "%.*s is no user",
                         STR(actor->name));
    *user = user_of(&stored);
    return true;
}
