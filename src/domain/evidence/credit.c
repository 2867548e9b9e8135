#include "domain/evidence/credit.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static char fold(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* The marks that ladders use between words and that are not ASCII: those of
 * Latin-1, dashes and curly quotes, and the full stops of CJK. */
static bool is_wide_mark(struct str character)
{
    const unsigned char *at = (const unsigned char *)character.at;
    if (character.length == 2 && at[0] == 0xC2)
        return at[1] != 0xAA && at[1] != 0xB5 && at[1] != 0xBA;
    if (character.length == 3 && at[0] == 0xE2)
        return at[1] == 0x80 || (at[1] == 0x81 && at[2] <= 0xAF);
    return character.length == 3 && at[0] == 0xE3 && at[1] == 0x80;
}

static bool is_letter(struct str character)
{
    char c = character.length > 0 ? fold(character.at[0]) : ' ';
    if (!(c & 0x80))
        return c >= 'a' && c <= 'z';
    return !is_wide_mark(character);
}

static bool letter_ends_at(struct str text, size_t end)
{
    size_t start = end;
    while (start > 0 && end - start < 4) {
        start--;
        if (!is_continuation(text.at[start]))
            break;
    }
    return is_letter(str_part(text, start, end - start));
}

static bool letter_starts_at(struct str text, size_t start)
{
    size_t end = start < text.length ? start + 1 : start;
    while (end < text.length && is_continuation(text.at[end]))
        end++;
    return is_letter(str_part(text, start, end - start));
}

static size_t skip_space(struct str s, size_t i)
{
    while (i < s.length && is_space(s.at[i]))
        i++;
    return i;
}

/* True when the phrase stands in `text` at `start` and no letter follows. */
static bool stands_at(struct str text, size_t start, struct str phrase)
{
    size_t t = start, p = 0;
    while (p < phrase.length) {
        if (t == text.length)
            return false;
        if (is_space(phrase.at[p]) && is_space(text.at[t])) {
            p = skip_space(phrase, p);
            t = skip_space(text, t);
        } else if (fold(phrase.at[p++]) != fold(text.at[t++])) {
            return false;
        }
    }
    return !letter_starts_at(text, t);
}

/* Where a phrase may begin in a text: no letter stands right before.  The
 * criteria of a ladder are held against all phrases for each page that shows
 * somebody's next rung, so the letters are looked at once. */
struct openings {
    struct str text;
    size_t *at; /* shape: [count] */
    size_t count;
};

static struct openings openings_find(struct arena *mem, struct str text)
{
    struct openings openings = {text, ARENA_ARRAY(mem, size_t, text.length), 0};
    for (size_t i = 0; i < text.length; i++)
        if (!letter_ends_at(text, i))
            openings.at[openings.count++] = i;
    return openings;
}

static bool has_phrase(const struct openings *openings, struct str phrase)
{
    phrase = str_trim(phrase);
    if (phrase.length == 0)
        return false;
    struct str text = openings->text;
    char first = fold(phrase.at[0]);
    for (size_t i = 0; i < openings->count; i++)
        if (fold(text.at[openings->at[i]]) == first
            && stands_at(text, openings->at[i], phrase))
            return true;
    return false;
}

static struct str word_reason(struct arena *mem, const struct credit_rule *rule,
                              struct str word)
{
    if (rule->why.length == 0)
        return str_format(mem, "the criterion says: %.*s", STR(word));
    return str_format(mem, "the criterion says: %.*s (%.*s)", STR(word),
                      STR(rule->why));
}

static void ask_ladder(struct arena *mem, struct str_list names,
                       struct credit_kinds *reasons)
{
    for (size_t i = 0; i < names.count; i++) {
        enum evidence_kind kind;
        if (evidence_kind_parse(names.at[i], &kind))
            reasons->why[kind] = str_format(mem, "the ladder asks for: %s",
                                            evidence_kind_names[kind]);
    }
}

