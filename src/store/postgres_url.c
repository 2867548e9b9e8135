#include "store/postgres_url.h"

#include <libpq-fe.h>
#include <string.h>

#include "base/str.h"

/* A password with a '/' in it ends up in other parts, which libpq's messages
 * would show. */
static bool has_odd_password(struct str url)
{
    struct str front = str_part(url, 0, str_find(url, STR_LITERAL("?")));
    struct str rest = str_part(front, str_find(front, STR_LITERAL("//")) + 2,
                               front.length);
    size_t colon = str_find(rest, STR_LITERAL(":"));
    struct str behind = str_part(rest, colon, rest.length);
    return str_find(behind, STR_LITERAL("@")) < behind.length;
}

static bool is_secret(const PQconninfoOption *option)
{
    struct str name = str_of(option->keyword);
    return (str_is(name, "password") || str_is(name, "sslpassword"))
           && option->val && option->val[0];
}

static bool is_no_port(const PQconninfoOption *option)
{
    return str_is(str_of(option->keyword), "port") && option->val
           && strspn(option->val, "0123456789,") < strlen(option->val);
}

bool postgres_url_check(const char *url, struct fault *fault)
{
    bool has_password = has_odd_password(str_of(url));
    PQconninfoOption *options = PQconninfoParse(url, NULL);
    bool is_good = options != NULL;
    for (const PQconninfoOption *option = options; option && option->keyword;
         option++) {
        has_password = has_password || is_secret(option);
        is_good = is_good && !is_no_port(option);
    }
    PQconninfoFree(options);
    if (has_password)
        return fault_set(fault, FAULT_INPUT,
                         "the store's URL holds a password; put it in the "
                         "file ~/.pgpass, or in a service of "
                         "~/.pg_service.conf");
    return is_good
           || fault_set(fault, FAULT_INPUT,
                        "the store's URL is not one that PostgreSQL takes");
}
