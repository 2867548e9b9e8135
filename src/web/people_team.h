/* web/people_team.h - who leads whom. */
#pragma once

#include "web/people_view.h"

struct team;
struct team_list {
    const struct team *at; /* shape: [count], by name */
    size_t count;
};

/* Somebody and those they lead. */
struct team {
    struct people_row row;
    int64_t number;  /* of the person */
    size_t below;    /* how many stand below, however far */
    bool has_deeper; /* more than those they lead themselves */
    struct team_list teams;
};

/* From those with nobody above them downwards; where managers go in a circle
 * it is cut open at the first by name.
 * Gives  *alone, those who neither lead nor are led */
struct team_list teams_make(struct arena *mem, const struct people_index *index,
                            const struct gap_line_list *lines,
                            struct people_row_list *alone);

void team_list_html(struct text *out, const struct team_list *teams);
