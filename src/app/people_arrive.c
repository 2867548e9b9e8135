#include "app/people_arrive.h"

#include "base/translate.h"
#include "store/store_ladder.h"
#include "store/store_person.h"
#include "store/store_position.h"
#include "store/store_user.h"

#include <stdlib.h>

enum { CHANGES_BYTES = 200, KEYS_BYTES = 300 };

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
    if (!store_ladder_list(mem, db, &arrivals->heads, fault))
        return false;
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
    for (size_t i = 0; i < drafts.count; i++)
        arrivals->at[i].manager = arrival_find(arrivals,
                                               drafts.at[i].manager_email);
    return true;
}

static void refuse(struct table_import *import, struct arrival *arrival,
                   struct str why)
{
    arrival->is_refused = true;
    import_refuse(import, arrival->draft->line, why);
}

/* Whose the handle is already, an email being one too; *count is 0 or 1. */
static bool owner_find(struct arena *mem, struct db *db,
                       const struct handle *handle, struct person *owner,
                       size_t *count, struct fault *fault)
{
    if (!store_person_by_handle(mem, db, handle, owner, count, fault))
        return false;
    return *count || !str_is(handle->kind, "email")
           || store_person_by_email(mem, db, handle->value, owner, count,
                                    fault);
}

static bool handle_check(struct table_import *import, struct db *db,
                         const struct handle *handle, struct arrival *arrival,
                         struct fault *fault)
{
    struct person owner;
    size_t count;
    if (arrival->is_refused)
        return true;
    if (!owner_find(import->mem, db, handle, &owner, &count, fault))
        return false;
    if (count && !str_same(owner.email, arrival->draft->email))
        refuse(import, arrival,
               str_format(import->mem,
                          "the handle %.*s:%.*s belongs to %.*s <%.*s>",
                          STR(handle->kind), STR(handle->value),
                          STR(owner.name), STR(owner.email)));
    return true;
}

