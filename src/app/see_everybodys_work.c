#include "app/see_everybodys_work.h"

#include "base/translate.h"
#include "store/store_work.h"

static bool kind_check(struct str kind, struct fault *fault)
{
    enum evidence_kind found;
    return kind.length == 0 || evidence_kind_parse(kind, &found)
           || fault_set(fault, FAULT_INPUT,
                        _("\"%.*s\" is no kind of evidence"), STR(kind));
}

bool app_work_list(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct work_question *question, struct work_view *view,
                   struct fault *fault)
{
    bool sees_all = actor_may(actor, ACTION_SEE_EVIDENCE, RELATION_NONE);
    const struct work_filter filter = {
        .reader = sees_all ? (person_id){0} : actor->person,
        .span = question->span,
        .project = question->project,
        .kind = question->kind,
        .first = question->first,
        .most = question->most + 1, /* to know whether there is more */
    };
    struct work_view seen = {0};
    if (!kind_check(question->kind, fault))
        return false;
    /* Who is nobody in the office has nothing, and manages nobody. */
    if ((sees_all || actor->person.number)
        && !store_work_list(mem, db, &filter, &seen.pieces, fault))
        return false;
    seen.has_more = (int64_t)seen.pieces.count > question->most;
    seen.pieces.count -= seen.has_more;
    *view = seen;
    return true;
}

bool app_month_totals(struct arena *mem, struct db *db,
                      const struct actor *actor, struct day since,
                      struct month_total_list *totals, struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_TOTALS, RELATION_NONE, fault)
           && store_month_totals(mem, db, since, totals, fault);
}
