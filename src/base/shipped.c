#include "base/shipped.h"

#include <assert.h>
#include <string.h>

struct str shipped_file(const char *name)
{
    struct shipped_file_list files = shipped_file_list();
    for (size_t i = 0; i < files.count; i++)
        if (strcmp(files.at[i].name, name) == 0)
            return files.at[i].bytes;
    assert(false); /* a file that was not shipped */
    return (struct str){0};
}
