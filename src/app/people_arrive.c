#include "app/people_arrive.h"

#include "store/store_ladder.h"
#include "store/store_person.h"

#include <stdlib.h>

enum { CHANGES_BYTES = 200 };

static int by_email(const void *a, const void *b)
{
    const struct arrival *const *one = a, *const *other = b;
    return str_order((*one)->draft->email, (*other)->draft->email);
}

static struct arrival *arrival_find(const struct arrivals *arrivals,
                                    struct str email)
{
    size_t low = 0, high = arrivals->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        struct arrival *arrival = arrivals->by_email[middle];
        int order = str_order(arrival->draft->email, email);
        if (order == 0)
            return arrival;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

bool arrivals_make(struct arena *mem, struct db *db,
                   struct person_draft_list drafts, struct arrivals *arrivals,
                   struct fault *fault)
{
    *arrivals = (struct arrivals){
        .at = ARENA_ARRAY(mem, struct arrival, drafts.count),
        .count = drafts.count,
        .by_email = ARENA_ARRAY(mem, struct arrival *, drafts.count),
    };
    LIST_OPEN(mem, struct ladder *, &arrivals->ladders);
    for (size_t i = 0; i < drafts.count; i++) {
        struct arrival *arrival = &arrivals->at[i];
        size_t count;
        arrival->draft = &drafts.at[i];
        arrivals->by_email[i] = arrival;
        text_open(mem, CHANGES_BYTES, &arrival->changes);
        if (!store_person_by_email(mem, db, arrival->draft->email,
                                   &arrival->person, &count, fault))
            return false;
        arrival->is_new = count == 0;
    }
    if (drafts.count)
        qsort(arrivals->by_email, drafts.count, sizeof(struct arrival *),
              by_email);
    return true;
}

static bool handles_check(struct table_import *import, struct db *db,
                          struct arrival *arrival, struct fault *fault)
{
    const struct person_draft *draft = arrival->draft;
    for (size_t i = 0; i < draft->handles.count; i++) {
        const struct handle *handle = &draft->handles.at[i];
        struct person owner;
        size_t count;
        if (!store_person_by_handle(import->mem, db, handle, &owner, &count,
                                    fault))
            return false;
        if (count == 0 || str_same(owner.email, draft->email))
            continue;
        arrival->is_refused = true;
        import_refuse(import, draft->line,
                      str_format(import->mem,
                                 "the handle %.*s:%.*s belongs to %.*s <%.*s>",
                                 STR(handle->kind), STR(handle->value),
                                 STR(owner.name), STR(owner.email)));
        return true;
    }
    return true;
}

/* NULL when the ladder is not in the store: it may come later. */
static bool ladder_get(struct table_import *import, struct db *db,
                       struct arrivals *arrivals, struct str key,
                       const struct ladder **ladder, struct fault *fault)
{
    for (size_t i = 0; i < arrivals->ladders.count; i++) {
        *ladder = *LIST_AT(&arrivals->ladders, struct ladder *, i);
        if (str_same((*ladder)->key, key))
            return true;
    }
    struct stored_ladder *stored = ARENA_NEW(import->mem, struct stored_ladder);
    size_t count;
    if (!store_ladder_find(import->mem, db, key, stored, &count, fault))
        return false;
    *ladder = count ? &stored->ladder : NULL;
    if (count)
        *LIST_ADD(&arrivals->ladders, struct ladder *) = &stored->ladder;
    return true;
}

static bool level_check(struct table_import *import, struct db *db,
                        struct arrivals *arrivals, struct arrival *arrival,
                        struct fault *fault)
{
    const struct person_draft *draft = arrival->draft;
    const struct ladder *ladder = NULL;
    struct str key = draft->ladder_key.length
                         ? draft->ladder_key
                         : arrival->person.position.ladder_key;
    arrival->level_key = draft->level_key;
    if (draft->level_key.length == 0)
        return true;
    if (key.length && !ladder_get(import, db, arrivals, key, &ladder, fault))
        return false;
    size_t index;
    struct fault why = {0};
    if (ladder && level_get(ladder, draft->level_key, &index, &why))
        arrival->level_key = ladder->levels[index].key;
    else if (ladder || key.length == 0) {
        arrival->is_refused = true;
        import_refuse(import, draft->line,
                      key.length == 0
                          ? STR_LITERAL("a level without its ladder")
                          : str_copy(import->mem, str_of(why.message)));
    }
    return true;
}

static bool manager_check(struct table_import *import, struct db *db,
                          const struct arrivals *arrivals,
                          struct arrival *arrival, struct fault *fault)
{
    struct str email = arrival->draft->manager_email;
    const struct arrival *manager = arrival_find(arrivals, email);
    struct person known;
    size_t count;
    if (email.length == 0
        || (manager && (!manager->is_refused || !manager->is_new)))
        return true;
    if (!store_person_by_email(import->mem, db, email, &known, &count, fault))
        return false;
    if (count)
        return true;
    arrival->is_refused = true;
    import_refuse(import, arrival->draft->line,
                  str_format(import->mem,
                             "the manager %.*s is neither in this file nor "
                             "in the store",
                             STR(email)));
    return true;
}

/* A row that falls may take those it manages with it, so the managers are
 * checked until nobody falls any more. */
static bool managers_check(struct table_import *import, struct db *db,
                           const struct arrivals *arrivals, struct fault *fault)
{
    for (size_t before = SIZE_MAX; before != import->refused_count;) {
        before = import->refused_count;
        for (size_t i = 0; i < arrivals->count; i++)
            if (!arrivals->at[i].is_refused
                && !manager_check(import, db, arrivals, &arrivals->at[i],
                                  fault))
                return false;
    }
    return true;
}

bool arrivals_check(struct table_import *import, struct db *db,
                    struct arrivals *arrivals, struct fault *fault)
{
    for (size_t i = 0; i < arrivals->count; i++) {
        struct arrival *arrival = &arrivals->at[i];
        if (!handles_check(import, db, arrival, fault)
            || (!arrival->is_refused
                && !level_check(import, db, arrivals, arrival, fault)))
            return false;
    }
    return managers_check(import, db, arrivals, fault);
}

static void change_note(struct arrival *arrival, const char *what)
{
    text_add(&arrival->changes, "%s%s", arrival->changes.length ? ", " : "",
             what);
}

static bool handles_keep(struct arena *mem, struct db *db, struct moment now,
                         struct arrival *arrival, struct fault *fault)
{
    for (size_t i = 0; i < arrival->draft->handles.count; i++) {
        struct handle handle = arrival->draft->handles.at[i];
        struct person owner;
        size_t count;
        if (!store_person_by_handle(mem, db, &handle, &owner, &count, fault))
            return false;
        if (count)
            continue;
        handle.person = arrival->person.id;
        if (!store_handle_add(db, &handle, now, fault))
            return false;
        change_note(arrival, "a handle");
    }
    return true;
}

bool arrival_keep_person(struct arena *mem, struct db *db, struct moment now,
                         struct arrival *arrival, struct fault *fault)
{
    const struct person_draft *draft = arrival->draft;
    struct person *person = &arrival->person;
    if (arrival->is_new)
        *person = (struct person){.start = DAY_NONE};
    if (!arrival->is_new && !str_same(person->name, draft->name))
        change_note(arrival, "name");
    if (!day_is_none(draft->start)
        && day_order(person->start, draft->start) != 0)
        change_note(arrival, "start");
    person->name = draft->name;
    person->email = draft->email;
    if (!day_is_none(draft->start))
        person->start = draft->start;
    if (arrival->is_new)
        return store_person_add(db, person, now, fault)
               && handles_keep(mem, db, now, arrival, fault);
    return (arrival->changes.length == 0
            || store_person_change(db, person, fault))
           && handles_keep(mem, db, now, arrival, fault);
}

static void text_change(struct arrival *arrival, struct str *kept,
                        struct str wanted, const char *what)
{
    if (wanted.length && !str_same(*kept, wanted)) {
        *kept = wanted;
        change_note(arrival, what);
    }
}

static bool manager_change(struct arena *mem, struct db *db,
                           const struct arrivals *arrivals,
                           struct arrival *arrival, struct fault *fault)
{
    struct str email = arrival->draft->manager_email;
    const struct arrival *row = arrival_find(arrivals, email);
    struct person manager = row ? row->person : (struct person){0};
    size_t count = row != NULL;
    if (email.length == 0)
        return true;
    if (!row && !store_person_by_email(mem, db, email, &manager, &count, fault))
        return false;
    if (!person_same(arrival->person.position.manager, manager.id)) {
        arrival->person.position.manager = manager.id;
        change_note(arrival, "manager");
    }
    return true;
}

bool arrival_keep_position(struct arena *mem, struct db *db, struct moment now,
                           const struct arrivals *arrivals,
                           struct arrival *arrival, struct fault *fault)
{
    const struct person_draft *draft = arrival->draft;
    struct position *position = &arrival->person.position;
    size_t noted = arrival->changes.length;
    text_change(arrival, &position->title, draft->title, "title");
    text_change(arrival, &position->department, draft->department,
                "department");
    text_change(arrival, &position->ladder_key, draft->ladder_key, "ladder");
    text_change(arrival, &position->level_key, arrival->level_key, "level");
    if (!manager_change(mem, db, arrivals, arrival, fault))
        return false;
    if (!arrival->is_new && arrival->changes.length == noted)
        return true;
    position->start = arrival->is_new ? arrival->person.start : day_of(now);
    return store_position_set(db, arrival->person.id, position, now, fault);
}
