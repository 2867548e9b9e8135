#include "base/process.h"

#include "support/unit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SHELL(script) ((const char *const[]){"sh", "-c", (script), NULL})

static struct process *opened(struct arena *mem, struct process_wish wish)
{
    struct fault fault;
    struct process *process = NULL;
    if (!wish.most_piece_bytes)
        wish.most_piece_bytes = 1000;
    if (!process_open(mem, &wish, &process, &fault))
        fail_msg("%s", fault.message);
    return process;
}

static void gives_piece_after_piece(void **state)
{
    static const struct {
        const char *says, *script;
        char separator;
        const char *wanted[4];
    } cases[] = {
        {"nothing gives no piece", "true", '\n', {NULL}},
        {"lines", "printf 'a\\nbc\\n'", '\n', {"a", "bc"}},
        {"empty pieces count", "printf '\\n\\n'", '\n', {"", ""}},
        {"the last needs no end", "printf 'a\\nbc'", '\n', {"a", "bc"}},
        {"NUL separates", "printf 'a\\nb\\0c\\0'", '\0', {"a\nb", "c"}},
        {"written in parts",
         "printf a; printf 'b\\nc'; printf d",
         '\n',
         {"ab", "cd"}},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct process *process = opened(
            mem, (struct process_wish){.arguments = SHELL(cases[i].script)});
        struct str piece = {0};
        struct fault fault;
        for (size_t j = 0; cases[i].wanted[j]; j++) {
            UNIT_CLAIM(cases[i].says,
                       process_next(process, cases[i].separator, &piece));
            unit_same(piece, cases[i].wanted[j], cases[i].says);
        }
        UNIT_CLAIM(cases[i].says,
                   !process_next(process, cases[i].separator, &piece));
        UNIT_CLAIM(cases[i].says, process_done(process, &fault));
    }
}

static void says_how_the_child_ended(void **state)
{
    static const struct {
        const char *says, *script, *wanted;
    } cases[] = {
        {"a code and a word", "echo no such thing >&2; exit 3",
         "sh failed with code 3: no such thing"},
        {"only the first line", "printf '\\none\\ntwo\\n' >&2; exit 1",
         "sh failed with code 1: one"},
        {"a code alone", "exit 255", "sh failed with code 255"},
        {"a line without an end", "printf word >&2; exit 1",
         "sh failed with code 1: word"},
        {"a signal", "kill -9 $$", "sh was ended by signal 9"},
        {"a word that is no text", "printf 'a\\377' >&2; exit 1",
         "sh failed with code 1: a"},
        {"after output nobody read", "seq 100000; echo bad >&2; exit 4",
         "sh failed with code 4: bad"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct process *process = opened(
            mem, (struct process_wish){.arguments = SHELL(cases[i].script)});
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says, !process_done(process, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_SYSTEM);
        unit_same(str_of(fault.message), cases[i].wanted, cases[i].says);
    }
}

static void complaints_of_any_length_stop_nobody(void **state)
{
    static const char script[] = "echo first >&2; seq 300000 >&2; echo done; "
                                 "seq 300000 >&2; exit 1";
    struct process *process = opened(
        *state, (struct process_wish){.arguments = SHELL(script)});
    struct str piece = {0};
    struct fault fault;
    assert_true(process_next(process, '\n', &piece));
    unit_same(piece, "done", "output between complaints");
    assert_false(process_done(process, &fault));
    assert_string_equal(fault.message, "sh failed with code 1: first");

    static const char line[] = "head -c 3000000 /dev/zero | tr '\\0' x >&2; "
                               "exit 1";
    process = opened(*state, (struct process_wish){.arguments = SHELL(line)});
    assert_false(process_done(process, &fault));
    assert_true(strlen(fault.message) > 200);
}

static void streams_much_in_little_memory(void **state)
{
    struct arena *mem = *state;
    size_t before = arena_bytes(mem);
    struct process *process = opened(
        mem, (struct process_wish){.arguments = SHELL("seq 1 3000000")});
    struct str piece;
    struct fault fault;
    int64_t count = 0, sum = 0;
    while (process_next(process, '\n', &piece)) {
        int64_t number = 0;
        count += str_number(piece, 1, 3000000, &number);
        sum += number;
    }
    assert_true(process_done(process, &fault));
    assert_int_equal(count, 3000000);
    assert_int_equal(sum, 4500001500000);
    assert_true(arena_bytes(mem) - before < 64 * 1024);
}

static void refuses_a_piece_over_the_ceiling(void **state)
{
    static const struct {
        const char *says, *script;
        size_t most;
        size_t wanted_pieces;
        enum fault_kind wanted;
    } cases[] = {
        {"as long as allowed", "echo 12345", 5, 1, FAULT_NONE},
        {"one too long", "echo 123456", 5, 0, FAULT_LIMIT},
        {"one too long without an end", "printf 123456", 5, 0, FAULT_LIMIT},
        {"as long as allowed without an end", "printf 12345", 5, 1, FAULT_NONE},
        {"the second too long", "echo 1; echo 123456; echo 1", 5, 1,
         FAULT_LIMIT},
        {"short ones, many together", "echo 1; echo 2; echo 3; echo 4", 1, 4,
         FAULT_NONE},
        {"endless", "cat /dev/zero", 500000, 0, FAULT_LIMIT},
        {"more than the first buffer", "head -c 600000 /dev/zero; echo", 600000,
         1, FAULT_NONE},
        {"more than the first buffer and one", "head -c 600001 /dev/zero; echo",
         600000, 0, FAULT_LIMIT},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct process_wish wish = {.arguments = SHELL(cases[i].script),
                                    .most_piece_bytes = cases[i].most};
        struct process *process = opened(mem, wish);
        struct str piece;
        struct fault fault = {0};
        size_t count = 0;
        while (process_next(process, '\n', &piece))
            count++;
        UNIT_CLAIM(cases[i].says, count == cases[i].wanted_pieces);
        UNIT_CLAIM(cases[i].says,
                   process_done(process, &fault) == !cases[i].wanted);
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].wanted);
    }
}

