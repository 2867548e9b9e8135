/* cli/command.h - what a command is.
 *
 * commands.c holds the table of all of them; help, the manual page and the
 * shells' completion are printed from it.
 */
#pragma once

#include "base/arena.h"
#include "base/day.h"
#include "base/fault.h"
#include "base/setting.h"
#include "base/str.h"

struct call;

struct option_rule {
    const char *name;  /* "--ladder"; a list ends with NULL */
    const char *value; /* what stands behind it, "LADDER"; NULL: a flag */
    const char *text;
};

struct command {
    const char *name; /* one or two words: "ladder add" */
    bool (*run)(struct call *call, struct fault *fault);
    const char *arguments; /* "FILE..." */
    size_t least_arguments, most_arguments;
    const struct option_rule *options; /* besides the general ones */
    const char *text;                  /* one line, a verb first */
    const char *more;                  /* a paragraph and examples, or NULL */
};

enum { ARGUMENTS_MOST = 4096, OPTIONS_MOST = 32 };

struct command_list {
    const struct command *at; /* shape: [count], in the order of help */
    size_t count;
};

struct command_list command_list(void);

/* The command of that name, or NULL. */
const struct command *command_find(struct str name);

/* Options every command takes. */
extern const struct option_rule general_options[];

/* One run of one command. */
struct call {
    struct arena *mem;
    const char *program; /* as it was called */
    const struct command *command;
    struct str_list arguments;
    struct {
        const struct option_rule *rule;
        struct str value; /* empty for a flag */
    } options[OPTIONS_MOST];
    size_t option_count;
    const char *store_url;
    struct settings settings;
    bool is_json;
    bool has_colour;
    size_t columns;      /* of the terminal */
    int exit_code;       /* what a run that gave true ends with */
    bool is_usage_fault; /* the words of the call are off: exit 1 */
    bool is_cut;         /* not all of the output found room: exit 6 */
};

/* The value of the last such option, or the empty str. */
struct str call_option(const struct call *call, const char *name);
bool call_has(const struct call *call, const char *name);

/* All values of an option given several times. */
struct str_list call_options(const struct call *call, const char *name);

/* An option's value as a day; DAY_NONE without the option.
 * Fails  as wrong usage, exit 1 */
bool call_day(struct call *call, const char *name, struct day *day,
              struct fault *fault);

/* Ends a command with exit 1. */
__attribute__((format(printf, 3, 4))) bool call_usage(struct call *call,
                                                      struct fault *fault,
                                                      const char *format, ...);

/* Reads the words of a call.
 * Fails  as wrong usage, naming the word */
bool call_parse(struct call *call, int count, const char *const *words,
                struct fault *fault);
