#include "format/markup_guard.h"

#include <glib.h>
#include <string.h>

/* libxml2 cuts longer names into several. */
enum { NAME_BYTES_MOST = 100 };

/* The text while it is looked through; beyond its end stands NUL. */
struct scan {
    struct str bytes;
    size_t at;
};

static char char_at(const struct scan *scan, size_t ahead)
{
    size_t at = scan->at + ahead;
    return at < scan->bytes.length ? scan->bytes.at[at] : '\0';
}

static bool is_over(const struct scan *scan)
{
    return scan->at >= scan->bytes.length;
}

static bool is_blank(char c)
{
    return c && strchr(" \t\r\n\f", c);
}

static bool begins_name(char c)
{
    return g_ascii_isalpha(c) || c == '_' || c == ':';
}

static bool is_in_name(char c)
{
    return begins_name(c) || g_ascii_isdigit(c) || c == '-' || c == '.';
}

static bool is_tag_end(const struct scan *scan)
{
    return char_at(scan, 0) == '>'
           || (char_at(scan, 0) == '/' && char_at(scan, 1) == '>');
}

static void pass_blanks(struct scan *scan)
{
    while (is_blank(char_at(scan, 0)))
        scan->at++;
}

static void pass_name(struct scan *scan)
{
    for (size_t i = 0; i < NAME_BYTES_MOST && is_in_name(char_at(scan, 0)); i++)
        scan->at++;
}

/* Goes behind the next `text`, or to the end. */
static void pass_until(struct scan *scan, struct str text)
{
    struct str rest = str_part(scan->bytes, scan->at, scan->bytes.length);
    scan->at += str_find(rest, text) + text.length;
    if (is_over(scan))
        scan->at = scan->bytes.length;
}

static void pass_word(struct scan *scan)
{
    while (!is_over(scan) && !is_blank(char_at(scan, 0))
           && char_at(scan, 0) != '>')
        scan->at++;
}

static void pass_value(struct scan *scan)
{
    char quote = char_at(scan, 0);
    if (quote != '"' && quote != '\'') {
        pass_word(scan);
        return;
    }
    scan->at++;
    pass_until(scan, (struct str){&quote, 1});
}

/* Goes behind an attribute; a quote in what is none means nothing. */
static void pass_attribute(struct scan *scan)
{
    if (!begins_name(char_at(scan, 0))) {
        scan->at++;
        while (!is_over(scan) && !is_blank(char_at(scan, 0))
               && !is_tag_end(scan))
            scan->at++;
        return;
    }
    pass_name(scan);
    pass_blanks(scan);
    if (char_at(scan, 0) != '=')
        return;
    scan->at++;
    pass_blanks(scan);
    pass_value(scan);
}

/* Goes behind what a script or style says, where tags are none. */
static void pass_script(struct scan *scan, struct str name)
{
    for (; !is_over(scan); scan->at++) {
        struct str end = str_part(scan->bytes, scan->at + 2, name.length);
        if (char_at(scan, 0) == '<' && char_at(scan, 1) == '/'
            && str_same_folded(end, name))
            return;
    }
}

/* Goes behind the tag that stands here; false when it has too many
 * attributes. */
static bool tag_take(struct scan *scan)
{
    size_t count = 0, begin = ++scan->at;
    pass_name(scan);
    struct str name = str_part(scan->bytes, begin, scan->at - begin);
    for (pass_blanks(scan); !is_over(scan) && !is_tag_end(scan);
         pass_blanks(scan)) {
        if (++count > MARKUP_ATTRIBUTES_MOST)
            return false;
        pass_attribute(scan);
    }
    bool is_script = str_same_folded(name, STR_LITERAL("script"))
                     || str_same_folded(name, STR_LITERAL("style"));
    if (char_at(scan, 0) == '>' && is_script)
        pass_script(scan, name);
    return true;
}

/* Goes behind a comment, whose end may lie in its beginning: "<!-->". */
static void pass_comment(struct scan *scan)
{
    for (scan->at += strlen("<!"); !is_over(scan); scan->at++) {
        struct str here = str_part(scan->bytes, scan->at, strlen("--!>"));
        if (str_has_prefix(here, "-->") || str_has_prefix(here, "--!>"))
            return;
    }
}

size_t markup_guard_find(struct str bytes)
{
    struct scan scan = {.bytes = bytes};
    while (!is_over(&scan)) {
        size_t begin = scan.at;
        struct str here = str_part(bytes, begin, strlen("<!--"));
        if (str_is(here, "<!--"))
            pass_comment(&scan);
        else if (str_has_prefix(here, "<!") || str_has_prefix(here, "<?"))
            pass_until(&scan, STR_LITERAL(">"));
        else if (str_has_prefix(here, "<") && begins_name(char_at(&scan, 1))) {
            if (!tag_take(&scan))
                return begin;
        } else
            scan.at++;
    }
    return bytes.length;
}
