/* web/strip.h - small marks of where somebody stands.
 *
 * The criteria strip has a tick for each criterion: filled for always, half
 * for sometimes, hollow for not yet or not rated; what is not applicable is
 * left out.  The level strip has a rising bar for each level of the ladder,
 * filled up to the one held.  Both are pictures with words for who cannot
 * see them.
 */
#pragma once

#include "domain/assessment/gap.h"
#include "web/html.h"

struct strip_tick {
    double x;
    enum standing standing;
};

struct criteria_strip {
    double width;     /* pixels */
    struct str words; /* "11 met, 3 sometimes, 1 not yet" */
    struct {
        const struct strip_tick *at; /* shape: [count], met first */
        size_t count;
    } ticks;
};

struct level_bar {
    double x, y, height;
    bool is_held;
};

struct level_strip {
    double width;
    size_t level; /* from 1 */
    size_t count; /* of levels */
    struct {
        const struct level_bar *at; /* shape: [count], lowest first */
        size_t count;
    } bars;
};

/* From the sums of a gap; its rows are not looked at. */
struct criteria_strip criteria_strip_make(struct arena *mem,
                                          const struct gap *gap);

/* level_index counts from 0. */
struct level_strip level_strip_make(struct arena *mem, size_t level_index,
                                    size_t level_count);

void criteria_strip_html(struct text *out, const struct criteria_strip *view);
void level_strip_html(struct text *out, const struct level_strip *view);

/* What the ticks mean; the view is not looked at. */
void strip_key_html(struct text *out, const struct criteria_strip *view);
