#include "base/log.h"

#include "base/clock.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

enum { LINE_BYTES = 1000 };

static const char *const level_names[] = {"error", "warn", "info", "debug"};
static_assert(COUNT_OF(level_names) == LOG_LEVEL_COUNT,
              "every level of the log has its name");

static enum log_level most_level = LOG_WARN;

void log_set_level(enum log_level level)
{
    assert(level < LOG_LEVEL_COUNT);
    most_level = level;
}

/* "2026-11-23T10:25:00Z" -> "2026-11-23 10:25:00" */
static int put_front(char *line, enum log_level level, const char *area)
{
    struct arena *mem = arena_open();
    struct str now = moment_format(mem, clock_now());
    int length = snprintf(line, LINE_BYTES, "%.*s %.*s %s %s ",
                          STR(str_part(now, 0, 10)), STR(str_part(now, 11, 8)),
                          level_names[level], area);
    arena_close(mem);
    return length < LINE_BYTES ? length : LINE_BYTES - 1;
}

void log_line(enum log_level level, const char *area, const char *format, ...)
{
    assert(level < LOG_LEVEL_COUNT);
    if (level > most_level)
        return;

    char line[LINE_BYTES + 1];
    int front = put_front(line, level, area);
    va_list arguments;
    va_start(arguments, format);
    int rest = vsnprintf(line + front, (size_t)(LINE_BYTES - front), format,
                         arguments);
    va_end(arguments);
    int length = rest < LINE_BYTES - front ? front + rest : LINE_BYTES - 1;
    for (int i = 0; i < length; i++)
        if ((unsigned char)line[i] < ' ' || line[i] == 0x7F)
            line[i] = ' ';
    line[length] = '\n';

    /* One write a line, so that lines of several processes stay whole. */
    ssize_t put = write(STDERR_FILENO, line, (size_t)length + 1);
    (void)put; /* a log that cannot be written has nobody to tell */
}
