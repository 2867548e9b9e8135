#include "app/keep_proposal.h"

#include "app/change.h"
#include "app/hide_pay.h"
#include "app/open_store.h"
#include "app/read_proposal.h"
#include "base/list.h"
#include "domain/ladder/change_clash.h"
#include "store/store_ladder.h"
#include "store/store_proposal.h"

enum { TITLE_BYTES = 300 };

static bool key_check(struct str key, struct fault *fault)
{
    if (!ladder_key_is_valid(key))
        return fault_set(fault, FAULT_INPUT,
                         "\"%.*s\" is no key: it has small letters, digits, -, "
                         "_ and . and begins with a letter or digit",
                         STR(str_part(key, 0, LADDER_KEY_BYTES)));
    return !ladder_key_is_reserved(key)
           || fault_set(fault, FAULT_INPUT,
                        "no ladder can have the key %.*s: a page of Rung has "
                        "it",
                        STR(key));
}

static bool wish_check(const struct proposal_wish *wish, struct fault *fault)
{
    struct str title = str_trim(wish->title);
    if (title.length == 0)
        return fault_set(fault, FAULT_INPUT, "a proposal needs a title");
    if (title.length > TITLE_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         "a title has at most %d bytes; this has %zu",
                         TITLE_BYTES, title.length);
    if (wish->reason.length > PROPOSAL_TEXT_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "a reason has at most %d bytes; this has %zu",
                         PROPOSAL_TEXT_MOST, wish->reason.length);
    return key_check(wish->ladder_key, fault);
}

/* What it is made from, pay ranges and all; without a key: nothing. */
static bool base_find(struct arena *mem, struct db *db,
                      const struct actor *actor,
                      const struct proposal_wish *wish,
                      struct stored_ladder *base, struct fault *fault)
{
    size_t count;
    *base = (struct stored_ladder){0};
    if (wish->base.key.length == 0)
        return true;
    if (!store_revision_find(mem, db, &wish->base, base, &count, fault))
        return false;
    /* Whoever asks for what is not there is told by who knows best. */
    return count || app_revision_get(mem, db, actor, &wish->base, base, fault);
}

/* The key must be free, or that of the base in its present revision. */
static bool place_check(struct arena *mem, struct db *db,
                        const struct proposal_wish *wish,
                        const struct stored_ladder *base, struct fault *fault)
{
    struct stored_ladder there;
    size_t count;
    if (!store_ladder_find(mem, db, wish->ladder_key, &there, &count, fault))
        return false;
    if (count && !str_same(wish->ladder_key, base->ladder.key))
        return fault_set(fault, FAULT_CLASH,
                         "there is a ladder %.*s already: choose another key, "
                         "or propose its next revision",
                         STR(wish->ladder_key));
    return !count || there.revision == base->revision
           || fault_set(fault, FAULT_CLASH,
                        "the ladder %.*s is at revision %lld by now: propose a "
                        "change of that one",
                        STR(wish->ladder_key), (long long)there.revision);
}

/* What it would be, with its key and what it was made from. */
static void candidate_make(struct arena *mem, const struct actor *actor,
                           const struct proposal_wish *wish,
                           const struct stored_ladder *base,
                           struct ladder *ladder)
{
    bool is_new = !str_same(wish->ladder_key, base->ladder.key);
    ladder->key = wish->ladder_key;
    if (is_new && base->revision)
        ladder->adopts = (struct ladder_name){base->ladder.key, base->revision};
    ladder_pay_keep(mem, actor, &base->ladder, ladder);
}

/* Its words in the document that was given, else in that of the base: also for
 * who may not see pay ranges, and was given none of its remarks either. */
static bool candidate_write(struct arena *mem, const struct actor *actor,
                            const struct proposal_wish *wish,
                            const struct stored_ladder *base,
                            struct proposal *made, struct fault *fault)
{
    bool is_whole = actor_may(actor, ACTION_SEE_PAY, RELATION_NONE)
                    || !str_same(base->ladder.key, wish->ladder_key);
    bool is_given = wish->document.length > 0 && is_whole;
    return candidate_document_make(mem,
                                   is_given ? wish->document : base->document,
                                   &made->candidate, &made->document, fault);
}

