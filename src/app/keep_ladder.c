#include "app/keep_ladder.h"

#include "app/change.h"
#include "base/text.h"
#include "store/store_ladder.h"

static bool add_next(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct ladder_wish *wish,
                     struct ladder_outcome *outcome, struct fault *fault)
{
    struct stored_ladder present = {0};
    size_t count;
    if (!store_ladder_find(mem, db, wish->ladder->key, &present, &count, fault))
        return false;
    if (count && str_same(present.document, wish->document)) {
        *outcome = (struct ladder_outcome){present.revision, true};
        return true;
    }
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

bool app_ladder_add(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct ladder_wish *wish,
                    struct ladder_outcome *outcome, struct fault *fault)
{
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !change_begin(db, fault))
        return false;

    struct ladder_outcome made = {0};
    struct change change = {.action = "ladder add", .thing = wish->ladder->key};
    bool is_done = add_next(mem, db, actor, wish, &made, fault);
    change.detail = str_format(mem, "revision %lld", (long long)made.revision);
    /* Nothing new needs no line in the audit. */
    if (!change_end(db, actor, is_done ? &change : NULL,
                    wish->is_dry_run || made.is_same, fault))
        return false;
    *outcome = made;
    return true;
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

bool app_ladder_get(struct arena *mem, struct db *db, const struct actor *actor,
                    struct str key, struct stored_ladder *stored,
                    struct fault *fault)
{
    size_t count;
    if (!actor_check(actor, ACTION_SEE_LADDER, RELATION_NONE, fault)
        || !store_ladder_find(mem, db, key, stored, &count, fault))
        return false;
    return count || no_ladder(mem, db, key, fault);
}
