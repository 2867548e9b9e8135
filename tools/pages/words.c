#include "pages/message.h"

/* The names of characters that pages may use; else the character itself. */
static const struct {
    const char *name;
    const char *text;
} entities[] = {
    {"amp", "&"},   {"lt", "<"},        {"gt", ">"},          {"quot", "\""},
    {"apos", "'"},  {"nbsp", "\u00A0"}, {"shy", "\u00AD"},    {"middot", "·"},
    {"mdash", "—"}, {"ndash", "–"},     {"hellip", "…"},      {"larr", "←"},
    {"rarr", "→"},  {"uarr", "↑"},      {"darr", "↓"},        {"times", "×"},
    {"minus", "−"}, {"plusmn", "±"},    {"laquo", "«"},       {"raquo", "»"},
    {"ldquo", "“"}, {"rdquo", "”"},     {"lsquo", "‘"},       {"rsquo", "’"},
    {"sect", "§"},  {"bull", "•"},      {"thinsp", "\u2009"}, {"deg", "°"},
    {"copy", "©"},  {"euro", "€"},      {"le", "≤"},          {"ge", "≥"},
};

static void add_code(struct text *out, uint32_t code)
{
    if (code < 0x80) {
        text_add_char(out, (char)code);
        return;
    }
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char marks[] = {0, 0xC0, 0xE0, 0xF0};
    text_add_char(out, (char)(marks[more] | code >> (6 * more)));
    while (more-- > 0)
        text_add_char(out, (char)(0x80 | (code >> (6 * more) & 0x3F)));
}

/* "#38" or "#x26"; false for what is no good character. */
static bool add_number(struct text *out, struct str digits)
{
    bool is_hex = digits.length > 1 && (digits.at[1] | 0x20) == 'x';
    uint32_t code = 0;
    for (size_t i = is_hex ? 2 : 1; i < digits.length; i++) {
        char c = digits.at[i], lower = (char)(c | 0x20);
        uint32_t digit = char_is_digit(c) ? (uint32_t)c - '0'
                         : is_hex && lower >= 'a' && lower <= 'f'
                             ? (uint32_t)lower - 'a' + 10
                             : 99;
        if (digit == 99 || code > 0x10FFFF)
            return false;
        code = code * (is_hex ? 16 : 10) + digit;
    }
    bool is_good = code >= ' ' && code <= 0x10FFFF
                   && (code < 0x7F || code >= 0xA0)
                   && (code < 0xD800 || code > 0xDFFF);
    if (is_good)
        add_code(out, code);
    return is_good;
}

static bool add_entity(struct text *out, struct str name)
{
    for (size_t i = 0; i < COUNT_OF(entities); i++)
        if (str_is(name, entities[i].name)) {
            text_add_str(out, str_of(entities[i].text));
            return true;
        }
    return false;
}

/* "&...;" at c->at, as the character it stands for. */
static void read_reference(struct compiler *c, struct text *out)
{
    size_t begin = c->at++;
    while (!source_at_end(c)
           && (char_is_letter(c->source.at[c->at])
               || char_is_digit(c->source.at[c->at])
               || (c->source.at[c->at] == '#' && c->at == begin + 1)))
        c->at++;
    struct str name = source_part(c, begin + 1, c->at);
    if (name.length == 0 && !source_at_end(c)
        && char_is_space(c->source.at[c->at])) {
        text_add_char(out, '&');
        return;
    }
    if (name.length == 0 || !source_looks_at(c, ";")) {
        problem(c, begin, "write &amp; for an &");
        return;
    }
    c->at++;
    bool is_known = name.at[0] == '#' ? add_number(out, name)
                                      : add_entity(out, name);
    if (!is_known)
        problem(c, begin, "&%.*s; is unknown: write the character itself",
                STR(name));
}

bool words_have_letter(struct str text)
{
    uint32_t code;
    while (text.length > 0 && source_next_code(&text, &code)) {
        bool is_sign = code < 0xC0
                           ? code != 0xAA && code != 0xB5 && code != 0xBA
                           : code == 0xD7 || code == 0xF7
                                 || (code >= 0x2000 && code < 0x2C00)
                                 || (code >= 0x3000 && code < 0x3040)
                                 || (code >= 0xE000 && code < 0xF900)
                                 || (code >= 0xFE00 && code < 0xFE20)
                                 || code >= 0x1F000;
        if (code < 0x80 ? char_is_letter((char)code) : !is_sign)
            return true;
    }
    return false;
}

