#include "app/change.h"
#include "app/find_person.h"
#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "app/read_proposal.h"
#include "base/translate.h"
#include "store/store_comment.h"
#include "store/store_person.h"
#include "store/store_position.h"
#include "store/store_proposal.h"

enum { REASON_BYTES = PROPOSAL_TEXT_MOST };

/* Of a proposal that is closed in this transaction already, so that nobody
 * begins a thread behind the look. */
static bool threads_check(struct db *db, const struct proposal_head *head,
                          struct fault *fault)
{
    int64_t count;
    if (head->closing.length)
        return true;
    if (!store_thread_open_count(db, head->id, &count, fault))
        return false;
    return count == 0
           || fault_set(fault, FAULT_CLASH,
                        "threads are open still: %lld; resolve them, or say in "
                        "the reason why it is adopted all the same",
                        (long long)count);
}

static bool seen_check(const struct proposal_head *head, int64_t seen,
                       struct fault *fault)
{
    return seen == 0 || seen == head->revision
           || fault_set(fault, FAULT_CLASH,
                        "somebody else changed this proposal meanwhile: look "
                        "at it again before you adopt it");
}

/* What is adopted, and by whom. */
struct adoption {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    const struct adoption_wish *wish;
    struct proposal proposal;
    struct ladder_outcome outcome;
};

/* What the history of the ladder says. */
static struct str reason_told(struct arena *mem,
                              const struct proposal_head *head,
                              struct str reason)
{
    struct str said = reason.length ? reason : head->reason;
    return str_format(mem, _("Proposal %lld, %.*s%s%.*s"), (long long)head->id,
                      STR(head->title), said.length ? ": " : "", STR(said));
}

static bool ladder_keep(struct adoption *adoption, struct fault *fault)
{
    const struct proposal *proposal = &adoption->proposal;
    const struct proposal_head *head = &proposal->head;
    const struct ladder_wish next = {
        .ladder = &proposal->candidate,
        .document = proposal->document,
        .reason = reason_told(adoption->mem, head,
                              str_trim(adoption->wish->reason)),
        .follows = proposal_is_new_ladder(head) ? LADDER_IS_NEW
                                                : head->base.revision,
    };
    if (!app_ladder_add_inside(adoption->mem, adoption->db, adoption->actor,
                               &next, &adoption->outcome, fault))
        return false;
    const struct change line = {
        .action = "ladder adopt",
        .thing = head->ladder_key,
        .detail = str_format(adoption->mem, "revision %lld, of proposal %lld",
                             (long long)adoption->outcome.revision,
                             (long long)head->id)};
    return change_note(adoption->db, adoption->actor, &line, fault);
}

static bool person_get(struct arena *mem, struct db *db,
                       const struct actor *actor, person_id id,
                       struct person *person, struct fault *fault)
{
    size_t count;
    if (!store_person_by_id(mem, db, id, person, &count, fault))
        return false;
    if (count == 0)
        return fault_set(fault, FAULT_MISSING, "there is no person %lld",
                         (long long)id.number);
    return actor_check(actor, ACTION_IMPORT_PEOPLE,
                       actor_relation(actor, person), fault);
}

/* Another position from today on; one that began today is put right. */
static bool position_keep(struct db *db, const struct actor *actor,
                          const struct person *person,
                          const struct position *next, struct fault *fault)
{
    int order = day_order(person->position.start, next->start);
    if (order > 0 && !day_is_none(person->position.start))
        return fault_set(fault, FAULT_INPUT,
                         "the present position of %.*s begins later than "
                         "today: move them by themselves",
                         STR(person->name));
    return order == 0
               ? store_position_correct(db, person->id, next, fault)
               : store_position_set(db, person->id, next, actor->now, fault);
}

static bool move_keep(const struct adoption *adoption,
                      const struct ladder_move *move, struct fault *fault)
{
    const struct ladder *ladder = &adoption->proposal.candidate;
    struct person person;
    size_t level;
    if (!person_get(adoption->mem, adoption->db, adoption->actor, move->person,
                    &person, fault)
        || !level_get(ladder, move->level_key, &level, fault))
        return false;
    struct position next = person.position;
    next.ladder_key = ladder->key;
    next.level_key = ladder->levels[level].key;
    next.start = day_of(adoption->actor->now);
    if (str_same(next.ladder_key, person.position.ladder_key)
        && str_same(next.level_key, person.position.level_key))
        return true;
    const struct change line = {.action = "people change",
                                .person = person.id,
                                .detail = STR_LITERAL("ladder, level")};
    return store_person_change(adoption->db, &person, fault)
           && position_keep(adoption->db, adoption->actor, &person, &next,
                            fault)
           && change_note(adoption->db, adoption->actor, &line, fault);
}

