#include "format/yaml_text.h"

#include "base/utf8.h"

#include <string.h>

bool yaml_text_is_hidden(uint32_t code)
{
    return code < ' ' || (code >= 0x7F && code <= 0xA0) || code == 0x2028
           || code == 0x2029 || code == 0xFEFF || code == 0xFFFE
           || code == 0xFFFF;
}

/* A text that begins with a letter can be mistaken for these only.  Source:
 * YAML 1.1 types "bool", "null" and "merge", which many readers follow. */
static bool is_word_of_yaml(struct str text)
{
    static const char *const words[] = {"y",  "n",   "yes",  "no",   "true",
                                        "on", "off", "null", "false"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_same_folded(text, str_of(words[i])))
            return true;
    return false;
}

/* Numbers, days and times hold no other letters than these. */
static bool is_like_number(struct str text)
{
    static const char letters[] = "0123456789eE+-.:_TtZz ";
    if (str_has_prefix(text, "0x") || str_has_prefix(text, "0o"))
        return true;
    for (size_t i = 0; i < text.length; i++)
        if (!memchr(letters, text.at[i], sizeof(letters) - 1))
            return false;
    return true;
}

static bool begins_plainly(struct str text)
{
    unsigned char first = (unsigned char)text.at[0];
    unsigned char letter = first | 0x20;
    return first >= 0x80 || (letter >= 'a' && letter <= 'z')
           || (first >= '0' && first <= '9' && !is_like_number(text));
}

/* True for ": " and " #", which end a plain text, and for ':' at its end. */
static bool has_end_inside(struct str text)
{
    for (size_t i = 0; i < text.length; i++) {
        bool ends = i + 1 == text.length || text.at[i + 1] == ' ';
        if ((text.at[i] == ':' && ends)
            || (text.at[i] == '#' && i > 0 && text.at[i - 1] == ' '))
            return true;
    }
    return false;
}

static bool is_plain(struct str text)
{
    if (text.length == 0 || text.at[text.length - 1] == ' '
        || !begins_plainly(text) || is_word_of_yaml(text)
        || has_end_inside(text))
        return false;
    uint32_t code = 0;
    while (utf8_next(&text, &code))
        if (yaml_text_is_hidden(code))
            return false;
    return true;
}

static void add_escaped(struct text *out, uint32_t code)
{
    if (code == '\n')
        text_add(out, "\\n");
    else if (code == '\t')
        text_add(out, "\\t");
    else
        text_add(out, code < 0x100 ? "\\x%02X" : "\\u%04X", (unsigned)code);
}

static void add_quoted(struct text *out, struct str text)
{
    text_add_char(out, '"');
    struct str rest = text, before = text;
    for (uint32_t code = 0; utf8_next(&rest, &code); before = rest) {
        if (yaml_text_is_hidden(code)) {
            add_escaped(out, code);
            continue;
        }
        if (code == '"' || code == '\\')
            text_add_char(out, '\\');
        text_add_str(out, str_part(before, 0, before.length - rest.length));
    }
    text_add_char(out, '"');
}

void yaml_text_add(struct text *out, struct str text)
{
    if (is_plain(text))
        text_add_str(out, text);
    else
        add_quoted(out, text);
}

/* True for what parts the items of a list or map in a line. */
static bool has_part_sign(struct str text)
{
    static const char signs[] = ",[]{}";
    for (size_t i = 0; i < text.length; i++)
        if (memchr(signs, text.at[i], sizeof(signs) - 1))
            return true;
    return false;
}

void yaml_text_add_in_line(struct text *out, struct str text)
{
    if (is_plain(text) && !has_part_sign(text))
        text_add_str(out, text);
    else
        add_quoted(out, text);
}
