#include "app/see_work.h"

#include "app/find_person.h"
#include "base/list.h"
#include "store/store_duty.h"
#include "store/store_evidence.h"
#include "store/store_person.h"
#include "store/store_rating.h"

#include <stdlib.h>

bool app_duty_list(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct person *person, struct duty_list *duties,
                   struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_DUTIES, actor_relation(actor, person),
                       fault)
           && store_duty_list(mem, db, person->id, duties, fault);
}

static int by_number(const void *a, const void *b)
{
    const int64_t *one = a, *other = b;
    return (*one > *other) - (*one < *other);
}

/* Those whose evidence the actor may see, sorted for look-up. */
static bool seen_list(struct arena *mem, struct db *db,
                      const struct actor *actor, struct list *seen,
                      struct fault *fault)
{
    struct person_list people;
    if (!store_person_list(mem, db, &people, fault))
        return false;
    LIST_OPEN(mem, int64_t, seen);
    for (size_t i = 0; i < people.count; i++)
        if (actor_may(actor, ACTION_SEE_EVIDENCE,
                      actor_relation(actor, &people.at[i])))
            *LIST_ADD(seen, int64_t) = people.at[i].id.number;
    if (seen->count)
        qsort(seen->at, seen->count, sizeof(int64_t), by_number);
    return true;
}

static bool is_seen(const struct list *seen, person_id person)
{
    return seen->count
           && bsearch(&person.number, seen->at, seen->count, sizeof(int64_t),
                      by_number);
}

bool app_evidence_list(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct work_wish *wish,
                       struct evidence_list *pieces, struct fault *fault)
{
    const struct evidence_wish asked = {wish->person, wish->since,
                                        wish->project};
    struct evidence_list all;
    struct list seen;
    if (!seen_list(mem, db, actor, &seen, fault))
        return false;
    if (wish->person.number && !is_seen(&seen, wish->person))
        return actor_check(actor, ACTION_SEE_EVIDENCE, RELATION_NONE, fault)
               && fault_set(fault, FAULT_MISSING, "nobody has the id %lld",
                            (long long)wish->person.number);
    if (!store_evidence_list(mem, db, &asked, &all, fault))
        return false;

    struct evidence *at = ARENA_ARRAY(mem, struct evidence, all.count);
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++)
        if (is_seen(&seen, all.at[i].person))
            at[count++] = all.at[i];
    *pieces = (struct evidence_list){at, count};
    return true;
}

bool app_rating_list(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct person *person,
                     struct rated_list *ratings, struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_RATINGS, actor_relation(actor, person),
                       fault)
           && store_rating_list(mem, db, person->id, ratings, fault);
}

bool app_rated_people(struct arena *mem, struct db *db,
                      const struct actor *actor, struct str ladder_key,
                      struct rated_people *rated, struct fault *fault)
{
    bool sees_all = actor_may(actor, ACTION_SEE_RATINGS, RELATION_NONE);
    const struct ladder_people asked = {
        .ladder_key = ladder_key,
        .about = sees_all ? (person_id){0} : actor->person,
        .most = RATED_PEOPLE_MOST + 1,
    };
    struct person_list found;
    *rated = (struct rated_people){0};
    if (!sees_all && actor->person.number == 0)
        return true;
    if (!store_person_list_on(mem, db, &asked, &found, fault))
        return false;
    struct person *at = ARENA_ARRAY(mem, struct person, found.count);
    size_t count = 0;
    for (size_t i = 0; i < found.count && count < RATED_PEOPLE_MOST; i++)
        if (actor_may(actor, ACTION_SEE_RATINGS,
                      actor_relation(actor, &found.at[i])))
            at[count++] = found.at[i];
    *rated = (struct rated_people){{at, count},
                                   found.count > RATED_PEOPLE_MOST};
    return true;
}
