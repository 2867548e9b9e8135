#include "app/roles.h"

#include "base/shipped.h"
#include "base/text.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/role_yaml.h"

#include <assert.h>

enum { NAMES_BYTES = FAULT_MESSAGE_BYTES };

bool app_role_ladder(struct arena *mem, const struct office_role *role,
                     struct ladder *own, struct fault *fault)
{
    assert(mem && role && own && fault);
    struct problem_list problems = {0};
    const char *name = str_chars(
        mem, str_format(mem, "ladders/%.*s.yaml", STR(role->ladder_key)));
    if (!ladder_yaml_read(mem, shipped_file(name), own, &problems, fault))
        return false;
    assert(problems.count == 0); /* a test reads what is shipped */
    return true;
}

bool app_roles(struct arena *mem, struct office_role_list *roles,
               struct fault *fault)
{
    struct problem_list problems = {0};
    if (!role_yaml_read(mem, shipped_file("ladders/roles.yaml"), roles,
                        &problems, fault))
        return false;
    assert(problems.count == 0); /* a test reads what is shipped */
    return true;
}

bool app_role_get(struct office_role_list roles, struct str name,
                  const struct office_role **role, struct fault *fault)
{
    const struct office_role *found = office_role_find(roles, name);
    if (found) {
        *role = found;
        return true;
    }
    struct arena *mem = arena_open();
    struct text names;
    text_open(mem, NAMES_BYTES, &names);
    for (size_t i = 0; i < roles.count; i++)
        if (roles.at[i].under.length == 0)
            text_add(&names, "%s%.*s", names.length ? ", " : "",
                     STR(roles.at[i].id));
    fault_set(fault, FAULT_MISSING,
              "no role is called %.*s; there are: %.*s, and finer ones",
              STR(name), STR(text_str(&names)));
    arena_close(mem);
    return false;
}
