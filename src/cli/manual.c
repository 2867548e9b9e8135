#include "cli/help.h"

#include "base/setting.h"
#include "base/translate.h"

#include <string.h>

enum { LINE_BYTES = 76 };

/* What roff would read as a request or an escape is written so that it is
 * printed; the hyphens of options and examples so that they can be copied. */
static void word_add(struct text *out, struct str word, bool is_example)
{
    for (size_t i = 0; i < word.length; i++) {
        bool is_option = is_example || i == 0 || word.at[i - 1] == '-';
        if (word.at[i] == '\\')
            text_add(out, "\\e");
        else if (word.at[i] == '-' && is_option)
            text_add(out, "\\-");
        else
            text_add_char(out, word.at[i]);
    }
}

static void line_start(struct text *out, struct str word)
{
    if (word.length && (word.at[0] == '.' || word.at[0] == '\''))
        text_add(out, "\\&");
}

/* Short lines, and a new one for each sentence, as mdoc wants its source. */
static void words_add(struct text *out, struct str words)
{
    struct str word;
    size_t used = 0;
    bool is_end = true;
    while (str_next(&words, ' ', &word)) {
        if (word.length == 0)
            continue;
        bool is_new = is_end || used + word.length >= LINE_BYTES;
        if (out->length && out->at[out->length - 1] != '\n')
            text_add_char(out, is_new ? '\n' : ' ');
        if (is_new) {
            line_start(out, word);
            used = 0;
        }
        word_add(out, word, false);
        used += word.length + 1;
        is_end = str_has_suffix(word, ".") && words.length
                 && words.at[0] == ' ';
    }
}

/* A text of the tables has no full stop, since it is a line in lists. */
static void sentence_add(struct text *out, const char *sentence)
{
    words_add(out, str_of(sentence));
    text_add(out, ".\n");
}

/* An indented line of `more` is an example: kept as it stands. */
static void more_add(struct text *out, const char *more)
{
    struct str rest = str_of(more), line;
    bool is_display = false;
    for (size_t number = 0; str_next(&rest, '\n', &line); number++) {
        bool is_example = str_has_prefix(line, "  ");
        if (is_display && !is_example)
            text_add(out, ".Ed\n.Pp\n");
        if (!is_display && is_example)
            text_add(out, ".Bd -literal -offset indent\n");
        if (number == 0 && !is_example)
            text_add(out, ".Pp\n");
        is_display = is_example;
        line = str_trim(line);
        if (is_example)
            word_add(out, line, true);
        else
            words_add(out, line);
        text_add_char(out, '\n');
    }
    if (is_display)
        text_add(out, ".Ed\n");
}

/* "PERSON -o FILE", "[COMMAND]", "FILE..." as macros. */
static void arguments_add(struct text *out, const char *arguments)
{
    struct str rest = str_of(arguments), word;
    while (str_next(&rest, ' ', &word) && word.length) {
        if (str_has_prefix(word, "[")) {
            text_add(out, " Op");
            word = str_part(word, 1, word.length - 2);
        }
        bool is_option = str_has_prefix(word, "-");
        bool has_more = str_has_suffix(word, "...");
        if (is_option)
            word = str_part(word, 1, word.length);
        if (has_more)
            word = str_part(word, 0, word.length - 3);
        text_add(out, is_option ? " Fl %.*s" : " Ar %.*s%s", STR(word),
                 has_more ? " ..." : "");
    }
}

static void options_add(struct text *out, const struct option_rule *rules)
{
    text_add(out, ".Bl -tag -width Ds\n");
    for (; rules->name; rules++) {
        text_add(out, ".It Fl %s", rules->name + 1);
        if (rules->value)
            text_add(out, " Ar %s", _(rules->value));
        text_add_char(out, '\n');
        words_add(out, str_of(_(rules->text)));
        text_add_char(out, '\n');
    }
    text_add(out, ".El\n");
}

static void commands_add(struct text *out)
{
    struct command_list commands = command_list();
    text_add(out, ".Sh COMMANDS\n"
                  "A command is one word or two.\n"
                  "Options may stand anywhere behind it.\n"
                  ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < commands.count; i++) {
        const struct command *command = &commands.at[i];
        text_add(out, ".It Cm %s", command->name);
        arguments_add(out, command->arguments);
        text_add_char(out, '\n');
        sentence_add(out, _(command->text));
        if (command->more)
            more_add(out, _(command->more));
        if (command->options)
            options_add(out, command->options);
    }
    text_add(out, ".El\n");
}

