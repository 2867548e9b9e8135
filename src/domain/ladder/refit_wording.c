#include "domain/ladder/refit_wording.h"

#include "base/list.h"
#include "base/text.h"

#include <assert.h>
#include <string.h>

enum {
    EXCHANGED_BYTES = 256 * 1024,
    HIRING_WORDS = 3,
    TWICE_WORDS = 3,
    NEAR_WORDS = 6
};

/* A run of letters, as it stands in the text. */
struct token {
    struct str word;
    bool begins; /* a sentence */
};

struct tokens {
    struct str text;
    const struct token *at; /* shape: [count] */
    size_t count;
};

/* A stretch of the text and what is put there. */
struct edit {
    size_t begin, end; /* bytes */
    size_t first_token, last_token;
    struct str from, to;
};

/* Trades of which an engineer's job is made: "security engineers" are not
 * colleagues of just any kind. */
static const char *const trades[] = {"hardware",  "mobile",
                                     "web",       "backend",
                                     "frontend",  "end",
                                     "data",      "test",
                                     "qa",        "security",
                                     "platform",  "reliability",
                                     "product",   "release",
                                     "support",   "sales",
                                     "staff",     "principal",
                                     "lead",      "chief",
                                     "devops",    "network",
                                     "systems",   "system",
                                     "solutions", "research",
                                     "android",   "ios",
                                     "stack",     "quality",
                                     "customer",  "field",
                                     "build",     "infrastructure",
                                     "future",    "distinguished"};

/* What one does to people who are not there yet. */
static const char *const hiring[] = {
    "hire",     "hires",      "hiring",     "interview",    "interviews",
    "recruit",  "recruits",   "recruiting", "interviewing", "attract",
    "attracts", "attracting", "candidate",  "candidates",   "sourcing"};

/* Others in whose list an engineer is one trade among several. */
static const char *const others[] = {
    "designers",  "designer",  "pms",   "pm",         "managers", "analysts",
    "scientists", "marketers", "roles", "architects", "vendors",  "researchers",
    "product",    "qa",        "join",  "joins",      "testers"};

/* What may stand behind a noun that is not part of a longer name. */
static const char *const followers[] = {
    "and",    "or",     "who",     "to",      "in",        "on",     "for",
    "with",   "from",   "by",      "at",      "of",        "as",     "is",
    "can",    "may",    "will",    "that",    "then",      "than",   "does",
    "has",    "when",   "where",   "while",   "so",        "if",     "but",
    "they",   "around", "through", "within",  "outside",   "should", "would",
    "about",  "into",   "across",  "without", "during",    "after",  "well",
    "better", "using",  "working", "before",  "themselves"};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_capital(struct str word)
{
    return word.length && word.at[0] >= 'A' && word.at[0] <= 'Z';
}

static bool is_of(struct str word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_same_folded(word, str_of(words[i])))
            return true;
    return false;
}
#define IS_OF(word, words) is_of((word), (words), COUNT_OF(words))

static size_t start_of(const struct tokens *tokens, size_t i)
{
    return (size_t)(tokens->at[i].word.at - tokens->text.at);
}

static size_t end_of(const struct tokens *tokens, size_t i)
{
    return start_of(tokens, i) + tokens->at[i].word.length;
}

/* What stands between a token and the one before. */
static struct str gap_before(const struct tokens *tokens, size_t i)
{
    size_t begin = i ? end_of(tokens, i - 1) : 0;
    return str_part(tokens->text, begin, start_of(tokens, i) - begin);
}

static bool has_any(struct str s, const char *signs)
{
    for (size_t i = 0; i < s.length; i++)
        if (s.at[i] != '\0' && strchr(signs, s.at[i]))
            return true;
    return false;
}

static struct tokens tokens_make(struct arena *mem, struct str text)
{
    struct list list;
    LIST_OPEN(mem, struct token, &list);
    bool begins = true;
    for (size_t i = 0; i < text.length;) {
        size_t end = i;
        while (end < text.length && is_letter(text.at[end]))
            end++;
        if (end > i) {
            *LIST_ADD(&list, struct token) = (struct token){
                str_part(text, i, end - i), begins};
            begins = false;
            i = end;
            continue;
        }
        begins = begins || strchr(".!?:\n", text.at[i]);
        i++;
    }
    return (struct tokens){text, list.at, list.count};
}

