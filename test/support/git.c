#include "support/git.h"

#include "base/list.h"
#include "base/process.h"
#include "base/text.h"

enum { OUTPUT_BYTES = 1024 * 1024 };

static const char *const environment[] = {"GIT_CONFIG_GLOBAL=/dev/null",
                                          "GIT_CONFIG_NOSYSTEM=1",
                                          "GIT_AUTHOR_NAME=Ada",
                                          "GIT_AUTHOR_EMAIL=ada@x.org",
                                          "GIT_COMMITTER_NAME=Ada",
                                          "GIT_COMMITTER_EMAIL=ada@x.org",
                                          "GIT_DIR",
                                          "GIT_WORK_TREE",
                                          "GIT_INDEX_FILE",
                                          "LC_ALL=C",
                                          NULL};

struct str git_script(struct arena *mem, const char *folder, const char *script)
{
    const char *const arguments[] = {
        "sh", "-euc", "cd \"$1\"; eval \"$2\"", "sh", folder, script, NULL};
    struct process_wish wish = {.arguments = arguments,
                                .environment = environment,
                                .most_piece_bytes = OUTPUT_BYTES};
    struct process *process;
    struct fault fault;
    struct str printed = {0};
    if (!process_open(mem, &wish, &process, &fault))
        fail_msg("%s", fault.message);
    if (process_next(process, '\0', &printed))
        printed = str_copy(mem, printed);
    if (!process_done(process, &fault))
        fail_msg("%s: %s", script, fault.message);
    return printed;
}

const char *git_repository(struct arena *mem, struct str stream)
{
    const char *folder = unit_folder(mem);
    unit_file(mem, folder, "stream", stream);
    git_script(mem, folder,
               "git init -q -b main --bare r.git;"
               "git -C r.git fast-import --quiet <stream");
    return str_format(mem, "%s/r.git", folder).at;
}

struct str git_commit(struct arena *mem, const char *author,
                      const char *message)
{
    return str_format(mem,
                      "commit refs/heads/main\n"
                      "author %s 1700000000 +0000\n"
                      "committer Linus <linus@x.org> 1700086400 +0000\n"
                      "data %zu\n%s\n",
                      author, str_of(message).length, message);
}

struct str git_mailmap(struct arena *mem, const char *text)
{
    struct str commit = git_commit(mem, "Linus <linus@x.org>",
                                   "Say who is who");
    return str_format(mem, "%.*sM 644 inline .mailmap\ndata %zu\n%s\n",
                      STR(commit), str_of(text).length, text);
}
