#include "domain/ladder/offer.h"

#include "base/translate.h"

#include <assert.h>

const char *const verdict_names[] = {
    [VERDICT_KEEP] = "keep",
    [VERDICT_ADAPT] = "adapt",
    [VERDICT_REPLACE] = "replace",
    [VERDICT_EXTEND] = "extend",
};
static_assert(COUNT_OF(verdict_names) == VERDICT_COUNT, "a name per verdict");

const char *const verdict_labels[] = {
    [VERDICT_KEEP] = N_("Keep"),
    [VERDICT_ADAPT] = N_("Adapt"),
    [VERDICT_REPLACE] = N_("Replace"),
    [VERDICT_EXTEND] = N_("Extend"),
};
static_assert(COUNT_OF(verdict_labels) == VERDICT_COUNT, "a label per verdict");

bool verdict_parse(struct str s, enum verdict *verdict)
{
    for (enum verdict v = 0; v < VERDICT_COUNT; v++)
        if (str_same_folded(s, str_of(verdict_names[v]))) {
            *verdict = v;
            return true;
        }
    return false;
}

struct ladder offer_ladder_make(struct arena *mem, const struct offer *offer,
                                const bool *is_taken)
{
    assert(mem && offer && offer->ladder);
    struct ladder made = *offer->ladder;
    made.criteria = ARENA_ARRAY(mem, struct criterion, made.criterion_count);
    made.criterion_count = 0;
    for (size_t i = 0; i < offer->ladder->criterion_count; i++) {
        const struct offer_row *row = &offer->rows[i];
        bool is_new = !is_taken || is_taken[i];
        const struct criterion *stays = is_new ? &row->offered
                                               : &offer->ladder->criteria[i];
        if (stays->text.length)
            made.criteria[made.criterion_count++] = *stays;
    }
    return made;
}
