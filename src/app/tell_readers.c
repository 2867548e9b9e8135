#include "app/tell_readers.h"

#include "app/keep_user.h"
#include "base/list.h"
#include "store/store_person.h"
#include "store/store_user.h"

#include <stdlib.h>

static int reader_order(const void *left, const void *right)
{
    const struct reader *a = left, *b = right;
    int order = (int)a->role - (int)b->role;
    return order ? order : str_order(a->name, b->name);
}

/* True for the person and for their manager, who are told apart from the
 * others, and for who is locked out. */
static bool is_told_already(const struct user *user,
                            const struct person *person)
{
    bool is_known = user->person.number != 0;
    return user->is_disabled
           || (is_known
               && (person_same(user->person, person->id)
                   || person_same(user->person, person->position.manager)));
}

static struct reader reader_make(const struct actor *actor,
                                 const struct user *user)
{
    const struct person person = {.id = user->person};
    bool may_see = actor_may(actor, ACTION_SEE_PERSON,
                             actor_relation(actor, &person));
    return (struct reader){may_see ? user->name : (struct str){0}, user->role,
                           user->person};
}

static bool others_list(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct reader_question *question,
                        struct reader_list *others, struct fault *fault)
{
    unsigned roles = permission_of(question->action)->roles;
    struct stored_user_list users;
    struct list list;
    if (!store_user_list(mem, db, &users, fault))
        return false;
    LIST_OPEN(mem, struct reader, &list);
    for (size_t i = 0; i < users.count; i++) {
        struct user user = user_of(&users.at[i]);
        if ((roles >> user.role & 1)
            && !is_told_already(&user, question->person))
            *LIST_ADD(&list, struct reader) = reader_make(actor, &user);
    }
    if (list.count)
        qsort(list.at, list.count, sizeof(struct reader), reader_order);
    *others = (struct reader_list){list.at, list.count};
    return true;
}

bool app_readers(struct arena *mem, struct db *db, const struct actor *actor,
                 const struct reader_question *question,
                 struct readers *readers, struct fault *fault)
{
    const struct permission *permission = permission_of(question->action);
    const struct person *person = question->person;
    const unsigned members = 1U << ROLE_MEMBER;
    struct readers told = {.roles = permission->roles};
    size_t count;
    told.may_self = (permission->roles | permission->roles_as_self) & members;
    if (!actor_check(actor, question->action, actor_relation(actor, person),
                     fault)
        || !others_list(mem, db, actor, question, &told.others, fault))
        return false;
    if ((permission->roles | permission->roles_as_manager) & members
        && !store_person_by_id(mem, db, person->position.manager, &told.manager,
                               &count, fault))
        return false;
    *readers = told;
    return true;
}
