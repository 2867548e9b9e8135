#include "web/given.h"

#include "base/utf8.h"

bool given_is_text(struct str bytes)
{
    enum { LOOKED_AT = 1024 };
    struct str front = str_part(bytes, 0, LOOKED_AT);
    if (str_has_prefix(front, "\xFF\xFE") || str_has_prefix(front, "\xFE\xFF"))
        return true; /* UTF-16, which is full of NUL */
    if (str_has_prefix(front, "%PDF-"))
        return false;
    for (size_t i = 0; i < front.length; i++) {
        unsigned char c = (unsigned char)front.at[i];
        bool is_space = c >= '\t' && c <= '\r';
        if (c < ' ' && !is_space)
            return false;
    }
    return true;
}

struct str given_for_form(struct str bytes)
{
    bool is_whole = given_is_text(bytes)
                    && utf8_fault_at(bytes) == bytes.length;
    return is_whole ? bytes : (struct str){0};
}
