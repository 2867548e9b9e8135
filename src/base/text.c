#include "base/text.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bytes live outside the arena's blocks, so that growing leaves no copies
 * behind; `held` follows them as they move. */
static void free_held(void *thing)
{
    char **held = thing;
    free(*held);
}

static void grow_to(struct text *text, size_t capacity)
{
    char *at = realloc(text->at, capacity + 1);
    if (!at) {
        fputs("rung: out of memory\n", stderr);
        abort();
    }
    *text->held = text->at = at;
    text->capacity = capacity;
}

void text_open(struct arena *mem, size_t ceiling_bytes, struct text *text)
{
    enum { FIRST_BYTES = 256 };
    *text = (struct text){.ceiling = ceiling_bytes,
                          .held = ARENA_NEW(mem, char *)};
    grow_to(text, ceiling_bytes < FIRST_BYTES ? ceiling_bytes : FIRST_BYTES);
    text->at[0] = '\0';
    arena_defer(mem, free_held, text->held);
}

void text_reset(struct text *text)
{
    text->length = 0;
    text->at[0] = '\0';
    text->is_over = false;
}

/* True when `more` bytes fit; grows towards the ceiling to make them fit. */
static bool has_room(struct text *text, size_t more)
{
    if (text->is_over)
        return false;
    if (more <= text->capacity - text->length)
        return true;
    if (more > text->ceiling - text->length) {
        text->is_over = true;
        return false;
    }
    size_t capacity = text->capacity * 2;
    if (capacity < text->length + more)
        capacity = text->length + more;
    if (capacity > text->ceiling)
        capacity = text->ceiling;
    grow_to(text, capacity);
    return true;
}

void text_add(struct text *text, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    size_t room = text->capacity - text->length + 1;
    int length = vsnprintf(text->at + text->length, room, format, arguments);
    va_end(arguments);
    assert(length >= 0);

    bool did_fit = !text->is_over && (size_t)length < room;
    if (!did_fit) {
        text->at[text->length] = '\0';
        if (has_room(text, (size_t)length)) {
            vsnprintf(text->at + text->length, (size_t)length + 1, format,
                      again);
            did_fit = true;
        }
    }
    va_end(again);
    if (did_fit)
        text->length += (size_t)length;
}

void text_add_str(struct text *text, struct str s)
{
    if (s.length == 0 || !has_room(text, s.length))
        return;
    memcpy(text->at + text->length, s.at, s.length);
    text->length += s.length;
    text->at[text->length] = '\0';
}

void text_add_char(struct text *text, char c)
{
    text_add_str(text, (struct str){&c, 1});
}

bool text_overflowed(const struct text *text)
{
    return text->is_over;
}

struct str text_str(const struct text *text)
{
    return (struct str){text->at, text->length};
}
