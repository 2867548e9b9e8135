#include "cli/commands.h"

#include "app/keep_proposal.h"
#include "base/translate.h"
#include "cli/print.h"
#include "cli/proposal_name.h"

static bool answer_read(struct call *call, struct comment_wish *wish,
                        struct fault *fault)
{
    return !call_has(call, "--answer")
           || call_comment(call, call_option(call, "--answer"), &wish->answers,
                           fault);
}

bool cmd_proposal_comment(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    int64_t id;
    struct comment_wish wish = {.body = call_option(call, "--text")};
    if (!call_proposal(call, &wish.proposal_id, fault)
        || !answer_read(call, &wish, fault))
        return false;
    if (str_trim(wish.body).length == 0)
        return call_usage(call, fault, "%s",
                          _("what is there to say? --text TEXT"));
    if (call->arguments.count > 1)
        wish.criterion_key = call->arguments.at[1];
    if (!call_open(call, true, &db, &actor, fault)
        || !app_comment_add(call->mem, db, &actor, &wish, &id, fault))
        return false;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "proposal", wish.proposal_id);
        json_put_int(object, "comment", id);
        print_json(call, object);
    } else
        print_text(call, _("Proposal %lld: comment %lld\n"),
                   (long long)wish.proposal_id, (long long)id);
    return true;
}

bool cmd_proposal_resolve(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct resolve_wish wish = {.is_open_again = call_has(call, "--reopen"),
                                .resolution = call_option(call, "--text")};
    if (!call_proposal(call, &wish.proposal_id, fault)
        || !call_comment(call, call->arguments.at[1], &wish.comment_id, fault)
        || !call_open(call, true, &db, &actor, fault)
        || !app_comment_resolve(db, &actor, &wish, fault))
        return false;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "proposal", wish.proposal_id);
        json_put_int(object, "comment", wish.comment_id);
        json_put_bool(object, "resolved", !wish.is_open_again);
        print_json(call, object);
    } else
        print_text(call,
                   wish.is_open_again ? _("Proposal %lld: thread %lld is open "
                                          "again\n")
                                      : _("Proposal %lld: thread %lld is "
                                          "resolved\n"),
                   (long long)wish.proposal_id, (long long)wish.comment_id);
    return true;
}
