#include "intake/git_clone.h"

#include "base/file.h"
#include "base/list.h"
#include "base/translate.h"

#include <assert.h>

enum { LINE_BYTES = 64 * 1024, REVISIONS_MOST = 10000 };

/* Without a .mailmap for git to stumble over. */
static const char nowhere[] = "/dev";

/* Our words go before the clone's.  Who owns the clone does not matter when
 * its configuration can do nothing. */
static const char *const harmless[] = {
    "-c", "safe.directory=*",         "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false",
    "-c", "protocol.allow=never",     "-c", "i18n.logOutputEncoding=UTF-8",
    "-c", "trailer.separators=:",     "-c", "mailmap.file=",
};

/* GIT_ALLOW_PROTOCOL goes before any protocol.*.allow of the clone.  The
 * names without a value are what a hook or an alias would hand down. */
static const char *const safe_environment[] = {
    "GIT_ALLOW_PROTOCOL=",
    "GIT_CONFIG_GLOBAL=/dev/null",
    "GIT_CONFIG_NOSYSTEM=1",
    "GIT_NO_LAZY_FETCH=1",
    "GIT_OPTIONAL_LOCKS=0",
    "GIT_TERMINAL_PROMPT=0",
    "LC_ALL=C",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_CEILING_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_PARAMETERS",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
};

static void add_word(struct list *words, const char *word)
{
    *LIST_ADD(words, const char *) = word;
}

static void add_words(struct list *words, const char *const *added,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_word(words, added[i]);
}

/* Git writes out line by line only where somebody waits for each line. */
static const char *const *environment_make(struct arena *mem, bool is_asked)
{
    struct list all;
    LIST_OPEN(mem, const char *, &all);
    add_words(&all, safe_environment, COUNT_OF(safe_environment));
    add_word(&all, is_asked ? "GIT_FLUSH=1" : "GIT_FLUSH=0");
    add_word(&all, NULL);
    return all.at;
}

struct process_wish git_clone_wish(struct arena *mem,
                                   const struct git_clone *clone,
                                   const struct git_call *call)
{
    struct list all;
    LIST_OPEN(mem, const char *, &all);
    add_words(&all, (const char *const[]){"git", "-C", clone->folder}, 3);
    if (clone->git_folder) {
        add_word(&all, str_format(mem, "--git-dir=%s", clone->git_folder).at);
        add_word(&all, "--work-tree=.");
    }
    add_word(&all, "--no-pager");
    add_words(&all, harmless, COUNT_OF(harmless));
    add_word(&all, "-c");
    add_word(&all, str_format(mem, "mailmap.blob=%s", clone->mailmap).at);
    for (size_t i = 0; call->words[i]; i++)
        add_word(&all, call->words[i]);
    if (call->has_revisions)
        add_words(&all, clone->revisions, clone->revision_count);
    add_word(&all, NULL);
    return (struct process_wish){
        .arguments = all.at,
        .environment = environment_make(mem, call->is_asked),
        .has_input_pipe = call->is_asked,
        .most_piece_bytes = LINE_BYTES,
    };
}

bool git_clone_start(struct arena *mem, const struct process_wish *wish,
                     struct process **process, struct fault *fault)
{
    if (process_open(mem, wish, process, fault))
        return true;
    if (fault->kind == FAULT_MISSING)
        fault->kind = FAULT_SYSTEM; /* not what the caller named */
    return false;
}

/* Runs git with `words` and gives the lines it prints.
 * Fails  FAULT_MISSING when git says no; FAULT_SYSTEM when it cannot start */
static bool run(struct arena *mem, const struct git_clone *clone,
                const char *const *words, struct str_list *lines,
                struct fault *fault)
{
    struct process_wish wish = git_clone_wish(
        mem, clone, &(struct git_call){.words = words});
    struct process *process;
    if (!git_clone_start(mem, &wish, &process, fault))
        return false;

    struct list found;
    struct str line;
    LIST_OPEN(mem, struct str, &found);
    while (found.count < REVISIONS_MOST && process_next(process, '\n', &line))
        *LIST_ADD(&found, struct str) = str_copy(mem, line);
    if (!process_done(process, fault)) {
        fault->kind = FAULT_MISSING;
        return false;
    }
    *lines = (struct str_list){found.at, found.count};
    return true;
}

