/* intake/onet_occupation.h - occupations while the files that speak of them
 * are read.
 */
#pragma once

#include "base/list.h"
#include "base/name_index.h"
#include "domain/occupation/occupation.h"
#include "intake/onet_file.h"

struct onet_occupations {
    struct arena *mem;
    struct name_index codes;    /* places in `drafts` */
    struct list drafts;         /* of struct onet_draft, in onet_occupation.c */
    bool is_complete;           /* other files add none */
    struct name_index task_ids; /* places in `task_places` */
    struct list task_places;
};

void onet_occupations_open(struct arena *mem,
                           struct onet_occupations *occupations);

/* Takes the rows of a file of kind ONET_OCCUPATIONS .. ONET_RELATED.
 * Fails  FAULT_INPUT, too, for what is there twice or belongs to no known
 *        occupation */
bool onet_occupations_read(struct onet_occupations *occupations,
                           enum onet_kind kind,
                           const struct onet_source *source,
                           struct fault *fault);

/* Ties tasks to detailed activities, whose places `detailed` knows.  Does
 * nothing as long as there are no tasks or no activities. */
bool onet_task_links_read(struct onet_occupations *occupations,
                          const struct name_index *detailed,
                          const struct onet_source *source,
                          struct fault *fault);

/* By code. */
struct occupation_list onet_occupations_made(
    const struct onet_occupations *occupations);
