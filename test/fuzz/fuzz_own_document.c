/* A document of Rung's own, whatever became of it, gives a ladder; or a
 * fault. */
#include "format/markdown.h"
#include "fuzz/fuzz.h"
#include "intake/ladder/own_document.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct outline outline = {0};
    struct reading reading;
    struct fault fault = {0};
    struct str text = {(const char *)bytes, count};
    reading_open(mem, STR_LITERAL("own.md"), &reading);
    if (markdown_read(mem, text, 1, &outline, &fault)
        && own_document_is(&outline)) {
        if (own_document_read(&reading, &outline, &fault))
            assert(reading_drafts(&reading).count == 1);
        else
            assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
    }
    arena_close(mem);
    return 0;
}
