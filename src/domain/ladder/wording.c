#include "domain/ladder/wording.h"

#include "base/list.h"

#include <assert.h>

/* Past this many pairs of words the middle of two texts is not compared. */
enum { PAIRS_MOST = 250 * 1000, ISLAND_BYTES = 4 };

static bool has_word(struct str text, struct str wanted)
{
    struct str word;
    while (str_next_word(&text, &word))
        if (str_same(word, wanted))
            return true;
    return false;
}

double wording_share(struct str a, struct str b)
{
    struct str longer = a.length > b.length ? a : b;
    struct str shorter = a.length > b.length ? b : a;
    struct str rest = longer, word;
    size_t words = 0, shared = 0;
    while (str_next_word(&rest, &word)) {
        words++;
        shared += has_word(shorter, word);
    }
    return words ? (double)shared / (double)words : 1;
}

bool wording_is_near(struct str a, struct str b)
{
    return wording_share(a, b) >= 0.5;
}

/* The words of one text, and which of them the other text has too. */
struct words {
    struct str text;
    struct str *at;
    bool *are_shared; /* shape: [count] */
    size_t count;
};

static struct words words_of(struct arena *mem, struct str text)
{
    struct words words = {.text = text};
    struct str rest = text, word;
    while (str_next_word(&rest, &word))
        words.count++;
    words.at = ARENA_ARRAY(mem, struct str, words.count);
    words.are_shared = ARENA_ARRAY(mem, bool, words.count);
    rest = text;
    for (size_t i = 0; str_next_word(&rest, &word); i++)
        words.at[i] = word;
    return words;
}

/* Takes what both begin with and what both end with out of *a and *b, so that
 * a word is rather shared there than by chance in the middle. */
static size_t share_ends(struct words *a, struct words *b)
{
    size_t front = 0, back = 0;
    size_t least = a->count < b->count ? a->count : b->count;
    while (front < least && str_same(a->at[front], b->at[front]))
        front++;
    while (front + back < least
           && str_same(a->at[a->count - 1 - back], b->at[b->count - 1 - back]))
        back++;
    struct words *both[] = {a, b};
    for (size_t i = 0; i < COUNT_OF(both); i++) {
        struct words *one = both[i];
        for (size_t w = 0; w < one->count; w++)
            one->are_shared[w] = w < front || w >= one->count - back;
        one->at += front;
        one->are_shared += front;
        one->count -= front + back;
    }
    return front + back;
}

/* The longest common row of words: lengths[i][j] is that of what follows word
 * i of `a` and word j of `b`. */
static size_t share_middle(struct words *a, struct words *b)
{
    struct arena *mem = arena_open();
    size_t wide = b->count + 1, shared = 0;
    uint16_t *lengths = ARENA_ARRAY(mem, uint16_t, (a->count + 1) * wide);
    for (size_t i = a->count; i-- > 0;)
        for (size_t j = b->count; j-- > 0;) {
            uint16_t *here = &lengths[i * wide + j];
            uint16_t right = here[1], below = here[wide];
            *here = right > below ? right : below;
            if (str_same(a->at[i], b->at[j]))
                *here = (uint16_t)(here[wide + 1] + 1);
        }
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        const uint16_t *here = &lengths[i * wide + j];
        if (str_same(a->at[i], b->at[j])) {
            a->are_shared[i++] = b->are_shared[j++] = true;
            shared++;
        } else if (here[wide] >= here[1])
            i++;
        else
            j++;
    }
    arena_close(mem);
    return shared;
}

/* How many words they share; a long middle is taken as another. */
static size_t share_words(struct words a, struct words b)
{
    size_t shared = share_ends(&a, &b);
    bool is_small = a.count && b.count && b.count <= PAIRS_MOST / a.count;
    return is_small ? shared + share_middle(&a, &b) : shared;
}

/* A short shared word amid others that are not is there by chance. */
static void drop_islands(struct words *words)
{
    for (size_t i = 1; i + 1 < words->count; i++)
        if (words->are_shared[i] && !words->are_shared[i - 1]
            && !words->are_shared[i + 1] && words->at[i].length < ISLAND_BYTES)
            words->are_shared[i] = false;
}

static void piece_add(struct list *pieces, const char *from, const char *to,
                      bool is_marked)
{
    if (to > from)
        *LIST_ADD(pieces, struct marked_words) = (struct marked_words){
            {from, (size_t)(to - from)}, is_marked};
}

static struct marked_text whole(struct arena *mem, struct str text,
                                bool is_marked)
{
    struct marked_words *one = ARENA_NEW(mem, struct marked_words);
    *one = (struct marked_words){text, is_marked};
    return (struct marked_text){one, text.length > 0};
}

static struct marked_text stretches(struct arena *mem,
                                    const struct words *words)
{
    struct list pieces;
    LIST_OPEN(mem, struct marked_words, &pieces);
    const char *from = words->text.at;
    for (size_t i = 0; i < words->count;) {
        bool is_shared = words->are_shared[i];
        size_t end = i;
        while (end < words->count && words->are_shared[end] == is_shared)
            end++;
        struct str first = words->at[i], last = words->at[end - 1];
        if (!is_shared) {
            piece_add(&pieces, from, first.at, false);
            from = last.at + last.length;
            piece_add(&pieces, first.at, from, true);
        }
        i = end;
    }
    piece_add(&pieces, from, words->text.at + words->text.length, false);
    return (struct marked_text){pieces.at, pieces.count};
}

struct wording wording_make(struct arena *mem, struct str before,
                            struct str after)
{
    struct words a = words_of(mem, before), b = words_of(mem, after);
    size_t most = a.count > b.count ? a.count : b.count;
    size_t shared = share_words(a, b);
    if (shared * 3 < most || most == 0)
        return (struct wording){whole(mem, before, false),
                                whole(mem, after, before.length == 0)};
    drop_islands(&a);
    drop_islands(&b);
    return (struct wording){stretches(mem, &a), stretches(mem, &b)};
}
