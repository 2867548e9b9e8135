/* Any bytes give blocks that hold to what format/outline.h says, or a fault
 * for what is too large. */
#include "format/markdown.h"
#include "fuzz/fuzz.h"
#include "fuzz/outline_walk.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct outline outline = {0};
    struct fault fault = {0};
    struct str text = {(const char *)bytes, count};
    if (markdown_read(mem, text, 1, &outline, &fault))
        outline_walk(&outline);
    else
        assert(fault.kind == FAULT_LIMIT);
    arena_close(mem);
    return 0;
}
