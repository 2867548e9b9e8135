/* web/ladder_figure.h - a ladder drawn: rungs below, here, next, above. */
#pragma once

#include "domain/assessment/gap.h"

struct text;

enum rung_kind {
    RUNG_BELOW, /* climbed */
    RUNG_HERE,
    RUNG_NEXT, /* the one held against, as far as it is met */
    RUNG_ABOVE
};

struct figure_rung {
    enum rung_kind kind;
    size_t number;     /* of the level, from 1 */
    struct str name;   /* cut to the room there is */
    struct str detail; /* "you, since 14 May 2025"; may be empty */
    double y;          /* of its middle, pixels */
    double y_bar;      /* upper edge of a climbed rung */
    double y_box;      /* upper edge of the next one's outline */
    double y_fill;
    double y_text;           /* base line of a text beside it */
    double y_name, y_detail; /* of two lines beside it */
    double fill_width;
};

struct ladder_figure {
    double height, bottom;  /* of the picture; of the rails */
    struct str description; /* the same in a sentence */
    struct {
        const struct figure_rung *at; /* shape: [count], highest first */
        size_t count;
    } rungs;
};

struct figure_wish {
    const struct gap *gap;
    const struct level *present; /* or NULL: on no level of it */
    struct str here;             /* "you, since 14 May 2025" */
    struct str next;             /* "next: 11 of 16 met" */
};

struct ladder_figure ladder_figure_make(struct arena *mem,
                                        const struct figure_wish *wish);

void ladder_figure_html(struct text *out, const struct ladder_figure *view);
