#include "domain/occupation/title_match.h"

#include "base/list.h"
#include "base/name_index.h"
#include "base/text.h"
#include "base/utf8.h"
#include "solve/labeller.h"

#include <assert.h>
#include <stdlib.h>

enum {
    KEPT_BACK_EVERY = 10, /* title that shows what to believe */
    TITLE_BYTES = 4096,   /* of a key; the rest of a longer one is not read */
    OWN_WORDS_BYTES = 64 * 1024,
    GROUP_KINDS = 4
};

/* Letters of a code that its group has: "15", "15-12", "15-125", "15-1252".
 * Source the structure of the Standard Occupational Classification, 2018 */
static const size_t group_letters[GROUP_KINDS] = {2, 4, 6, 7};

struct title_matcher {
    const struct occupation_standard *standard;
    struct name_index keys; /* places in titles */
    struct str *titles;     /* shape: [keys.count], as the standard has it */
    struct labelled_text *texts; /* shape: [keys.count] */
    struct labeller_task task;
    const struct labeller *labeller;
};

/* A title and those who have it, while they are gathered. */
struct gathered {
    struct str title, key;
    struct list occupations; /* of uint32_t */
    bool is_own;             /* an occupation is called so */
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
           || c == '#' || (unsigned char)c >= 0x80;
}

struct str title_key(struct arena *mem, struct str title)
{
    struct text key;
    struct str plain = utf8_plain(
        mem, utf8_clean(mem, str_part(title, 0, TITLE_BYTES)));
    text_open(mem, TITLE_BYTES * 4, &key);
    for (size_t i = 0; i < plain.length; i++)
        if (is_letter(plain.at[i]))
            text_add_char(&key, plain.at[i]);
        else if (key.length && key.at[key.length - 1] != ' ')
            text_add_char(&key, ' ');
    return str_trim(text_str(&key));
}

static void gather(struct name_index *keys, struct list *gathered,
                   struct str title, uint32_t occupation, bool is_own)
{
    struct arena *mem = keys->mem;
    struct arena *scratch = arena_open();
    struct str key = title_key(scratch, title);
    long found = name_index_find(keys, key);
    if (found == NAME_NONE)
        key = str_copy(mem, key);
    arena_close(scratch);
    if (key.length == 0)
        return;
    size_t place = found == NAME_NONE ? name_index_add(keys, key)
                                      : (size_t)found;
    if (place == gathered->count) {
        struct gathered *fresh = LIST_ADD(gathered, struct gathered);
        fresh->title = title;
        fresh->key = key;
        LIST_OPEN(mem, uint32_t, &fresh->occupations);
    }
    struct gathered *known = LIST_AT(gathered, struct gathered, place);
    known->is_own |= is_own;
    /* Occupations come in order: if it is there, it is the last. */
    struct list *have = &known->occupations;
    if (have->count == 0
        || *LIST_AT(have, uint32_t, have->count - 1) != occupation)
        *LIST_ADD(have, uint32_t) = occupation;
}

static void gather_all(struct name_index *keys, struct list *gathered,
                       const struct occupation_list *occupations)
{
    for (size_t i = 0; i < occupations->count; i++) {
        const struct occupation *one = &occupations->at[i];
        const struct str_list lists[] = {one->alternate_titles,
                                         one->reported_titles};
        gather(keys, gathered, one->title, (uint32_t)i, true);
        for (size_t j = 0; j < COUNT_OF(lists); j++)
            for (size_t k = 0; k < lists[j].count; k++)
                gather(keys, gathered, lists[j].at[k], (uint32_t)i, false);
    }
}

/* Titles become texts whose labels are the occupations that have them. */
static void label(struct arena *mem, const struct list *gathered,
                  struct title_matcher *matcher)
{
    struct labelled_text *texts = ARENA_ARRAY(mem, struct labelled_text,
                                              gathered->count);
    matcher->titles = ARENA_ARRAY(mem, struct str, gathered->count);
    for (size_t i = 0; i < gathered->count; i++) {
        const struct gathered *one = LIST_AT(gathered, struct gathered, i);
        matcher->titles[i] = one->title;
        texts[i] = (struct labelled_text){
            .text = one->key,
            .labels = one->occupations.at,
            .label_count = one->occupations.count,
            .is_kept_back = !one->is_own
                            && str_hash(one->key) % KEPT_BACK_EVERY == 0};
    }
    matcher->texts = texts;
}

/* What each occupation says of itself. */
static struct str_list own_words(struct arena *mem,
                                 const struct occupation_list *occupations)
{
    struct str *own = ARENA_ARRAY(mem, struct str, occupations->count);
    for (size_t i = 0; i < occupations->count; i++) {
        const struct occupation *one = &occupations->at[i];
        struct text words;
        text_open(mem, OWN_WORDS_BYTES, &words);
        text_add(&words, "%.*s %.*s", STR(one->title), STR(one->description));
        for (size_t j = 0; j < one->tasks.count; j++)
            text_add(&words, " %.*s", STR(one->tasks.at[j].text));
        own[i] = text_str(&words);
    }
    return (struct str_list){own, occupations->count};
}

