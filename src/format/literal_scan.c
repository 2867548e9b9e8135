#include "format/literal_scan.h"

#include "base/utf8.h"

#include <glib.h>

#include <assert.h>
#include <limits.h>
#include <string.h>

char literal_scan_byte(const struct literal_scan *scan, size_t ahead)
{
    size_t left = scan->bytes.length - scan->at;
    return ahead < left ? scan->bytes.at[scan->at + ahead] : '\0';
}

bool literal_scan_starts(const struct literal_scan *scan, const char *text)
{
    return str_has_prefix(str_part(scan->bytes, scan->at, strlen(text)), text);
}

bool literal_scan_ended(const struct literal_scan *scan)
{
    return scan->at == scan->bytes.length;
}

struct place literal_scan_place(const struct literal_scan *scan, size_t at)
{
    struct place place = place_at(&scan->lines, at);
    bool is_behind_mark = place.line == 1 && place.column > 3
                          && str_has_prefix(scan->bytes, "\xEF\xBB\xBF");
    place.column -= is_behind_mark ? 3 : 0;
    return place;
}

bool literal_scan_fail(const struct literal_scan *scan, size_t at,
                       const char *what)
{
    struct place place = literal_scan_place(scan, at);
    return fault_set(scan->fault, FAULT_INPUT, "%d:%d: %s", place.line,
                     place.column, what);
}

bool literal_scan_open(struct arena *mem, struct str bytes, bool is_javascript,
                       struct fault *fault, struct literal_scan *scan)
{
    *scan = (struct literal_scan){.mem = mem,
                                  .bytes = bytes,
                                  .is_javascript = is_javascript,
                                  .fault = fault};
    if (bytes.length > INT_MAX)
        return fault_set(fault, FAULT_LIMIT,
                         "1:1: the file has more than 2 GiB");
    line_starts_find(mem, bytes, &scan->lines);
    if (str_has_prefix(bytes, "\xFF\xFE") || str_has_prefix(bytes, "\xFE\xFF"))
        return literal_scan_fail(scan, 0,
                                 "the file is in UTF-16; save it as UTF-8");
    scan->at = str_has_prefix(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    size_t wrong_at = utf8_fault_at(bytes);
    if (wrong_at == bytes.length)
        return true;
    char what[64];
    g_snprintf(what, sizeof(what),
               "the byte %02X is no UTF-8 text; save the file as UTF-8",
               (unsigned)(unsigned char)bytes.at[wrong_at]);
    return literal_scan_fail(scan, wrong_at, what);
}

/* Bytes of the white space that stands here. */
static size_t space_bytes(const struct literal_scan *scan)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xA8",
                                       "\xE2\x80\xA9", "\xEF\xBB\xBF"};
    char c = literal_scan_byte(scan, 0);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        return 1;
    if (!scan->is_javascript || !c)
        return 0;
    for (size_t i = 0; i < COUNT_OF(wide) && (unsigned char)c >= 0x80; i++)
        if (literal_scan_starts(scan, wide[i]))
            return strlen(wide[i]);
    return c == '\v' || c == '\f';
}

/* Bytes of the comment that stands here. */
static size_t comment_bytes(const struct literal_scan *scan)
{
    struct str rest = str_part(scan->bytes, scan->at, scan->bytes.length);
    size_t length = strlen("//");
    if (!scan->is_javascript)
        return 0;
    if (str_has_prefix(rest, "//")) {
        while (length < rest.length && !strchr("\n\r", rest.at[length]))
            length++;
        return length;
    }
    if (!str_has_prefix(rest, "/*"))
        return 0;
    rest = str_part(rest, length, rest.length);
    length += str_find(rest, STR_LITERAL("*/")) + strlen("*/");
    return length < rest.length + 2 ? length : rest.length + 2;
}

bool literal_scan_space(struct literal_scan *scan)
{
    bool has_line_end = false;
    for (;;) {
        size_t length = space_bytes(scan) + comment_bytes(scan);
        if (length == 0)
            return has_line_end;
        for (; length > 0; length--, scan->at++)
            has_line_end |= scan->bytes.at[scan->at] == '\n'
                            || scan->bytes.at[scan->at] == '\r';
    }
}

bool literal_scan_sign(struct literal_scan *scan, char sign)
{
    bool is_there = sign && literal_scan_byte(scan, 0) == sign;
    scan->at += is_there;
    return is_there;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_in_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c)
           || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

