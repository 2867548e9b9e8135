/* web/people_filter.h - which people are asked for. */
#pragma once

#include "web/choice.h"
#include "web/people_view.h"
#include "web/request.h"

/* As the query of a page says it; what is empty asks nothing. */
struct people_filter {
    struct str words;      /* in name, email, title, department or manager */
    struct str department; /* of that name */
    struct str manager;    /* the number of who leads them */
    struct str ladder;     /* "ospo", "ospo:pm-3", or ":" for none */
    struct str standing;   /* "ready", "unrated" or "top" */
};

struct people_choices {
    struct choice_list departments, managers, ladders, standings;
};

struct people_filter people_filter_read(const struct request *request);
bool people_filter_is_empty(const struct people_filter *filter);

/* The lines that match, in their order. */
struct gap_line_list people_find(struct arena *mem,
                                 const struct people_index *index,
                                 const struct gap_line_list *lines,
                                 const struct people_filter *filter);

/* What there is to choose, told from all lines. */
struct people_choices people_choices_make(struct arena *mem,
                                          const struct people_index *index,
                                          const struct gap_line_list *lines,
                                          const struct people_filter *filter);
