#include "app/import.h"

#include "app/change.h"
#include "app/people_arrive.h"
#include "intake/people_table.h"
#include "store/store_person.h"

static void row_tell(struct table_import *import, const struct arrival *arrival)
{
    struct arena *mem = import->mem;
    struct str who = str_format(mem, "%.*s <%.*s>", STR(arrival->draft->name),
                                STR(arrival->draft->email));
    struct str changes = text_str(&arrival->changes);
    if (!arrival->is_new && arrival->change_count)
        who = str_format(mem, "%.*s: %.*s", STR(who), STR(changes));
    import_row(import, &(struct table_row){.line = arrival->draft->line,
                                           .verdict = arrival->is_new ? ROW_NEW
                                                      : arrival->change_count
                                                          ? ROW_CHANGED
                                                          : ROW_SAME,
                                           .person = arrival->person.id,
                                           .what = who});
}

/* People first, positions after them: a manager may stand further down. */
static bool all_keep(struct table_import *import, struct db *db,
                     const struct actor *actor, struct arrivals *arrivals,
                     struct fault *fault)
{
    for (size_t i = 0; i < arrivals->count; i++) {
        struct arrival *arrival = &arrivals->at[i];
        if (!arrival->is_refused
            && !arrival_keep_person(import->mem, db, actor->now, arrival,
                                    fault))
            return false;
    }
    for (size_t i = 0; i < arrivals->count; i++) {
        struct arrival *arrival = &arrivals->at[i];
        if (arrival->is_refused)
            continue;
        if (!arrival_keep_position(import->mem, db, actor->now, arrival, fault))
            return false;
        row_tell(import, arrival);
    }
    return true;
}

/* Sets entered_by when the actor would gain by being somebody's manager. */
static bool entered_by_find(struct arena *mem, struct db *db,
                            const struct actor *actor,
                            struct arrivals *arrivals, struct fault *fault)
{
    size_t count;
    return actor_may_manage_anybody(actor)
           || store_person_by_id(mem, db, actor->person, &arrivals->entered_by,
                                 &count, fault);
}

bool app_people_import(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct table_wish *wish,
                       struct table_outcome *outcome, struct fault *fault)
{
    struct people_draft draft;
    struct table_import import;
    struct arrivals arrivals;
    if (!actor_check(actor, ACTION_IMPORT_PEOPLE, RELATION_NONE, fault)
        || !people_table_read(mem, wish->bytes, &draft, fault)
        || !change_begin(db, fault))
        return false;
    import_open(mem, "people import", wish, &draft.problems,
                draft.refused_count, &import);
    import.mapped = draft.mapped;
    import.ignored = draft.ignored;
    bool is_done = arrivals_make(mem, db, draft.persons, &arrivals, fault)
                   && entered_by_find(mem, db, actor, &arrivals, fault)
                   && arrivals_check(&import, db, &arrivals, fault)
                   && all_keep(&import, db, actor, &arrivals, fault);
    return import_end(&import, db, actor, is_done, outcome, fault);
}
