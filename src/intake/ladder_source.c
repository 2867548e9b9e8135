#include "intake/ladder_source.h"

#include "base/translate.h"
#include "intake/ladder_monzo.h"

static const struct ladder_source sources[] = {
    {"monzo", ".md", monzo_looks_like, monzo_read,
     N_("Markdown files with YAML in front, as Monzo publishes its ladders")},
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

const struct ladder_source *ladder_source_guess(struct str bytes)
{
    for (size_t i = 0; i < COUNT_OF(sources); i++)
        if (sources[i].looks_like(bytes))
            return &sources[i];
    return NULL;
}
