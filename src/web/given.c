#include "web/given.h"

#include "base/translate.h"
#include "base/utf8.h"
#include "web/form.h"

size_t given_most(const struct settings *settings, enum setting_id setting)
{
    size_t most = setting_size(settings, setting);
    return most < FORM_VALUE_BYTES ? most : FORM_VALUE_BYTES;
}

struct str given_size_told(struct arena *mem, size_t bytes)
{
    const size_t kib = 1024, mib = 1024 * kib;
    if (bytes >= mib)
        return str_format(mem, _("%zu MB"), bytes / mib);
    if (bytes >= kib)
        return str_format(mem, _("%zu kB"), bytes / kib);
    return str_format(mem, ngettext("%zu byte", "%zu bytes", bytes), bytes);
}

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
