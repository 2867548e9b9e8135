#include "domain/role/title_lookup.h"

#include "base/list.h"
#include "domain/role/title_word.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* Source: docs/method.md, "Title lookup". */
static const double least_score = 0.2, sure_score = 0.6, near_by = 0.04,
                    aside_part = 0.25, trap_least = 0.85, headless_part = 0.75,
                    whole_least = 0.75, order_part = 0.03;

struct known_word {
    struct str text;
    double weight;
};

struct role_name {
    const struct office_role *role;
    struct str name;
    struct title_word_list words;
};

/* An occupation that is ruled out, by what it is called here and there. */
struct trap_name {
    const struct role_occupation *trap;
    struct title_word_list here, there;
};

struct title_index {
    const struct trap_name *traps;
    size_t trap_count;
    const struct role_name *names;
    size_t name_count;
    struct known_word *known; /* by text */
    size_t known_count;
    double rare; /* what a word weighs that no name has */
};

static void name_add(struct list *names, const struct office_role *role,
                     struct str name)
{
    struct title_word_list words = title_words_make(names->mem, name);
    if (words.count)
        *LIST_ADD(names, struct role_name) = (struct role_name){role, name,
                                                                words};
}

static void names_add(struct list *names, const struct office_role *role)
{
    name_add(names, role, role->title);
    name_add(names, role, role->external.title);
    for (size_t i = 0; i < role->aliases.count; i++)
        name_add(names, role, role->aliases.at[i]);
}

static void traps_add(struct list *traps, const struct office_role *role)
{
    for (size_t i = 0; i < role->ruled_out.count; i++) {
        const struct role_occupation *trap = &role->ruled_out.at[i];
        *LIST_ADD(traps, struct trap_name) = (struct trap_name){
            trap, title_words_make(traps->mem, trap->called),
            title_words_make(traps->mem, trap->title)};
    }
}

static int by_text(const void *a, const void *b)
{
    const struct known_word *x = a, *y = b;
    return str_order(x->text, y->text);
}

/* Draws equal words together; what many names have weighs little. */
static void known_weigh(struct title_index *index, size_t count)
{
    struct known_word *known = index->known;
    if (count)
        qsort(known, count, sizeof(struct known_word), by_text);
    size_t kept = 0;
    for (size_t i = 0; i < count; kept++) {
        size_t end = i;
        while (end < count && str_same(known[end].text, known[i].text))
            end++;
        double share = (double)index->name_count / (double)(end - i);
        known[kept] = (struct known_word){known[i].text, log(1.0 + share)};
        i = end;
    }
    index->known_count = kept;
    index->rare = log(1.0 + (double)index->name_count);
}

const struct title_index *title_index_make(struct arena *mem,
                                           struct office_role_list roles)
{
    assert(mem);
    struct title_index *index = ARENA_NEW(mem, struct title_index);
    struct list names, known, traps;
    LIST_OPEN(mem, struct role_name, &names);
    LIST_OPEN(mem, struct trap_name, &traps);
    LIST_OPEN(mem, struct known_word, &known);
    for (size_t i = 0; i < roles.count; i++) {
        names_add(&names, &roles.at[i]);
        traps_add(&traps, &roles.at[i]);
    }
    index->traps = traps.at;
    index->trap_count = traps.count;
    index->names = names.at;
    index->name_count = names.count;
    for (size_t i = 0; i < names.count; i++)
        for (size_t j = 0; j < index->names[i].words.count; j++)
            LIST_ADD(&known, struct known_word)->text =
                index->names[i].words.at[j].text;
    index->known = known.at;
    known_weigh(index, known.count);
    return index;
}

static double weight_of(const struct title_index *index, struct str text)
{
    struct known_word key = {text, 0};
    const struct known_word *found = index->known_count
                                         ? bsearch(&key, index->known,
                                                   index->known_count,
                                                   sizeof(key), by_text)
                                         : NULL;
    return found ? found->weight : index->rare;
}

static bool has_word(struct title_word_list words, struct str text)
{
    for (size_t i = 0; i < words.count; i++)
        if (str_same(words.at[i].text, text))
            return true;
    return false;
}

/* What a word of the title weighs that a name does not have. */
static double left_weight(const struct title_index *index,
                          const struct title_word *word)
{
    if (word->is_rank)
        return 0;
    return weight_of(index, word->text) * (word->is_aside ? aside_part : 1);
}

/* How a title and a name overlap. */
struct overlap {
    double shared, only_title, name; /* weights */
    bool has_head;                   /* of the name, in the title */
};

static struct overlap overlap_make(const struct title_index *index,
                                   struct title_word_list title,
                                   struct title_word_list name)
{
    struct overlap overlap = {.has_head = false};
    for (size_t i = 0; i < title.count; i++)
        if (has_word(name, title.at[i].text))
            overlap.shared += weight_of(index, title.at[i].text);
        else
            overlap.only_title += left_weight(index, &title.at[i]);
    for (size_t i = 0; i < name.count; i++) {
        overlap.name += weight_of(index, name.at[i].text);
        overlap.has_head = overlap.has_head
                           || (name.at[i].is_head
                               && has_word(title, name.at[i].text));
    }
    return overlap;
}

