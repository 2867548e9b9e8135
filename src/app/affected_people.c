#include "app/keep_proposal.h"

#include "app/read_proposal.h"
#include "app/roles.h"
#include "base/list.h"
#include "domain/assessment/blocker.h"
#include "domain/assessment/gap.h"
#include "domain/ladder/level_step.h"
#include "domain/review/touch.h"
#include "store/store_person.h"
#include "store/store_rating.h"

/* A proposal held against people, whoever they are. */
struct effect {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    struct proposal proposal;
    struct ladder base;
    struct office_role_list roles;      /* none: it was made for no role */
    const struct office_role *role;     /* NULL: none that is known */
    struct blocker_list before, after;  /* what the role cannot meet */
    size_t changed[LADDER_LEVELS_MOST]; /* criteria that say something else, of
                                           each level of the candidate */
};

static const struct criterion *criterion_at(const struct ladder *ladder,
                                            struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? &ladder->criteria[index] : NULL;
}

/* The level of the candidate that a criterion changes, or changed; other
 * examples change nothing for whoever is held against it. */
static size_t level_changed(const struct effect *effect,
                            const struct touch *touch)
{
    const struct ladder *ladder = &effect->proposal.candidate;
    const struct criterion *before = criterion_at(&effect->base, touch->key);
    const struct criterion *after = criterion_at(ladder, touch->key);
    if (before && after && str_same(before->text, after->text)
        && before->level_index == after->level_index)
        return ladder->level_count;
    if (after)
        return after->level_index;
    return before ? level_find(ladder,
                               effect->base.levels[before->level_index].key)
                  : ladder->level_count;
}

static void changes_count(struct effect *effect)
{
    const struct ladder *after = &effect->proposal.candidate;
    struct touch_list touches = touches_make(effect->mem, &effect->base, after);
    for (size_t i = 0; i < touches.count; i++) {
        if (touches.at[i].part != PART_OF_CRITERIA)
            continue;
        size_t level = level_changed(effect, &touches.at[i]);
        if (level < after->level_count)
            effect->changed[level]++;
    }
}

/* A role that is in no pack any more is none. */
static bool role_read(struct effect *effect, struct fault *fault)
{
    struct str id = effect->proposal.head.role_id;
    struct fault why = {0};
    if (id.length == 0)
        return true;
    if (!app_roles(effect->mem, &effect->roles, fault))
        return false;
    if (!app_role_get(effect->roles, id, &effect->role, &why))
        return true;
    unsigned does = effect->role->refit.does;
    effect->before = blockers_find(effect->mem, &effect->base, does);
    effect->after = blockers_find(effect->mem, &effect->proposal.candidate,
                                  does);
    return true;
}

static bool effect_read(int64_t id, struct effect *effect, struct fault *fault)
{
    if (!proposal_read(effect->mem, effect->db, id, &effect->proposal, fault)
        || !proposal_base_read(effect->mem, effect->db, &effect->proposal.head,
                               &effect->base, fault))
        return false;
    changes_count(effect);
    return role_read(effect, fault);
}

/* Those of their level and of every level that can come next. */
static size_t changed_for(const struct effect *effect, size_t level)
{
    struct level_steps up = level_steps_up(&effect->proposal.candidate, level);
    size_t count = effect->changed[level];
    for (size_t i = 0; i < up.count; i++)
        count += effect->changed[up.at[i]];
    return count;
}

/* Of whoever's ratings are not for the actor: none. */
static bool ratings_find(const struct effect *effect,
                         const struct person *person,
                         struct rated_list *ratings, struct fault *fault)
{
    *ratings = (struct rated_list){0};
    return !actor_may(effect->actor, ACTION_SEE_RATINGS,
                      actor_relation(effect->actor, person))
           || store_rating_list(effect->mem, effect->db, person->id, ratings,
                                fault);
}

/* On the way from their level, or onto the first, to the next. */
static size_t stopped_count(const struct effect *effect,
                            const struct ladder *ladder,
                            struct blocker_list blockers,
                            const struct affected_person *affected,
                            struct rated_list ratings)
{
    size_t aim = level_find(ladder, affected->person.position.level_key);
    if (ladder->level_count == 0)
        return 0;
    if (!affected->is_of_base || aim == ladder->level_count)
        aim = 0;
    else {
        struct level_steps up = level_steps_up(ladder, aim);
        aim = up.count ? up.at[0] : aim;
    }
    return blockers_of_level(effect->mem, ladder, blockers, aim, ratings).count;
}

static bool ratings_hold(const struct effect *effect,
                         struct affected_person *affected, struct fault *fault)
{
    const struct ladder *after = &effect->proposal.candidate;
    struct rated_list ratings;
    if (!ratings_find(effect, &affected->person, &ratings, fault))
        return false;
    if (affected->is_of_base)
        affected->ratings_lost = ratings_lost(effect->mem, &effect->base, after,
                                              ratings);
    if (!affected->is_of_role)
        return true;
    affected->stopped_before = stopped_count(effect, &effect->base,
                                             effect->before, affected, ratings);
    affected->stopped_after = stopped_count(effect, after, effect->after,
                                            affected, ratings);
    return true;
}

static bool affected_make(const struct effect *effect,
                          struct affected_person *affected, struct fault *fault)
{
    const struct ladder *after = &effect->proposal.candidate;
    const struct position *position = &affected->person.position;
    size_t level = level_find(after, position->level_key);
    if (affected->is_of_base && level < after->level_count) {
        affected->level_key = position->level_key;
        affected->changed = changed_for(effect, level);
    }
    affected->loses_level = affected->is_of_base && position->level_key.length
                            && level == after->level_count;
    return ratings_hold(effect, affected, fault);
}

/* True for somebody to whom it would mean something. */
static bool is_affected(const struct effect *effect,
                        struct affected_person *affected)
{
    struct str base = effect->proposal.head.base.key;
    struct str theirs = affected->person.position.ladder_key;
    affected->is_of_base = base.length && str_same(theirs, base);
    affected->is_of_role =
        effect->role
        && office_role_is(office_role_of_title(effect->roles,
                                               affected->person.position.title),
                          effect->role);
    return affected->is_of_base || affected->is_of_role;
}

static bool may_see(const struct actor *actor, const struct person *person)
{
    return actor_may(actor, ACTION_SEE_PERSON, actor_relation(actor, person));
}

static bool people_hold(const struct effect *effect,
                        struct affected_list *people, struct fault *fault)
{
    struct person_list all;
    struct list list;
    size_t unseen = 0;
    if (!store_person_list(effect->mem, effect->db, &all, fault))
        return false;
    LIST_OPEN(effect->mem, struct affected_person, &list);
    for (size_t i = 0; i < all.count; i++) {
        struct affected_person affected = {.person = all.at[i]};
        if (!is_affected(effect, &affected))
            continue;
        if (!may_see(effect->actor, &affected.person)) {
            unseen++;
            continue;
        }
        if (!affected_make(effect, &affected, fault))
            return false;
        *LIST_ADD(&list, struct affected_person) = affected;
    }
    *people = (struct affected_list){list.at, list.count, unseen};
    return true;
}

bool app_proposal_affected(struct arena *mem, struct db *db,
                           const struct actor *actor, int64_t id,
                           struct affected_list *people, struct fault *fault)
{
    struct effect *effect = ARENA_NEW(mem, struct effect);
    *effect = (struct effect){.mem = mem, .db = db, .actor = actor};
    return actor_check(actor, ACTION_SEE_LADDER, RELATION_NONE, fault)
           && effect_read(id, effect, fault)
           && people_hold(effect, people, fault);
}
