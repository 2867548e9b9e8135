#include "app/collect_git.h"

#include "app/change.h"
#include "base/list.h"
#include "base/utf8.h"
#include "domain/identity/handle.h"
#include "store/db.h"
#include "store/store_evidence.h"
#include "store/store_person.h"

enum { PROJECT_BYTES = 255 }; /* the longest name of a folder */

/* What is being collected; the batch lives in an arena of its own, so that
 * memory does not grow with history. */
struct basket {
    struct db *db;
    const struct actor *actor;
    const struct collect_wish *wish;
    const struct handle_index *index;
    struct arena *batch_mem;
    struct list batch; /* of struct evidence */
    struct collect_outcome outcome;
};

static void batch_open(struct basket *basket)
{
    basket->batch_mem = arena_open();
    LIST_OPEN(basket->batch_mem, struct evidence, &basket->batch);
}

static bool batch_keep(struct basket *basket, int64_t *added,
                       struct fault *fault)
{
    struct evidence_batch batch = {
        .pieces = {basket->batch.at, basket->batch.count},
        .now = basket->actor->now,
    };
    return store_project_get(basket->db, basket->wish->project, batch.now,
                             &batch.project, fault)
           && store_evidence_add(basket->batch_mem, basket->db, &batch, added,
                                 fault);
}

static bool batch_end(struct basket *basket, struct fault *fault)
{
    if (basket->batch.count == 0)
        return true;
    if (!change_begin(basket->db, fault))
        return false;
    int64_t added = 0;
    bool is_done = batch_keep(basket, &added, fault);
    struct change change = {
        .action = "collect git",
        .thing = basket->wish->project,
        .detail = str_format(basket->batch_mem, "%lld new of %zu",
                             (long long)added, basket->batch.count),
    };
    bool is_dry = basket->wish->is_dry_run || added == 0;
    if (!change_end(basket->db, basket->actor, is_done ? &change : NULL, is_dry,
                    fault))
        return false;
    db_give_way(basket->db);
    basket->outcome.pieces_new += added;
    basket->outcome.pieces_known += (int64_t)basket->batch.count - added;
    arena_close(basket->batch_mem);
    batch_open(basket);
    return true;
}

static bool take(void *to, const struct draft *draft, struct fault *fault)
{
    struct basket *basket = to;
    person_id person = handle_index_find(basket->index, draft->email);
    if (person.number == 0) {
        basket->outcome.unclaimed++;
        return true;
    }
    struct arena *mem = basket->batch_mem;
    *LIST_ADD(&basket->batch, struct evidence) = (struct evidence){
        .person = person,
        .kind = draft->kind,
        .day = draft->day,
        .landed = draft->landed,
        .reference = str_copy(mem, draft->reference),
        .title = str_copy(mem, draft->title),
    };
    return basket->batch.count < basket->wish->batch_rows
           || batch_end(basket, fault);
}

static void tell(void *to, const struct git_count *count)
{
    const struct collect_wish *wish = ((struct basket *)to)->wish;
    wish->progress(wish->progress_to, count);
}

/* Each person's own email, which comes before what others say is theirs, and
 * handles. */
static bool index_make(struct arena *mem, struct db *db,
                       struct handle_index **index, struct fault *fault)
{
    struct handle_list handles;
    struct person_list people;
    if (!store_handle_list(mem, db, (person_id){0}, &handles, fault)
        || !store_person_list(mem, db, &people, fault))
        return false;
    struct list all;
    LIST_OPEN(mem, struct handle, &all);
    for (size_t i = 0; i < people.count; i++)
        *LIST_ADD(&all, struct handle) = (struct handle){
            people.at[i].id, STR_LITERAL("email"), people.at[i].email};
    for (size_t i = 0; i < handles.count; i++)
        *LIST_ADD(&all, struct handle) = handles.at[i];
    *index = handle_index_make(mem, (struct handle_list){all.at, all.count});
    return true;
}

static bool project_check(struct str project, struct fault *fault)
{
    return utf8_is_line(project, PROJECT_BYTES)
           || fault_set(fault, FAULT_INPUT,
                        "a project's name is one line of 1 to %d bytes",
                        PROJECT_BYTES);
}

bool app_collect_git(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct collect_wish *wish,
                     struct collect_outcome *outcome, struct fault *fault)
{
    struct handle_index *index;
    if (!actor_check(actor, ACTION_COLLECT, RELATION_NONE, fault)
        || !project_check(wish->project, fault)
        || !db_begin(db, DB_READING, fault))
        return false;
    bool is_indexed = index_make(mem, db, &index, fault);
    db_rollback(db);
    if (!is_indexed)
        return false;

    struct basket basket = {
        .db = db, .actor = actor, .wish = wish, .index = index};
    batch_open(&basket);
    const struct draft_sink sink = {take, wish->progress ? tell : NULL,
                                    &basket};
    bool is_done = git_history_read(mem, &wish->place, &sink,
                                    &basket.outcome.count, fault)
                   && batch_end(&basket, fault);
    arena_close(basket.batch_mem);
    if (is_done)
        *outcome = basket.outcome;
    return is_done;
}
