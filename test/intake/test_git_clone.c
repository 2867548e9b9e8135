#include "intake/git_history.h"

#include "support/git.h"

#include <string.h>

enum { RECORD_BYTES = 64 * 1024 };

struct last {
    struct arena *mem;
    struct str name, project;
};

static bool keep(void *to, const struct draft *draft, struct fault *fault)
{
    (void)fault;
    struct last *last = to;
    last->name = str_copy(last->mem, draft->name);
    last->project = str_copy(last->mem, draft->project);
    return true;
}

static bool read_folder(struct arena *mem, const char *folder,
                        const char *revision, struct last *last,
                        struct git_count *count, struct fault *fault)
{
    const struct git_place place = {.folder = folder,
                                    .revisions = &revision,
                                    .revision_count = revision != NULL,
                                    .since = DAY_NONE,
                                    .most_record_bytes = RECORD_BYTES};
    struct draft_sink sink = {.take = keep, .to = last};
    last->mem = mem;
    return git_history_read(mem, &place, &sink, count, fault);
}

/* Two commits by Ada; the mailmap of the first calls her One, that of the
 * second Two. */
#define ONE_AND_TWO                                                            \
    "git init -q -b main r; cd r;"                                             \
    "echo 'One <ada@x.org>' >.mailmap; git add .;"                             \
    "git commit -q -m 1; git tag one;"                                         \
    "echo 'Two <ada@x.org>' >.mailmap; git commit -q -a -m 2;"

