#include "cli/commands.h"

#include "app/keep_proposal.h"
#include "app/open_store.h"
#include "base/translate.h"
#include "cli/ladder_part.h"
#include "cli/lines_print.h"
#include "cli/print.h"
#include "cli/proposal_name.h"

/* In a view of its own. */
static bool proposal_find(struct call *call, struct db *db,
                          const struct actor *actor, int64_t id,
                          struct proposal *proposal, struct fault *fault)
{
    if (!app_view_begin(db, fault))
        return false;
    bool is_found = app_proposal_get(call->mem, db, actor, id, proposal, fault);
    app_view_end(db);
    return is_found;
}

/* Which lines of the candidate are others now. */
static bool change_print(struct call *call, struct db *db,
                         const struct actor *actor,
                         const struct proposal *before, struct fault *fault)
{
    struct proposal after;
    if (!proposal_find(call, db, actor, before->head.id, &after, fault))
        return false;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "proposal", after.head.id);
        json_put_int(object, "revision", after.head.revision);
        json_put_bool(object, "changed",
                      after.head.revision != before->head.revision);
        print_json(call, object);
        return true;
    }
    lines_print(call, before->document, after.document);
    print_text(call,
               after.head.revision == before->head.revision
                   ? _("Proposal %lld: unchanged\n")
                   : _("Proposal %lld: kept\n"),
               (long long)after.head.id);
    return true;
}

static bool choose(struct call *call, enum offer_choice choice,
                   struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct proposal before;
    struct choice_wish wish = {.choice = choice};
    bool has_key = call->arguments.count > 1;
    if (has_key == call_has(call, "--all"))
        return call_usage(call, fault, "%s",
                          _("name a criterion, or say --all"));
    if (has_key)
        wish.criterion_key = call->arguments.at[1];
    if (!call_proposal(call, &wish.name.id, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !proposal_find(call, db, &actor, wish.name.id, &before, fault)
        || !app_proposal_choose(call->mem, db, &actor, &wish, fault))
        return false;
    return change_print(call, db, &actor, &before, fault);
}

bool cmd_proposal_take(struct call *call, struct fault *fault)
{
    return choose(call, CHOICE_TAKEN, fault);
}

bool cmd_proposal_leave(struct call *call, struct fault *fault)
{
    return choose(call, CHOICE_LEFT, fault);
}

typedef bool change_reader(struct call *call, const struct ladder *ladder,
                           struct ladder_change *change, struct fault *fault);

static bool edit(struct call *call, enum change_verb verb,
                 change_reader *change_read, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct proposal before;
    struct proposal_name name = {0};
    struct ladder_change change = {.verb = verb};
    call_part(call->arguments.count > 1 ? call->arguments.at[1]
                                        : (struct str){0},
              &change);
    if (!call_proposal(call, &name.id, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !proposal_find(call, db, &actor, name.id, &before, fault)
        || !change_read(call, &before.candidate, &change, fault))
        return false;
    name.revision = before.head.revision;
    if (!app_proposal_edit(call->mem, db, &actor, &name, &change, fault))
        return false;
    return change_print(call, db, &actor, &before, fault);
}

static bool nothing_read(struct call *call, const struct ladder *ladder,
                         struct ladder_change *change, struct fault *fault)
{
    (void)call, (void)ladder, (void)change, (void)fault;
    return true;
}

bool cmd_proposal_change(struct call *call, struct fault *fault)
{
    return edit(call, VERB_CHANGE, call_part_fill, fault);
}

static bool insert_read(struct call *call, const struct ladder *ladder,
                        struct ladder_change *change, struct fault *fault)
{
    bool is_given = false;
    if (call->arguments.count == 1)
        change->part = PART_OF_CRITERIA;
    return call_part_fill(call, ladder, change, fault)
           && call_spot(call, ladder, change, &is_given, fault);
}

bool cmd_proposal_insert(struct call *call, struct fault *fault)
{
    return edit(call, VERB_ADD, insert_read, fault);
}

bool cmd_proposal_remove(struct call *call, struct fault *fault)
{
    return edit(call, VERB_REMOVE, nothing_read, fault);
}
