/* web/host.h - by which names we may be asked, and from where changed.
 *
 * A page elsewhere can make a name of its own lead to this machine (DNS
 * rebinding) and then read what it likes in the browser of somebody who is
 * signed in here.  It cannot do so under an address or a name it does not
 * own, so only these are answered.
 */
#pragma once

#include "web/request.h"

/* True for IP addresses, "localhost", what ends in ".localhost", and
 * site->hosts, with or without a port; and for no Host at all (HTTP/1.0). */
bool host_is_known(const struct site *site, struct str host);

/* False when the browser says that the request comes from elsewhere: by
 * Sec-Fetch-Site, or by an Origin that is neither the Host asked nor
 * site->address.  True when it says nothing. */
bool host_is_origin(const struct request *request);

/* The name in a Host header or an address, without scheme, port and path. */
struct str host_name(struct str address);

/* Who asks, by address: request->peer, but behind a proxy (by HTTPS, and near:
 * socket_is_near) the last entry of X-Forwarded-For, which the proxy wrote;
 * those before it are the visitor's own word. */
struct str host_visitor(const struct request *request);
