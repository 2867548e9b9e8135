#include "domain/ladder/difference_word.h"

#include "base/text.h"
#include "base/translate.h"

#include <assert.h>

enum { COUNTS_BYTES = 2000 };

static const char *const words[][DIFFERENCE_KIND_COUNT] = {
    [DIFFERENCE_OF_LEVELS] =
        {
            [DIFFERENCE_SAME] = N_("Asked of both"),
            [DIFFERENCE_CHANGED] = N_("Rises"),
            [DIFFERENCE_MOVED] = N_("In another place"),
            [DIFFERENCE_DETAIL] = N_("Other examples, alternatives or weight"),
            [DIFFERENCE_NEW] = N_("New"),
            [DIFFERENCE_GONE] = N_("Still expected"),
        },
    [DIFFERENCE_OF_REVISIONS] =
        {
            [DIFFERENCE_SAME] = N_("As before"),
            [DIFFERENCE_CHANGED] = N_("Worded differently"),
            [DIFFERENCE_MOVED] = N_("In another place"),
            [DIFFERENCE_DETAIL] = N_("Other examples, alternatives or weight"),
            [DIFFERENCE_NEW] = N_("Asked now and not before"),
            [DIFFERENCE_GONE] = N_("No longer asked"),
        },
    [DIFFERENCE_OF_LADDERS] =
        {
            [DIFFERENCE_SAME] = N_("Asked of both"),
            [DIFFERENCE_CHANGED] = N_("Worded differently"),
            [DIFFERENCE_MOVED] = N_("In another place"),
            [DIFFERENCE_DETAIL] = N_("Other examples, alternatives or weight"),
            [DIFFERENCE_NEW] = N_("Asked in the second alone"),
            [DIFFERENCE_GONE] = N_("Asked in the first alone"),
        },
};
static_assert(COUNT_OF(words) == DIFFERENCE_OF_COUNT, "words for each");

const char *difference_word(enum difference_kind kind, enum difference_of of)
{
    assert(kind < DIFFERENCE_KIND_COUNT && of < DIFFERENCE_OF_COUNT);
    return _(words[of][kind]);
}

struct str difference_counts_text(struct arena *mem,
                                  const struct difference *difference,
                                  enum difference_of of)
{
    struct text line;
    text_open(mem, COUNTS_BYTES, &line);
    for (size_t i = 0; i < DIFFERENCE_KIND_COUNT; i++) {
        enum difference_kind kind = difference_order[i];
        if (difference->counts[kind])
            text_add(&line, "%s%s: %zu.", text_str(&line).length ? "  " : "",
                     difference_word(kind, of), difference->counts[kind]);
    }
    return text_str(&line).length ? text_str(&line)
                                  : str_of(_("Nothing differs."));
}
