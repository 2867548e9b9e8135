#include "app/tell_role.h"
#include "base/list.h"
#include "web/page_roles.h"

struct choice_list role_choices_make(struct arena *mem,
                                     struct office_role_list roles,
                                     const struct office_role *chosen)
{
    struct choice *at = ARENA_ARRAY(mem, struct choice, roles.count);
    for (size_t i = 0; i < roles.count; i++) {
        const struct office_role *role = &roles.at[i];
        bool is_finer = role->under.length > 0;
        at[i] = (struct choice){
            role->id,
            is_finer ? str_format(mem, "– %.*s", STR(role->title))
                     : role->title,
            role == chosen};
    }
    return (struct choice_list){at, roles.count};
}

struct role_occupation_lines role_occupation_lines_make(
    struct arena *mem, struct role_occupation_list occupations)
{
    struct role_occupation_line *at = ARENA_ARRAY(
        mem, struct role_occupation_line, occupations.count);
    for (size_t i = 0; i < occupations.count; i++) {
        const struct role_occupation *one = &occupations.at[i];
        at[i] = (struct role_occupation_line){
            one->called, one->title, role_occupation_code(mem, one), one->why};
    }
    return (struct role_occupation_lines){at, occupations.count};
}

struct role_link_list role_finer_make(struct arena *mem,
                                      struct office_role_list roles,
                                      const struct office_role *role)
{
    struct list list;
    LIST_OPEN(mem, struct role_link, &list);
    for (size_t i = 0; i < roles.count; i++)
        if (&roles.at[i] != role && office_role_is(&roles.at[i], role))
            *LIST_ADD(&list, struct role_link) = (struct role_link){
                roles.at[i].id, roles.at[i].title};
    return (struct role_link_list){list.at, list.count};
}
