#include "app/see_criterion.h"

#include "app/find_person.h"
#include "app/keep_ladder.h"
#include "app/see_ledger.h"
#include "base/list.h"
#include "base/translate.h"
#include "store/store_rating.h"

static struct rated_list ratings_of(struct arena *mem, struct rated_list all,
                                    struct str ladder, struct str criterion)
{
    struct list list;
    LIST_OPEN(mem, struct rated, &list);
    for (size_t i = 0; i < all.count; i++)
        if (str_same(all.at[i].ladder_key, ladder)
            && str_same(all.at[i].criterion_key, criterion))
            *LIST_ADD(&list, struct rated) = all.at[i];
    return (struct rated_list){list.at, list.count};
}

static bool ladder_get(struct arena *mem, struct db *db,
                       const struct actor *actor, struct str asked,
                       struct criterion_view *view, struct fault *fault)
{
    struct stored_ladder *stored = ARENA_NEW(mem, struct stored_ladder);
    struct str key = asked.length ? asked : view->person.position.ladder_key;
    view->stored = stored;
    if (key.length == 0)
        return fault_set(fault, FAULT_INPUT, _("%.*s is on no ladder yet"),
                         STR(view->person.name));
    return app_ladder_get(mem, db, actor, key, stored, fault);
}

static bool evidence_list(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct criterion_question *question,
                          struct criterion_view *view, struct fault *fault)
{
    const struct ledger_question asked = {
        .person = &view->person,
        .ladder = view->stored->ladder.key,
        .criterion = view->criterion->key,
        .span = {DAY_NONE, DAY_NONE},
        .rules = question->rules,
        .most = question->most,
    };
    struct ledger_view ledger;
    if (!app_ledger(mem, db, actor, &asked, &ledger, fault))
        return false;
    view->counts = ledger.counts
                   + (view->criterion - view->stored->ladder.criteria);
    view->evidence = ledger.pieces;
    view->evidence_count = ledger.count;
    return true;
}

bool app_criterion(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct criterion_question *question,
                   struct criterion_view *view, struct fault *fault)
{
    const struct person_wish person = {question->person, ACTION_RATE};
    struct criterion_view seen = {0};
    struct rated_list ratings;
    if (!app_person_get(mem, db, actor, &person, &seen.person, fault)
        || !actor_check(actor, ACTION_SEE_RATINGS,
                        actor_relation(actor, &seen.person), fault)
        || !ladder_get(mem, db, actor, question->ladder, &seen, fault))
        return false;
    const struct ladder *ladder = &seen.stored->ladder;
    size_t index = criterion_find(ladder, question->criterion);
    if (index == ladder->criterion_count)
        return fault_set(fault, FAULT_MISSING,
                         _("the ladder %.*s has no criterion %.*s"),
                         STR(ladder->key), STR(question->criterion));
    seen.criterion = &ladder->criteria[index];
    if (!store_rating_list(mem, db, seen.person.id, &ratings, fault)
        || !evidence_list(mem, db, actor, question, &seen, fault))
        return false;
    seen.row =
        gap_rows_make(mem, ladder, ratings, (struct credit_list){0}).at[index];
    seen.ratings = ratings_of(mem, ratings, ladder->key, seen.criterion->key);
    *view = seen;
    return true;
}
