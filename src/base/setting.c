#include "base/setting.h"

#include "base/file.h"
#include "base/translate.h"

#include <assert.h>
#include <stdlib.h>

enum { FILE_BYTES = 64 * 1024, KIB = 1024, MIB = 1024 * 1024 };

static const struct setting_rule rules[] = {
    [SETTING_LADDER_BYTES] = {"ladder_bytes", N_("bytes"), KIB, 256 * MIB,
                              4 * MIB, N_("Largest ladder file taken")},
    [SETTING_TABLE_BYTES] = {"table_bytes", N_("bytes"), KIB, 1024 * MIB,
                             16 * MIB, N_("Largest CSV file taken")},
    [SETTING_FOLDER_FILES] = {"folder_files", N_("files"), 1, 1000000, 1000,
                              N_("Most files taken of one folder")},
    [SETTING_GIT_RECORD_BYTES] = {"git_record_bytes", N_("bytes"), KIB,
                                  1024 * MIB, 16 * MIB,
                                  N_("Largest record of one commit")},
    [SETTING_COLLECT_BATCH] = {"collect_batch", N_("pieces"), 1, 10000, 250,
                               N_("Pieces of evidence stored at once")},
    [SETTING_STORE_WAIT_MS] = {"store_wait_ms", N_("milliseconds"), 0, 600000,
                               5000, N_("How long to wait for another writer")},
    [SETTING_LOG_LEVEL] = {"log_level", N_("level"), 0, 3, 1,
                           N_("What is logged: 0 errors, 1 warnings, 2 "
                              "events, 3 everything")},
    [SETTING_SESSION_IDLE_MINUTES] = {"session_idle_minutes", N_("minutes"), 5,
                                      10080, 480,
                                      N_("Unused so long, a session ends")},
    [SETTING_SESSION_HOURS] = {"session_hours", N_("hours"), 1, 2160, 168,
                               N_("After so long a session ends, used or not")},
    [SETTING_SIGN_IN_NAME_TRIES] = {"sign_in_name_tries", N_("tries"), 1, 10000,
                                    10,
                                    N_("Sign-ins tried in a quarter of an hour "
                                       "with one email from one address")},
    [SETTING_SIGN_IN_PLACE_TRIES] = {"sign_in_place_tries", N_("tries"), 1,
                                     100000, 100,
                                     N_("Sign-ins tried in a quarter of an "
                                        "hour from one address")},
    [SETTING_HTTP_WORKERS] = {"http_workers", N_("threads"), 0, 256, 0,
                              N_("Pages made at once; 0: twice the processors, "
                                 "at least 8")},
    [SETTING_HTTP_QUEUE] = {"http_queue", N_("requests"), 1, 100000, 1024,
                            N_("Requests that wait for a thread")},
    [SETTING_HTTP_CONNECTIONS] = {"http_connections", N_("connections"), 1,
                                  100000, 1024, N_("Connections at once")},
    [SETTING_HTTP_CONNECTIONS_EACH] = {"http_connections_each",
                                       N_("connections"), 1, 100000, 256,
                                       N_("Connections of one address")},
    [SETTING_HTTP_HEADER_BYTES] = {"http_header_bytes", N_("bytes"), 4 * KIB,
                                   MIB, 32 * KIB,
                                   N_("Largest head of a request")},
    [SETTING_HTTP_FORM_BYTES] = {"http_form_bytes", N_("bytes"), KIB, 64 * MIB,
                                 MIB, N_("Largest form without a file")},
    [SETTING_HTTP_BODIES_BYTES] = {"http_bodies_bytes", N_("bytes"), MIB,
                                   16384LL * MIB, 256 * MIB,
                                   N_("Forms and files on their way, all "
                                      "together")},
    [SETTING_HTTP_IDLE_S] = {"http_idle_s", N_("seconds"), 1, 3600, 30,
                             N_("How long a connection may be silent")},
    [SETTING_HTTP_REQUEST_S] = {"http_request_s", N_("seconds"), 1, 3600, 60,
                                N_("How long a request may take to come, and "
                                   "its reply to go")},
    [SETTING_HTTP_STOP_S] = {"http_stop_s", N_("seconds"), 0, 3600, 10,
                             N_("How long a stop waits for running requests")},
};
static_assert(COUNT_OF(rules) == SETTING_COUNT, "every setting has its rule");

