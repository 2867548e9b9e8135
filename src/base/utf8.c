#include "base/utf8.h"

#include "base/text.h"

#include <glib.h>
#include <string.h>

enum { REPLACEMENT = 0xFFFD };
static const struct str replacement = {"\xEF\xBF\xBD", 3};

/* U+FE0F: the character before it is to be drawn as an emoji. */
static const char emoji_sign[] = "\xEF\xB8\x8F";

/* The Unicode Standard, table 3-7: the leading bytes, and what may stand
 * second; later bytes are 80..BF. */
static const struct {
    unsigned char first, last;
    unsigned char second_least, second_most;
    unsigned char length;
} forms[] = {
    {0x01, 0x7F, 0x00, 0x00, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
};

static unsigned char byte_at(struct str s, size_t index)
{
    return (unsigned char)s.at[index];
}

/* Bytes of the well-formed character at the front of `s`, or 0. */
static size_t length_at_front(struct str s)
{
    size_t form = 0;
    while (form < COUNT_OF(forms) && byte_at(s, 0) > forms[form].last)
        form++;
    if (form == COUNT_OF(forms) || byte_at(s, 0) < forms[form].first)
        return 0;
    size_t length = forms[form].length;
    if (length == 1)
        return 1;
    if (s.length < length || byte_at(s, 1) < forms[form].second_least
        || byte_at(s, 1) > forms[form].second_most)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((byte_at(s, i) & 0xC0) != 0x80)
            return 0;
    return length;
}

/* Bytes of printable ASCII at the front: most text is nothing else. */
static size_t plain_length(struct str s)
{
    size_t length = 0;
    while (length < s.length && s.at[length] >= ' ' && s.at[length] < 0x7F)
        length++;
    return length;
}

size_t utf8_fault_at(struct str s)
{
    size_t at = 0;
    while (at < s.length) {
        at += plain_length(str_part(s, at, s.length));
        if (at == s.length)
            break;
        size_t length = length_at_front(str_part(s, at, s.length));
        if (length == 0)
            return at;
        at += length;
    }
    return s.length;
}

bool utf8_next(struct str *rest, uint32_t *code)
{
    if (rest->length == 0)
        return false;
    size_t length = length_at_front(*rest);
    if (length == 0) {
        *code = REPLACEMENT;
        length = 1;
    } else if (length == 1) {
        *code = byte_at(*rest, 0);
    } else {
        uint32_t value = byte_at(*rest, 0) & (0x7Fu >> length);
        for (size_t i = 1; i < length; i++)
            value = value << 6 | (byte_at(*rest, i) & 0x3Fu);
        *code = value;
    }
    *rest = str_part(*rest, length, rest->length);
    return true;
}

bool utf8_turns(uint32_t code)
{
    return (code >= 0x202A && code <= 0x202E)
           || (code >= 0x2066 && code <= 0x2069);
}

static bool is_control(uint32_t code)
{
    return code < ' ' || (code >= 0x7F && code <= 0x9F);
}

/* Bytes at the front of `s` that may stay as they are. */
static size_t clean_length(struct str s, bool may_turn)
{
    struct str rest = s;
    for (;;) {
        rest = str_part(rest, plain_length(rest), rest.length);
        size_t at = s.length - rest.length;
        uint32_t code;
        if (rest.length == 0 || length_at_front(rest) == 0)
            return at;
        utf8_next(&rest, &code);
        bool is_bad = is_control(code) && code != '\t' && code != '\n';
        if (is_bad || (!may_turn && utf8_turns(code)))
            return at;
    }
}

static struct str clean_make(struct arena *mem, struct str s, bool may_turn)
{
    size_t clean = clean_length(s, may_turn);
    if (clean == s.length)
        return s;

    struct text text;
    text_open(mem, s.length * replacement.length, &text);
    for (struct str rest = s; rest.length;
         clean = clean_length(rest, may_turn)) {
        uint32_t code;
        text_add_str(&text, str_part(rest, 0, clean));
        rest = str_part(rest, clean, rest.length);
        if (utf8_next(&rest, &code))
            text_add_str(&text, replacement);
    }
    return text_str(&text);
}

struct str utf8_clean(struct arena *mem, struct str s)
{
    return clean_make(mem, s, true);
}

struct str utf8_tame(struct arena *mem, struct str s)
{
    return clean_make(mem, s, false);
}

bool utf8_is_line(struct str s, size_t most_bytes)
{
    return s.length > 0 && s.length <= most_bytes
           && clean_length(s, true) == s.length && !memchr(s.at, '\n', s.length)
           && !memchr(s.at, '\t', s.length);
}

static size_t columns_of(uint32_t code)
{
    if (code < 0x300)
        return 1;
    if (g_unichar_iszerowidth(code))
        return utf8_turns(code);
    return g_unichar_iswide(code) ? 2 : 1;
}

/* Takes a character with the emoji sign behind it, if there is one, off the
 * front of *rest, which is not empty, and gives their columns.
 * Source: Unicode Technical Standard 51, "Emoji presentation" */
static size_t next_columns(struct str *rest)
{
    uint32_t code;
    utf8_next(rest, &code);
    size_t columns = columns_of(code);
    if (!str_has_prefix(*rest, emoji_sign))
        return columns;
    utf8_next(rest, &code);
    return columns ? 2 : 0;
}

size_t utf8_columns(struct str s)
{
    size_t columns = 0;
    while (s.length)
        columns += next_columns(&s);
    return columns;
}

struct str utf8_front(struct str s, size_t columns)
{
    struct str rest = s;
    while (rest.length) {
        struct str before = rest;
        size_t wide = next_columns(&rest);
        if (wide > columns)
            return str_part(s, 0, s.length - before.length);
        columns -= wide;
    }
    return s;
}

struct str utf8_fold(struct arena *mem, struct str s)
{
    enum { MOST_BYTES = 6 }; /* that g_unichar_to_utf8 writes */
    struct text text;
    uint32_t code;
    text_open(mem, s.length * 2 + MOST_BYTES, &text);
    while (utf8_next(&s, &code)) {
        char bytes[MOST_BYTES];
        int length = g_unichar_to_utf8(g_unichar_tolower(code), bytes);
        text_add_str(&text, (struct str){bytes, (size_t)length});
    }
    return text_str(&text);
}

struct str utf8_plain(struct arena *mem, struct str s)
{
    enum { MOST_BYTES = 6, MOST_PARTS = 18 }; /* a character comes apart in */
    struct text text;
    uint32_t code;
    text_open(mem, s.length * 4 + MOST_PARTS * MOST_BYTES, &text);
    while (utf8_next(&s, &code)) {
        gunichar parts[MOST_PARTS];
        gsize count = g_unichar_fully_decompose(code, FALSE, parts, MOST_PARTS);
        for (gsize i = 0; i < count && i < MOST_PARTS; i++) {
            char bytes[MOST_BYTES];
            if (g_unichar_ismark(parts[i]))
                continue;
            int length = g_unichar_to_utf8(g_unichar_tolower(parts[i]), bytes);
            text_add_str(&text, (struct str){bytes, (size_t)length});
        }
    }
    return text_str(&text);
}
