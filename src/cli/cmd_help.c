#include "cli/commands.h"

#include "base/translate.h"
#include "cli/help.h"
#include "cli/print.h"

#include <stdio.h>

enum { PAGE_BYTES = 1024 * 1024 };

bool cmd_help(struct call *call, struct fault *fault)
{
    struct str wanted = call->arguments.count ? call->arguments.at[0]
                                              : (struct str){0};
    if (call->arguments.count == 2)
        wanted = str_format(call->mem, "%.*s %.*s", STR(wanted),
                            STR(call->arguments.at[1]));
    call->command = wanted.length ? command_find(wanted) : NULL;
    if (wanted.length && !call->command)
        return call_usage(call, fault, _("there is no command \"%.*s\""),
                          STR(wanted));
    help_print(call);
    return true;
}

bool cmd_manual(struct call *call, struct fault *fault)
{
    (void)fault;
    struct text out;
    text_open(call->mem, PAGE_BYTES, &out);
    help_manual(&out);
    fputs(out.at, stdout);
    return true;
}

bool cmd_completion(struct call *call, struct fault *fault)
{
    struct text out;
    text_open(call->mem, PAGE_BYTES, &out);
    if (!help_completion(&out, call->arguments.at[0]))
        return call_usage(call, fault,
                          _("no completion for %.*s; there are: bash, zsh, "
                            "fish"),
                          STR(call->arguments.at[0]));
    fputs(out.at, stdout);
    return true;
}

bool cmd_version(struct call *call, struct fault *fault)
{
    (void)fault;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "version", STR_LITERAL(RUNG_VERSION));
        print_json(call, object);
        return true;
    }
    puts("rung " RUNG_VERSION);
    return true;
}
