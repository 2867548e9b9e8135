#include "app/typed.h"

#include "base/disguise.h"
#include "base/translate.h"
#include "base/utf8.h"

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct str flatten(struct arena *mem, struct str s)
{
    char *at = ARENA_ARRAY(mem, char, s.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < s.length; i++)
        if (!is_space(s.at[i]))
            at[length++] = s.at[i];
        else if (at[length - 1] != ' ')
            at[length++] = ' ';
    return (struct str){at, length};
}

/* With LF for CR LF and CR. */
static struct str with_line_feeds(struct arena *mem, struct str s)
{
    char *at = ARENA_ARRAY(mem, char, s.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < s.length; i++)
        if (s.at[i] != '\r')
            at[length++] = s.at[i];
        else if (i + 1 == s.length || s.at[i + 1] != '\n')
            at[length++] = '\n';
    return (struct str){at, length};
}

static bool length_check(struct str typed, const struct typed_rule *rule,
                         struct fault *fault)
{
    if (typed.length == 0 && rule->is_needed)
        return fault_set(fault, FAULT_INPUT, _("%s is empty; write something"),
                         rule->name);
    if (typed.length > rule->most_bytes)
        return fault_set(fault, FAULT_LIMIT,
                         _("%s is too long: there is room for %zu characters, "
                           "fewer with accents"),
                         rule->name, rule->most_bytes);
    return true;
}

static bool unseen_check(struct arena *mem, struct str s,
                         const struct typed_rule *rule, bool is_address,
                         struct fault *fault)
{
    if (!str_same(utf8_clean(mem, s), s))
        return fault_set(fault, FAULT_INPUT,
                         _("%s has a control character in it; write it anew"),
                         rule->name);
    struct str rest = str_part(s, disguise_find(s, is_address), s.length);
    uint32_t code;
    if (!utf8_next(&rest, &code))
        return true;
    return fault_set(fault, FAULT_INPUT,
                     _("%s has a character in it that nobody sees, U+%04X; "
                       "write it anew"),
                     rule->name, (unsigned)code);
}

bool typed_line(struct arena *mem, struct str typed,
                const struct typed_rule *rule, struct str *line,
                struct fault *fault)
{
    struct str flat = flatten(mem, str_trim(typed));
    if (!length_check(flat, rule, fault)
        || !unseen_check(mem, flat, rule, false, fault))
        return false;
    *line = flat;
    return true;
}

bool typed_text(struct arena *mem, struct str typed,
                const struct typed_rule *rule, struct str *text,
                struct fault *fault)
{
    struct str lines = with_line_feeds(mem, str_trim(typed));
    if (!length_check(lines, rule, fault)
        || !unseen_check(mem, lines, rule, false, fault))
        return false;
    *text = lines;
    return true;
}

bool typed_link(struct arena *mem, struct str typed,
                const struct typed_rule *rule, struct str *link,
                struct fault *fault)
{
    struct str line;
    if (!typed_line(mem, typed, rule, &line, fault)
        || !unseen_check(mem, line, rule, true, fault))
        return false;
    struct str folded = str_fold(mem, line);
    bool is_link = str_has_prefix(folded, "https://")
                   || str_has_prefix(folded, "http://");
    if (line.length
        && (!is_link || str_find(line, STR_LITERAL(" ")) < line.length))
        return fault_set(fault, FAULT_INPUT,
                         _("%s begins with https:// or http:// and has no "
                           "space in it"),
                         rule->name);
    *link = line;
    return true;
}
