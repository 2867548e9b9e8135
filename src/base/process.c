#include "base/process.h"

#include "base/translate.h"
#include "base/utf8.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_BYTES = 256 * 1024, PIPE_BYTES = 1024 * 1024, WORD_BYTES = 250 };
enum { READ, WRITE };
enum { NO_FILE = -1 };

struct process {
    const char *name; /* of the program */
    pid_t child;      /* 0: it was waited for */
    int input;        /* the child's standard input; NO_FILE: closed */
    int output;       /* what it prints; NO_FILE: at its end */
    int complaints;   /* its standard error; NO_FILE: at its end */

    char *at; /* shape: [capacity]; [start..end) is not yet given out */
    size_t start, end, capacity;
    size_t most_piece_bytes;
    bool is_over;   /* a piece was over the ceiling */
    int read_error; /* errno, 0: none */

    char word[WORD_BYTES]; /* the first line of its complaints */
    size_t word_length;
    bool has_word; /* that line is whole */
};

static void close_file(int *file)
{
    if (*file != NO_FILE)
        close(*file);
    *file = NO_FILE;
}

static int wait_for(struct process *process)
{
    int status = 0;
    while (waitpid(process->child, &status, 0) < 0 && errno == EINTR)
        ;
    process->child = 0;
    return status;
}

static void process_close(void *thing)
{
    struct process *process = thing;
    close_file(&process->input);
    close_file(&process->output);
    close_file(&process->complaints);
    if (process->child) {
        kill(process->child, SIGKILL);
        wait_for(process);
    }
    free(process->at);
}

/* Where a variable of `environment` stands that `setting` names. */
static size_t variable_index(const char *const *environment, size_t count,
                             const char *setting)
{
    size_t name_bytes = strcspn(setting, "=");
    for (size_t i = 0; i < count; i++)
        if (strncmp(environment[i], setting, name_bytes) == 0
            && environment[i][name_bytes] == '=')
            return i;
    return count;
}

static size_t count_of(const char *const *words)
{
    size_t count = 0;
    while (words && words[count])
        count++;
    return count;
}

/* Ours with `added`, which wins; a bare name is taken out. */
static const char **environment_make(struct arena *mem,
                                     const char *const *added)
{
    const char *const *ours = (const char *const *)environ;
    size_t count = count_of(ours);
    const char **all = ARENA_ARRAY(mem, const char *,
                                   count + count_of(added) + 1);
    for (size_t i = 0; i < count; i++)
        all[i] = ours[i];
    for (size_t i = 0; added && added[i]; i++) {
        size_t index = variable_index(all, count, added[i]);
        bool is_set = strchr(added[i], '=') != NULL;
        if (is_set) {
            all[index] = added[i];
            count += index == count;
        } else if (index < count) {
            all[index] = all[--count];
            all[count] = NULL;
        }
    }
    return all;
}

/* What the child gets as its files 0, 1 and 2. */
struct ends {
    int files[3];
};

static int start_child(struct arena *mem, const struct process_wish *wish,
                       const struct ends *ends, pid_t *child)
{
    const char **environment = environment_make(mem, wish->environment);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, broken_pipe;
    sigemptyset(&none);
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);

    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (int i = 0; i < 3; i++)
        posix_spawn_file_actions_adddup2(&actions, ends->files[i], i);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &broken_pipe);
    int failed = posix_spawnp(child, wish->arguments[0], &actions, &attributes,
                              (char *const *)wish->arguments,
                              (char *const *)environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

enum { AHEAD_BYTES = 1024 * 1024 };

static bool open_pipe(int *ours, int *theirs, int our_end)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    /* Room for the child to run ahead while we are busy with what it said;
     * without it the pipe works, only slower. */
    (void)fcntl(ends[our_end], F_SETPIPE_SZ, AHEAD_BYTES);
    *ours = ends[our_end];
    *theirs = ends[!our_end];
    return true;
}

static bool open_input(struct process *process, const struct process_wish *wish,
                       int *theirs)
{
    if (!wish->has_input_pipe) {
        const char *file = wish->input_file ? wish->input_file : "/dev/null";
        *theirs = open(file, O_RDONLY | O_CLOEXEC);
        return *theirs >= 0;
    }
    return open_pipe(&process->input, theirs, WRITE)
           && fcntl(process->input, F_SETFL, O_NONBLOCK) == 0;
}

