#include "intake/ladder/file_look.h"

#include <assert.h>

struct str file_front(struct str bytes)
{
    return str_part(bytes, 0, FILE_LOOK_BYTES);
}

bool file_is_nameless(struct str file_name)
{
    return file_name.length == 0 || str_is(file_name, "-");
}

bool file_suffix_is(struct str file_name, const char *suffixes)
{
    assert(suffixes);
    struct str rest = str_of(suffixes), suffix = {0};
    while (str_next_word(&rest, &suffix)) {
        size_t length = file_name.length;
        if (length > suffix.length
            && str_same_folded(
                str_part(file_name, length - suffix.length, suffix.length),
                suffix))
            return true;
    }
    return false;
}

bool file_suffix_may_be(struct str file_name, const char *suffixes)
{
    return file_is_nameless(file_name) || file_suffix_is(file_name, suffixes);
}

struct str file_last_part(struct str file_name)
{
    struct str part = {0}, last = {0};
    while (str_next(&file_name, '/', &part))
        last = part.length ? part : last;
    return last;
}

struct str file_folder(struct str file_name)
{
    size_t length = file_name.length;
    while (length && file_name.at[length - 1] != '/')
        length--;
    return str_part(file_name, 0, length);
}
