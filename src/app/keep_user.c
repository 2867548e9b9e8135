#include "app/keep_user.h"

#include "app/change.h"
#include "app/find_person.h"
#include "base/secret.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "store/store_person.h"
#include "store/store_user.h"

#include <assert.h>

enum { EMAIL_BYTES = 254 }; /* RFC 5321, 4.5.3.1.3, without < and > */

struct user user_of(const struct stored_user *stored)
{
    struct user user = {
        .id = {stored->id},
        .email = stored->email,
        .person = stored->person,
        .name = stored->person_name.length ? stored->person_name
                                           : stored->email,
        .has_password = stored->password_hash.length > 0,
        .is_disabled = stored->disabled_at.ms != 0,
        .signed_in_at = stored->signed_in_at,
        .made_at = stored->made_at,
    };
    bool is_known = role_parse(stored->role, &user.role);
    assert(is_known); /* the schema lets no other in */
    (void)is_known;
    return user;
}

struct actor user_actor(const struct user *user, struct moment now)
{
    return (struct actor){
        .role = user->role,
        .user = user->id,
        .person = user->person,
        .name = user->name,
        .now = now,
    };
}

bool password_check(struct str password, struct str email, struct fault *fault)
{
    size_t count = 0;
    struct str rest = password;
    for (uint32_t code; utf8_next(&rest, &code);)
        count++;
    if (count < PASSWORD_CHARACTERS_LEAST)
        return fault_set(fault, FAULT_INPUT,
                         _("a password has at least %d characters; several "
                           "words make a good one"),
                         PASSWORD_CHARACTERS_LEAST);
    if (password.length > PASSWORD_BYTES)
        return fault_set(fault, FAULT_INPUT,
                         _("a password has at most %d bytes"), PASSWORD_BYTES);
    if (str_same_folded(password, email))
        return fault_set(fault, FAULT_INPUT,
                         _("the email is no password: it is the first that "
                           "others try"));
    return true;
}

/* One '@' with something on both sides, and no white space. */
static bool email_check(struct str email, struct fault *fault)
{
    size_t at = str_find(email, STR_LITERAL("@"));
    struct str host = str_part(email, at + 1, email.length);
    bool is_email = at > 0 && host.length > 0
                    && str_find(host, STR_LITERAL("@")) == host.length
                    && utf8_is_line(email, EMAIL_BYTES)
                    && str_find(email, STR_LITERAL(" ")) == email.length;
    return is_email
           || fault_set(fault, FAULT_INPUT,
                        _("\"%.*s\" is not an email such as "
                          "ada@example.org"),
                        STR(email));
}

struct str user_thing(struct arena *mem, user_id id)
{
    return str_format(mem, "user %lld", (long long)id.number);
}

/* The person said, else the one of that email, else nobody. */
static bool find_their_person(struct arena *mem, struct db *db,
                              const struct actor *actor,
                              const struct user_wish *wish,
                              struct person *person, struct fault *fault)
{
    size_t count;
    const struct person_wish meant = {wish->person, ACTION_SEE_PERSON};
    return wish->person.length
               ? app_person_get(mem, db, actor, &meant, person, fault)
               : store_person_by_email(mem, db, wish->email, person, &count,
                                       fault);
}

static bool is_free(struct arena *mem, struct db *db, struct str email,
                    const struct person *person, struct fault *fault)
{
    struct stored_user_list users;
    if (!store_user_list(mem, db, &users, fault))
        return false;
    for (size_t i = 0; i < users.count; i++) {
        const struct stored_user *user = &users.at[i];
        if (str_same(user->email, email))
            return fault_set(fault, FAULT_CLASH, _("%.*s is a user already"),
                             STR(email));
        if (person->id.number && person_same(user->person, person->id))
            return fault_set(fault, FAULT_CLASH,
                             _("%.*s is a user already, as %.*s"),
                             STR(person->name), STR(user->email));
    }
    return true;
}

bool user_add_inside(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct user_wish *wish,
                     struct stored_user *made, struct fault *fault)
{
    struct person person = {0};
    if (!store_user_lock(db, fault)
        || !find_their_person(mem, db, actor, wish, &person, fault)
        || !is_free(mem, db, wish->email, &person, fault))
        return false;
    *made = (struct stored_user){
        .email = wish->email,
        .role = str_of(role_names[wish->role]),
        .person = person.id,
        .person_name = person.name,
        .password_hash = wish->hash,
        .made_at = actor->now,
    };
    return store_user_add(db, made, fault);
}

bool user_wish_check(struct arena *mem, struct user_wish *wish,
                     struct fault *fault)
{
    wish->hash = (struct str){0};
    wish->email = str_fold(mem, str_trim(wish->email));
    wish->person = str_trim(wish->person);
    return email_check(wish->email, fault)
           && (wish->password.length == 0
               || (password_check(wish->password, wish->email, fault)
                   && password_hash(mem, wish->password, &wish->hash, fault)));
}

bool app_user_add(struct arena *mem, struct db *db, const struct actor *actor,
                  const struct user_wish *wish, struct user *user,
                  struct fault *fault)
{
    struct user_wish wanted = *wish;
    assert(wish->role != ROLE_OPERATOR);
    if (!actor_check(actor, ACTION_MANAGE_USERS, RELATION_NONE, fault)
        || !user_wish_check(mem, &wanted, fault) || !change_begin(db, fault))
        return false;
    struct stored_user made = {0};
    bool is_done = user_add_inside(mem, db, actor, &wanted, &made, fault);
    const struct change change = {.action = "user add",
                                  .thing = user_thing(mem, (user_id){made.id}),
                                  .person = made.person,
                                  .detail = made.role};
    if (!change_end(db, actor, is_done ? &change : NULL, false, fault))
        return false;
    *user = user_of(&made);
    return true;
}

bool app_user_list(struct arena *mem, struct db *db, const struct actor *actor,
                   struct user_list *users, struct fault *fault)
{
    struct stored_user_list all;
    if (!actor_check(actor, ACTION_MANAGE_USERS, RELATION_NONE, fault)
        || !store_user_list(mem, db, &all, fault))
        return false;
    struct user *at = ARENA_ARRAY(mem, struct user, all.count);
    for (size_t i = 0; i < all.count; i++)
        at[i] = user_of(&all.at[i]);
    *users = (struct user_list){at, all.count};
    return true;
}

bool user_find(struct arena *mem, struct db *db, struct str name,
               struct stored_user *user, struct fault *fault)
{
    int64_t id;
    size_t count;
    bool is_asked = str_number(name, 1, INT64_MAX, &id)
                        ? store_user_by_id(mem, db, id, user, &count, fault)
                        : store_user_by_email(mem, db, str_fold(mem, name),
                                              user, &count, fault);
    if (!is_asked)
        return false;
    return count
           || fault_set(fault, FAULT_MISSING,
                        _("there is no user with the email or id %.*s"),
                        STR(name));
}

bool app_user_get(struct arena *mem, struct db *db, const struct actor *actor,
                  struct str name, struct user *user, struct fault *fault)
{
    struct stored_user found;
    if (!actor_check(actor, ACTION_MANAGE_USERS, RELATION_NONE, fault)
        || !user_find(mem, db, name, &found, fault))
        return false;
    *user = user_of(&found);
    return true;
}