/* How many bytes of `word` are `singular` without its ending; the ending, as
 * "" or "s", in *ending.  False when it is another word. */
static bool is_form_of(struct str word, struct str singular, bool *is_plural)
{
    bool ends_in_y = str_has_suffix(singular, "y");
    struct str stem = str_part(singular, 0, singular.length - ends_in_y);
    *is_plural = false;
    if (str_same_folded(word, singular))
        return true;
    *is_plural = true;
    return word.length > stem.length
           && str_same_folded(str_part(word, 0, stem.length), stem)
           && str_same_folded(str_part(word, stem.length, word.length),
                              ends_in_y ? STR_LITERAL("ies")
                                        : STR_LITERAL("s"));
}

/* The tokens that `from` takes from token `first` on; 0: it is not there. */
static size_t match_length(const struct tokens *tokens, size_t first,
                           struct str from, bool *is_plural)
{
    struct str rest = from;
    size_t count = 0;
    for (size_t i = 0; i < rest.length;) {
        size_t end = i;
        while (end < rest.length && is_letter(rest.at[end]))
            end++;
        struct str word = str_part(rest, i, end - i);
        bool is_last = end >= rest.length;
        size_t at = first + count;
        if (word.length == 0 || at >= tokens->count
            || (count && gap_before(tokens, at).length != 1)
            || (count && has_any(gap_before(tokens, at), ".,;:!?\n/()'")))
            return 0;
        if (is_last ? !is_form_of(tokens->at[at].word, word, is_plural)
                    : !str_same_folded(tokens->at[at].word, word))
            return 0;
        count++;
        i = end + 1;
    }
    return count;
}

/* The longest of the role's words that stands at a token, or NULL. */
static const struct word_swap *swap_find(const struct tokens *tokens,
                                         size_t first,
                                         const struct word_swap_list *words,
                                         size_t *count, bool *is_plural)
{
    const struct word_swap *found = NULL;
    *count = 0;
    for (size_t i = 0; i < words->count; i++) {
        bool plural = false;
        size_t length = match_length(tokens, first, words->at[i].from, &plural);
        if (length <= *count)
            continue;
        *count = length;
        *is_plural = plural;
        found = &words->at[i];
    }
    return found;
}

/* True in "e-mail engineer-led", "@engineer", "engineer.io". */
static bool is_glued(const struct tokens *tokens, size_t first, size_t last)
{
    size_t begin = start_of(tokens, first), end = end_of(tokens, last);
    struct str text = tokens->text;
    bool before = begin > 0 && strchr("-_@#.0123456789", text.at[begin - 1]);
    bool behind = end < text.length
                  && (strchr("-_@#+0123456789", text.at[end])
                      || (text.at[end] == '.' && end + 1 < text.length
                          && is_letter(text.at[end + 1])));
    return before || behind;
}

/* A capital within a sentence makes a name, as does one right behind. */
static bool is_name(const struct tokens *tokens, size_t first, size_t last)
{
    if (!tokens->at[first].begins && is_capital(tokens->at[first].word))
        return true;
    return last + 1 < tokens->count && !tokens->at[last + 1].begins
           && gap_before(tokens, last + 1).length == 1
           && is_capital(tokens->at[last + 1].word);
}

/* True for somebody's job, or somebody who is to be won for it. */
static bool is_others_job(const struct tokens *tokens, size_t first)
{
    for (size_t back = 1; back <= HIRING_WORDS && back <= first; back++)
        if (IS_OF(tokens->at[first - back].word, hiring))
            return true;
    if (first == 0)
        return false;
    struct str before = tokens->at[first - 1].word;
    bool is_near = gap_before(tokens, first).length == 1;
    return (is_near && (IS_OF(before, trades) || str_is(before, "as")))
           || (first > 1 && str_is(tokens->at[first - 2].word, "as")
               && (str_is(before, "a") || str_is(before, "an")));
}

