#include "cli/commands.h"

#include "base/log.h"
#include "base/translate.h"
#include "cli/print.h"
#include "web/serve.h"

#include <stdio.h>

static const char standard_place[] = "127.0.0.1:8420";

static struct serve_wish wish_of(const struct call *call, bool is_demo)
{
    return (struct serve_wish){
        .store_url = call->store_url,
        .settings = &call->settings,
        .listen = call_has(call, "--listen") ? call_option(call, "--listen")
                                             : str_of(standard_place),
        .address = call_option(call, "--address"),
        .hosts = call_options(call, "--host"),
        .is_demo = is_demo,
    };
}

static void warnings_print(const struct call *call, const struct serve *told)
{
    fflush(stdout);
    if (told->is_made)
        fprintf(stderr, _("Made a new store: %s\n"), call->store_url);
    if (told->is_exposed)
        fprintf(stderr,
                _("rung: others can reach this server, and what they type "
                  "crosses the network in the clear; put a proxy with HTTPS in "
                  "front, and name it: --address https://NAME\n"));
}

static void json_print(struct call *call, const struct serve *told)
{
    struct json *object = json_object_make(call->mem);
    json_put_str(object, "address", told->address);
    json_put_str(object, "office", told->office_name);
    json_put_text(object, "set_up_key", told->set_up_key);
    print_json(call, object);
}

static void told_print(struct call *call, const struct serve *told)
{
    if (call->is_json) {
        json_print(call, told);
        return;
    }
    print_text(call, _("Rung serves %.*s at %.*s/\n"), STR(told->office_name),
               STR(told->address));
    if (told->set_up_key.length)
        print_text(call,
                   _("Nobody can sign in yet.  Begin here, whoever is to own "
                     "it:\n  %.*s/set-up?key=%.*s\n"),
                   STR(told->address), STR(told->set_up_key));
}

static bool serve(struct call *call, bool is_demo, struct fault *fault)
{
    const struct serve_wish wish = wish_of(call, is_demo);
    struct serving *serving;
    if (!serve_open(&wish, &serving, fault))
        return false;
    /* The steps of a sample are calls of their own, and chose theirs. */
    log_set_level((enum log_level)call->settings.at[SETTING_LOG_LEVEL]);
    warnings_print(call, serve_told(serving));
    told_print(call, serve_told(serving));
    fflush(stdout);
    serve_wait(serving);
    return true;
}

bool cmd_serve(struct call *call, struct fault *fault)
{
    return serve(call, false, fault);
}

bool cmd_serve_sample(struct call *call, struct fault *fault)
{
    return serve(call, true, fault);
}
