/* domain/occupation/work_activity.h - what work consists of, in three steps:
 * general activities, intermediate ones below them, detailed ones below those.
 * Pure.  O*NET calls them GWA, IWA and DWA.
 */
#pragma once

#include "base/str.h"

struct work_activity {
    struct str id;   /* "4.A.2.b.2" */
    struct str name; /* "Thinking Creatively"; the id where nobody gave one */
    size_t above;    /* its place in the list one step up; 0 for general ones */
};

struct work_activity_list {
    const struct work_activity *at; /* shape: [count] */
    size_t count;
};

struct work_activities {
    struct work_activity_list general;      /* about 40 */
    struct work_activity_list intermediate; /* about 330 */
    struct work_activity_list detailed;     /* about 2,100 */
};
