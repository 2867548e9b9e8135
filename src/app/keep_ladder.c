#include "app/keep_ladder.h"

#include "app/change.h"
#include "app/hide_pay.h"
#include "base/text.h"
#include "store/store_ladder.h"

#include <assert.h>
#include <string.h>

bool app_ladder_add_inside(struct arena *mem, struct db *db,
                           const struct actor *actor,
                           const struct ladder_wish *wish,
                           struct ladder_outcome *outcome, struct fault *fault)
{
    struct stored_ladder present = {0};
    size_t count;
    if (ladder_key_is_reserved(wish->ladder->key))
        return fault_set(fault, FAULT_INPUT,
                         "no ladder can have the key %.*s: a page of Rung has "
                         "it",
                         STR(wish->ladder->key));
    if (!store_ladder_find(mem, db, wish->ladder->key, &present, &count, fault))
        return false;
    if (count && wish->follows == LADDER_IS_NEW)
        return fault_set(fault, FAULT_CLASH, "there is a ladder %.*s already",
                         STR(wish->ladder->key));
    if (count && str_same(present.document, wish->document)) {
        *outcome = (struct ladder_outcome){present.revision, true};
        return true;
    }
    if (wish->follows > 0 && wish->follows != present.revision)
        return fault_set(fault, FAULT_CLASH,
                         "somebody else changed the ladder %.*s meanwhile: it "
                         "is at revision %lld",
                         STR(wish->ladder->key), (long long)present.revision);
    struct stored_ladder next = {
        .revision = present.revision + 1,
        .document = wish->document,
        .author = actor->name,
        .reason = wish->reason,
        .made_at = actor->now,
        .ladder = *wish->ladder,
    };
    if (!store_ladder_add(mem, db, &next, fault))
        return false;
    *outcome = (struct ladder_outcome){next.revision, false};
    return true;
}

/* What was done so far. */
struct added {
    struct ladder_outcome *outcomes; /* shape: [wishes->count] */
    struct change last;              /* without an action: nothing changed */
};

/* Nothing new needs no line in the audit.  The line of the last change is left
 * to whoever ends the transaction. */
static bool add_all(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct ladder_wish_list *wishes, struct added *added,
                    struct fault *fault)
{
    struct ladder_outcome *outcomes = added->outcomes;
    struct change *last = &added->last;
    for (size_t i = 0; i < wishes->count; i++) {
        const struct ladder_wish *wish = &wishes->at[i];
        if (!app_ladder_add_inside(mem, db, actor, wish, &outcomes[i], fault))
            return false;
        if (outcomes[i].is_same)
            continue;
        if (last->action && !change_note(db, actor, last, fault))
            return false;
        *last = (struct change){
            .action = wish->action          ? wish->action
                      : wish->change.length ? "ladder change"
                                            : "ladder add",
            .thing = wish->ladder->key,
            .detail = str_format(
                mem, "revision %lld%s%.*s", (long long)outcomes[i].revision,
                wish->change.length ? ", " : "", STR(wish->change))};
    }
    return true;
}

bool app_ladders_add(struct arena *mem, struct db *db,
                     const struct actor *actor,
                     const struct ladder_wish_list *wishes,
                     struct ladder_outcome *outcomes, struct fault *fault)
{
    assert(wishes->count);
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !change_begin(db, fault))
        return false;
    struct added made = {ARENA_ARRAY(mem, struct ladder_outcome, wishes->count),
                         {0}};
    bool is_done = add_all(mem, db, actor, wishes, &made, fault);
    bool is_nothing = wishes->at[0].is_dry_run || !made.last.action;
    if (!change_end(db, actor, is_done ? &made.last : NULL, is_nothing, fault))
        return false;
    memcpy(outcomes, made.outcomes, wishes->count * sizeof(*made.outcomes));
    return true;
}

bool app_ladder_add(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct ladder_wish *wish,
                    struct ladder_outcome *outcome, struct fault *fault)
{
    const struct ladder_wish_list one = {wish, 1};
    return app_ladders_add(mem, db, actor, &one, outcome, fault);
}

bool app_ladder_list(struct arena *mem, struct db *db,
                     const struct actor *actor, struct ladder_head_list *heads,
                     struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_LADDER, RELATION_NONE, fault)
           && store_ladder_list(mem, db, heads, fault);
}

static bool no_ladder(struct arena *mem, struct db *db, struct str key,
                      struct fault *fault)
{
    struct ladder_head_list heads;
    if (!store_ladder_list(mem, db, &heads, fault))
        return false;
    struct text known;
    text_open(mem, FAULT_MESSAGE_BYTES, &known);
    for (size_t i = 0; i < heads.count; i++)
        text_add(&known, "%s%.*s",
                 i ? ", " : "; there are: ", STR(heads.at[i].key));
    return fault_set(
        fault, FAULT_MISSING, "no ladder is called %.*s%s", STR(key),
        heads.count ? known.at : "; there are none yet: rung ladder add FILE");
}

static bool no_revision(struct arena *mem, struct db *db,
                        const struct ladder_name *name, struct fault *fault)
{
    struct revision_head_list heads;
    if (!store_revision_list(mem, db, name->key, &heads, fault))
        return false;
    if (heads.count == 0)
        return no_ladder(mem, db, name->key, fault);
    return fault_set(fault, FAULT_MISSING,
                     "the ladder %.*s has no revision %lld; its last is %lld",
                     STR(name->key), (long long)name->revision,
                     (long long)heads.at[0].number);
}

bool app_revision_get(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct ladder_name *name,
                      struct stored_ladder *stored, struct fault *fault)
{
    size_t count;
    struct stored_ladder found;
    if (!actor_check(actor, ACTION_SEE_LADDER, RELATION_NONE, fault)
        || !store_revision_find(mem, db, name, &found, &count, fault))
        return false;
    if (count == 0)
        return no_revision(mem, db, name, fault);
    if (!ladder_pay_hide(mem, actor, &found.ladder, &found.document, fault))
        return false;
    *stored = found;
    return true;
}

bool app_ladder_get(struct arena *mem, struct db *db, const struct actor *actor,
                    struct str key, struct stored_ladder *stored,
                    struct fault *fault)
{
    const struct ladder_name name = {key, 0};
    return app_revision_get(mem, db, actor, &name, stored, fault);
}

bool app_revision_list(struct arena *mem, struct db *db,
                       const struct actor *actor, struct str key,
                       struct revision_head_list *heads, struct fault *fault)
{
    if (!actor_check(actor, ACTION_SEE_LADDER, RELATION_NONE, fault)
        || !store_revision_list(mem, db, key, heads, fault))
        return false;
    return heads->count || no_ladder(mem, db, key, fault);
}

bool app_level_holders(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       struct level_holders_list *holders, struct fault *fault)
{
    *holders = (struct level_holders_list){0};
    return !actor_may(actor, ACTION_SEE_PERSON, RELATION_NONE)
           || store_level_holders(mem, db, holders, fault);
}

bool app_ladder_preview(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct ladder_wish *wish,
                        struct ladder_preview *preview, struct fault *fault)
{
    struct ladder_preview made = {0};
    size_t count;
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !store_ladder_find(mem, db, wish->ladder->key, &made.present, &count,
                              fault))
        return false;
    if (count) {
        made.is_same = str_same(made.present.document, wish->document);
        made.difference = ladder_difference_make(mem, &made.present.ladder,
                                                 wish->ladder);
    }
    *preview = made;
    return true;
}
