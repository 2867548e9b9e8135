#include "app/keep_proposal.h"

#include "app/read_proposal.h"
#include "base/list.h"
#include "domain/assessment/gap.h"
#include "domain/ladder/difference.h"
#include "domain/ladder/level_step.h"
#include "store/store_person.h"
#include "store/store_rating.h"

/* A proposal held against people, whoever they are. */
struct effect {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    struct proposal proposal;
    struct ladder base;
    size_t changed[LADDER_LEVELS_MOST]; /* criteria that say something else, of
                                           each level of the candidate */
};

/* Other examples say the same in more words: they change nothing for whoever
 * is held against it. */
static bool is_other(const struct difference_row *row)
{
    return row->kind != DIFFERENCE_SAME && row->kind != DIFFERENCE_DETAIL;
}

static void changes_count(struct effect *effect)
{
    const struct ladder *after = &effect->proposal.candidate;
    struct ladder_difference difference = ladder_difference_make(
        effect->mem, &effect->base, after);
    for (size_t i = 0; i < difference.criteria.row_count; i++) {
        const struct difference_row *row = &difference.criteria.rows[i];
        size_t level = level_find(after, row->level->key);
        if (is_other(row) && level < after->level_count)
            effect->changed[level]++;
    }
}

static bool effect_read(int64_t id, struct effect *effect, struct fault *fault)
{
    if (!proposal_read(effect->mem, effect->db, id, &effect->proposal, fault)
        || !proposal_base_read(effect->mem, effect->db, &effect->proposal.head,
                               &effect->base, fault))
        return false;
    changes_count(effect);
    return true;
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

static bool ratings_hold(const struct effect *effect,
                         struct affected_person *affected, struct fault *fault)
{
    const struct person *person = &affected->person;
    struct rated_list ratings;
    if (!affected->is_of_base
        || !actor_may(effect->actor, ACTION_SEE_RATINGS,
                      actor_relation(effect->actor, person)))
        return true;
    if (!store_rating_list(effect->mem, effect->db, person->id, &ratings,
                           fault))
        return false;
    affected->ratings_lost = ratings_lost(effect->mem, &effect->base,
                                          &effect->proposal.candidate, ratings);
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
