#include "app/hold_against.h"

#include "app/find_person.h"
#include "app/keep_ladder.h"
#include "base/list.h"
#include "base/translate.h"
#include "store/store_evidence.h"
#include "store/store_ladder.h"
#include "store/store_mark.h"
#include "store/store_rating.h"

/* The level the person holds on this ladder, or NULL. */
static const struct level *level_held(const struct ladder *ladder,
                                      const struct person *person)
{
    size_t index = level_find(ladder, person->position.level_key);
    bool is_theirs = str_same(person->position.ladder_key, ladder->key);
    return is_theirs && index < ladder->level_count ? &ladder->levels[index]
                                                    : NULL;
}

/* The level asked for, or the first that comes next after the level held. */
static bool aim_find(const struct ladder *ladder, const struct level *held,
                     struct str wanted, size_t *level_index,
                     struct fault *fault)
{
    if (wanted.length)
        return level_get(ladder, wanted, level_index, fault);
    if (!held)
        return fault_set(fault, FAULT_INPUT,
                         "no level on the ladder %.*s is set yet for this "
                         "person: name the one to aim at with --level",
                         STR(ladder->key));
    struct level_steps up = level_steps_up(ladder,
                                           (size_t)(held - ladder->levels));
    if (up.count == 0)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s is the top of the ladder %.*s: there is no "
                         "level above it",
                         STR(level_name(held)), STR(ladder->key));
    *level_index = up.at[0];
    return true;
}

/* The ladder asked for, or theirs; the person is set in `view`. */
static bool ladder_for(struct arena *mem, struct db *db,
                       const struct actor *actor, struct str wanted,
                       struct gap_view *view, struct fault *fault)
{
    const struct person *person = &view->person;
    struct stored_ladder *stored = ARENA_NEW(mem, struct stored_ladder);
    struct str key = wanted.length ? wanted : person->position.ladder_key;
    view->stored = stored;
    if (key.length == 0)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s is on no ladder yet: name one with --ladder",
                         STR(person->name));
    return app_ladder_get(mem, db, actor, key, stored, fault);
}

/* How many pieces lie beside each criterion. */
static bool work_count(struct arena *mem, struct db *db,
                       const struct gap_wish *wish, struct gap_view *view,
                       struct fault *fault)
{
    const struct ladder *ladder = &view->stored->ladder;
    int64_t sums[EVIDENCE_KIND_COUNT] = {0};
    struct tally_list tallies;
    if (!store_tally_list(mem, db, view->person.id, &tallies, fault))
        return false;
    for (size_t i = 0; i < tallies.count; i++)
        sums[tallies.at[i].kind] += tallies.at[i].count;
    const struct credit_kinds *kinds = credit_kinds_make(mem, ladder,
                                                         wish->rules);
    int64_t *beside = ARENA_ARRAY(mem, int64_t, ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++)
            beside[i] += kinds[i].why[kind].length ? sums[kind] : 0;
    view->beside = beside;
    return true;
}

/* What is beside the criteria, by rules and by what the office says. */
static bool work_list(struct arena *mem, struct db *db,
                      const struct gap_wish *asked, struct gap_view *view,
                      struct credit_list *credits, struct fault *fault)
{
    struct gap_wish with_marks = *asked;
    const struct gap_wish *wish = &with_marks;
    if (!store_mark_list(mem, db, view->stored->ladder.key,
                         &with_marks.rules.marks, fault))
        return false;
    const struct evidence_wish all = {.person = view->person.id,
                                      .since = DAY_NONE};
    *credits = (struct credit_list){0};
    if (wish->is_counted)
        return work_count(mem, db, wish, view, fault);
    if (!store_evidence_list(mem, db, &all, &view->evidence, fault))
        return false;
    *credits = credit_make(mem, &view->stored->ladder, view->evidence,
                           wish->rules);
    return true;
}

