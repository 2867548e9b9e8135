#include "format/yaml_place.h"

void yaml_lines_find(struct arena *mem, struct str bytes,
                     struct yaml_lines *lines)
{
    LIST_OPEN(mem, size_t, &lines->starts);
    *LIST_ADD(&lines->starts, size_t) = 0;
    for (size_t i = 0; i < bytes.length; i++) {
        bool is_pair = bytes.at[i] == '\r' && i + 1 < bytes.length
                       && bytes.at[i + 1] == '\n';
        if (bytes.at[i] == '\n' || (bytes.at[i] == '\r' && !is_pair))
            *LIST_ADD(&lines->starts, size_t) = i + 1;
    }
}

struct yaml_place yaml_place_at(const struct yaml_lines *lines, size_t offset)
{
    const size_t *starts = lines->starts.at;
    size_t low = 0, high = lines->starts.count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return (struct yaml_place){(int)low + 1, (int)(offset - starts[low]) + 1};
}

int yaml_place_order(struct yaml_place a, struct yaml_place b)
{
    return a.line != b.line ? a.line - b.line : a.column - b.column;
}
