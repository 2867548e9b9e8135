#include "cli/command.h"

#include "base/list.h"
#include "base/translate.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const struct option_rule general_options[] = {
    {"--store", N_("URL"),
     N_("the store: a file, or postgresql://... ($RUNG_STORE, else rung.db)")},
    {"--json", NULL, N_("print JSON")},
    {"--set", N_("NAME=VALUE"), N_("change a setting for this call")},
    {"--help", NULL, N_("say what the command does")},
    {"--version", NULL, N_("print the version")},
    {NULL, NULL, NULL},
};

static const struct option_rule *rule_in(const struct option_rule *rules,
                                         struct str name)
{
    if (str_is(name, "-h"))
        name = STR_LITERAL("--help");
    for (; rules && rules->name; rules++)
        if (str_is(name, rules->name))
            return rules;
    return NULL;
}

struct str call_option(const struct call *call, const char *name)
{
    for (size_t i = call->option_count; i-- > 0;)
        if (strcmp(call->options[i].rule->name, name) == 0)
            return call->options[i].value;
    return (struct str){0};
}

bool call_has(const struct call *call, const char *name)
{
    for (size_t i = 0; i < call->option_count; i++)
        if (strcmp(call->options[i].rule->name, name) == 0)
            return true;
    return false;
}

struct str_list call_options(const struct call *call, const char *name)
{
    struct list list;
    LIST_OPEN(call->mem, struct str, &list);
    for (size_t i = 0; i < call->option_count; i++)
        if (strcmp(call->options[i].rule->name, name) == 0)
            *LIST_ADD(&list, struct str) = call->options[i].value;
    return (struct str_list){list.at, list.count};
}

bool call_day(struct call *call, const char *name, struct day *day,
              struct fault *fault)
{
    struct str value = call_option(call, name);
    if (!call_has(call, name)) {
        *day = DAY_NONE;
        return true;
    }
    if (day_parse(value, day))
        return true;
    return call_usage(call, fault,
                      _("%s takes a day such as 2026-11-23, not \"%.*s\""),
                      name, STR(value));
}

bool call_usage(struct call *call, struct fault *fault, const char *format, ...)
{
    /* Room beyond a fault's, which then cuts it between two characters. */
    char message[2 * FAULT_MESSAGE_BYTES];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof(message), format, arguments);
    va_end(arguments);
    call->is_usage_fault = true;
    return fault_set(fault, FAULT_INPUT, "%s", message);
}

/* The command that one word names, or two; NULL when there is none. */
static const struct command *command_meant(const char *first,
                                           const char *second)
{
    char name[64];
    const struct command *command = command_find(str_of(first));
    if (command || !second)
        return command;
    int length = snprintf(name, sizeof(name), "%s %s", first, second);
    return length < (int)sizeof(name) ? command_find(str_of(name)) : NULL;
}

/* "ladder" alone, or with a second word nobody knows: names the ones there
 * are. */
static bool no_command(struct call *call, const char *first,
                       struct fault *fault)
{
    struct command_list commands = command_list();
    char known[FAULT_MESSAGE_BYTES / 2] = "";
    size_t length = strlen(first), used = 0;
    for (size_t i = 0; i < commands.count; i++) {
        const char *name = commands.at[i].name;
        if (strncmp(name, first, length) != 0 || name[length] != ' ')
            continue;
        int more = snprintf(known + used, sizeof(known) - used, "%s%s",
                            used ? ", " : "", name + (used ? length + 1 : 0));
        used += (size_t)more;
        if (used >= sizeof(known))
            break;
    }
    if (used)
        return call_usage(call, fault, _("say which: rung %s"), known);
    return call_usage(call, fault,
                      _("there is no command \"%s\"; rung --help lists them"),
                      first);
}

static bool option_add(struct call *call, const char *word,
                       const char *following, int *used, struct fault *fault)
{
    const char *equals = strchr(word, '=');
    struct str name = {word, equals ? (size_t)(equals - word) : strlen(word)};
    const struct option_rule *rule = rule_in(general_options, name);
    if (!rule && call->command)
        rule = rule_in(call->command->options, name);
    if (!rule)
        return call_usage(call, fault, _("unknown option %.*s"), STR(name));
    if (!rule->value && equals)
        return call_usage(call, fault, _("%s takes no value"), rule->name);
    if (rule->value && !equals && !following)
        return call_usage(call, fault, _("%s needs a value: %s"), rule->name,
                          _(rule->value));
    if (call->option_count == OPTIONS_MOST)
        return call_usage(call, fault, _("more than %d options"), OPTIONS_MOST);
    const char *value = equals ? equals + 1 : following;
    call->options[call->option_count].rule = rule;
    call->options[call->option_count++].value = rule->value ? str_of(value)
                                                            : (struct str){0};
    *used = rule->value && !equals ? 2 : 1;
    return true;
}

static bool is_option(const char *word)
{
    return word[0] == '-' && word[1] != '\0';
}

/* Words in front of the command may only be general options. */
static bool command_parse(struct call *call, int count,
                          const char *const *words, int *place,
                          struct fault *fault)
{
    int i = 0;
    while (i < count && is_option(words[i])) {
        int used = 0;
        const char *following = i + 1 < count ? words[i + 1] : NULL;
        if (!option_add(call, words[i], following, &used, fault))
            return false;
        i += used;
    }
    if (i == count) {
        *place = i;
        return true;
    }
    const char *second = i + 1 < count ? words[i + 1] : NULL;
    call->command = command_meant(words[i], second);
    if (!call->command)
        return no_command(call, words[i], fault);
    *place = i + (strchr(call->command->name, ' ') ? 2 : 1);
    return true;
}

static bool count_check(struct call *call, struct fault *fault)
{
    const struct command *command = call->command;
    size_t count = call->arguments.count;
    if (call_has(call, "--help"))
        return true;
    if (count < command->least_arguments)
        return call_usage(call, fault, _("usage: rung %s %s"), command->name,
                          command->arguments);
    if (count > command->most_arguments)
        return call_usage(
            call, fault, _("\"%.*s\" is one word too many for: rung %s%s%s"),
            STR(call->arguments.at[command->most_arguments]), command->name,
            *command->arguments ? " " : "", command->arguments);
    return true;
}

bool call_parse(struct call *call, int count, const char *const *words,
                struct fault *fault)
{
    int i = 0;
    if (!command_parse(call, count, words, &i, fault))
        return false;
    if (!call->command)
        return true;

    struct list list;
    LIST_OPEN(call->mem, struct str, &list);
    bool are_options_over = false;
    while (i < count) {
        int used = 1;
        const char *following = i + 1 < count ? words[i + 1] : NULL;
        if (!are_options_over && strcmp(words[i], "--") == 0)
            are_options_over = true;
        else if (!are_options_over && is_option(words[i])) {
            if (!option_add(call, words[i], following, &used, fault))
                return false;
        } else
            *LIST_ADD(&list, struct str) = str_of(words[i]);
        i += used;
    }
    call->arguments = (struct str_list){list.at, list.count};
    return count_check(call, fault);
}