static bool start_fault(const struct process_wish *wish, int failed,
                        struct fault *fault)
{
    if (failed == ENOENT || failed == EACCES)
        return fault_set(fault, FAULT_MISSING,
                         _("the program %s is not installed"),
                         wish->arguments[0]);
    return fault_set(fault, FAULT_SYSTEM, _("cannot start %s: %s"),
                     wish->arguments[0], strerror(failed));
}

static bool input_fault(const struct process_wish *wish, struct fault *fault)
{
    bool is_missing = wish->input_file && (errno == ENOENT || errno == ENOTDIR);
    return fault_set(fault, is_missing ? FAULT_MISSING : FAULT_SYSTEM,
                     _("cannot open the input of %s: %s"), wish->arguments[0],
                     strerror(errno));
}

static void make_room(struct process *process)
{
    size_t held = process->end - process->start;
    if (process->start > 0) {
        memmove(process->at, process->at + process->start, held);
        process->start = 0;
        process->end = held;
        return;
    }
    size_t most = process->most_piece_bytes + 1; /* and the separator */
    size_t capacity = process->capacity ? process->capacity * 2 : FIRST_BYTES;
    process->capacity = capacity < most ? capacity : most;
    process->at = realloc(process->at, process->capacity);
    if (!process->at)
        abort(); /* as the arena does */
}

bool process_open(struct arena *mem, const struct process_wish *wish,
                  struct process **process, struct fault *fault)
{
    assert(wish->arguments[0] && wish->most_piece_bytes < SIZE_MAX
           && !(wish->input_file && wish->has_input_pipe));
    struct process *made = ARENA_NEW(mem, struct process);
    *made = (struct process){
        .name = str_copy(mem, str_of(wish->arguments[0])).at,
        .input = NO_FILE,
        .output = NO_FILE,
        .complaints = NO_FILE,
        .most_piece_bytes = wish->most_piece_bytes};
    struct ends ends = {{NO_FILE, NO_FILE, NO_FILE}};
    arena_defer(mem, process_close, made);

    bool has_input = open_input(made, wish, &ends.files[0]);
    bool is_well = has_input || input_fault(wish, fault);
    if (is_well) {
        int failed = open_pipe(&made->output, &ends.files[1], READ)
                             && open_pipe(&made->complaints, &ends.files[2],
                                          READ)
                         ? start_child(mem, wish, &ends, &made->child)
                         : errno;
        is_well = failed == 0 || start_fault(wish, failed, fault);
    }
    for (int i = 0; i < 3; i++)
        close_file(&ends.files[i]);
    if (!is_well) {
        made->child = 0;
        return false;
    }
    /* A wider pipe means fewer turns; the system may say no. */
    (void)fcntl(made->output, F_SETPIPE_SZ, AHEAD_BYTES);
    make_room(made);
    *process = made;
    return true;
}

static ssize_t read_some(int file, char *at, size_t bytes)
{
    ssize_t got;
    do
        got = read(file, at, bytes);
    while (got < 0 && errno == EINTR);
    return got;
}

static void keep_word(struct process *process, struct str heard)
{
    for (size_t i = 0; i < heard.length && !process->has_word; i++) {
        bool is_end = heard.at[i] == '\n';
        if (is_end && process->word_length > 0)
            process->has_word = true;
        else if (!is_end)
            process->word[process->word_length++] = heard.at[i];
        if (process->word_length == sizeof(process->word))
            process->has_word = true;
    }
}

/* Takes what the child complains of off its pipe, so that it never waits. */
static void hear(struct process *process)
{
    char heard[4096];
    ssize_t got = read_some(process->complaints, heard, sizeof(heard));
    if (got <= 0)
        close_file(&process->complaints);
    else
        keep_word(process, (struct str){heard, (size_t)got});
}

/* Waits until one of our pipes is ready, hearing complaints meanwhile. */
static void wait_for_pipe(struct process *process, int file, short event)
{
    struct pollfd pipes[] = {{file, event, 0},
                             {process->complaints, POLLIN, 0}};
    do {
        pipes[1].fd = process->complaints;
        if (poll(pipes, COUNT_OF(pipes), -1) < 0)
            continue;
        if (process->complaints != NO_FILE && pipes[1].revents)
            hear(process);
    } while (!pipes[0].revents);
}

