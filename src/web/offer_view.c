#include "web/offer_view.h"

#include "base/list.h"
#include "base/translate.h"

#include <assert.h>

struct verdict_chip verdict_chip_make(enum verdict verdict, size_t count)
{
    assert(verdict < VERDICT_COUNT);
    return (struct verdict_chip){verdict, _(verdict_labels[verdict]), count};
}

/* In the order of the bar: what needs nobody first. */
static const enum verdict bar_order[] = {VERDICT_KEEP, VERDICT_EXTEND,
                                         VERDICT_ADAPT, VERDICT_REPLACE};

static_assert(COUNT_OF(bar_order) == VERDICT_COUNT, "each has its place");

enum { BAR_WORDS_MOST = 1000 };

struct offer_bar offer_bar_make(struct arena *mem,
                                const size_t counts[VERDICT_COUNT])
{
    size_t all = 0, before = 0;
    struct list parts;
    struct text words;
    LIST_OPEN(mem, struct offer_bar_part, &parts);
    text_open(mem, BAR_WORDS_MOST, &words);
    for (int i = 0; i < VERDICT_COUNT; i++)
        all += counts[i];
    for (size_t i = 0; i < COUNT_OF(bar_order); i++) {
        size_t count = counts[bar_order[i]];
        if (count == 0)
            continue;
        struct offer_bar_part *part = LIST_ADD(&parts, struct offer_bar_part);
        part->chip = verdict_chip_make(bar_order[i], count);
        part->x = str_format(mem, "%.2f%%",
                             100.0 * (double)before / (double)all);
        part->width = str_format(mem, "%.2f%%",
                                 100.0 * (double)count / (double)all);
        text_add(&words, "%s%zu %s", words.length ? ", " : "", count,
                 part->chip.label);
        before += count;
    }
    return (struct offer_bar){.words = text_str(&words),
                              .parts = {parts.at, parts.count}};
}

static struct merged_text whole(struct arena *mem, struct str text)
{
    struct merged_words *one = ARENA_NEW(mem, struct merged_words);
    *one = (struct merged_words){.text = text, .fate = WORDS_STAND};
    return (struct merged_text){one, text.length > 0};
}

/* Those of `offered` that `old` has not. */
static struct str_list news(struct arena *mem, struct str_list old,
                            struct str_list offered)
{
    struct list list;
    LIST_OPEN(mem, struct str, &list);
    for (size_t i = 0; i < offered.count; i++) {
        bool is_old = false;
        for (size_t j = 0; j < old.count; j++)
            is_old |= str_same(old.at[j], offered.at[i]);
        if (!is_old)
            *LIST_ADD(&list, struct str) = offered.at[i];
    }
    return (struct str_list){list.at, list.count};
}

struct offer_line offer_line_make(struct arena *mem,
                                  const struct ladder *ladder,
                                  const struct criterion *old,
                                  const struct offer_row *row)
{
    assert(mem && ladder && old && row);
    const struct level *level = &ladder->levels[old->level_index];
    const struct competency *competency =
        &ladder->competencies[old->competency_index];
    bool is_adapted = row->verdict == VERDICT_ADAPT;
    return (struct offer_line){
        .key = old->key,
        .place = str_format(mem, "%.*s, %.*s", STR(competency->title),
                            STR(level_name(level))),
        .text = old->text,
        .chip = verdict_chip_make(row->verdict, 0),
        .why = row->why,
        .from = row->from,
        .is_out = row->offered.text.length == 0,
        .offered = {is_adapted
                        ? wording_merge(mem, old->text, row->offered.text)
                        : whole(mem, row->offered.text)},
        .examples = news(mem, old->examples, row->offered.examples),
        .alternatives = news(mem, old->alternatives, row->offered.alternatives),
    };
}
