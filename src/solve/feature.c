#include "solve/feature.h"

#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    WORD_BYTES = 48, /* the rest of a longer word is not looked at */
    WORDS_MOST = 400,
    PIECE_LEAST = 3,
    PIECE_MOST = 5
};

/* Source http://www.isthe.com/chongo/tech/comp/fnv, FNV-1a */
static const uint32_t hash_start = 2166136261U;
static const uint32_t hash_prime = 16777619U;

/* Kinds of features start their hash apart. */
enum kind { WORD, PAIR, FIRST, LAST, PIECE };

struct word {
    char at[WORD_BYTES + 2]; /* '^', the letters, '$' */
    size_t length;           /* of the letters */
    size_t stem_length;
};

/* Features before they are counted: words in front, pieces behind. */
struct bag {
    uint32_t words[FEATURES_MOST / 2], pieces[FEATURES_MOST / 2];
    size_t word_count, piece_count;
};

static const char *const common_words[] = {
    "a",       "all",      "an",        "and",   "any",  "are",    "as",
    "at",      "be",       "by",        "each",  "for",  "from",   "in",
    "include", "includes", "including", "into",  "is",   "it",     "its",
    "of",      "on",       "or",        "other", "per",  "such",   "that",
    "the",     "their",    "them",      "they",  "this", "to",     "use",
    "used",    "using",    "which",     "who",   "with", "within",
};

static const struct ending {
    const char *from, *to;
    size_t least_stem; /* letters that must be left */
} endings[] = {
    {"izations", "ize", 4}, {"ization", "ize", 4}, {"ational", "ate", 4},
    {"ments", "", 4},       {"ment", "", 5},       {"ities", "ity", 3},
    {"ings", "", 4},        {"ing", "", 4},        {"ies", "y", 2},
    {"ers", "er", 3},       {"ors", "or", 3},      {"ness", "", 4},
    {"ions", "ion", 3},     {"ed", "", 4},         {"es", "e", 3},
    {"s", "", 3},
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
           || c == '#' || (unsigned char)c >= 0x80;
}

static bool is_common(const struct word *word)
{
    for (size_t i = 0; i < COUNT_OF(common_words); i++)
        if (strlen(common_words[i]) == word->length
            && memcmp(common_words[i], word->at + 1, word->length) == 0)
            return true;
    return false;
}

/* Text with ASCII in lower case; other scripts without case and accents. */
static struct str fold(struct arena *mem, struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return utf8_plain(mem, utf8_clean(mem, text));
    return str_fold(mem, text);
}

/* Takes the next word off the front of *rest; false at the end. */
static bool next_word(struct str *rest, struct word *word)
{
    size_t start = 0;
    while (start < rest->length && !is_letter(rest->at[start]))
        start++;
    size_t end = start;
    while (end < rest->length && is_letter(rest->at[end]))
        end++;
    size_t length = end - start < WORD_BYTES ? end - start : WORD_BYTES;
    word->at[0] = '^';
    if (length)
        memcpy(word->at + 1, rest->at + start, length);
    word->at[length + 1] = '$';
    word->length = length;
    *rest = str_part(*rest, end, rest->length);
    return length > 0;
}

/* Cuts an English ending off the letters that are hashed as a word. */
static void stem(struct word *word, char *stemmed)
{
    size_t length = word->length;
    memcpy(stemmed, word->at + 1, length);
    word->stem_length = length;
    if (length > 2 && stemmed[length - 1] == 's' && stemmed[length - 2] == 's')
        return;
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        size_t from = strlen(endings[i].from);
        size_t to = strlen(endings[i].to);
        if (length < from + endings[i].least_stem
            || memcmp(stemmed + length - from, endings[i].from, from) != 0)
            continue;
        if (to)
            memcpy(stemmed + length - from, endings[i].to, to);
        word->stem_length = length - from + to;
        return;
    }
}

static uint32_t hash_on(uint32_t hash, const char *at, size_t length)
{
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)at[i]) * hash_prime;
    return hash;
}

static uint32_t hash_of(enum kind kind, const char *at, size_t length)
{
    const char mark = (char)kind;
    return hash_on(hash_on(hash_start, &mark, 1), at, length);
}

/* FNV's high bits are the better ones. */
static uint32_t place_of(uint32_t hash)
{
    return (hash ^ (hash >> 15)) & (FEATURE_COUNT - 1);
}

static void add_word(struct bag *bag, uint32_t hash)
{
    if (bag->word_count < COUNT_OF(bag->words))
        bag->words[bag->word_count++] = place_of(hash);
}

static void add_pieces(struct bag *bag, const struct word *word)
{
    size_t whole = word->length + 2;
    for (size_t size = PIECE_LEAST; size <= PIECE_MOST; size++)
        for (size_t i = 0; i + size <= whole; i++) {
            if (bag->piece_count == COUNT_OF(bag->pieces))
                return;
            bag->pieces[bag->piece_count++] = place_of(
                hash_of(PIECE, word->at + i, size));
        }
}