static void names_the_program_that_is_missing(void **state)
{
    static const char *const names[] = {"no-program-is-called-so",
                                        "/no/such/program", "/etc/passwd"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *const arguments[] = {names[i], NULL};
        struct process_wish wish = {.arguments = arguments,
                                    .most_piece_bytes = 10};
        struct process *process = NULL;
        struct fault fault = {0};
        UNIT_CLAIM(names[i], !process_open(*state, &wish, &process, &fault));
        UNIT_CLAIM(names[i], fault.kind == FAULT_MISSING);
        UNIT_CLAIM(names[i], strstr(fault.message, names[i]) != NULL);
        UNIT_CLAIM(names[i], process == NULL);
    }
}

static void talks_line_by_line(void **state)
{
    static const char script[] = "while read -r line; do echo \"<$line>\"; "
                                 "done; echo end";
    struct arena *mem = *state;
    struct process *process = opened(
        mem, (struct process_wish){.arguments = SHELL(script),
                                   .has_input_pipe = true});
    struct str piece = {0};
    struct fault fault;
    for (int i = 0; i < 100; i++) {
        struct str line = str_format(mem, "line %d\n", i);
        assert_true(process_write(process, line, &fault));
        assert_true(process_next(process, '\n', &piece));
        unit_same(piece, str_format(mem, "<line %d>", i).at, "an answer");
    }
    process_end_input(process);
    assert_true(process_next(process, '\n', &piece));
    unit_same(piece, "end", "the end of its input");
    assert_false(process_next(process, '\n', &piece));
    assert_true(process_done(process, &fault));
}

static void writes_more_than_a_pipe_holds(void **state)
{
    struct arena *mem = *state;
    struct process *process = opened(
        mem, (struct process_wish){.arguments = SHELL("wc -c"),
                                   .has_input_pipe = true});
    struct str bytes = {ARENA_ARRAY(mem, char, 3000000), 3000000}, piece;
    struct fault fault;
    assert_true(process_write(process, bytes, &fault));
    process_end_input(process);
    assert_true(process_next(process, '\n', &piece));
    unit_same(str_trim(piece), "3000000", "all bytes arrive");
    assert_true(process_done(process, &fault));
}

static void outlives_a_child_that_stops_listening(void **state)
{
    struct arena *mem = *state;
    struct process *process = opened(
        mem, (struct process_wish){.arguments = SHELL("exec <&-; echo closed; "
                                                      "exit 0"),
                                   .has_input_pipe = true});
    struct str piece;
    struct fault fault = {0};
    assert_true(process_next(process, '\n', &piece));
    assert_false(process_write(process, STR_LITERAL("anybody?"), &fault));
    assert_int_equal(fault.kind, FAULT_SYSTEM);
    assert_string_equal(fault.message, "sh stopped listening");

    sigset_t waiting;
    sigpending(&waiting);
    assert_false(sigismember(&waiting, SIGPIPE));
    assert_true(process_done(process, &fault));
}

