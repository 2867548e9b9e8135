#include "app/import.h"

#include "app/change.h"
#include "app/keep_ladder.h"
#include "app/rate_one.h"
#include "intake/rating_table.h"

/* Each ladder is read once, however many rows rate on it. */
static bool ladder_get(struct table_import *import, struct db *db,
                       const struct actor *actor, struct list *ladders,
                       struct str key, const struct stored_ladder **stored,
                       struct fault *fault)
{
    for (size_t i = 0; i < ladders->count; i++) {
        *stored = *LIST_AT(ladders, struct stored_ladder *, i);
        if (str_same((*stored)->ladder.key, key))
            return true;
    }
    struct stored_ladder *found = ARENA_NEW(import->mem, struct stored_ladder);
    if (!app_ladder_get(import->mem, db, actor, key, found, fault))
        return false;
    *LIST_ADD(ladders, struct stored_ladder *) = found;
    *stored = found;
    return true;
}

static bool rating_keep(struct table_import *import, struct db *db,
                        const struct actor *actor, struct list *ladders,
                        const struct rating_draft *draft, struct fault *fault)
{
    struct rate_outcome made = {0};
    struct fault why = {0};
    struct str ladder_key;
    const struct rate_wish wish = {
        .person = draft->person,
        .ladder = draft->ladder,
        .criterion = draft->criterion,
        .rating = draft->rating,
        .note = draft->note,
        .day = draft->day,
    };
    if (!rate_person_get(import->mem, db, actor, &wish, &made.person,
                         &ladder_key, &why)
        || !ladder_get(import, db, actor, ladders, ladder_key, &made.stored,
                       &why)
        || !rate_one(db, actor, &wish, &made, &why))
        return import_refuse_or_fail(import, draft->line, &why, fault);
    import_row(import, draft->line, made.is_new ? ROW_NEW : ROW_SAME,
               str_format(import->mem, "%.*s, %.*s: %s", STR(made.person.name),
                          STR(made.criterion->key),
                          rating_names[draft->rating]));
    return true;
}

bool app_ratings_import(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct table_wish *wish,
                        struct table_outcome *outcome, struct fault *fault)
{
    struct ratings_draft draft;
    struct table_import import;
    struct list ladders;
    LIST_OPEN(mem, struct stored_ladder *, &ladders);
    if (!rating_table_read(mem, wish->bytes, &draft, fault)
        || !change_begin(db, fault))
        return false;
    import_open(mem, wish, &draft.problems, draft.refused_count, &import);
    bool is_done = true;
    for (size_t i = 0; i < draft.ratings.count && is_done; i++)
        is_done = rating_keep(&import, db, actor, &ladders,
                              &draft.ratings.at[i], fault);
    outcome->mapped = draft.mapped;
    outcome->ignored = draft.ignored;
    return import_end(&import, db, actor, "assess import", is_done, outcome,
                      fault);
}
