#include "format/entity.h"

#include <glib.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>

/* The number behind "&#", or 0. */
static uint32_t number_of(struct str digits)
{
    bool is_hex = digits.length && (digits.at[0] == 'x' || digits.at[0] == 'X');
    uint32_t base = is_hex ? 16 : 10, code = 0;
    for (size_t i = is_hex; i < digits.length; i++) {
        int digit = g_ascii_xdigit_value(digits.at[i]);
        if (digit < 0 || (uint32_t)digit >= base || code > 0x10FFFF)
            return 0;
        code = code * base + (uint32_t)digit;
    }
    return code;
}

struct str entity_text(struct arena *mem, struct str entity)
{
    if (!str_has_prefix(entity, "&") || !str_has_suffix(entity, ";"))
        return entity;
    struct str name = str_part(entity, 1, entity.length - 2);
    uint32_t code = 0;
    if (str_has_prefix(name, "#")) {
        code = number_of(str_part(name, 1, name.length));
    } else {
        const htmlEntityDesc *found = htmlEntityLookup(
            (const xmlChar *)str_chars(mem, name));
        code = found ? found->value : 0;
        code = str_is(name, "apos") ? '\'' : code;
    }
    if (code < ' ' || !g_unichar_validate(code))
        return entity;
    char *at = ARENA_ARRAY(mem, char, 8);
    return (struct str){at, (size_t)g_unichar_to_utf8(code, at)};
}
