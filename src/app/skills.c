#include "app/skills.h"

#include "base/shipped.h"
#include "intake/skill_yaml.h"

#include <assert.h>

bool app_skills(struct arena *mem, struct skill_tree *tree, struct fault *fault)
{
    struct problem_list problems = {0};
    if (!skill_yaml_read(mem, shipped_file("ladders/skills.yaml"), tree,
                         &problems, fault))
        return false;
    assert(problems.count == 0); /* a test reads what is shipped */
    return true;
}
