/* web/page_ladders.h - the ladders there are. */
#pragma once

#include "web/frame.h"

struct ladders_line {
    struct str key, title;
    struct str family; /* set where the ladders of another begin */
    bool is_without;   /* here those of no family begin, behind families */
    struct str adopts; /* the key of the ladder it was adopted from */
    int64_t levels, competencies, criteria, revision;
    int64_t people; /* who are on it */
    struct str day; /* of the revision */
};

struct ladders_line_list {
    const struct ladders_line *at; /* shape: [count], by family */
    size_t count;
};

struct ladders_page {
    struct frame frame;
    struct ladders_line_list lines;
    bool sees_people;
    int64_t people;    /* on all of them */
    int64_t elsewhere; /* on ladders the store does not have */
    bool may_change, may_propose;
};

void ladders_html(struct text *out, const struct ladders_page *view);
