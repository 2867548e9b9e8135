#include "app/roles.h"

#include "base/shipped.h"
#include "base/text.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/role_yaml.h"

#include <assert.h>

enum { NAMES_BYTES = FAULT_MESSAGE_BYTES };

/* A ladder of the family that ships. */
static bool own_read(struct arena *mem, struct str key, struct ladder *own,
                     struct fault *fault)
{
    struct problem_list problems = {0};
    const char *name = str_chars(
        mem, str_format(mem, "ladders/%.*s.yaml", STR(key)));
    if (!ladder_yaml_read(mem, shipped_file(name), own, &problems, fault))
        return false;
    assert(problems.count == 0); /* a test reads what is shipped */
    return true;
}

/* The ladder of a role before the `index`-th that has the same, or NULL. */
static const struct ladder *own_find(const struct office_role *roles,
                                     size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (str_same(roles[i].ladder_key, roles[index].ladder_key))
            return roles[i].refit.own;
    return NULL;
}

bool app_roles(struct arena *mem, struct office_role_list *roles,
               struct fault *fault)
{
    struct problem_list problems = {0};
    struct office_role_list read = {0};
    if (!role_yaml_read(mem, shipped_file("ladders/roles.yaml"), &read,
                        &problems, fault))
        return false;
    assert(problems.count == 0); /* a test reads what is shipped */

    struct office_role *at = ARENA_ARRAY(mem, struct office_role, read.count);
    for (size_t i = 0; i < read.count; i++) {
        at[i] = read.at[i];
        at[i].refit.own = own_find(at, i);
        if (at[i].refit.own)
            continue;
        struct ladder *own = ARENA_NEW(mem, struct ladder);
        if (!own_read(mem, at[i].ladder_key, own, fault))
            return false;
        at[i].refit.own = own;
    }
    *roles = (struct office_role_list){at, read.count};
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
        text_add(&names, "%s%.*s", i ? ", " : "", STR(roles.at[i].id));
    fault_set(fault, FAULT_MISSING, "no role is called %.*s; there are: %.*s",
              STR(name), STR(text_str(&names)));
    arena_close(mem);
    return false;
}
