#include "domain/ladder/crosswalk.h"

#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/ladder/level_step.h"

#include <stdlib.h>

/* What each reason weighs; two levels that share less than LEAST_WEIGHT are
 * not proposed. */
enum { GRADE_WEIGHT = 4, TITLE_WEIGHT = 3, PAY_WEIGHT = 3, RANK_WEIGHT = 2 };
enum { NUMBER_WEIGHT = 1, LEAST_WEIGHT = 2, REASON_BYTES = 600 };

/* Half of the wider range at least. */
static const double pay_overlap_least = 0.5;

/* Words of rank, lowest first; those of one line say the same.  "Manager" is
 * none: it names a job as often. */
static const char *const rank_words[] = {
    "intern trainee apprentice",
    "junior associate graduate",
    "senior sr",
    "staff",
    "lead",
    "principal",
    "distinguished fellow",
    "director",
    "vice vp",
    "chief",
};

/* One level of the table, and of the pair that is looked at. */
struct side {
    const struct ladder *ladder;
    size_t level_index;
};

static const struct level *level_of(const struct side *side)
{
    return &side->ladder->levels[side->level_index];
}

static void reason_add(struct text *out, const char *format, struct str value)
{
    text_add(out, "%s", text_str(out).length ? "; " : "");
    text_add(out, format, STR(value));
}

static bool is_called_alike(struct str a, struct str b)
{
    return a.length && str_same_folded(a, b);
}

static bool has_word_of(struct str name, const char *words)
{
    struct str word;
    while (str_next_word(&name, &word)) {
        struct str known, rest = str_of(words);
        while (str_next_word(&rest, &known))
            if (str_same_folded(word, known))
                return true;
    }
    return false;
}

static struct str first_word(const char *words)
{
    struct str rest = str_of(words), word = {0};
    str_next_word(&rest, &word);
    return word;
}

/* The highest word of rank in a level's name: "senior" of "Senior engineer".
 * Gives  the count when there is none */
static size_t rank_of(const struct level *level)
{
    for (size_t i = COUNT_OF(rank_words); i-- > 0;)
        if (has_word_of(level_name(level), rank_words[i]))
            return i;
    return COUNT_OF(rank_words);
}

/* The number a code ends with: 3 of "PM-3"; -1: none. */
static int64_t number_of(struct str code)
{
    size_t at = code.length;
    while (at > 0 && code.at[at - 1] >= '0' && code.at[at - 1] <= '9')
        at--;
    int64_t number = -1;
    str_number(str_part(code, at, code.length), 0, 1000, &number);
    return number;
}

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

/* How much of both ranges together they share, 0..1. */
static double pay_overlap(struct pay_range a, struct pay_range b)
{
    if (money_is_none(a.from) || money_is_none(a.to) || money_is_none(b.from)
        || money_is_none(b.to)
        || !str_same(str_of(a.from.currency), str_of(b.from.currency)))
        return 0;
    double low = (double)(a.from.minor > b.from.minor ? a.from.minor
                                                      : b.from.minor);
    double high = smaller((double)a.to.minor, (double)b.to.minor);
    double least = smaller((double)a.from.minor, (double)b.from.minor);
    double most = (double)(a.to.minor > b.to.minor ? a.to.minor : b.to.minor);
    return high > low && most > least ? (high - low) / (most - least) : 0;
}

/* Adds up what speaks for the two being equal, and says it. */
static double reasons_weigh(struct arena *mem, const struct side *one,
                            const struct side *other, struct text *out)
{
    const struct level *a = level_of(one), *b = level_of(other);
    double weight = 0, overlap = pay_overlap(a->pay, b->pay);
    size_t rank = rank_of(a);
    int64_t number = number_of(a->key);
    bool has_number = number >= 0 && number == number_of(b->key)
                      && one->ladder->level_count == other->ladder->level_count;
    /* "Lead" alone says little: each ladder has one. */
    bool is_backed = is_called_alike(a->grade, b->grade)
                     || overlap >= pay_overlap_least || has_number;
    if (is_called_alike(a->grade, b->grade)) {
        weight += GRADE_WEIGHT;
        reason_add(out, _("same grade %.*s"), a->grade);
    }
    if (is_called_alike(a->title, b->title)
        || is_called_alike(a->external_title, b->external_title)) {
        weight += TITLE_WEIGHT;
        reason_add(out, _("both are called %.*s"), level_name(a));
    } else if (is_backed && rank < COUNT_OF(rank_words) && rank == rank_of(b)) {
        weight += RANK_WEIGHT;
        reason_add(out, _("both rank as %.*s"), first_word(rank_words[rank]));
    }
    if (overlap >= pay_overlap_least) {
        weight += PAY_WEIGHT * overlap;
        reason_add(out, _("pay overlaps by %.*s%%"),
                   str_format(mem, "%.0f", overlap * 100));
    }
    if (has_number) {
        weight += NUMBER_WEIGHT;
        reason_add(out, _("same number %.*s of as many levels"),
                   str_format(mem, "%lld", (long long)number));
    }
    return weight;
}

