#include "domain/role/occupation_scheme.h"

#include <assert.h>

const char *const occupation_scheme_names[] = {[SCHEME_ONET] = "onet",
                                               [SCHEME_ESCO] = "esco",
                                               [SCHEME_ISCO] = "isco",
                                               [SCHEME_NICE] = "nice"};
static_assert(COUNT_OF(occupation_scheme_names) == SCHEME_COUNT,
              "each scheme has its name");

const char *const occupation_scheme_titles[] = {[SCHEME_ONET] = "O*NET",
                                                [SCHEME_ESCO] = "ESCO",
                                                [SCHEME_ISCO] = "ISCO-08",
                                                [SCHEME_NICE] = "NICE"};
static_assert(COUNT_OF(occupation_scheme_titles) == SCHEME_COUNT,
              "each scheme has its title");