static bool adopt_inside(struct adoption *adoption, struct fault *fault)
{
    const struct ladder_move_list *moves = &adoption->wish->moves;
    struct proposal_head closed = adoption->proposal.head;
    if (!ladder_keep(adoption, fault))
        return false;
    for (size_t i = 0; i < moves->count; i++)
        if (!move_keep(adoption, &moves->at[i], fault))
            return false;
    closed.state = PROPOSAL_ADOPTED;
    closed.closed_by = adoption->actor->name;
    closed.closed_at = adoption->actor->now;
    closed.closing = str_trim(adoption->wish->reason);
    closed.adopted_revision = adoption->outcome.revision;
    return store_proposal_close(adoption->db, &closed, fault)
           && threads_check(adoption->db, &closed, fault);
}

/* Nobody is moved twice: which of two levels was meant? */
static bool moves_check(const struct ladder_move_list *moves,
                        struct fault *fault)
{
    for (size_t i = 0; i < moves->count; i++)
        for (size_t j = 0; j < i; j++)
            if (moves->at[i].person.number == moves->at[j].person.number)
                return fault_set(fault, FAULT_INPUT,
                                 "person %lld is to be moved twice",
                                 (long long)moves->at[i].person.number);
    return true;
}

static bool adoption_read(struct arena *mem, struct db *db,
                          const struct adoption_wish *wish,
                          struct proposal *proposal, struct fault *fault)
{
    if (wish->reason.length > REASON_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         "a reason has at most %d bytes; this has %zu",
                         REASON_BYTES, wish->reason.length);
    if (!app_view_begin(db, fault))
        return false;
    bool is_read = proposal_read_open(mem, db, wish->name.id, proposal, fault);
    app_view_end(db);
    return is_read && seen_check(&proposal->head, wish->name.revision, fault);
}

bool app_proposal_adopt(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct adoption_wish *wish,
                        struct ladder_outcome *outcome, struct fault *fault)
{
    struct adoption adoption = {
        .mem = mem, .db = db, .actor = actor, .wish = wish};
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault)
        || !moves_check(&wish->moves, fault)
        || !adoption_read(mem, db, wish, &adoption.proposal, fault)
        || !change_begin(db, fault))
        return false;
    bool is_done = adopt_inside(&adoption, fault);
    const struct proposal_head *head = &adoption.proposal.head;
    const struct change line = {
        .action = "proposal adopt",
        .thing = head->ladder_key,
        .detail = str_format(mem, "proposal %lld, %zu people moved",
                             (long long)head->id, wish->moves.count)};
    if (!change_end(db, actor, is_done ? &line : NULL, wish->is_dry_run, fault))
        return false;
    *outcome = adoption.outcome;
    return true;
}

/* Whoever proposed a ladder may take that back. */
static bool may_withdraw(const struct actor *actor,
                         const struct proposal_head *head, struct fault *fault)
{
    return actor_check(actor, ACTION_PROPOSE_LADDER, RELATION_NONE, fault)
           && (actor_is(actor, head->author_id)
               || actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE,
                              fault));
}

static bool withdraw(struct arena *mem, struct db *db,
                     const struct actor *actor, int64_t id, struct str reason,
                     struct fault *fault)
{
    struct proposal proposal;
    if (!app_view_begin(db, fault))
        return false;
    bool is_read = proposal_read_open(mem, db, id, &proposal, fault)
                   && may_withdraw(actor, &proposal.head, fault);
    app_view_end(db);
    if (!is_read || !change_begin(db, fault))
        return false;
    struct proposal_head closed = proposal.head;
    closed.state = PROPOSAL_WITHDRAWN;
    closed.closed_by = actor->name;
    closed.closed_at = actor->now;
    closed.closing = reason;
    bool is_done = store_proposal_close(db, &closed, fault);
    const struct change line = {
        .action = "proposal withdraw",
        .thing = closed.ladder_key,
        .detail = str_format(mem, "proposal %lld", (long long)id)};
    return change_end(db, actor, is_done ? &line : NULL, false, fault);
}

bool app_proposal_withdraw(struct db *db, const struct actor *actor, int64_t id,
                           struct str reason, struct fault *fault)
{
    reason = str_trim(reason);
    if (reason.length == 0)
        return fault_set(fault, FAULT_INPUT, "say why it is withdrawn");
    if (reason.length > REASON_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         "a reason has at most %d bytes; this has %zu",
                         REASON_BYTES, reason.length);
    struct arena *mem = arena_open();
    bool is_done = withdraw(mem, db, actor, id, reason, fault);
    arena_close(mem);
    return is_done;
}
