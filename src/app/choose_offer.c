#include "app/keep_proposal.h"

#include "app/change_candidate.h"
#include "app/open_store.h"
#include "app/read_proposal.h"
#include "base/list.h"
#include "domain/review/choice.h"

#include <assert.h>

static bool no_line(const struct proposal *proposal, struct str key,
                    struct fault *fault)
{
    return fault_set(fault, FAULT_MISSING,
                     "proposal %lld offers no other words for %.*s%s",
                     (long long)proposal->head.id, STR(key),
                     proposal->lines.count ? "" : ", nor for anything else");
}

/* The lines that are meant, with what is chosen now. */
static bool lines_choose(struct arena *mem, const struct actor *actor,
                         const struct choice_wish *wish,
                         struct candidate *candidate, struct fault *fault)
{
    const struct proposal_line_list *lines = &candidate->before.lines;
    struct list chosen;
    struct str key = wish->criterion_key;
    if (key.length && !proposal_line_find(lines, key))
        return no_line(&candidate->before, key, fault);
    LIST_OPEN(mem, struct proposal_line, &chosen);
    for (size_t i = 0; i < lines->count; i++) {
        struct proposal_line line = lines->at[i];
        bool is_meant = key.length ? str_same(line.criterion_key, key)
                                   : line.choice == CHOICE_OPEN;
        if (!is_meant || line.choice == wish->choice)
            continue;
        line.choice = wish->choice;
        bool is_open = line.choice == CHOICE_OPEN;
        line.chosen_by = is_open ? (struct str){0} : actor->name;
        line.chosen_at = is_open ? (struct moment){0} : actor->now;
        *LIST_ADD(&chosen, struct proposal_line) = line;
    }
    candidate->lines = (struct proposal_line_list){chosen.at, chosen.count};
    return true;
}

static struct str_list keys_of(struct arena *mem,
                               const struct proposal_line_list *lines)
{
    struct str *keys = ARENA_ARRAY(mem, struct str, lines->count);
    for (size_t i = 0; i < lines->count; i++)
        keys[i] = lines->at[i].criterion_key;
    return (struct str_list){keys, lines->count};
}

static const char *const verbs[] = {
    [CHOICE_OPEN] = "open again",
    [CHOICE_TAKEN] = "take",
    [CHOICE_EDITED] = "change",
    [CHOICE_LEFT] = "leave",
};
static_assert(COUNT_OF(verbs) == CHOICE_COUNT, "a verb per choice");

static struct str choice_told(struct arena *mem, const struct choice_wish *wish,
                              const struct candidate *candidate)
{
    const char *verb = verbs[wish->choice];
    return wish->criterion_key.length
               ? str_format(mem, "%s %.*s", verb, STR(wish->criterion_key))
               : str_format(mem, "%s %zu wordings", verb,
                            candidate->lines.count);
}

static bool choice_make(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct choice_wish *wish,
                        struct candidate *candidate, struct fault *fault)
{
    struct proposal *before = &candidate->before;
    struct ladder base;
    *candidate = (struct candidate){.action = "proposal choose"};
    if (!proposal_read_open(mem, db, wish->name.id, before, fault)
        || !proposal_base_read(mem, db, &before->head, &base, fault)
        || !lines_choose(mem, actor, wish, candidate, fault))
        return false;
    bool is_taken = wish->choice == CHOICE_TAKEN;
    /* What nobody has decided, nobody else can be overwritten in. */
    int64_t seen = wish->criterion_key.length ? wish->name.revision : 0;
    candidate->detail = choice_told(mem, wish, candidate);
    return choice_ladder_make(
               mem, &before->candidate, is_taken ? &before->offered : &base,
               keys_of(mem, &candidate->lines), &candidate->after, fault)
           && candidate_finish(mem, db, seen, candidate, fault);
}

static bool choose_once(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct choice_wish *wish, struct fault *fault)
{
    struct candidate candidate;
    if (!app_view_begin(db, fault))
        return false;
    bool is_made = choice_make(mem, db, actor, wish, &candidate, fault);
    app_view_end(db);
    return is_made
           && (candidate_is_same(&candidate)
               || candidate_keep(mem, db, actor, &candidate, fault));
}

bool app_proposal_choose(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         const struct choice_wish *wish, struct fault *fault)
{
    assert(wish->choice != CHOICE_EDITED);
    if (!actor_check(actor, ACTION_PROPOSE_LADDER, RELATION_NONE, fault))
        return false;
    for (int i = 0; i < CANDIDATE_TRIES; i++) {
        if (choose_once(mem, db, actor, wish, fault))
            return true;
        if (fault->kind != FAULT_CLASH)
            break;
    }
    return false;
}
