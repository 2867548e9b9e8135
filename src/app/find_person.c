#include "app/find_person.h"

#include "base/text.h"
#include "store/store_person.h"

#include <string.h>

enum { NAME_BYTES_LEAST = 3 };

static bool find_any(struct arena *mem, struct db *db, struct str wanted,
                     struct person *person, size_t *count, struct fault *fault)
{
    int64_t number;
    *count = 0;
    if (str_number(wanted, 1, INT64_MAX, &number)
        && !store_person_by_id(mem, db, (person_id){number}, person, count,
                               fault))
        return false;
    if (*count == 0
        && !store_person_by_email(mem, db, str_fold(mem, wanted), person, count,
                                  fault))
        return false;
    struct handle handle;
    if (*count || !handle_parse(mem, wanted, &handle))
        return true;
    bool has_kind = str_find(wanted, STR_LITERAL(":")) < wanted.length;
    return has_kind
               ? store_person_by_handle(mem, db, &handle, person, count, fault)
               : store_person_by_login(mem, db, handle.value, person, count,
                                       fault);
}

static const struct person *person_among(const struct person_list *people,
                                         person_id id)
{
    for (size_t i = 0; i < people->count; i++)
        if (person_same(people->at[i].id, id))
            return &people->at[i];
    return NULL;
}

/* Names those the actor may see, each with the handle that is theirs alone. */
static bool several_found(struct arena *mem, struct db *db,
                          const struct actor *actor, struct str wanted,
                          struct fault *fault)
{
    struct handle bare;
    struct handle_list handles;
    struct person_list people;
    struct text known;
    text_open(mem, FAULT_MESSAGE_BYTES / 2, &known);
    if (!handle_parse(mem, wanted, &bare)
        || !store_handle_list(mem, db, (person_id){0}, &handles, fault)
        || !app_people_list(mem, db, actor, &people, fault))
        return false;
    for (size_t i = 0; i < handles.count; i++) {
        const struct handle *handle = &handles.at[i];
        const struct person *person = person_among(&people, handle->person);
        if (person && str_same(handle->value, bare.value))
            text_add(&known, "%s%.*s:%.*s is %.*s",
                     text_str(&known).length ? ", " : ": ", STR(handle->kind),
                     STR(handle->value), STR(person->name));
    }
    return fault_set(fault, FAULT_INPUT,
                     "several people have the login %.*s%.*s; say which, as "
                     "KIND:LOGIN",
                     STR(bare.value), STR(text_str(&known)));
}

/* Of one name, two people: their ids and emails tell them apart. */
static bool name_is_shared(struct arena *mem, const struct person_list *people,
                           struct str folded, struct str wanted,
                           struct fault *fault)
{
    struct text known;
    text_open(mem, FAULT_MESSAGE_BYTES / 2, &known);
    for (size_t i = 0; i < people->count; i++) {
        const struct person *person = &people->at[i];
        if (str_same(str_fold(mem, person->name), folded))
            text_add(&known, "%s%lld <%.*s>",
                     text_str(&known).length ? ", " : "",
                     (long long)person->id.number, STR(person->email));
    }
    return fault_set(fault, FAULT_INPUT,
                     "several people are called %.*s: %.*s; say which, by "
                     "email or id",
                     STR(wanted), STR(text_str(&known)));
}

/* Whose whole name it is, among those the actor may see; of nobody the id
 * stays 0. */
static bool name_find(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct person_wish *wish,
                      struct person *person, struct fault *fault)
{
    struct person_list people;
    struct str folded = str_fold(mem, str_trim(wish->name));
    const struct person *found = NULL;
    if (!app_people_list(mem, db, actor, &people, fault))
        return false;
    for (size_t i = 0; folded.length && i < people.count; i++) {
        if (!str_same(str_fold(mem, people.at[i].name), folded))
            continue;
        if (found)
            return name_is_shared(mem, &people, folded, wish->name, fault);
        found = &people.at[i];
    }
    if (!found)
        return true;
    if (!actor_check(actor, wish->action, actor_relation(actor, found), fault))
        return false;
    *person = *found;
    return true;
}

