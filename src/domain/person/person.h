/* domain/person/person.h - a person, what they are called, where they are. */
#pragma once

#include "base/day.h"
#include "base/str.h"

typedef struct {
    int64_t number; /* 0: nobody */
} person_id;

static inline bool person_same(person_id a, person_id b)
{
    return a.number == b.number;
}

/* A place somebody holds in the company, from a day on. */
struct position {
    struct str title;
    struct str department;
    person_id manager;     /* nobody: not known */
    struct str ladder_key; /* empty: on no ladder */
    struct str level_key;
    struct day start; /* DAY_NONE: not known */
};

struct person {
    person_id id;
    int64_t revision; /* grows with each change */
    struct str name;
    struct str email;         /* in lower case; unique */
    struct day start;         /* at the company; DAY_NONE: not known */
    struct position position; /* the present one */
};

struct person_list {
    const struct person *at; /* shape: [count] */
    size_t count;
};

/* A place somebody holds or has held. */
struct held_position {
    struct position position;
    struct day end;          /* the first day after it; DAY_NONE: holds it */
    struct str manager_name; /* empty: none known */
};

struct held_position_list {
    const struct held_position *at; /* shape: [count], newest first */
    size_t count;
};