static void settings_add(struct text *out)
{
    text_add(out, ".Sh SETTINGS\n"
                  "A setting is a whole number within bounds.\n"
                  "It comes from\n.Fl \\-set ,\n"
                  "else from the environment, else from the file that\n"
                  ".Ev RUNG_SETTINGS\nnames, else it is the default.\n"
                  ".Bl -tag -width Ds\n");
    for (enum setting_id id = 0; id < SETTING_COUNT; id++) {
        const struct setting_rule *rule = setting_rule(id);
        text_add(out, ".It Va %s\n", rule->name);
        sentence_add(out, _(rule->text));
        text_add(out, "Least %lld, most %lld, default %lld (%s).\n",
                 (long long)rule->least, (long long)rule->most,
                 (long long)rule->standard, _(rule->unit));
    }
    text_add(out, ".El\n");
}

static const char front[] =
    ".Dd November 23, 2026\n"
    ".Dt RUNG 1\n"
    ".Os\n"
    ".Sh NAME\n"
    ".Nm rung\n"
    ".Nd career paths for open source program offices\n"
    ".Sh SYNOPSIS\n"
    ".Nm\n"
    ".Op Fl \\-store Ar URL\n"
    ".Ar command\n"
    ".Op Ar argument ...\n"
    ".Sh DESCRIPTION\n"
    ".Nm\n"
    "keeps the career ladders of an open source program office, the people\n"
    "on them, and the work they do outside the company, and shows each\n"
    "person what is missing to the next rung.\n"
    "It lays out criteria and evidence; a named person decides.\n"
    ".Pp\n"
    "Everything is kept in one store: an SQLite file or a PostgreSQL\n"
    "database.\n"
    "A change and its line in the audit log are made together or not at\n"
    "all.\n";

static const char back[] =
    ".Sh ENVIRONMENT\n"
    ".Bl -tag -width Ds\n"
    ".It Ev RUNG_STORE\n"
    "The store, when no option names one.\n"
    ".It Ev RUNG_SETTINGS\n"
    "A file of settings: lines of NAME=VALUE, and comments behind #.\n"
    ".It Ev RUNG_NAME\n"
    "The setting of that name, in capitals:\n"
    ".Ev RUNG_TABLE_BYTES\n"
    "for\n"
    ".Va table_bytes .\n"
    ".It Ev RUNG_NOW\n"
    "What is taken for the present moment, such as 2026-11-23T10:00:00Z.\n"
    ".It Ev RUNG_LOCALE_FOLDER\n"
    "Where translations are looked for.\n"
    ".It Ev LANGUAGE , LC_ALL , LC_MESSAGES , LANG\n"
    "The language of texts for people, where there is a translation.\n"
    ".It Ev COLUMNS\n"
    "How wide tables may be, when it is not the terminal's width.\n"
    ".It Ev NO_COLOR\n"
    "No colour on a terminal.\n"
    ".It Ev LOGNAME\n"
    "Stands in the audit log as who ran the command.\n"
    ".It Ev TMPDIR\n"
    "Where the sample's files are unpacked.\n"
    ".El\n"
    ".Sh FILES\n"
    ".Bl -tag -width Ds\n"
    ".It Pa rung.db\n"
    "The store, when nothing names one.\n"
    ".It Pa ~/.pgpass , ~/.pg_service.conf\n"
    "Where passwords for PostgreSQL belong.\n"
    ".El\n"
    ".Sh EXIT STATUS\n"
    ".Bl -tag -width Ds -compact\n"
    ".It 0\ndone\n"
    ".It 1\nwrong usage\n"
    ".It 2\nbad input\n"
    ".It 3\nnot found\n"
    ".It 4\nnot allowed\n"
    ".It 5\nconflict\n"
    ".It 6\nover a limit\n"
    ".It 7\nthe system failed\n"
    ".El\n"
    ".Sh EXAMPLES\n"
    "A store with one ladder, its people and what they did in one project:\n"
    ".Bd -literal -offset indent\n"
    "rung init\n"
    "rung ladder add backend.yaml\n"
    "rung people import people.csv\n"
    "rung collect git path/to/clone\n"
    "rung gap\n"
    ".Ed\n"
    ".Sh SEE ALSO\n"
    ".Xr git 1 ,\n"
    ".Xr rung-ladder 5\n";

void help_manual(struct text *out)
{
    text_add(out, "%s", front);
    text_add(out, ".Sh OPTIONS OF EVERY COMMAND\n");
    options_add(out, general_options);
    commands_add(out);
    settings_add(out);
    text_add(out, "%s", back);
}
