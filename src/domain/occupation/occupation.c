#include "domain/occupation/occupation.h"

const struct occupation *occupation_find(struct occupation_list occupations,
                                         struct str code)
{
    size_t low = 0;
    size_t high = occupations.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_order(occupations.at[middle].code, code);
        if (order == 0)
            return &occupations.at[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
