#include "cli/proposal_name.h"

#include "base/translate.h"
#include "cli/print.h"

bool call_proposal(struct call *call, int64_t *id, struct fault *fault)
{
    struct str word = call->arguments.at[0];
    return str_number(word, 1, INT64_MAX, id)
           || call_usage(call, fault,
                         _("%.*s is no number of a proposal: rung proposal "
                           "list names them"),
                         STR(word));
}

bool call_comment(struct call *call, struct str word, int64_t *id,
                  struct fault *fault)
{
    return str_number(word, 1, INT64_MAX, id)
           || call_usage(call, fault,
                         _("%.*s is no number of a comment: rung proposal show "
                           "names them"),
                         STR(word));
}

void proposal_name_print(struct call *call, int64_t id)
{
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put_int(object, "proposal", id);
        print_json(call, object);
    } else
        print_text(call,
                   _("Proposal %lld.  Look at it with: rung proposal show "
                     "%lld\n"),
                   (long long)id, (long long)id);
}
