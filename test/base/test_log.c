#include "base/log.h"

#include "base/file.h"
#include "support/unit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What log_line writes to standard error. */
static struct str logged(struct arena *mem, enum log_level level,
                         const char *text)
{
    const char *file = unit_file(mem, unit_folder(mem), "log", STR_LITERAL(""));
    int kept = dup(STDERR_FILENO), opened = open(file, O_WRONLY | O_APPEND);
    dup2(opened, STDERR_FILENO);
    log_line(level, "store", "text=%s", text);
    dup2(kept, STDERR_FILENO);
    close(kept);
    close(opened);
    struct fault fault;
    struct str bytes = {0};
    assert_true(file_read(mem, file, 10000, &bytes, &fault));
    return bytes;
}

static void writes_day_time_level_area(void **state)
{
    static const struct {
        enum log_level most, level;
        const char *wanted;
    } cases[] = {
        {LOG_WARN, LOG_ERROR, "2026-11-23 10:25:01 error store text=x\n"},
        {LOG_WARN, LOG_WARN, "2026-11-23 10:25:01 warn store text=x\n"},
        {LOG_WARN, LOG_INFO, ""},
        {LOG_INFO, LOG_INFO, "2026-11-23 10:25:01 info store text=x\n"},
        {LOG_DEBUG, LOG_DEBUG, "2026-11-23 10:25:01 debug store text=x\n"},
        {LOG_ERROR, LOG_WARN, ""},
        {LOG_ERROR, LOG_ERROR, "2026-11-23 10:25:01 error store text=x\n"},
    };
    setenv("RUNG_NOW", "2026-11-23T10:25:01Z", 1);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        log_set_level(cases[i].most);
        unit_same(logged(*state, cases[i].level, "x"), cases[i].wanted,
                  "a line of the log");
    }
    log_set_level(LOG_WARN);
    unsetenv("RUNG_NOW");
}

static void keeps_a_line_one_line(void **state)
{
    struct str line = logged(*state, LOG_ERROR, "a\nb\rc\x1Bz");
    assert_true(str_has_suffix(line, " error store text=a b c z\n"));
    assert_int_equal(str_find(line, STR_LITERAL("\n")), line.length - 1);
}

static void cuts_a_line_that_is_too_long(void **state)
{
    char *much = ARENA_ARRAY(*state, char, 5000);
    memset(much, 'x', 4999);
    struct str line = logged(*state, LOG_ERROR, much);
    assert_int_equal(line.length, 1000);
    assert_true(str_has_suffix(line, "xx\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_day_time_level_area),
        UNIT_TEST(keeps_a_line_one_line),
        UNIT_TEST(cuts_a_line_that_is_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