static void reads_its_input_from_a_file_or_nothing(void **state)
{
    struct arena *mem = *state;
    const char *file = unit_file(mem, unit_folder(mem), "in",
                                 STR_LITERAL("from the file\n"));
    struct process_wish wish = {
        .arguments = SHELL("cat"), .most_piece_bytes = 100, .input_file = file};
    struct process *process = opened(mem, wish);
    struct str piece;
    struct fault fault = {0};
    assert_true(process_next(process, '\n', &piece));
    unit_same(piece, "from the file", "its input");
    assert_true(process_done(process, &fault));

    wish.input_file = NULL;
    process = opened(mem, wish);
    assert_false(process_next(process, '\n', &piece));
    assert_true(process_done(process, &fault));

    wish.input_file = "/no/such/file";
    assert_false(process_open(mem, &wish, &process, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
}

static void gives_the_environment_it_is_told(void **state)
{
    const char *const added[] = {"RUNG_UNIT_B=new", "RUNG_UNIT_C=x=y",
                                 "RUNG_UNIT_D", "RUNG_UNIT", NULL};
    setenv("RUNG_UNIT_A", "ours", 1);
    setenv("RUNG_UNIT_D", "taken out", 1);
    setenv("RUNG_UNIT_B", "old", 1);
    struct process *process = opened(
        *state,
        (struct process_wish){
            .arguments = SHELL("echo $RUNG_UNIT_A $RUNG_UNIT_B $RUNG_UNIT_C "
                               "${RUNG_UNIT_D-gone}; "
                               "tr '\\0' '\\n' </proc/$$/environ | "
                               "grep -c UNIT_"),
            .environment = added});
    struct str piece;
    struct fault fault;
    assert_true(process_next(process, '\n', &piece));
    unit_same(piece, "ours new x=y gone", "ours, with what is added");
    assert_true(process_next(process, '\n', &piece));
    unit_same(piece, "3", "each variable once");
    assert_true(process_done(process, &fault));
    unsetenv("RUNG_UNIT_A");
    unsetenv("RUNG_UNIT_B");
    unsetenv("RUNG_UNIT_D");
}

static size_t files_of_a_child(struct arena *mem)
{
    struct process *process = opened(
        mem,
        (struct process_wish){.arguments = SHELL("exec ls /proc/self/fd")});
    struct str piece;
    struct fault fault;
    size_t count = 0;
    while (process_next(process, '\n', &piece))
        count++;
    assert_true(process_done(process, &fault));
    return count;
}

static void leaks_no_pipe_into_the_next_child(void **state)
{
    struct arena *mem = *state;
    size_t before = files_of_a_child(mem);
    struct process *other = opened(
        mem, (struct process_wish){.arguments = SHELL("read x"),
                                   .has_input_pipe = true});
    struct fault fault;
    assert_int_equal(files_of_a_child(mem), before);
    assert_false(process_done(other, &fault));
}

static void ends_the_child_with_the_arena(void **state)
{
    struct arena *mem = arena_open();
    struct process *process = opened(
        mem, (struct process_wish){
                 .arguments = SHELL("echo $$; exec cat /dev/zero")});
    struct str piece;
    int64_t child = 0;
    (void)state;
    assert_true(process_next(process, '\n', &piece));
    assert_true(str_number(piece, 2, INT32_MAX, &child));
    assert_int_equal(kill((pid_t)child, 0), 0);
    arena_close(mem);
    assert_int_equal(kill((pid_t)child, 0), -1);
    assert_int_equal(errno, ESRCH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(gives_piece_after_piece),
        UNIT_TEST(says_how_the_child_ended),
        UNIT_TEST(complaints_of_any_length_stop_nobody),
        UNIT_TEST(streams_much_in_little_memory),
        UNIT_TEST(refuses_a_piece_over_the_ceiling),
        UNIT_TEST(names_the_program_that_is_missing),
        UNIT_TEST(talks_line_by_line),
        UNIT_TEST(writes_more_than_a_pipe_holds),
        UNIT_TEST(outlives_a_child_that_stops_listening),
        UNIT_TEST(reads_its_input_from_a_file_or_nothing),
        UNIT_TEST(gives_the_environment_it_is_told),
        UNIT_TEST(leaks_no_pipe_into_the_next_child),
        UNIT_TEST(ends_the_child_with_the_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
