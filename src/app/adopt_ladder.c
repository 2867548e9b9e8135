#include "app/adopt_ladder.h"

#include "app/open_store.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/ladder_document.h"
#include "store/store_ladder.h"

enum { DOCUMENT_BYTES = 16 * 1024 * 1024 };

static bool document_make(struct arena *mem, const struct ladder *ladder,
                          struct str *document, struct fault *fault)
{
    struct text text;
    text_open(mem, DOCUMENT_BYTES, &text);
    if (!ladder_yaml_write(mem, ladder, &text, fault))
        return false;
    *document = text_str(&text);
    return true;
}

/* With pay ranges, whoever asks: what is written must not lose them. */
static bool revision_take(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct ladder_name *name,
                          struct stored_ladder *stored, struct fault *fault)
{
    size_t count;
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !store_revision_find(mem, db, name, stored, &count, fault))
        return false;
    return count || app_revision_get(mem, db, actor, name, stored, fault);
}

static bool key_check(struct str key, struct fault *fault)
{
    return ladder_key_is_valid(key)
           || fault_set(fault, FAULT_INPUT,
                        "\"%.*s\" is no key: lower-case letters, digits, '-', "
                        "'_' and '.', beginning with a letter or digit",
                        STR(key));
}

/* Sets the ladder and the reason of `keep`. */
static bool adopted_make(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         const struct adopt_wish *wish,
                         struct ladder_wish *keep, struct fault *fault)
{
    struct stored_ladder *from = ARENA_NEW(mem, struct stored_ladder);
    struct ladder *ladder = &from->ladder;
    if (!revision_take(mem, db, actor, &wish->from, from, fault))
        return false;
    keep->reason = wish->reason.length
                       ? wish->reason
                       : str_format(mem, _("Adopted from %.*s, revision %lld"),
                                    STR(ladder->title),
                                    (long long)from->revision);
    ladder->adopts = (struct ladder_name){ladder->key, from->revision};
    ladder->key = wish->key;
    if (wish->title.length)
        ladder->title = wish->title;
    keep->ladder = ladder;
    return true;
}

bool app_ladder_adopt(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct adopt_wish *wish,
                      struct ladder_outcome *outcome, struct fault *fault)
{
    struct ladder_wish keep = {.follows = LADDER_IS_NEW,
                               .action = "ladder adopt"};
    if (!key_check(wish->key, fault) || !app_view_begin(db, fault))
        return false;
    bool is_made = adopted_make(mem, db, actor, wish, &keep, fault);
    app_view_end(db);
    return is_made && document_make(mem, keep.ladder, &keep.document, fault)
           && app_ladder_add(mem, db, actor, &keep, outcome, fault);
}

static bool no_base(const struct ladder *ladder, struct fault *fault)
{
    return fault_set(fault, FAULT_INPUT,
                     "the ladder %.*s was adopted from no other",
                     STR(ladder->key));
}

bool app_overlay_get(struct arena *mem, struct db *db,
                     const struct actor *actor, struct str key,
                     struct overlay *overlay, struct fault *fault)
{
    struct overlay *made = ARENA_NEW(mem, struct overlay);
    if (!app_ladder_get(mem, db, actor, key, &made->ours, fault))
        return false;
    struct ladder_name base = made->ours.ladder.adopts;
    if (base.key.length == 0)
        return no_base(&made->ours.ladder, fault);
    if (!app_revision_get(mem, db, actor, &base, &made->base, fault)
        || !app_ladder_get(mem, db, actor, base.key, &made->present, fault))
        return false;
    made->own = ladder_difference_make(mem, &made->base.ladder,
                                       &made->ours.ladder);
    made->news = ladder_difference_make(mem, &made->base.ladder,
                                        &made->present.ladder);
    *overlay = *made;
    return true;
}

/* The three ladders that are merged. */
struct three {
    struct stored_ladder old, theirs, ours;
};

