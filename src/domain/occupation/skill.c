#include "domain/occupation/skill.h"

#include <assert.h>

const struct skill *skill_find(const struct skill_tree *tree, struct str name)
{
    assert(tree);
    name = str_trim(name);
    for (size_t i = 0; i < tree->skill_count; i++)
        if (str_same_folded(name, tree->skills[i].id)
            || str_same_folded(name, tree->skills[i].title))
            return &tree->skills[i];
    return NULL;
}

const struct skill_category *skill_category_of(const struct skill_tree *tree,
                                               const struct skill *skill)
{
    assert(tree && skill && skill->category_index < tree->category_count);
    return &tree->categories[skill->category_index];
}