static void reads_every_kind_of_clone(void **state)
{
    static const struct {
        const char *says, *script, *folder, *revision;
        int64_t commits;
        const char *name;
    } cases[] = {
        {"a work tree", ONE_AND_TWO, "r", NULL, 2, "Two"},
        {"with a slash behind", ONE_AND_TWO, "r/", NULL, 2, "Two"},
        {"its .git", ONE_AND_TWO, "r/.git", NULL, 2, "Two"},
        {"an older revision has its own mailmap", ONE_AND_TWO, "r", "one", 1,
         "One"},
        {"a span has that of its end", ONE_AND_TWO, "r", "one..main", 1, "Two"},
        {"a mailmap not yet committed",
         ONE_AND_TWO "echo 'Three <ada@x.org>' >.mailmap", "r", NULL, 2,
         "Three"},
        {"which no revision has",
         ONE_AND_TWO "echo 'Three <ada@x.org>' >.mailmap", "r", "HEAD", 2,
         "Two"},
        {"a mailmap in .git is none",
         ONE_AND_TWO "echo 'Three <ada@x.org>' >.git/.mailmap", "r/.git", NULL,
         2, "Two"},
        {"a mailmap that is a link is none",
         ONE_AND_TWO "mv .mailmap x; ln -s x .mailmap", "r", NULL, 2, "Ada"},
        {"an empty mailmap", ONE_AND_TWO ": >.mailmap", "r", NULL, 2, "Ada"},
        {"nothing checked out", ONE_AND_TWO "cd ..; git clone -q -n r n", "n",
         NULL, 2, "Two"},
        {"a bare one", ONE_AND_TWO "cd ..; git clone -q --bare r b", "b", NULL,
         2, "Two"},
        {"a bare one at a revision",
         ONE_AND_TWO "cd ..; git clone -q --bare r b", "b", "one", 1, "One"},
        {"a linked work tree", ONE_AND_TWO "git worktree add -q ../w one", "w",
         NULL, 2, "One"},
        {"a linked work tree at a revision",
         ONE_AND_TWO "git worktree add -q ../w one", "w", "main", 2, "Two"},
        {"a work tree told of in its configuration",
         ONE_AND_TWO "git config core.worktree ../../r", "r", NULL, 2, "Two"},
        {"and at a revision", ONE_AND_TWO "git config core.worktree ../../r",
         "r", "one", 1, "One"},
        {"a submodule",
         "git init -q -b main m; cd m; git commit -q --allow-empty -m 1;"
         "cd ..;" ONE_AND_TWO
         "git -c protocol.file.allow=always submodule --quiet add ../m m;",
         "r/m", NULL, 1, "Ada"},
        {"a shallow one",
         ONE_AND_TWO "cd ..; git clone -q --depth 1 file://$PWD/r s", "s", NULL,
         1, "Two"},
        {"long hashes",
         "git init -q --object-format=sha256 r; cd r;"
         "git commit -q --allow-empty -m 1",
         "r", NULL, 1, "Ada"},
        {"nothing in it yet", "git init -q r", "r", NULL, 0, ""},
        {"nothing in it yet and bare", "git init -q --bare r", "r", NULL, 0,
         ""},
        {"a HEAD without commits", ONE_AND_TWO "git switch -q --orphan empty",
         "r", NULL, 2, "Ada"},
        {"a detached HEAD that no branch holds",
         ONE_AND_TWO "git switch -q --detach; git commit -q --allow-empty -m 3",
         "r", NULL, 3, "Two"},
        {"a folder with spaces and quotes", ONE_AND_TWO "cd ..; mv r \"a 'b\"",
         "a 'b", NULL, 2, "Two"},
        {"a branch like an option",
         ONE_AND_TWO "git update-ref refs/heads/--output=x HEAD", "r", NULL, 2,
         "Two"},
        {"a branch like a file", ONE_AND_TWO "git branch file; : >file", "r",
         "file", 2, "Two"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *folder = unit_folder(mem);
        git_script(mem, folder, cases[i].script);
        struct str clone = str_format(mem, "%s/%s", folder, cases[i].folder);
        struct last last = {0};
        struct git_count count = {0};
        struct fault fault;
        if (!read_folder(mem, clone.at, cases[i].revision, &last, &count,
                         &fault))
            fail_msg("%s: %s", cases[i].says, fault.message);
        UNIT_CLAIM(cases[i].says, count.commits == cases[i].commits);
        unit_same(last.name, cases[i].name, cases[i].says);
    }
}

static void says_what_is_missing(void **state)
{
    static const struct {
        const char *says, *script, *folder, *revision;
        enum fault_kind kind;
        const char *word;
    } cases[] = {
        {"no such folder", ":", "r", NULL, FAULT_MISSING, "no git clone"},
        {"a folder that is none", "mkdir r", "r", NULL, FAULT_MISSING,
         "no git clone"},
        {"a file", ": >r", "r", NULL, FAULT_MISSING, "no git clone"},
        {"a folder within one", ONE_AND_TWO "mkdir in", "r/in", NULL,
         FAULT_MISSING, "only around it"},
        {"no such revision", ONE_AND_TWO, "r", "three", FAULT_MISSING,
         "no such revision"},
        {"no such revision in an empty one", "git init -q r", "r", "HEAD",
         FAULT_MISSING, "no such revision"},
        {"the parents of the first commit", ONE_AND_TWO, "r", "one^@",
         FAULT_MISSING, "name no commit"},
        {"only what to leave out", ONE_AND_TWO, "r", "^one", FAULT_MISSING,
         "name no commit"},
        {"an option for a revision", ONE_AND_TWO, "r", "--all", FAULT_INPUT,
         "--all"},
        {"a short option", ONE_AND_TWO, "r", "-1", FAULT_INPUT, "-1"},
        {"nothing for a revision", ONE_AND_TWO, "r", "", FAULT_INPUT,
         "nothing"},
        {"a broken history",
         ONE_AND_TWO "rm -f .git/objects/$(git rev-parse one |"
                     "sed 's,^..,&/,')",
         "r", NULL, FAULT_SYSTEM, "git failed"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *folder = unit_folder(mem);
        git_script(mem, folder, cases[i].script);
        struct str clone = str_format(mem, "%s/%s", folder, cases[i].folder);
        struct last last = {0};
        struct git_count count = {0};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says, !read_folder(mem, clone.at, cases[i].revision,
                                               &last, &count, &fault));
        if (fault.kind != cases[i].kind
            || !strstr(fault.message, cases[i].word))
            fail_msg("%s: %d %s", cases[i].says, fault.kind, fault.message);
    }
}

/* Each row makes a clone that leaves a file "ran" when it gets its way; the
 * last line of each has plain git prove that it would. */
#define EVIL                                                                   \
    ONE_AND_TWO                                                                \
    "printf '#!/bin/sh\\n: >%s/ran\\n' \"$PWD\" >evil; chmod +x evil;"

static void runs_nothing_the_clone_asks_for(void **state)
{
    static const struct {
        const char *says, *script;
    } cases[] = {
        {"a signature checked by a program",
         EVIL "git config log.showSignature true;"
              "git config gpg.program \"$PWD/evil\";"
              "git cat-file commit HEAD | sed '/^committer/a\\\n"
              "gpgsig -----BEGIN PGP SIGNATURE-----\\\n"
              " x\\\n"
              " -----END PGP SIGNATURE-----' |"
              "git hash-object -t commit -w --stdin >new;"
              "git update-ref HEAD $(cat new);"
              "git log >out 2>&1"},
        {"a helper for a network it has to reach",
         EVIL "git config core.repositoryFormatVersion 1;"
              "git config extensions.partialClone origin;"
              "git config remote.origin.promisor true;"
              "git config protocol.ext.allow always;"
              "git config remote.origin.url \"ext::$PWD/evil\";"
              "blob=$(git rev-parse HEAD:.mailmap);"
              "rm -f .mailmap .git/objects/$(echo $blob | sed 's,^..,&/,');"
              "git cat-file -p $blob >out 2>&1 || :"},
        {"a clone nearby that packs by a program",
         EVIL "git config core.repositoryFormatVersion 1;"
              "git config extensions.partialClone origin;"
              "git config remote.origin.promisor true;"
              "git config protocol.file.allow always;"
              "git config remote.origin.url \"file://$PWD\";"
              "git config remote.origin.uploadpack \"$PWD/evil\";"
              "blob=$(git rev-parse HEAD:.mailmap);"
              "rm -f .mailmap .git/objects/$(echo $blob | sed 's,^..,&/,');"
              "git cat-file -p $blob >out 2>&1 || :"},
        {"a file system watched by a program",
         EVIL "git config core.fsmonitor \"$PWD/evil\"; git status -s >out"},
        {"an alias and a pager",
         EVIL "git config alias.log '!./evil'; git config pager.log ./evil;"
              "git config alias.rev-parse '!./evil'; git config core.pager "
              "./evil; git -c alias.x='!./evil' x </dev/null"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *folder = unit_folder(mem);
        git_script(mem, folder, cases[i].script);
        /* The control: it did run, and is not there any more. */
        git_script(mem, folder, "rm r/ran");
        struct str clone = str_format(mem, "%s/r", folder);
        struct last last = {0};
        struct git_count count = {0};
        struct fault fault = {0};
        bool is_done = read_folder(mem, clone.at, NULL, &last, &count, &fault);
        UNIT_CLAIM(cases[i].says, !is_done || count.commits > 0);
        read_folder(mem, clone.at, "main", &last, &count, &fault);
        struct str ran = git_script(mem, folder, "ls r");
        UNIT_CLAIM(cases[i].says,
                   str_find(ran, STR_LITERAL("ran\n")) == ran.length);
    }
}

static void configuration_changes_nothing(void **state)
{
    static const struct {
        const char *says, *setting;
    } cases[] = {
        {"a mailmap elsewhere", "git config mailmap.file ../../evil"},
        {"a mailmap of another name", "git config mailmap.blob HEAD:evil"},
        {"no mailmap", "git config log.mailmap false"},
        {"another separator of trailers", "git config trailer.separators '='"},
        {"another encoding", "git config i18n.logOutputEncoding UTF-16"},
        {"another form", "git config format.pretty raw"},
        {"decorations", "git config log.decorate full"},
        {"patches of merges", "git config log.diffMerges on"},
        {"colours", "git config color.ui always"},
        {"notes", "git config notes.displayRef '*'; git notes add -m note"},
        {"dates of another kind", "git config log.date raw"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *folder = unit_folder(mem);
        git_script(mem, folder,
                   ONE_AND_TWO
                   "echo 'Evil <ada@x.org>' >evil; git add evil;"
                   "git commit -q --author='Bo <b@x.org>' -m "
                   "\"$(printf 'T\\n\\nAcked-by: A <ada@x.org>')\"");
        struct str clone = str_format(mem, "%s/r", folder);
        git_script(mem, clone.at, cases[i].setting);
        struct last last = {0};
        struct git_count count = {0};
        struct fault fault = {0};
        if (!read_folder(mem, clone.at, "main", &last, &count, &fault))
            fail_msg("%s: %s", cases[i].says, fault.message);
        UNIT_CLAIM(cases[i].says, count.commits == 3);
        UNIT_CLAIM(cases[i].says, count.pieces == 4);
        unit_same(last.name, "Two", cases[i].says);
        unit_same(last.project, "r", cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_every_kind_of_clone),
        UNIT_TEST(says_what_is_missing),
        UNIT_TEST(runs_nothing_the_clone_asks_for),
        UNIT_TEST(configuration_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
