#include "domain/assessment/rating.h"

#include "base/translate.h"

#include <assert.h>

const char *const rating_names[] = {
    [RATING_NOT_YET] = "not-yet",
    [RATING_SOMETIMES] = "sometimes",
    [RATING_ALWAYS] = "always",
    [RATING_NOT_APPLICABLE] = "not-applicable",
};
static_assert(COUNT_OF(rating_names) == RATING_COUNT, "a name per rating");

const char *const rating_labels[] = {
    [RATING_NOT_YET] = N_("not yet"),
    [RATING_SOMETIMES] = N_("sometimes"),
    [RATING_ALWAYS] = N_("always"),
    [RATING_NOT_APPLICABLE] = N_("not applicable"),
};
static_assert(COUNT_OF(rating_labels) == RATING_COUNT, "a label per rating");

bool rating_parse(struct str s, enum rating *rating)
{
    s = str_trim(s);
    for (enum rating r = 0; r < RATING_COUNT; r++) {
        if (str_same_folded(s, str_of(rating_names[r]))
            || str_same_folded(s, str_of(rating_labels[r]))) {
            *rating = r;
            return true;
        }
    }
    if (str_same_folded(s, STR_LITERAL("n/a"))) {
        *rating = RATING_NOT_APPLICABLE;
        return true;
    }
    return false;
}
