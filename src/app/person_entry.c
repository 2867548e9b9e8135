#include "app/person_entry.h"

#include "app/find_person.h"
#include "app/typed.h"
#include "base/translate.h"
#include "domain/identity/email.h"
#include "intake/sheet_day.h"
#include "store/store_ladder.h"
#include "store/store_person.h"

#include <assert.h>

const char *const person_field_names[] = {
    [PERSON_NAME] = N_("name"),       [PERSON_EMAIL] = N_("email"),
    [PERSON_TITLE] = N_("title"),     [PERSON_DEPARTMENT] = N_("department"),
    [PERSON_MANAGER] = N_("manager"), [PERSON_LADDER] = N_("ladder"),
    [PERSON_LEVEL] = N_("level"),     [PERSON_START] = N_("start"),
    [PERSON_SINCE] = N_("since"),
};
static_assert(COUNT_OF(person_field_names) == PERSON_FIELD_COUNT,
              "a name per field");

/* One entry while it is being taken. */
struct taking {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    const struct person_entry *entry;
    struct person *person;
    struct person_outcome *outcome;
};

static void wrong(struct taking *taking, enum person_field field,
                  struct str why)
{
    if (taking->outcome->wrong[field].length)
        return;
    taking->outcome->wrong[field] = why;
    taking->outcome->wrong_count++;
}

/* True with *line clean, when it was given and nothing is wrong with it. */
static bool line_take(struct taking *taking, enum person_field field,
                      struct str *line)
{
    const struct typed_rule rule = {
        .name = _(person_field_names[field]),
        .most_bytes = TYPED_LINE_BYTES + EMAIL_BYTES,
        .is_needed = field == PERSON_NAME || field == PERSON_EMAIL};
    struct fault why;
    if (!taking->entry->is_given[field])
        return false;
    if (typed_line(taking->mem, taking->entry->typed[field], &rule, line, &why))
        return true;
    wrong(taking, field, str_copy(taking->mem, str_of(why.message)));
    return false;
}

static void texts_take(struct taking *taking)
{
    struct person *person = taking->person;
    const struct {
        enum person_field field;
        struct str *kept;
    } texts[] = {
        {PERSON_NAME, &person->name},
        {PERSON_TITLE, &person->position.title},
        {PERSON_DEPARTMENT, &person->position.department},
    };
    struct str line;
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        if (!line_take(taking, texts[i].field, &line))
            continue;
        else if (line.length > TYPED_LINE_BYTES)
            wrong(taking, texts[i].field,
                  str_format(taking->mem,
                             _("there is room for %d characters, fewer with "
                               "accents"),
                             TYPED_LINE_BYTES));
        else
            *texts[i].kept = line;
}

static void days_take(struct taking *taking)
{
    struct day today = day_of(taking->actor->now);
    const struct {
        enum person_field field;
        struct day *kept;
    } days[] = {
        {PERSON_START, &taking->person->start},
        {PERSON_SINCE, &taking->person->position.start},
    };
    struct str line, why;
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        struct day day = DAY_NONE;
        if (!line_take(taking, days[i].field, &line))
            continue;
        if (line.length && !sheet_day_parse(taking->mem, line, &day, &why))
            wrong(taking, days[i].field, why);
        else if (!day_is_none(day) && days[i].field == PERSON_SINCE
                 && day_order(day, today) > 0)
            wrong(taking, days[i].field,
                  str_of(_("that day has not come yet")));
        else
            *days[i].kept = day;
    }
}

/* Whose the address is, as an email or as a handle; *count is 0 or 1. */
static bool owner_find(struct taking *taking, struct str email,
                       struct person *owner, size_t *count, struct fault *fault)
{
    const struct handle handle = {.kind = STR_LITERAL("email"), .value = email};
    return store_person_by_email(taking->mem, taking->db, email, owner, count,
                                 fault)
           && (*count
               || store_person_by_handle(taking->mem, taking->db, &handle,
                                         owner, count, fault));
}

static bool email_take(struct taking *taking, struct fault *fault)
{
    struct str line;
    struct person owner;
    size_t count;
    if (!line_take(taking, PERSON_EMAIL, &line))
        return true;
    line = str_fold(taking->mem, email_in(line));
    const char *why = email_fault(line);
    if (why) {
        wrong(taking, PERSON_EMAIL, str_of(_(why)));
        return true;
    }
    if (!owner_find(taking, line, &owner, &count, fault))
        return false;
    if (count && !person_same(owner.id, taking->person->id))
        wrong(taking, PERSON_EMAIL,
              str_format(taking->mem, _("it belongs to %.*s <%.*s> already"),
                         STR(owner.name), STR(owner.email)));
    else
        taking->person->email = line;
    return true;
}

