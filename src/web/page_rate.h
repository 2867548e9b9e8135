/* web/page_rate.h - say how far somebody meets one criterion. */
#pragma once

#include "app/see_criterion.h"
#include "web/person_top.h"

struct rate_choice {
    const char *value, *name, *hint; /* name and hint translated */
    bool is_chosen;
};

struct rate_piece {
    struct day on;
    struct str day, title, project, kind, why;
};

/* What somebody said of it before. */
struct rate_said {
    struct day on;
    struct str day, rater, rating, note;
    bool is_older_wording;
};

struct rate_page {
    struct person_top top;
    struct str key, text, area, level;
    bool has_standing;
    struct str standing; /* "Sometimes" */
    int weight;
    bool is_weighted;
    struct str_list examples, alternatives, evidence;
    bool has_ways;
    struct {
        const struct rate_piece *at; /* shape: [count], the newest */
        size_t count;
    } pieces;
    int64_t piece_count; /* of all */
    struct str pieces_address;
    struct {
        const struct rate_said *at; /* shape: [count], newest first */
        size_t count;
    } said;
    struct rate_choice choices[RATING_COUNT];
    struct {
        const struct rate_choice *at; /* choices */
        size_t count;
    } choice_list;
    struct str note;         /* as typed */
    struct str wrong_rating; /* empty: nothing is wrong with it */
    struct str wrong_note;
    size_t wrong_count;
    size_t note_most;             /* bytes */
    struct str address, back;     /* where the form goes; where one came from */
    struct str ladder, level_key; /* as asked for; carried on */
};

void rate_html(struct text *out, const struct rate_page *view);

/* What was found, as the page shows it; no input or output. */
void rate_page_fill(struct arena *mem, const struct criterion_view *view,
                    struct day today, struct rate_page *page);

/* What was typed, with what is wrong about it. */
struct rate_typed {
    bool is_chosen;
    enum rating rating;
    struct str note;
};

void rate_page_type(const struct rate_typed *typed, struct rate_page *page);
