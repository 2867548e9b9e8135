/* Any bytes give a tree or faults with places inside the text. */
#include "format/yaml.h"
#include "fuzz/fuzz.h"

#include <assert.h>

static void walk(const struct node *node, size_t depth)
{
    assert(depth <= YAML_DEPTH_MOST);
    assert(node->place.line >= 1 && node->place.column >= 1);
    assert(node->kind < NODE_KIND_COUNT);
    for (size_t i = 0; i < node->count; i++) {
        walk(&node->items[i], depth + 1);
        assert(node->kind == NODE_LIST || node->keys[i].place.line >= 1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    struct fault fault = {0};
    struct str text = str_copy(mem, (struct str){(const char *)bytes, count});
    if (yaml_read(mem, text, &root, &faults, &fault)) {
        if (root)
            walk(root, 0);
        for (size_t i = 0; i < faults.count; i++)
            assert(faults.at[i].place.line >= 1
                   && faults.at[i].place.column >= 1);
    } else {
        assert(fault.kind == FAULT_LIMIT);
    }
    arena_close(mem);
    return 0;
}