/* Follows the managers upwards from `manager`; *is_circle when the person
 * stands among them. */
static bool circle_find(struct taking *taking, const struct person *manager,
                        bool *is_circle, struct fault *fault)
{
    enum { STEPS_MOST = 100 };
    struct person above = *manager;
    size_t count = 1;
    *is_circle = false;
    for (int step = 0; step < STEPS_MOST && count; step++) {
        *is_circle = taking->person->id.number
                     && person_same(above.id, taking->person->id);
        if (*is_circle || above.position.manager.number == 0)
            return true;
        if (!store_person_by_id(taking->mem, taking->db, above.position.manager,
                                &above, &count, fault))
            return false;
    }
    return true;
}

static bool manager_take(struct taking *taking, struct fault *fault)
{
    struct str line;
    struct person manager = {0};
    struct fault why;
    bool is_circle = false;
    if (!line_take(taking, PERSON_MANAGER, &line))
        return true;
    if (line.length
        && !app_person_get(taking->mem, taking->db, taking->actor,
                           &(struct person_wish){line, ACTION_SEE_PERSON},
                           &manager, &why)) {
        if (why.kind == FAULT_SYSTEM) {
            *fault = why;
            return false;
        }
        wrong(taking, PERSON_MANAGER,
              str_copy(taking->mem, str_of(why.message)));
        return true;
    }
    if (line.length && !circle_find(taking, &manager, &is_circle, fault))
        return false;
    if (is_circle)
        wrong(taking, PERSON_MANAGER,
              str_format(taking->mem,
                         _("%.*s stands below: reporting would go in a "
                           "circle"),
                         STR(manager.name)));
    else if (person_same(manager.id, taking->actor->person)
             && !person_same(manager.id, taking->person->position.manager)
             && !actor_may_manage_anybody(taking->actor))
        wrong(taking, PERSON_MANAGER, str_of(_(entered_by_their_manager)));
    else
        taking->person->position.manager = manager.id;
    return true;
}

/* On another ladder the old level says nothing. */
static void ladder_change(struct taking *taking, struct str key)
{
    struct position *position = &taking->person->position;
    if (str_same(position->ladder_key, key))
        return;
    position->ladder_key = key;
    position->level_key = (struct str){0};
}

static void level_take(struct taking *taking, const struct ladder *ladder,
                       struct str typed)
{
    struct position *position = &taking->person->position;
    struct fault why;
    size_t index;
    if (typed.length == 0)
        position->level_key = typed;
    else if (!ladder)
        wrong(taking, PERSON_LEVEL,
              str_of(_("a level needs its ladder: say which")));
    else if (level_get(ladder, typed, &index, &why))
        position->level_key = ladder->levels[index].key;
    else
        wrong(taking, PERSON_LEVEL, str_copy(taking->mem, str_of(why.message)));
}

static bool ladder_take(struct taking *taking, struct fault *fault)
{
    struct position *position = &taking->person->position;
    struct stored_ladder *stored = ARENA_NEW(taking->mem, struct stored_ladder);
    struct str ladder, level;
    size_t count = 0;
    bool has_ladder = line_take(taking, PERSON_LADDER, &ladder);
    bool has_level = line_take(taking, PERSON_LEVEL, &level);
    struct str key = has_ladder ? ladder : position->ladder_key;
    if (key.length
        && !store_ladder_find(taking->mem, taking->db, key, stored, &count,
                              fault))
        return false;
    if (has_ladder && key.length && count == 0) {
        wrong(taking, PERSON_LADDER,
              str_format(taking->mem, _("no ladder is called %.*s"), STR(key)));
        return true;
    }
    if (has_ladder)
        ladder_change(taking, key);
    if (has_level)
        level_take(taking, count ? &stored->ladder : NULL, level);
    return true;
}

bool person_entry_take(struct arena *mem, const struct person_typed *typed,
                       struct person_outcome *outcome, struct fault *fault)
{
    struct taking taking = {mem,          typed->db,     typed->actor,
                            typed->entry, typed->person, outcome};
    texts_take(&taking);
    days_take(&taking);
    return email_take(&taking, fault) && manager_take(&taking, fault)
           && ladder_take(&taking, fault);
}