static bool three_take(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct follow_wish *wish, struct three *three,
                       struct fault *fault)
{
    const struct ladder_name own = {wish->key, 0};
    if (!revision_take(mem, db, actor, &own, &three->ours, fault))
        return false;
    struct ladder_name base = three->ours.ladder.adopts;
    if (base.key.length == 0)
        return no_base(&three->ours.ladder, fault);
    const struct ladder_name next = {base.key, wish->revision};
    if (!revision_take(mem, db, actor, &base, &three->old, fault)
        || !revision_take(mem, db, actor, &next, &three->theirs, fault))
        return false;
    return three->theirs.revision > base.revision
           || fault_set(fault, FAULT_INPUT,
                        "the ladder %.*s follows revision %lld of %.*s: there "
                        "is no newer one",
                        STR(wish->key), (long long)base.revision,
                        STR(base.key));
}

static struct merge three_merge(struct arena *mem, const struct three *three,
                                const struct follow_wish *wish)
{
    const struct merge_wish merge = {
        .old = &three->old.ladder,
        .theirs = &three->theirs.ladder,
        .ours = &three->ours.ladder,
        .revision = three->theirs.revision,
        .decisions = wish->decisions,
    };
    return merge_make(mem, &merge);
}

bool app_follow_look(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct follow_wish *wish,
                     struct merge *merge, struct fault *fault)
{
    struct three *three = ARENA_NEW(mem, struct three);
    if (!three_take(mem, db, actor, wish, three, fault))
        return false;
    *merge = three_merge(mem, three, wish);
    return true;
}

/* One that somebody decided and that is there no more, or never was. */
static bool decisions_check(const struct merge *merge,
                            const struct follow_wish *wish, struct fault *fault)
{
    for (size_t i = 0; i < wish->decisions.count; i++) {
        struct str key = wish->decisions.at[i].key;
        bool is_found = key.length == 0;
        for (size_t r = 0; r < merge->row_count; r++)
            is_found |= merge->rows[r].fate == MERGE_CONFLICT
                        && str_same(merge->rows[r].key, key);
        if (!is_found)
            return fault_set(fault, FAULT_INPUT,
                             "%.*s is no conflict, so there is nothing to take",
                             STR(key));
    }
    return true;
}

static bool merge_keep(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct follow_wish *wish,
                       struct follow_outcome *outcome, struct fault *fault)
{
    const struct ladder *ladder = &outcome->merge.ladder;
    struct ladder_wish keep = {
        .ladder = ladder,
        .reason = wish->reason,
        .follows = wish->follows,
        .is_dry_run = wish->is_dry_run,
        .action = "ladder follow",
    };
    if (keep.reason.length == 0)
        keep.reason = str_format(mem, _("Follows %.*s, revision %lld"),
                                 STR(ladder->adopts.key),
                                 (long long)ladder->adopts.revision);
    outcome->is_kept = true;
    return document_make(mem, ladder, &keep.document, fault)
           && app_ladder_add(mem, db, actor, &keep, &outcome->kept, fault);
}

bool app_ladder_follow(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct follow_wish *wish,
                       struct follow_outcome *outcome, struct fault *fault)
{
    struct three *three = ARENA_NEW(mem, struct three);
    struct follow_outcome *made = ARENA_NEW(mem, struct follow_outcome);
    if (!app_view_begin(db, fault))
        return false;
    bool is_taken = three_take(mem, db, actor, wish, three, fault);
    app_view_end(db);
    if (!is_taken)
        return false;
    struct follow_wish looked = *wish;
    if (looked.follows == 0)
        looked.follows = three->ours.revision;
    made->merge = three_merge(mem, three, wish);
    if (!decisions_check(&made->merge, wish, fault)
        || (made->merge.open_count == 0
            && !merge_keep(mem, db, actor, &looked, made, fault)))
        return false;
    *outcome = *made;
    return true;
}
