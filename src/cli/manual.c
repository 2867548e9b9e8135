#include "cli/help.h"

#include "base/translate.h"

#include <string.h>

/* Text of ours on lines of its own: roff reads a line that begins with a
 * point or a quote as a request, and a backslash as an escape. */
static void words_add(struct text *out, const char *words)
{
    bool is_line_start = true;
    for (const char *c = words; *c; c++) {
        if (is_line_start && (*c == '.' || *c == '\''))
            text_add(out, "\\&");
        if (*c == '\\')
            text_add(out, "\\e");
        else if (*c == '-')
            text_add(out, "\\-");
        else
            text_add_char(out, *c);
        is_line_start = *c == '\n';
    }
    text_add_char(out, '\n');
}

static void options_add(struct text *out, const struct option_rule *rules)
{
    text_add(out, ".Bl -tag -width Ds\n");
    for (; rules && rules->name; rules++) {
        text_add(out, ".It Fl %s", rules->name + 1);
        if (rules->value)
            text_add(out, " Ar %s", _(rules->value));
        text_add(out, "\n");
        words_add(out, _(rules->text));
    }
    text_add(out, ".El\n");
}

/* An indented line of `more` is an example: kept as it stands. */
static void more_add(struct text *out, const char *more)
{
    struct str rest = str_of(more), line;
    bool is_display = false;
    text_add(out, ".Pp\n");
    while (str_next(&rest, '\n', &line)) {
        bool is_example = str_has_prefix(line, "  ");
        if (is_example != is_display)
            text_add(out, is_example ? ".Bd -literal -offset indent\n"
                                     : ".Ed\n.Pp\n");
        is_display = is_example;
        char words[1024];
        struct str shown = str_trim(str_part(line, 0, sizeof(words) - 1));
        memcpy(words, shown.at, shown.length);
        words[shown.length] = '\0';
        words_add(out, words);
    }
    if (is_display)
        text_add(out, ".Ed\n");
}

static void command_add(struct text *out, const struct command *command)
{
    text_add(out, ".Ss rung %s %s\n", command->name, command->arguments);
    words_add(out, _(command->text));
    if (command->more)
        more_add(out, _(command->more));
    if (command->options)
        options_add(out, command->options);
}

void help_manual(struct text *out)
{
    struct command_list commands = command_list();
    text_add(out, ".Dd November 23, 2026\n.Dt RUNG 1\n.Os\n"
                  ".Sh NAME\n.Nm rung\n"
                  ".Nd career paths for open source program offices\n"
                  ".Sh SYNOPSIS\n.Nm\n.Op Fl \\-store Ar URL\n"
                  ".Ar command\n.Op Ar argument ...\n"
                  ".Sh DESCRIPTION\n");
    words_add(out, _("Rung keeps the career ladders of an open source program "
                     "office, the people on them, and the work they do "
                     "outside the company, and shows each person what is "
                     "missing to the next rung."));
    text_add(out, ".Sh OPTIONS OF EVERY COMMAND\n");
    options_add(out, general_options);
    text_add(out, ".Sh COMMANDS\n");
    for (size_t i = 0; i < commands.count; i++)
        command_add(out, &commands.at[i]);
    text_add(out, ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n"
                  ".It Ev RUNG_STORE\nThe store, when no option names one.\n"
                  ".It Ev RUNG_SETTINGS\nA file of settings, lines of "
                  "name = value.\n"
                  ".It Ev RUNG_NAME\nThe setting of that name, in capitals.\n"
                  ".It Ev NO_COLOR\nNo colour on a terminal.\n"
                  ".El\n"
                  ".Sh EXIT STATUS\n"
                  "0 done, 1 wrong usage, 2 bad input, 3 not found, 4 not "
                  "allowed, 5 conflict, 6 over a limit, 7 system.\n"
                  ".Sh SEE ALSO\n.Xr git 1 ,\n.Xr sqlite3 1\n");
}
