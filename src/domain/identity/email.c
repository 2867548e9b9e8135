#include "domain/identity/email.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str email_in(struct str s)
{
    const char *open = s.length ? memrchr(s.at, '<', s.length) : NULL;
    if (!open || s.at[s.length - 1] != '>')
        return s;
    size_t start = (size_t)(open - s.at) + 1;
    return str_trim(str_part(s, start, s.length - start - 1));
}

const char *email_fault(struct str s)
{
    size_t at = str_find(s, STR_LITERAL("@"));
    struct str domain = str_part(s, at + 1, s.length);
    if (at == s.length)
        return "it is no email address: it has no @";
    if (str_find(domain, STR_LITERAL("@")) < domain.length)
        return "it is no email address: it has more than one @";
    if (at == 0 || domain.length == 0)
        return "it is no email address: one side of the @ is empty";
    for (size_t i = 0; i < s.length; i++)
        if (is_space(s.at[i]) || strchr("<>()[],;:\\\"", s.at[i]))
            return "it is no single email address";
    if (str_has_prefix(domain, ".") || str_has_suffix(domain, ".")
        || str_find(domain, STR_LITERAL("..")) < domain.length)
        return "it is no email address: a part of the domain is empty";
    if (s.length > EMAIL_BYTES)
        return "an email address has at most 254 bytes";
    return NULL;
}
