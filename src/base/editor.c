#include "base/editor.h"

#include "base/str.h"

#include <assert.h>
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *editor_name(void)
{
    const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
    if (visual && *visual)
        return visual;
    return editor && *editor ? editor : "vi";
}

bool editor_open(struct arena *mem, const char *file_name, struct fault *fault)
{
    assert(mem && file_name && fault);
    const char *name = editor_name();
    struct str line = str_format(mem, "%s \"$@\"", name);
    char *const arguments[] = {(char *)"sh", (char *)"-c",      (char *)line.at,
                               (char *)name, (char *)file_name, NULL};
    pid_t child = 0;
    int status = 0;
    if (posix_spawn(&child, "/bin/sh", NULL, NULL, arguments, environ) != 0)
        return fault_set(fault, FAULT_SYSTEM, "%s cannot be run", name);
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return fault_set(fault, FAULT_SYSTEM, "%s was lost sight of", name);
    return (WIFEXITED(status) && WEXITSTATUS(status) == 0)
           || fault_set(fault, FAULT_SYSTEM,
                        "the editor %s ended badly; nothing was kept", name);
}
