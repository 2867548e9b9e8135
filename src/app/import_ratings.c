#include "app/import.h"

#include "app/change.h"
#include "app/rate_one.h"
#include "intake/rating_table.h"
#include "store/store_ladder.h"

struct ratings_import {
    struct table_import table;
    struct db *db;
    const struct actor *actor;
    struct list ladders; /* of struct stored_ladder *, each read once */
};

static bool ladder_get(struct ratings_import *import, struct str key,
                       const struct stored_ladder **stored, struct fault *fault)
{
    for (size_t i = 0; i < import->ladders.count; i++) {
        *stored = *LIST_AT(&import->ladders, struct stored_ladder *, i);
        if (str_same((*stored)->ladder.key, key))
            return true;
    }
    struct arena *mem = import->table.mem;
    struct stored_ladder *found = ARENA_NEW(mem, struct stored_ladder);
    size_t count;
    if (!store_ladder_find(mem, import->db, key, found, &count, fault))
        return false;
    if (count == 0)
        return fault_set(fault, FAULT_MISSING, "no ladder is called %.*s",
                         STR(key));
    *LIST_ADD(&import->ladders, struct stored_ladder *) = found;
    *stored = found;
    return true;
}

static bool rating_keep(struct ratings_import *import,
                        const struct rating_draft *draft, struct fault *fault)
{
    struct arena *mem = import->table.mem;
    struct rate_outcome made = {0};
    struct fault why = {0};
    const struct rate_wish wish = {
        .person = draft->person,
        .ladder = draft->ladder,
        .criterion = draft->criterion,
        .rating = draft->rating,
        .note = draft->note,
        .rater = import->table.wish->rater,
        .day = draft->day,
    };
    const struct person_wish person = {draft->person, ACTION_RATE};
    if (!import_person_get(&import->table, import->db, import->actor, &person,
                           &made.person, &why)
        || !rate_ladder_find(&wish, &made, &why)
        || !ladder_get(import, made.ladder_key, &made.stored, &why)
        || !rate_one(import->db, import->actor, &wish, &made, &why))
        return import_refuse_or_fail(&import->table, draft->line, &why, fault);
    const struct table_row row = {
        .line = draft->line,
        .verdict = made.is_new ? ROW_NEW : ROW_SAME,
        .person = made.person.id,
        .what = str_format(mem, "%.*s, %.*s: %s", STR(made.person.name),
                           STR(made.criterion->key),
                           rating_names[draft->rating])};
    import_row(&import->table, &row);
    return true;
}

bool app_ratings_import(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct table_wish *wish,
                        struct table_outcome *outcome, struct fault *fault)
{
    struct ratings_draft draft;
    struct ratings_import import = {.db = db, .actor = actor};
    if (!rating_table_read(mem, wish->bytes, &draft, fault)
        || !change_begin(db, fault))
        return false;
    LIST_OPEN(mem, struct stored_ladder *, &import.ladders);
    import_open(mem, "assess import", wish, &draft.problems,
                draft.refused_count, &import.table);
    import.table.mapped = draft.mapped;
    import.table.ignored = draft.ignored;
    bool is_done = true;
    for (size_t i = 0; i < draft.ratings.count && is_done; i++)
        is_done = rating_keep(&import, &draft.ratings.at[i], fault);
    return import_end(&import.table, db, actor, is_done, outcome, fault);
}