const struct setting_rule *setting_rule(enum setting_id id)
{
    assert(id < SETTING_COUNT);
    return &rules[id];
}

static size_t rule_index(struct str name)
{
    size_t id = 0;
    while (id < SETTING_COUNT && !str_is(name, rules[id].name))
        id++;
    return id;
}

/* `where`: the file and line, the variable or the option that sets it. */
static bool change(struct settings *settings, size_t id, struct str value,
                   const char *where, struct fault *fault)
{
    const struct setting_rule *rule = &rules[id];
    if (str_number(value, rule->least, rule->most, &settings->at[id]))
        return true;
    return fault_set(fault, FAULT_INPUT,
                     _("%s: %s is %lld to %lld %s, not \"%.*s\""), where,
                     rule->name, (long long)rule->least, (long long)rule->most,
                     _(rule->unit), STR(value));
}

/* "name=value", with white space anywhere between */
static bool change_named(struct settings *settings, struct str line,
                         const char *where, struct fault *fault)
{
    size_t equals = str_find(line, STR_LITERAL("="));
    struct str name = str_trim(str_part(line, 0, equals));
    struct str value = str_trim(str_part(line, equals + 1, line.length));
    if (equals == line.length)
        return fault_set(fault, FAULT_INPUT,
                         _("%s: \"%.*s\" is not of the form NAME=VALUE"), where,
                         STR(str_trim(line)));
    size_t id = rule_index(name);
    if (id == SETTING_COUNT)
        return fault_set(fault, FAULT_INPUT, _("%s: no setting named \"%.*s\""),
                         where, STR(name));
    return change(settings, id, value, where, fault);
}

static bool read_file(struct arena *mem, struct settings *settings,
                      struct fault *fault)
{
    const char *file = getenv("RUNG_SETTINGS");
    struct str rest, line;
    if (!file || !*file)
        return true;
    if (!file_read(mem, file, FILE_BYTES, &rest, fault))
        return false;
    for (size_t number = 1; str_next(&rest, '\n', &line); number++) {
        line = str_part(line, 0, str_find(line, STR_LITERAL("#")));
        if (str_trim(line).length == 0)
            continue;
        const char *where = str_format(mem, "%s:%zu", file, number).at;
        if (!change_named(settings, line, where, fault))
            return false;
    }
    return true;
}

static const char *variable_of(struct arena *mem, size_t id)
{
    struct str name = str_format(mem, "RUNG_%s", rules[id].name);
    char *variable = ARENA_ARRAY(mem, char, name.length + 1);
    for (size_t i = 0; i < name.length; i++) {
        char c = name.at[i];
        variable[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
    return variable;
}

static bool read_environment(struct arena *mem, struct settings *settings,
                             struct fault *fault)
{
    for (size_t id = 0; id < SETTING_COUNT; id++) {
        const char *variable = variable_of(mem, id);
        const char *value = getenv(variable);
        const char *where = str_format(mem, "$%s", variable).at;
        if (value && *value
            && !change(settings, id, str_of(value), where, fault))
            return false;
    }
    return true;
}

bool settings_read(struct arena *mem, const char *const *chosen,
                   size_t chosen_count, struct settings *settings,
                   struct fault *fault)
{
    struct settings read;
    for (size_t id = 0; id < SETTING_COUNT; id++)
        read.at[id] = rules[id].standard;
    if (!read_file(mem, &read, fault) || !read_environment(mem, &read, fault))
        return false;
    for (size_t i = 0; i < chosen_count; i++)
        if (!change_named(&read, str_of(chosen[i]), "--set", fault))
            return false;
    *settings = read;
    return true;
}

size_t setting_size(const struct settings *settings, enum setting_id id)
{
    assert(id < SETTING_COUNT && settings->at[id] >= 0);
    return (size_t)settings->at[id];
}
