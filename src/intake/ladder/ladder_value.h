/* intake/ladder/ladder_value.h - parts of a ladder as YAML to be written: the
 * fields of docs/formats/ladder.md, in its order.
 */
#pragma once

#include "domain/ladder/ladder.h"
#include "format/yaml_value.h"

/* What a field of a map is to say. */
struct field_wish {
    const char *name;
    bool is_there; /* else it is left out */
    bool is_same;  /* the map says so already */
    struct yaml_value value;
};

enum { FIELD_WISHES_MOST = 8 };

struct field_wishes {
    struct field_wish at[FIELD_WISHES_MOST]; /* shape: [count], in order */
    size_t count;
};

/* What the fields of each part are to say, held against `map`, in which they
 * may stand already; NULL: in no map yet.  A criterion's key is left out
 * where it is `derived`. */
void criterion_wishes(struct arena *mem, const struct criterion *criterion,
                      struct str derived, const struct node *map,
                      struct field_wishes *wishes);
void level_wishes(struct arena *mem, const struct level *level,
                  const struct node *map, struct field_wishes *wishes);
void competency_wishes(struct arena *mem, const struct competency *competency,
                       const struct node *map, struct field_wishes *wishes);
void head_wishes(const struct ladder *ladder, const struct node *map,
                 struct field_wishes *wishes);

/* A map of the fields that are to be there; of a criterion with nothing but
 * its text that text alone. */
struct yaml_value wishes_value(struct arena *mem,
                               const struct field_wishes *wishes,
                               bool may_be_text);

/* The value of a map under `name`, or NULL where it is nothing. */
const struct node *said_find(const struct node *map, const char *name);
