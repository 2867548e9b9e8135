#include "app/keep_person.h"

#include "app/change.h"
#include "app/find_person.h"
#include "app/person_entry.h"
#include "base/text.h"
#include "base/translate.h"
#include "store/store_person.h"
#include "store/store_position.h"
#include "store/store_user.h"

enum { DETAIL_BYTES = 200 };

static bool add_inside(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct person_entry *entry,
                       struct person_outcome *outcome, struct fault *fault)
{
    struct person_entry full = *entry;
    struct person *person = &outcome->person;
    *person = (struct person){.start = DAY_NONE, .position.start = DAY_NONE};
    /* Who is new has both, or it is said that they have not. */
    full.is_given[PERSON_NAME] = full.is_given[PERSON_EMAIL] = true;
    const struct person_typed typed = {db, actor, &full, person};
    if (!person_entry_take(mem, &typed, outcome, fault))
        return false;
    if (outcome->wrong_count)
        return true;
    if (day_is_none(person->position.start))
        person->position.start = person->start;
    outcome->is_changed = true;
    return store_person_add(db, person, actor->now, fault)
           && store_user_tie(db, person->email, person->id, fault)
           && store_position_set(db, person->id, &person->position, actor->now,
                                 fault);
}

bool app_person_add(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct person_entry *entry,
                    struct person_outcome *outcome, struct fault *fault)
{
    struct person_outcome made = {0};
    if (!actor_check(actor, ACTION_IMPORT_PEOPLE, RELATION_NONE, fault)
        || !change_begin(db, fault))
        return false;
    bool is_done = add_inside(mem, db, actor, entry, &made, fault);
    const struct change line = {.action = "people add",
                                .person = made.person.id};
    if (!change_end(db, actor, is_done ? &line : NULL, made.wrong_count > 0,
                    fault))
        return false;
    *outcome = made;
    return true;
}

static bool position_same(const struct position *a, const struct position *b)
{
    return str_same(a->title, b->title)
           && str_same(a->department, b->department)
           && person_same(a->manager, b->manager)
           && str_same(a->ladder_key, b->ladder_key)
           && str_same(a->level_key, b->level_key);
}

/* What differs, by the names of the fields. */
static struct str changes_told(struct arena *mem, const struct person *before,
                               const struct person *after)
{
    const struct position *old = &before->position, *new = &after->position;
    const bool differs[PERSON_FIELD_COUNT] = {
        [PERSON_NAME] = !str_same(before->name, after->name),
        [PERSON_EMAIL] = !str_same(before->email, after->email),
        [PERSON_TITLE] = !str_same(old->title, new->title),
        [PERSON_DEPARTMENT] = !str_same(old->department, new->department),
        [PERSON_MANAGER] = !person_same(old->manager, new->manager),
        [PERSON_LADDER] = !str_same(old->ladder_key, new->ladder_key),
        [PERSON_LEVEL] = !str_same(old->level_key, new->level_key),
        [PERSON_START] = day_order(before->start, after->start) != 0,
        [PERSON_SINCE] = day_order(old->start, new->start) != 0,
    };
    struct text told;
    text_open(mem, DETAIL_BYTES, &told);
    for (size_t i = 0; i < PERSON_FIELD_COUNT; i++)
        if (differs[i])
            text_add(&told, "%s%s", told.length ? ", " : "",
                     person_field_names[i]);
    return text_str(&told);
}

/* The day another position begins, when one does. */
static void since_set(struct arena *mem, const struct person_change *change,
                      const struct person *before, struct day today,
                      struct person_outcome *outcome)
{
    struct position *position = &outcome->person.position;
    struct day began = before->position.start;
    bool is_said = change->entry.is_given[PERSON_SINCE]
                   && str_trim(change->entry.typed[PERSON_SINCE]).length;
    if (change->is_correction)
        return;
    if (position_same(position, &before->position)) {
        position->start = began; /* none begins */
        return;
    }
    if (!is_said)
        position->start = today;
    if (!day_is_none(began) && day_order(position->start, began) < 0) {
        outcome->wrong[PERSON_SINCE] = str_format(
            mem,
            _("the present position began on %.*s: another one begins "
              "later, or this is a correction"),
            STR(day_format(mem, began)));
        outcome->wrong_count++;
    }
}

static bool position_keep(struct db *db, const struct actor *actor,
                          const struct person_change *change,
                          const struct person *before,
                          const struct person *after, struct fault *fault)
{
    const struct position *position = &after->position;
    bool begins_anew = day_order(position->start, before->position.start) != 0;
    if (position_same(position, &before->position) && !begins_anew)
        return true;
    return change->is_correction || !begins_anew
               ? store_position_correct(db, after->id, position, fault)
               : store_position_set(db, after->id, position, actor->now, fault);
}

static bool change_inside(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct person_change *change,
                          struct person_outcome *outcome, struct fault *fault)
{
    struct person before;
    const struct person_wish wish = {change->person, ACTION_SEE_PERSON};
    if (!app_person_get(mem, db, actor, &wish, &before, fault))
        return false;
    outcome->person = before;
    if (change->revision && change->revision != before.revision)
        return fault_set(fault, FAULT_CLASH,
                         _("%.*s was changed by somebody else meanwhile"),
                         STR(before.name));
    const struct person_typed typed = {db, actor, &change->entry,
                                       &outcome->person};
    if (!person_entry_take(mem, &typed, outcome, fault))
        return false;
    since_set(mem, change, &before, day_of(actor->now), outcome);
    if (outcome->wrong_count)
        return true;
    outcome->changes = changes_told(mem, &before, &outcome->person);
    outcome->is_changed = outcome->changes.length > 0;
    return !outcome->is_changed
           || (store_person_change(db, &outcome->person, fault)
               && position_keep(db, actor, change, &before, &outcome->person,
                                fault));
}

bool app_person_change(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct person_change *change,
                       struct person_outcome *outcome, struct fault *fault)
{
    struct person_outcome made = {0};
    if (!actor_check(actor, ACTION_IMPORT_PEOPLE, RELATION_NONE, fault)
        || !change_begin(db, fault))
        return false;
    bool is_done = change_inside(mem, db, actor, change, &made, fault);
    const struct change line = {.action = "people change",
                                .person = made.person.id,
                                .detail = made.changes};
    if (!change_end(db, actor, is_done ? &line : NULL, !made.is_changed, fault))
        return false;
    *outcome = made;
    return true;
}
