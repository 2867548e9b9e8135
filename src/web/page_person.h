/* web/page_person.h - somebody's next rung: what is missing, and what to do. */
#pragma once

#include "web/ladder_view.h"
#include "web/next_rung.h"
#include "web/person_top.h"

/* Whether there is a level to hold them against, and if not, why. */
enum person_state {
    PERSON_HELD,
    PERSON_CLOSED,      /* the reader may not see ratings */
    PERSON_ON_NONE,     /* on no ladder, and none is asked for */
    PERSON_LADDER_GONE, /* their ladder is not in the store */
    PERSON_LEVEL_NONE,  /* no level of theirs on the ladder is known */
    PERSON_ON_TOP       /* there is no level above theirs */
};

struct ladder_link {
    struct str name, address;
    bool is_current;
};

struct ladder_link_list {
    const struct ladder_link *at; /* shape: [count] */
    size_t count;
};

struct person_page {
    struct person_top top;
    enum person_state state;
    struct next_rung next;           /* when held */
    struct str address;              /* of this page */
    struct str pdf_address;          /* when held */
    struct str ladder, ladder_key;   /* the one looked at, or theirs */
    struct str present, present_key; /* the level they hold on it, or empty */
    struct str since;                /* in this position */
    struct choice_list levels;       /* to hold against; of the ladder */
    struct ladder_link_list ladders; /* to hold against */
    bool may_place;                  /* the reader may put people on ladders */
};

void person_html(struct text *out, const struct person_page *view);
