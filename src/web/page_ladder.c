#include "web/page_ladder.h"

#include "app/keep_ladder.h"
#include "web/pages.h"

/* The level asked for by its key, else the one that is marked, else the
 * first. */
static size_t level_in_full(const struct request *request,
                            const struct ladder *ladder,
                            const struct level *here, bool *is_asked)
{
    size_t asked = level_find(ladder, request_query(request, "level"));
    *is_asked = asked < ladder->level_count;
    if (*is_asked)
        return asked;
    return here ? (size_t)(here - ladder->levels) : 0;
}

static struct choice_list numbers_of(struct arena *mem,
                                     const struct ladder *ladder, size_t chosen)
{
    struct choice *links = ARENA_ARRAY(mem, struct choice, ladder->level_count);
    for (size_t i = 0; i < ladder->level_count; i++)
        links[i] = (struct choice){ladder->levels[i].key,
                                   str_format(mem, "%zu", i + 1), i == chosen};
    return (struct choice_list){links, ladder->level_count};
}

static void standing_fill(const struct ladder *ladder,
                          const struct ladder_ratings *ratings,
                          struct ladder_page *page)
{
    if (!ratings->here)
        return;
    size_t here = (size_t)(ratings->here - ladder->levels);
    page->here_number = here + 1;
    count_met(ladder, here, ratings->rows, &page->met, &page->counted);
}

static void page_fill(const struct request *request,
                      const struct stored_ladder *stored,
                      const struct ladder_ratings *ratings,
                      struct ladder_page *page)
{
    struct arena *mem = request->mem;
    const struct ladder *ladder = &stored->ladder;
    size_t level = level_in_full(request, ladder, ratings->here,
                                 &page->is_level_asked);
    page->is_level_asked |= ratings->here != NULL;
    page->top = ladder_top_make(request, stored, LADDER_TAB_MATRIX);
    page->summary = ladder->summary;
    page->source = ladder->source;
    page->levels = ladder->level_count;
    page->competencies = ladder->competency_count;
    page->criteria = ladder->criterion_count;
    page->matrix = matrix_make(
        mem,
        &(struct matrix_wish){
            .ladder = ladder,
            .revision = page->top.shown,
            .person = ratings->link,
            .rows = ratings->rows,
            .here = ratings->here,
            .has_all_words = str_is(request_query(request, "words"), "all")});
    page->level_links = numbers_of(mem, ladder, level);
    page->level_words = level_words(mem, ladder, level);
    page->level_key = ladder->levels[level].key;
    page->cards = criterion_cards_make(mem, ladder, level, ratings->rows);
    page->person = ratings->person.name;
    page->person_link = ratings->link;
    page->seen = ratings->seen;
    page->is_own = ratings->is_own;
    standing_fill(ladder, ratings, page);
    page->cards.changes = ladder_to_change(request, &page->top);
    page->may_change = actor_may(&request->actor, ACTION_CHANGE_LADDER,
                                 RELATION_NONE);
    page->may_propose = page->top.shown == 0 && ratings->link.length == 0
                        && actor_may(&request->actor, ACTION_PROPOSE_LADDER,
                                     RELATION_NONE);
}

/* Where the ladder it was adopted from is now, when that is further. */
static bool adopted_find(struct request *request, const struct ladder *ladder,
                         struct ladder_page *page, struct fault *fault)
{
    struct ladder_head_list heads;
    page->adopts = ladder->adopts.key;
    page->adopts_revision = ladder->adopts.revision;
    if (page->adopts.length == 0)
        return true;
    if (!app_ladder_list(request->mem, request->db, &request->actor, &heads,
                         fault))
        return false;
    for (size_t i = 0; i < heads.count; i++)
        if (str_same(heads.at[i].key, page->adopts)
            && heads.at[i].revision > page->adopts_revision)
            page->adopts_present = heads.at[i].revision;
    return true;
}

/* Which revision is in force, when an older one is shown. */
static bool present_find(struct request *request, struct ladder_page *page,
                         struct fault *fault)
{
    struct revision_head_list heads;
    if (page->top.shown == 0)
        return true;
    if (!app_revision_list(request->mem, request->db, &request->actor,
                           page->top.key, &heads, fault))
        return false;
    bool is_present = heads.at[0].number == page->top.revision;
    page->present = is_present ? 0 : heads.at[0].number;
    return true;
}

bool ladder_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct stored_ladder stored;
    struct ladder_ratings ratings;
    struct ladder_page page = {0};
    if (!ladder_asked(request, &stored, fault)
        || !ladder_ratings_find(request, &stored.ladder, &ratings, fault)
        || !ladder_people_find(request, &stored.ladder, &ratings.person,
                               &page.people, fault)
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page_fill(request, &stored, &ratings, &page);
    page.frame.is_wide = true;
    if (!present_find(request, &page, fault)
        || !adopted_find(request, &stored.ladder, &page, fault))
        return false;
    ladder_html(&reply->body, &page);
    return true;
}