bool app_gap(struct arena *mem, struct db *db, const struct actor *actor,
             const struct gap_wish *wish, struct gap_view *view,
             struct fault *fault)
{
    struct gap_view made = {0};
    const struct person_wish person = {wish->person, ACTION_SEE_RATINGS};
    if (!app_person_named_get(mem, db, actor, &person, &made.person, fault)
        || !actor_check(actor, ACTION_SEE_EVIDENCE,
                        actor_relation(actor, &made.person), fault)
        || !ladder_for(mem, db, actor, wish->ladder, &made, fault))
        return false;

    const struct ladder *ladder = &made.stored->ladder;
    struct rated_list ratings;
    struct credit_list credits;
    size_t aim;
    made.present = level_held(ladder, &made.person);
    if (!aim_find(ladder, made.present, wish->level, &aim, fault)
        || !store_rating_list(mem, db, made.person.id, &ratings, fault)
        || !work_list(mem, db, wish, &made, &credits, fault))
        return false;
    made.gap = gap_make(mem, ladder, aim, ratings, credits);
    if (made.present)
        made.nexts = level_steps_up(ladder,
                                    (size_t)(made.present - ladder->levels));
    *view = made;
    return true;
}

/* What an overview reads once, however many people are on it. */
struct overview {
    struct arena *mem;
    struct db *db;
    const struct gap_wish *wish;
    struct rated_list ratings; /* everybody's, by person */
    struct list ladders;       /* of struct stored_ladder *; without levels
                                  when the store has no ladder of that key */
};

static bool ladder_once(struct overview *overview, struct str key,
                        const struct ladder **ladder, struct fault *fault)
{
    for (size_t i = 0; i < overview->ladders.count; i++) {
        *ladder =
            &(*LIST_AT(&overview->ladders, struct stored_ladder *, i))->ladder;
        if (str_same((*ladder)->key, key))
            return true;
    }
    struct stored_ladder *stored = ARENA_NEW(overview->mem,
                                             struct stored_ladder);
    size_t count;
    if (!store_ladder_find(overview->mem, overview->db, key, stored, &count,
                           fault))
        return false;
    stored->ladder.key = key;
    *LIST_ADD(&overview->ladders, struct stored_ladder *) = stored;
    *ladder = &stored->ladder;
    return true;
}

/* The ratings of one person out of everybody's, which stand by person. */
static struct rated_list ratings_of(struct rated_list all, person_id person)
{
    size_t low = 0, high = all.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all.at[middle].person.number < person.number)
            low = middle + 1;
        else
            high = middle;
    }
    size_t end = low;
    while (end < all.count && person_same(all.at[end].person, person))
        end++;
    return (struct rated_list){all.count ? all.at + low : NULL, end - low};
}

/* The sums alone: the rows of everybody would take too much room. */
static struct gap gap_sums(const struct ladder *ladder, size_t level_index,
                           struct rated_list ratings)
{
    struct arena *mem = arena_open();
    struct gap gap = gap_make(mem, ladder, level_index, ratings,
                              (struct credit_list){0});
    gap.rows = NULL;
    gap.row_count = 0;
    arena_close(mem);
    return gap;
}

static void line_hold(const struct overview *overview,
                      const struct ladder *ladder, struct gap_line *line)
{
    struct str wanted = overview->wish->level;
    struct fault why = {0};
    size_t aim;
    line->ladder = ladder;
    line->present = level_held(ladder, &line->person);
    if (!aim_find(ladder, line->present, wanted, &aim, &why)) {
        line->why_not = wanted.length   ? N_("no such level")
                        : line->present ? N_("top of the ladder")
                                        : N_("no level is set yet");
        return;
    }
    line->aim = &ladder->levels[aim];
    line->gap = gap_sums(ladder, aim,
                         ratings_of(overview->ratings, line->person.id));
}

static bool line_make(struct overview *overview, const struct person *person,
                      struct gap_line *line, struct fault *fault)
{
    struct str asked = overview->wish->ladder;
    const struct ladder *ladder;
    *line = (struct gap_line){
        .person = *person,
        .ladder_key = asked.length ? asked : person->position.ladder_key};
    if (line->ladder_key.length == 0) {
        line->why_not = N_("on no ladder");
        return true;
    }
    if (!ladder_once(overview, line->ladder_key, &ladder, fault))
        return false;
    if (ladder->level_count)
        line_hold(overview, ladder, line);
    else
        line->why_not = N_("ladder not in the store");
    return true;
}