/* True in "explains it to the engineers": those of another trade. */
static bool is_the_others(const struct tokens *tokens, size_t first)
{
    return first > 0
           && str_same_folded(tokens->at[first - 1].word, STR_LITERAL("the"))
           && gap_before(tokens, first).length == 1;
}

/* True in "developer tools": the word only says of which kind. */
static bool is_of_longer(const struct tokens *tokens, size_t last)
{
    if (last + 1 >= tokens->count)
        return false;
    struct str gap = gap_before(tokens, last + 1);
    return gap.length == 1 && gap.at[0] == ' '
           && !IS_OF(tokens->at[last + 1].word, followers);
}

/* True in "engineers, designers and PMs". */
static bool is_among_others(const struct tokens *tokens, size_t first,
                            size_t last)
{
    size_t from = first > NEAR_WORDS ? first - NEAR_WORDS : 0;
    for (size_t i = from; i < tokens->count && i <= last + NEAR_WORDS; i++)
        if ((i < first || i > last) && IS_OF(tokens->at[i].word, others))
            return true;
    return false;
}

/* True when the role's word stands near already. */
static bool is_near(const struct tokens *tokens, size_t first, size_t last,
                    struct str to)
{
    size_t from = first > TWICE_WORDS ? first - TWICE_WORDS : 0;
    for (size_t i = from; i < tokens->count && i <= last + TWICE_WORDS; i++) {
        bool is_plural;
        if ((i < first || i > last)
            && is_form_of(tokens->at[i].word, to, &is_plural))
            return true;
    }
    return false;
}

static struct str plural_make(struct arena *mem, struct str word)
{
    if (str_has_suffix(word, "y"))
        return str_format(mem, "%.*sies",
                          STR(str_part(word, 0, word.length - 1)));
    return str_format(mem, "%.*ss", STR(word));
}

static struct str with_capital(struct arena *mem, struct str word)
{
    struct str copy = str_copy(mem, word);
    char *first = (char *)(uintptr_t)copy.at;
    if (first[0] >= 'a' && first[0] <= 'z')
        first[0] = (char)(first[0] - 'a' + 'A');
    return copy;
}

/* "a" or "an" before that word. */
static const char *article_of(struct str word)
{
    static const char *const hard[] = {"one", "uni", "use", "eu"};
    static const char *const soft[] = {"hour", "honest"};
    for (size_t i = 0; i < COUNT_OF(hard); i++)
        if (str_has_prefix(word, hard[i]))
            return "a";
    for (size_t i = 0; i < COUNT_OF(soft); i++)
        if (str_has_prefix(word, soft[i]))
            return "an";
    return word.length && strchr("aeiouAEIOU", word.at[0]) ? "an" : "a";
}

static bool is_article(struct str word)
{
    return str_same_folded(word, STR_LITERAL("a"))
           || str_same_folded(word, STR_LITERAL("an"));
}

/* Adds the exchange at tokens first..last, and that of the article. */
static void edit_add(struct arena *mem, const struct tokens *tokens,
                     struct edit edit, struct list *edits)
{
    if (is_capital(tokens->at[edit.first_token].word))
        edit.to = with_capital(mem, edit.to);
    edit.begin = start_of(tokens, edit.first_token);
    edit.end = end_of(tokens, edit.last_token);
    edit.from = str_part(tokens->text, edit.begin, edit.end - edit.begin);
    if (edit.first_token > 0
        && is_article(tokens->at[edit.first_token - 1].word)) {
        size_t article = edit.first_token - 1;
        struct str to = str_of(article_of(edit.to));
        if (is_capital(tokens->at[article].word))
            to = with_capital(mem, to);
        *LIST_ADD(edits, struct edit) = (struct edit){
            .begin = start_of(tokens, article),
            .end = end_of(tokens, article),
            .to = to};
    }
    *LIST_ADD(edits, struct edit) = edit;
}

