#include "web/percent.h"

#include "base/utf8.h"

#include <string.h>

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The byte that "%XX" at `i` stands for; -1: it stands for none. */
static int byte_at(struct str s, size_t i)
{
    if (s.length - i < 3)
        return -1;
    int high = hex_digit(s.at[i + 1]), low = hex_digit(s.at[i + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool percent_decode(struct arena *mem, struct str s, enum percent_space space,
                    struct str *decoded)
{
    char *chars = ARENA_ARRAY(mem, char, s.length + 1);
    struct str made = {chars, 0};
    for (size_t i = 0; i < s.length; i++) {
        int c = (unsigned char)s.at[i];
        if (c == '%') {
            c = byte_at(s, i);
            i += 2;
        } else if (c == '+' && space == PERCENT_PLUS_IS_SPACE) {
            c = ' ';
        }
        if (c < 0)
            return false;
        chars[made.length++] = (char)c;
    }
    if (utf8_fault_at(made) != made.length)
        return false;
    *decoded = made;
    return true;
}

static bool is_plain(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
           || (c >= 'A' && c <= 'Z') || (c && strchr("-._~", c));
}

struct str percent_encode(struct arena *mem, struct str s)
{
    static const char digits[] = "0123456789ABCDEF";
    char *chars = ARENA_ARRAY(mem, char, s.length * 3 + 1);
    size_t length = 0;
    for (size_t i = 0; i < s.length; i++) {
        unsigned char c = (unsigned char)s.at[i];
        if (is_plain(s.at[i])) {
            chars[length++] = s.at[i];
            continue;
        }
        chars[length++] = '%';
        chars[length++] = digits[c >> 4];
        chars[length++] = digits[c & 15];
    }
    return (struct str){chars, length};
}