static void ask_rules(struct arena *mem, struct str text,
                      struct credit_rule_list rules,
                      struct credit_kinds *reasons)
{
    struct openings openings = openings_find(mem, text);
    for (size_t i = 0; i < rules.count; i++) {
        const struct credit_rule *rule = &rules.at[i];
        struct str *reason = &reasons->why[rule->kind];
        for (size_t j = 0; j < rule->words.count && !reason->length; j++)
            if (has_phrase(&openings, rule->words.at[j]))
                *reason = word_reason(mem, rule, rule->words.at[j]);
    }
}

/* The office's own word, which stands above what was found. */
static void ask_office(struct arena *mem, struct str ladder_key,
                       struct str criterion_key, struct credit_mark_list marks,
                       struct credit_kinds *reasons)
{
    for (size_t i = 0; i < marks.count; i++) {
        const struct credit_mark *mark = &marks.at[i];
        if (!str_same(mark->ladder_key, ladder_key)
            || !str_same(mark->criterion_key, criterion_key))
            continue;
        reasons->why[mark->kind] = mark->is_refused
                                       ? (struct str){0}
                                       : str_format(mem,
                                                    "the office says: %.*s",
                                                    STR(mark->why));
    }
}

const struct credit_kinds *credit_kinds_make(struct arena *mem,
                                             const struct ladder *ladder,
                                             struct credit_rule_list rules)
{
    struct credit_kinds *reasons = ARENA_ARRAY(mem, struct credit_kinds,
                                               ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        if (criterion->evidence.count > 0)
            ask_ladder(mem, criterion->evidence, &reasons[i]);
        else
            ask_rules(mem, criterion->text, rules, &reasons[i]);
        ask_office(mem, ladder->key, criterion->key, rules.marks, &reasons[i]);
    }
    return reasons;
}

unsigned credit_kinds_bits(const struct credit_kinds *kinds)
{
    unsigned bits = 0;
    for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++)
        if (kinds->why[kind].length)
            bits |= 1U << kind;
    return bits;
}

static int pointer_order(const void *a, const void *b)
{
    return evidence_order(*(const struct evidence *const *)a,
                          *(const struct evidence *const *)b);
}

static const struct evidence **sorted(struct arena *mem,
                                      struct evidence_list evidence)
{
    const struct evidence **order = ARENA_ARRAY(mem, const struct evidence *,
                                                evidence.count);
    for (size_t i = 0; i < evidence.count; i++)
        order[i] = &evidence.at[i];
    if (evidence.count > 0)
        qsort(order, evidence.count, sizeof(*order), pointer_order);
    return order;
}

/* How many credits there will be, so that they are allocated once. */
static size_t credit_count(const struct credit_kinds *reasons,
                           size_t criterion_count,
                           struct evidence_list evidence)
{
    size_t pieces[EVIDENCE_KIND_COUNT] = {0};
    for (size_t i = 0; i < evidence.count; i++)
        pieces[evidence.at[i].kind]++;

    size_t count = 0;
    for (size_t i = 0; i < criterion_count; i++)
        for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++)
            if (reasons[i].why[kind].length > 0)
                count += pieces[kind];
    return count;
}

struct credit_list credit_make(struct arena *mem, const struct ladder *ladder,
                               struct evidence_list evidence,
                               struct credit_rule_list rules)
{
    assert(mem && ladder);

    const struct credit_kinds *reasons = credit_kinds_make(mem, ladder, rules);
    const struct evidence **order = sorted(mem, evidence);
    size_t most = credit_count(reasons, ladder->criterion_count, evidence);
    struct credit *credits = ARENA_ARRAY(mem, struct credit, most);

    size_t count = 0;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        for (size_t j = 0; j < evidence.count; j++) {
            struct str why = reasons[i].why[order[j]->kind];
            if (why.length > 0)
                credits[count++] = (struct credit){i, order[j], why};
        }
    }
    assert(count == most);
    return (struct credit_list){credits, count};
}
