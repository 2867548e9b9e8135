/* web/next_rung.h - what is missing for a level, as cards. */
#pragma once

#include "app/hold_against.h"
#include "web/ladder_figure.h"
#include "web/strip.h"

struct next_card {
    struct str key, text;
    const char *glyph;   /* or NULL */
    struct str standing; /* "Sometimes" */
    struct str area;     /* the competency */
    int weight;
    bool is_weighted;      /* more than 1 */
    struct str level;      /* of a criterion of a lower level; else empty */
    struct str note;       /* of the newest rating; may be empty */
    struct str rater, day; /* who said so, and when; empty: nobody has */
    bool is_older_wording;
    bool is_rated;
    struct str_list examples, alternatives, evidence;
    bool has_ways; /* any of these */
    struct str evidence_address;
    int64_t evidence_count;
    struct str rate_address; /* empty: the reader may not rate */
};

struct next_card_list {
    const struct next_card *at; /* shape: [count] */
    size_t count;
};

/* A level that can come next, where the ladder forks. */
struct next_fork {
    struct str name, address;
    bool is_first;
    bool is_shown; /* it is the one the page holds them against */
};

struct next_fork_list {
    const struct next_fork *at; /* shape: [count]; none: there is one way */
    size_t count;
};

/* One person against one level. */
struct next_rung {
    struct str ladder, ladder_key, aim, aim_key; /* names and keys */
    struct str level_address, ratings_address;
    size_t aim_number;
    size_t met, counted, partly, missing, unrated, excused;
    size_t unrated_below, gone; /* see struct gap */
    struct criteria_strip strip;
    struct next_card_list open;   /* sometimes, not yet, not rated */
    struct next_card_list below;  /* of lower levels, rated below always */
    struct next_card_list kept;   /* met */
    struct next_card_list others; /* not applicable */
    struct ladder_figure figure;
    struct next_fork_list forks;
    struct str query; /* "?ladder=crew&level=master", or empty: theirs */
};

struct next_wish {
    const struct gap_view *view; /* counted */
    struct str ladder, level;    /* as asked for; empty: theirs */
    bool may_rate;
    bool is_own;
    struct day today;
};

struct next_rung next_rung_make(struct arena *mem,
                                const struct next_wish *wish);

/* "?ladder=L&level=V" of what is not empty, or nothing. */
struct str aim_query(struct arena *mem, struct str ladder, struct str level);

void next_card_html(struct text *out, const struct next_card *view);
