#include "web/html.h"

#include "base/utf8.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

static const struct str replacement = {"\xEF\xBF\xBD", 3};

void html_literal(struct text *out, const char *bytes, size_t length)
{
    text_add_str(out, (struct str){bytes, length});
}

/* What stands for an ASCII character; empty when it stands for itself. */
static struct str escape_of(unsigned char c)
{
    switch (c) {
    case '&':
        return STR_LITERAL("&amp;");
    case '<':
        return STR_LITERAL("&lt;");
    case '>':
        return STR_LITERAL("&gt;");
    case '"':
        return STR_LITERAL("&quot;");
    case '\'':
        return STR_LITERAL("&#39;");
    case '\r': /* as it is, a browser would read a line feed */
        return STR_LITERAL("&#13;");
    case '\t':
    case '\n':
        return (struct str){0};
    default:
        return c < ' ' || c == 0x7F ? replacement : (struct str){0};
    }
}

/* Bytes at the front of `s` that stand for themselves. */
static size_t plain_length(struct str s)
{
    size_t length = 0;
    while (length < s.length) {
        unsigned char c = (unsigned char)s.at[length];
        if (c >= 0x80 || c < ' ' || c == 0x7F || c == '&' || c == '<'
            || c == '>' || c == '"' || c == '\'')
            break;
        length++;
    }
    return length;
}

/* Takes one character beyond ASCII, or one bad byte, off the front.  What
 * turns the direction is left out: it could show a text in another order than
 * it has, up to the end of its line, and no text needs it to be read. */
static void add_wide(struct text *out, struct str *rest)
{
    struct str before = *rest;
    uint32_t code = 0;
    utf8_next(rest, &code);
    size_t length = before.length - rest->length;
    if (utf8_turns(code))
        return;
    bool is_bad = length == 1 || (code >= 0x80 && code < 0xA0);
    text_add_str(out, is_bad ? replacement : str_part(before, 0, length));
}

void html_str(struct text *out, struct str s)
{
    while (s.length > 0) {
        size_t plain = plain_length(s);
        text_add_str(out, str_part(s, 0, plain));
        s = str_part(s, plain, s.length);
        if (s.length == 0)
            return;
        if ((unsigned char)s.at[0] >= 0x80) {
            add_wide(out, &s);
            continue;
        }
        struct str escape = escape_of((unsigned char)s.at[0]);
        text_add_str(out, escape.length ? escape : str_part(s, 0, 1));
        s = str_part(s, 1, s.length);
    }
}

void html_chars(struct text *out, const char *s)
{
    html_str(out, str_of(s));
}

void html_integer(struct text *out, int64_t number)
{
    if (number < 0)
        text_add_char(out, '-');
    html_count(out, number < 0 ? 0 - (uint64_t)number : (uint64_t)number);
}

void html_count(struct text *out, size_t number)
{
    char digits[20];
    size_t at = sizeof(digits);
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    text_add_str(out, (struct str){digits + at, sizeof(digits) - at});
}

void html_real(struct text *out, double number)
{
    if (!isfinite(number))
        return;
    if (fabs(number) >= 1e15) {
        text_add(out, "%.0f", number);
        return;
    }
    int64_t hundredths = (int64_t)llround(number * 100);
    if (hundredths < 0) {
        text_add_char(out, '-');
        hundredths = -hundredths;
    }
    html_integer(out, hundredths / 100);
    if (hundredths % 100 == 0)
        return;
    text_add_char(out, '.');
    text_add_char(out, (char)('0' + hundredths % 100 / 10));
    if (hundredths % 10)
        text_add_char(out, (char)('0' + hundredths % 10));
}

void html_day(struct text *out, struct day day)
{
    char chars[DAY_CHARS];
    if (day_is_none(day))
        return;
    day_write(day, chars);
    text_add_str(out, (struct str){chars, DAY_CHARS});
}

void html_markup(struct text *out, struct html markup)
{
    text_add_str(out, markup.markup);
}

static bool is_harmless(struct str address)
{
    static const char *const schemes[] = {"http:", "https:", "mailto:"};
    if (address.length == 0)
        return false;
    if (address.at[0] == '/' || address.at[0] == '#' || address.at[0] == '?')
        return true;
    for (size_t i = 0; i < COUNT_OF(schemes); i++) {
        struct str scheme = str_of(schemes[i]);
        if (str_same_folded(str_part(address, 0, scheme.length), scheme))
            return true;
    }
    return false;
}

void html_address(struct text *out, struct str address)
{
    html_str(out, is_harmless(address) ? address : STR_LITERAL("#"));
}

void html_address_chars(struct text *out, const char *address)
{
    html_address(out, str_of(address));
}

static bool is_unreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'
           || c == '~';
}

void html_address_part(struct text *out, struct str part)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < part.length; i++) {
        unsigned char byte = (unsigned char)part.at[i];
        if (is_unreserved(part.at[i])) {
            text_add_char(out, part.at[i]);
            continue;
        }
        char escape[] = {'%', digits[byte >> 4], digits[byte & 15]};
        text_add_str(out, (struct str){escape, sizeof(escape)});
    }
}

void html_address_part_chars(struct text *out, const char *part)
{
    html_address_part(out, str_of(part));
}

bool html_is_str(struct str s)
{
    return s.length > 0;
}

bool html_is_chars(const char *s)
{
    return s && *s;
}

bool html_is_day(struct day day)
{
    return !day_is_none(day);
}

bool html_is_markup(struct html markup)
{
    return markup.markup.length > 0;
}

bool html_is_number(int64_t number)
{
    return number != 0;
}

bool html_is_count(size_t number)
{
    return number != 0;
}

bool html_is_real(double number)
{
    return number > 0 || number < 0;
}

bool html_is_there(const void *thing)
{
    return thing != NULL;
}
