#include "domain/ladder/likeness.h"

#include "base/list.h"
#include "base/utf8.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* From here on scripts are written without spaces between words: CJK, kana,
 * hangul.  Source: the blocks of Unicode 15, Blocks.txt. */
enum { SIGNS_FROM = 0x2E80, SIGNS_TO = 0xD7FF, STEM_LEAST = 4 };

struct word {
    uint64_t hash;
    double weight;
};

/* The words of one text, each once, by hash. */
struct bag {
    struct word *at; /* shape: [count] */
    size_t count;
    double length; /* of the vector of weights */
};

struct likeness {
    struct bag *bags; /* shape: [count] */
    size_t count;
};

/* Endings that change how a word stands in its sentence, longest first. */
static const char *const endings[] = {"ments", "ment", "ings", "ing", "edly",
                                      "ers",   "ies",  "ied",  "ed",  "es",
                                      "er",    "ly",   "s",    "e",   "y"};

/* "plann" of "planning" is "plan". */
static struct str without_twin(struct str stem)
{
    bool is_twin = stem.length > STEM_LEAST
                   && stem.at[stem.length - 1] == stem.at[stem.length - 2];
    return str_part(stem, 0, stem.length - is_twin);
}

static struct str stem_of(struct str word)
{
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        size_t least = str_of(endings[i]).length + STEM_LEAST;
        if (word.length >= least && str_has_suffix(word, endings[i]))
            return without_twin(
                str_part(word, 0, word.length - least + STEM_LEAST));
    }
    return word;
}

static bool is_letter(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')
           || (code >= 0xC0 && (code < 0x2000 || code > 0x206F));
}

static void word_add(struct list *words, struct str word)
{
    if (word.length)
        LIST_ADD(words, struct word)->hash = str_hash(stem_of(word));
}

/* Adds each run of letters, and each sign of a script without spaces. */
static void words_add(struct list *words, struct str text)
{
    struct str rest = text, at = text, word = {text.at, 0};
    for (uint32_t code = 0; utf8_next(&rest, &code); at = rest) {
        size_t width = at.length - rest.length;
        bool is_sign = code >= SIGNS_FROM && code <= SIGNS_TO;
        if (!is_sign && is_letter(code)) {
            word.length += width;
            continue;
        }
        word_add(words, word);
        if (is_sign)
            word_add(words, (struct str){at.at, width});
        word = (struct str){rest.at, 0};
    }
    word_add(words, word);
}

static int by_hash(const void *a, const void *b)
{
    const struct word *x = a, *y = b;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

static struct bag bag_of(struct arena *mem, struct str text)
{
    struct list words;
    LIST_OPEN(mem, struct word, &words);
    words_add(&words, str_fold(mem, text));
    struct bag bag = {.at = words.at};
    if (words.count)
        qsort(bag.at, words.count, sizeof(*bag.at), by_hash);
    for (size_t i = 0; i < words.count; i++)
        if (i == 0 || bag.at[i].hash != bag.at[bag.count - 1].hash)
            bag.at[bag.count++] = bag.at[i];
    return bag;
}

/* All words of all texts, by hash: how often one stands there is how many
 * texts have it. */
static struct bag all_words(struct arena *mem, const struct likeness *likeness)
{
    struct bag all = {.count = 0};
    for (size_t i = 0; i < likeness->count; i++)
        all.count += likeness->bags[i].count;
    all.at = ARENA_ARRAY(mem, struct word, all.count);
    for (size_t i = 0, n = 0; i < likeness->count; i++)
        for (size_t j = 0; j < likeness->bags[i].count; j++)
            all.at[n++] = likeness->bags[i].at[j];
    if (all.count)
        qsort(all.at, all.count, sizeof(*all.at), by_hash);
    return all;
}

/* The rarer, the heavier; keeps each word once. */
static void weigh(struct bag *all, size_t text_count)
{
    size_t kept = 0;
    for (size_t i = 0, end = 0; i < all->count; i = end) {
        while (end < all->count && all->at[end].hash == all->at[i].hash)
            end++;
        double share = (double)text_count / (double)(end - i);
        all->at[kept].hash = all->at[i].hash;
        all->at[kept++].weight = log(1 + share);
    }
    all->count = kept;
}

static void weights_set(struct bag *bag, const struct bag *all)
{
    for (size_t i = 0; i < bag->count; i++) {
        const struct word *known = bsearch(&bag->at[i], all->at, all->count,
                                           sizeof(*all->at), by_hash);
        assert(known);
        bag->at[i].weight = known->weight;
        bag->length += known->weight * known->weight;
    }
    bag->length = sqrt(bag->length);
}

const struct likeness *likeness_make(struct arena *mem, struct str_list texts)
{
    assert(mem);
    struct likeness *likeness = ARENA_NEW(mem, struct likeness);
    likeness->count = texts.count;
    likeness->bags = ARENA_ARRAY(mem, struct bag, texts.count);
    for (size_t i = 0; i < texts.count; i++)
        likeness->bags[i] = bag_of(mem, texts.at[i]);
    struct bag all = all_words(mem, likeness);
    weigh(&all, texts.count);
    for (size_t i = 0; i < texts.count; i++)
        weights_set(&likeness->bags[i], &all);
    return likeness;
}

double likeness_of(const struct likeness *likeness, size_t a, size_t b)
{
    assert(likeness && a < likeness->count && b < likeness->count);
    const struct bag *x = &likeness->bags[a], *y = &likeness->bags[b];
    double shared = 0;
    for (size_t i = 0, j = 0; i < x->count && j < y->count;) {
        if (x->at[i].hash == y->at[j].hash) {
            shared += x->at[i].weight * y->at[j].weight;
            i++;
            j++;
        } else if (x->at[i].hash < y->at[j].hash)
            i++;
        else
            j++;
    }
    return shared > 0 ? shared / (x->length * y->length) : 0;
}
