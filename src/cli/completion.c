#include "cli/help.h"

#include "base/translate.h"

#include <string.h>

/* The second words that follow `first`, or the first words when it is NULL;
 * each once. */
static void words_add(struct text *out, const char *first)
{
    struct command_list commands = command_list();
    struct str last = {0};
    for (size_t i = 0; i < commands.count; i++) {
        struct str rest = str_of(commands.at[i].name), word, second = {0};
        str_next(&rest, ' ', &word);
        str_next(&rest, ' ', &second);
        if (first && !str_is(word, first))
            continue;
        struct str shown = first ? second : word;
        if (shown.length && !str_same(shown, last))
            text_add(out, " %.*s", STR(shown));
        last = shown;
    }
}

static void options_add(struct text *out, const struct command *command)
{
    const struct option_rule *rules = command->options;
    for (; rules && rules->name; rules++)
        text_add(out, " %s", rules->name);
    for (rules = general_options; rules->name; rules++)
        text_add(out, " %s", rules->name);
}

static void bash_add(struct text *out)
{
    struct command_list commands = command_list();
    text_add(out, "_rung_words()\n{\n"
                  "    local word=${COMP_WORDS[COMP_CWORD]}\n"
                  "    local first=${COMP_WORDS[1]} second=${COMP_WORDS[2]}\n"
                  "    local words\n"
                  "    if [ \"$COMP_CWORD\" = 1 ]; then\n        words=\"");
    words_add(out, NULL);
    text_add(out, "\"\n    else\n        case \"$first $second\" in\n");
    for (size_t i = 0; i < commands.count; i++) {
        bool has_two = strchr(commands.at[i].name, ' ') != NULL;
        text_add(out, "        \"%s%s) words=\"", commands.at[i].name,
                 has_two ? "\"" : " \"*");
        options_add(out, &commands.at[i]);
        text_add(out, "\" ;;\n");
    }
    struct str last = {0};
    for (size_t i = 0; i < commands.count; i++) {
        struct str rest = str_of(commands.at[i].name), word;
        str_next(&rest, ' ', &word);
        if (!rest.at || str_same(word, last))
            continue;
        last = word;
        char first[64] = "";
        memcpy(first, word.at, word.length);
        text_add(out, "        \"%s \"*) words=\"", first);
        words_add(out, first);
        text_add(out, "\" ;;\n");
    }
    text_add(out, "        esac\n    fi\n"
                  "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
                  "}\ncomplete -o default -F _rung_words rung\n");
}

/* zsh reads bash's completions.  It runs the file at the first use, which must
 * complete, too. */
static void zsh_add(struct text *out)
{
    text_add(out, "#compdef rung\nautoload -U +X bashcompinit && "
                  "bashcompinit\n");
    bash_add(out);
    text_add(out, "_bash_complete -o default -F _rung_words\n");
}

/* In fish's single quotes, which only a backslash and a quote end. */
static void quoted_add(struct text *out, const char *words)
{
    text_add(out, " -d '");
    for (; *words; words++) {
        if (*words == '\\' || *words == '\'')
            text_add_char(out, '\\');
        text_add_char(out, *words);
    }
    text_add(out, "'\n");
}

static void fish_option_add(struct text *out, const char *where,
                            const struct option_rule *rule)
{
    bool is_long = str_has_prefix(str_of(rule->name), "--");
    text_add(out, "complete -c rung%s -%c %s%s", where, is_long ? 'l' : 's',
             rule->name + (is_long ? 2 : 1), rule->value ? " -r" : "");
    quoted_add(out, _(rule->text));
}

static void fish_command_add(struct arena *mem, struct text *out,
                             const struct command *command, bool is_first)
{
    struct str rest = str_of(command->name), word, second = {0};
    str_next(&rest, ' ', &word);
    str_next(&rest, ' ', &second);
    struct str where = str_format(mem, " -n '__fish_seen_subcommand_from %.*s",
                                  STR(word));
    if (is_first)
        text_add(out, "complete -c rung -n __fish_use_subcommand -f -a %.*s",
                 STR(word));
    if (is_first && second.length)
        text_add_char(out, '\n');
    if (second.length) {
        text_add(out,
                 "complete -c rung%.*s; and test (count (commandline -opc)) "
                 "-eq 2' -f -a %.*s",
                 STR(where), STR(second));
        where = str_format(mem, "%.*s; and __fish_seen_subcommand_from %.*s",
                           STR(where), STR(second));
    }
    quoted_add(out, _(command->text));
    where = str_format(mem, "%.*s'", STR(where));
    const struct option_rule *rule = command->options;
    for (; rule && rule->name; rule++)
        fish_option_add(out, where.at, rule);
}

static void fish_add(struct text *out)
{
    struct arena *mem = arena_open();
    struct command_list commands = command_list();
    struct str last = {0};
    for (size_t i = 0; i < commands.count; i++) {
        struct str rest = str_of(commands.at[i].name), word;
        str_next(&rest, ' ', &word);
        fish_command_add(mem, out, &commands.at[i], !str_same(word, last));
        last = word;
    }
    const struct option_rule *rule = general_options;
    for (; rule->name; rule++)
        fish_option_add(out, "", rule);
    arena_close(mem);
}

bool help_completion(struct text *out, struct str shell)
{
    static const struct {
        const char *shell;
        void (*add)(struct text *out);
    } scripts[] = {{"bash", bash_add}, {"zsh", zsh_add}, {"fish", fish_add}};
    for (size_t i = 0; i < COUNT_OF(scripts); i++) {
        if (str_is(shell, scripts[i].shell)) {
            scripts[i].add(out);
            return true;
        }
    }
    return false;
}
