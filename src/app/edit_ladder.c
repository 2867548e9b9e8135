#include "app/edit_ladder.h"

#include "app/open_store.h"
#include "domain/ladder/change_clash.h"
#include "intake/ladder/ladder_patch.h"
#include "store/store_rating.h"

#include <assert.h>

enum { TRIES = 3 };

static const char *const part_names[] = {
    [PART_OF_CRITERIA] = "criterion",
    [PART_OF_LEVELS] = "level",
    [PART_OF_COMPETENCIES] = "competency",
    [PART_OF_HEAD] = "title or summary",
};
static_assert(COUNT_OF(part_names) == PART_OF_COUNT, "a name for each");

/* Without pay ranges in sight a document would be kept without them. */
static bool may_edit(const struct actor *actor, struct fault *fault)
{
    return actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
           && actor_check(actor, ACTION_SEE_PAY, RELATION_NONE, fault);
}

/* "change criterion craft.2": what the audit tells beside the revision. */
static struct str change_words(struct arena *mem,
                               const struct ladder_change *change)
{
    struct str key = change->verb != VERB_ADD         ? change->key
                     : change->part == PART_OF_LEVELS ? change->level.key
                     : change->part == PART_OF_CRITERIA
                         ? change->spot.competency_key
                         : change->competency.key;
    return str_format(mem, "%s %s%s%.*s", change_verb_names[change->verb],
                      part_names[change->part], key.length ? " " : "",
                      STR(key));
}

/* What the criterion of that key says, for whoever was slower. */
static struct str text_now(const struct ladder *ladder, struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? ladder->criteria[index].text
                                           : (struct str){0};
}

static bool is_clash(const struct stored_ladder *now,
                     const struct ladder_change *change, struct fault *fault)
{
    struct str text = change->part == PART_OF_CRITERIA
                          ? text_now(&now->ladder, change->key)
                          : (struct str){0};
    return fault_set(fault, FAULT_CLASH,
                     "somebody else changed the same %s meanwhile, in revision "
                     "%lld%s%.*s",
                     part_names[change->part], (long long)now->revision,
                     text.length ? "; it says now: " : "", STR(text));
}

/* The present revision, when what is changed is there as it was meant. */
static bool present_find(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         const struct edit_wish *wish,
                         struct edit_outcome *outcome, struct fault *fault)
{
    struct stored_ladder *now = &outcome->before, meant;
    const struct ladder_name name = {wish->key, wish->follows};
    if (!app_ladder_get(mem, db, actor, wish->key, now, fault))
        return false;
    outcome->is_on_top = wish->follows && wish->follows != now->revision;
    if (!outcome->is_on_top)
        return true;
    return app_revision_get(mem, db, actor, &name, &meant, fault)
           && (ladder_change_is_free(&meant.ladder, &now->ladder, wish->change)
               || is_clash(now, wish->change, fault));
}

static bool edit_make(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct edit_wish *wish,
                      struct edit_outcome *outcome, struct fault *fault)
{
    if (!present_find(mem, db, actor, wish, outcome, fault)
        || !ladder_change_make(mem, &outcome->before.ladder, wish->change,
                               &outcome->after, fault))
        return false;
    outcome->document = outcome->before.document;
    return ladder_same(&outcome->before.ladder, &outcome->after)
           || ladder_patch_make(mem, outcome->before.document, &outcome->after,
                                &outcome->document, fault);
}

static bool edit_once(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct edit_wish *wish,
                      struct edit_outcome *outcome, struct fault *fault)
{
    if (!app_view_begin(db, fault))
        return false;
    bool is_made = edit_make(mem, db, actor, wish, outcome, fault);
    app_view_end(db);
    const struct ladder_wish next = {
        .ladder = &outcome->after,
        .document = outcome->document,
        .reason = wish->reason,
        .change = change_words(mem, wish->change),
        .follows = outcome->before.revision,
        .is_dry_run = wish->is_dry_run,
    };
    return is_made
           && app_ladder_add(mem, db, actor, &next, &outcome->kept, fault);
}

bool app_ladder_edit(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct edit_wish *wish,
                     struct edit_outcome *outcome, struct fault *fault)
{
    struct edit_outcome made = {0};
    if (!may_edit(actor, fault))
        return false;
    /* Whoever was faster between reading and keeping is built upon, too. */
    for (int i = 0; i < TRIES; i++) {
        struct edit_wish again = *wish;
        if (again.follows == 0)
            again.follows = made.before.revision;
        if (edit_once(mem, db, actor, &again, &made, fault)) {
            *outcome = made;
            return true;
        }
        if (fault->kind != FAULT_CLASH)
            return false;
    }
    return false;
}

bool app_ladder_restore(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct restore_wish *wish,
                        struct ladder_outcome *outcome, struct fault *fault)
{
    struct stored_ladder older;
    if (!may_edit(actor, fault))
        return false;
    if (wish->name.revision == 0)
        return fault_set(fault, FAULT_INPUT,
                         "which revision of %.*s? Name it as %.*s@2",
                         STR(wish->name.key), STR(wish->name.key));
    if (str_trim(wish->reason).length == 0)
        return fault_set(fault, FAULT_INPUT,
                         "say why revision %lld is to be in force again",
                         (long long)wish->name.revision);
    if (!app_view_begin(db, fault))
        return false;
    bool is_found = app_revision_get(mem, db, actor, &wish->name, &older,
                                     fault);
    app_view_end(db);
    const struct ladder_wish next = {
        .ladder = &older.ladder,
        .document = older.document,
        .reason = wish->reason,
        .change = str_format(mem, "restore revision %lld",
                             (long long)wish->name.revision),
        .follows = wish->follows,
        .is_dry_run = wish->is_dry_run,
    };
    return is_found && app_ladder_add(mem, db, actor, &next, outcome, fault);
}

bool app_rated_count(struct db *db, const struct actor *actor,
                     struct str ladder_key, struct str criterion_key,
                     int64_t *count, struct fault *fault)
{
    return may_edit(actor, fault)
           && store_rated_count(db, ladder_key, criterion_key, count, fault);
}
