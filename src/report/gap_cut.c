#include "report/gap_cut.h"

#include "base/str.h"

const struct gap_form gap_forms[] = {
    {.is_row = true},
    {.is_row = true, .has_rater = true},
    {.is_row = true, .has_rater = true, .has_note = true},
    {.has_rater = true, .has_note = true, .note_lines_most = 1},
    {.has_rater = true, .has_note = true},
    {.has_rater = true,
     .has_note = true,
     .evidence_most = 1,
     .piece_lines_most = 1},
    {.has_rater = true,
     .has_note = true,
     .evidence_most = 2,
     .piece_lines_most = 1},
    {.has_rater = true,
     .has_note = true,
     .evidence_most = 3,
     .piece_lines_most = 1},
    {.has_rater = true,
     .has_note = true,
     .evidence_most = 3,
     .piece_lines_most = 2},
};
const size_t gap_form_count = COUNT_OF(gap_forms);

/* Why something is missing counts more than the evidence beside it, and both
 * more than what is settled. */
const struct gap_step gap_steps[] = {
    {GAP_MISSING, 1}, {GAP_BELOW, 1},   {GAP_MISSING, 2}, {GAP_BELOW, 2},
    {GAP_GROUPS, 1},  {GAP_MISSING, 3}, {GAP_MISSING, 4}, {GAP_BELOW, 3},
    {GAP_BELOW, 4},   {GAP_MISSING, 5}, {GAP_BELOW, 5},   {GAP_UNRATED, 5},
    {GAP_MISSING, 6}, {GAP_BELOW, 6},   {GAP_MISSING, 7}, {GAP_SETTLED, 1},
    {GAP_BELOW, 7},   {GAP_UNRATED, 6}, {GAP_UNRATED, 7}, {GAP_MISSING, 8},
    {GAP_BELOW, 8},   {GAP_UNRATED, 8}, {GAP_SETTLED, 2},
};
const size_t gap_step_count = COUNT_OF(gap_steps);

struct gap_cut gap_cut_none(void)
{
    struct gap_cut cut = {.open_most = 0};
    for (size_t i = 0; i < gap_step_count; i++)
        cut.forms[gap_steps[i].choice] = gap_steps[i].form;
    return cut;
}
