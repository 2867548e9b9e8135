#include "web/matrix.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/words.h"

#include <assert.h>

enum { LEVELS_ABREAST_MOST = 8, WORDY_CRITERIA_MOST = 120 };

static const struct {
    const char *style, *here, *glyph, *words;
} steps[] = {
    [STEP_NONE] = {"s0", "s0 is-here", "#rg0", N_("none met yet")},
    [STEP_SOME] = {"s1", "s1 is-here", "#rg1", N_("some met")},
    [STEP_HALF] = {"s2", "s2 is-here", "#rg2", N_("half met")},
    [STEP_MOST] = {"s3", "s3 is-here", "#rg3", N_("most met")},
    [STEP_ALL] = {"s4", "s4 is-here", "#rg4", N_("all met")},
    [STEP_UNRATED] = {"", "is-here", NULL, N_("not rated")},
    [STEP_EXCUSED] = {"", "is-here", "#rgna", N_("not applicable")},
};
static_assert(COUNT_OF(steps) == STEP_COUNT, "a line per step");

const char *matrix_step_style(enum matrix_step step)
{
    return steps[step].style;
}

const char *matrix_step_glyph(enum matrix_step step)
{
    return steps[step].glyph;
}

const char *matrix_step_words(enum matrix_step step)
{
    return _(steps[step].words);
}

/* Source: docs/method.md, "Gaps". */
enum matrix_step matrix_step_of(const size_t counts[static STANDING_COUNT])
{
    size_t met = counts[STANDING_MET], partly = counts[STANDING_PARTLY];
    size_t missing = counts[STANDING_MISSING];
    size_t unrated = counts[STANDING_UNRATED];
    size_t all = met + partly + missing + unrated;
    size_t halves = 2 * met + partly; /* of 2 * all */
    if (all == 0)
        return counts[STANDING_EXCUSED] ? STEP_EXCUSED : STEP_UNRATED;
    if (unrated == all)
        return STEP_UNRATED;
    if (halves == 2 * all)
        return STEP_ALL;
    if (2 * halves >= 3 * all)
        return STEP_MOST;
    if (halves >= all)
        return STEP_HALF;
    return halves ? STEP_SOME : STEP_NONE;
}

enum matrix_step matrix_step_one(enum standing standing)
{
    size_t counts[STANDING_COUNT] = {0};
    counts[standing] = 1;
    return matrix_step_of(counts);
}

/* The criteria of a ladder stand by competency, then level: those of one cell
 * are neighbours. */
struct cursor {
    struct arena *mem;
    const struct matrix_wish *wish;
    size_t next; /* the first criterion not yet taken */
    bool is_short;
};

static bool is_in(const struct ladder *ladder, size_t criterion,
                  size_t competency, size_t level)
{
    return criterion < ladder->criterion_count
           && ladder->criteria[criterion].competency_index == competency
           && ladder->criteria[criterion].level_index == level;
}

static struct matrix_cell cell_make(struct cursor *cursor, size_t competency,
                                    size_t level)
{
    const struct ladder *ladder = cursor->wish->ladder;
    struct gap_row_list rows = cursor->wish->rows;
    size_t first = cursor->next, counts[STANDING_COUNT] = {0};
    while (is_in(ladder, cursor->next, competency, level))
        cursor->next++;
    size_t count = cursor->next - first;
    struct str *texts = ARENA_ARRAY(cursor->mem, struct str, count);
    for (size_t i = 0; i < count; i++) {
        texts[i] = ladder->criteria[first + i].text;
        if (first + i < rows.count)
            counts[rows.at[first + i].standing]++;
    }
    bool is_here = &ladder->levels[level] == cursor->wish->here;
    struct matrix_cell cell = {
        .level_name = level_name(&ladder->levels[level]),
        .level_key = ladder->levels[level].key,
        .style = is_here ? "is-here" : "",
        .texts = {texts, cursor->is_short && count ? 1 : count},
    };
    cell.more = count - cell.texts.count;
    if (count)
        cell.criterion_key = ladder->criteria[first].key;
    if (count && cursor->wish->person.length) {
        enum matrix_step step = matrix_step_of(counts);
        cell.style = is_here ? steps[step].here : steps[step].style;
        cell.glyph = steps[step].glyph;
        cell.standing = matrix_step_words(step);
    }
    return cell;
}

static struct matrix_row row_make(struct cursor *cursor, size_t index)
{
    const struct ladder *ladder = cursor->wish->ladder;
    size_t count = ladder->level_count;
    struct matrix_cell *cells = ARENA_ARRAY(cursor->mem, struct matrix_cell,
                                            count);
    for (size_t level = 0; level < count; level++)
        cells[level] = cell_make(cursor, index, level);
    return (struct matrix_row){ladder->competencies[index].key,
                               ladder->competencies[index].title,
                               {cells, count}};
}

/* How many competencies from `first` on share its area. */
static size_t area_length(const struct ladder *ladder, size_t first)
{
    size_t count = 1;
    struct str area = ladder->competencies[first].area;
    while (first + count < ladder->competency_count
           && str_same(ladder->competencies[first + count].area, area))
        count++;
    return count;
}

static struct matrix_area_list areas_make(struct cursor *cursor)
{
    const struct ladder *ladder = cursor->wish->ladder;
    struct list areas;
    LIST_OPEN(cursor->mem, struct matrix_area, &areas);
    for (size_t i = 0; i < ladder->competency_count;) {
        size_t count = area_length(ladder, i);
        struct matrix_row *rows = ARENA_ARRAY(cursor->mem, struct matrix_row,
                                              count);
        for (size_t r = 0; r < count; r++)
            rows[r] = row_make(cursor, i + r);
        size_t number = areas.count + 1;
        *LIST_ADD(&areas, struct matrix_area) = (struct matrix_area){
            number, ladder->competencies[i].area, {rows, count}};
        i += count;
    }
    return (struct matrix_area_list){areas.at, areas.count};
}

static struct matrix_column_list columns_make(struct arena *mem,
                                              const struct matrix_wish *wish)
{
    size_t count = wish->ladder->level_count;
    struct matrix_column *columns = ARENA_ARRAY(mem, struct matrix_column,
                                                count);
    for (size_t i = 0; i < count; i++) {
        const struct level *level = &wish->ladder->levels[i];
        bool has_both = level->title.length && level->external_title.length;
        columns[i] = (struct matrix_column){
            .key = level->key,
            .number = i + 1,
            .name = level_name(level),
            .external = has_both ? level->external_title : (struct str){0},
            .grade = level->grade,
            .pay = pay_words(mem, &level->pay),
            .is_here = level == wish->here,
        };
    }
    return (struct matrix_column_list){columns, count};
}

struct matrix_view matrix_make(struct arena *mem,
                               const struct matrix_wish *wish)
{
    const struct ladder *ladder = wish->ladder;
    bool is_long = ladder->criterion_count > WORDY_CRITERIA_MOST;
    bool is_short = is_long && !wish->has_all_words;
    struct cursor cursor = {mem, wish, 0, is_short};
    return (struct matrix_view){
        .ladder_key = ladder->key,
        .title = ladder->title,
        .language = language_beside_page(ladder->language),
        .person = wish->person,
        .revision = wish->revision,
        .level_count = ladder->level_count,
        .competency_count = ladder->competency_count,
        .width = ladder->level_count + 1,
        .is_many = ladder->level_count > LEVELS_ABREAST_MOST,
        .is_long = is_long,
        .is_short = is_short,
        .is_still = wish->is_still,
        .columns = columns_make(mem, wish),
        .areas = areas_make(&cursor),
    };
}
