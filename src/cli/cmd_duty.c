#include "cli/commands.h"

#include "app/change_duty.h"
#include "base/translate.h"
#include "cli/print.h"

static bool wish_read(struct call *call, struct duty_wish *wish,
                      struct fault *fault)
{
    struct str kind = call_option(call, "--kind");
    *wish = (struct duty_wish){
        .person = call->arguments.at[0],
        .duty = {.kind = DUTY_ONGOING,
                 .text = call->arguments.at[1],
                 .day = DAY_NONE},
    };
    if (kind.length && !duty_kind_parse(kind, &wish->duty.kind))
        return call_usage(call, fault,
                          _("\"%.*s\" is no kind of duty; there are: ongoing, "
                            "accomplishment"),
                          STR(kind));
    return true;
}

static void outcome_print(struct call *call, const char *says,
                          const struct duty_outcome *outcome)
{
    const struct duty *duty = &outcome->duty;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put(object, "person", person_json(call->mem, &outcome->person));
        json_put_str(object, "kind", str_of(duty_kind_names[duty->kind]));
        json_put_str(object, "text", duty->text);
        json_put_text(object, "skill", duty->skill);
        json_put_day(call->mem, object, "day", duty->day);
        json_put_text(object, "link", duty->link);
        print_json(call, object);
        return;
    }
    print_text(call, says, STR(outcome->person.name), STR(duty->text));
}

bool cmd_duty_add(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct duty_wish wish;
    struct duty_outcome outcome;
    if (!wish_read(call, &wish, fault)
        || !call_day(call, "--since", &wish.duty.day, fault))
        return false;
    wish.duty.skill = call_option(call, "--skill");
    wish.duty.link = call_option(call, "--link");
    if (!call_open(call, true, &db, &actor, fault)
        || !app_duty_add(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    outcome_print(call, _("%.*s: %.*s\n"), &outcome);
    return true;
}

bool cmd_duty_remove(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct duty_wish wish;
    struct duty_outcome outcome;
    if (!wish_read(call, &wish, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !app_duty_remove(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    outcome_print(call, _("%.*s, removed: %.*s\n"), &outcome);
    return true;
}
