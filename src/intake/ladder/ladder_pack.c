#include "intake/ladder/ladder_pack.h"

#include "format/pack.h"
#include "intake/ladder/foreign_file.h"
#include "intake/ladder/workbook_file.h"

#include <assert.h>

static const struct pack_limits limits = {
    .most_files = 2000,
    .most_file_bytes = 16 * 1024 * 1024,
    .most_bytes = 64 * 1024 * 1024,
};

bool ladder_pack_is(struct str bytes)
{
    return pack_is(bytes) && !workbook_ladder_looks_like((struct str){0}, bytes)
           && !foreign_file_advice(bytes);
}

/* How many bytes of "folder/" all names begin with. */
static size_t common_folder(const struct pack_file_list *packed)
{
    if (packed->count == 0)
        return 0;
    struct str first = packed->at[0].name;
    size_t length = str_find(first, STR_LITERAL("/")) + 1;
    if (length > first.length)
        return 0;
    struct str folder = str_part(first, 0, length);
    for (size_t i = 1; i < packed->count; i++)
        if (!str_same(str_part(packed->at[i].name, 0, length), folder))
            return 0;
    return length;
}

bool ladder_pack_read(struct arena *mem, struct str bytes,
                      struct source_file_list *files, struct fault *fault)
{
    assert(mem && files && fault);
    struct pack_file_list packed;
    if (!pack_read(mem, bytes, &limits, &packed, fault))
        return false;
    size_t cut = common_folder(&packed);
    struct source_file *at = ARENA_ARRAY(mem, struct source_file, packed.count);
    for (size_t i = 0; i < packed.count; i++)
        at[i] = (struct source_file){
            str_part(packed.at[i].name, cut, packed.at[i].name.length),
            packed.at[i].bytes};
    *files = (struct source_file_list){at, packed.count};
    return true;
}
