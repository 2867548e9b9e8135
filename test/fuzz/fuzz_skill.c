#include "intake/skill_yaml.h"

#include "fuzz/fuzz.h"

#include <assert.h>

/* What was read is asked for by its own names. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct str text = {(const char *)bytes, count};
    struct skill_tree tree = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    if (skill_yaml_read(mem, text, &tree, &problems, &fault)
        && problems.count == 0)
        for (size_t i = 0; i < tree.skill_count; i++) {
            const struct skill *skill = &tree.skills[i];
            assert(skill_find(&tree, skill->id) == skill);
            assert(skill_category_of(&tree, skill)->id.length);
            assert(skill->duties.count);
        }
    arena_close(mem);
    return 0;
}