static struct proposal_line_list lines_make(struct arena *mem,
                                            const struct offer *offer)
{
    struct list lines;
    LIST_OPEN(mem, struct proposal_line, &lines);
    for (size_t i = 0; i < offer->ladder->criterion_count; i++) {
        const struct offer_row *row = &offer->rows[i];
        const struct criterion *asked = &offer->ladder->criteria[i];
        if (row->verdict == VERDICT_KEEP
            || criterion_says_same(asked, &row->offered))
            continue;
        *LIST_ADD(&lines, struct proposal_line) = (struct proposal_line){
            .criterion_key = asked->key,
            .verdict = row->verdict,
            .why = row->why,
            .from = row->from,
        };
    }
    return (struct proposal_line_list){lines.at, lines.count};
}

static bool offer_write(struct arena *mem, const struct actor *actor,
                        const struct proposal_wish *wish,
                        const struct stored_ladder *base, struct proposal *made,
                        struct fault *fault)
{
    if (!wish->offer)
        return true;
    made->offered = offer_ladder_make(mem, wish->offer, NULL);
    made->lines = lines_make(mem, wish->offer);
    candidate_make(mem, actor, wish, base, &made->offered);
    return candidate_document_make(mem, made->document, &made->offered,
                                   &made->offered_document, fault);
}

static bool proposal_make(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct proposal_wish *wish,
                          struct proposal *made, struct fault *fault)
{
    struct stored_ladder base;
    if (!base_find(mem, db, actor, wish, &base, fault)
        || !place_check(mem, db, wish, &base, fault))
        return false;
    *made = (struct proposal){
        .head = {.title = str_trim(wish->title),
                 .reason = str_trim(wish->reason),
                 .ladder_key = wish->ladder_key,
                 .base = {wish->base.key, base.revision},
                 .role_id = wish->role_id,
                 .author = actor->name,
                 .author_id = actor->user.number,
                 .made_at = actor->now},
        .candidate = *wish->candidate,
    };
    candidate_make(mem, actor, wish, &base, &made->candidate);
    return candidate_write(mem, actor, wish, &base, made, fault)
           && offer_write(mem, actor, wish, &base, made, fault);
}

static bool proposal_keep(struct arena *mem, struct db *db,
                          const struct actor *actor, struct proposal *made,
                          struct fault *fault)
{
    if (!change_begin(db, fault))
        return false;
    bool is_done = store_proposal_add(mem, db, made, fault);
    const struct change line = {
        .action = "proposal add",
        .thing = made->head.ladder_key,
        .detail = str_format(mem, "proposal %lld, %zu offered wordings",
                             (long long)made->head.id, made->lines.count)};
    return change_end(db, actor, is_done ? &line : NULL, false, fault);
}

bool app_proposal_add(struct arena *mem, struct db *db,
                      const struct actor *actor,
                      const struct proposal_wish *wish, int64_t *id,
                      struct fault *fault)
{
    struct proposal made;
    if (!actor_check(actor, ACTION_PROPOSE_LADDER, RELATION_NONE, fault)
        || !wish_check(wish, fault) || !app_view_begin(db, fault))
        return false;
    bool is_made = proposal_make(mem, db, actor, wish, &made, fault);
    app_view_end(db);
    if (!is_made || !proposal_keep(mem, db, actor, &made, fault))
        return false;
    *id = made.head.id;
    return true;
}

bool app_proposal_list(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       struct proposal_head_list *heads, struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_LADDER, RELATION_NONE, fault)
           && store_proposal_list(mem, db, heads, fault);
}

bool app_proposal_get(struct arena *mem, struct db *db,
                      const struct actor *actor, int64_t id,
                      struct proposal *proposal, struct fault *fault)
{
    struct proposal read;
    if (!actor_check(actor, ACTION_SEE_LADDER, RELATION_NONE, fault)
        || !proposal_read(mem, db, id, &read, fault)
        || !ladder_pay_hide(mem, actor, &read.candidate, &read.document, fault)
        || !ladder_pay_hide(mem, actor, &read.offered, &read.offered_document,
                            fault))
        return false;
    *proposal = read;
    return true;
}