struct str literal_scan_name(const struct literal_scan *scan)
{
    size_t length = 0;
    while (is_in_name(literal_scan_byte(scan, length)))
        length++;
    if (length && is_digit(literal_scan_byte(scan, 0)))
        length = 0;
    return str_part(scan->bytes, scan->at, length);
}

struct str literal_scan_target(const struct literal_scan *scan)
{
    struct literal_scan ahead = *scan;
    struct str name;
    while ((name = literal_scan_name(&ahead)).length) {
        ahead.at += name.length;
        size_t end = ahead.at;
        literal_scan_space(&ahead);
        char next = literal_scan_byte(&ahead, 1);
        if (literal_scan_byte(&ahead, 0) == '=' && next != '=' && next != '>')
            return str_part(scan->bytes, scan->at, end - scan->at);
        if (!literal_scan_sign(&ahead, '.'))
            break;
    }
    return (struct str){0};
}

enum { DEPTH_MOST = 32 }; /* of templates within templates */

/* A text in quotes while it is decoded. */
struct decoded {
    char *at;
    size_t length;
};

static bool add_code(struct decoded *out, uint32_t code)
{
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return false;
    out->length += (size_t)g_unichar_to_utf8(code, out->at + out->length);
    return true;
}

static bool hex_read(struct literal_scan *scan, size_t digits, uint32_t *code)
{
    uint32_t value = 0;
    for (size_t i = 0; i < digits; i++) {
        int digit = g_ascii_xdigit_value(literal_scan_byte(scan, i));
        if (digit < 0)
            return false;
        value = value << 4 | (uint32_t)digit;
    }
    scan->at += digits;
    *code = value;
    return true;
}

/* \u00E4, a pair \uD83D\uDE00, or in JavaScript \u{1F600}; the \u is taken. */
static bool unicode_read(struct literal_scan *scan, struct decoded *out)
{
    uint32_t code = 0, low = 0;
    if (scan->is_javascript && literal_scan_sign(scan, '{')) {
        size_t digits = 0;
        while (g_ascii_isxdigit(literal_scan_byte(scan, digits)))
            digits++;
        return digits >= 1 && digits <= 6 && hex_read(scan, digits, &code)
               && literal_scan_sign(scan, '}') && add_code(out, code);
    }
    if (!hex_read(scan, 4, &code))
        return false;
    if (code < 0xD800 || code > 0xDBFF)
        return add_code(out, code);
    if (!literal_scan_starts(scan, "\\u"))
        return false;
    scan->at += 2;
    if (!hex_read(scan, 4, &low) || low < 0xDC00 || low > 0xDFFF)
        return false;
    return add_code(out, 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00));
}

/* An escape only JavaScript has; any other character stands for itself. */
static bool other_read(struct literal_scan *scan, struct decoded *out)
{
    uint32_t code = 0;
    char c = literal_scan_byte(scan, 0);
    bool is_line_end = c == '\n' || c == '\r';
    if (!scan->is_javascript || is_digit(c) || !c)
        return false;
    if (literal_scan_starts(scan, "\r\n"))
        scan->at++;
    scan->at++;
    if (c == 'x')
        return hex_read(scan, 2, &code) && add_code(out, code);
    if (c == 'v')
        return add_code(out, '\v');
    if (!is_line_end)
        out->at[out->length++] = c;
    return true;
}

/* Reads an escape; the backslash is taken. */
static bool escape_read(struct literal_scan *scan, struct decoded *out)
{
    static const char names[] = "\"\\/bfnrt", codes[] = "\"\\/\b\f\n\r\t";
    char c = literal_scan_byte(scan, 0);
    const char *found = c ? strchr(names, c) : NULL;
    if (c == 'u') {
        scan->at++;
        return unicode_read(scan, out);
    }
    if (!found)
        return other_read(scan, out);
    scan->at++;
    out->at[out->length++] = codes[found - names];
    return true;
}

static size_t text_end(struct str bytes, size_t quote_at, int depth,
                       bool *has_code);

/* Where the code of a template ends whose ${ stands at `at`. */
static size_t code_end(struct str bytes, size_t at, int depth)
{
    size_t braces = 0;
    for (size_t i = at + 1; i < bytes.length; i++) {
        char c = bytes.at[i];
        bool is_quote = c == '\'' || c == '"' || c == '`';
        bool has_code = false;
        if (is_quote)
            i = text_end(bytes, i, depth + 1, &has_code);
        braces += c == '{';
        braces -= c == '}';
        if (braces == 0)
            return i;
    }
    return bytes.length;
}