/* Whose name holds what was typed: only a hint, since a part of a name never
 * identifies. */
static bool nobody_found(struct arena *mem, struct db *db,
                         const struct actor *actor, struct str wanted,
                         struct fault *fault)
{
    struct person_list people;
    if (!app_people_list(mem, db, actor, &people, fault))
        return false;
    struct str folded = str_fold(mem, wanted);
    for (size_t i = 0; i < people.count && wanted.length >= NAME_BYTES_LEAST;
         i++) {
        const struct person *person = &people.at[i];
        struct str name = str_fold(mem, person->name);
        if (str_find(name, folded) < name.length)
            return fault_set(fault, FAULT_MISSING,
                             "nobody has the email, handle or id %.*s; did "
                             "you mean %.*s <%.*s>?",
                             STR(wanted), STR(person->name),
                             STR(person->email));
    }
    return fault_set(fault, FAULT_MISSING,
                     "nobody has the email, handle or id %.*s%s", STR(wanted),
                     people.count ? ""
                                  : "; there are no people yet: rung "
                                    "people import FILE");
}

bool app_person_find(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct person_wish *wish,
                     struct person *person, struct fault *fault)
{
    struct person found = {0};
    size_t count;
    if (!find_any(mem, db, wish->name, &found, &count, fault))
        return false;
    if (count > 1)
        return several_found(mem, db, actor, wish->name, fault);
    if (count
        && !actor_check(actor, wish->action, actor_relation(actor, &found),
                        fault))
        return false;
    *person = found;
    return true;
}

/* Whether an email is somebody's is not for everybody to try out. */
static bool may_be_told(const struct actor *actor,
                        const struct person_wish *wish, struct fault *fault)
{
    return actor_may(actor, ACTION_SEE_PERSON, RELATION_NONE)
           || actor_check(actor, wish->action, RELATION_NONE, fault);
}

bool app_person_get(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct person_wish *wish, struct person *person,
                    struct fault *fault)
{
    struct person found = {0};
    if (!app_person_find(mem, db, actor, wish, &found, fault))
        return false;
    if (found.id.number == 0)
        return may_be_told(actor, wish, fault)
               && nobody_found(mem, db, actor, wish->name, fault);
    *person = found;
    return true;
}

bool app_person_named_get(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct person_wish *wish, struct person *person,
                          struct fault *fault)
{
    struct person found = {0};
    if (!app_person_find(mem, db, actor, wish, &found, fault))
        return false;
    if (found.id.number == 0
        && (!may_be_told(actor, wish, fault)
            || !name_find(mem, db, actor, wish, &found, fault)))
        return false;
    if (found.id.number == 0)
        return nobody_found(mem, db, actor, wish->name, fault);
    *person = found;
    return true;
}

bool app_people_list(struct arena *mem, struct db *db,
                     const struct actor *actor, struct person_list *people,
                     struct fault *fault)
{
    struct person_list all;
    if (!store_person_list(mem, db, &all, fault))
        return false;
    struct person *at = ARENA_ARRAY(mem, struct person, all.count);
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++)
        if (actor_may(actor, ACTION_SEE_PERSON,
                      actor_relation(actor, &all.at[i])))
            at[count++] = all.at[i];
    *people = (struct person_list){at, count};
    return true;
}

bool app_person_view(struct arena *mem, struct db *db,
                     const struct actor *actor, struct str wanted,
                     struct person_view *view, struct fault *fault)
{
    struct person_view seen = {0};
    size_t count;
    if (!app_person_get(mem, db, actor,
                        &(struct person_wish){wanted, ACTION_SEE_PERSON},
                        &seen.person, fault)
        || !store_person_by_id(mem, db, seen.person.position.manager,
                               &seen.manager, &count, fault)
        || !store_handle_list(mem, db, seen.person.id, &seen.handles, fault))
        return false;
    *view = seen;
    return true;
}
