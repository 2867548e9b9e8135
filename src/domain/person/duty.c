#include "domain/person/duty.h"

#include <assert.h>

const char *const duty_kind_names[] = {
    [DUTY_ONGOING] = "ongoing",
    [DUTY_ACCOMPLISHMENT] = "accomplishment",
};
static_assert(COUNT_OF(duty_kind_names) == DUTY_KIND_COUNT, "a name per kind");

bool duty_kind_parse(struct str s, enum duty_kind *kind)
{
    s = str_trim(s);
    for (enum duty_kind k = 0; k < DUTY_KIND_COUNT; k++)
        if (str_same_folded(s, str_of(duty_kind_names[k]))) {
            *kind = k;
            return true;
        }
    return false;
}