/* Where the text whose quote stands at `quote_at` ends: at its other quote,
 * or where it breaks off. */
static size_t text_end(struct str bytes, size_t quote_at, int depth,
                       bool *has_code)
{
    char quote = bytes.at[quote_at];
    for (size_t i = quote_at + 1; i < bytes.length && depth < DEPTH_MOST; i++) {
        struct str pair = str_part(bytes, i, 2);
        if (pair.at[0] == quote)
            return i;
        if (quote != '`' && (pair.at[0] == '\n' || pair.at[0] == '\r'))
            return i;
        if (pair.at[0] == '\\') {
            i += str_has_prefix(str_part(bytes, i + 1, 2), "\r\n") ? 2 : 1;
        } else if (quote == '`' && str_is(pair, "${")) {
            *has_code = true;
            i = code_end(bytes, i, depth);
        }
    }
    return bytes.length;
}

static bool plain_read(struct literal_scan *scan, struct decoded *out)
{
    char c = scan->bytes.at[scan->at];
    if (!scan->is_javascript && (unsigned char)c < ' ')
        return literal_scan_fail(scan, scan->at,
                                 "a control character in a text; it is "
                                 "written \\u0009 or the like");
    scan->at++;
    out->at[out->length++] = c;
    return true;
}

bool literal_scan_text(struct literal_scan *scan, struct str *text,
                       bool *has_code)
{
    size_t begin = scan->at;
    size_t end = text_end(scan->bytes, begin, 0, has_code);
    char quote = literal_scan_byte(scan, 0);
    assert(quote);
    if (end == scan->bytes.length || scan->bytes.at[end] != quote)
        return literal_scan_fail(scan, begin,
                                 "the text that begins here has no end");
    scan->at++;
    struct decoded out = {.at = ARENA_ARRAY(scan->mem, char, end - begin)};
    while (scan->at < end && !*has_code) {
        size_t escape = scan->at;
        if (!literal_scan_sign(scan, '\\')) {
            if (!plain_read(scan, &out))
                return false;
        } else if (!escape_read(scan, &out)) {
            return literal_scan_fail(scan, escape,
                                     "an escape that is wrong, or gives NUL "
                                     "or half a character");
        }
    }
    scan->at = end + 1;
    *text = (struct str){out.at, out.length};
    return true;
}

static size_t digits_at(const struct literal_scan *scan, size_t ahead)
{
    size_t length = 0;
    while (is_digit(literal_scan_byte(scan, ahead + length)))
        length++;
    return length;
}

/* A fraction or an exponent: bytes from `ahead` on, 0 when there is none. */
static size_t tail_bytes(const struct literal_scan *scan, size_t ahead)
{
    size_t length = 0;
    if (literal_scan_byte(scan, ahead) == '.') {
        size_t digits = digits_at(scan, ahead + 1);
        length = digits ? digits + 1 : 0;
    }
    char c = literal_scan_byte(scan, ahead + length);
    if (c != 'e' && c != 'E')
        return length;
    char sign = literal_scan_byte(scan, ahead + length + 1);
    size_t skip = sign == '+' || sign == '-' ? 2 : 1;
    size_t digits = digits_at(scan, ahead + length + skip);
    return digits ? length + skip + digits : length;
}

/* What JavaScript alone calls a number: 0x1F, 1_000, .5, 5. */
static size_t odd_number_bytes(const struct literal_scan *scan, size_t ahead)
{
    bool has_digit = is_digit(literal_scan_byte(scan, ahead))
                     || (literal_scan_byte(scan, ahead) == '.'
                         && is_digit(literal_scan_byte(scan, ahead + 1)));
    size_t length = 0;
    for (char c; has_digit && (c = literal_scan_byte(scan, ahead + length));
         length++)
        if (!is_in_name(c) && c != '.')
            break;
    return length;
}

struct str literal_scan_number(const struct literal_scan *scan)
{
    char first = literal_scan_byte(scan, 0);
    size_t sign = first == '-' || (first == '+' && scan->is_javascript);
    bool is_zero = literal_scan_byte(scan, sign) == '0';
    size_t whole = is_zero ? 1 : digits_at(scan, sign);
    size_t length = whole ? whole + tail_bytes(scan, sign + whole) : 0;
    if (scan->is_javascript) {
        size_t odd = odd_number_bytes(scan, sign);
        length = odd > length ? odd : length;
    }
    return str_part(scan->bytes, scan->at, length ? sign + length : 0);
}
