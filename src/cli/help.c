#include "cli/help.h"

#include "base/table.h"
#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>
#include <string.h>

enum { HELP_BYTES = 256 * 1024 };

static void options_add(struct arena *mem, struct text *out,
                        const struct option_rule *rules, size_t columns)
{
    static const struct table_column layout[] = {
        {.title = ""}, {.title = ""}, {.title = "", .may_shrink = true}};
    size_t count = 0;
    while (rules[count].name)
        count++;
    struct str *cells = ARENA_ARRAY(mem, struct str, count * 3);
    for (size_t i = 0; i < count; i++) {
        const char *value = rules[i].value ? _(rules[i].value) : "";
        cells[i * 3] = STR_LITERAL("");
        cells[i * 3 + 1] = str_format(mem, "%s %s", rules[i].name, value);
        cells[i * 3 + 2] = str_of(_(rules[i].text));
    }
    table_format(out, &(struct table_style){.columns_wide = columns}, layout, 3,
                 cells, count);
}

/* Its paragraphs as wide as the terminal, its examples as they stand. */
static void more_print(const struct call *call, const char *more)
{
    struct str rest = str_of(more), line;
    putchar('\n');
    while (str_next(&rest, '\n', &line)) {
        if (str_has_prefix(line, "  "))
            printf("%.*s\n", STR(line));
        else
            print_wrapped(call, 0, line);
    }
}

static void command_print(const struct call *call, struct text *out)
{
    const struct command *command = call->command;
    printf("rung %s %s\n\n%s\n", command->name, command->arguments,
           _(command->text));
    if (command->more)
        more_print(call, _(command->more));
    if (command->options) {
        text_add(out, "\n%s\n", _("Options"));
        options_add(call->mem, out, command->options, call->columns);
    }
    text_add(out, "\n%s\n", _("Options of every command"));
    options_add(call->mem, out, general_options, call->columns);
}

static const char first_steps[] = N_(
    "Rung: career paths for open source program offices.\n"
    "\n"
    "First steps\n"
    "  rung demo                       make a sample office and look around\n"
    "  rung init                       make an empty store of your own\n"
    "  rung ladder import FILE         look at somebody's ladder, as it is\n"
    "  rung ladder import FILE --keep  keep it\n"
    "  rung people import people.csv   add your people\n"
    "  rung collect git CLONE          find what they did in a project\n"
    "  rung gap                        see where everybody stands\n"
    "  rung gap PERSON                 see what one person still misses\n"
    "  rung serve                      see it all in a browser\n");

static void overview_add(struct arena *mem, struct text *out, size_t columns)
{
    static const struct table_column layout[] = {
        {.title = ""}, {.title = ""}, {.title = "", .may_shrink = true}};
    struct command_list commands = command_list();
    struct str *cells = ARENA_ARRAY(mem, struct str, commands.count * 3);
    for (size_t i = 0; i < commands.count; i++) {
        cells[i * 3] = STR_LITERAL("");
        cells[i * 3 + 1] = str_format(mem, "%s %s", commands.at[i].name,
                                      commands.at[i].arguments);
        cells[i * 3 + 2] = str_of(_(commands.at[i].text));
    }
    text_add(out, "%s\n%s\n", _(first_steps), _("Commands"));
    table_format(out, &(struct table_style){.columns_wide = columns}, layout, 3,
                 cells, commands.count);
    text_add(out, "\n%s\n", _("Options of every command"));
    options_add(mem, out, general_options, columns);
    text_add(out, "\n%s\n",
             _("Exit: 0 done, 1 wrong usage, 2 bad input, 3 not found, 4 not "
               "allowed,\n5 conflict, 6 over a limit, 7 system.  More: rung "
               "COMMAND --help"));
}

void help_print(const struct call *call)
{
    struct text out;
    text_open(call->mem, HELP_BYTES, &out);
    if (call->command)
        command_print(call, &out);
    else
        overview_add(call->mem, &out, call->columns);
    fputs(out.at, stdout);
}
