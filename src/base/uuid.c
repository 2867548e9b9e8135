#include "base/uuid.h"

#include <assert.h>

#include <glib.h>

/* RFC 9562, section 6.6: 6ba7b811-9dad-11d1-80b4-00c04fd430c8. */
static const unsigned char url_space[] = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad,
                                          0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0,
                                          0x4f, 0xd4, 0x30, 0xc8};

enum { SHA1_BYTES = 20 };

static void sha1(struct str name, unsigned char digest[static SHA1_BYTES])
{
    gsize length = SHA1_BYTES;
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA1);
    g_checksum_update(sum, url_space, sizeof(url_space));
    g_checksum_update(sum, (const guchar *)name.at, (gssize)name.length);
    g_checksum_get_digest(sum, digest, &length);
    g_checksum_free(sum);
    assert(length == SHA1_BYTES);
}

struct str uuid_of_url(struct arena *mem, struct str name)
{
    assert(mem && name.length);
    unsigned char u[SHA1_BYTES];
    sha1(name, u);
    u[6] = (unsigned char)((u[6] & 0x0F) | 0x50); /* version 5 */
    u[8] = (unsigned char)((u[8] & 0x3F) | 0x80); /* variant of the RFC */
    return str_format(mem,
                      "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
                      "%02x%02x%02x%02x%02x%02x",
                      u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7], u[8],
                      u[9], u[10], u[11], u[12], u[13], u[14], u[15]);
}
