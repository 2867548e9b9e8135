#include "app/see_ledger.h"

#include "app/keep_ladder.h"
#include "base/translate.h"
#include "store/store_evidence.h"
#include "store/store_ladder.h"
#include "store/store_mark.h"

enum { ALL_KINDS = (1U << EVIDENCE_KIND_COUNT) - 1 };

/* The ladder asked for must be there; that of a position need not. */
static bool ladder_for(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct ledger_question *question,
                       const struct ladder **ladder, struct fault *fault)
{
    struct str asked = question->ladder;
    struct str theirs = question->person->position.ladder_key;
    struct stored_ladder *stored = ARENA_NEW(mem, struct stored_ladder);
    size_t count = 1;
    *ladder = NULL;
    if (asked.length) {
        if (!app_ladder_get(mem, db, actor, asked, stored, fault))
            return false;
    } else if (!theirs.length) {
        return true;
    } else if (!store_ladder_find(mem, db, theirs, stored, &count, fault)) {
        return false;
    }
    *ladder = count ? &stored->ladder : NULL;
    return true;
}

static bool criterion_for(const struct ledger_question *question,
                          struct ledger_view *view, unsigned *kinds,
                          struct fault *fault)
{
    *kinds = question->kinds ? question->kinds : ALL_KINDS;
    if (question->criterion.length == 0)
        return true;
    size_t index = view->ladder
                       ? criterion_find(view->ladder, question->criterion)
                       : 0;
    if (!view->ladder || index == view->ladder->criterion_count)
        return fault_set(fault, FAULT_MISSING,
                         _("their ladder has no criterion %.*s"),
                         STR(question->criterion));
    view->criterion = &view->ladder->criteria[index];
    *kinds &= credit_kinds_bits(&view->counts[index]);
    return true;
}

/* True for a day that begins a month, and for none. */
static bool is_first(struct day day)
{
    char iso[DAY_CHARS];
    if (day_is_none(day))
        return true;
    day_write(day, iso);
    return iso[DAY_CHARS - 2] == '0' && iso[DAY_CHARS - 1] == '1';
}

static bool is_of_months(struct day_span span)
{
    return is_first(span.from) && is_first(span.to);
}

/* Tallies tell it without a look at each piece, but where a month is cut. */
static bool count_find(struct arena *mem, struct db *db,
                       const struct ledger_wish *wish, struct ledger_view *view,
                       struct fault *fault)
{
    int64_t count = 0;
    if (!is_of_months(wish->span))
        return store_ledger_count(mem, db, wish, &view->count, fault);
    for (size_t i = 0; i < view->tallies.count; i++) {
        const struct tally *tally = &view->tallies.at[i];
        bool is_asked = (wish->kinds >> tally->kind & 1)
                        && span_has(wish->span, tally->month)
                        && (!wish->project.length
                            || str_same(wish->project, tally->project));
        count += is_asked ? tally->count : 0;
    }
    view->count = count;
    return true;
}

/* Which kinds count, by rules and by what the office says. */
static bool kinds_find(struct arena *mem, struct db *db,
                       const struct ledger_question *question,
                       struct ledger_view *seen, struct fault *fault)
{
    struct credit_rule_list rules = question->rules;
    if (!seen->ladder)
        return true;
    if (!store_mark_list(mem, db, seen->ladder->key, &rules.marks, fault))
        return false;
    seen->counts = credit_kinds_make(mem, seen->ladder, rules);
    return true;
}

bool app_ledger(struct arena *mem, struct db *db, const struct actor *actor,
                const struct ledger_question *question,
                struct ledger_view *view, struct fault *fault)
{
    const struct person *person = question->person;
    struct ledger_view seen = {0};
    unsigned kinds;
    if (!actor_check(actor, ACTION_SEE_EVIDENCE, actor_relation(actor, person),
                     fault)
        || !ladder_for(mem, db, actor, question, &seen.ladder, fault))
        return false;
    if (!kinds_find(mem, db, question, &seen, fault)
        || !criterion_for(question, &seen, &kinds, fault))
        return false;
    const struct ledger_wish wish = {
        .person = person->id,
        .span = question->span,
        .project = question->project,
        .kinds = kinds,
        .first = question->first,
        .most = question->most,
    };
    if (!store_tally_list(mem, db, person->id, &seen.tallies, fault)
        || !store_ledger_list(mem, db, &wish, &seen.pieces, fault)
        || !count_find(mem, db, &wish, &seen, fault))
        return false;
    *view = seen;
    return true;
}
