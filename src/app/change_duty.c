#include "app/change_duty.h"

#include "app/change.h"
#include "app/find_person.h"
#include "app/typed.h"
#include "base/translate.h"
#include "store/store_duty.h"

enum { DUTY_TEXT_BYTES = 2000 }; /* as in tables: see intake/sheet.h */

static bool typed_read(struct arena *mem, const struct duty *typed,
                       struct duty *duty, struct fault *fault)
{
    const struct typed_rule text = {_("the text"), DUTY_TEXT_BYTES, true};
    const struct typed_rule skill = {_("the skill"), TYPED_LINE_BYTES, false};
    const struct typed_rule link = {_("the link"), TYPED_LINK_BYTES, false};
    *duty = *typed;
    return typed_line(mem, typed->text, &text, &duty->text, fault)
           && typed_line(mem, typed->skill, &skill, &duty->skill, fault)
           && typed_link(mem, typed->link, &link, &duty->link, fault);
}

/* One change while it runs. */
struct work {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    const struct duty_wish *wish;
    struct duty_outcome made;
};

/* Whoever may not change anything does not learn what would be wrong. */
static bool person_get(struct work *work, struct fault *fault)
{
    const struct person_wish wish = {work->wish->person, ACTION_CHANGE_DUTIES};
    if (!app_person_get(work->mem, work->db, work->actor, &wish,
                        &work->made.person, fault))
        return false;
    work->made.duty.person = work->made.person.id;
    return true;
}

static bool typed_take(struct work *work, struct fault *fault)
{
    if (!typed_read(work->mem, &work->wish->duty, &work->made.duty, fault))
        return false;
    work->made.duty.person = work->made.person.id;
    return true;
}

static bool repeats(const struct work *work, struct fault *fault)
{
    return fault_set(fault, FAULT_CLASH,
                     _("the same is said already of %.*s: change that one"),
                     STR(work->made.person.name));
}

static bool add_inside(struct work *work, struct fault *fault)
{
    bool is_new;
    return person_get(work, fault) && typed_take(work, fault)
           && store_duty_add(work->db, &work->made.duty, work->actor->now,
                             &is_new, fault)
           && (is_new || repeats(work, fault));
}

static bool missing(const struct work *work, struct fault *fault)
{
    return fault_set(fault, FAULT_MISSING,
                     _("%.*s has no such duty or accomplishment any more"),
                     STR(work->made.person.name));
}

static bool change_inside(struct work *work, struct fault *fault)
{
    enum duty_change outcome;
    if (!person_get(work, fault) || !typed_take(work, fault)
        || !store_duty_change(work->db, &work->made.duty, &outcome, fault))
        return false;
    switch (outcome) {
    case DUTY_CHANGED:
        return true;
    case DUTY_REPEATS:
        return repeats(work, fault);
    case DUTY_GONE:
        break;
    }
    return missing(work, fault);
}

/* The duty as it stands before it goes. */
static bool present_find(struct work *work, struct fault *fault)
{
    struct duty_list duties;
    const struct duty *asked = &work->wish->duty;
    if (!store_duty_list(work->mem, work->db, work->made.person.id, &duties,
                         fault))
        return false;
    for (size_t i = 0; i < duties.count; i++) {
        const struct duty *duty = &duties.at[i];
        bool is_it = asked->id.number
                         ? asked->id.number == duty->id.number
                         : asked->kind == duty->kind
                               && str_same(asked->text, duty->text);
        if (is_it) {
            work->made.duty = *duty;
            return true;
        }
    }
    return missing(work, fault);
}

static bool remove_inside(struct work *work, struct fault *fault)
{
    bool was_there;
    return person_get(work, fault) && present_find(work, fault)
           && store_duty_remove(work->db, &work->made.duty, &was_there, fault)
           && (was_there || missing(work, fault));
}

static bool run(struct work *work, const char *action,
                bool (*inside)(struct work *work, struct fault *fault),
                struct duty_outcome *outcome, struct fault *fault)
{
    if (!change_begin(work->db, fault))
        return false;
    bool is_done = inside(work, fault);
    const struct change change = {
        .action = action,
        .thing = str_of(duty_kind_names[work->made.duty.kind]),
        .person = work->made.person.id,
    };
    if (!change_end(work->db, work->actor, is_done ? &change : NULL, false,
                    fault))
        return false;
    *outcome = work->made;
    return true;
}

bool app_duty_add(struct arena *mem, struct db *db, const struct actor *actor,
                  const struct duty_wish *wish, struct duty_outcome *outcome,
                  struct fault *fault)
{
    struct work work = {mem, db, actor, wish, {.duty = wish->duty}};
    return run(&work, "duty add", add_inside, outcome, fault);
}

bool app_duty_change(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct duty_wish *wish,
                     struct duty_outcome *outcome, struct fault *fault)
{
    struct work work = {mem, db, actor, wish, {.duty = wish->duty}};
    return run(&work, "duty change", change_inside, outcome, fault);
}

bool app_duty_remove(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct duty_wish *wish,
                     struct duty_outcome *outcome, struct fault *fault)
{
    struct work work = {mem, db, actor, wish, {.duty = wish->duty}};
    return run(&work, "duty remove", remove_inside, outcome, fault);
}
