#include "cli/proposal_name.h"

#include "base/translate.h"

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
