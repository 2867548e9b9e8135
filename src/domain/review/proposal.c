#include "domain/review/proposal.h"

#include "base/translate.h"

#include <assert.h>

const char *const proposal_state_names[] = {
    [PROPOSAL_OPEN] = "open",
    [PROPOSAL_ADOPTED] = "adopted",
    [PROPOSAL_WITHDRAWN] = "withdrawn",
};
static_assert(COUNT_OF(proposal_state_names) == PROPOSAL_STATE_COUNT,
              "a name per state");

const char *const proposal_state_labels[] = {
    [PROPOSAL_OPEN] = N_("Open"),
    [PROPOSAL_ADOPTED] = N_("Adopted"),
    [PROPOSAL_WITHDRAWN] = N_("Withdrawn"),
};
static_assert(COUNT_OF(proposal_state_labels) == PROPOSAL_STATE_COUNT,
              "a label per state");

bool proposal_state_parse(struct str s, enum proposal_state *state)
{
    for (enum proposal_state i = 0; i < PROPOSAL_STATE_COUNT; i++)
        if (str_is(s, proposal_state_names[i])) {
            *state = i;
            return true;
        }
    return false;
}

const char *const offer_choice_names[] = {
    [CHOICE_OPEN] = "open",
    [CHOICE_TAKEN] = "taken",
    [CHOICE_EDITED] = "edited",
    [CHOICE_LEFT] = "left",
};
static_assert(COUNT_OF(offer_choice_names) == CHOICE_COUNT,
              "a name per choice");

const char *const offer_choice_labels[] = {
    [CHOICE_OPEN] = N_("not decided"),
    [CHOICE_TAKEN] = N_("taken"),
    [CHOICE_EDITED] = N_("changed"),
    [CHOICE_LEFT] = N_("old words stay"),
};
static_assert(COUNT_OF(offer_choice_labels) == CHOICE_COUNT,
              "a label per choice");

bool offer_choice_parse(struct str s, enum offer_choice *choice)
{
    for (enum offer_choice i = 0; i < CHOICE_COUNT; i++)
        if (str_is(s, offer_choice_names[i])) {
            *choice = i;
            return true;
        }
    return false;
}

const struct proposal_line *proposal_line_find(
    const struct proposal_line_list *lines, struct str criterion_key)
{
    for (size_t i = 0; i < lines->count; i++)
        if (str_same(lines->at[i].criterion_key, criterion_key))
            return &lines->at[i];
    return NULL;
}

bool proposal_is_new_ladder(const struct proposal_head *head)
{
    return !str_same(head->ladder_key, head->base.key);
}
