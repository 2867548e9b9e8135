/* Features are rows of tables: each row has its text, its place and a play. */
#include "app/actor.h"
#include "app/import.h"
#include "base/file.h"
#include "base/setting.h"
#include "base/text.h"
#include "cli/command.h"
#include "domain/assessment/gap.h"
#include "domain/evidence/evidence.h"
#include "domain/person/duty.h"
#include "intake/ladder/ladder_source.h"
#include "support/unit.h"

#include <ctype.h>
#include <string.h>

enum { FIRST_STEPS = 3, FILE_BYTES = 1 << 20, FILES_MOST = 1000 };

static bool is_sentence(const char *text)
{
    return text && isupper((unsigned char)text[0]) && strlen(text) > 8
           && text[strlen(text) - 1] != '.';
}

static void commands_are_sorted_and_told(void **state)
{
    struct command_list commands = command_list();
    (void)state;
    for (size_t i = 0; i < commands.count; i++) {
        const struct command *command = &commands.at[i];
        UNIT_CLAIM(command->name, is_sentence(command->text));
        UNIT_CLAIM(command->name, command->run != NULL);
        UNIT_CLAIM(command->name,
                   command->least_arguments <= command->most_arguments);
        UNIT_CLAIM(command->name, (command->most_arguments == 0)
                                      == (*command->arguments == '\0'));
        UNIT_CLAIM(command->name,
                   i <= FIRST_STEPS
                       || strcmp(commands.at[i - 1].name, command->name) < 0);
        for (size_t j = 0; j < i; j++)
            UNIT_CLAIM(command->name,
                       strcmp(commands.at[j].name, command->name) != 0);
    }
}

/* A command whose name is the first word of another could never be told
 * from it. */
static void no_command_hides_another(void **state)
{
    struct command_list commands = command_list();
    for (size_t i = 0; i < commands.count; i++)
        for (size_t j = 0; j < commands.count; j++)
            UNIT_CLAIM(commands.at[i].name,
                       !str_has_prefix(
                           str_of(commands.at[j].name),
                           str_format(*state, "%s ", commands.at[i].name).at));
}

static size_t count_named(const struct option_rule *rules, const char *name)
{
    size_t count = 0;
    for (; rules && rules->name; rules++)
        count += strcmp(rules->name, name) == 0;
    return count;
}

static void options_are_told_once(const struct option_rule *rules,
                                  const struct option_rule *others)
{
    for (const struct option_rule *rule = rules; rule && rule->name; rule++) {
        UNIT_CLAIM(rule->name, rule->name[0] == '-' && rule->name[1]);
        UNIT_CLAIM(rule->name, rule->text && *rule->text);
        UNIT_CLAIM(rule->name, count_named(rules, rule->name) == 1);
        UNIT_CLAIM(rule->name, count_named(others, rule->name) == 0);
    }
}

static void options_have_texts(void **state)
{
    struct command_list commands = command_list();
    (void)state;
    options_are_told_once(general_options, NULL);
    for (size_t i = 0; i < commands.count; i++)
        options_are_told_once(commands.at[i].options, general_options);
}

static void imports_can_be_tried(void **state)
{
    struct command_list commands = command_list();
    (void)state;
    for (size_t i = 0; i < commands.count; i++) {
        const struct command *command = &commands.at[i];
        if (str_has_suffix(str_of(command->name), " import")
            || str_has_prefix(str_of(command->name), "collect "))
            UNIT_CLAIM(command->name,
                       count_named(command->options, "--dry-run") == 1);
    }
}

/* The lines of all transcripts that run something. */
static struct str plays_read(struct arena *mem)
{
    struct file_name_list files;
    struct fault fault;
    struct text plays;
    text_open(mem, FILE_BYTES, &plays);
    assert_true(file_list(mem, TEST_FOLDER "/cli", ".transcript", FILES_MOST,
                          &files, &fault));
    for (size_t i = 0; i < files.count; i++) {
        struct str bytes, line;
        assert_true(file_read(mem, files.at[i], FILE_BYTES, &bytes, &fault));
        while (str_next(&bytes, '\n', &line))
            if (str_has_prefix(line, "$ ") || str_has_prefix(line, "> "))
                text_add(&plays, "%.*s \n", STR(line));
    }
    assert_false(text_overflowed(&plays));
    return text_str(&plays);
}

