#include "pages/message.h"

size_t source_line(struct compiler *c, size_t at)
{
    if (at < c->line_at)
        c->line = c->line_at = 0;
    for (; c->line_at < at && c->line_at < c->source.length; c->line_at++)
        c->line += c->source.at[c->line_at] == '\n';
    return c->line + 1;
}

/* In characters, from 1. */
static size_t column_of(const struct compiler *c, size_t at)
{
    size_t column = 1;
    for (size_t i = at; i > 0 && c->source.at[i - 1] != '\n'; i--)
        column += ((unsigned char)c->source.at[i - 1] & 0xC0) != 0x80;
    return column;
}

void page_problem(struct compiler *c, size_t at, struct str sentence)
{
    if (c->is_lost)
        return;
    text_add(c->problems, "%.*s:%zu:%zu: %.*s\n", STR(c->name),
             source_line(c, at), column_of(c, at), STR(sentence));
    c->problem_count++;
    if (c->problem_count == PROBLEMS_MOST)
        c->is_lost = true;
}

void page_lost(struct compiler *c, size_t at, struct str sentence)
{
    page_problem(c, at, sentence);
    c->is_lost = true;
}

bool source_at_end(const struct compiler *c)
{
    return c->is_lost || c->at >= c->source.length;
}

bool source_looks_at(const struct compiler *c, const char *text)
{
    return !source_at_end(c)
           && str_has_prefix(source_part(c, c->at, c->source.length), text);
}

struct str source_part(const struct compiler *c, size_t from, size_t to)
{
    return str_part(c->source, from, to > from ? to - from : 0);
}

bool char_is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

bool char_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool char_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool word_is_one_of(struct str word, const char *const *list)
{
    for (; *list; list++)
        if (str_same_folded(word, str_of(*list)))
            return true;
    return false;
}

/* Of a character with this first byte; 0 for none. */
static size_t length_by(unsigned char first)
{
    static const struct {
        unsigned char most;
        size_t length;
    } ranges[] = {{0x7F, 1}, {0xC1, 0}, {0xDF, 2}, {0xEF, 3}, {0xF4, 4}};
    for (size_t i = 0; i < COUNT_OF(ranges); i++)
        if (first <= ranges[i].most)
            return ranges[i].length;
    return 0;
}

bool source_next_code(struct str *rest, uint32_t *code)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = (unsigned char)rest->at[0];
    size_t length = length_by(first);
    if (length == 0 || length > rest->length)
        return false;
    uint32_t value = length == 1 ? first : first & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        unsigned char next = (unsigned char)rest->at[i];
        if ((next & 0xC0) != 0x80)
            return false;
        value = value << 6 | (next & 0x3Fu);
    }
    bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least[length] || value > 0x10FFFF || is_surrogate)
        return false;
    *rest = str_part(*rest, length, rest->length);
    *code = value;
    return true;
}

/* A page is text: what browsers would replace or drop is a slip. */
static void characters_check(struct compiler *c)
{
    struct str rest = c->source;
    while (rest.length > 0) {
        size_t at = c->source.length - rest.length;
        uint32_t code;
        if (!source_next_code(&rest, &code)) {
            lost(c, at, "this is no UTF-8");
            return;
        }
        bool is_control = code < ' ' && code != '\n' && code != '\t';
        if (is_control || (code >= 0x7F && code < 0xA0)) {
            lost(c, at, "a control character");
            return;
        }
    }
}

/* Between the pages and parts there are directives alone. */
static void read_outside(struct compiler *c)
{
    if (!char_is_space(c->source.at[c->at]))
        lost(c, c->at, "text outside of a page or part");
    c->at++;
}

static void read_all(struct compiler *c)
{
    while (!source_at_end(c))
        if (source_looks_at(c, "{{"))
            directive_read(c);
        else if (c->context.place == IN_FILE)
            read_outside(c);
        else if (source_looks_at(c, "<"))
            tag_read(c);
        else
            words_read(c, 0);
    if (c->message)
        lost(c, c->message->begin, "this message is not closed");
    if (c->block_count > 0)
        lost(c, c->blocks[c->block_count - 1].begin,
             "this block is not closed");
}

bool pages_compile(struct arena *mem, struct str name, struct str source,
                   struct text *code, struct text *problems)
{
    struct compiler *c = ARENA_NEW(mem, struct compiler);
    c->mem = mem;
    c->name = name;
    c->source = source;
    c->code = code;
    c->problems = problems;
    text_open(mem, PAGE_MOST_BYTES * (size_t)6, &c->literal);
    if (source.length > PAGE_MOST_BYTES)
        lost(c, 0, "a page of more than %d bytes", PAGE_MOST_BYTES);
    characters_check(c);
    text_add(code, "/* Made by tools/pages from a page. */\n"
                   "#include \"web/html_message.h\"\n\n"
                   "#include \"base/translate.h\"\n");
    read_all(c);
    if (text_overflowed(code) || text_overflowed(&c->literal))
        lost(c, 0, "too much of it");
    return c->problem_count == 0;
}
