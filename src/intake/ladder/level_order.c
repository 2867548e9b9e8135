#include "intake/ladder/level_order.h"

#include "intake/ladder/level_word.h"
#include "intake/ladder/plain_words.h"

#include <assert.h>
#include <stdlib.h>

enum { RANKED_LEVELS_LEAST = 3, ORDINARY_RANK = 3 };

/* From the lowest up; a title without any of them is an ordinary one. */
static const char *const ranks[] = {
    "intern|trainee|apprentice|praktikant|praktikantin|stagiaire|becario|"
    "stagiair|stazysta|azubi",
    "junior|jr|associate|entry|graduate|beginner|novice|einsteiger|anfanger|"
    "debutant|debutante|principiante|iniciante",
    "",
    "mid|midlevel|intermediate|medior|fortgeschritten|fortgeschrittene|"
    "intermedio|intermediaire|pleno",
    "senior|sr|advanced|zaawansowany|avance|avanzado|avancado",
    "staff|lead|expert|experte|expertin|experto|especialista",
    "principal",
    "distinguished|fellow",
};

/* What a name says of where the level stands. */
struct standing {
    struct str name;
    struct str kind; /* what stands before its number */
    int64_t number;  /* -1: none */
    int rank;
    size_t place; /* as they came */
};

static int64_t roman(struct str text)
{
    static const char *const numbers[] = {"i",  "ii",  "iii",  "iv", "v",
                                          "vi", "vii", "viii", "ix", "x"};
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        if (str_is(text, numbers[i]))
            return (int64_t)i + 1;
    return -1;
}

static int rank_of(const struct plain_words *words)
{
    int rank = -1;
    for (size_t i = 0; i < words->count; i++)
        for (size_t k = 0; k < COUNT_OF(ranks); k++)
            if (plain_is_listed(words->at[i].text, ranks[k]) && (int)k > rank)
                rank = (int)k;
    return rank < 0 ? ORDINARY_RANK : rank;
}

/* Finds the first number among the words, and what stands before it. */
static void find_number(struct arena *mem, struct plain_words *words,
                        struct standing *found)
{
    for (size_t i = 0; i < words->count; i++) {
        const struct plain_word *word = &words->at[i];
        int64_t number = word->is_upper ? roman(word->text) : -1;
        if (number < 0 && !str_number(word->text, 0, 99, &number))
            continue;
        words->count = i;
        found->kind = plain_words_text(mem, words);
        found->number = number;
        return;
    }
}

static struct standing standing_of(struct arena *mem, struct str name)
{
    struct standing found = {.name = name, .number = -1};
    struct plain_words words;
    plain_words_cut(mem, name, &words);
    if (!words.is_whole)
        words.count = 0;
    found.rank = rank_of(&words);
    find_number(mem, &words, &found);
    return found;
}

/* The same of the code in the name alone: "P" and 5 of "Principal (P5)". */
static struct standing code_of(struct arena *mem, struct str name)
{
    struct str code = level_word_code(name);
    return standing_of(mem, code.length ? code : name);
}

static int by_number(const void *a, const void *b)
{
    const struct standing *x = a, *y = b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

/* True when all have a number, and the same before it. */
static bool are_numbered(const struct standing *all, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (all[i].number < 0 || !str_same(all[i].kind, all[0].kind))
            return false;
    return count > 0;
}

static bool fall(const struct standing *all, size_t count, bool by_rank)
{
    for (size_t i = 1; i < count; i++)
        if (by_rank ? all[i].rank >= all[i - 1].rank
                    : all[i].number >= all[i - 1].number)
            return false;
    return count > 1;
}

static bool has_number(const struct standing *all, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (all[i].number >= 0)
            return true;
    return false;
}

static struct str_list names_of(struct arena *mem, const struct standing *all,
                                size_t count, bool is_turned)
{
    struct str *names = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++)
        names[i] = all[is_turned ? count - 1 - i : i].name;
    return (struct str_list){names, count};
}

struct str_list level_order(struct arena *mem, struct str_list names,
                            bool *is_turned)
{
    assert(mem && is_turned);
    struct standing *all = ARENA_ARRAY(mem, struct standing, names.count);
    struct standing *codes = ARENA_ARRAY(mem, struct standing, names.count);
    for (size_t i = 0; i < names.count; i++) {
        all[i] = standing_of(mem, names.at[i]);
        codes[i] = code_of(mem, names.at[i]);
        all[i].place = i;
    }
    bool is_coded = are_numbered(codes, names.count);
    *is_turned = is_coded ? fall(codes, names.count, false)
                          : names.count >= RANKED_LEVELS_LEAST
                                && !has_number(all, names.count)
                                && fall(all, names.count, true);
    if (*is_turned)
        return names_of(mem, all, names.count, true);
    if (are_numbered(all, names.count))
        qsort(all, names.count, sizeof *all, by_number);
    return names_of(mem, all, names.count, false);
}

bool level_begins_anew(struct str before, struct str after)
{
    struct arena *mem = arena_open();
    struct standing one = code_of(mem, before), two = code_of(mem, after);
    bool is_anew = one.number >= 0 && two.number >= 0
                       ? two.number <= one.number
                       : standing_of(mem, after).rank
                             < standing_of(mem, before).rank;
    arena_close(mem);
    return is_anew;
}
