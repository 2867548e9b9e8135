/* intake/onet_activity.h - work activities while the files that name them are
 * read.
 */
#pragma once

#include "base/list.h"
#include "base/name_index.h"
#include "domain/occupation/work_activity.h"
#include "intake/onet_file.h"

struct onet_step {
    struct name_index ids; /* places in `list` */
    struct list list;      /* of struct work_activity */
};

struct onet_activities {
    struct name_index model_ids; /* places in `model_names` */
    struct list model_names;     /* of struct str */
    struct onet_step general, intermediate, detailed;
};

void onet_activities_open(struct arena *mem,
                          struct onet_activities *activities);

/* Takes the names of general activities that other files leave out. */
bool onet_model_read(struct arena *mem, const struct onet_source *source,
                     struct onet_activities *activities, struct fault *fault);

/* Takes the rows of a file of kind ONET_INTERMEDIATE or ONET_DETAILED.
 * Fails  FAULT_INPUT, too, for an activity below two others */
bool onet_activities_read(struct arena *mem, enum onet_kind kind,
                          const struct onet_source *source,
                          struct onet_activities *activities,
                          struct fault *fault);

/* In the order the files have them. */
struct work_activities onet_activities_made(
    const struct onet_activities *activities);
