#include "support/unit.h"

#include <string.h>

#include "base/file.h"

int unit_open(void **state)
{
    *state = arena_open();
    return 0;
}

int unit_close(void **state)
{
    arena_close(*state);
    return 0;
}

void unit_claim(bool is_so, const char *says, const char *what)
{
    if (!is_so)
        fail_msg("%s: not so: %s", says, what);
}

void unit_same(struct str got, const char *wanted, const char *says)
{
    if (!str_is(got, wanted))
        fail_msg("%s: got \"%.*s\", wanted \"%s\"", says, STR(got), wanted);
}

const char *unit_folder(struct arena *mem)
{
    struct fault fault;
    const char *folder = NULL;
    if (!folder_make_temporary(mem, &folder, &fault))
        fail_msg("%s", fault.message);
    return folder;
}

const char *unit_file(struct arena *mem, const char *folder, const char *name,
                      struct str bytes)
{
    struct fault fault;
    struct str file = str_format(mem, "%s/%s", folder, name);
    size_t slash = (size_t)(strrchr(file.at, '/') - file.at);
    const char *above = str_chars(mem, str_part(file, 0, slash));
    if (!folder_make(mem, above, &fault)
        || !file_write(mem, file.at, bytes, &fault))
        fail_msg("%s", fault.message);
    return file.at;
}
