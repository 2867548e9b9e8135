/* intake/ladder/document_labels.h - items under a level that name its
 * competencies: "- Impact: Delivers projects", "- Scope" with items below,
 * "**Adopts**: learns the tools".
 */
#pragma once

#include "intake/ladder/document_sections.h"

enum label_mode {
    LABELS_NOT,    /* items are criteria */
    LABELS_SHARED, /* levels have the same labels */
    LABELS_OWN     /* nearly every item has its own label */
};

struct label_axis {
    struct str label, axis;
};

struct document_labels {
    enum label_mode mode;
    struct str_list shared;  /* labels of two levels or more */
    struct label_axis *axes; /* shape: [axis_count]; which axis a label stands
                                on, as another file of the folder says */
    size_t axis_count;
};

void document_labels_find(const struct reading *reading,
                          const struct outline *outline,
                          const struct section_list *sections,
                          struct document_labels *labels);

/* The competency that block `index` names, or the empty str; *rest is the
 * text it has besides, which may be empty. */
struct str document_label(struct arena *mem,
                          const struct document_labels *labels,
                          const struct outline *outline, size_t index,
                          struct str *rest);
