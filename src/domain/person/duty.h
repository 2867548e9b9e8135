/* domain/person/duty.h - what someone is to do, and what they have done. */
#pragma once

#include "domain/person/person.h"

enum duty_kind { DUTY_ONGOING, DUTY_ACCOMPLISHMENT, DUTY_KIND_COUNT };

/* "ongoing" "accomplishment": what is typed and kept. */
extern const char *const duty_kind_names[DUTY_KIND_COUNT];

/* Takes a name, without regard to case. */
bool duty_kind_parse(struct str s, enum duty_kind *kind);

typedef struct {
    int64_t number; /* 0: not kept yet */
} duty_id;

struct duty {
    duty_id id;
    person_id person;
    enum duty_kind kind;
    struct str text;
    struct str skill; /* the skill it shows; may be empty */
    struct day day;   /* since when, or when it was done; may be DAY_NONE */
    struct str link;  /* may be empty */
};

struct duty_list {
    const struct duty *at; /* shape: [count], by kind, day, text */
    size_t count;
};
