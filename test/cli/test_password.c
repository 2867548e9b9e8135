/* What is asked of a terminal; the other ways are in user.transcript. */
#include "cli/password.h"

#include <pty.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "support/unit.h"

enum { DONE = 0, REFUSED = 3, OTHER = 4, SCREEN_BYTES = 4096 };

/* Runs beside the test, with a terminal of its own. */
static void ask_and_leave(const char *wanted)
{
    struct arena *mem = arena_open();
    struct call call = {.mem = mem};
    struct str password;
    struct fault fault = {0};
    bool is_done = call_password(&call, &password, &fault);
    int code = !is_done ? REFUSED : str_is(password, wanted) ? DONE : OTHER;
    arena_close(mem);
    _exit(code);
}

/* Reads what the terminal shows until it shows `until`, or ends. */
static void read_until(int terminal, struct text *screen, const char *until)
{
    char bytes[256];
    ssize_t got = 1;
    while (got > 0
           && str_find(text_str(screen), str_of(until)) == screen->length) {
        got = read(terminal, bytes, sizeof(bytes));
        if (got > 0)
            text_add_str(screen, (struct str){bytes, (size_t)got});
    }
}

static void type(int terminal, const char *keys)
{
    assert_int_equal(write(terminal, keys, strlen(keys)), strlen(keys));
}

static int play(struct arena *mem, const char *first, const char *second,
                struct str *shown)
{
    struct text screen;
    int terminal, status;
    text_open(mem, SCREEN_BYTES, &screen);
    pid_t child = forkpty(&terminal, NULL, NULL, NULL);
    assert_true(child >= 0);
    if (child == 0)
        ask_and_leave("correct horse battery");
    read_until(terminal, &screen, "Password:");
    type(terminal, first);
    if (second) {
        read_until(terminal, &screen, "The same again:");
        type(terminal, second);
    }
    read_until(terminal, &screen, "\x01 never shown");
    assert_int_equal(waitpid(child, &status, 0), child);
    close(terminal);
    assert_true(WIFEXITED(status));
    *shown = text_str(&screen);
    return WEXITSTATUS(status);
}

static void is_asked_twice_and_not_shown(void **state)
{
    static const struct {
        const char *says, *first, *second;
        int wanted;
    } cases[] = {
        {"the same", "correct horse battery\n", "correct horse battery\n",
         DONE},
        {"different", "correct horse battery\n", "correct horse batterz\n",
         REFUSED},
        {"nothing at all", "\x04", NULL, REFUSED},
        {"nothing the second time", "correct horse battery\n", "\x04", REFUSED},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str shown;
        int code = play(*state, cases[i].first, cases[i].second, &shown);
        UNIT_CLAIM(cases[i].says, code == cases[i].wanted);
        UNIT_CLAIM(cases[i].says,
                   str_find(shown, STR_LITERAL("horse")) == shown.length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(is_asked_twice_and_not_shown)};
    return cmocka_run_group_tests_name("password", tests, NULL, NULL);
}
