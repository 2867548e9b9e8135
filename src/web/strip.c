#include "web/strip.h"

#include "base/translate.h"

#include <assert.h>

/* The measures of the drawing, in pixels. */
static const double tick_step = 9.5;
static const double bar_step = 6, strip_height = 16;
static const double bar_least = 4.8, bar_most = 14.4;

static const enum standing order[] = {STANDING_MET, STANDING_PARTLY,
                                      STANDING_MISSING, STANDING_UNRATED};

static const char *const counted[] = {
    [STANDING_MET] = N_("%zu met"),
    [STANDING_PARTLY] = N_("%zu sometimes"),
    [STANDING_MISSING] = N_("%zu not yet"),
    [STANDING_UNRATED] = N_("%zu not rated"),
};

static struct str words_make(struct arena *mem, const struct gap *gap)
{
    enum { WORDS_BYTES = 400 };
    struct text text;
    text_open(mem, WORDS_BYTES, &text);
    for (size_t i = 0; i < COUNT_OF(order); i++) {
        size_t count = gap->counts[order[i]];
        if (count == 0)
            continue;
        struct str part = str_format(mem, _(counted[order[i]]), count);
        text_add(&text, "%s%.*s", text.length ? ", " : "", STR(part));
    }
    return text.length ? text_str(&text) : str_of(_("nothing asked"));
}

struct criteria_strip criteria_strip_make(struct arena *mem,
                                          const struct gap *gap)
{
    size_t all = gap_counted(gap), count = 0;
    struct strip_tick *at = ARENA_ARRAY(mem, struct strip_tick, all);
    for (size_t i = 0; i < COUNT_OF(order); i++)
        for (size_t j = 0; j < gap->counts[order[i]]; j++) {
            at[count].x = 0.5 + (double)count * tick_step;
            at[count].standing = order[i];
            count++;
        }
    assert(count == all);
    return (struct criteria_strip){
        .width = (double)count * tick_step,
        .words = words_make(mem, gap),
        .ticks = {at, count},
    };
}

struct level_strip level_strip_make(struct arena *mem, size_t level_index,
                                    size_t level_count)
{
    struct level_bar *at = ARENA_ARRAY(mem, struct level_bar, level_count);
    double growth = level_count > 1
                        ? (bar_most - bar_least) / (double)(level_count - 1)
                        : 0;
    assert(level_index < level_count);
    for (size_t i = 0; i < level_count; i++) {
        double height = bar_least + growth * (double)i;
        at[i] = (struct level_bar){.x = 0.75 + (double)i * bar_step,
                                   .y = strip_height - 0.75 - height,
                                   .height = height,
                                   .is_held = i <= level_index};
    }
    return (struct level_strip){
        .width = (double)level_count * bar_step,
        .level = level_index + 1,
        .count = level_count,
        .bars = {at, level_count},
    };
}
