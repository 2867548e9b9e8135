#include "base/setting.h"

#include "support/unit.h"

#include <stdlib.h>
#include <string.h>

static void has_sound_rules(void **state)
{
    (void)state;
    for (enum setting_id id = 0; id < SETTING_COUNT; id++) {
        const struct setting_rule *rule = setting_rule(id);
        UNIT_CLAIM(rule->name, rule->least >= 0);
        UNIT_CLAIM(rule->name, rule->least <= rule->standard);
        UNIT_CLAIM(rule->name, rule->standard <= rule->most);
        UNIT_CLAIM(rule->name, rule->unit[0] && rule->text[0]);
        for (enum setting_id other = 0; other < id; other++)
            UNIT_CLAIM(rule->name,
                       strcmp(rule->name, setting_rule(other)->name) != 0);
    }
}

static bool read_from(struct arena *mem, const char *file,
                      const char *environment, const char *chosen,
                      struct settings *settings, struct fault *fault)
{
    if (file) {
        const char *name = unit_file(mem, unit_folder(mem), "settings",
                                     str_of(file));
        setenv("RUNG_SETTINGS", name, 1);
    }
    if (environment)
        setenv("RUNG_FOLDER_FILES", environment, 1);
    bool is_well = settings_read(mem, &chosen, chosen ? 1 : 0, settings, fault);
    unsetenv("RUNG_SETTINGS");
    unsetenv("RUNG_FOLDER_FILES");
    return is_well;
}

static void takes_the_value_nearest_to_the_caller(void **state)
{
    static const struct {
        const char *says, *file, *environment, *chosen;
        size_t wanted;
    } cases[] = {
        {"the default", NULL, NULL, NULL, 1000},
        {"the file", "folder_files = 1\n", NULL, NULL, 1},
        {"the environment before the file", "folder_files = 1\n", "2", NULL, 2},
        {"--set before all", "folder_files = 1\n", "2", "folder_files=3", 3},
        {"--set before the default", NULL, NULL, " folder_files = 3 ", 3},
        {"an empty variable is none", "folder_files=1", "", NULL, 1},
        {"comments, empty lines, other ends of lines",
         "# all\n\n  \nfolder_files=7 # few\r\nlog_level=2", NULL, NULL, 7},
        {"the later line", "folder_files=1\nfolder_files=2", NULL, NULL, 2},
        {"an empty file", "", NULL, NULL, 1000},
        {"the least", NULL, "1", NULL, 1},
        {"the most", NULL, "1000000", NULL, 1000000},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct settings settings;
        struct fault fault;
        UNIT_CLAIM(cases[i].says,
                   read_from(*state, cases[i].file, cases[i].environment,
                             cases[i].chosen, &settings, &fault));
        UNIT_CLAIM(cases[i].says, setting_size(&settings, SETTING_FOLDER_FILES)
                                      == cases[i].wanted);
        UNIT_CLAIM(cases[i].says,
                   setting_size(&settings, SETTING_COLLECT_BATCH) == 250);
    }
}

static void says_what_is_wrong_and_where(void **state)
{
    static const char bounds[] = ": folder_files is 1 to 1000000 files, not ";
    static const struct {
        const char *says, *file, *environment, *chosen;
        const char *where, *what, *value;
    } cases[] = {
        {"too little", NULL, "0", NULL, "$RUNG_FOLDER_FILES", bounds, "\"0\""},
        {"too much", NULL, "1000001", NULL, "$RUNG_FOLDER_FILES", bounds,
         "\"1000001\""},
        {"no number", NULL, NULL, "folder_files=many", "--set", bounds,
         "\"many\""},
        {"a line of the file", "# x\n\nfolder_files = -1\n", NULL, NULL,
         "settings:3", bounds, "\"-1\""},
        {"wrong where another wins", "folder_files = -1", "2", "folder_files=3",
         "settings:1", bounds, "\"-1\""},
        {"an unknown name", NULL, NULL, "table_row=1", "--set",
         ": no setting named ", "\"table_row\""},
        {"an unknown name in the file", "a\xC3\xA9 = 1", NULL, NULL,
         "settings:1", ": no setting named ", "\"a\xC3\xA9\""},
        {"no name", NULL, NULL, "=1", "--set", ": no setting named ", "\"\""},
        {"no value", NULL, NULL, "folder_files=", "--set", bounds, "\"\""},
        {"no equals sign", NULL, NULL, "folder_files", "--set",
         ": \"folder_files\" is not of the form ", "NAME=VALUE"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct settings settings = {{77}};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   !read_from(mem, cases[i].file, cases[i].environment,
                              cases[i].chosen, &settings, &fault));
        const char *wanted = str_format(mem, "%s%s%s", cases[i].where,
                                        cases[i].what, cases[i].value)
                                 .at;
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_INPUT);
        UNIT_CLAIM(cases[i].says, settings.at[0] == 77);
        if (!str_has_suffix(str_of(fault.message), wanted))
            fail_msg("%s: %s, wanted %s", cases[i].says, fault.message, wanted);
    }
}

static void misses_the_file_that_is_named(void **state)
{
    struct settings settings;
    struct fault fault = {0};
    setenv("RUNG_SETTINGS", "/no/such/file", 1);
    assert_false(settings_read(*state, NULL, 0, &settings, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    setenv("RUNG_SETTINGS", "", 1);
    assert_true(settings_read(*state, NULL, 0, &settings, &fault));
    unsetenv("RUNG_SETTINGS");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(has_sound_rules),
        UNIT_TEST(takes_the_value_nearest_to_the_caller),
        UNIT_TEST(says_what_is_wrong_and_where),
        UNIT_TEST(misses_the_file_that_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
