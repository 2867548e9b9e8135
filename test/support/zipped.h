/* support/zipped.h - a zip file made by hand, for tests. */
#pragma once

#include "base/str.h"

struct zipped_part {
    const char *name;
    struct str bytes;
};

struct str zipped_make(struct arena *mem, const struct zipped_part *parts,
                       size_t count);