/* Says what was asked for before what git said about it. */
static bool not_found(const char *what, const char *name, struct fault *fault)
{
    const struct fault said = *fault;
    if (said.kind != FAULT_MISSING)
        return false;
    return fault_set(fault, FAULT_MISSING, "%s %s (%s)", what, name,
                     said.message);
}

static bool has_file(const char *folder, const char *name)
{
    struct arena *mem = arena_open();
    struct str bytes, file = str_format(mem, "%s/%s", folder, name);
    struct fault fault = {0};
    bool is_there = file_read(mem, file.at, 0, &bytes, &fault)
                    || fault.kind == FAULT_LIMIT;
    arena_close(mem);
    return is_there;
}

/* Finds the clone's own folder; *is_work_tree tells whether `folder` is the
 * top of a work tree. */
static bool find_git_folder(struct arena *mem, const char *folder,
                            struct git_clone *clone, bool *is_work_tree,
                            struct fault *fault)
{
    enum { GIT_FOLDER, IS_WORK_TREE, BELOW_TOP };
    struct str_list lines = {0};
    struct git_clone unknown = {.folder = folder, .mailmap = ""};
    const char *const words[] = {"rev-parse", "--absolute-git-dir",
                                 "--is-inside-work-tree", "--show-prefix",
                                 NULL};
    if (!run(mem, &unknown, words, &lines, fault))
        return not_found(_("there is no git clone at"), folder, fault);
    if (lines.count < BELOW_TOP
        || (lines.count > BELOW_TOP && lines.at[BELOW_TOP].length > 0))
        return fault_set(fault, FAULT_MISSING,
                         _("there is no git clone at %s, only around it"),
                         folder);
    *is_work_tree = str_is(lines.at[IS_WORK_TREE], "true");
    *clone = (struct git_clone){
        .folder = nowhere,
        .git_folder = lines.at[GIT_FOLDER].at,
        .mailmap = "HEAD:.mailmap",
    };
    return true;
}

/* Puts hashes in the place of what the caller wrote, so that nothing a clone
 * calls its branches can be taken for an option. */
static bool resolve(struct arena *mem, const char *const *revisions,
                    size_t count, struct git_clone *clone, struct fault *fault)
{
    struct list words, hashes;
    LIST_OPEN(mem, const char *, &words);
    LIST_OPEN(mem, const char *, &hashes);
    add_word(&words, "rev-parse");
    add_words(&words, revisions, count);
    add_word(&words, "--");
    add_word(&words, NULL);
    struct str_list lines = {0};
    if (!run(mem, clone, words.at, &lines, fault))
        return not_found(_("no such revision in"), clone->git_folder, fault);

    const char *first = NULL;
    for (size_t i = 0; i < lines.count; i++) {
        if (str_has_prefix(lines.at[i], "-"))
            continue;
        add_word(&hashes, lines.at[i].at);
        if (!first && !str_has_prefix(lines.at[i], "^"))
            first = lines.at[i].at;
    }
    if (!first)
        return fault_set(fault, FAULT_MISSING,
                         _("the revisions name no commit of %s"),
                         clone->git_folder);
    clone->mailmap = str_format(mem, "%s:.mailmap", first).at;
    clone->revisions = hashes.at;
    clone->revision_count = hashes.count;
    return true;
}

bool git_clone_find(struct arena *mem, const char *folder,
                    const char *const *revisions, size_t revision_count,
                    struct git_clone *clone, struct fault *fault)
{
    static const char *const all_refs[] = {"--all"};
    for (size_t i = 0; i < revision_count; i++)
        if (revisions[i][0] == '-' || revisions[i][0] == '\0')
            return fault_set(fault, FAULT_INPUT,
                             _("\"%s\" is an option or nothing, not a "
                               "revision"),
                             revisions[i]);

    struct git_clone found = {0};
    bool is_work_tree = false;
    if (!find_git_folder(mem, folder, &found, &is_work_tree, fault))
        return false;
    if (revision_count > 0) {
        if (!resolve(mem, revisions, revision_count, &found, fault))
            return false;
    } else {
        found.revisions = all_refs;
        found.revision_count = 1;
        if (is_work_tree && has_file(folder, ".mailmap")) {
            found.folder = folder;
            found.mailmap = "";
        }
    }
    *clone = found;
    return true;
}
