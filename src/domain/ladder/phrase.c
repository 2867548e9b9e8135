#include "domain/ladder/phrase.h"

#include <assert.h>
#include <string.h>

/* What English puts behind a word, and what it takes off for that: "tries" is
 * "try".  The first that fits is tried first. */
static const struct {
    const char *ending;
    size_t length;
    const char *instead;
    bool has_twin; /* "planned" is "plan", too */
} endings[] = {
    {"", 0, "", false},     {"ies", 3, "y", false}, {"ied", 3, "y", false},
    {"es", 2, "", false},   {"s", 1, "", false},    {"ing", 3, "", true},
    {"ing", 3, "e", false}, {"ed", 2, "", true},    {"ed", 2, "e", false},
};

enum { STEM_LEAST = 2 };

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

/* The first word of a row held against a word: below, equal to or above 0. */
static int first_word_order(const char *row, const char *word)
{
    while (*word && lower(*row) == (unsigned char)*word) {
        row++;
        word++;
    }
    bool is_end = *row == '\0' || *row == ' ';
    if (*word == '\0')
        return is_end ? 0 : 1;
    return is_end ? -1 : lower(*row) - (unsigned char)*word;
}

/* The first row whose first word is `word`, or where it would stand. */
static size_t row_of(const struct phrase_table *table, const char *word)
{
    size_t from = 0, to = table->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        const char *row = table->at[middle].words;
        int order = lower(row[0]) - (unsigned char)word[0]; /* mostly enough */
        if ((order ? order : first_word_order(row, word)) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* "planning" without its ending is "plann", a form of "plan". */
static void twin_drop(char *stem, size_t length)
{
    if (length > STEM_LEAST + 1 && stem[length - 1] == stem[length - 2]
        && !strchr("dlsz", stem[length - 1]))
        stem[length - 1] = '\0';
}

/* The word without one ending.
 * Gives  `stem`, when it has that ending and something is left */
static bool stem_make(struct str word, size_t which, char stem[SAID_BYTES])
{
    size_t cut = endings[which].length;
    if (word.length < cut + (cut ? STEM_LEAST : 1)
        || memcmp(word.at + word.length - cut, endings[which].ending, cut) != 0)
        return false;
    size_t length = word.length - cut;
    memcpy(stem, word.at, length);
    if (endings[which].instead[0])
        stem[length++] = endings[which].instead[0];
    stem[length] = '\0';
    if (endings[which].has_twin)
        twin_drop(stem, length);
    return true;
}

/* How many endings are worth a try: a word that ends with the last letter of
 * none is itself alone. */
static size_t ending_count(struct str word, bool has_endings)
{
    char last = word.at[word.length - 1];
    bool may_end = last == 's' || last == 'd' || last == 'g';
    return has_endings && may_end ? COUNT_OF(endings) : 1;
}

/* True when `word` is the row's word at `row`, or a form of it. */
static bool is_form_of(const char *word, const char *row, bool has_endings)
{
    char stem[SAID_BYTES];
    struct str said = str_of(word);
    if (said.length == 0)
        return false;
    for (size_t i = 0; i < ending_count(said, has_endings); i++)
        if (stem_make(said, i, stem) && first_word_order(row, stem) == 0)
            return true;
    return false;
}

/* True when the row's word at `row` is met by its forms. */
static bool has_ending(const struct phrase_table *table, const char *row)
{
    return table->endings == PHRASE_EACH
           || (table->endings == PHRASE_LAST && !strchr(row, ' '));
}

static bool is_capital(const char *row)
{
    return row[0] >= 'A' && row[0] <= 'Z';
}

/* How many words of the sentence the row takes from `index` on; 0: it does
 * not stand there.  The first is known to. */
static size_t words_taken(const struct phrase_table *table,
                          const struct sentence *sentence, size_t index,
                          const char *row)
{
    size_t count = 1;
    while ((row = strchr(row, ' '))) {
        row++;
        const struct said *said = &sentence->at[index + count];
        if (index + count == sentence->count || said->has_comma
            || said->is_first || (said - 1)->is_owner
            || !is_form_of(said->plain, row, has_ending(table, row)))
            return 0;
        count++;
    }
    return count;
}

/* Of the rows that begin with `stem`, the longest that stands there. */
static const struct phrase *longest(const struct phrase_table *table,
                                    const struct sentence *sentence,
                                    size_t index, const char *stem,
                                    size_t *word_count)
{
    const struct said *said = &sentence->at[index];
    const struct phrase *found = NULL;
    for (size_t i = row_of(table, stem);
         i < table->count && first_word_order(table->at[i].words, stem) == 0;
         i++) {
        const char *row = table->at[i].words;
        bool is_form = strcmp(stem, said->plain) != 0;
        if ((is_capital(row) && (is_form || !said->is_capital))
            || (is_form && !has_ending(table, row)))
            continue;
        size_t taken = words_taken(table, sentence, index, row);
        if (taken > *word_count) {
            *word_count = taken;
            found = &table->at[i];
        }
    }
    return found;
}

const struct phrase *phrase_find(const struct phrase_table *table,
                                 const struct sentence *sentence, size_t index,
                                 size_t *word_count)
{
    assert(table && sentence && index < sentence->count && word_count);
    const struct phrase *found = NULL;
    char stem[SAID_BYTES];
    struct str word = str_of(sentence->at[index].plain);
    *word_count = 0;
    if (word.length == 0)
        return NULL;
    for (size_t i = 0; i < ending_count(word, table->endings != PHRASE_EXACT);
         i++) {
        if (!stem_make(word, i, stem))
            continue;
        const struct phrase *next = longest(table, sentence, index, stem,
                                            word_count);
        found = next ? next : found;
    }
    return found;
}

static int row_order(const char *a, const char *b)
{
    while (*a && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return lower(*a) - lower(*b);
}

bool phrase_table_is_sorted(const struct phrase_table *table)
{
    assert(table);
    for (size_t i = 1; i < table->count; i++)
        if (row_order(table->at[i - 1].words, table->at[i].words) >= 0)
            return false;
    return true;
}