/* A proposal, and its two levels. */
struct candidate {
    struct match_proposal proposal;
    size_t ladders[2], levels[2];
};

struct maker {
    struct arena *mem;
    const struct crosswalk *crosswalk;
    struct list candidates; /* of struct candidate */
    struct list taken;      /* of struct candidate: held equal, or proposed */
};

static int heaviest_first(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->proposal.weight < y->proposal.weight
        || x->proposal.weight > y->proposal.weight)
        return x->proposal.weight < y->proposal.weight ? 1 : -1;
    return x->levels[0] != y->levels[0]
               ? (x->levels[0] > y->levels[0] ? 1 : -1)
               : (x->levels[1] > y->levels[1]) - (x->levels[1] < y->levels[1]);
}

static int by_place(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    const size_t left[] = {x->ladders[0], x->ladders[1], x->levels[0]};
    const size_t right[] = {y->ladders[0], y->ladders[1], y->levels[0]};
    for (size_t i = 0; i < COUNT_OF(left); i++)
        if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
    return 0;
}

static void candidates_find(struct maker *maker, size_t i, size_t j)
{
    const struct ladder *a = maker->crosswalk->ladders[i];
    const struct ladder *b = maker->crosswalk->ladders[j];
    for (size_t x = 0; x < a->level_count; x++)
        for (size_t y = 0; y < b->level_count; y++) {
            struct text out;
            const struct side one = {a, x}, other = {b, y};
            text_open(maker->mem, REASON_BYTES, &out);
            double weight = reasons_weigh(maker->mem, &one, &other, &out);
            if (weight >= LEAST_WEIGHT)
                *LIST_ADD(&maker->candidates,
                          struct candidate) = (struct candidate){
                    {{a->key, a->levels[x].key},
                     {b->key, b->levels[y].key},
                     text_str(&out),
                     weight},
                    {i, j},
                    {x, y}};
        }
}

/* What the two ladders hold equal already. */
static void held_find(struct maker *maker, size_t i, size_t j)
{
    const struct crosswalk *crosswalk = maker->crosswalk;
    for (size_t r = 0; r < crosswalk->row_count; r++) {
        const struct crosswalk_cell *cells = crosswalk->rows[r].cells;
        if (cells[i].count && cells[j].count)
            *LIST_ADD(&maker->taken, struct candidate) = (struct candidate){
                .ladders = {i, j},
                .levels = {cells[i].levels[0], cells[j].levels[0]}};
    }
}

/* One level is taken, or one would be lower here and higher there. */
static bool collides(const struct candidate *a, const struct candidate *b)
{
    bool is_taken = a->levels[0] == b->levels[0]
                    || a->levels[1] == b->levels[1];
    return is_taken
           || (a->levels[0] < b->levels[0]) != (a->levels[1] < b->levels[1]);
}

/* The heaviest first, and each only when nothing taken collides with it. */
static void candidates_take(struct maker *maker, struct list *proposed)
{
    struct list *all = &maker->candidates;
    if (all->count)
        qsort(all->at, all->count, sizeof(struct candidate), heaviest_first);
    for (size_t i = 0; i < all->count; i++) {
        const struct candidate *one = LIST_AT(all, struct candidate, i);
        bool is_free = true;
        for (size_t t = 0; is_free && t < maker->taken.count; t++)
            is_free = !collides(one,
                                LIST_AT(&maker->taken, struct candidate, t));
        if (!is_free)
            continue;
        *LIST_ADD(&maker->taken, struct candidate) = *one;
        *LIST_ADD(proposed, struct candidate) = *one;
    }
}

struct match_proposal_list crosswalk_propose(struct arena *mem,
                                             const struct crosswalk *crosswalk)
{
    struct list proposed;
    LIST_OPEN(mem, struct candidate, &proposed);
    for (size_t i = 0; i < crosswalk->ladder_count; i++)
        for (size_t j = i + 1; j < crosswalk->ladder_count; j++) {
            struct maker maker = {.mem = mem, .crosswalk = crosswalk};
            LIST_OPEN(mem, struct candidate, &maker.candidates);
            LIST_OPEN(mem, struct candidate, &maker.taken);
            held_find(&maker, i, j);
            candidates_find(&maker, i, j);
            candidates_take(&maker, &proposed);
        }
    if (proposed.count)
        qsort(proposed.at, proposed.count, sizeof(struct candidate), by_place);
    struct match_proposal *at = ARENA_ARRAY(mem, struct match_proposal,
                                            proposed.count);
    for (size_t i = 0; i < proposed.count; i++)
        at[i] = LIST_AT(&proposed, struct candidate, i)->proposal;
    return (struct match_proposal_list){at, proposed.count};
}
