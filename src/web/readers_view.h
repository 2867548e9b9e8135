/* web/readers_view.h - the privacy badge: who can see this. */
#pragma once

#include "app/tell_readers.h"

struct text;

struct reader_line {
    bool may;
    struct str who; /* "Max Manager, your manager" */
};

struct readers_view {
    bool is_private;    /* fewer than three can */
    struct str summary; /* "You, Max Manager and 2 more" */
    struct {
        const struct reader_line *at; /* shape: [count], those who can first */
        size_t count;
    } lines;
};

/* `is_own`: the person themselves is reading. */
struct readers_view readers_view_make(struct arena *mem,
                                      const struct readers *readers,
                                      const struct person *person, bool is_own);

void readers_html(struct text *out, const struct readers_view *view);
