#include "web/host.h"

#include "base/socket.h"
#include "web/site.h"

#include <arpa/inet.h>

static struct str after(struct str s, const char *mark)
{
    size_t at = str_find(s, str_of(mark));
    return at == s.length ? s : str_part(s, at + str_of(mark).length, s.length);
}

struct str host_name(struct str address)
{
    struct str host = after(address, "://");
    host = str_part(host, 0, str_find(host, STR_LITERAL("/")));
    if (str_has_prefix(host, "["))
        return str_part(host, 0, str_find(host, STR_LITERAL("]")) + 1);
    return str_part(host, 0, str_find(host, STR_LITERAL(":")));
}

static bool is_number(int family, struct str s)
{
    char chars[INET6_ADDRSTRLEN + 1] = "";
    unsigned char bytes[sizeof(struct in6_addr)];
    if (s.length >= sizeof(chars))
        return false;
    for (size_t i = 0; i < s.length; i++)
        chars[i] = s.at[i];
    return inet_pton(family, chars, bytes) == 1;
}

static bool is_address(struct str name)
{
    bool is_six = str_has_prefix(name, "[") && str_has_suffix(name, "]");
    return is_six ? is_number(AF_INET6, str_part(name, 1, name.length - 2))
                  : is_number(AF_INET, name);
}

static bool ends_in_localhost(struct str name)
{
    const struct str local = STR_LITERAL("localhost");
    if (name.length < local.length)
        return false;
    size_t start = name.length - local.length;
    return str_same_folded(str_part(name, start, local.length), local)
           && (start == 0 || name.at[start - 1] == '.');
}

/* A colon and a port, or nothing: "[::1].evil.example" is another's name. */
static bool is_port(struct str rest)
{
    for (size_t i = 1; i < rest.length; i++)
        if (rest.at[i] < '0' || rest.at[i] > '9')
            return false;
    return rest.length == 0 || rest.at[0] == ':';
}

bool host_is_known(const struct site *site, struct str host)
{
    struct str name = host_name(host);
    if (!is_port(str_part(host, name.length, host.length)))
        return false;
    if (host.length == 0 || is_address(name) || ends_in_localhost(name))
        return true;
    for (size_t i = 0; i < site->hosts.count; i++)
        if (str_same_folded(site->hosts.at[i], name))
            return true;
    return false;
}

bool host_is_origin(const struct request *request)
{
    struct str from = request_header(request, "Sec-Fetch-Site");
    struct str origin = request_header(request, "Origin");
    if (from.length)
        return str_is(from, "same-origin") || str_is(from, "none");
    if (origin.length == 0)
        return true;
    return str_same_folded(after(origin, "://"),
                           request_header(request, "Host"))
           || str_same_folded(origin, request->site->address);
}

struct str host_visitor(const struct request *request)
{
    struct str visitor = STR_LITERAL(""), rest, piece;
    for (size_t i = 0; i < request->headers.count; i++) {
        const struct field *header = &request->headers.at[i];
        if (!str_same_folded(header->name, STR_LITERAL("X-Forwarded-For")))
            continue;
        rest = header->value;
        while (str_next(&rest, ',', &piece))
            visitor = str_trim(piece);
    }
    bool is_known = is_number(AF_INET, visitor) || is_number(AF_INET6, visitor);
    return request->is_secure && is_known
                   && socket_is_near(request->mem, request->peer)
               ? visitor
               : request->peer;
}
