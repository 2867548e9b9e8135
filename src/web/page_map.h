/* web/page_map.h - work in plain words, and what it is in HR's words. */
#pragma once

#include "domain/occupation/duty_map.h"
#include "web/frame.h"

/* "Runs a cross-team group" is like "Brings teams together". */
struct map_reason_line {
    struct str words, like;
};

struct map_reason_lines {
    const struct map_reason_line *at; /* shape: [count] */
    size_t count;
};

/* A role, a job profile or an occupation. */
struct map_line {
    struct str title;
    struct str address; /* of its page, or empty */
    struct str about;   /* code, level, grade; may be empty */
    int score_pct;
    struct map_reason_lines reasons;
};

struct map_lines {
    const struct map_line *at; /* shape: [count], the best first */
    size_t count;
};

struct map_share_line {
    struct str title;
    int share_pct, bar_pct; /* of the work; of the largest */
};

struct map_duty_line {
    struct str text, skill, category;
    int sure_pct;
    bool is_known, needs_review;
};

struct map_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct str title, duties; /* as they were asked */
    struct str wrong;         /* why there is no answer, or empty */
    bool has_answer, needs_review;
    bool has_profiles; /* HR's catalogue is here */
    int confidence_pct;
    struct map_line role, profile; /* the first of them, if any */
    struct map_lines roles, profiles, occupations;
    struct {
        const struct map_share_line *at; /* shape: [count], most first */
        size_t count;
    } categories;
    struct {
        const struct map_duty_line *at; /* shape: [count], as asked */
        size_t count;
    } duty_lines;
    struct str rather;  /* the other trade the title is known for, or empty */
    const char *source; /* of the codes */
};

void map_html(struct text *out, const struct map_page *view);
