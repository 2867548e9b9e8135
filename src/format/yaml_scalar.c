#include "format/yaml_scalar.h"

#include "base/text.h"

#include <string.h>

struct scan {
    struct str rest;
    enum yaml_style style;
    struct text out;
    size_t solid; /* how much of `out` folding must not trim */
};

static bool is_white(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

static void advance(struct scan *scan, size_t bytes)
{
    scan->rest = str_part(scan->rest, bytes, scan->rest.length);
}

static bool is_at_break(const struct scan *scan)
{
    return scan->rest.length > 0 && is_break(scan->rest.at[0]);
}

/* Takes a line feed, a carriage return or both. */
static void take_break(struct scan *scan)
{
    bool is_pair = scan->rest.length > 1 && scan->rest.at[0] == '\r'
                   && scan->rest.at[1] == '\n';
    advance(scan, is_pair ? 2 : 1);
}

static void skip_white(struct scan *scan)
{
    while (scan->rest.length > 0 && is_white(scan->rest.at[0]))
        advance(scan, 1);
}

/* Takes the empty lines that follow a line break: each is a line feed. */
static size_t take_empty_lines(struct scan *scan)
{
    size_t count = 0;
    for (skip_white(scan); is_at_break(scan); skip_white(scan)) {
        take_break(scan);
        text_add_char(&scan->out, '\n');
        count++;
    }
    scan->solid = scan->out.length;
    return count;
}

/* A line break and the white space around it are one space, or as many line
 * feeds as there are empty lines. */
static void fold(struct scan *scan)
{
    scan->out.length = scan->solid;
    take_break(scan);
    if (take_empty_lines(scan) == 0)
        text_add_char(&scan->out, ' ');
    scan->solid = scan->out.length;
}

static void add_code(struct text *out, uint32_t code)
{
    static const struct {
        uint32_t most;
        unsigned lead, shift;
    } forms[] = {{0x7F, 0, 0},
                 {0x7FF, 0xC0, 6},
                 {0xFFFF, 0xE0, 12},
                 {0x10FFFF, 0xF0, 18}};
    size_t form = 0;
    while (code > forms[form].most)
        form++;
    unsigned shift = forms[form].shift;
    text_add_char(out, (char)(forms[form].lead | code >> shift));
    while (shift > 0) {
        shift -= 6;
        text_add_char(out, (char)(0x80 | (code >> shift & 0x3F)));
    }
}

static bool take_hex(struct scan *scan, size_t digits, uint32_t *code)
{
    if (scan->rest.length < digits)
        return false;
    uint32_t value = 0;
    for (size_t i = 0; i < digits; i++) {
        static const char letters[] = "0123456789abcdef";
        char c = scan->rest.at[i];
        c = c >= 'A' && c <= 'F' ? (char)(c | 0x20) : c;
        const char *found = memchr(letters, c, sizeof(letters) - 1);
        if (!found)
            return false;
        value = value << 4 | (uint32_t)(found - letters);
    }
    advance(scan, digits);
    *code = value;
    return true;
}

/* JSON writes what lies beyond U+FFFF as two halves. */
static bool take_second_half(struct scan *scan, uint32_t *code)
{
    uint32_t low = 0;
    if (!str_has_prefix(scan->rest, "\\u"))
        return false;
    advance(scan, 2);
    if (!take_hex(scan, 4, &low) || low < 0xDC00 || low > 0xDFFF)
        return false;
    *code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
    return true;
}

static bool take_number(struct scan *scan, size_t digits)
{
    uint32_t code = 0;
    if (!take_hex(scan, digits, &code))
        return false;
    if (code >= 0xD800 && code <= 0xDBFF && !take_second_half(scan, &code))
        return false;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return false;
    add_code(&scan->out, code);
    return true;
}

/* Takes an escape; the backslash is taken. */
static bool take_escape(struct scan *scan)
{
    static const struct {
        char name;
        uint32_t code;
    } escapes[] = {{'a', 7},     {'b', 8},    {'t', '\t'}, {'\t', '\t'},
                   {'n', '\n'},  {'v', 0xB},  {'f', 0xC},  {'r', '\r'},
                   {'e', 0x1B},  {' ', ' '},  {'"', '"'},  {'/', '/'},
                   {'\\', '\\'}, {'N', 0x85}, {'_', 0xA0}, {'L', 0x2028},
                   {'P', 0x2029}};
    static const struct {
        char name;
        size_t digits;
    } numbers[] = {{'x', 2}, {'u', 4}, {'U', 8}};
    if (scan->rest.length == 0)
        return false;
    char name = scan->rest.at[0];
    advance(scan, 1);
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        if (numbers[i].name == name)
            return take_number(scan, numbers[i].digits);
    for (size_t i = 0; i < COUNT_OF(escapes); i++)
        if (escapes[i].name == name) {
            add_code(&scan->out, escapes[i].code);
            return true;
        }
    return false;
}

/* An escaped line break is none, and keeps the white space before it. */
static bool take_backslash(struct scan *scan)
{
    advance(scan, 1);
    if (is_at_break(scan)) {
        take_break(scan);
        take_empty_lines(scan);
        return true;
    }
    bool is_fine = take_escape(scan);
    scan->solid = scan->out.length;
    return is_fine;
}

static bool take_next(struct scan *scan)
{
    char c = scan->rest.at[0];
    if (is_break(c)) {
        fold(scan);
        return true;
    }
    if (c == '\\' && scan->style == YAML_DOUBLE_QUOTED)
        return take_backslash(scan);
    bool is_quote = c == '\'' && scan->style == YAML_SINGLE_QUOTED;
    text_add_char(&scan->out, c);
    advance(scan, is_quote ? 2 : 1);
    if (!is_white(c))
        scan->solid = scan->out.length;
    return true;
}

/* Most scalars are what they look like. */
static bool is_verbatim(struct str bytes)
{
    for (size_t i = 0; i < bytes.length; i++)
        if (is_break(bytes.at[i]) || bytes.at[i] == '\\' || bytes.at[i] == '\'')
            return false;
    return true;
}

bool yaml_scalar_parse(struct arena *mem, struct str bytes,
                       enum yaml_style style, struct str *text)
{
    if (is_verbatim(bytes)) {
        *text = str_copy(mem, bytes);
        return true;
    }
    struct scan scan = {.rest = bytes, .style = style};
    text_open(mem, bytes.length * 2, &scan.out); /* \L makes 3 bytes of 2 */
    while (scan.rest.length > 0)
        if (!take_next(&scan))
            return false;
    *text = text_str(&scan.out);
    return true;
}
