#include "cli/commands.h"

#include "app/keep_person.h"
#include "base/translate.h"
#include "cli/print.h"

#include <assert.h>
#include <stdio.h>

/* The option of each field. */
static const char *const options[] = {
    [PERSON_NAME] = "--name",       [PERSON_EMAIL] = "--email",
    [PERSON_TITLE] = "--title",     [PERSON_DEPARTMENT] = "--department",
    [PERSON_MANAGER] = "--manager", [PERSON_LADDER] = "--ladder",
    [PERSON_LEVEL] = "--level",     [PERSON_START] = "--start",
    [PERSON_SINCE] = "--since",
};
static_assert(COUNT_OF(options) == PERSON_FIELD_COUNT, "an option per field");

/* From `first` on: what stands before it are arguments. */
static void entry_read(const struct call *call, enum person_field first,
                       struct person_entry *entry)
{
    for (size_t i = first; i < PERSON_FIELD_COUNT; i++)
        if (call_has(call, options[i])) {
            entry->typed[i] = call_option(call, options[i]);
            entry->is_given[i] = true;
        }
}

/* Ends with exit 2 when something is wrong. */
static void outcome_print(struct call *call,
                          const struct person_outcome *outcome,
                          const char *says)
{
    for (size_t i = 0; i < PERSON_FIELD_COUNT; i++)
        if (outcome->wrong[i].length)
            print_text(call, "%s: %.*s\n", _(person_field_names[i]),
                       STR(outcome->wrong[i]));
    if (outcome->wrong_count) {
        puts(_("Nothing was kept."));
        call->exit_code = fault_exit_code(FAULT_INPUT);
    } else if (call->is_json)
        print_json(call, person_json(call->mem, &outcome->person));
    else
        print_text(call, says, STR(outcome->person.name),
                   STR(outcome->person.email));
}

bool cmd_people_add(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct person_outcome outcome;
    struct person_entry entry = {0};
    entry.typed[PERSON_NAME] = call->arguments.at[0];
    entry.typed[PERSON_EMAIL] = call->arguments.at[1];
    entry.is_given[PERSON_NAME] = entry.is_given[PERSON_EMAIL] = true;
    if (!call_open(call, true, &db, &actor, fault))
        return false;
    entry_read(call, PERSON_TITLE, &entry);
    if (!app_person_add(call->mem, db, &actor, &entry, &outcome, fault))
        return false;
    outcome_print(call, &outcome, _("%.*s <%.*s> was added.\n"));
    return true;
}

bool cmd_people_change(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct person_outcome outcome;
    struct person_change change = {
        .person = call->arguments.at[0],
        .is_correction = call_has(call, "--correct")};
    if (!call_open(call, true, &db, &actor, fault))
        return false;
    entry_read(call, PERSON_NAME, &change.entry);
    if (!app_person_change(call->mem, db, &actor, &change, &outcome, fault))
        return false;
    outcome_print(call, &outcome,
                  outcome.is_changed ? _("%.*s <%.*s> was changed.\n")
                                     : _("%.*s <%.*s> is so already.\n"));
    return true;
}