/* Groups of occupations whose codes begin alike. */
static struct label_level group_by(struct arena *mem,
                                   const struct occupation_list *occupations,
                                   size_t letters)
{
    struct name_index groups;
    uint32_t *group_of = ARENA_ARRAY(mem, uint32_t, occupations->count);
    name_index_open(mem, &groups);
    for (size_t i = 0; i < occupations->count; i++)
        group_of[i] = (uint32_t)name_index_add(
            &groups, str_part(occupations->at[i].code, 0, letters));
    return (struct label_level){.group_of = group_of,
                                .group_count = groups.count};
}

const struct title_matcher *title_matcher_make(
    struct arena *mem, const struct occupation_standard *standard)
{
    const struct occupation_list *occupations = &standard->occupations;
    struct title_matcher *matcher = ARENA_NEW(mem, struct title_matcher);
    struct label_level *levels = ARENA_ARRAY(mem, struct label_level,
                                             GROUP_KINDS);
    struct list gathered;
    if (occupations->count == 0)
        return NULL;
    matcher->standard = standard;
    name_index_open(mem, &matcher->keys);
    LIST_OPEN(mem, struct gathered, &gathered);
    gather_all(&matcher->keys, &gathered, occupations);
    label(mem, &gathered, matcher);
    for (size_t i = 0; i < GROUP_KINDS; i++)
        levels[i] = group_by(mem, occupations, group_letters[i]);
    matcher->task = (struct labeller_task){
        .texts = matcher->texts,
        .text_count = gathered.count,
        .labels = own_words(mem, occupations),
        .levels = levels,
        .level_count = GROUP_KINDS,
    };
    matcher->labeller = labeller_train(mem, &matcher->task);
    return matcher;
}

static void tell_nearest(const struct title_matcher *matcher,
                         const struct labeller_answers *answers,
                         struct title_match *match)
{
    for (size_t i = 0; i < answers->neighbour_count && i < TITLE_NEAREST; i++) {
        const struct neighbour *neighbour = &answers->neighbours[i];
        const struct labelled_text *text = &matcher->texts[neighbour->text];
        match->nearest[match->nearest_count++] = (struct title_nearest){
            matcher->titles[neighbour->text],
            {text->labels, text->label_count},
            neighbour->likeness};
    }
}

/* The share of an occupation among the answers, 0 when it is not one. */
static double share_of(const struct labeller_answer *answer, uint32_t label)
{
    for (size_t i = 0; i < answer->count; i++)
        if (answer->at[i].label == label)
            return answer->at[i].share;
    return 0;
}

static int share_order(const void *a, const void *b)
{
    const struct title_answer *x = a;
    const struct title_answer *y = b;
    if (x->share != y->share)
        return x->share > y->share ? -1 : 1;
    return (x->occupation > y->occupation) - (x->occupation < y->occupation);
}

/* A title that the standard has belongs to those that have it; which of them
 * is likelier, the labeller says. */
static void put_known_first(const struct labelled_text *text,
                            const struct labeller_answer *answer,
                            struct title_match *match)
{
    const double never = 1e-3; /* so that all together are above 0 */
    double total = 0;
    size_t count = text->label_count < TITLE_ANSWERS ? text->label_count
                                                     : TITLE_ANSWERS;
    for (size_t i = 0; i < count; i++) {
        double share = share_of(answer, text->labels[i]) + never;
        match->answers[i] = (struct title_answer){text->labels[i], share};
        total += share;
    }
    for (size_t i = 0; i < count; i++)
        match->answers[i].share /= total;
    qsort(match->answers, count, sizeof match->answers[0], share_order);
    match->answer_count = count;
    match->is_known = true;
    match->confidence = match->answers[0].share;
    match->needs_review = match->confidence < 0.9;
}

void title_match(const struct title_matcher *matcher, struct str title,
                 struct title_match *match)
{
    struct arena *scratch = arena_open();
    struct labeller_answers answers;
    struct str key = title_key(scratch, title);
    labeller_answer(matcher->labeller, key, &answers);
    const struct labeller_answer *found = &answers.levels[0];
    long known = name_index_find(&matcher->keys, key);
    *match = (struct title_match){.confidence = found->confidence,
                                  .needs_review = !found->is_sure};
    tell_nearest(matcher, &answers, match);
    for (size_t i = 0; i < found->count && i < TITLE_ANSWERS; i++)
        match->answers[match->answer_count++] = (struct title_answer){
            found->at[i].label, found->at[i].share};
    if (known != NAME_NONE)
        put_known_first(&matcher->texts[known], found, match);
    arena_close(scratch);
}
