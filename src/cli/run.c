#include "cli/run.h"

#include "base/log.h"
#include "base/translate.h"
#include "cli/command.h"
#include "cli/help.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
    COLUMNS_DEFAULT = 80,
    COLUMNS_LEAST = 40,
    COLUMNS_MOST = 400,
    EXIT_USAGE = 1
};

static size_t terminal_columns(void)
{
    int64_t columns;
    struct winsize size;
    if (str_number(str_of(getenv("COLUMNS")), COLUMNS_LEAST, COLUMNS_MOST,
                   &columns))
        return (size_t)columns;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0
        && size.ws_col >= COLUMNS_LEAST)
        return size.ws_col;
    return COLUMNS_DEFAULT;
}

static bool colour_is_wanted(void)
{
    const char *refused = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return isatty(STDOUT_FILENO) && !(refused && *refused) && terminal
           && strcmp(terminal, "dumb") != 0;
}

static bool settings_take(struct call *call, struct fault *fault)
{
    struct str_list values = call_options(call, "--set");
    const char **chosen = ARENA_ARRAY(call->mem, const char *, values.count);
    for (size_t i = 0; i < values.count; i++)
        chosen[i] = str_chars(call->mem, values.at[i]);
    if (!settings_read(call->mem, chosen, values.count, &call->settings, fault))
        return false;
    log_set_level((enum log_level)call->settings.at[SETTING_LOG_LEVEL]);
    return true;
}

static bool call_run(struct call *call, struct fault *fault)
{
    if (call_has(call, "--version")) {
        puts("rung " RUNG_VERSION);
        return true;
    }
    if (!call->command || call_has(call, "--help")) {
        help_print(call);
        return true;
    }
    const char *named = getenv("RUNG_STORE");
    call->store_url = call_has(call, "--store")
                          ? str_chars(call->mem, call_option(call, "--store"))
                      : named && *named ? named
                                        : "rung.db";
    call->is_json = call_has(call, "--json");
    return settings_take(call, fault) && call->command->run(call, fault);
}

static int fault_print(const struct call *call, const struct fault *fault)
{
    fflush(stdout);
    fprintf(stderr, "rung: %s\n", fault->message);
    return call->is_usage_fault ? EXIT_USAGE : fault_exit_code(fault->kind);
}

int run_command(int count, const char *const *words)
{
    struct arena *mem = arena_open();
    struct call call = {.mem = mem,
                        .program = count > 0 ? words[0] : "rung",
                        .columns = terminal_columns(),
                        .has_colour = colour_is_wanted()};
    struct fault fault = {0};
    int exit_code = call_parse(&call, count - 1, words + 1, &fault)
                            && call_run(&call, &fault)
                        ? call.exit_code
                        : fault_print(&call, &fault);
    if (call.is_cut) {
        fprintf(stderr, "rung: %s\n",
                _("the output is too large and was cut; ask for less of it"));
        exit_code = fault_exit_code(FAULT_LIMIT);
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "rung: %s\n", _("cannot write all of the output"));
        exit_code = fault_exit_code(FAULT_SYSTEM);
    }
    arena_close(mem);
    return exit_code;
}
