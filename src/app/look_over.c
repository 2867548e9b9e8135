#include "app/look_over.h"

#include "app/find_person.h"
#include "app/keep_ladder.h"
#include "base/list.h"
#include "store/store_total.h"

/* Both lists hold everybody; the news stand by id. */
static const struct person_news *news_of(struct person_news_list news,
                                         person_id person)
{
    size_t low = 0, high = news.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (news.at[middle].person.number < person.number)
            low = middle + 1;
        else
            high = middle;
    }
    return &news.at[low];
}

static struct look_line line_make(const struct actor *actor,
                                  const struct gap_line *gap,
                                  const struct person_news *news)
{
    enum relation relation = actor_relation(actor, &gap->person);
    bool may_see = actor_may(actor, ACTION_SEE_EVIDENCE, relation);
    return (struct look_line){
        .gap = *gap,
        .rated = news->rated,
        .new_count = may_see ? news->pieces : 0,
        .has_handle = news->handles > 0,
        .may_rate = actor_may(actor, ACTION_RATE, relation),
    };
}

bool app_look_at_people(struct arena *mem, struct db *db,
                        const struct actor *actor, struct look_line_list *lines,
                        struct fault *fault)
{
    struct gap_line_list gaps;
    struct person_news_list news;
    if (!app_gap_everyone(mem, db, actor, &(struct gap_wish){0}, &gaps, fault)
        || !store_news_list(mem, db, &news, fault))
        return false;
    struct look_line *at = ARENA_ARRAY(mem, struct look_line, gaps.count);
    for (size_t i = 0; i < gaps.count; i++)
        at[i] = line_make(actor, &gaps.at[i],
                          news_of(news, gaps.at[i].person.id));
    *lines = (struct look_line_list){at, gaps.count};
    return true;
}

/* The index of the step somebody stands on: the last one when their level is
 * none of the ladder's. */
static size_t step_of(const struct ladder *ladder, const struct person *person)
{
    size_t level = level_find(ladder, person->position.level_key);
    return level < ladder->level_count ? ladder->level_count - 1 - level
                                       : ladder->level_count;
}

static struct staircase staircase_make(struct arena *mem,
                                       const struct ladder *ladder,
                                       struct person_list people)
{
    size_t count = ladder->level_count + 1, person_count = 0;
    struct step *steps = ARENA_ARRAY(mem, struct step, count);
    struct list *lists = ARENA_ARRAY(mem, struct list, count);
    for (size_t i = 0; i < count; i++)
        LIST_OPEN(mem, struct person, &lists[i]);
    for (size_t i = 0; i < people.count; i++)
        if (str_same(people.at[i].position.ladder_key, ladder->key)) {
            size_t step = step_of(ladder, &people.at[i]);
            *LIST_ADD(&lists[step], struct person) = people.at[i];
            person_count++;
        }
    for (size_t i = 0; i < count; i++)
        steps[i] = (struct step){
            .level = i < ladder->level_count ? &ladder->levels[count - 2 - i]
                                             : NULL,
            .people = {lists[i].at, lists[i].count},
        };
    bool all_are_placed = steps[count - 1].people.count == 0;
    return (struct staircase){ladder, steps, all_are_placed ? count - 1 : count,
                              person_count};
}

static struct staircase_list with_people_first(struct arena *mem,
                                               const struct staircase *from,
                                               size_t count)
{
    struct staircase *at = ARENA_ARRAY(mem, struct staircase, count);
    size_t used = 0;
    for (int is_empty = 0; is_empty <= 1; is_empty++)
        for (size_t i = 0; i < count; i++)
            if ((from[i].person_count == 0) == is_empty)
                at[used++] = from[i];
    return (struct staircase_list){at, count};
}

/* Those no staircase has. */
static struct person_list rest_of(struct arena *mem, struct person_list people,
                                  struct ladder_head_list heads)
{
    struct list list;
    LIST_OPEN(mem, struct person, &list);
    for (size_t i = 0; i < people.count; i++) {
        bool is_placed = false;
        for (size_t j = 0; j < heads.count; j++)
            is_placed |= str_same(people.at[i].position.ladder_key,
                                  heads.at[j].key);
        if (!is_placed)
            *LIST_ADD(&list, struct person) = people.at[i];
    }
    return (struct person_list){list.at, list.count};
}

bool app_look_at_ladders(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         struct staircase_list *staircases,
                         struct person_list *others, struct fault *fault)
{
    struct person_list people;
    struct ladder_head_list heads;
    if (!actor_check(actor, ACTION_SEE_PERSON, RELATION_NONE, fault)
        || !app_people_list(mem, db, actor, &people, fault)
        || !app_ladder_list(mem, db, actor, &heads, fault))
        return false;
    struct staircase *at = ARENA_ARRAY(mem, struct staircase, heads.count);
    for (size_t i = 0; i < heads.count; i++) {
        struct stored_ladder *stored = ARENA_NEW(mem, struct stored_ladder);
        if (!app_ladder_get(mem, db, actor, heads.at[i].key, stored, fault))
            return false;
        at[i] = staircase_make(mem, &stored->ladder, people);
    }
    *staircases = with_people_first(mem, at, heads.count);
    *others = rest_of(mem, people, heads);
    return true;
}

bool app_look_at_projects(struct arena *mem, struct db *db,
                          const struct actor *actor, struct day since,
                          struct project_total_list *totals,
                          struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_TOTALS, RELATION_NONE, fault)
           && store_project_totals(mem, db, since, totals, fault);
}