static void commands_have_a_play(void **state)
{
    struct command_list commands = command_list();
    struct str plays = plays_read(*state);
    for (size_t i = 0; i < commands.count; i++) {
        const char *name = commands.at[i].name;
        struct str run = str_format(*state, "rung %s ", name);
        UNIT_CLAIM(name, str_find(plays, run) < plays.length);
    }
}

static void settings_lie_within_their_bounds(void **state)
{
    (void)state;
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        const struct setting_rule *rule = setting_rule((enum setting_id)i);
        UNIT_CLAIM(rule->name, *rule->name && *rule->unit);
        UNIT_CLAIM(rule->name, is_sentence(rule->text));
        UNIT_CLAIM(rule->name, rule->least < rule->most);
        UNIT_CLAIM(rule->name, rule->least <= rule->standard
                                   && rule->standard <= rule->most);
        for (size_t j = 0; j < i; j++)
            UNIT_CLAIM(
                rule->name,
                strcmp(setting_rule((enum setting_id)j)->name, rule->name)
                    != 0);
    }
}

static void permissions_are_somebodys(void **state)
{
    enum { ALL = (1U << ROLE_COUNT) - 1 };
    (void)state;
    for (size_t i = 0; i < ACTION_COUNT; i++) {
        const struct permission *one = permission_of((enum action)i);
        UNIT_CLAIM(one->name, one->name && *one->name);
        UNIT_CLAIM(one->name, one->roles != 0);
        UNIT_CLAIM(one->name,
                   ((one->roles | one->roles_as_manager) & ~(unsigned)ALL)
                       == 0);
        UNIT_CLAIM(one->name,
                   one->roles_as_self == NEVER_OF_ONESELF
                       || (one->roles_as_self & ~(unsigned)ALL) == 0);
        for (size_t j = 0; j < i; j++)
            UNIT_CLAIM(one->name,
                       strcmp(permission_of((enum action)j)->name, one->name)
                           != 0);
    }
}

static void ladder_sources_are_sorted_and_found(void **state)
{
    struct ladder_source_list sources = ladder_source_list();
    (void)state;
    assert_true(sources.count > 0);
    for (size_t i = 0; i < sources.count; i++) {
        const struct ladder_source *source = &sources.at[i];
        UNIT_CLAIM(source->name, source->looks_like && source->read);
        UNIT_CLAIM(source->name,
                   str_has_prefix(str_of(source->suffixes), " ."));
        UNIT_CLAIM(source->name, source->text && *source->text);
        UNIT_CLAIM(source->name,
                   ladder_source_find(str_of(source->name)) == source);
        UNIT_CLAIM(source->name,
                   i == 0 || strcmp(sources.at[i - 1].name, source->name) < 0);
    }
    assert_null(ladder_source_find(STR_LITERAL("auto")));
}

static void names_tell_things_apart(void **state)
{
    const struct {
        const char *says;
        const char *const *names;
        size_t count;
    } tables[] = {
        {"roles", role_names, ROLE_COUNT},
        {"verdicts", row_verdict_names, ROW_VERDICT_COUNT},
        {"ratings", rating_names, RATING_COUNT},
        {"labels of ratings", rating_labels, RATING_COUNT},
        {"standings", standing_names, STANDING_COUNT},
        {"kinds of evidence", evidence_kind_names, EVIDENCE_KIND_COUNT},
        {"kinds of duty", duty_kind_names, DUTY_KIND_COUNT},
    };
    (void)state;
    for (size_t t = 0; t < COUNT_OF(tables); t++)
        for (size_t i = 0; i < tables[t].count; i++) {
            const char *name = tables[t].names[i];
            UNIT_CLAIM(tables[t].says, name && *name);
            for (size_t j = 0; j < i; j++)
                UNIT_CLAIM(tables[t].says,
                           strcmp(tables[t].names[j], name) != 0);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(commands_are_sorted_and_told),
        UNIT_TEST(no_command_hides_another),
        UNIT_TEST(options_have_texts),
        UNIT_TEST(imports_can_be_tried),
        UNIT_TEST(commands_have_a_play),
        UNIT_TEST(settings_lie_within_their_bounds),
        UNIT_TEST(permissions_are_somebodys),
        UNIT_TEST(ladder_sources_are_sorted_and_found),
        UNIT_TEST(names_tell_things_apart),
    };
    return cmocka_run_group_tests_name("tables", tests, NULL, NULL);
}
