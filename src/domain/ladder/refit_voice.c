#include "domain/ladder/refit_voice.h"

#include "base/text.h"
#include "domain/ladder/verb.h"

#include <assert.h>
#include <string.h>

enum { TURNED_BYTES = 64 * 1024 };

/* A word of a text, and what stands in front of it. */
struct token {
    struct str word;
    char mark; /* the last of , ; : . ( ) in front of it, or NUL */
};

/* How each voice says the first verb and the others, and "their own". */
static const struct {
    const char *lead; /* before the first verb */
    enum verb_form form;
    const char *is, *own;
} voices[] = {
    [VOICE_THIRD] = {"", VERB_THIRD, "is", "their"},
    [VOICE_YOU] = {"You ", VERB_BASE, "are", "your"},
    [VOICE_I] = {"I ", VERB_BASE, "am", "my"},
    [VOICE_BASE] = {"", VERB_BASE, "be", "your"},
    [VOICE_CAN] = {"Can ", VERB_BASE, "be", "their"},
    [VOICE_GERUND] = {"", VERB_GERUND, "being", "their"},
};
static_assert(COUNT_OF(voices) == VOICE_COUNT, "each voice has its words");

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Takes the next run of letters off the front of *rest. */
static bool token_next(struct str *rest, struct token *token)
{
    size_t start = 0, end;
    token->mark = '\0';
    while (start < rest->length && !is_letter(rest->at[start])) {
        if (strchr(",;:.()", rest->at[start]))
            token->mark = rest->at[start];
        start++;
    }
    for (end = start; end < rest->length && is_letter(rest->at[end]);)
        end++;
    token->word = str_part(*rest, start, end - start);
    *rest = str_part(*rest, end, rest->length);
    return token->word.length > 0;
}

static bool is_of(struct str word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_same_folded(word, str_of(words[i])))
            return true;
    return false;
}
#define IS_OF(word, words) is_of((word), (words), COUNT_OF(words))

static const char *const you_words[] = {"you", "your", "yourself"};
static const char *const i_words[] = {"i", "my", "we", "our"};
static const char *const can_words[] = {"can", "able"};

/* How one text speaks; VOICE_COUNT: it does not tell.  An adverb may stand in
 * front: "Proactively identifies". */
static enum voice voice_of(struct str text)
{
    static const enum voice of_form[] = {[VERB_BASE] = VOICE_BASE,
                                         [VERB_THIRD] = VOICE_THIRD,
                                         [VERB_GERUND] = VOICE_GERUND};
    struct token token;
    struct str rest = text, base;
    enum verb_form form;
    if (!token_next(&rest, &token))
        return VOICE_COUNT;
    if (str_has_suffix(token.word, "ly") && !token_next(&rest, &token))
        return VOICE_COUNT;
    if (IS_OF(token.word, you_words))
        return VOICE_YOU;
    if (IS_OF(token.word, i_words))
        return VOICE_I;
    if (IS_OF(token.word, can_words))
        return VOICE_CAN;
    return verb_find(token.word, &base, &form) ? of_form[form] : VOICE_COUNT;
}

enum voice voice_find(const struct ladder *ladder)
{
    assert(ladder);
    size_t counts[VOICE_COUNT + 1] = {0};
    enum voice most = VOICE_THIRD;
    for (size_t i = 0; i < ladder->criterion_count; i++)
        counts[voice_of(ladder->criteria[i].text)]++;
    for (enum voice i = 0; i < VOICE_COUNT; i++)
        if (counts[i] > counts[most])
            most = i;
    return most;
}

/* Where one is in a sentence. */
struct turner {
    enum voice voice;
    struct arena *mem;
    struct text out;
    struct token before[4]; /* the words before, the last first */
    size_t count;           /* of words before */
    bool is_others;         /* the rest has a subject of its own */
    bool is_under;          /* in a clause that hangs on another */
    bool has_owner;         /* somebody else was named */
};

static const char *const joiners[] = {"and", "or", "but"};

/* Words that begin a clause with a subject of its own. */
static const char *const openers[] = {
    "that", "which",   "who",  "whom", "whose", "what",
    "how",  "where",   "when", "if",   "until", "while",
    "why",  "whether", "as",   "than", "so",    "because"};

/* What stands behind a verb, and not behind a noun. */
static const char *const objects[] = {
    "a",    "an",     "its",  "their", "them",  "it",   "what",  "each",
    "who",  "how",    "one",  "two",   "where", "when", "there", "those",
    "any",  "all",    "back", "out",   "up",    "over", "until", "whom",
    "both", "others", "only", "whose", "at"};

/* What stands behind a verb, and may stand behind a noun. */
static const char *const prepositions[] = {"the", "to",   "in",
                                           "on",  "with", "from"};

static const char *const particles[] = {"up", "out", "on", "over", "in"};

/* Those who can own something. */
static const char *const owners[] = {
    "people",       "departments", "companies",   "projects",  "schools",
    "contacts",     "contact",     "foundations", "engineers", "developers",
    "contributors", "newcomer",    "newcomers",   "mentee",    "partners",
    "vendors",      "managers",    "heads",       "readers",   "users",
    "colleagues",   "colleague",   "crews",       "authors",   "maintainers",
    "communities",  "employers",   "executives",  "channels",  "contributor",
    "author",       "person",      "somebody",    "someone",   "everyone",
    "others"};

static bool is_third(struct str word, bool may_be_noun)
{
    struct str base;
    enum verb_form form;
    return verb_find(word, &base, &form) && form == VERB_THIRD
           && (may_be_noun || !verb_is_noun(base));
}

