#include "app/ready_ladders.h"

#include "app/open_store.h"
#include "base/list.h"
#include "base/shipped.h"
#include "base/text.h"
#include "base/translate.h"
#include "intake/ladder/ladder_yaml.h"

#include <assert.h>

/* Ladders begin so; packs of roles and rules do not. */
static bool is_ladder(struct str document)
{
    struct str line;
    while (str_next(&document, '\n', &line))
        if (line.length && line.at[0] != '#')
            return str_is(str_trim(line), "rung: ladder/1");
    return false;
}

static bool is_of_folder(const char *name)
{
    return str_has_prefix(str_of(name), "ladders/");
}

static bool shipped_read(struct arena *mem, struct list *ready,
                         struct fault *fault)
{
    struct shipped_file_list files = shipped_file_list();
    for (size_t i = 0; i < files.count; i++) {
        struct ready_ladder one = {.document = files.at[i].bytes};
        struct problem_list problems = {0};
        if (!is_of_folder(files.at[i].name) || !is_ladder(one.document))
            continue;
        if (!ladder_yaml_read(mem, one.document, &one.ladder, &problems, fault))
            return false;
        assert(problems.count == 0); /* a test reads what is shipped */
        *LIST_ADD(ready, struct ready_ladder) = one;
    }
    return true;
}

/* The one of the whole office, which is of no family; the family;
 * translations. */
static int group_of(const struct ladder *ladder)
{
    if (!str_is(ladder->language, "en"))
        return 2;
    return ladder->family.length > 0;
}

static struct ready_ladder_list ordered(struct arena *mem,
                                        const struct list *ready)
{
    enum { GROUPS = 3 };
    struct ready_ladder *at = ARENA_ARRAY(mem, struct ready_ladder,
                                          ready->count);
    size_t count = 0;
    for (int group = 0; group < GROUPS; group++)
        for (size_t i = 0; i < ready->count; i++) {
            const struct ready_ladder *one = LIST_AT(ready, struct ready_ladder,
                                                     i);
            if (group_of(&one->ladder) == group)
                at[count++] = *one;
        }
    return (struct ready_ladder_list){at, count};
}

static bool all_read(struct arena *mem, struct ready_ladder_list *ready,
                     struct fault *fault)
{
    struct list list;
    LIST_OPEN(mem, struct ready_ladder, &list);
    if (!shipped_read(mem, &list, fault))
        return false;
    *ready = ordered(mem, &list);
    return true;
}

static bool has_head(const struct ladder_head_list *heads, struct str key)
{
    for (size_t i = 0; i < heads->count; i++)
        if (str_same(heads->at[i].key, key))
            return true;
    return false;
}

bool app_ready_list(struct arena *mem, struct db *db, const struct actor *actor,
                    struct ready_ladder_list *ready, struct fault *fault)
{
    assert(mem && db && actor && ready && fault);
    struct ready_ladder_list all;
    struct ladder_head_list heads;
    if (!all_read(mem, &all, fault)
        || !app_ladder_list(mem, db, actor, &heads, fault))
        return false;
    struct ready_ladder *at = ARENA_ARRAY(mem, struct ready_ladder, all.count);
    for (size_t i = 0; i < all.count; i++) {
        at[i] = all.at[i];
        at[i].is_here = has_head(&heads, at[i].ladder.key);
    }
    *ready = (struct ready_ladder_list){at, all.count};
    return true;
}

static bool none_such(struct arena *mem, const struct ready_ladder_list *ready,
                      struct str key, struct fault *fault)
{
    struct text names;
    text_open(mem, FAULT_MESSAGE_BYTES, &names);
    for (size_t i = 0; i < ready->count; i++)
        text_add(&names, "%s%.*s", i ? ", " : "", STR(ready->at[i].ladder.key));
    return fault_set(fault, FAULT_MISSING,
                     "no ladder that comes with Rung is called %.*s; there "
                     "are: %.*s",
                     STR(key), STR(text_str(&names)));
}

static const struct ready_ladder *ready_find(
    const struct ready_ladder_list *ready, struct str key)
{
    for (size_t i = 0; i < ready->count; i++)
        if (str_same(ready->at[i].ladder.key, key))
            return &ready->at[i];
    return NULL;
}

static bool is_wished(const struct list *wishes, const struct ladder *ladder)
{
    for (size_t i = 0; i < wishes->count; i++)
        if (LIST_AT(wishes, struct ladder_wish, i)->ladder == ladder)
            return true;
    return false;
}

/* What is to be kept of them: those that are not here yet. */
static bool wishes_make(struct arena *mem,
                        const struct ready_ladder_list *ready,
                        struct str_list keys, struct list *wishes,
                        struct fault *fault)
{
    for (size_t i = 0; i < keys.count; i++) {
        const struct ready_ladder *one = ready_find(ready, keys.at[i]);
        if (!one)
            return none_such(mem, ready, keys.at[i], fault);
        if (!one->is_here && !is_wished(wishes, &one->ladder))
            *LIST_ADD(wishes, struct ladder_wish) = (struct ladder_wish){
                .ladder = &one->ladder,
                .document = one->document,
                .reason = str_of(_("A ladder that comes with Rung")),
                .follows = LADDER_IS_NEW};
    }
    return true;
}

bool app_ready_take(struct arena *mem, struct db *db, const struct actor *actor,
                    struct str_list keys, size_t *kept, struct fault *fault)
{
    assert(mem && db && actor && kept && fault);
    struct ready_ladder_list ready;
    struct list wishes;
    LIST_OPEN(mem, struct ladder_wish, &wishes);
    if (keys.count == 0)
        return fault_set(fault, FAULT_INPUT, "choose a ladder at least");
    if (!app_view_begin(db, fault))
        return false;
    bool is_read = app_ready_list(mem, db, actor, &ready, fault);
    app_view_end(db);
    if (!is_read || !wishes_make(mem, &ready, keys, &wishes, fault))
        return false;
    const struct ladder_wish_list list = {wishes.at, wishes.count};
    struct ladder_outcome *outcomes = ARENA_ARRAY(mem, struct ladder_outcome,
                                                  wishes.count);
    if (list.count && !app_ladders_add(mem, db, actor, &list, outcomes, fault))
        return false;
    *kept = list.count;
    return true;
}
