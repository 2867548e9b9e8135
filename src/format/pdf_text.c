#include "format/pdf_text.h"

#include "format/pdf.h"

char *pdf_well_formed(struct str s)
{
    bool is_cut = s.length > PDF_RUN_BYTES_MOST;
    if (is_cut) {
        s.length = PDF_RUN_BYTES_MOST;
        while (s.length > 0 && ((unsigned char)s.at[s.length] & 0xC0) == 0x80)
            s.length--;
    }
    char *valid = g_utf8_make_valid(s.at ? s.at : "", (gssize)s.length);
    if (!is_cut)
        return valid;
    char *whole = g_strconcat(valid, "…", NULL);
    g_free(valid);
    return whole;
}

static bool is_blank(gunichar c)
{
    enum { NO_BREAK = 0xA0, FIGURE = 0x2007, NARROW_NO_BREAK = 0x202F };
    if (c == NO_BREAK || c == FIGURE || c == NARROW_NO_BREAK)
        return false;
    return g_unichar_isspace(c) || c == 0x85;
}

static void add_code(struct text *text, gunichar c)
{
    char bytes[6];
    int length = g_unichar_to_utf8(c, bytes);
    text_add_str(text, (struct str){bytes, (size_t)length});
}

/* Characters that run from right to left, and those that turn others. */
static bool is_turning(gunichar c)
{
    static const struct {
        gunichar first, last;
    } ranges[] = {{0x590, 0x8FF},   {0x200E, 0x200F},   {0xFB1D, 0xFDFF},
                  {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
                  {0x202A, 0x202E}, {0x2066, 0x2069}};
    for (size_t i = 0; i < COUNT_OF(ranges); i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

/* Marks that could end an isolate early are left out. */
static bool is_mark(gunichar c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

struct str pdf_isolated(struct arena *mem, struct str s)
{
    enum { FIRST_STRONG_ISOLATE = 0x2068, POP_ISOLATE = 0x2069 };
    bool is_turned = false;
    char *valid = pdf_well_formed(s);
    struct text text;
    text_open(mem, 2 * PDF_RUN_BYTES_MOST, &text);
    add_code(&text, FIRST_STRONG_ISOLATE);
    for (const char *c = valid; *c; c = g_utf8_next_char(c)) {
        gunichar code = g_utf8_get_char(c);
        is_turned = is_turned || is_turning(code);
        if (!is_mark(code))
            add_code(&text, code);
    }
    g_free(valid);
    add_code(&text, POP_ISOLATE);
    return is_turned ? text_str(&text) : s;
}

/* The blocks of Extended_Pictographic and of flags, as Unicode has them in
 * emoji-data.txt; what stands between them there is not told apart, since
 * only what no font has is left out. */
static bool is_picture(gunichar c)
{
    static const struct {
        gunichar first, last;
    } ranges[] = {{0x231A, 0x23FF},   {0x25FB, 0x27BF},   {0x2B05, 0x2B55},
                  {0x1F000, 0x1F0FF}, {0x1F1E6, 0x1F1FF}, {0x1F300, 0x1FAFF},
                  {0x1FC00, 0x1FFFD}};
    for (size_t i = 0; i < COUNT_OF(ranges); i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

enum { JOINER = 0x200D };

/* What changes the picture before it: its look, its skin, its flag. */
static bool is_picture_mark(gunichar c)
{
    return c == 0xFE0E || c == 0xFE0F || c == 0x20E3
           || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
}

/* Where the pictures end that are joined into the one at `at`; whether a font
 * has them all. */
static const char *picture_end(struct pdf_font *font, const char *at,
                               bool *is_known)
{
    bool is_joined = true;
    *is_known = true;
    for (; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        bool is_next = is_joined && is_picture(c);
        if (!is_next && !is_picture_mark(c) && c != JOINER)
            break;
        is_joined = c == JOINER;
        if (is_next && !pdf_font_has(font, c))
            *is_known = false;
    }
    return at;
}

/* Blanks become one; none stands first in a text whose picture is gone. */
static void add_blank(struct text *text, size_t start, bool is_cut)
{
    bool is_first = text->length == start;
    bool is_behind = text->length > 0 && text->at[text->length - 1] == ' ';
    if (!is_behind && !(is_first && is_cut))
        text_add_char(text, ' ');
}

static void add_clean(struct pdf_font *font, struct text *text,
                      const char *valid)
{
    size_t start = text->length;
    bool is_cut = false;
    for (const char *c = valid, *next; *c; c = next) {
        gunichar code = g_utf8_get_char(c);
        bool is_known = true;
        next = is_picture(code) ? picture_end(font, c, &is_known)
                                : g_utf8_next_char(c);
        is_cut = is_cut || !is_known;
        if (!is_known)
            continue;
        if (is_blank(code))
            add_blank(text, start, is_cut);
        else if (is_picture(code))
            text_add_str(text, (struct str){c, (size_t)(next - c)});
        else
            add_code(text, g_unichar_iscntrl(code) ? 0xFFFD : code);
    }
}

void pdf_text_add(struct pdf_font *font, struct text *text, struct str s)
{
    char *valid = pdf_well_formed(s);
    add_clean(font, text, valid);
    g_free(valid);
}
