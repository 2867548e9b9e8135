#include "base/disguise.h"

#include "base/text.h"
#include "base/utf8.h"

#include <glib.h>

enum { NON_JOINER = 0x200C, JOINER = 0x200D, VIRAMA_CLASS = 9 };

static const struct {
    uint32_t first, last;
} hidden[] = {
    {0x00AD, 0x00AD}, /* soft hyphen */
    {0x061C, 0x061C}, /* Arabic letter mark */
    {0x200B, 0x200B}, /* zero-width space */
    {0x200E, 0x200F}, /* marks of direction */
    {0x202A, 0x202E}, /* embeddings and overrides */
    {0x2060, 0x2064}, /* word joiner, unseen operators */
    {0x2066, 0x2069}, /* isolates */
    {0xFEFF, 0xFEFF}, /* byte order mark */
};

/* Scripts in which a joiner changes how letters are drawn.
 * Source: the Unicode Standard, 23.2, "Cursive Connection and Ligatures", and
 * the chapters of the scripts */
static const GUnicodeScript joined_scripts[] = {
    G_UNICODE_SCRIPT_ARABIC,     G_UNICODE_SCRIPT_SYRIAC,
    G_UNICODE_SCRIPT_NKO,        G_UNICODE_SCRIPT_MANDAIC,
    G_UNICODE_SCRIPT_MONGOLIAN,  G_UNICODE_SCRIPT_ADLAM,
    G_UNICODE_SCRIPT_DEVANAGARI, G_UNICODE_SCRIPT_BENGALI,
    G_UNICODE_SCRIPT_GURMUKHI,   G_UNICODE_SCRIPT_GUJARATI,
    G_UNICODE_SCRIPT_ORIYA,      G_UNICODE_SCRIPT_TAMIL,
    G_UNICODE_SCRIPT_TELUGU,     G_UNICODE_SCRIPT_KANNADA,
    G_UNICODE_SCRIPT_MALAYALAM,  G_UNICODE_SCRIPT_SINHALA,
    G_UNICODE_SCRIPT_KHMER,      G_UNICODE_SCRIPT_MYANMAR,
    G_UNICODE_SCRIPT_BALINESE,   G_UNICODE_SCRIPT_JAVANESE,
};

static bool is_hidden(uint32_t code)
{
    for (size_t i = 0; i < COUNT_OF(hidden); i++)
        if (code >= hidden[i].first && code <= hidden[i].last)
            return true;
    return false;
}

static bool is_joiner(uint32_t code)
{
    return code == NON_JOINER || code == JOINER;
}

static bool is_joined(uint32_t code)
{
    GUnicodeScript script = g_unichar_get_script(code);
    for (size_t i = 0; i < COUNT_OF(joined_scripts); i++)
        if (script == joined_scripts[i])
            return true;
    return false;
}

/* A picture or a colour of skin. */
static bool is_emoji(uint32_t code)
{
    return g_unichar_type(code) == G_UNICODE_OTHER_SYMBOL
           || (code >= 0x1F3FB && code <= 0x1F3FF);
}

/* What stands around a character; 0: nothing. */
struct around {
    uint32_t base;   /* the last before it that is no mark of any script */
    uint32_t before; /* the one before it */
    uint32_t after;
};

static bool joiner_belongs(uint32_t code, const struct around *around)
{
    if (is_joiner(around->before))
        return false;
    if (code == JOINER && is_emoji(around->base) && is_emoji(around->after))
        return true;
    /* The last letter of many Malayalam names is written with a virama and a
     * joiner. */
    bool is_last_letter = code == JOINER
                          && g_unichar_combining_class(around->before)
                                 == VIRAMA_CLASS;
    return is_joined(around->base)
           && (is_joined(around->after) || is_last_letter);
}

static uint32_t front_of(struct str s)
{
    uint32_t code = 0;
    utf8_next(&s, &code);
    return code;
}

size_t disguise_find(struct str s, bool is_address)
{
    struct around around = {0};
    struct str rest = s;
    uint32_t code;
    while (utf8_next(&rest, &code)) {
        if (code < 0x80) { /* most text is nothing else */
            around = (struct around){.base = code, .before = code};
            continue;
        }
        around.after = front_of(rest);
        bool belongs = is_joiner(code)
                           ? !is_address && joiner_belongs(code, &around)
                           : !is_hidden(code);
        if (!belongs)
            return s.length - rest.length - (code < 0x800 ? 2 : 3);
        if (g_unichar_get_script(code) != G_UNICODE_SCRIPT_INHERITED)
            around.base = code;
        around.before = code;
    }
    return s.length;
}

struct str disguise_show(struct arena *mem, struct str s)
{
    struct text out;
    text_open(mem, s.length * 3 / 2 + 3, &out);
    for (size_t at; (at = disguise_find(s, false)) < s.length;) {
        struct str rest = str_part(s, at, s.length);
        uint32_t code;
        utf8_next(&rest, &code);
        text_add_str(&out, str_part(s, 0, at));
        text_add_str(&out, STR_LITERAL("\xEF\xBF\xBD"));
        s = rest;
    }
    text_add_str(&out, s);
    return text_str(&out);
}