/* Reads more behind what is held; false at the end of the output. */
static bool read_more(struct process *process)
{
    if (process->output == NO_FILE)
        return false;
    if (process->end == process->capacity)
        make_room(process);
    wait_for_pipe(process, process->output, POLLIN);
    ssize_t got = read_some(process->output, process->at + process->end,
                            process->capacity - process->end);
    if (got < 0)
        process->read_error = errno;
    if (got <= 0) {
        close_file(&process->output);
        return false;
    }
    process->end += (size_t)got;
    return true;
}

/* Gives `length` bytes of what is held and passes over `skipped` more. */
static bool give(struct process *process, size_t length, size_t skipped,
                 struct str *piece)
{
    if (length > process->most_piece_bytes) {
        process->is_over = true;
        return false;
    }
    *piece = (struct str){process->at + process->start, length};
    process->start += length + skipped;
    return true;
}

bool process_next(struct process *process, char separator, struct str *piece)
{
    size_t seen = 0; /* of what is held: no separator in it */
    while (!process->is_over) {
        size_t held = process->end - process->start;
        const char *first = process->at + process->start;
        const char *found = held > seen
                                ? memchr(first + seen, separator, held - seen)
                                : NULL;
        if (found)
            return give(process, (size_t)(found - first), 1, piece);
        if (held > process->most_piece_bytes)
            return give(process, held, 0, piece);
        seen = held;
        if (!read_more(process))
            return held > 0 && !process->read_error
                   && give(process, held, 0, piece);
    }
    return false;
}

/* Writes without dying of a child that is gone: SIGPIPE is held back, taken
 * if it came, and let through again. */
static ssize_t write_quietly(int file, struct str bytes)
{
    sigset_t broken_pipe, kept, waiting;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    sigpending(&waiting);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, &kept);
    ssize_t put = write(file, bytes.at, bytes.length);
    int failed = errno;
    if (put < 0 && failed == EPIPE && !sigismember(&waiting, SIGPIPE))
        sigtimedwait(&broken_pipe, NULL, &(struct timespec){0});
    pthread_sigmask(SIG_SETMASK, &kept, NULL);
    errno = failed;
    return put;
}

bool process_write(struct process *process, struct str bytes,
                   struct fault *fault)
{
    assert(process->input != NO_FILE);
    while (bytes.length) {
        wait_for_pipe(process, process->input, POLLOUT);
        ssize_t put = write_quietly(process->input, bytes);
        if (put >= 0)
            bytes = str_part(bytes, (size_t)put, bytes.length);
        else if (errno == EPIPE)
            return fault_set(fault, FAULT_SYSTEM, _("%s stopped listening"),
                             process->name);
        else if (errno != EAGAIN && errno != EINTR)
            return fault_set(fault, FAULT_SYSTEM, _("cannot write to %s: %s"),
                             process->name, strerror(errno));
    }
    return true;
}

void process_end_input(struct process *process)
{
    close_file(&process->input);
}

/* Reads what nobody asked for, so that the child can end by itself. */
static void pass_over_rest(struct process *process)
{
    process->start = process->end = 0;
    while (read_more(process))
        process->end = 0;
    while (process->complaints != NO_FILE)
        hear(process);
}

static bool end_fault(const struct process *process, int status,
                      struct fault *fault)
{
    struct str word = {process->word, process->word_length};
    word = str_part(word, 0, utf8_fault_at(word));
    const char *between = word.length ? ": " : "";
    if (WIFSIGNALED(status))
        return fault_set(fault, FAULT_SYSTEM,
                         _("%s was ended by signal %d%s%.*s"), process->name,
                         WTERMSIG(status), between, STR(word));
    return fault_set(fault, FAULT_SYSTEM, _("%s failed with code %d%s%.*s"),
                     process->name, WEXITSTATUS(status), between, STR(word));
}

bool process_done(struct process *process, struct fault *fault)
{
    assert(process->child);
    close_file(&process->input);
    if (process->is_over) {
        kill(process->child, SIGKILL);
        wait_for(process);
        return fault_set(fault, FAULT_LIMIT,
                         _("%s gave a piece larger than the %zu bytes we take"),
                         process->name, process->most_piece_bytes);
    }
    if (!process->read_error)
        pass_over_rest(process);
    if (process->read_error) {
        kill(process->child, SIGKILL);
        wait_for(process);
        return fault_set(fault, FAULT_SYSTEM, _("cannot read from %s: %s"),
                         process->name, strerror(process->read_error));
    }
    int status = wait_for(process);
    return status == 0 || end_fault(process, status, fault);
}
