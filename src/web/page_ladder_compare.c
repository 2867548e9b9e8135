#include "web/page_ladder_compare.h"

#include "domain/ladder/level_step.h"
#include "web/pages.h"

struct pair {
    size_t from, to;
};

static size_t first_of(struct level_steps steps, size_t otherwise)
{
    return steps.count ? steps.at[0] : otherwise;
}

/* The levels asked for; else the step the person is on, else the first. */
static struct pair levels_asked(const struct request *request,
                                const struct ladder *ladder,
                                const struct ladder_ratings *ratings)
{
    size_t count = ladder->level_count;
    struct pair pair = {level_find(ladder, request_query(request, "from")),
                        level_find(ladder, request_query(request, "to"))};
    if (pair.to == count && pair.from < count)
        pair.to = first_of(level_steps_up(ladder, pair.from), count);
    if (pair.to == count && ratings->here && ratings->here > ladder->levels)
        pair.to = (size_t)(ratings->here - ladder->levels);
    if (pair.to == count)
        pair.to = count > 1 ? 1 : 0;
    if (pair.from == count)
        pair.from = first_of(level_steps_down(ladder, pair.to), 0);
    return pair;
}

static void levels_fill(const struct request *request,
                        const struct ladder *ladder, struct pair pair,
                        struct compare_page *page)
{
    struct arena *mem = request->mem;
    const struct level *from = &ladder->levels[pair.from];
    const struct level *to = &ladder->levels[pair.to];
    page->from_number = pair.from + 1;
    page->to_number = pair.to + 1;
    page->from_key = from->key;
    page->to_key = to->key;
    page->from = level_choices(mem, ladder, pair.from);
    page->to = level_choices(mem, ladder, pair.to);
    page->from_grade = from->grade;
    page->to_grade = to->grade;
    page->from_pay = money_told(mem, from->pay.from);
    page->to_pay = money_told(mem, to->pay.from);
    page->is_same_level = pair.from == pair.to;
}

static void page_fill(const struct request *request,
                      const struct stored_ladder *stored,
                      const struct ladder_ratings *ratings,
                      struct compare_page *page)
{
    struct arena *mem = request->mem;
    const struct ladder *ladder = &stored->ladder;
    struct pair pair = levels_asked(request, ladder, ratings);
    struct difference difference = level_difference_make(mem, ladder, pair.from,
                                                         pair.to);
    page->top = ladder_top_make(request, stored, LADDER_TAB_COMPARE);
    levels_fill(request, ladder, pair, page);
    page->person = ratings->person.name;
    page->person_link = ratings->link;
    page->seen = ratings->seen;
    page->is_own = ratings->is_own;
    page->difference = difference_view_make(mem, &difference, ladder,
                                            ratings->rows);
    difference_of_levels(mem, ladder, pair.from, pair.to, &page->difference);
    page->difference.person = page->person;
    page->criteria = difference.row_count - difference.counts[DIFFERENCE_GONE];
    count_met(ladder, pair.to, ratings->rows, &page->met, &page->counted);
}

bool compare_show(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    struct stored_ladder stored;
    struct ladder_ratings ratings;
    struct compare_page page = {0};
    if (!ladder_asked(request, &stored, fault)
        || !ladder_ratings_find(request, &stored.ladder, &ratings, fault)
        || !ladder_people_find(request, &stored.ladder, &ratings.person,
                               &page.people, fault)
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page_fill(request, &stored, &ratings, &page);
    compare_html(&reply->body, &page);
    return true;
}