static bool may_exchange(const struct tokens *tokens, size_t first,
                         size_t count, const struct word_swap *swap,
                         bool is_plural)
{
    size_t last = first + count - 1;
    return !is_glued(tokens, first, last) && !is_name(tokens, first, last)
           && !is_others_job(tokens, first)
           && !is_among_others(tokens, first, last)
           && !(is_plural && count == 1 && is_the_others(tokens, first))
           && (is_plural || !is_of_longer(tokens, last))
           && !is_near(tokens, first, last, swap->to);
}

/* True when two edits put the same word side by side. */
static bool has_twins(const struct list *edits)
{
    const struct edit *last = NULL;
    for (size_t i = 0; i < edits->count; i++) {
        const struct edit *edit = LIST_AT(edits, struct edit, i);
        if (edit->from.length == 0)
            continue;
        if (last && str_same_folded(last->to, edit->to)
            && edit->first_token <= last->last_token + TWICE_WORDS)
            return true;
        last = edit;
    }
    return false;
}

/* True when "engineering" stays in the text: whoever lives by its principles
 * is an engineer. */
static bool has_trade_left(const struct tokens *tokens,
                           const struct list *edits)
{
    for (size_t i = 0; i < tokens->count; i++) {
        bool is_edited = false;
        if (!str_same_folded(tokens->at[i].word, STR_LITERAL("engineering")))
            continue;
        for (size_t j = 0; j < edits->count && !is_edited; j++) {
            const struct edit *edit = LIST_AT(edits, struct edit, j);
            is_edited = edit->from.length && edit->first_token <= i
                        && i <= edit->last_token;
        }
        if (!is_edited)
            return true;
    }
    return false;
}

static struct word_swap_list done_make(struct arena *mem,
                                       const struct list *edits)
{
    struct list done;
    LIST_OPEN(mem, struct word_swap, &done);
    for (size_t i = 0; i < edits->count; i++) {
        const struct edit *edit = LIST_AT(edits, struct edit, i);
        bool is_known = edit->from.length == 0;
        for (size_t j = 0; j < done.count && !is_known; j++)
            is_known = str_same_folded(
                LIST_AT(&done, struct word_swap, j)->from, edit->from);
        if (!is_known)
            *LIST_ADD(&done, struct word_swap) = (struct word_swap){edit->from,
                                                                    edit->to};
    }
    return (struct word_swap_list){done.at, done.count};
}

static struct str edits_apply(struct arena *mem, struct str text,
                              const struct list *edits)
{
    struct text out;
    size_t at = 0;
    text_open(mem, EXCHANGED_BYTES, &out);
    for (size_t i = 0; i < edits->count; i++) {
        const struct edit *edit = LIST_AT(edits, struct edit, i);
        text_add_str(&out, str_part(text, at, edit->begin - at));
        text_add_str(&out, edit->to);
        at = edit->end;
    }
    text_add_str(&out, str_part(text, at, text.length));
    return str_copy(mem, text_str(&out));
}

struct exchanged words_exchange(struct arena *mem, struct str text,
                                const struct word_swap_list *words)
{
    assert(mem && words);
    struct tokens tokens = tokens_make(mem, text);
    struct list edits;
    LIST_OPEN(mem, struct edit, &edits);
    for (size_t i = 0; i < tokens.count;) {
        size_t count;
        bool is_plural = false;
        const struct word_swap *swap = swap_find(&tokens, i, words, &count,
                                                 &is_plural);
        if (swap && may_exchange(&tokens, i, count, swap, is_plural))
            edit_add(mem, &tokens,
                     (struct edit){.first_token = i,
                                   .last_token = i + count - 1,
                                   .to = is_plural ? plural_make(mem, swap->to)
                                                   : swap->to},
                     &edits);
        i += count ? count : 1;
    }
    if (edits.count == 0 || has_twins(&edits)
        || has_trade_left(&tokens, &edits))
        return (struct exchanged){.text = text};
    return (struct exchanged){edits_apply(mem, text, &edits),
                              done_make(mem, &edits)};
}
