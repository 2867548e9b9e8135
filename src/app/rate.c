#include "app/rate.h"

#include "app/change.h"
#include "app/find_person.h"
#include "app/keep_ladder.h"
#include "app/rate_one.h"
#include "app/typed.h"
#include "base/translate.h"
#include "store/store_rating.h"

static bool criterion_get(const struct stored_ladder *stored, struct str key,
                          const struct criterion **criterion,
                          struct fault *fault)
{
    const struct ladder *ladder = &stored->ladder;
    size_t index = criterion_find(ladder, key);
    if (index == ladder->criterion_count)
        return fault_set(fault, FAULT_MISSING,
                         "the ladder %.*s has no criterion %.*s; its keys "
                         "are listed by: rung ladder show %.*s --level LEVEL",
                         STR(ladder->key), STR(key), STR(ladder->key));
    *criterion = &ladder->criteria[index];
    return true;
}

bool rate_one(struct db *db, const struct actor *actor,
              const struct rate_wish *wish, struct rate_outcome *outcome,
              struct fault *fault)
{
    struct day today = day_of(actor->now);
    struct day day = day_is_none(wish->day) ? today : wish->day;
    if (day_order(day, today) > 0)
        return fault_set(fault, FAULT_INPUT,
                         "a rating's day cannot lie in the future");
    if (!criterion_get(outcome->stored, wish->criterion, &outcome->criterion,
                       fault))
        return false;
    struct rated rated = {
        .person = outcome->person.id,
        .ladder_key = outcome->stored->ladder.key,
        .ladder_revision = outcome->stored->revision,
        .criterion_key = outcome->criterion->key,
        .rating = wish->rating,
        .note = wish->note,
        .day = day,
        .rater = wish->rater.length ? wish->rater : actor->name,
    };
    return store_rating_add(db, &rated, actor->now, &outcome->is_new, fault);
}

bool rate_ladder_find(const struct rate_wish *wish,
                      struct rate_outcome *outcome, struct fault *fault)
{
    struct str key = wish->ladder.length ? wish->ladder
                                         : outcome->person.position.ladder_key;
    outcome->ladder_key = key;
    if (key.length)
        return true;
    return fault_set(fault, FAULT_INPUT,
                     "%.*s is on no ladder yet: name one with --ladder",
                     STR(outcome->person.name));
}

static bool rate_inside(struct arena *mem, struct db *db,
                        const struct actor *actor, const struct rate_wish *wish,
                        struct rate_outcome *outcome, struct fault *fault)
{
    struct stored_ladder *stored = ARENA_NEW(mem, struct stored_ladder);
    outcome->stored = stored;
    const struct person_wish person = {wish->person, ACTION_RATE};
    const struct typed_rule note = {_("the note"), TYPED_NOTE_BYTES, false};
    struct rate_wish clean = *wish;
    return app_person_get(mem, db, actor, &person, &outcome->person, fault)
           && typed_text(mem, wish->note, &note, &clean.note, fault)
           && rate_ladder_find(wish, outcome, fault)
           && app_ladder_get(mem, db, actor, outcome->ladder_key, stored, fault)
           && rate_one(db, actor, &clean, outcome, fault);
}

bool app_rate(struct arena *mem, struct db *db, const struct actor *actor,
              const struct rate_wish *wish, struct rate_outcome *outcome,
              struct fault *fault)
{
    struct rate_outcome made = {0};
    if (!change_begin(db, fault))
        return false;
    bool is_done = rate_inside(mem, db, actor, wish, &made, fault);
    struct change change = {
        .action = "rate",
        .thing = is_done ? made.criterion->key : (struct str){0},
        .person = made.person.id,
    };
    if (!change_end(db, actor, is_done ? &change : NULL,
                    is_done && !made.is_new, fault))
        return false;
    *outcome = made;
    return true;
}
