#include "domain/ladder/duty_text.h"

#include "domain/ladder/verb.h"

#include <assert.h>

/* What stands in front of what is done, in lower case. */
static const char *const fronts[] = {
    "i am responsible for ",
    "i'm responsible for ",
    "responsible for ",
    "in charge of ",
    "owner of ",
    "owns ",
    "will also ",
    "also ",
    "i will ",
    "i ",
    "we ",
    "to ",
    "helps to ",
    "my job is to ",
};

static char fold(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool has_front(struct str text, struct str front)
{
    if (text.length <= front.length)
        return false;
    for (size_t i = 0; i < front.length; i++)
        if (fold(text.at[i]) != front.at[i])
            return false;
    return true;
}

static bool is_ending(char c)
{
    return c == '!' || c == ';' || c == ',' || c == ' ';
}

/* Without "- ", "1. " or "2) " in front. */
static struct str unnumbered(struct str text)
{
    size_t i = 0;
    while (i < text.length && text.at[i] >= '0' && text.at[i] <= '9')
        i++;
    if (i > 0 && i + 1 < text.length && (text.at[i] == '.' || text.at[i] == ')')
        && text.at[i + 1] == ' ')
        return str_trim(str_part(text, i + 1, text.length));
    while (text.length
           && (text.at[0] == '-' || text.at[0] == '*' || text.at[0] == ' '))
        text = str_part(text, 1, text.length);
    return text;
}

/* Without "- ", "1. " and what only says that it is a duty. */
static struct str bare(struct str text, bool *is_of_thing)
{
    text = str_trim(text);
    text = unnumbered(text);
    while (text.length && is_ending(text.at[text.length - 1]))
        text.length--;
    *is_of_thing = false;
    for (size_t i = 0; i < COUNT_OF(fronts); i++)
        if (has_front(text, str_of(fronts[i]))) {
            *is_of_thing = str_has_suffix(str_of(fronts[i]), "for ")
                           || str_has_suffix(str_of(fronts[i]), "of ");
            return str_trim(
                str_part(text, str_of(fronts[i]).length, text.length));
        }
    return text;
}

/* The text with its first word exchanged for `first`. */
static struct str joined(struct arena *mem, struct str first, struct str rest)
{
    struct str made = str_format(mem, "%.*s%s%.*s", STR(first),
                                 rest.length ? " " : "", STR(rest));
    char *copy = ARENA_ARRAY(mem, char, made.length + 1);
    for (size_t i = 0; i < made.length; i++)
        copy[i] = made.at[i];
    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    bool has_stop = made.length && (copy[made.length - 1] == '.');
    if (!has_stop)
        copy[made.length] = '.';
    return (struct str){copy, made.length + !has_stop};
}

static bool has_letter(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((fold(text.at[i]) >= 'a' && fold(text.at[i]) <= 'z')
            || ((unsigned char)text.at[i] & 0x80))
            return true;
    return false;
}

/* In "Release requests: intake" the first word is no verb. */
static bool is_thing(struct str base, enum verb_form form, struct str rest)
{
    struct str word;
    return form == VERB_BASE && verb_is_noun(base)
           && str_next_word(&rest, &word) && str_has_suffix(word, ":");
}

struct str duty_text_make(struct arena *mem, struct str text)
{
    assert(mem);
    bool is_of_thing;
    struct str all = bare(text, &is_of_thing), rest = all, word, base;
    enum verb_form form;
    if (!has_letter(all) || !str_next_word(&rest, &word))
        return (struct str){0};
    bool is_verb = verb_find(word, &base, &form);
    rest = str_trim(rest);
    if (is_of_thing && !(is_verb && form == VERB_GERUND))
        return joined(mem, STR_LITERAL("Looks after"), all);
    if (!is_verb || is_thing(base, form, rest))
        return joined(mem, word, rest);
    return joined(mem, verb_make(mem, base, VERB_THIRD), rest);
}
