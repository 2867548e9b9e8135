#include "format/encoding.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>

enum { CODE_BYTES_MOST = 3 }; /* in UTF-8, of one byte or of one of 16 bits */

/* The characters of bytes 80 to 9F; 0: there is none. */
static const uint16_t windows[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static void code_add(struct text *out, uint32_t code)
{
    if (code < 0x80) {
        text_add_char(out, (char)code);
        return;
    }
    int rest = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char heads[] = {0, 0xC0, 0xE0, 0xF0};
    text_add_char(out, (char)(heads[rest] | code >> (6 * rest)));
    while (rest-- > 0)
        text_add_char(out, (char)(0x80 | ((code >> (6 * rest)) & 0x3F)));
}

static bool windows_read(struct str bytes, struct text *out)
{
    for (size_t i = 0; i < bytes.length; i++) {
        uint32_t code = (unsigned char)bytes.at[i];
        if (code >= 0x80 && code < 0xA0)
            code = windows[code - 0x80];
        if (code == 0)
            return false;
        code_add(out, code);
    }
    return true;
}

static uint32_t unit_at(struct str bytes, size_t at, bool is_big)
{
    uint32_t first = (unsigned char)bytes.at[at];
    uint32_t second = (unsigned char)bytes.at[at + 1];
    return is_big ? first << 8 | second : second << 8 | first;
}

static bool wide_read(struct str bytes, bool is_big, struct text *out)
{
    for (size_t i = 2; i + 1 < bytes.length; i += 2) {
        uint32_t code = unit_at(bytes, i, is_big);
        bool is_half = code >= 0xD800 && code < 0xE000;
        if (is_half && (code >= 0xDC00 || i + 3 >= bytes.length))
            return false;
        if (is_half) {
            uint32_t low = unit_at(bytes, i += 2, is_big);
            if (low < 0xDC00 || low >= 0xE000)
                return false;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        if (code == 0)
            return false;
        code_add(out, code);
    }
    return bytes.length % 2 == 0;
}

bool encoding_read(struct arena *mem, struct str bytes, struct str *text,
                   enum encoding *encoding)
{
    assert(mem && text && encoding);
    bool is_big = str_has_prefix(bytes, "\xFE\xFF");
    bool is_wide = is_big || str_has_prefix(bytes, "\xFF\xFE");
    if (utf8_fault_at(bytes) == bytes.length) {
        bool is_marked = str_has_prefix(bytes, "\xEF\xBB\xBF");
        *text = str_part(bytes, is_marked ? 3 : 0, bytes.length);
        *encoding = ENCODING_UTF8;
        return true;
    }
    struct text out;
    text_open(mem, bytes.length * CODE_BYTES_MOST + 1, &out);
    if (is_wide ? !wide_read(bytes, is_big, &out) : !windows_read(bytes, &out))
        return false;
    *text = text_str(&out);
    *encoding = is_wide ? ENCODING_UTF16 : ENCODING_WINDOWS;
    return true;
}