static bool has_pair(struct title_word_list words, struct str first,
                     struct str second)
{
    for (size_t i = 1; i < words.count; i++)
        if (str_same(words.at[i - 1].text, first)
            && str_same(words.at[i].text, second))
            return true;
    return false;
}

/* The share of neighbours in the name that are neighbours in the title: a
 * manager of a program office is no program manager of an office. */
static double order_share(struct title_word_list title,
                          struct title_word_list name)
{
    size_t kept = 0;
    for (size_t i = 1; i < name.count; i++)
        kept += has_pair(title, name.at[i - 1].text, name.at[i].text);
    return name.count > 1 ? (double)kept / (double)(name.count - 1) : 1;
}

/* How much of both is shared: Dice's coefficient over weights.  Less where the
 * title is of another kind than the name: an engineer is no manager. */
static double score_of(const struct title_index *index,
                       struct title_word_list title,
                       struct title_word_list name)
{
    struct overlap overlap = overlap_make(index, title, name);
    if (overlap.shared <= 0)
        return 0;
    return 2 * overlap.shared
           / (overlap.shared + overlap.only_title + overlap.name)
           * (overlap.has_head ? 1 : headless_part)
           * (1 - order_part * (1 - order_share(title, name)));
}

static struct title_found found_make(struct arena *mem,
                                     const struct role_name *name, double score,
                                     struct title_word_list title)
{
    struct list words, left;
    LIST_OPEN(mem, struct str, &words);
    LIST_OPEN(mem, struct str, &left);
    for (size_t i = 0; i < title.count; i++) {
        bool is_shared = has_word(name->words, title.at[i].text);
        if (is_shared || !title.at[i].is_rank)
            *LIST_ADD(is_shared ? &words : &left,
                      struct str) = title.at[i].shown;
    }
    return (struct title_found){name->role,
                                score,
                                name->name,
                                {words.at, words.count},
                                {left.at, left.count}};
}

/* Names of a role stand beside each other: gives the first of the next role,
 * and the best of these, if any is near enough. */
static size_t best_name_find(struct arena *mem, const struct title_index *index,
                             struct title_word_list title, size_t first,
                             struct list *found)
{
    const struct role_name *names = index->names, *best = NULL;
    double most = least_score;
    size_t i = first;
    for (; i < index->name_count && names[i].role == names[first].role; i++) {
        double score = score_of(index, title, names[i].words);
        if (score > most) {
            most = score;
            best = &names[i];
        }
    }
    if (best)
        *LIST_ADD(found, struct title_found) = found_make(mem, best, most,
                                                          title);
    return i;
}

static int by_score(const void *a, const void *b)
{
    const struct title_found *x = a, *y = b;
    if (fabs(x->score - y->score) > 1e-9)
        return x->score < y->score ? 1 : -1;
    return x->role < y->role ? -1 : x->role > y->role;
}

/* The occupation ruled out that the title names better than any role, which
 * it does by `score`. */
static const struct role_occupation *rather_find(
    const struct title_index *index, struct title_word_list title, double score)
{
    const struct role_occupation *rather = NULL;
    for (size_t i = 0; i < index->trap_count; i++) {
        const struct trap_name *name = &index->traps[i];
        double here = score_of(index, title, name->here);
        double there = score_of(index, title, name->there);
        double of_trap = here > there ? here : there;
        if (of_trap > score + 1e-9) {
            score = of_trap;
            rather = name->trap;
        }
    }
    return rather;
}

/* A name of which much is missing says little: a product manager is no product
 * security manager.  Two that are as near are no doubt when one stands under
 * the other. */
static bool is_doubtful(const struct title_index *index,
                        struct title_word_list title,
                        const struct title_found_list *found, struct arena *mem)
{
    if (found->count == 0 || found->rather || found->at[0].score < sure_score)
        return true;
    struct overlap best = overlap_make(
        index, title, title_words_make(mem, found->at[0].name));
    if (best.shared < whole_least * best.name)
        return true;
    return found->count > 1 && found->at[0].score - found->at[1].score < near_by
           && !office_role_is(found->at[0].role, found->at[1].role)
           && !office_role_is(found->at[1].role, found->at[0].role);
}

struct title_found_list title_lookup(struct arena *mem,
                                     const struct title_index *index,
                                     struct str title, size_t most)
{
    assert(mem && index);
    struct title_word_list words = title_words_make(mem, title);
    struct list list;
    LIST_OPEN(mem, struct title_found, &list);
    for (size_t i = 0; i < index->name_count;)
        i = best_name_find(mem, index, words, i, &list);
    if (list.count)
        qsort(list.at, list.count, sizeof(struct title_found), by_score);
    struct title_found_list found = {
        list.at, list.count < most ? list.count : most, NULL, true};
    found.rather = rather_find(index, words,
                               found.count && found.at[0].score > trap_least
                                   ? found.at[0].score
                                   : trap_least);
    found.needs_review = is_doubtful(index, words, &found, mem);
    return found;
}
