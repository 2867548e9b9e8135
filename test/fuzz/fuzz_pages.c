/* Of a page that compiles, each value is written where its escaping fits: the
 * C is read in its order, the HTML in it by a reader of its own. */
#include "base/text.h"
#include "pages/pages.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"

enum state { TEXT, PLAIN, TAG_NAME, TAG, NAME, VALUE, DECLARATION };

struct reader {
    enum state state;
    char tag[64], name[64]; /* lower case; cut when longer */
    bool is_end;
};

static void add(char *word, char c)
{
    size_t length = strlen(word);
    if (length + 1 < 64) {
        word[length] = (char)tolower((unsigned char)c);
        word[length + 1] = '\0';
    }
}

static void tag_end(struct reader *r)
{
    static const char *const never[] = {"style",     "iframe", "xmp",
                                        "plaintext", "object", "base"};
    for (size_t i = 0; i < COUNT_OF(never); i++)
        assert(strcmp(r->tag, never[i]) != 0);
    bool is_plain = !strcmp(r->tag, "title") || !strcmp(r->tag, "textarea");
    r->state = is_plain && !r->is_end ? PLAIN : TEXT;
}

static void read_in_tag(struct reader *r, char c)
{
    if (c == '>') {
        tag_end(r);
    } else if (c == ' ' || c == '/') {
        r->state = TAG;
    } else if (c == '=') {
        assert(r->state == NAME);
    } else if (c == '"') {
        assert(r->state == NAME);
        assert(strncmp(r->name, "on", 2) && strcmp(r->name, "style"));
        r->state = VALUE;
    } else {
        assert(isalnum((unsigned char)c) || strchr("-_:.", c));
        if (r->state == TAG) {
            r->state = NAME;
            r->name[0] = '\0';
        }
        add(r->name, c);
    }
}

static void read_html(struct reader *r, char c)
{
    switch (r->state) {
    case TEXT:
    case PLAIN:
        if (c != '<')
            return;
        r->state = TAG_NAME;
        r->tag[0] = '\0';
        r->is_end = false;
        return;
    case TAG_NAME:
        if (c == '!')
            r->state = DECLARATION;
        else if (c == '/' && !r->tag[0])
            r->is_end = true;
        else if (c == '>' || c == ' ' || c == '/')
            read_in_tag(r, c);
        else
            add(r->tag, c);
        return;
    case TAG:
    case NAME:
        read_in_tag(r, c);
        return;
    case VALUE:
        if (c == '"')
            r->state = TAG;
        assert(c != '<' && c != '>');
        return;
    case DECLARATION:
        if (c == '>')
            r->state = TEXT;
    }
}

static bool is_address(const char *name)
{
    static const char *const names[] = {
        "href", "src",      "action", "formaction", "poster",     "cite",
        "data", "manifest", "ping",   "xlink:href", "background", "longdesc"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (!strcmp(name, names[i]))
            return true;
    return !strncmp(name, "hx-", 3) || !strncmp(name, "data-hx-", 8);
}

/* Text or a value, escaped for quoted values and text alike. */
static void value_check(const struct reader *r)
{
    assert(r->state == TEXT || r->state == PLAIN
           || (r->state == VALUE && !is_address(r->name))
           || (r->state == VALUE && strstr(r->name, "hx-")));
}

/* Reads a string's bytes up to behind its end; they are HTML when `r`. */
static const char *read_string(const char *at, struct reader *r, size_t *length)
{
    for (at++; *at != '"'; at++) {
        char c = *at;
        assert(c && c != '\n');
        if (c == '\\') {
            c = *++at;
            if (c == 'n') {
                c = '\n';
            } else if (isdigit((unsigned char)c)) {
                c = (char)strtol((char[]){at[0], at[1], at[2], '\0'}, NULL, 8);
                at += 2;
            } else {
                assert(c == '"' || c == '\\');
            }
        }
        ++*length;
        if (r)
            read_html(r, c);
    }
    return at + 1;
}

static const char *read_literal(const char *at, struct reader *r)
{
    size_t length = 0;
    while (*at != ',') {
        while (isspace((unsigned char)*at))
            at++;
        at = read_string(at, r, &length);
    }
    assert(strtoul(at + 2, NULL, 10) == length);
    return at;
}

static bool begins(const char *at, const char *word)
{
    return strncmp(at, word, strlen(word)) == 0;
}

/* One step through the C. */
static const char *read_code(const char *at, struct reader *r, int *depth)
{
    static const char literal[] = "html_literal(out,";
    size_t length = 0;
    if (begins(at, literal))
        return read_literal(at + sizeof(literal) - 1, r);
    if (begins(at, "html_put_address"))
        assert(r->state == VALUE && is_address(r->name));
    else if (begins(at, "html_put_value(") || begins(at, "html_chars("))
        value_check(r);
    else if (begins(at, "html_put("))
        assert(r->state == TEXT);
    if (*at == '"')
        return read_string(at, NULL, &length);
    *depth += (*at == '{') - (*at == '}');
    assert(*depth >= 0);
    if (*at == '}' && *depth == 0)
        assert(r->state == TEXT);
    assert(isalnum((unsigned char)*at)
           || strchr("\n\t ()[]{}<>*&.,;:=!?#/-_+", *at));
    if (begins(at, "/*"))
        return strstr(at, "*/") + 2;
    return at + 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    enum { MOST_BYTES = 64 * 1024 * 1024 };
    struct arena *mem = arena_open();
    struct text code, problems;
    text_open(mem, MOST_BYTES, &code);
    text_open(mem, MOST_BYTES, &problems);
    bool is_good = pages_compile(mem, str_of("p.html"),
                                 (struct str){(const char *)bytes, count},
                                 &code, &problems);
    assert(is_good == (problems.length == 0));
    if (is_good) {
        struct reader reader = {.state = TEXT};
        int depth = 0;
        for (const char *at = code.at; *at;)
            at = read_code(at, &reader, &depth);
        assert(depth == 0);
    }
    arena_close(mem);
    return 0;
}
