#include "app/actor.h"

#include "base/translate.h"

#include <assert.h>

const char *const role_names[] = {
    [ROLE_OPERATOR] = "operator",
    [ROLE_OWNER] = "owner",
    [ROLE_LEAD] = "lead",
    [ROLE_HR] = "hr",
    [ROLE_COUNCIL] = "council",
    [ROLE_MEMBER] = "member",
    [ROLE_CONTRIBUTOR] = "contributor",
    [ROLE_SPONSOR] = "sponsor",
};
static_assert(COUNT_OF(role_names) == ROLE_COUNT, "a name per role");

bool role_parse(struct str name, enum role *role)
{
    for (int i = ROLE_OPERATOR + 1; i < ROLE_COUNT; i++)
        if (str_is(name, role_names[i])) {
            *role = (enum role)i;
            return true;
        }
    return false;
}

#define MAY(role) (1U << ROLE_##role)

enum {
    EVERYBODY = (1U << ROLE_COUNT) - 1,
    RUNS_IT = MAY(OPERATOR) | MAY(OWNER) | MAY(LEAD),
    INSIDE = EVERYBODY & ~MAY(CONTRIBUTOR),
    ANY_PERSON = EVERYBODY & ~MAY(OPERATOR),
    AT_WORK = EVERYBODY & ~MAY(SPONSOR),
};

/* Whoever is held against a ladder talks about it, and so does HR, who owns
 * ladders in the company.  The sponsor does not: a word from above in an open
 * thread ends it.
 *
 * HR sees where people stand in the company, and neither what was said of
 * them nor what they do outside; the council sees what a case shows it. */
static const struct permission permissions[] = {
    /* action                  name               anybody, self, manager */
    [ACTION_SEE_LADDER] = {"see ladders", EVERYBODY, 0, 0},
    [ACTION_CHANGE_LADDER] = {"change ladders", RUNS_IT, 0, 0},
    [ACTION_PROPOSE_LADDER] = {"propose ladders", AT_WORK & ~MAY(CONTRIBUTOR),
                               0, 0},
    [ACTION_COMMENT] = {"comment on proposals", AT_WORK, 0, 0},
    [ACTION_SEE_PAY] = {"see pay ranges", INSIDE & ~MAY(COUNCIL), 0, 0},
    [ACTION_SEE_JOBS] = {"see job profiles", INSIDE, 0, 0},
    [ACTION_IMPORT_JOBS] = {"import job profiles", RUNS_IT | MAY(HR), 0, 0},
    [ACTION_SEE_PERSON] = {"see this person", INSIDE, ANY_PERSON, ANY_PERSON},
    [ACTION_IMPORT_PEOPLE] = {"import people", RUNS_IT | MAY(HR), 0, 0},
    [ACTION_SEE_DUTIES] = {"see this person's duties", RUNS_IT | MAY(HR),
                           ANY_PERSON, ANY_PERSON},
    [ACTION_CHANGE_DUTIES] = {"change this person's duties", RUNS_IT,
                              ANY_PERSON, ANY_PERSON},
    [ACTION_SEE_EVIDENCE] = {"see this person's evidence", RUNS_IT, ANY_PERSON,
                             ANY_PERSON},
    [ACTION_COLLECT] = {"collect evidence", RUNS_IT, 0, 0},
    [ACTION_SEE_TOTALS] = {"see the sums of the office", INSIDE, 0, 0},
    [ACTION_SEE_RATINGS] = {"see this person's ratings", RUNS_IT, ANY_PERSON,
                            ANY_PERSON},
    [ACTION_RATE] = {"rate this person", RUNS_IT, NEVER_OF_ONESELF, ANY_PERSON},
    [ACTION_SEE_AUDIT] = {"see the audit log", MAY(OPERATOR) | MAY(OWNER), 0,
                          0},
    [ACTION_SEE_OFFICE] = {"see the office", EVERYBODY, 0, 0},
    [ACTION_CHANGE_OFFICE] = {"change the office", RUNS_IT, 0, 0},
    [ACTION_MANAGE_USERS] = {"manage users", MAY(OPERATOR) | MAY(OWNER), 0, 0},
};
static_assert(COUNT_OF(permissions) == ACTION_COUNT, "a line per action");

const struct permission *permission_of(enum action action)
{
    assert(action >= 0 && action < ACTION_COUNT);
    return &permissions[action];
}

bool permission_is_of_others(const struct permission *permission)
{
    return permission->roles_as_self == NEVER_OF_ONESELF;
}

bool actor_may(const struct actor *actor, enum action action,
               enum relation relation)
{
    const struct permission *permission = permission_of(action);
    unsigned roles = permission->roles;
    if (relation == RELATION_SELF && permission_is_of_others(permission))
        return false;
    if (relation == RELATION_SELF)
        roles |= permission->roles_as_self;
    if (relation == RELATION_MANAGER)
        roles |= permission->roles_as_manager;
    return (roles >> actor->role) & 1;
}

bool actor_check(const struct actor *actor, enum action action,
                 enum relation relation, struct fault *fault)
{
    if (actor_may(actor, action, relation))
        return true;
    if (relation == RELATION_SELF
        && permission_is_of_others(permission_of(action)))
        return fault_set(fault, FAULT_DENIED,
                         "%.*s may not %s: it is themselves", STR(actor->name),
                         permission_of(action)->name);
    return fault_set(fault, FAULT_DENIED, "%.*s, as %s, may not %s",
                     STR(actor->name), role_names[actor->role],
                     permission_of(action)->name);
}

const char entered_by_their_manager[] = N_(
    "whoever enters people does not make themselves a manager: ask the lead "
    "of the office");

bool actor_is(const struct actor *actor, int64_t user_number)
{
    assert(actor);
    return user_number != 0 && actor->user.number == user_number;
}

bool actor_may_manage_anybody(const struct actor *actor)
{
    return actor->person.number == 0
           || actor_may(actor, ACTION_SEE_RATINGS, RELATION_NONE);
}

enum relation actor_relation(const struct actor *actor,
                             const struct person *person)
{
    if (actor->person.number == 0)
        return RELATION_NONE;
    if (person_same(actor->person, person->id))
        return RELATION_SELF;
    return person_same(actor->person, person->position.manager)
               ? RELATION_MANAGER
               : RELATION_NONE;
}
