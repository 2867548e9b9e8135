#include "intake/role_yaml.h"

#include "domain/role/role_comparison.h"
#include "domain/role/title_lookup.h"
#include "fuzz/fuzz.h"

#include <assert.h>

/* What was read is asked for by its own names, and held against the first. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct str text = {(const char *)bytes, count};
    struct office_role_list roles = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    if (role_yaml_read(mem, text, &roles, &problems, &fault)
        && problems.count == 0)
        for (size_t i = 0; i < roles.count; i++) {
            const struct office_role *role = &roles.at[i];
            assert(office_role_find(roles, role->id) == role);
            assert(office_role_of_title(roles, role->title));
            assert(office_role_is(role, office_role_broad(roles, role)));
            role_comparison_make(mem, &roles.at[0], role);
        }
    title_lookup(mem, title_index_make(mem, roles), text, 5);
    arena_close(mem);
    return 0;
}
