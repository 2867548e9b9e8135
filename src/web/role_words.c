#include "web/role_words.h"

#include "base/translate.h"

#include <assert.h>

static const struct {
    const char *word, *purpose;
} roles[] = {
    [ROLE_OPERATOR] = {N_("Operator"),
                       N_("runs the machine, on the command line")},
    [ROLE_OWNER] = {N_("Owner"), N_("sets Rung up and says who may come in")},
    [ROLE_LEAD] = {N_("Office lead"),
                   N_("keeps ladders, people and ratings of the office")},
    [ROLE_HR] = {N_("HR partner"),
                 N_("sees jobs, levels and duties; neither ratings nor what "
                    "people do outside")},
    [ROLE_COUNCIL] = {N_("Council member"),
                      N_("sees ladders and who is where; no ratings")},
    [ROLE_MEMBER] =
        {N_("Office member"),
         N_("sees their own next rung, and that of people they lead")},
    [ROLE_CONTRIBUTOR] = {N_("Contributor"),
                          N_("sees what of their work outside is known")},
    [ROLE_SPONSOR] = {N_("Executive sponsor"),
                      N_("sees the office as a whole, and sums")},
};
static_assert(COUNT_OF(roles) == ROLE_COUNT, "words for every role");

const char *role_word(enum role role)
{
    assert(role < ROLE_COUNT);
    return _(roles[role].word);
}

const char *role_purpose(enum role role)
{
    assert(role < ROLE_COUNT);
    return _(roles[role].purpose);
}