/* Pairs of neighbours, and of those with one word between them. */
static void add_pairs(struct bag *bag, const uint32_t *hashes, size_t count)
{
    for (size_t apart = 1; apart <= 2; apart++)
        for (size_t i = 0; i + apart < count; i++) {
            const uint32_t both[] = {hashes[i], hashes[i + apart]};
            add_word(bag, hash_of(PAIR, (const char *)both, sizeof both)
                              + (uint32_t)apart);
        }
}

static void fill(struct arena *mem, struct str text, struct bag *bag)
{
    uint32_t hashes[WORDS_MOST];
    size_t count = 0;
    struct word word;
    char stemmed[WORD_BYTES + 4];
    struct str rest = fold(mem, text);
    bag->word_count = bag->piece_count = 0;
    while (count < WORDS_MOST && next_word(&rest, &word)) {
        if (is_common(&word))
            continue;
        add_pieces(bag, &word);
        stem(&word, stemmed);
        hashes[count] = hash_of(WORD, stemmed, word.stem_length);
        add_word(bag, hashes[count++]);
    }
    add_pairs(bag, hashes, count);
    if (count) {
        add_word(bag, hash_of(FIRST, (const char *)&hashes[0], 4));
        add_word(bag, hash_of(LAST, (const char *)&hashes[count - 1], 4));
    }
}

static int id_order(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* One feature an id, with how often it stands there as its weight. */
static size_t count_up(uint32_t *ids, size_t count, struct feature *features)
{
    size_t kept = 0;
    qsort(ids, count, sizeof *ids, id_order);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || features[kept - 1].id != ids[i])
            features[kept++] = (struct feature){ids[i], 0};
        features[kept - 1].weight++;
    }
    return kept;
}

static int feature_order(const void *a, const void *b)
{
    const struct feature *x = a;
    const struct feature *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

struct feature_space feature_space_make(struct arena *mem,
                                        struct str_list texts)
{
    struct feature_space space = {ARENA_ARRAY(mem, float, FEATURE_COUNT)};
    struct arena *scratch = arena_open();
    struct bag *bag = ARENA_NEW(scratch, struct bag);
    struct feature *features = ARENA_ARRAY(scratch, struct feature,
                                           FEATURES_MOST);
    for (size_t i = 0; i < texts.count; i++) {
        struct arena *once = arena_open();
        fill(once, texts.at[i], bag);
        arena_close(once);
        size_t count = count_up(bag->words, bag->word_count, features);
        count += count_up(bag->pieces, bag->piece_count, features + count);
        for (size_t j = 0; j < count; j++)
            space.rarity[features[j].id]++;
    }
    for (size_t i = 0; i < FEATURE_COUNT; i++)
        if (space.rarity[i] > 0)
            space.rarity[i] = logf((1 + (float)texts.count)
                                   / (1 + space.rarity[i]))
                              + 1;
    arena_close(scratch);
    return space;
}

/* Weighs the features and gives their squares the sum of one half. */
static size_t weigh(const struct feature_space *space, struct feature *features,
                    size_t count)
{
    size_t kept = 0;
    float squares = 0;
    for (size_t i = 0; i < count; i++) {
        float weight = (1 + logf(features[i].weight))
                       * space->rarity[features[i].id];
        squares += weight * weight;
        if (weight > 0)
            features[kept++] = (struct feature){features[i].id, weight};
    }
    for (size_t i = 0; i < kept; i++)
        features[i].weight *= sqrtf(0.5F / squares);
    return kept;
}

/* Joins features of one id, which two kinds can hash to, and gives all the
 * length 1. */
static size_t join(struct feature *features, size_t count)
{
    size_t kept = 0;
    float squares = 0;
    qsort(features, count, sizeof *features, feature_order);
    for (size_t i = 0; i < count; i++)
        if (kept && features[kept - 1].id == features[i].id)
            features[kept - 1].weight += features[i].weight;
        else
            features[kept++] = features[i];
    for (size_t i = 0; i < kept; i++)
        squares += features[i].weight * features[i].weight;
    for (size_t i = 0; i < kept; i++)
        features[i].weight /= sqrtf(squares);
    return kept;
}

struct feature_list features_make(struct arena *mem,
                                  const struct feature_space *space,
                                  struct str text)
{
    struct bag bag;
    struct feature features[FEATURES_MOST];
    struct arena *scratch = arena_open();
    fill(scratch, text, &bag);
    arena_close(scratch);
    size_t word_count = count_up(bag.words, bag.word_count, features);
    word_count = weigh(space, features, word_count);
    struct feature *pieces = features + word_count;
    size_t piece_count = count_up(bag.pieces, bag.piece_count, pieces);
    piece_count = weigh(space, pieces, piece_count);
    size_t count = join(features, word_count + piece_count);
    struct feature *at = ARENA_ARRAY(mem, struct feature, count);
    if (count)
        memcpy(at, features, count * sizeof *at);
    return (struct feature_list){at, count};
}
