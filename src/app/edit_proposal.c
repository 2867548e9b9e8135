#include "app/change_candidate.h"
#include "app/hide_pay.h"
#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "app/read_proposal.h"
#include "base/list.h"
#include "domain/ladder/change_clash.h"

static const struct criterion *criterion_at(const struct ladder *ladder,
                                            struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? &ladder->criteria[index] : NULL;
}

/* The same words, or in neither. */
static bool says_same(const struct ladder *a, const struct ladder *b,
                      struct str key)
{
    const struct criterion *one = criterion_at(a, key);
    const struct criterion *other = criterion_at(b, key);
    return one && other ? criterion_says_same(one, other) : one == other;
}

/* Other words than offered; but the offered ones or the old ones are what
 * they are, however somebody came to them. */
static enum offer_choice choice_of(const struct candidate *candidate,
                                   const struct ladder *base, struct str key)
{
    if (says_same(&candidate->after, &candidate->before.offered, key))
        return CHOICE_TAKEN;
    return says_same(&candidate->after, base, key) ? CHOICE_LEFT
                                                   : CHOICE_EDITED;
}

static struct proposal_line_list lines_edited(struct arena *mem,
                                              const struct actor *actor,
                                              const struct ladder *base,
                                              const struct candidate *candidate)
{
    const struct proposal *before = &candidate->before;
    struct list lines;
    LIST_OPEN(mem, struct proposal_line, &lines);
    for (size_t i = 0; i < before->lines.count; i++) {
        struct proposal_line line = before->lines.at[i];
        struct str key = line.criterion_key;
        if (says_same(&before->candidate, &candidate->after, key))
            continue;
        line.choice = choice_of(candidate, base, key);
        line.chosen_by = actor->name;
        line.chosen_at = actor->now;
        *LIST_ADD(&lines, struct proposal_line) = line;
    }
    return (struct proposal_line_list){lines.at, lines.count};
}

static struct str edit_told(struct arena *mem,
                            const struct ladder_change *change)
{
    const char *verb = change_verb_names[change->verb];
    return str_format(mem, "%s %s%s%.*s", verb, touch_part_names[change->part],
                      change->key.length ? " " : "", STR(change->key));
}

/* A change, and what it was meant for. */
struct edit {
    const struct proposal_name *name;
    const struct ladder_change *change;
};

static bool edit_make(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct edit *edit,
                      struct candidate *candidate, struct fault *fault)
{
    const struct ladder_change *change = edit->change;
    struct proposal *before = &candidate->before;
    struct ladder base;
    *candidate = (struct candidate){.action = "proposal change",
                                    .detail = edit_told(mem, change)};
    if (!proposal_read_open(mem, db, edit->name->id, before, fault)
        || !proposal_base_read(mem, db, &before->head, &base, fault)
        || !ladder_change_make(mem, &before->candidate, change,
                               &candidate->after, fault))
        return false;
    ladder_pay_keep(mem, actor, &before->candidate, &candidate->after);
    candidate->lines = lines_edited(mem, actor, &base, candidate);
    return candidate_finish(mem, db, edit->name->revision, candidate, fault);
}

static bool edit_once(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct edit *edit,
                      struct fault *fault)
{
    struct candidate candidate;
    if (!app_view_begin(db, fault))
        return false;
    bool is_made = edit_make(mem, db, actor, edit, &candidate, fault);
    app_view_end(db);
    return is_made
           && (candidate_is_same(&candidate)
               || candidate_keep(mem, db, actor, &candidate, fault));
}

bool app_proposal_edit(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct proposal_name *name,
                       const struct ladder_change *change, struct fault *fault)
{
    if (!actor_check(actor, ACTION_PROPOSE_LADDER, RELATION_NONE, fault))
        return false;
    const struct edit edit = {name, change};
    for (int i = 0; i < CANDIDATE_TRIES; i++) {
        if (edit_once(mem, db, actor, &edit, fault))
            return true;
        if (fault->kind != FAULT_CLASH)
            break;
    }
    return false;
}
