/* web/choice.h - what stands in a <select>. */
#pragma once

#include "base/str.h"

struct text;

struct choice {
    struct str value, name;
    bool is_chosen;
};

struct choice_list {
    const struct choice *at; /* shape: [count] */
    size_t count;
};

/* Their options, for inside a <select>. */
void options_html(struct text *out, const struct choice_list *view);
