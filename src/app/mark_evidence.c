#include "app/mark_evidence.h"

#include "app/change.h"
#include "app/keep_ladder.h"
#include "base/list.h"
#include "store/store_ladder.h"
#include "store/store_mark.h"

#include <assert.h>

enum { MARK_REASON_BYTES = 2000 };

/* What the office said of a criterion and a kind, or NULL. */
static const struct credit_mark *mark_find(struct credit_mark_list marks,
                                           struct str criterion_key,
                                           enum evidence_kind kind)
{
    for (size_t i = 0; i < marks.count; i++)
        if (marks.at[i].kind == kind
            && str_same(marks.at[i].criterion_key, criterion_key))
            return &marks.at[i];
    return NULL;
}

static struct counted_criterion criterion_count(
    struct arena *mem, const struct counts_view *view, size_t criterion_index,
    const struct credit_kinds *counts, struct credit_mark_list marks)
{
    const struct criterion *one =
        &view->stored.ladder.criteria[criterion_index];
    struct counted_criterion made = {.criterion_index = criterion_index};
    struct counted_kind *kinds = ARENA_ARRAY(mem, struct counted_kind,
                                             EVIDENCE_KIND_COUNT);
    for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++) {
        const struct credit_mark *mark = mark_find(marks, one->key,
                                                   (enum evidence_kind)kind);
        bool counts_here = counts->why[kind].length > 0;
        if (!counts_here && !mark)
            continue;
        made.is_covered |= counts_here;
        kinds[made.kind_count++] = (struct counted_kind){
            .kind = (enum evidence_kind)kind,
            .why = mark ? mark->why : counts->why[kind],
            .is_refused = !counts_here,
            .is_by_office = mark != NULL,
            .is_older_wording = mark && !str_same(mark->wording, one->text)};
    }
    made.kinds = kinds;
    return made;
}

/* True when what counts would not, had the office said nothing. */
static bool is_by_office_alone(const struct credit_kinds *counts,
                               const struct credit_kinds *without)
{
    unsigned bits = credit_kinds_bits(counts);
    return bits && (bits & credit_kinds_bits(without)) == 0;
}

static struct credit_mark_list gone_find(struct arena *mem,
                                         const struct ladder *ladder,
                                         struct credit_mark_list marks)
{
    struct list gone;
    LIST_OPEN(mem, struct credit_mark, &gone);
    for (size_t i = 0; i < marks.count; i++)
        if (criterion_find(ladder, marks.at[i].criterion_key)
            == ladder->criterion_count)
            *LIST_ADD(&gone, struct credit_mark) = marks.at[i];
    return (struct credit_mark_list){gone.at, gone.count};
}

bool app_counts(struct arena *mem, struct db *db, const struct actor *actor,
                const struct counts_wish *wish, struct counts_view *view,
                struct fault *fault)
{
    assert(mem && db && actor && wish && view && fault);
    struct counts_view made = {.covered_count = 0};
    struct credit_rule_list rules = wish->rules, unsaid = wish->rules;
    unsaid.marks = (struct credit_mark_list){0};
    if (!app_revision_get(mem, db, actor, &wish->ladder, &made.stored, fault)
        || !store_mark_list(mem, db, made.stored.ladder.key, &rules.marks,
                            fault))
        return false;
    const struct ladder *ladder = &made.stored.ladder;
    const struct credit_kinds *counts = credit_kinds_make(mem, ladder, rules);
    const struct credit_kinds *without = credit_kinds_make(mem, ladder, unsaid);
    struct counted_criterion *all = ARENA_ARRAY(mem, struct counted_criterion,
                                                ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        all[i] = criterion_count(mem, &made, i, &counts[i], rules.marks);
        made.covered_count += all[i].is_covered;
        made.by_office_count += is_by_office_alone(&counts[i], &without[i]);
    }
    made.criteria = all;
    made.gone = gone_find(mem, ladder, rules.marks);
    *view = made;
    return true;
}

/* The criterion that is meant, in the present revision. */
static bool wording_find(struct arena *mem, struct db *db,
                         const struct mark_wish *wish, struct str *wording,
                         struct fault *fault)
{
    struct stored_ladder stored;
    size_t count;
    if (!store_ladder_find(mem, db, wish->ladder_key, &stored, &count, fault))
        return false;
    size_t index = count ? criterion_find(&stored.ladder, wish->criterion_key)
                         : 0;
    if (count == 0)
        return fault_set(fault, FAULT_MISSING, "no ladder is called %.*s",
                         STR(wish->ladder_key));
    if (index == stored.ladder.criterion_count)
        return fault_set(fault, FAULT_MISSING,
                         "the ladder %.*s has no criterion %.*s",
                         STR(wish->ladder_key), STR(wish->criterion_key));
    *wording = stored.ladder.criteria[index].text;
    return true;
}

static struct credit_mark mark_of(const struct mark_wish *wish,
                                  const struct actor *actor)
{
    return (struct credit_mark){.ladder_key = wish->ladder_key,
                                .criterion_key = wish->criterion_key,
                                .kind = wish->kind,
                                .is_refused = wish->is_refused,
                                .why = wish->why,
                                .author = actor->name,
                                .made_at = actor->now};
}

static struct change change_of(struct arena *mem, const char *action,
                               const struct mark_wish *wish)
{
    return (struct change){
        .action = action,
        .thing = str_format(mem, "%.*s %.*s %s", STR(wish->ladder_key),
                            STR(wish->criterion_key),
                            evidence_kind_names[wish->kind])};
}

static bool wish_check(const struct actor *actor, const struct mark_wish *wish,
                       struct fault *fault)
{
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault))
        return false;
    if (wish->why.length == 0)
        return fault_set(fault, FAULT_INPUT,
                         "say why: whoever is held against it wants to know");
    return wish->why.length <= MARK_REASON_BYTES
           || fault_set(fault, FAULT_LIMIT,
                        "the reason is longer than %d bytes",
                        MARK_REASON_BYTES);
}

bool app_mark_set(struct arena *mem, struct db *db, const struct actor *actor,
                  const struct mark_wish *wish, struct fault *fault)
{
    assert(mem && db && actor && wish && fault);
    struct credit_mark mark = mark_of(wish, actor);
    if (!wish_check(actor, wish, fault) || !change_begin(db, fault))
        return false;
    bool is_set = wording_find(mem, db, wish, &mark.wording, fault)
                  && store_mark_set(db, &mark, fault);
    struct change change = change_of(
        mem, wish->is_refused ? "evidence refuse" : "evidence count", wish);
    return change_end(db, actor, is_set ? &change : NULL, false, fault);
}

bool app_mark_remove(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct mark_wish *wish,
                     struct fault *fault)
{
    assert(mem && db && actor && wish && fault);
    const struct credit_mark mark = mark_of(wish, actor);
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !change_begin(db, fault))
        return false;
    bool is_gone = store_mark_remove(db, &mark, fault);
    struct change change = change_of(mem, "evidence unmark", wish);
    return change_end(db, actor, is_gone ? &change : NULL, false, fault);
}