static bool handles_check(struct table_import *import, struct db *db,
                          struct arrival *arrival, struct fault *fault)
{
    const struct person_draft *draft = arrival->draft;
    const struct handle own = {.kind = STR_LITERAL("email"),
                               .value = draft->email};
    for (size_t i = 0; i < draft->handles.count; i++)
        if (!handle_check(import, db, &draft->handles.at[i], arrival, fault))
            return false;
    return handle_check(import, db, &own, arrival, fault);
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

/* The keys of the ladders there are, or of those with that title alone. */
static struct str keys_told(struct arena *mem, struct ladder_head_list heads,
                            struct str title)
{
    struct text told;
    text_open(mem, KEYS_BYTES, &told);
    for (size_t i = 0; i < heads.count; i++)
        if (title.length == 0 || str_same_folded(heads.at[i].title, title))
            text_add(&told, "%s%.*s", told.length ? ", " : "",
                     STR(heads.at[i].key));
    return text_str(&told);
}

static struct str nobody_called(struct arena *mem,
                                struct ladder_head_list heads,
                                struct str wanted)
{
    struct str none = {0};
    return heads.count
               ? str_format(mem,
                            "no ladder is called \"%.*s\"; there are: %.*s",
                            STR(wanted), STR(keys_told(mem, heads, none)))
               : str_format(mem,
                            "no ladder is called \"%.*s\": there is none yet",
                            STR(wanted));
}

/* Takes the key of a ladder, else the title that one alone has.  What is
 * neither may be the key of one that comes later, if it can be a key. */
static void ladder_name_check(struct table_import *import,
                              struct ladder_head_list heads,
                              struct arrival *arrival)
{
    struct str wanted = arrival->draft->ladder_key;
    const struct ladder_head *titled = NULL;
    size_t count = 0;
    arrival->ladder_key = wanted;
    for (size_t i = 0; i < heads.count; i++) {
        if (str_same_folded(heads.at[i].key, wanted)) {
            arrival->ladder_key = heads.at[i].key;
            return;
        }
        if (str_same_folded(heads.at[i].title, wanted)) {
            titled = &heads.at[i];
            count++;
        }
    }
    if (count == 1)
        arrival->ladder_key = titled->key;
    else if (count)
        refuse(import, arrival,
               str_format(import->mem,
                          "several ladders are called \"%.*s\": %.*s; write "
                          "the key of one",
                          STR(wanted),
                          STR(keys_told(import->mem, heads, wanted))));
    else if (wanted.length && !ladder_key_is_valid(wanted))
        refuse(import, arrival, nobody_called(import->mem, heads, wanted));
}

/* A ladder may come into the store after the people on it; that it is not
 * there is said, since it may be a slip of the pen. */
static void ladder_note(struct table_import *import,
                        struct ladder_head_list heads, struct str key,
                        const struct person_draft *draft)
{
    if (draft->ladder_key.length && heads.count)
        import_note(import, draft->line,
                    nobody_called(import->mem, heads, key));
    else if (draft->ladder_key.length
             || (key.length && draft->level_key.length))
        import_note(import, draft->line,
                    str_format(import->mem,
                               "the ladder %.*s is not in the store",
                               STR(key)));
    else if (draft->level_key.length)
        import_note(import, draft->line,
                    STR_LITERAL("a level without its ladder: a column Ladder "
                                "would say which"));
}

static bool level_check(struct table_import *import, struct db *db,
                        struct arrivals *arrivals, struct arrival *arrival,
                        struct fault *fault)
{
    const struct person_draft *draft = arrival->draft;
    const struct ladder *ladder = NULL;
    ladder_name_check(import, arrivals->heads, arrival);
    if (arrival->is_refused)
        return true;
    struct str key = arrival->ladder_key.length
                         ? arrival->ladder_key
                         : arrival->person.position.ladder_key;
    if (key.length && !ladder_get(import, db, arrivals, key, &ladder, fault))
        return false;
    size_t index;
    struct fault why = {0};
    arrival->level_key = draft->level_key;
    if (!ladder)
        ladder_note(import, arrivals->heads, key, draft);
    else if (draft->level_key.length == 0)
        return true;
    else if (level_get(ladder, draft->level_key, &index, &why))
        arrival->level_key = ladder->levels[index].key;
    else
        refuse(import, arrival, str_copy(import->mem, str_of(why.message)));
    return true;
}

/* A row falls with the row of its manager, unless the store knows them. */
static bool manager_check(struct table_import *import, struct db *db,
                          struct arrival *arrival, struct fault *fault)
{
    struct str email = arrival->draft->manager_email;
    const struct arrival *manager = arrival->manager;
    struct person known;
    size_t count = 0;
    if (arrival->is_refused || email.length == 0
        || (manager && !(manager->is_refused && manager->is_new)))
        return true;
    if (!manager
        && !store_person_by_email(import->mem, db, email, &known, &count,
                                  fault))
        return false;
    if (count == 0)
        refuse(import, arrival,
               str_format(import->mem,
                          "the manager %.*s is neither in this file nor in "
                          "the store",
                          STR(email)));
    return true;
}

/* Whoever enters people would see their ratings, made their manager. */
static void self_check(struct table_import *import,
                       const struct arrivals *arrivals, struct arrival *arrival)
{
    struct str email = arrival->draft->manager_email;
    bool is_theirs = email.length
                     && str_same(email, arrivals->entered_by.email);
    if (is_theirs && !arrival->is_refused
        && !person_same(arrival->person.position.manager,
                        arrivals->entered_by.id))
        refuse(import, arrival, str_of(_(entered_by_their_manager)));
}

/* Managers are checked before those they manage; each row once. */
static bool managers_check(struct table_import *import, struct db *db,
                           struct arrivals *arrivals, struct fault *fault)
{
    struct list chain;
    LIST_OPEN(import->mem, struct arrival *, &chain);
    for (size_t i = 0; i < arrivals->count; i++) {
        struct arrival *arrival = &arrivals->at[i];
        chain.count = 0;
        for (; arrival && !arrival->is_manager_checked;
             arrival = arrival->manager) {
            arrival->is_manager_checked = true;
            *LIST_ADD(&chain, struct arrival *) = arrival;
        }
        for (size_t k = chain.count; k-- > 0;)
            if (!manager_check(import, db,
                               *LIST_AT(&chain, struct arrival *, k), fault))
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
        self_check(import, arrivals, arrival);
    }
    return managers_check(import, db, arrivals, fault);
}

static void change_note(struct arrival *arrival, const char *what)
{
    text_add(&arrival->changes, "%s%s", arrival->change_count++ ? ", " : "",
             what);
}

static bool handles_keep(struct arena *mem, struct db *db, struct moment now,
                         struct arrival *arrival, struct fault *fault)
{
    size_t added = 0;
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
        added++;
    }
    if (added)
        change_note(arrival, added == 1 ? "a handle" : "handles");
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
               && store_user_tie(db, person->email, person->id, fault)
               && handles_keep(mem, db, now, arrival, fault);
    if (arrival->change_count && !store_person_change(db, person, fault))
        return false;
    person->revision += arrival->change_count > 0;
    return handles_keep(mem, db, now, arrival, fault);
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
                           struct arrival *arrival, struct fault *fault)
{
    struct str email = arrival->draft->manager_email;
    struct person manager;
    size_t count;
    if (email.length == 0)
        return true;
    if (arrival->manager)
        manager = arrival->manager->person;
    else if (!store_person_by_email(mem, db, email, &manager, &count, fault))
        return false;
    if (!person_same(arrival->person.position.manager, manager.id)) {
        arrival->person.position.manager = manager.id;
        change_note(arrival, "manager");
    }
    return true;
}

/* A level belongs to its ladder: on another one the old level says nothing. */
static void level_change(struct arrival *arrival)
{
    struct position *position = &arrival->person.position;
    struct str ladder = arrival->ladder_key, none = {0};
    bool is_other = ladder.length && !str_same(ladder, position->ladder_key);
    text_change(arrival, &position->ladder_key, ladder, "ladder");
    if (is_other && arrival->level_key.length == 0
        && position->level_key.length) {
        position->level_key = none;
        change_note(arrival, "level");
    }
    text_change(arrival, &position->level_key, arrival->level_key, "level");
}

bool arrival_keep_position(struct arena *mem, struct db *db, struct moment now,
                           struct arrival *arrival, struct fault *fault)
{
    const struct person_draft *draft = arrival->draft;
    struct position *position = &arrival->person.position;
    size_t noted = arrival->change_count;
    text_change(arrival, &position->title, draft->title, "title");
    text_change(arrival, &position->department, draft->department,
                "department");
    level_change(arrival);
    if (!manager_change(mem, db, arrival, fault))
        return false;
    if (!arrival->is_new && arrival->change_count == noted)
        return true;
    if (!arrival->is_new && !store_person_change(db, &arrival->person, fault))
        return false;
    if (!arrival->is_new && day_order(position->start, day_of(now)) == 0)
        return store_position_correct(db, arrival->person.id, position, fault);
    position->start = arrival->is_new ? arrival->person.start : day_of(now);
    return store_position_set(db, arrival->person.id, position, now, fault);
}
