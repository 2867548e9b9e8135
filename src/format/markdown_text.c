#include "format/markdown_text.h"

#include <string.h>

static bool is_white(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* True for what would begin a list, a heading or a line across where a text
 * begins, "- ", "12. ", and for what would end a heading: " #". */
static bool is_mark(struct str s, size_t at)
{
    size_t digits = 0;
    while (digits < s.length && is_digit(s.at[digits]))
        digits++;
    if (digits > 0 && at == digits && strchr(".)", s.at[at]))
        return true;
    if (s.at[at] == '#')
        return at == 0 || is_white(s.at[at - 1]);
    return at == 0 && strchr("+-=:", s.at[at]) != NULL;
}

void markdown_text_add(struct text *out, struct str s)
{
    s = str_trim(s);
    for (size_t i = 0; i < s.length; i++) {
        char c = s.at[i];
        if (is_white(c)) {
            if (!is_white(s.at[i - 1]))
                text_add_char(out, ' ');
            continue;
        }
        if (strchr("\\`*_[]<>|~&$", c) || is_mark(s, i))
            text_add_char(out, '\\');
        text_add_char(out, c);
    }
}
