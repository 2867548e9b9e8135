#include "format/yaml_guard.h"

#include "base/utf8.h"

#include <string.h>

static bool is_white(char c)
{
    return c == ' ' || c == '\t';
}

/* White space, the end of a line or of the text. */
static bool is_gap_at(struct str bytes, size_t at)
{
    return at >= bytes.length || is_white(bytes.at[at]) || bytes.at[at] == '\n'
           || bytes.at[at] == '\r';
}

static bool has_question(struct str bytes)
{
    for (size_t i = 0; i < bytes.length; i++)
        if (bytes.at[i] == '?' && is_gap_at(bytes, i + 1))
            return true;
    return false;
}

/* The offset of the tab when a ':' stands before `at`, white space with a tab
 * behind it, and then a sign; else bytes.length. */
static size_t tab_find(struct str bytes, size_t at)
{
    size_t tab = bytes.length;
    for (; at < bytes.length && is_white(bytes.at[at]); at++)
        if (bytes.at[at] == '\t' && tab == bytes.length)
            tab = at;
    bool is_sign = at < bytes.length
                   && (strchr("?:|>", bytes.at[at])
                       || (bytes.at[at] == '-' && is_gap_at(bytes, at + 1)));
    return is_sign ? tab : bytes.length;
}

/* The offset of the sign in `bytes` at which there are too many in one line,
 * or bytes.length. */
static size_t crowd_find(struct str bytes)
{
    size_t count = 0;
    for (size_t i = 0; i < bytes.length; i++) {
        char c = bytes.at[i];
        count = c == '\n' ? 0 : count + (c == '[' || c == '{' || c == ',');
        if (count > YAML_SIGNS_MOST)
            return i;
    }
    return bytes.length;
}

const char *yaml_guard_find(struct str bytes, size_t *at)
{
    *at = utf8_fault_at(bytes);
    if (*at < bytes.length)
        return bytes.at[*at] ? "not UTF-8 text" : "a NUL byte";
    *at = crowd_find(bytes);
    if (*at < bytes.length)
        return "too many values in one line";
    bool may_have_key = has_question(bytes);
    for (size_t i = 0; may_have_key && i < bytes.length; i++) {
        if (bytes.at[i] != ':')
            continue;
        *at = tab_find(bytes, i + 1);
        if (*at < bytes.length)
            return "a tab stands here; write a space";
    }
    return NULL;
}

struct str yaml_guard_end(struct arena *mem, struct str bytes)
{
    bool ends = bytes.length == 0 || bytes.at[bytes.length - 1] == '\n';
    return ends ? bytes : str_format(mem, "%.*s\n", STR(bytes));
}
