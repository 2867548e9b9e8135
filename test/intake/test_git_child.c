/* When git itself does not do its part, and what a long history costs. */
#include "intake/git_history.h"

#include "base/text.h"
#include "support/git.h"

#include <stdlib.h>
#include <string.h>

enum { RECORD_BYTES = 64 * 1024, STREAM_BYTES = 16 * 1024 * 1024 };

#define ADA "Ada <ada@x.org>"

static struct git_place place_of(const char *folder)
{
    return (struct git_place){
        .folder = folder, .since = DAY_NONE, .most_record_bytes = RECORD_BYTES};
}

static bool pass_over(void *to, const struct draft *draft, struct fault *fault)
{
    (void)to;
    (void)draft;
    (void)fault;
    return true;
}

/* Reads a history with `path` for $PATH; what it failed with. */
static struct fault fault_with_path(struct arena *mem, const char *path)
{
    const char *kept = str_copy(mem, str_of(getenv("PATH"))).at;
    struct git_place place = place_of(git_repository(
        mem, git_commit(mem, ADA, "One\n\nAcked-by: Grace <g@x>\n")));
    struct draft_sink sink = {.take = pass_over};
    struct git_count count;
    struct fault fault = {0};
    setenv("PATH", path, 1);
    bool is_done = git_history_read(mem, &place, &sink, &count, &fault);
    setenv("PATH", kept, 1);
    assert_false(is_done);
    return fault;
}

/* A git that is git but for one command. */
static const char *path_with(struct arena *mem, const char *command,
                             const char *instead)
{
    const char *folder = unit_folder(mem);
    struct str script = str_format(
        mem,
        "#!/bin/sh\nPATH='%s'\ncase \" $* \" in *\" %s \"*) %s;; esac\n"
        "exec git \"$@\"\n",
        getenv("PATH"), command, instead);
    unit_file(mem, folder, "git", script);
    git_script(mem, folder, "chmod +x git");
    return str_format(mem, "%s:%s", folder, getenv("PATH")).at;
}

static void says_when_git_does_not_do_its_part(void **state)
{
    static const struct {
        const char *says, *command, *instead, *word;
    } cases[] = {
        {"the mailmap is not asked", "check-mailmap", "echo sorry >&2; exit 9",
         "sorry"},
        {"no answer", "check-mailmap", "read line; exit 0", "check-mailmap"},
        {"the history breaks off", "log", "echo broken >&2; exit 3", "broken"},
        {"something else is printed", "log", "echo hello; exit 0",
         "something else"},
    };
    struct arena *mem = *state;
    struct fault fault = fault_with_path(mem, "/nowhere");
    assert_int_equal(fault.kind, FAULT_SYSTEM);
    assert_non_null(strstr(fault.message, "not installed"));
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fault = fault_with_path(
            mem, path_with(mem, cases[i].command, cases[i].instead));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_SYSTEM);
        if (!strstr(fault.message, cases[i].word))
            fail_msg("%s: %s", cases[i].says, fault.message);
    }
}

static void count_calls(void *to, const struct git_count *count)
{
    *(int64_t *)to += count->commits;
}

static size_t bytes_for(struct arena *mem, int commits, int64_t *told)
{
    struct text stream;
    text_open(mem, STREAM_BYTES, &stream);
    for (int i = 0; i < commits; i++)
        text_add_str(&stream,
                     git_commit(mem, ADA, "B\xFF\n\nAcked-by: G <g@x>\n"));
    struct git_place place = place_of(git_repository(mem, text_str(&stream)));
    struct draft_sink sink = {pass_over, count_calls, told};
    struct arena *own = arena_open();
    struct git_count count;
    struct fault fault;
    assert_true(git_history_read(own, &place, &sink, &count, &fault));
    assert_int_equal(count.commits, commits);
    assert_int_equal(count.identities, 1);
    size_t bytes = arena_bytes(own);
    arena_close(own);
    return bytes;
}

static void takes_no_more_memory_for_more_history(void **state)
{
    struct arena *mem = *state;
    int64_t told = 0, told_more = 0;
    assert_int_equal(bytes_for(mem, 10, &told),
                     bytes_for(mem, 9000, &told_more));
    assert_int_equal(told, 0);
    assert_int_equal(told_more, 4096 + 8192);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(says_when_git_does_not_do_its_part),
        UNIT_TEST(takes_no_more_memory_for_more_history),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
