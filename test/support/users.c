#include "support/users.h"

#include "app/sign_in.h"

const struct session_life users_life = {8LL * 3600 * 1000,
                                        7LL * 24 * 3600 * 1000};

struct user users_add(struct store *store, const char *email, enum role role)
{
    const struct actor runner = crew_operator();
    const struct user_wish wish = {.email = str_of(email),
                                   .role = role,
                                   .password = STR_LITERAL(USERS_PASSWORD)};
    struct user user = {0};
    struct fault fault = {0};
    db_rollback(store->db);
    store_done(
        app_user_add(store->mem, store->db, &runner, &wish, &user, &fault),
        &fault);
    return user;
}

struct signed_in users_sign_in(struct store *store, const char *email,
                               struct moment now)
{
    const struct sign_in_wish wish = {
        .email = str_of(email),
        .password = STR_LITERAL(USERS_PASSWORD),
        .session = {.life = users_life, .now = now}};
    struct signed_in in = {0};
    struct fault fault = {0};
    db_rollback(store->db);
    store_done(app_sign_in(store->mem, store->db, &wish, &in, &fault), &fault);
    return in;
}

bool users_is_in(struct store *store, struct str token, struct moment now,
                 struct session *session)
{
    const struct session_wish wish = {token, users_life, now};
    struct fault fault = {0};
    bool is_found = false;
    crew_look(store);
    store_done(app_session_find(store->mem, store->db, &wish, session,
                                &is_found, &fault),
               &fault);
    db_rollback(store->db);
    return is_found;
}
