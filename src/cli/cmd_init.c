#include "cli/commands.h"

#include "app/open_store.h"
#include "base/clock.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

bool cmd_init(struct call *call, struct fault *fault)
{
    int steps;
    const struct store_wish wish = {
        .url = call->store_url,
        .wait_ms = call->settings.at[SETTING_STORE_WAIT_MS],
    };
    if (!app_store_init(call->mem, &wish, clock_now(), &steps, fault))
        return false;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "store", str_of(call->store_url));
        json_put_int(object, "steps", steps);
        print_json(call, object);
        return true;
    }
    print_text(call, steps ? _("%s is ready.\n") : _("%s was ready already.\n"),
               call->store_url);
    return true;
}
