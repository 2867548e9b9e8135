#include "cli/commands.h"

#include "app/rate.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static void outcome_print(struct call *call, const struct rate_wish *wish,
                          const struct rate_outcome *outcome)
{
    const struct criterion *criterion = outcome->criterion;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put(object, "person", person_json(call->mem, &outcome->person));
        json_put_str(object, "ladder", outcome->stored->ladder.key);
        json_put_int(object, "revision", outcome->stored->revision);
        json_put_str(object, "criterion", criterion->key);
        json_put_str(object, "rating", str_of(rating_names[wish->rating]));
        json_put_bool(object, "new", outcome->is_new);
        print_json(call, object);
        return;
    }
    print_text(call,
               outcome->is_new ? _("%.*s: %s.\n")
                               : _("%.*s: %s, as was said already.\n"),
               STR(outcome->person.name), _(rating_labels[wish->rating]));
    print_wrapped(call, 2, criterion->text);
}

bool cmd_assess_rate(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct rate_outcome outcome;
    struct rate_wish wish = {
        .person = call->arguments.at[0],
        .criterion = call->arguments.at[1],
        .note = call_option(call, "--note"),
        .rater = call_option(call, "--by"),
    };
    if (!rating_parse(call->arguments.at[2], &wish.rating))
        return call_usage(call, fault,
                          _("\"%.*s\" is no rating; there are: not-yet, "
                            "sometimes, always, not-applicable"),
                          STR(call->arguments.at[2]));
    if (!call_day(call, "--day", &wish.day, fault)
        || !call_open(call, true, &db, &actor, fault))
        return false;
    wish.ladder = call_option(call, "--ladder");
    if (!app_rate(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    outcome_print(call, &wish, &outcome);
    return true;
}
