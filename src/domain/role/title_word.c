#include "domain/role/title_word.h"

#include "base/list.h"

#include <assert.h>

/* Other spellings and short forms, and what they stand for.  The words of
 * `meant` are apart by a space. */
static const struct {
    const char *written, *meant;
} spellings[] = {
    {"adviser", "advisor"},
    {"advocacy", "advocate"},
    {"analytic", "analyst"},
    {"centre", "center"},
    {"dev", "developer"},
    {"development", "developer"},
    {"devrel", "developer relation"},
    {"dir", "director"},
    {"doc", "documentation"},
    {"eng", "engineer"},
    {"engineering", "engineer"},
    {"evangelism", "evangelist"},
    {"floss", "open source"},
    {"foss", "open source"},
    {"innersource", "inner source"},
    {"leader", "lead"},
    {"leadership", "lead"},
    {"licence", "license"},
    {"licencing", "license"},
    {"licensing", "license"},
    {"management", "manager"},
    {"mgr", "manager"},
    {"opensource", "open source"},
    {"organiser", "organizer"},
    {"oss", "open source"},
    {"ospo", "open source office"},
    {"packager", "package maintainer"},
    {"programme", "program"},
    {"tpm", "technical program manager"},
    {"vp", "vice president"},
};

static const char *const ranks[] = {
    "associate", "chief", "entry",  "expert", "first",  "grade", "ii",
    "iii",       "iv",    "intern", "junior", "jr",     "level", "mid",
    "principal", "sr",    "senior", "staff",  "trainee"};

static const char *const fillers[] = {"a",   "an", "and", "as", "at",
                                      "for", "in", "of",  "on", "our",
                                      "the", "to", "with"};

static bool is_among(struct str word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(word, words[i]))
            return true;
    return false;
}

/* A letter, a digit or a byte of a sign outside ASCII. */
static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
           || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static bool begins_aside(char c)
{
    return c == ',' || c == '(' || c == '[' || c == ';' || c == '|' || c == ':';
}

static bool is_figure(struct str word)
{
    for (size_t i = 0; i < word.length; i++)
        if (word.at[i] < '0' || word.at[i] > '9')
            return false;
    return true;
}

/* "program" of "programs", "community" of "communities". */
static struct str singular(struct arena *mem, struct str word)
{
    if (word.length > 4 && str_has_suffix(word, "ies"))
        return str_format(mem, "%.*sy",
                          STR(str_part(word, 0, word.length - 3)));
    if (word.length > 3 && str_has_suffix(word, "s")
        && !str_has_suffix(word, "ss") && !str_has_suffix(word, "us"))
        return str_part(word, 0, word.length - 1);
    return word;
}

static void word_add(struct list *words, struct title_word word)
{
    const struct title_word *at = words->at;
    for (size_t i = 0; i < words->count; i++)
        if (str_same(at[i].text, word.text))
            return;
    if (words->count < TITLE_WORDS_MOST)
        *LIST_ADD(words, struct title_word) = word;
}

static void spelled_add(struct list *words, struct title_word word)
{
    for (size_t i = 0; i < COUNT_OF(spellings); i++) {
        struct str rest = str_of(spellings[i].meant), one;
        if (!str_is(word.text, spellings[i].written))
            continue;
        while (str_next(&rest, ' ', &one)) {
            word.text = one;
            word_add(words, word);
        }
        return;
    }
    word_add(words, word);
}

/* "Lead" in front of what is led is a rank: "Lead engineer", but not "Lead of
 * engineering" nor "Engineering lead". */
static bool is_leading(const struct list *words, struct str piece,
                       struct str rest)
{
    const struct title_word *at = words->at;
    for (size_t i = 0; i < words->count; i++)
        if (!at[i].is_rank)
            return false;
    return str_same_folded(piece, STR_LITERAL("lead")) && rest.length > 1
           && rest.at[0] == ' ' && is_word_byte(rest.at[1])
           && !str_has_prefix(rest, " of ") && !str_has_prefix(rest, " for ");
}

static void piece_add(struct list *words, struct str piece, struct str rest,
                      bool is_aside)
{
    struct str shown = str_fold(words->mem, piece);
    if (piece.length < 2 || is_figure(piece)
        || is_among(shown, fillers, COUNT_OF(fillers)))
        return;
    spelled_add(words, (struct title_word){
                           .text = singular(words->mem, shown),
                           .shown = shown,
                           .is_rank = is_among(shown, ranks, COUNT_OF(ranks))
                                      || is_leading(words, piece, rest),
                           .is_aside = is_aside});
}

/* A dash between spaces parts a title; one within a word does not. */
static bool is_dash(struct str title, size_t at)
{
    return title.at[at] == '-' && at > 0 && title.at[at - 1] == ' ';
}

/* The last word in front of "of", "for" or an aside; ranks only where there is
 * nothing else. */
static void head_mark(struct list *words, size_t front)
{
    struct title_word *at = words->at;
    size_t head = front ? front - 1 : 0;
    while (head > 0 && at[head].is_rank)
        head--;
    if (words->count)
        at[head].is_head = true;
}

static bool is_joint(struct str piece)
{
    return str_same_folded(piece, STR_LITERAL("of"))
           || str_same_folded(piece, STR_LITERAL("for"));
}

struct title_word_list title_words_make(struct arena *mem, struct str title)
{
    assert(mem);
    struct list words;
    bool is_aside = false;
    size_t front = 0; /* words up to the first joint or aside */
    LIST_OPEN(mem, struct title_word, &words);
    for (size_t at = 0; at < title.length;) {
        size_t end = at;
        while (end < title.length && is_word_byte(title.at[end]))
            end++;
        if (end > at) {
            struct str piece = str_part(title, at, end - at);
            if (!front && (is_aside || is_joint(piece)))
                front = words.count;
            piece_add(&words, piece, str_part(title, end, title.length - end),
                      is_aside);
            at = end;
            continue;
        }
        is_aside = words.count
                   && (is_aside || begins_aside(title.at[at])
                       || is_dash(title, at));
        at++;
    }
    head_mark(&words, front ? front : words.count);
    return (struct title_word_list){words.at, words.count};
}
