#include "app/check_wording.h"

#include <assert.h>

bool app_wording_check(struct arena *mem, const struct ladder_file *file,
                       struct wording_check *check, struct fault *fault)
{
    assert(mem && file && check && file->problems.count == 0);
    struct strict_list findings = strict_find(mem, &file->ladder);
    struct place *places = ARENA_ARRAY(mem, struct place, findings.count);
    if (!strict_places_find(mem, file->document, &file->ladder, findings,
                            places, fault))
        return false;
    *check = (struct wording_check){findings, places};
    return true;
}
