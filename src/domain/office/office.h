/* domain/office/office.h - the office a store belongs to. */
#pragma once

#include "base/str.h"

struct office {
    struct str name; /* empty: not named yet */
    bool is_sample;  /* invented data: every page and document says so */
};
