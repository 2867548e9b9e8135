#include "cli/commands.h"

#include "base/translate.h"
#include "cli/print.h"

static struct str number(struct arena *mem, int64_t value)
{
    return str_format(mem, "%lld", (long long)value);
}

static void json_print(struct call *call)
{
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        const struct setting_rule *rule = setting_rule((enum setting_id)i);
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "name", str_of(rule->name));
        json_put_int(object, "value", call->settings.at[i]);
        json_put_str(object, "unit", str_of(rule->unit));
        json_put_int(object, "least", rule->least);
        json_put_int(object, "most", rule->most);
        json_put_int(object, "default", rule->standard);
        json_put_str(object, "text", str_of(_(rule->text)));
        print_json(call, object);
    }
}

bool cmd_settings(struct call *call, struct fault *fault)
{
    (void)fault;
    const struct table_column columns[] = {
        {.title = _("Setting")},
        {.title = _("Value"), .is_number = true},
        {.title = _("Least"), .is_number = true},
        {.title = _("Most"), .is_number = true},
        {.title = _("Unit")},
        {.title = _("What it is for"), .may_shrink = true},
    };
    const size_t wide = COUNT_OF(columns);
    if (call->is_json) {
        json_print(call);
        return true;
    }
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    SETTING_COUNT * wide);
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        const struct setting_rule *rule = setting_rule((enum setting_id)i);
        struct str *row = cells + i * wide;
        row[0] = str_of(rule->name);
        row[1] = number(call->mem, call->settings.at[i]);
        row[2] = number(call->mem, rule->least);
        row[3] = number(call->mem, rule->most);
        row[4] = str_of(rule->unit);
        row[5] = str_of(_(rule->text));
    }
    print_table(call, columns, wide, cells, SETTING_COUNT);
    return true;
}
