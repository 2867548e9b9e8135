#include "app/match_levels.h"

#include "app/change.h"
#include "app/keep_ladder.h"
#include "base/list.h"
#include "store/store_ladder.h"
#include "store/store_match.h"

/* The first of all ladders there are; the view counts those left out. */
static bool keys_list(struct arena *mem, struct db *db,
                      const struct actor *actor, struct crosswalk_view *view,
                      struct str_list *keys, struct fault *fault)
{
    struct ladder_head_list heads;
    if (!app_ladder_list(mem, db, actor, &heads, fault))
        return false;
    bool is_long = heads.count > CROSSWALK_LADDERS_MOST;
    size_t count = is_long ? CROSSWALK_LADDERS_MOST : heads.count;
    struct str *at = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++)
        at[i] = heads.at[i].key;
    *keys = (struct str_list){at, count};
    view->left_out = heads.count - count;
    return true;
}

static bool ladders_get(struct arena *mem, struct db *db,
                        const struct actor *actor, struct str_list keys,
                        struct ladder_pointers *ladders, struct fault *fault)
{
    struct stored_ladder *stored = ARENA_ARRAY(mem, struct stored_ladder,
                                               keys.count);
    const struct ladder **at = ARENA_ARRAY(mem, const struct ladder *,
                                           keys.count);
    size_t count = 0;
    for (size_t i = 0; i < keys.count; i++) {
        bool is_twice = false;
        for (size_t j = 0; j < i; j++)
            is_twice |= str_same(keys.at[j], keys.at[i]);
        if (is_twice)
            continue;
        if (!app_ladder_get(mem, db, actor, keys.at[i], &stored[i], fault))
            return false;
        at[count++] = &stored[i].ladder;
    }
    *ladders = (struct ladder_pointers){at, count};
    return true;
}

static bool has_ladder(const struct ladder_pointers *ladders, struct str key)
{
    for (size_t i = 0; i < ladders->count; i++)
        if (str_same(ladders->at[i]->key, key))
            return true;
    return false;
}

static struct level_match_list among(struct arena *mem,
                                     const struct ladder_pointers *ladders,
                                     struct level_match_list all)
{
    struct list some;
    LIST_OPEN(mem, struct level_match, &some);
    for (size_t i = 0; i < all.count; i++)
        if (has_ladder(ladders, all.at[i].a.ladder)
            && has_ladder(ladders, all.at[i].b.ladder))
            *LIST_ADD(&some, struct level_match) = all.at[i];
    return (struct level_match_list){some.at, some.count};
}

bool app_crosswalk(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct crosswalk_wish *wish,
                   struct crosswalk_view *view, struct fault *fault)
{
    struct crosswalk_view made = {.left_out = 0};
    struct str_list keys = wish->ladders;
    struct ladder_pointers ladders;
    struct level_match_list all;
    if (keys.count > CROSSWALK_LADDERS_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "at most %d ladders stand beside each other",
                         CROSSWALK_LADDERS_MOST);
    if ((keys.count == 0 && !keys_list(mem, db, actor, &made, &keys, fault))
        || !ladders_get(mem, db, actor, keys, &ladders, fault)
        || !store_match_list(mem, db, &all, fault))
        return false;
    made.matches = among(mem, &ladders, all);
    made.crosswalk = crosswalk_make(mem, ladders, made.matches);
    if (wish->has_proposals)
        made.proposals = crosswalk_propose(mem, &made.crosswalk);
    *view = made;
    return true;
}

/* The ladder of the smaller key first, so that two are held equal once. */
static void sides_sort(struct level_match *match)
{
    struct rung_name a = match->a;
    if (str_order(match->a.ladder, match->b.ladder) > 0) {
        match->a = match->b;
        match->b = a;
    }
}

/* The level that is meant, by its key. */
static bool side_get(struct arena *mem, struct db *db,
                     const struct ladder_place *place, struct rung_name *name,
                     struct fault *fault)
{
    struct stored_ladder stored;
    size_t count, level;
    if (!store_ladder_find(mem, db, place->name.key, &stored, &count, fault))
        return false;
    if (count == 0)
        return fault_set(fault, FAULT_MISSING, "no ladder is called %.*s",
                         STR(place->name.key));
    if (!level_get(&stored.ladder, place->level, &level, fault))
        return false;
    *name = (struct rung_name){stored.ladder.key,
                               stored.ladder.levels[level].key};
    return true;
}

static bool match_take(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct match_wish *wish,
                       struct match_outcome *made, struct fault *fault)
{
    struct level_match *match = &made->match;
    *match = (struct level_match){
        .author = actor->name, .reason = wish->reason, .made_at = actor->now};
    if (!side_get(mem, db, &wish->places[0], &match->a, fault)
        || !side_get(mem, db, &wish->places[1], &match->b, fault))
        return false;
    if (str_same(match->a.ladder, match->b.ladder))
        return fault_set(fault, FAULT_INPUT,
                         "both are levels of %.*s: levels of one ladder are "
                         "not equal",
                         STR(match->a.ladder));
    sides_sort(match);
    return store_match_add(db, match, &made->is_new, fault);
}

static struct change change_of(struct arena *mem, const char *action,
                               const struct level_match *match)
{
    return (struct change){
        .action = action,
        .thing = str_format(mem, "%.*s:%.*s %.*s:%.*s", STR(match->a.ladder),
                            STR(match->a.level), STR(match->b.ladder),
                            STR(match->b.level))};
}

bool app_level_match(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct match_wish *wish,
                     struct match_outcome *outcome, struct fault *fault)
{
    struct match_outcome made = {.is_new = false};
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault))
        return false;
    if (wish->reason.length == 0)
        return fault_set(fault, FAULT_INPUT,
                         "say why they are held equal: whoever comes after "
                         "wants to know");
    if (!change_begin(db, fault))
        return false;
    bool is_done = match_take(mem, db, actor, wish, &made, fault);
    struct change change = change_of(mem, "ladder match", &made.match);
    if (!change_end(db, actor, is_done ? &change : NULL, !made.is_new, fault))
        return false;
    *outcome = made;
    return true;
}

bool app_level_unmatch(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct ladder_place places[2], struct fault *fault)
{
    struct fault ignored = {0};
    struct level_match match = {.a = {places[0].name.key, places[0].level},
                                .b = {places[1].name.key, places[1].level}};
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !change_begin(db, fault))
        return false;
    side_get(mem, db, &places[0], &match.a, &ignored);
    side_get(mem, db, &places[1], &match.b, &ignored);
    sides_sort(&match);
    struct change change = change_of(mem, "ladder unmatch", &match);
    bool is_done = store_match_remove(db, &match.a, &match.b, fault);
    return change_end(db, actor, is_done ? &change : NULL, false, fault);
}
