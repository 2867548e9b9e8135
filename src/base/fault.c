#include "base/fault.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
    int exit_code;
    int http_status;
} outcomes[] = {
    [FAULT_NONE] = {0, 200},    [FAULT_INPUT] = {2, 400},
    [FAULT_MISSING] = {3, 404}, [FAULT_DENIED] = {4, 403},
    [FAULT_CLASH] = {5, 409},   [FAULT_LIMIT] = {6, 413},
    [FAULT_FULL] = {6, 507},    [FAULT_SYSTEM] = {7, 500},
};
static_assert(sizeof(outcomes) / sizeof(outcomes[0]) == FAULT_KIND_COUNT,
              "every kind of fault has its outcome");

static size_t character_bytes(unsigned char first)
{
    return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
}

/* Takes the last character off a message that was cut within it. */
static void cut_cleanly(char *message, size_t length)
{
    size_t start = length - 1;
    while (start > 0 && ((unsigned char)message[start] & 0xC0) == 0x80)
        start--;
    if (start + character_bytes((unsigned char)message[start]) > length)
        message[start] = '\0';
}

#undef fault_set /* the analyzer's */
bool fault_set(struct fault *fault, enum fault_kind kind, const char *format,
               ...)
{
    assert(fault && kind > FAULT_NONE && kind < FAULT_KIND_COUNT);

    va_list arguments;
    va_start(arguments, format);
    int wanted = vsnprintf(fault->message, sizeof(fault->message), format,
                           arguments);
    va_end(arguments);
    if (wanted >= (int)sizeof(fault->message))
        cut_cleanly(fault->message, sizeof(fault->message) - 1);
    for (char *c = fault->message; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7F)
            *c = ' ';
    fault->kind = kind;
    return false;
}

int fault_exit_code(enum fault_kind kind)
{
    assert(kind >= FAULT_NONE && kind < FAULT_KIND_COUNT);
    return outcomes[kind].exit_code;
}

int fault_http_status(enum fault_kind kind)
{
    assert(kind >= FAULT_NONE && kind < FAULT_KIND_COUNT);
    return outcomes[kind].http_status;
}
