#include "cli/commands.h"

#include "app/find_person.h"
#include "app/open_store.h"
#include "app/sign_in.h"
#include "base/file.h"
#include "base/process.h"
#include "base/shipped.h"
#include "base/translate.h"
#include "cli/print.h"
#include "cli/run.h"

#include <stdio.h>
#include <stdlib.h>

enum { WORDS_MOST = 16, PIECE_BYTES = 65536 };

/* The shipped files, laid out in a folder as they are in the source. */
static bool files_unpack(struct arena *mem, const char *folder,
                         struct fault *fault)
{
    struct shipped_file_list files = shipped_file_list();
    for (size_t i = 0; i < files.count; i++) {
        struct str name = str_format(mem, "%s/%s", folder, files.at[i].name);
        size_t slash = name.length;
        while (name.at[slash - 1] != '/')
            slash--;
        const char *parent = str_chars(mem, str_part(name, 0, slash - 1));
        if (!folder_make(mem, parent, fault)
            || !file_write(mem, name.at, files.at[i].bytes, fault))
            return false;
    }
    return true;
}

static bool git_run(struct arena *mem, const char *const *arguments,
                    const char *input, struct fault *fault)
{
    /* A bare name takes a variable out: run from a hook, git would fill the
     * repository of whoever called us. */
    static const char *const alone[] = {"GIT_CONFIG_NOSYSTEM=1",
                                        "GIT_CONFIG_GLOBAL=/dev/null",
                                        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                                        "GIT_COMMON_DIR",
                                        "GIT_CONFIG_COUNT",
                                        "GIT_CONFIG_PARAMETERS",
                                        "GIT_DIR",
                                        "GIT_INDEX_FILE",
                                        "GIT_NAMESPACE",
                                        "GIT_OBJECT_DIRECTORY",
                                        "GIT_WORK_TREE",
                                        NULL};
    const struct process_wish wish = {.arguments = arguments,
                                      .environment = alone,
                                      .input_file = input,
                                      .most_piece_bytes = PIECE_BYTES};
    struct process *process;
    struct str piece;
    if (!process_open(mem, &wish, &process, fault))
        return false;
    while (process_next(process, '\n', &piece))
        continue;
    return process_done(process, fault);
}

/* The project's history travels as a stream; here it becomes a clone. */
static bool clone_make(struct arena *mem, const char *folder,
                       struct fault *fault)
{
    const char *clone = str_format(mem, "%s/sample/tidewire", folder).at;
    const char *stream = str_format(mem, "%s/sample/upstream.fi", folder).at;
    const char *const init[] = {
        "git", "init", "--quiet", "--bare", "--initial-branch=main",
        clone, NULL};
    const char *const fill[] = {"git",         "-C",      clone,
                                "fast-import", "--quiet", NULL};
    return git_run(mem, init, NULL, fault) && git_run(mem, fill, stream, fault);
}

/* Takes the next word off the front of *rest; "two words" are one. */
static bool word_next(struct str *rest, struct str *word)
{
    *rest = str_trim(*rest);
    if (rest->length == 0)
        return false;
    if (rest->at[0] != '"')
        return str_next(rest, ' ', word);
    *rest = str_part(*rest, 1, rest->length);
    return str_next(rest, '"', word);
}

/* Runs one line of sample/steps as if it had been typed beside the unpacked
 * files. */
static bool step_run(struct arena *mem, const char *store, const char *folder,
                     struct str line, struct fault *fault)
{
    const char *words[WORDS_MOST] = {"rung", "--store", store};
    int count = 3;
    struct str rest = line, word;
    while (count < WORDS_MOST && word_next(&rest, &word)) {
        bool is_file = str_has_prefix(word, "sample/")
                       || str_has_prefix(word, "ladders/");
        words[count++] = is_file
                             ? str_format(mem, "%s/%.*s", folder, STR(word)).at
                             : str_chars(mem, word);
    }
    printf("\n$ rung %.*s\n", STR(line));
    fflush(stdout);
    int exit_code = run_command(count, words);
    if (exit_code == 0)
        return true;
    return fault_set(fault, FAULT_SYSTEM,
                     _("the sample's step \"%.*s\" ended with %d"), STR(line),
                     exit_code);
}

static bool steps_run(struct arena *mem, const char *store, const char *folder,
                      struct fault *fault)
{
    struct str rest = shipped_file("sample/steps"), line;
    while (str_next(&rest, '\n', &line)) {
        line = str_trim(line);
        if (line.length && line.at[0] != '#'
            && !step_run(mem, store, folder, line, fault))
            return false;
    }
    return true;
}

/* The sample never mixes with real people. */
static bool is_built(struct call *call, bool *has_people, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct person_list people;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_people_list(call->mem, db, &actor, &people, fault))
        return false;
    *has_people = people.count > 0;
    app_view_end(db);
    return true;
}

static void next_steps_print(const struct call *call)
{
    const char *store = call->store_url, *program = call->program;
    print_text(
        call,
        _("\nThis is a sample: the company and its people are invented.\n"
          "Look around:\n"
          "  %s --store %s gap\n"
          "  %s --store %s gap lupe.arancibia@northlight.example\n"
          "  %s --store %s ladder show ospo --brief\n"
          "Then begin with your own: %s --help\n"),
        program, store, program, store, program, store, program);
}

/* Who there is to look around as. */
static bool users_print(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct user_list users;
    if (!call_open(call, false, &db, &actor, fault)
        || !app_sample_user_list(call->mem, db, &users, fault))
        return false;
    app_view_end(db);
    print_text(call, _("\nIn the pages you may be any of these, without a "
                       "password:\n"));
    for (size_t i = 0; i < users.count; i++)
        print_text(call, "  %.*s (%s)\n", STR(users.at[i].name),
                   role_names[users.at[i].role]);
    return true;
}

bool cmd_demo(struct call *call, struct fault *fault)
{
    const char *folder;
    bool has_people;
    if (!call_has(call, "--store") && !getenv("RUNG_STORE"))
        call->store_url = "rung-demo.db";
    if (!cmd_init(call, fault) || !is_built(call, &has_people, fault))
        return false;
    if (has_people)
        print_text(call, _("%s has people in it already; nothing was added.\n"),
                   call->store_url);
    else if (!folder_make_temporary(call->mem, &folder, fault)
             || !files_unpack(call->mem, folder, fault)
             || !clone_make(call->mem, folder, fault)
             || !steps_run(call->mem, call->store_url, folder, fault))
        return false;
    next_steps_print(call);
    if (call_has(call, "--no-serve"))
        return true;
    return users_print(call, fault) && cmd_serve_sample(call, fault);
}
