/* domain/role/occupation_scheme.h - the published lists of occupations. */
#pragma once

#include "base/str.h"

enum occupation_scheme {
    SCHEME_ONET, /* O*NET-SOC, "15-1252.00" */
    SCHEME_ESCO, /* ESCO's occupations, "2512.4" */
    SCHEME_ISCO, /* ISCO-08's groups, "2512" */
    SCHEME_NICE, /* work roles of the NICE framework, "SP-DEV-001" */
    SCHEME_COUNT
};

/* "onet" "esco" "isco" "nice": in packs and JSON. */
extern const char *const occupation_scheme_names[SCHEME_COUNT];

/* "O*NET" "ESCO" "ISCO-08" "NICE": for people. */
extern const char *const occupation_scheme_titles[SCHEME_COUNT];
