#include "intake/onet_folder.h"

#include "fuzz/fuzz.h"

#include <assert.h>

static void check_places(struct place_list places, size_t below)
{
    for (size_t i = 0; i < places.count; i++)
        assert(places.at[i] < below);
}

static void check_steps(struct work_activity_list list, size_t above_count)
{
    for (size_t i = 0; i < list.count; i++) {
        assert(list.at[i].id.length && list.at[i].name.length);
        assert(list.at[i].above < above_count);
    }
}

/* A folder is one text: each file begins with a line "== Its name.txt". */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct str rest = {(const char *)bytes, count};
    struct onet_sources sources = {.version = {0}};
    struct occupation_standard read;
    struct fault fault;
    while (str_has_prefix(rest, "== ")) {
        struct str name;
        str_next(&rest, '\n', &name);
        name = str_part(name, 3, name.length);
        size_t end = str_find(rest, STR_LITERAL("\n== "));
        int kind = onet_kind_of(name);
        if (kind >= 0)
            sources.files[kind] = (struct onet_source){name,
                                                       str_part(rest, 0, end)};
        rest = str_part(rest, end + 1, rest.length);
    }
    if (onet_sources_read(mem, &sources, &read, &fault)) {
        const struct work_activities *steps = &read.activities;
        check_steps(steps->general, 1);
        check_steps(steps->intermediate, steps->general.count);
        check_steps(steps->detailed, steps->intermediate.count);
        for (size_t i = 0; i < read.occupations.count; i++) {
            const struct occupation *occupation = &read.occupations.at[i];
            assert(occupation_find(read.occupations, occupation->code)
                   == occupation);
            check_places(occupation->related, read.occupations.count);
            for (size_t j = 0; j < occupation->tasks.count; j++)
                check_places(occupation->tasks.at[j].detailed,
                             steps->detailed.count);
        }
    }
    arena_close(mem);
    return 0;
}
