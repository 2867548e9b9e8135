#include "format/markup.h"

#include "format/markup_blocks.h"

#include <assert.h>

bool markup_read(struct arena *mem, struct str bytes, int first_line,
                 struct outline *outline, struct fault *fault)
{
    assert(mem && outline && fault && first_line > 0);
    struct outline_desk desk;
    struct outline_maker maker;
    outline_desk_open(mem, &desk);
    outline_maker_open(&desk, &maker);
    if (!markup_blocks_add(&maker, bytes, first_line, fault)
        || !outline_desk_check(&desk, fault))
        return false;
    *outline = outline_maker_outline(&maker);
    return true;
}
