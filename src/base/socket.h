/* base/socket.h - sockets that wait for others, and who came. */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

struct sockaddr;

struct socket_place {
    struct str host; /* "127.0.0.1", "::1", a name */
    int port;        /* 0: any that is free */
};

/* "127.0.0.1:8420", "[::1]:8420" or "localhost:8420".
 * Fails  FAULT_INPUT */
bool socket_place_parse(struct str s, struct socket_place *place,
                        struct fault *fault);

/* A socket that listens there, to be closed by the caller.
 * Gives  *port, the one it got
 * Fails  FAULT_INPUT no such host; FAULT_CLASH the port is taken, with what
 *        to do; FAULT_SYSTEM */
bool socket_listen(struct arena *mem, const struct socket_place *place,
                   int *socket, int *port, struct fault *fault);

/* "192.0.2.7", "2001:db8::7": without a port, and an IPv4 address as such
 * whatever it came by.  Empty for other families. */
struct str socket_peer(struct arena *mem, const struct sockaddr *address);

/* The part of an address that one visitor cannot choose: all of an IPv4 one,
 * the first 64 bits of an IPv6 one ("2001:db8::").  Anything else as it is. */
struct str socket_network(struct arena *mem, struct str address);

/* True for an address that no router of the internet passes on: loopback,
 * private (RFC 1918, RFC 4193), link-local. */
bool socket_is_near(struct arena *mem, struct str address);

/* True when what it listens at is of 127.0.0.0/8 or ::1, by whatever name. */
bool socket_is_loopback(int socket);

/* Ends both directions; the one who reads it sees its end. */
void socket_shut(int socket);
void socket_close(int socket);

/* Asks the system for that many sockets and files at once; it may give
 * fewer. */
void socket_allow(size_t count);
