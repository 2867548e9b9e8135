#include "app/refit_ladder.h"

#include "app/find_person.h"
#include "app/keep_ladder.h"
#include "app/open_store.h"
#include "app/roles.h"
#include "base/list.h"
#include "domain/ladder/lens.h"
#include "domain/ladder/level_step.h"
#include "store/store_rating.h"

#include <assert.h>
#include <stdlib.h>

/* What stops people, before and after, and whose turn it is. */
struct search {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    const struct refit_view *view;
    struct office_role_list roles;
    struct blocker_list before, after;
    struct list stopped; /* of struct stopped_person */
    size_t other_count;
};

/* Their ratings, where whoever asks may see them. */
static bool ratings_find(const struct search *search,
                         const struct person *person,
                         struct rated_list *ratings, struct fault *fault)
{
    *ratings = (struct rated_list){0};
    return !actor_may(search->actor, ACTION_SEE_RATINGS,
                      actor_relation(search->actor, person))
           || store_rating_list(search->mem, search->db, person->id, ratings,
                                fault);
}

static bool person_add(struct search *search, const struct person *person,
                       size_t level_index, struct fault *fault)
{
    const struct ladder *ladder = &search->view->stored.ladder;
    struct stopped_person one = {.person = *person, .level_index = level_index};
    struct rated_list ratings;
    one.is_placed = level_index < ladder->level_count;
    if (one.is_placed) {
        struct level_steps up = level_steps_up(ladder, level_index);
        one.aim_index = up.count ? up.at[0] : level_index;
    }
    if (!ratings_find(search, person, &ratings, fault))
        return false;
    one.before = blockers_of_level(search->mem, ladder, search->before,
                                   one.aim_index, ratings);
    one.after = blockers_of_level(search->mem, &search->view->offered,
                                  search->after, one.aim_index, ratings);
    *LIST_ADD(&search->stopped, struct stopped_person) = one;
    return true;
}

/* People of the role who stand on this ladder, or on none yet. */
static bool person_look(struct search *search, const struct person *person,
                        struct fault *fault)
{
    const struct ladder *ladder = &search->view->stored.ladder;
    const struct position *position = &person->position;
    bool is_here = str_same(position->ladder_key, ladder->key);
    bool is_of_role = office_role_is(
        office_role_of_title(search->roles, position->title),
        search->view->role);
    size_t level = is_here ? level_find(ladder, position->level_key)
                           : ladder->level_count;
    search->other_count += is_here && !is_of_role;
    if (!is_of_role || (!is_here && position->ladder_key.length))
        return true;
    return person_add(search, person, level, fault);
}

static int by_blockers(const void *a, const void *b)
{
    const struct stopped_person *x = a, *y = b;
    if (x->before.count != y->before.count)
        return x->before.count < y->before.count ? 1 : -1;
    return str_order(x->person.name, y->person.name);
}

static bool people_find(struct search *search, struct refit_view *view,
                        struct fault *fault)
{
    struct person_list people;
    LIST_OPEN(search->mem, struct stopped_person, &search->stopped);
    if (!app_people_list(search->mem, search->db, search->actor, &people,
                         fault))
        return false;
    for (size_t i = 0; i < people.count; i++)
        if (!person_look(search, &people.at[i], fault))
            return false;
    if (search->stopped.count)
        qsort(search->stopped.at, search->stopped.count,
              sizeof(struct stopped_person), by_blockers);
    view->people = (struct stopped_list){search->stopped.at,
                                         search->stopped.count};
    view->other_count = search->other_count;
    return true;
}

/* What is offered for view->stored, which is set. */
static bool offer_fill(struct arena *mem, const struct refit_wish *wish,
                       struct office_role_list *roles, struct refit_view *view,
                       struct fault *fault)
{
    struct ladder *own = ARENA_NEW(mem, struct ladder);
    if (!app_roles(mem, roles, fault)
        || !app_role_get(*roles, wish->role, &view->role, fault)
        || !app_role_ladder(mem, view->role, own, fault))
        return false;
    struct refit_role *role = ARENA_NEW(mem, struct refit_role);
    *role = view->role->refit;
    role->own = own;
    if (wish->has_does)
        role->does = wish->does;
    view->kind = wish->kind;
    view->does = role->does;
    view->own = own;
    view->offer = wish->kind == OFFER_LENS
                      ? lens_make(mem, &view->stored.ladder, role)
                      : refit_make(mem, &view->stored.ladder, role);
    view->offered = offer_ladder_make(mem, &view->offer, NULL);
    return true;
}

bool app_refit_read(struct arena *mem, const struct ladder *ladder,
                    const struct refit_wish *wish, struct refit_view *view,
                    struct fault *fault)
{
    assert(mem && ladder && wish && view && fault);
    struct refit_view *made = ARENA_NEW(mem, struct refit_view);
    struct office_role_list roles;
    made->stored.ladder = *ladder;
    if (!offer_fill(mem, wish, &roles, made, fault))
        return false;
    *view = *made;
    return true;
}

bool app_refit(struct arena *mem, struct db *db, const struct actor *actor,
               const struct refit_wish *wish, struct refit_view *view,
               struct fault *fault)
{
    assert(mem && db && actor && wish && view && fault);
    struct refit_view *made = ARENA_NEW(mem, struct refit_view);
    struct search search = {.mem = mem, .db = db, .actor = actor, .view = made};
    if (!app_revision_get(mem, db, actor, &wish->ladder, &made->stored, fault)
        || !offer_fill(mem, wish, &search.roles, made, fault))
        return false;
    search.before = blockers_find(mem, &made->stored.ladder, made->does);
    search.after = blockers_find(mem, &made->offered, made->does);
    if (!people_find(&search, made, fault))
        return false;
    *view = *made;
    return true;
}

/* Who stands on the ladder says more than two who stand on none. */
enum { HERE_WEIGHT = 3 };

const struct office_role *app_role_likely(struct arena *mem,
                                          struct person_list people,
                                          struct str ladder_key,
                                          struct office_role_list roles)
{
    assert(mem);
    const struct office_role *likely = NULL;
    size_t *counts = ARENA_ARRAY(mem, size_t, roles.count);
    size_t most = 0;
    for (size_t i = 0; i < people.count; i++) {
        const struct position *held = &people.at[i].position;
        const struct office_role *role = office_role_of_title(roles,
                                                              held->title);
        bool is_here = str_same(held->ladder_key, ladder_key);
        if (!role || (!is_here && held->ladder_key.length)
            || role->refit.does & (1U << DEMAND_CODE))
            continue;
        role = office_role_broad(roles, role);
        size_t *count = &counts[role - roles.at];
        *count += is_here ? HERE_WEIGHT : 1;
        if (*count > most) {
            most = *count;
            likely = role;
        }
    }
    return likely;
}
