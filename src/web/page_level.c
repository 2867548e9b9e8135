#include "web/page_level.h"

#include "app/keep_ladder.h"
#include "domain/ladder/level_step.h"
#include "web/pages.h"
#include "web/words.h"

static void facts_fill(const struct request *request, const struct level *level,
                       struct level_page *page)
{
    page->name = level_name(level);
    page->grade = level->grade;
    page->summary = level->summary;
    if (!str_same(level->external_title, page->name))
        page->external_title = level->external_title;
    page->pay = pay_words(request->mem, &level->pay);
    page->sees_people = actor_may(&request->actor, ACTION_SEE_PERSON,
                                  RELATION_NONE);
}

static struct level_link_list links_make(struct arena *mem,
                                         const struct ladder *ladder,
                                         const struct level_steps *steps,
                                         bool is_first)
{
    struct level_link *links = ARENA_ARRAY(mem, struct level_link,
                                           steps->count);
    for (size_t i = 0; i < steps->count; i++)
        links[i] = (struct level_link){
            .key = ladder->levels[steps->at[i]].key,
            .words = level_words(mem, ladder, steps->at[i]),
            .is_first = is_first && i == 0,
        };
    return (struct level_link_list){links, steps->count};
}

static void neighbours_fill(struct arena *mem, const struct ladder *ladder,
                            size_t index, struct gap_row_list rows,
                            struct level_page *page)
{
    struct level_steps down = level_steps_down(ladder, index);
    struct level_steps up = level_steps_up(ladder, index);
    if (down.count) {
        size_t below = down.at[0];
        struct difference difference = level_difference_make(mem, ladder, below,
                                                             index);
        page->has_below = true;
        page->difference = difference_view_make(mem, &difference, ladder, rows);
        difference_of_levels(mem, ladder, below, index, &page->difference);
    }
    page->below = links_make(mem, ladder, &down, true);
    page->above = links_make(mem, ladder, &up, down.count == 0);
}

static void standing_fill(const struct ladder *ladder, size_t index,
                          const struct ladder_ratings *ratings,
                          struct level_page *page)
{
    page->person = ratings->person.name;
    page->person_link = ratings->link;
    page->seen = ratings->seen;
    page->is_own = ratings->is_own;
    page->difference.person = ratings->person.name;
    count_met(ladder, index, ratings->rows, &page->met, &page->counted);
}

static bool people_fill(struct request *request, struct str ladder,
                        struct str level, struct level_page *page,
                        struct fault *fault)
{
    struct level_holders_list holders;
    if (!app_level_holders(request->mem, request->db, &request->actor, &holders,
                           fault))
        return false;
    for (size_t i = 0; i < holders.count; i++)
        if (str_same(holders.at[i].ladder_key, ladder)
            && str_same(holders.at[i].level_key, level))
            page->people = holders.at[i].count;
    return true;
}

bool level_show(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct stored_ladder stored;
    struct ladder_ratings ratings;
    struct level_page page = {0};
    const struct ladder *ladder = &stored.ladder;
    size_t index;
    if (!ladder_asked(request, &stored, fault)
        || !level_get(ladder, request_place(request, "level"), &index, fault)
        || !ladder_ratings_find(request, ladder, &ratings, fault)
        || !people_fill(request, ladder->key, ladder->levels[index].key, &page,
                        fault)
        || !frame_make(request, level_words(request->mem, ladder, index),
                       SECTION_LADDERS, &page.frame, fault))
        return false;
    page.top = ladder_top_make(request, &stored, LADDER_TAB_NONE);
    page.number = index + 1;
    page.of = ladder->level_count;
    facts_fill(request, &ladder->levels[index], &page);
    page.cards = criterion_cards_make(request->mem, ladder, index,
                                      ratings.rows);
    page.cards.changes = ladder_to_change(request, &page.top);
    page.key = ladder->levels[index].key;
    page.criteria = page.cards.list.count;
    neighbours_fill(request->mem, ladder, index, ratings.rows, &page);
    standing_fill(ladder, index, &ratings, &page);
    level_html(&reply->body, &page);
    return true;
}
