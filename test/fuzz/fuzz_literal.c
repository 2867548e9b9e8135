/* Any bytes give a tree whose parts lie within the text, or a fault: read as
 * JSON, and as JavaScript. */
#include "format/literal.h"
#include "fuzz/fuzz.h"

#include <assert.h>

static void walk(const struct node *node, struct str bytes, size_t depth)
{
    assert(depth <= LITERAL_DEPTH_MOST);
    assert(node->place.line >= 1 && node->place.column >= 1);
    assert(node->extent.begin <= node->extent.end
           && node->extent.end <= bytes.length);
    for (size_t i = 0; i < node->count; i++) {
        walk(&node->items[i], bytes, depth + 1);
        assert(node->kind == NODE_LIST || node->keys[i].place.line >= 1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    const struct node *root = NULL;
    struct literal_file file = {0};
    struct fault fault = {0};
    struct str text = {(const char *)bytes, count};
    if (literal_read_json(mem, text, &root, &fault))
        walk(root, text, 0);
    else
        assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
    if (literal_read_javascript(mem, text, &file, &fault)) {
        for (size_t i = 0; i < file.constants->count; i++)
            walk(&file.constants->items[i], text, 0);
        for (size_t i = 0; i < file.skipped_count; i++)
            assert(file.skipped[i].place.line >= 1);
    } else {
        assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
    }
    arena_close(mem);
    return 0;
}
