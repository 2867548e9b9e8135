#include "web/ladder_figure.h"

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/ladder/level_step.h"

/* Pixels, as page/ladder_figure.html draws them. */
enum {
    TOP = 38,
    STEP_WIDE = 58,
    STEP_CLOSE = 42, /* from so many levels on: */
    LEVELS_MANY = 8,
    RAIL_WIDTH = 72,
    NAME_COLUMNS = 24
};

static struct str cut(struct arena *mem, struct str name)
{
    struct str front = utf8_front(name, NAME_COLUMNS);
    return front.length == name.length
               ? name
               : str_format(mem, "%.*s…", STR(str_trim(front)));
}

/* The other branch of a fork is not below, however low it stands. */
static bool lies_below(const struct ladder *ladder, size_t index,
                       const struct level *present)
{
    bool is_below[LADDER_LEVELS_MOST];
    levels_below_find(ladder, (size_t)(present - ladder->levels), is_below);
    return is_below[index];
}

static enum rung_kind kind_of(const struct figure_wish *wish, size_t index)
{
    const struct gap *gap = wish->gap;
    const struct level *level = &gap->ladder->levels[index];
    if (index == gap->level_index)
        return RUNG_NEXT;
    if (level == wish->present)
        return RUNG_HERE;
    return wish->present && lies_below(gap->ladder, index, wish->present)
               ? RUNG_BELOW
               : RUNG_ABOVE;
}

/* "Sometimes" counts half.  Source: docs/method.md, "Gaps". */
static double fill_width(const struct gap *gap)
{
    size_t counted = gap_counted(gap);
    size_t halves = 2 * gap->counts[STANDING_MET]
                    + gap->counts[STANDING_PARTLY];
    return counted ? RAIL_WIDTH * (double)halves / (2 * (double)counted) : 0;
}

static struct figure_rung rung_make(struct arena *mem,
                                    const struct figure_wish *wish,
                                    size_t index, double y)
{
    enum rung_kind kind = kind_of(wish, index);
    bool is_held = &wish->gap->ladder->levels[index] == wish->present;
    return (struct figure_rung){
        .kind = kind,
        .number = index + 1,
        .name = cut(mem, level_name(&wish->gap->ladder->levels[index])),
        .detail = kind == RUNG_HERE || is_held ? wish->here
                  : kind == RUNG_NEXT          ? wish->next
                                               : (struct str){0},
        .y = y,
        .y_bar = y - 4,
        .y_box = y - 6.5,
        .y_fill = y - 6,
        .y_text = y + 5,
        .y_name = y - 1,
        .y_detail = y + 16,
        .fill_width = kind == RUNG_NEXT ? fill_width(wish->gap) : 0,
    };
}

static struct str description_make(struct arena *mem,
                                   const struct figure_wish *wish)
{
    const struct gap *gap = wish->gap;
    const struct ladder *ladder = gap->ladder;
    struct str aim = level_name(&ladder->levels[gap->level_index]);
    size_t met = gap->counts[STANDING_MET], counted = gap_counted(gap);
    if (!wish->present)
        return str_format(mem,
                          _("A ladder of %zu levels. Of level %zu, %.*s, "
                            "%zu of %zu criteria are met."),
                          ladder->level_count, gap->level_index + 1, STR(aim),
                          met, counted);
    return str_format(mem,
                      _("Level %zu of %zu, %.*s, is held. Of level %zu, "
                        "%.*s, %zu of %zu criteria are met."),
                      (size_t)(wish->present - ladder->levels) + 1,
                      ladder->level_count, STR(level_name(wish->present)),
                      gap->level_index + 1, STR(aim), met, counted);
}

struct ladder_figure ladder_figure_make(struct arena *mem,
                                        const struct figure_wish *wish)
{
    size_t count = wish->gap->ladder->level_count;
    double step = count > LEVELS_MANY ? STEP_CLOSE : STEP_WIDE;
    struct figure_rung *at = ARENA_ARRAY(mem, struct figure_rung, count);
    for (size_t i = 0; i < count; i++)
        at[i] = rung_make(mem, wish, count - 1 - i, TOP + step * (double)i);
    double bottom = TOP + step * (double)(count - 1) + 28;
    return (struct ladder_figure){
        .height = bottom + 6,
        .bottom = bottom,
        .description = description_make(mem, wish),
        .rungs = {at, count},
    };
}
