#include "base/base64.h"

#include <assert.h>
#include <sodium.h>

struct str base64_format(struct arena *mem, struct str bytes)
{
    assert(mem);
    size_t room = sodium_base64_ENCODED_LEN(bytes.length,
                                            sodium_base64_VARIANT_ORIGINAL);
    char *text = ARENA_ARRAY(mem, char, room);
    sodium_bin2base64(text, room, (const unsigned char *)bytes.at, bytes.length,
                      sodium_base64_VARIANT_ORIGINAL);
    return str_of(text);
}

bool base64_parse(struct arena *mem, struct str text, struct str *bytes)
{
    assert(mem && bytes);
    size_t room = text.length / 4 * 3 + 3, length = 0;
    unsigned char *at = ARENA_ARRAY(mem, unsigned char, room);
    if (sodium_base642bin(at, room, text.at, text.length, NULL, &length, NULL,
                          sodium_base64_VARIANT_ORIGINAL))
        return false;
    *bytes = (struct str){(const char *)at, length};
    return true;
}
