#include "domain/occupation/map_reason.h"

#include <assert.h>
#include <stdlib.h>

static int reason_order(const void *a, const void *b)
{
    const struct map_reason *x = a;
    const struct map_reason *y = b;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return str_order(x->words, y->words);
}

struct map_reason_list map_reasons_best(struct list *reasons)
{
    assert(reasons && reasons->item_bytes == sizeof(struct map_reason));
    if (reasons->count)
        qsort(reasons->at, reasons->count, sizeof(struct map_reason),
              reason_order);
    return (struct map_reason_list){reasons->at, reasons->count < MAP_GROUNDS
                                                     ? reasons->count
                                                     : MAP_GROUNDS};
}
