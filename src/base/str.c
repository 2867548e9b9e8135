#include "base/str.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

struct str str_of(const char *text)
{
    return (struct str){text, text ? strlen(text) : 0};
}

struct str str_copy(struct arena *mem, struct str s)
{
    return (struct str){str_chars(mem, s), s.length};
}

const char *str_chars(struct arena *mem, struct str s)
{
    char *copy = ARENA_ARRAY(mem, char, s.length + 1);
    if (s.length)
        memcpy(copy, s.at, s.length);
    return copy;
}

struct str str_format(struct arena *mem, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(length >= 0);

    char *at = ARENA_ARRAY(mem, char, (size_t)length + 1);
    va_start(arguments, format);
    vsnprintf(at, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return (struct str){at, (size_t)length};
}

bool str_same(struct str a, struct str b)
{
    return a.length == b.length
           && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

bool str_is(struct str s, const char *text)
{
    return str_same(s, str_of(text));
}

bool str_same_folded(struct str a, struct str b)
{
    if (a.length != b.length)
        return false;
    for (size_t i = 0; i < a.length; i++)
        if (fold(a.at[i]) != fold(b.at[i]))
            return false;
    return true;
}

int str_order(struct str a, struct str b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

bool str_has_prefix(struct str s, const char *prefix)
{
    size_t length = strlen(prefix);
    return s.length >= length && memcmp(s.at, prefix, length) == 0;
}

bool str_has_suffix(struct str s, const char *suffix)
{
    size_t length = strlen(suffix);
    return s.length >= length
           && memcmp(s.at + s.length - length, suffix, length) == 0;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static const char no_break_space[2] = {(char)0xC2, (char)0xA0};

static size_t space_before(struct str s)
{
    if (s.length && is_space(s.at[0]))
        return 1;
    return s.length >= 2 && memcmp(s.at, no_break_space, 2) == 0 ? 2 : 0;
}

static size_t space_behind(struct str s)
{
    if (s.length && is_space(s.at[s.length - 1]))
        return 1;
    return s.length >= 2 && memcmp(s.at + s.length - 2, no_break_space, 2) == 0
               ? 2
               : 0;
}

struct str str_trim(struct str s)
{
    for (size_t width; (width = space_before(s)) > 0;)
        s = (struct str){s.at + width, s.length - width};
    for (size_t width; (width = space_behind(s)) > 0;)
        s.length -= width;
    return s;
}

struct str str_part(struct str s, size_t start, size_t length)
{
    if (start > s.length)
        start = s.length;
    if (length > s.length - start)
        length = s.length - start;
    return (struct str){s.at ? s.at + start : NULL, length};
}

bool str_next(struct str *rest, char separator, struct str *piece)
{
    if (!rest->at)
        return false;
    const char *end = rest->length ? memchr(rest->at, separator, rest->length)
                                   : NULL;
    if (!end) {
        *piece = *rest;
        *rest = (struct str){0};
        return true;
    }
    size_t length = (size_t)(end - rest->at);
    *piece = (struct str){rest->at, length};
    *rest = (struct str){end + 1, rest->length - length - 1};
    return true;
}

static bool is_word_end(char c)
{
    return c == ' ' || c == '\n';
}

bool str_next_word(struct str *rest, struct str *word)
{
    size_t start = 0, end;
    while (start < rest->length && is_word_end(rest->at[start]))
        start++;
    for (end = start; end < rest->length && !is_word_end(rest->at[end]);)
        end++;
    *word = str_part(*rest, start, end - start);
    *rest = str_part(*rest, end, rest->length);
    return word->length > 0;
}

size_t str_find(struct str s, struct str needle)
{
    const void *found = s.length && needle.length
                            ? memmem(s.at, s.length, needle.at, needle.length)
                            : NULL;
    return found ? (size_t)((const char *)found - s.at) : s.length;
}

struct str str_fold(struct arena *mem, struct str s)
{
    char *at = ARENA_ARRAY(mem, char, s.length + 1);
    for (size_t i = 0; i < s.length; i++)
        at[i] = fold(s.at[i]);
    return (struct str){at, s.length};
}

static bool in_slug(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
}

struct str str_slug(struct arena *mem, struct str s, size_t most_bytes)
{
    char *at = ARENA_ARRAY(mem, char, s.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < s.length; i++) {
        char c = fold(s.at[i]);
        if (in_slug(c))
            at[length++] = c;
        else if (length > 0 && at[length - 1] != '-')
            at[length++] = '-';
    }
    if (length > most_bytes) {
        length = most_bytes;
        while (length > 0 && ((unsigned char)at[length] & 0xC0) == 0x80)
            length--;
    }
    while (length > 0 && at[length - 1] == '-')
        length--;
    at[length] = '\0';
    return (struct str){at, length};
}

bool str_number(struct str s, int64_t least, int64_t most, int64_t *number)
{
    bool is_negative = s.length > 0 && s.at[0] == '-';
    size_t i = is_negative ? 1 : 0;
    if (i == s.length || s.length - i > 18)
        return false;

    int64_t value = 0;
    for (; i < s.length; i++) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
        value = value * 10 + (s.at[i] - '0');
    }
    if (is_negative)
        value = -value;
    if (value < least || value > most)
        return false;
    *number = value;
    return true;
}

uint64_t str_hash(struct str s)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a, its authors' constants */
    assert(s.at || s.length == 0);
    for (size_t i = 0; i < s.length; i++)
        hash = (hash ^ (unsigned char)s.at[i]) * 1099511628211u;
    return hash;
}

/* A step turns one difference into another, so two texts of one length that
 * differ in one step never meet; the shift lets high bits reach low ones. */
uint64_t str_hash_long(struct str s)
{
    uint64_t hash = s.length * 0x9E3779B97F4A7C15u, word;
    size_t i = 0;
    for (; i + sizeof(word) <= s.length; i += sizeof(word)) {
        memcpy(&word, s.at + i, sizeof(word));
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
    }
    return hash ^ str_hash(str_part(s, i, s.length));
}

bool str_list_same(const struct str_list *a, const struct str_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!str_same(a->at[i], b->at[i]))
            return false;
    return true;
}
