#include "intake/ladder/plain_words.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>

enum sign { SIGN_BETWEEN, SIGN_SMALL, SIGN_CAPITAL, SIGN_DIGIT, SIGN_OTHER };

/* The last Latin letter; what is beyond keeps its marks, which make other
 * letters there. */
enum { LATIN_LAST = 0x36F };

/* Marks of other scripts that stand between words. */
static bool is_between(uint32_t code)
{
    return (code >= 0x80 && code <= 0xBF && code != 0xAA && code != 0xBA)
           || (code >= 0x2000 && code <= 0x206F)
           || (code >= 0x3000 && code <= 0x3020) || code == 0x30FB
           || (code >= 0xFF01 && code <= 0xFF0F)
           || (code >= 0xFF1A && code <= 0xFF20) || code == 0xFEFF;
}

static enum sign sign_of(uint32_t code)
{
    if (code >= '0' && code <= '9')
        return SIGN_DIGIT;
    if (code >= 'A' && code <= 'Z')
        return SIGN_CAPITAL;
    if (code >= 'a' && code <= 'z')
        return SIGN_SMALL;
    if (code < 0x80 || is_between(code))
        return SIGN_BETWEEN;
    return SIGN_OTHER;
}

static bool goes_on(enum sign before, enum sign now)
{
    if (before == SIGN_BETWEEN || now == SIGN_BETWEEN)
        return false;
    if ((before == SIGN_DIGIT) != (now == SIGN_DIGIT))
        return false;
    return before != SIGN_SMALL || now != SIGN_CAPITAL;
}

static struct str plain(struct arena *mem, struct str source)
{
    struct str rest = source;
    uint32_t code = 0;
    while (utf8_next(&rest, &code))
        if (code > LATIN_LAST)
            return utf8_fold(mem, source);
    return utf8_plain(mem, source);
}

static void finish(struct arena *mem, struct plain_word *word)
{
    word->text = plain(mem, word->source);
    word->is_number = word->is_upper = true;
    for (size_t i = 0; i < word->source.length; i++) {
        enum sign sign = sign_of((unsigned char)word->source.at[i]);
        word->is_number = word->is_number && sign == SIGN_DIGIT;
        word->is_upper = word->is_upper && sign == SIGN_CAPITAL;
    }
}

struct str text_without_colon(struct str text)
{
    static const char *const colons[] = {":", "\xEF\xBC\x9A"};
    text = str_trim(text);
    for (size_t i = 0; i < COUNT_OF(colons); i++)
        if (str_has_suffix(text, colons[i])) {
            size_t length = text.length - str_of(colons[i]).length;
            return str_trim(str_part(text, 0, length));
        }
    return text;
}

void plain_words_cut(struct arena *mem, struct str text,
                     struct plain_words *words)
{
    assert(mem && words);
    *words = (struct plain_words){.is_whole = false};
    if (text.length > PLAIN_TEXT_BYTES_MOST)
        return;
    enum sign before = SIGN_BETWEEN;
    struct str rest = text;
    uint32_t code = 0;
    for (const char *at = text.at; utf8_next(&rest, &code); at = rest.at) {
        enum sign now = sign_of(code);
        size_t length = (size_t)(rest.at - at);
        if (goes_on(before, now)) {
            words->at[words->count - 1].source.length += length;
        } else if (now != SIGN_BETWEEN) {
            if (words->count == PLAIN_WORDS_MOST)
                return;
            words->at[words->count++] = (struct plain_word){
                .source = {at, length}, .is_joined = before != SIGN_BETWEEN};
        }
        before = now;
    }
    for (size_t i = 0; i < words->count; i++)
        finish(mem, &words->at[i]);
    words->is_whole = true;
}

struct str plain_words_text(struct arena *mem, const struct plain_words *words)
{
    struct text out;
    text_open(mem, (size_t)PLAIN_TEXT_BYTES_MOST * 6, &out);
    for (size_t i = 0; i < words->count; i++)
        text_add(&out, "%s%.*s", i ? " " : "", STR(words->at[i].text));
    return text_str(&out);
}

bool plain_is_listed(struct str word, const char *listed)
{
    struct str rest = str_of(listed), one = {0};
    while (word.length && str_next(&rest, '|', &one))
        if (str_same(word, one))
            return true;
    return false;
}

bool plain_text_is_listed(struct str text, const char *listed)
{
    struct arena *mem = arena_open();
    struct plain_words words;
    plain_words_cut(mem, text, &words);
    bool is_listed = words.is_whole
                     && plain_is_listed(plain_words_text(mem, &words), listed);
    arena_close(mem);
    return is_listed;
}

bool plain_text_begins_listed(struct str text, const char *listed)
{
    struct arena *mem = arena_open();
    struct plain_words words;
    plain_words_cut(mem, text, &words);
    bool is_listed = words.is_whole && words.count
                     && plain_is_listed(words.at[0].text, listed);
    arena_close(mem);
    return is_listed;
}

bool plain_text_has_listed(struct str text, const char *listed)
{
    struct arena *mem = arena_open();
    struct str piece = {0};
    bool is_found = false;
    while (!is_found && str_next_word(&text, &piece)) {
        struct plain_words words;
        plain_words_cut(mem, piece, &words);
        for (size_t i = 0; i < words.count; i++)
            is_found = is_found || plain_is_listed(words.at[i].text, listed);
    }
    arena_close(mem);
    return is_found;
}
