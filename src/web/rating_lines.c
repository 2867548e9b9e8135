#include "base/translate.h"
#include "web/page_ratings.h"
#include "web/words.h"

#include <stdlib.h>

static const char *const glyphs[RATING_COUNT] = {
    [RATING_NOT_YET] = "#rg0",
    [RATING_SOMETIMES] = "#rg2",
    [RATING_ALWAYS] = "#rg4",
    [RATING_NOT_APPLICABLE] = "#rgna",
};

/* Newest day first; of one day as the store lists them. */
static int newest_first(const void *left, const void *right)
{
    const struct rated *a = *(const struct rated *const *)left;
    const struct rated *b = *(const struct rated *const *)right;
    int order = day_order(b->day, a->day);
    return order ? order : (a > b) - (a < b);
}

static const struct rated **sorted(struct arena *mem, struct rated_list ratings)
{
    const struct rated **at = ARENA_ARRAY(mem, const struct rated *,
                                          ratings.count);
    for (size_t i = 0; i < ratings.count; i++)
        at[i] = &ratings.at[i];
    if (ratings.count)
        qsort(at, ratings.count, sizeof(*at), newest_first);
    return at;
}

struct rating_line_list rating_lines_make(struct arena *mem,
                                          struct rated_list ratings,
                                          struct str ladder, struct day today)
{
    const struct rated **order = sorted(mem, ratings);
    struct rating_line *at = ARENA_ARRAY(mem, struct rating_line,
                                         ratings.count);
    for (size_t i = 0; i < ratings.count; i++) {
        const struct rated *rated = order[i];
        at[i] = (struct rating_line){
            .on = rated->day,
            .day = words_of_day(mem, rated->day, today),
            .is_new_day = i == 0
                          || day_order(order[i - 1]->day, rated->day) != 0,
            .criterion = rated->wording.length ? rated->wording
                                               : rated->criterion_key,
            .ladder = str_same(rated->ladder_key, ladder) ? (struct str){0}
                                                          : rated->ladder_key,
            .glyph = glyphs[rated->rating],
            .rating = str_of(_(rating_labels[rated->rating])),
            .note = rated->note,
            .rater = rated->rater,
        };
    }
    return (struct rating_line_list){at, ratings.count};
}
