/* web/page_ladder_restore.h - an older revision of a ladder is put in force
 * again: what that changes, and why. */
#pragma once

#include "web/page_ladder_revisions.h"

struct restore_page {
    struct frame frame;
    struct ladder_top top;
    int64_t number, present, next; /* revisions */
    struct difference_view difference;
    struct part_lines parts;
    bool is_retitled, is_same;
    struct str reason;
    bool is_reason_missing;
    bool is_changed_since; /* somebody changed the ladder meanwhile */
};

void restore_html(struct text *out, const struct restore_page *view);
