#include "app/change.h"
#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "app/read_proposal.h"
#include "store/store_comment.h"

static const struct comment *comment_find(const struct proposal *proposal,
                                          int64_t id)
{
    const struct comment_list *comments = &proposal->comments;
    for (size_t i = 0; i < comments->count; i++)
        if (comments->at[i].id == id)
            return &comments->at[i];
    return NULL;
}

/* The first comment of the thread that `id` is in. */
static bool thread_get(const struct proposal *proposal, int64_t id,
                       const struct comment **thread, struct fault *fault)
{
    const struct comment *found = comment_find(proposal, id);
    if (found && found->answers)
        found = comment_find(proposal, found->answers);
    if (!found)
        return fault_set(fault, FAULT_MISSING,
                         "proposal %lld has no comment %lld",
                         (long long)proposal->head.id, (long long)id);
    *thread = found;
    return true;
}

/* True for a criterion as it would be, as it was, or that is offered. */
static bool criterion_check(struct arena *mem, struct db *db,
                            const struct proposal *proposal, struct str key,
                            struct fault *fault)
{
    struct ladder base;
    if (key.length == 0
        || criterion_find(&proposal->candidate, key)
               < proposal->candidate.criterion_count)
        return true;
    if (!proposal_base_read(mem, db, &proposal->head, &base, fault))
        return false;
    return criterion_find(&base, key) < base.criterion_count
           || fault_set(fault, FAULT_MISSING,
                        "proposal %lld has no criterion %.*s",
                        (long long)proposal->head.id,
                        STR(str_part(key, 0, CRITERION_KEY_BYTES)));
}

static bool comment_make(struct arena *mem, struct db *db,
                         const struct comment_wish *wish,
                         struct comment *comment, struct fault *fault)
{
    struct proposal proposal;
    const struct comment *thread = NULL;
    if (!proposal_read_open(mem, db, wish->proposal_id, &proposal, fault)
        || (wish->answers
            && !thread_get(&proposal, wish->answers, &thread, fault)))
        return false;
    if (proposal.comments.count >= PROPOSAL_COMMENTS_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "a proposal has at most %d comments",
                         PROPOSAL_COMMENTS_MOST);
    comment->answers = thread ? thread->id : 0;
    comment->criterion_key = thread ? thread->criterion_key
                                    : wish->criterion_key;
    return criterion_check(mem, db, &proposal, comment->criterion_key, fault);
}

static bool body_check(struct str body, struct fault *fault)
{
    if (body.length == 0)
        return fault_set(fault, FAULT_INPUT, "a comment needs its words");
    return body.length <= PROPOSAL_TEXT_MOST
           || fault_set(fault, FAULT_LIMIT,
                        "a comment has at most %d bytes; this has %zu",
                        PROPOSAL_TEXT_MOST, body.length);
}

bool app_comment_add(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct comment_wish *wish,
                     int64_t *id, struct fault *fault)
{
    struct comment comment = {.body = str_trim(wish->body),
                              .author = actor->name,
                              .author_id = actor->user.number,
                              .made_at = actor->now};
    if (!actor_check(actor, ACTION_COMMENT, RELATION_NONE, fault)
        || !body_check(comment.body, fault) || !app_view_begin(db, fault))
        return false;
    bool is_made = comment_make(mem, db, wish, &comment, fault);
    app_view_end(db);
    if (!is_made || !change_begin(db, fault))
        return false;
    bool is_done = store_comment_add(db, wish->proposal_id, &comment, fault);
    const struct change line = {
        .action = "proposal comment",
        .thing = str_format(mem, "proposal %lld", (long long)wish->proposal_id),
        .detail = str_format(mem, "comment %lld", (long long)comment.id)};
    if (!change_end(db, actor, is_done ? &line : NULL, false, fault))
        return false;
    *id = comment.id;
    return true;
}

/* Whoever began a thread may say that it is resolved. */
static bool may_resolve(const struct actor *actor, const struct comment *thread,
                        struct fault *fault)
{
    return actor_check(actor, ACTION_COMMENT, RELATION_NONE, fault)
           && (actor_is(actor, thread->author_id)
               || actor_check(actor, ACTION_PROPOSE_LADDER, RELATION_NONE,
                              fault));
}

static bool is_resolved_already(const struct comment *thread,
                                struct fault *fault)
{
    return fault_set(fault, FAULT_CLASH,
                     "this thread was resolved by %.*s already",
                     STR(thread->resolved_by));
}

static bool resolve_make(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         const struct resolve_wish *wish,
                         struct comment *resolved, struct fault *fault)
{
    struct proposal proposal;
    const struct comment *thread;
    if (!proposal_read_open(mem, db, wish->proposal_id, &proposal, fault)
        || !thread_get(&proposal, wish->comment_id, &thread, fault)
        || !may_resolve(actor, thread, fault))
        return false;
    if (!wish->is_open_again && thread->resolved_by.length)
        return is_resolved_already(thread, fault);
    *resolved = *thread;
    bool is_open = wish->is_open_again;
    resolved->resolved_by = is_open ? (struct str){0} : actor->name;
    resolved->resolved_at = actor->now;
    resolved->resolution = is_open ? (struct str){0}
                                   : str_trim(wish->resolution);
    return true;
}

static bool resolve(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct resolve_wish *wish, struct fault *fault)
{
    struct comment resolved;
    if (wish->resolution.length > PROPOSAL_TEXT_MOST)
        return body_check(wish->resolution, fault);
    if (!app_view_begin(db, fault))
        return false;
    bool is_made = resolve_make(mem, db, actor, wish, &resolved, fault);
    app_view_end(db);
    if (!is_made || !change_begin(db, fault))
        return false;
    bool is_done = store_comment_resolve(db, wish->proposal_id, &resolved,
                                         fault);
    const struct change line = {
        .action = wish->is_open_again ? "proposal reopen" : "proposal resolve",
        .thing = str_format(mem, "proposal %lld", (long long)wish->proposal_id),
        .detail = str_format(mem, "comment %lld", (long long)resolved.id)};
    return change_end(db, actor, is_done ? &line : NULL, false, fault);
}

bool app_comment_resolve(struct db *db, const struct actor *actor,
                         const struct resolve_wish *wish, struct fault *fault)
{
    struct arena *mem = arena_open();
    bool is_done = resolve(mem, db, actor, wish, fault);
    arena_close(mem);
    return is_done;
}
