#include "intake/ladder/ladder_source.h"

#include "base/translate.h"
#include "intake/ladder/ladder_monzo.h"

#include <assert.h>

static const struct ladder_source sources[] = {
    {"front-matter", " .md .markdown", monzo_looks_like, monzo_read,
     N_("Markdown files with YAML in front")},
};

struct ladder_source_list ladder_source_list(void)
{
    return (struct ladder_source_list){sources, COUNT_OF(sources)};
}

const struct ladder_source *ladder_source_find(struct str name)
{
    for (size_t i = 0; i < COUNT_OF(sources); i++)
        if (str_is(name, sources[i].name))
            return &sources[i];
    return NULL;
}

const struct ladder_source *ladder_source_guess(struct str file_name,
                                                struct str bytes)
{
    for (size_t i = 0; i < COUNT_OF(sources); i++)
        if (sources[i].looks_like(file_name, bytes))
            return &sources[i];
    return NULL;
}

bool ladder_source_read(const struct ladder_source *source,
                        struct reading *reading, struct str bytes,
                        struct fault *fault)
{
    assert(source && reading && fault);
    if (!source->read(reading, bytes, fault))
        return false;
    assert(reading->drafts.count);
    return true;
}