/* True when the word goes on with the clause it hangs in: "what each gives and
 * gets", "what one sets up and sees", "when it stops or is wrong". */
static bool is_joined_under(const struct turner *turner, struct str base,
                            bool is_joined)
{
    const struct token *before = turner->before;
    const struct token *last = is_joined ? &before[1] : &before[0];
    if (!turner->is_under)
        return false;
    return str_is(base, "be") || (is_joined && str_is(before[0].word, "or"))
           || is_third(last->word, !is_joined)
           || (is_third(last[1].word, false) && IS_OF(last->word, particles));
}

/* True when a word that may be a noun is a verb by what stands behind it. */
static bool has_object(const struct turner *turner, struct str rest)
{
    struct token next, third;
    if (!token_next(&rest, &next))
        return false;
    if (next.mark != '\0')
        return next.mark == ',' && is_third(next.word, false);
    if (str_is(next.word, "that")) /* "changes that.", "samples that work" */
        return !token_next(&rest, &third) || third.mark != '\0';
    if (IS_OF(next.word, prepositions))
        return str_is(turner->before[0].word, "and")
               && !str_has_suffix(turner->before[1].word, "s")
               && token_next(&rest, &third) && !str_is(third.word, "the");
    return IS_OF(next.word, objects);
}

/* True when a word of the third person says what the person of the sentence
 * does. */
static bool is_verb_here(const struct turner *turner, const struct token *token,
                         struct str base, struct str rest)
{
    const struct token *before = turner->before;
    bool is_joined = IS_OF(before[0].word, joiners);
    if ((is_joined && (before[0].mark == ',' || turner->count == 2))
        || token->mark == ':')
        return true;
    if ((!is_joined && token->mark != ',')
        || is_joined_under(turner, base, is_joined))
        return false;
    return !verb_is_noun(base) || has_object(turner, rest);
}

static struct str verb_said(struct turner *turner, struct str base)
{
    if (str_is(base, "be"))
        return str_of(voices[turner->voice].is);
    return verb_make(turner->mem, base, voices[turner->voice].form);
}

/* The first word of a text, with the lead of the voice and its capital. */
static void first_add(struct turner *turner, struct str base)
{
    struct str verb = verb_said(turner, base);
    const char *lead = voices[turner->voice].lead;
    text_add(&turner->out, "%s", lead);
    if (lead[0] == '\0' && verb.at[0] >= 'a' && verb.at[0] <= 'z') {
        text_add_char(&turner->out, (char)(verb.at[0] - 'a' + 'A'));
        verb = str_part(verb, 1, verb.length);
    }
    text_add_str(&turner->out, verb);
}

/* True for "their" before "own" where nobody else was named. */
static bool is_persons_own(const struct turner *turner, struct str word,
                           struct str rest)
{
    struct token own, included;
    if (!str_same_folded(word, STR_LITERAL("their")) || !token_next(&rest, &own)
        || !str_is(own.word, "own"))
        return false;
    return !turner->has_owner
           || (token_next(&rest, &included)
               && str_is(included.word, "included"));
}

/* True for "them" in "given to them" where nobody else was named. */
static bool is_person(const struct turner *turner, struct str word)
{
    return str_is(word, "them") && str_is(turner->before[0].word, "to")
           && !turner->has_owner && !turner->is_others;
}

static void token_add(struct turner *turner, const struct token *token,
                      struct str rest)
{
    struct str base;
    enum verb_form form;
    if (token->mark == ';'
        || (token->mark == ':' && !is_third(token->word, false)))
        turner->is_others = true;
    if (verb_find(token->word, &base, &form) && form == VERB_THIRD
        && !turner->is_others && is_verb_here(turner, token, base, rest)) {
        text_add_str(&turner->out, verb_said(turner, base));
        turner->is_under = false;
    } else if (is_persons_own(turner, token->word, rest)) {
        text_add(&turner->out, "%s", voices[turner->voice].own);
    } else if (is_person(turner, token->word) && turner->voice == VOICE_I) {
        text_add(&turner->out, "me");
    } else if (is_person(turner, token->word)
               && (turner->voice == VOICE_YOU || turner->voice == VOICE_BASE)) {
        text_add(&turner->out, "you");
    } else {
        text_add_str(&turner->out, token->word);
    }
    turner->is_under = turner->is_under || IS_OF(token->word, openers);
    turner->has_owner = turner->has_owner || IS_OF(token->word, owners);
}

static void before_add(struct turner *turner, const struct token *token)
{
    turner->before[3] = turner->before[2];
    turner->before[2] = turner->before[1];
    turner->before[1] = turner->before[0];
    turner->before[0] = *token;
    turner->count++;
}

struct str voice_turn(struct arena *mem, struct str text, enum voice voice)
{
    assert(mem && voice < VOICE_COUNT);
    struct turner turner = {.voice = voice, .mem = mem};
    struct str rest = text, base, left;
    struct token token;
    enum verb_form form;
    if (voice == VOICE_THIRD || !token_next(&rest, &token)
        || token.word.at != text.at || !verb_find(token.word, &base, &form)
        || form != VERB_THIRD)
        return text;
    text_open(mem, TURNED_BYTES, &turner.out);
    first_add(&turner, base);
    left = rest;
    before_add(&turner, &token);
    while (token_next(&rest, &token)) {
        size_t gap = (size_t)(token.word.at - left.at);
        text_add_str(&turner.out, str_part(left, 0, gap));
        token_add(&turner, &token, rest);
        before_add(&turner, &token);
        left = rest;
    }
    text_add_str(&turner.out, left);
    return text_overflowed(&turner.out) ? text : text_str(&turner.out);
}
