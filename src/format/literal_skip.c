#include "format/literal_skip.h"

#include <string.h>

static bool is_one_of(char c, const char *signs)
{
    return c && strchr(signs, c);
}

bool literal_skip_begins(const struct literal_scan *scan)
{
    static const char *const words[] = {
        "abstract", "async",  "class",     "const",  "declare", "enum",
        "export",   "for",    "function",  "if",     "import",  "interface",
        "let",      "module", "namespace", "opaque", "type",    "var"};
    struct str name = literal_scan_name(scan);
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_is(name, words[i]))
            return true;
    return literal_scan_target(scan).length > 0;
}

/* Code while it is passed over. */
struct skipper {
    struct literal_scan *scan;
    char before;           /* what the word before begins with */
    size_t quotes_open_to; /* a quote before has no other in its line */
};

/* The length of the regular expression that stands here, or 0: a slash that
 * divides has no other one in its line. */
static size_t expression_bytes(const struct skipper *skipper)
{
    enum { MOST = 500 };
    const struct literal_scan *scan = skipper->scan;
    char before = skipper->before;
    if (before && !is_one_of(before, "(,=:[!&|?{};+-*%>~^"))
        return 0;
    bool is_in_class = false;
    size_t i = 1;
    for (char c; (c = literal_scan_byte(scan, i)) && i < MOST; i++) {
        if (c == '\n')
            break;
        if (c == '/' && !is_in_class)
            return i + 1;
        is_in_class = c == '[' || (is_in_class && c != ']');
        i += c == '\\' && literal_scan_byte(scan, i + 1);
    }
    return 0;
}

/* Passes over a text in quotes, or over the quote alone: what looks like one
 * may be an apostrophe. */
static bool pass_quote(struct skipper *skipper)
{
    struct literal_scan *scan = skipper->scan, ahead = *scan;
    struct fault unheard;
    struct str text;
    bool has_code = false;
    ahead.fault = &unheard;
    if (scan->at >= skipper->quotes_open_to
        && literal_scan_text(&ahead, &text, &has_code)) {
        scan->at = ahead.at;
        return true;
    }
    if (literal_scan_byte(scan, 0) == '`')
        return literal_scan_fail(scan, scan->at,
                                 "the template that begins here has no end");
    size_t begin = scan->at;
    while (!literal_scan_ended(scan) && literal_scan_byte(scan, 0) != '\n')
        scan->at++;
    skipper->quotes_open_to = scan->at;
    scan->at = begin + 1;
    return true;
}

/* Passes over one word of code. */
static bool pass_word(struct skipper *skipper)
{
    struct literal_scan *scan = skipper->scan;
    char c = literal_scan_byte(scan, 0);
    size_t length = c == '/' ? expression_bytes(skipper)
                             : literal_scan_name(scan).length;
    bool ends_tag = c == '>' && scan->at && scan->bytes.at[scan->at - 1] != '=';
    skipper->before = ends_tag ? 'a' : c;
    if (is_one_of(c, "'\"`"))
        return pass_quote(skipper);
    scan->at += length ? length : 1;
    return true;
}

/* True where the code ends that is being skipped, outside all brackets. */
static bool is_end(const struct literal_scan *scan, enum literal_skip way,
                   bool is_new_line, char before)
{
    char c = literal_scan_byte(scan, 0);
    if (is_one_of(c, ",)]}") || (c == ';' && way != LITERAL_SKIP_ENTRY))
        return true;
    return way != LITERAL_SKIP_ENTRY && is_new_line
           && !is_one_of(before, "=>.(|&?:+-*,") && literal_skip_begins(scan);
}

bool literal_skip_code(struct literal_scan *scan, enum literal_skip way,
                       bool *is_function)
{
    struct skipper skipper = {.scan = scan};
    size_t depth = 0, outermost = scan->at;
    for (;;) {
        bool is_new_line = literal_scan_space(scan);
        char c = literal_scan_byte(scan, 0);
        if (literal_scan_ended(scan)
            || (depth == 0 && is_end(scan, way, is_new_line, skipper.before)))
            break;
        if (is_one_of(c, "([{") && depth++ == 0)
            outermost = scan->at;
        depth -= is_one_of(c, ")]}");
        *is_function |= depth == 0 && literal_scan_starts(scan, "=>");
        if (!pass_word(&skipper))
            return false;
        if (depth == 0 && c == '}' && way == LITERAL_SKIP_BLOCK)
            break;
    }
    if (depth > 0)
        return literal_scan_fail(scan, outermost,
                                 "the bracket that opens here is never closed");
    return true;
}

/* Passes over one word of a type; an arrow closes nothing. */
static bool pass_type_word(struct skipper *skipper)
{
    skipper->scan->at += literal_scan_starts(skipper->scan, "=>");
    skipper->before = 'a';
    return pass_word(skipper);
}

static bool is_type_end(const struct literal_scan *scan)
{
    return literal_scan_ended(scan)
           || (is_one_of(literal_scan_byte(scan, 0), "=,;)]}")
               && !literal_scan_starts(scan, "=>"));
}

bool literal_skip_type(struct literal_scan *scan, bool ends_with_line)
{
    struct skipper skipper = {.scan = scan};
    size_t depth = 0, outermost = scan->at;
    literal_scan_space(scan);
    while (!literal_scan_ended(scan) && (depth > 0 || !is_type_end(scan))) {
        char c = literal_scan_byte(scan, 0);
        if (is_one_of(c, "([{<") && depth++ == 0)
            outermost = scan->at;
        depth -= is_one_of(c, ")]}>") && depth > 0;
        if (!pass_type_word(&skipper))
            return false;
        bool is_new_line = literal_scan_space(scan);
        if (is_new_line && ends_with_line && depth == 0)
            break;
    }
    if (depth > 0)
        return literal_scan_fail(scan, outermost,
                                 "the bracket that opens here is never closed");
    return true;
}
