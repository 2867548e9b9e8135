#include "intake/role_yaml.h"

#include "fuzz/fuzz.h"

#include <assert.h>

/* What was read is asked for by its own names. */
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
        }
    arena_close(mem);
    return 0;
}
