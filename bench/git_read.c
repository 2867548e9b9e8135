/* git_read CLONE [REVISION...] - reads a history as `rung collect git` does,
 * keeps nothing, and says what it counted and how much memory it took.
 * git_read --format - prints what git log is asked for, to time it alone. */
#include "intake/git_history.h"

#include "intake/git_record.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

struct tally {
    long long pieces[EVIDENCE_KIND_COUNT];
};

static bool take(void *to, const struct draft *draft, struct fault *fault)
{
    (void)fault;
    struct tally *tally = to;
    tally->pieces[draft->kind]++;
    return true;
}

static void print(const struct git_count *count, const struct tally *tally)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("peak_kib %ld\n", usage.ru_maxrss);
    printf("commits %lld\n", (long long)count->commits);
    printf("merges %lld\n", (long long)count->merges);
    printf("identities %lld\n", (long long)count->identities);
    for (int i = 0; i < EVIDENCE_KIND_COUNT; i++)
        printf("%s %lld\n", evidence_kind_names[i], tally->pieces[i]);
}

static int read_clone(const char *folder, const char *const *revisions,
                      size_t revision_count)
{
    enum { RECORD_BYTES = 4 * 1024 * 1024 };
    const struct git_place place = {
        .folder = folder,
        .revisions = revisions,
        .revision_count = revision_count,
        .since = DAY_NONE,
        .most_record_bytes = RECORD_BYTES,
    };
    struct tally tally = {0};
    const struct draft_sink sink = {.take = take, .to = &tally};
    struct git_count count = {0};
    struct fault fault;
    struct arena *mem = arena_open();
    bool is_done = git_history_read(mem, &place, &sink, &count, &fault);
    arena_close(mem);
    if (is_done)
        print(&count, &tally);
    else
        fprintf(stderr, "%s\n", fault.message);
    return is_done ? 0 : fault_exit_code(fault.kind);
}

int main(int argument_count, char **arguments)
{
    if (argument_count < 2) {
        fputs("usage: git_read CLONE [REVISION...] | --format\n", stderr);
        return 2;
    }
    if (strcmp(arguments[1], "--format") == 0) {
        puts(git_record_format);
        return 0;
    }
    return read_clone(arguments[1], (const char *const *)arguments + 2,
                      (size_t)argument_count - 2);
}
