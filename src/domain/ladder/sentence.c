#include "domain/ladder/sentence.h"

#include "base/utf8.h"

#include <assert.h>

/* The block of dashes, quotes and spaces: Unicode 15, Blocks.txt. */
enum { MARKS_FROM = 0x2000, MARKS_TO = 0x206F, APOSTROPHE = 0x2019 };
enum { EN_DASH = 0x2013, EM_DASH = 0x2014, NO_BREAK_SPACE = 0xA0 };

static bool is_of_word(uint32_t code)
{
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z')
               || (code >= '0' && code <= '9') || code == '+' || code == '#';
    return code > NO_BREAK_SPACE && (code < MARKS_FROM || code > MARKS_TO);
}

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void plain_set(struct said *said)
{
    size_t length = said->text.length;
    if (length >= sizeof(said->plain))
        length = 0;
    for (size_t i = 0; i < length; i++)
        said->plain[i] = fold(said->text.at[i]);
    said->plain[length] = '\0';
    said->is_capital = said->text.at[0] >= 'A' && said->text.at[0] <= 'Z';
}

/* What stands between two words. */
struct gap {
    bool is_end; /* of the sentence */
    bool has_break, has_comma;
    bool opens, closes; /* brackets */
};

static bool ends_sentence(struct str rest)
{
    return rest.length == 0 || rest.at[0] == ' ' || rest.at[0] == '\n'
           || rest.at[0] == '\t' || rest.at[0] == '\r' || rest.at[0] == ')';
}

/* A hyphen alone between spaces is a dash. */
static bool is_dash(struct str before, struct str rest, const char *start)
{
    return before.at > start && before.at[-1] == ' ' && rest.length
           && rest.at[0] == ' ';
}

static void mark_take(struct gap *gap, uint32_t code, struct str rest)
{
    switch (code) {
    case '.':
    case '!':
    case '?':
        gap->is_end = gap->is_end || ends_sentence(rest);
        break;
    case '\n':
        gap->is_end = true;
        break;
    case ',':
        gap->has_comma = true;
        break;
    case '(':
        gap->opens = gap->has_break = true;
        break;
    case ')':
        gap->closes = gap->has_break = true;
        break;
    case ';':
    case ':':
    case EN_DASH:
    case EM_DASH:
        gap->has_break = true;
        break;
    default:
        break;
    }
}

/* Takes what is no word off the front of *rest. */
static struct gap gap_take(struct str *rest, const char *start)
{
    struct gap gap = {0};
    struct str at = *rest;
    uint32_t code = 0;
    while (utf8_next(rest, &code) && !is_of_word(code)) {
        mark_take(&gap, code, *rest);
        if (code == '-' && is_dash(at, *rest, start))
            gap.has_break = true;
        at = *rest;
    }
    *rest = at;
    return gap;
}

static struct str word_take(struct str *rest)
{
    struct str at = *rest, word = {rest->at, 0};
    uint32_t code = 0;
    while (utf8_next(rest, &code) && is_of_word(code)) {
        word.length += at.length - rest->length;
        at = *rest;
    }
    *rest = at;
    return word;
}

/* "doesn't" and "team's" are words of one; of the second, the end is taken
 * off. */
static bool owner_take(struct str *rest)
{
    struct str at = *rest;
    uint32_t code = 0;
    if (!utf8_next(&at, &code) || (code != '\'' && code != APOSTROPHE))
        return false;
    struct str end = word_take(&at);
    if (end.length > 0)
        *rest = at;
    return end.length == 0 || str_is(end, "s");
}

/* "e.g." and "i.e." end no sentence. */
static bool is_shortened(const struct sentence *sentence)
{
    return sentence->count
           && sentence->at[sentence->count - 1].text.length == 1;
}

bool sentence_next(struct str *rest, struct sentence *sentence)
{
    assert(rest && sentence);
    const char *start = rest->at;
    bool is_in_brackets = false;
    sentence->count = 0;
    while (rest->length && sentence->count < SENTENCE_WORDS_MOST) {
        struct str before = *rest;
        struct gap gap = gap_take(rest, start);
        if (gap.is_end && sentence->count && !is_shortened(sentence)) {
            *rest = before; /* what opens there is the next one's */
            return true;
        }
        struct said *said = &sentence->at[sentence->count];
        is_in_brackets = gap.opens || (is_in_brackets && !gap.closes);
        *said = (struct said){.text = word_take(rest),
                              .is_in_brackets = is_in_brackets,
                              .has_comma = gap.has_comma};
        if (said->text.length == 0)
            break;
        said->is_first = gap.has_break || sentence->count == 0;
        said->is_owner = owner_take(rest);
        plain_set(said);
        sentence->count++;
    }
    return sentence->count > 0;
}

struct str sentence_stretch(const struct sentence *sentence, size_t first,
                            size_t last)
{
    assert(first <= last && last < sentence->count);
    const struct str *a = &sentence->at[first].text;
    const struct str *b = &sentence->at[last].text;
    return (struct str){a->at, (size_t)(b->at + b->length - a->at)};
}
