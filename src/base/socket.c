#include "base/socket.h"

#include "base/translate.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

bool socket_place_parse(struct str s, struct socket_place *place,
                        struct fault *fault)
{
    enum { PORT_MOST = 65535 };
    size_t colon = s.length;
    int64_t port;
    while (colon > 0 && s.at[colon - 1] != ':')
        colon--;
    struct str host = str_part(s, 0, colon ? colon - 1 : 0);
    if (str_has_prefix(host, "[") && str_has_suffix(host, "]"))
        host = str_part(host, 1, host.length - 2);
    else if (str_find(host, STR_LITERAL(":")) < host.length)
        host.length = 0;
    if (host.length == 0
        || !str_number(str_part(s, colon, s.length), 0, PORT_MOST, &port))
        return fault_set(fault, FAULT_INPUT,
                         _("\"%.*s\" is no HOST:PORT, such as 127.0.0.1:8420"),
                         STR(s));
    *place = (struct socket_place){host, (int)port};
    return true;
}

static bool refuse(const struct socket_place *place, int cause,
                   struct fault *fault)
{
    if (cause == EADDRINUSE)
        return fault_set(fault, FAULT_CLASH,
                         _("%.*s:%d is taken, maybe by another rung; stop "
                           "that, or choose another port with --listen "
                           "HOST:PORT (port 0: any that is free)"),
                         STR(place->host), place->port);
    if (cause == EACCES)
        return fault_set(fault, FAULT_SYSTEM,
                         _("%.*s:%d: ports below 1024 are for the system; "
                           "choose another with --listen HOST:PORT"),
                         STR(place->host), place->port);
    return fault_set(fault, FAULT_SYSTEM, "%.*s:%d: %s", STR(place->host),
                     place->port, strerror(cause));
}

union bound_address {
    struct sockaddr any;
    struct sockaddr_in four;
    struct sockaddr_in6 six;
};

static int port_of(const union bound_address *bound)
{
    return ntohs(bound->any.sa_family == AF_INET6 ? bound->six.sin6_port
                                                  : bound->four.sin_port);
}

/* 0, or why not. */
static int open_one(const struct addrinfo *one, int *socket_made, int *port)
{
    const int yes = 1;
    union bound_address bound = {0};
    socklen_t bytes = sizeof(bound);
    int made = socket(one->ai_family,
                      one->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK,
                      one->ai_protocol);
    if (made < 0)
        return errno;
    /* So that it can be had again right after a stop. */
    setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    if (bind(made, one->ai_addr, one->ai_addrlen) != 0
        || listen(made, SOMAXCONN) != 0
        || getsockname(made, &bound.any, &bytes) != 0) {
        int cause = errno;
        close(made);
        return cause;
    }
    *socket_made = made;
    *port = port_of(&bound);
    return 0;
}

bool socket_listen(struct arena *mem, const struct socket_place *place,
                   int *socket, int *port, struct fault *fault)
{
    const struct addrinfo hints = {.ai_family = AF_UNSPEC,
                                   .ai_socktype = SOCK_STREAM,
                                   .ai_flags = AI_PASSIVE | AI_NUMERICSERV};
    struct addrinfo *found = NULL;
    int code = getaddrinfo(str_chars(mem, place->host),
                           str_format(mem, "%d", place->port).at, &hints,
                           &found);
    if (code != 0)
        return fault_set(fault, FAULT_INPUT, _("%.*s: no such host: %s"),
                         STR(place->host), gai_strerror(code));
    int cause = open_one(found, socket, port);
    freeaddrinfo(found);
    return cause == 0 || refuse(place, cause, fault);
}

struct str socket_peer(struct arena *mem, const struct sockaddr *address)
{
    char *chars = ARENA_ARRAY(mem, char, INET6_ADDRSTRLEN);
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &((const struct sockaddr_in *)address)->sin_addr,
                  chars, INET6_ADDRSTRLEN);
    else if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)address)->sin6_addr,
                  chars, INET6_ADDRSTRLEN);
    struct str peer = str_of(chars);
    const struct str mapped = STR_LITERAL("::ffff:");
    if (str_has_prefix(peer, mapped.at)
        && str_find(peer, STR_LITERAL(".")) < peer.length)
        return str_part(peer, mapped.length, peer.length);
    return peer;
}

struct str socket_network(struct arena *mem, struct str address)
{
    enum { OWN = 8 }; /* bytes that whoever has the network deals out */
    struct sockaddr_in6 six = {.sin6_family = AF_INET6};
    unsigned char *bytes = six.sin6_addr.s6_addr;
    if (inet_pton(AF_INET6, str_chars(mem, address), bytes) != 1)
        return address;
    if (!IN6_IS_ADDR_V4MAPPED(&six.sin6_addr))
        for (size_t i = OWN; i < sizeof(six.sin6_addr); i++)
            bytes[i] = 0;
    return socket_peer(mem, (const struct sockaddr *)&six);
}

static bool is_near(uint32_t four)
{
    static const struct {
        uint32_t network;
        int bits; /* that any address has beside the network */
    } near[] = {
        {0x7f000000, 24}, /* 127.0.0.0 */
        {0x0a000000, 24}, /* 10.0.0.0 */
        {0xac100000, 20}, /* 172.16.0.0 */
        {0xc0a80000, 16}, /* 192.168.0.0 */
        {0xa9fe0000, 16}, /* 169.254.0.0 */
    };
    for (size_t i = 0; i < COUNT_OF(near); i++)
        if (four >> near[i].bits == near[i].network >> near[i].bits)
            return true;
    return false;
}

bool socket_is_near(struct arena *mem, struct str address)
{
    enum { UNIQUE_LOCAL = 0xfc, UNIQUE_LOCAL_MASK = 0xfe };
    const char *chars = str_chars(mem, address);
    struct in_addr four;
    struct in6_addr six;
    if (inet_pton(AF_INET, chars, &four) == 1)
        return is_near(ntohl(four.s_addr));
    return inet_pton(AF_INET6, chars, &six) == 1
           && (IN6_IS_ADDR_LOOPBACK(&six) || IN6_IS_ADDR_LINKLOCAL(&six)
               || (six.s6_addr[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
}

static bool is_loopback(const union bound_address *bound)
{
    if (bound->any.sa_family == AF_INET6)
        return IN6_IS_ADDR_LOOPBACK(&bound->six.sin6_addr);
    return bound->any.sa_family == AF_INET
           && ntohl(bound->four.sin_addr.s_addr) >> IN_CLASSA_NSHIFT
                  == IN_LOOPBACKNET;
}

bool socket_is_loopback(int socket)
{
    union bound_address bound = {0};
    socklen_t bytes = sizeof(bound);
    return getsockname(socket, &bound.any, &bytes) == 0 && is_loopback(&bound);
}

void socket_shut(int socket)
{
    shutdown(socket, SHUT_RDWR);
}

void socket_close(int socket)
{
    close(socket);
}

void socket_allow(size_t count)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= count)
        return;
    limit.rlim_cur = count < limit.rlim_max ? count : limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}