static void line_close(struct gap_line *line)
{
    line->is_closed = true;
    line->aim = NULL;
    line->gap = (struct gap){0};
    line->why_not = NULL;
}

/* What is asked for by name must be there: else every line would say so. */
static bool wish_check(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct gap_wish *wish,
                       struct fault *fault)
{
    struct stored_ladder stored;
    size_t level;
    return wish->ladder.length == 0
           || (app_ladder_get(mem, db, actor, wish->ladder, &stored, fault)
               && (wish->level.length == 0
                   || level_get(&stored.ladder, wish->level, &level, fault)));
}

static bool is_open(const struct actor *actor, const struct person *person)
{
    return actor_may(actor, ACTION_SEE_RATINGS, actor_relation(actor, person));
}

static bool has_open(const struct actor *actor,
                     const struct person_list *people)
{
    for (size_t i = 0; i < people->count; i++)
        if (is_open(actor, &people->at[i]))
            return true;
    return false;
}

/* A line for everybody the actor may see. */
static bool lines_make(struct overview *overview, const struct actor *actor,
                       struct list *list, struct fault *fault)
{
    struct person_list people;
    if (!app_people_list(overview->mem, overview->db, actor, &people, fault)
        || (has_open(actor, &people)
            && !store_rating_list_all(overview->mem, overview->db,
                                      &overview->ratings, fault)))
        return false;
    LIST_OPEN(overview->mem, struct stored_ladder *, &overview->ladders);
    LIST_OPEN(overview->mem, struct gap_line, list);
    for (size_t i = 0; i < people.count; i++) {
        struct gap_line *line = LIST_ADD(list, struct gap_line);
        const struct person *person = &people.at[i];
        if (!line_make(overview, person, line, fault))
            return false;
        if (!is_open(actor, person))
            line_close(line);
    }
    return true;
}

bool app_gap_everyone(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct gap_wish *wish,
                      struct gap_line_list *lines, struct fault *fault)
{
    struct overview overview = {.mem = mem, .db = db, .wish = wish};
    struct list all, open;
    if (!wish_check(mem, db, actor, wish, fault)
        || !lines_make(&overview, actor, &all, fault))
        return false;
    LIST_OPEN(mem, struct gap_line, &open);
    for (size_t i = 0; i < all.count; i++) {
        const struct gap_line *line = LIST_AT(&all, struct gap_line, i);
        if (!line->is_closed)
            *LIST_ADD(&open, struct gap_line) = *line;
    }
    *lines = (struct gap_line_list){open.at, open.count};
    return true;
}

bool app_people_hold(struct arena *mem, struct db *db,
                     const struct actor *actor, struct gap_line_list *lines,
                     struct fault *fault)
{
    const struct gap_wish wish = {0};
    struct overview overview = {.mem = mem, .db = db, .wish = &wish};
    struct list all;
    if (!lines_make(&overview, actor, &all, fault))
        return false;
    *lines = (struct gap_line_list){all.at, all.count};
    return true;
}

bool app_people_place(struct arena *mem, struct db *db,
                      const struct actor *actor, struct gap_line_list *lines,
                      struct fault *fault)
{
    const struct gap_wish wish = {0};
    struct overview overview = {.mem = mem, .db = db, .wish = &wish};
    struct person_list people;
    struct list list;
    if (!app_people_list(mem, db, actor, &people, fault))
        return false;
    LIST_OPEN(mem, struct stored_ladder *, &overview.ladders);
    LIST_OPEN(mem, struct gap_line, &list);
    for (size_t i = 0; i < people.count; i++) {
        struct gap_line *line = LIST_ADD(&list, struct gap_line);
        if (!line_make(&overview, &people.at[i], line, fault))
            return false;
        line_close(line);
    }
    *lines = (struct gap_line_list){list.at, list.count};
    return true;
}
