#include "app/tell_rights.h"

#include "base/text.h"
#include "base/translate.h"

enum { ALL = (1U << ROLE_COUNT) - 1, WORDS_BYTES = 4096 };

static struct str names_of(struct arena *mem, unsigned roles)
{
    struct text names;
    text_open(mem, WORDS_BYTES, &names);
    for (int role = 0; role < ROLE_COUNT; role++)
        if ((roles >> role) & 1)
            text_add(&names, "%s%s", names.length ? ", " : "",
                     role_names[role]);
    return text_str(&names);
}

static struct str words_of(struct arena *mem, unsigned roles)
{
    enum { FEW = 2 };
    unsigned others = ALL & ~roles;
    if (others == 0)
        return str_of(_("every role"));
    if (__builtin_popcount(others) > FEW)
        return names_of(mem, roles);
    return str_format(mem, _("every role but %.*s"),
                      STR(names_of(mem, others)));
}

/* The operator is no person, and has no self and no reports. */
static struct str others_of(struct arena *mem, unsigned roles, unsigned besides)
{
    if (besides == 0)
        return (struct str){0};
    return (roles | besides | 1U << ROLE_OPERATOR) == ALL
               ? str_of(_("all others"))
               : names_of(mem, besides);
}

struct right_list app_right_list(struct arena *mem)
{
    struct right *at = ARENA_ARRAY(mem, struct right, ACTION_COUNT);
    for (int i = 0; i < ACTION_COUNT; i++) {
        const struct permission *one = permission_of((enum action)i);
        unsigned self = one->roles_as_self & ALL & ~one->roles;
        unsigned manager = one->roles_as_manager & ~one->roles;
        at[i] = (struct right){
            .name = one->name,
            .anybody = words_of(mem, one->roles),
            .self = permission_is_of_others(one)
                        ? str_of(_("nobody"))
                        : others_of(mem, one->roles, self),
            .manager = others_of(mem, one->roles, manager),
            .roles = one->roles,
            .roles_as_self = self,
            .roles_as_manager = manager,
        };
    }
    return (struct right_list){at, ACTION_COUNT};
}
