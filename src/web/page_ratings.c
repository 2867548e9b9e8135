#include "web/page_ratings.h"

#include "app/keep_ladder.h"
#include "app/see_work.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"

/* The ladder of their position, when the office has it. */
static bool ladder_find(struct request *request, struct str key,
                        struct stored_ladder *stored, bool *is_found,
                        struct fault *fault)
{
    struct ladder_head_list heads;
    *is_found = false;
    if (!app_ladder_list(request->mem, request->db, &request->actor, &heads,
                         fault))
        return false;
    for (size_t i = 0; i < heads.count; i++)
        *is_found = *is_found || str_same(heads.at[i].key, key);
    return !*is_found
           || app_ladder_get(request->mem, request->db, &request->actor, key,
                             stored, fault);
}

/* Marks the level above the one they hold, or that one where there is none. */
static const struct level *aim_fill(struct arena *mem,
                                    const struct ladder *ladder,
                                    struct rated_list ratings,
                                    struct ratings_page *page)
{
    size_t held = level_find(ladder, page->top.about.person.position.level_key);
    if (held == ladder->level_count)
        return NULL;
    page->is_top = held + 1 == ladder->level_count;
    size_t aim = page->is_top ? held : held + 1;
    struct gap gap = gap_make(mem, ladder, aim, ratings,
                              (struct credit_list){0});
    page->aim = level_name(&ladder->levels[aim]);
    page->met = gap.counts[STANDING_MET];
    page->counted = gap_counted(&gap);
    return &ladder->levels[aim];
}

static void matrix_fill(struct arena *mem, const struct ladder *ladder,
                        struct rated_list ratings, struct ratings_page *page)
{
    page->has_matrix = true;
    page->ladder = ladder->title;
    const struct level *aim = aim_fill(mem, ladder, ratings, page);
    page->matrix = matrix_make(
        mem, &(struct matrix_wish){
                 .ladder = ladder,
                 .person = str_format(
                     mem, "%lld", (long long)page->top.about.person.id.number),
                 .rows = gap_rows_make(mem, ladder, ratings,
                                       (struct credit_list){0}),
                 .here = aim,
             });
}

bool ratings_show(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    struct arena *mem = request->mem;
    struct ratings_page page = {0};
    struct person_view about;
    struct stored_ladder stored;
    struct rated_list ratings;
    bool has_ladder;
    if (!person_asked(request, ACTION_SEE_RATINGS, &about, fault)
        || !app_rating_list(mem, request->db, &request->actor, &about.person,
                            &ratings, fault)
        || !ladder_find(request, about.person.position.ladder_key, &stored,
                        &has_ladder, fault)
        || !person_top_make(request, &about, PERSON_TAB_RATINGS, &page.top,
                            fault))
        return false;
    if (has_ladder)
        matrix_fill(mem, &stored.ladder, ratings, &page);
    page.lines = rating_lines_make(
        mem, ratings, about.person.position.ladder_key, day_of(request->now));
    page.rated_count = ratings.count;
    page.next_address = address_of_person(mem, about.person.id);
    page.may_rate = actor_may(&request->actor, ACTION_RATE, page.top.relation);
    page.top.frame.is_wide = true;
    ratings_html(&reply->body, &page);
    return true;
}