bool words_are_verbatim(const struct compiler *c)
{
    return c->context.place == IN_VALUE || element_is_around(c, "pre")
           || element_is_around(c, "textarea");
}

/* A line feed when there is one in it, else a space. */
struct str words_drawn_together(struct arena *mem, struct str text)
{
    char *at = ARENA_ARRAY(mem, char, text.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < text.length;) {
        if (!char_is_space(text.at[i])) {
            at[length++] = text.at[i++];
            continue;
        }
        char space = ' ';
        for (; i < text.length && char_is_space(text.at[i]); i++)
            if (text.at[i] == '\n')
                space = '\n';
        at[length++] = space;
    }
    return (struct str){at, length};
}

struct str words_trim(struct str text)
{
    while (text.length > 0 && char_is_space(text.at[0]))
        text = str_part(text, 1, text.length);
    while (text.length > 0 && char_is_space(text.at[text.length - 1]))
        text.length--;
    return text;
}

/* An address must not turn into one of another scheme. */
static void address_text(struct compiler *c, size_t at, struct str text)
{
    static const char *const good[] = {"http", "https", "mailto", NULL};
    size_t end = 0;
    if (c->context.value != VALUE_ADDRESS)
        return;
    while (end < text.length && text.at[end] != ':' && text.at[end] != '/'
           && text.at[end] != '?' && text.at[end] != '#')
        end++;
    if (end < text.length && !c->context.is_rooted) {
        struct str scheme = str_part(text, 0, end);
        if (text.at[end] == ':'
            && (c->context.begun != BEGUN_NO || !word_is_one_of(scheme, good)))
            problem(c, at, "an address of the scheme \"%.*s\" is refused",
                    STR(scheme));
        c->context.is_rooted = true;
    }
    if (text.length)
        c->context.begun = BEGUN_YES;
}

void words_begin(struct compiler *c)
{
    if (!c->message && c->context.place == IN_VALUE
        && c->context.value == VALUE_WORDS)
        message_begin(c, false, (struct str){0});
}

static void page_text(struct compiler *c, size_t begin, struct str text)
{
    while (begin < c->at && char_is_space(c->source.at[begin]))
        begin++;
    if (words_trim(text).length)
        words_check(c, begin);
    if (!words_have_letter(text)) {
        emit_escaped(c, words_are_verbatim(c)
                            ? text
                            : words_drawn_together(c->mem, text));
        return;
    }
    size_t end = c->at;
    c->at = begin; /* where the message stands */
    message_begin(c, false, (struct str){0});
    message_text(c, text);
    message_end(c);
    c->at = end;
}

void words_read(struct compiler *c, char quote)
{
    size_t begin = c->at;
    struct text run;
    text_open(c->mem, c->source.length * 2 + 8, &run);
    words_begin(c);
    while (!source_at_end(c) && !source_looks_at(c, "{{")
           && c->source.at[c->at] != (quote ? quote : '<'))
        if (c->source.at[c->at] == '&')
            read_reference(c, &run);
        else
            text_add_char(&run, c->source.at[c->at++]);
    struct str text = text_str(&run);
    size_t stray = begin + str_find(source_part(c, begin, c->at), str_of("}}"));
    if (stray < c->at && c->context.value != VALUE_FIXED)
        problem(c, stray, "here a }} stands without its {{");
    if (c->message) {
        message_text(c, text);
    } else if (c->context.place == IN_VALUE) {
        address_text(c, begin, text);
        emit_escaped(c, text);
    } else {
        page_text(c, begin, text);
    }
}

void words_read_untranslated(struct compiler *c, size_t at, struct str text)
{
    words_begin(c);
    if (c->context.place == IN_FILE || c->context.place == IN_TAG) {
        lost(c, at, "text in quotes cannot stand here");
    } else if (c->message) {
        message_untranslated(c, text);
    } else {
        address_text(c, at, text);
        emit_escaped(c, text);
    }
}
