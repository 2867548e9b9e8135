#include "domain/role/office_role.h"

const struct office_role *office_role_find(struct office_role_list roles,
                                           struct str name)
{
    name = str_trim(name);
    for (size_t i = 0; i < roles.count; i++) {
        const struct office_role *role = &roles.at[i];
        bool is_it = str_same_folded(name, role->id)
                     || str_same_folded(name, role->title);
        for (size_t j = 0; j < role->aliases.count && !is_it; j++)
            is_it = str_same_folded(name, role->aliases.at[j]);
        if (is_it)
            return role;
    }
    return NULL;
}

/* A letter, a digit or a byte of a sign outside ASCII. */
static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
           || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* True when `phrase` stands in `s` as whole words. */
static bool stands_in(struct str s, struct str phrase)
{
    for (size_t at = 0; at + phrase.length <= s.length; at++) {
        size_t end = at + phrase.length;
        if (str_same_folded(str_part(s, at, phrase.length), phrase)
            && (at == 0 || !is_word_byte(s.at[at - 1]))
            && (end == s.length || !is_word_byte(s.at[end])))
            return true;
    }
    return false;
}

/* The bytes of the longest name of `role` that stands in `job_title`. */
static size_t longest_name(const struct office_role *role, struct str job_title)
{
    size_t longest = stands_in(job_title, role->title) ? role->title.length : 0;
    for (size_t i = 0; i < role->aliases.count; i++) {
        struct str alias = role->aliases.at[i];
        if (alias.length > longest && stands_in(job_title, alias))
            longest = alias.length;
    }
    return longest;
}

const struct office_role *office_role_of_title(struct office_role_list roles,
                                               struct str job_title)
{
    const struct office_role *found = NULL;
    size_t longest = 0;
    for (size_t i = 0; i < roles.count; i++) {
        size_t length = longest_name(&roles.at[i], job_title);
        if (length > longest) {
            longest = length;
            found = &roles.at[i];
        }
    }
    return found;
}

const struct office_role *office_role_broad(struct office_role_list roles,
                                            const struct office_role *role)
{
    for (size_t i = 0; i < roles.count; i++)
        if (str_same(roles.at[i].id, role->under))
            return &roles.at[i];
    return role;
}

bool office_role_is(const struct office_role *role,
                    const struct office_role *of)
{
    return role && (role == of || str_same(role->under, of->id));
}
