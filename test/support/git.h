/* support/git.h - small repositories for tests, made by git itself. */
#pragma once

#include "support/unit.h"

/* Runs a shell script in `folder` with a git that knows no configuration but
 * the repository's, and gives what it printed.  Fails the test when the
 * script fails. */
struct str git_script(struct arena *mem, const char *folder,
                      const char *script);

/* An empty bare repository with `stream` in it, as git fast-import reads. */
const char *git_repository(struct arena *mem, struct str stream);

/* A commit on refs/heads/main for such a stream.  `author` is
 * "Name <email>"; the days are those of second 1700000000 and a day later. */
struct str git_commit(struct arena *mem, const char *author,
                      const char *message);

/* A commit that only puts `text` into the file .mailmap. */
struct str git_mailmap(struct arena *mem, const char *text);
